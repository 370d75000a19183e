"""Where the schema is that a record names for editors, seen from its folder."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from levelground.content import json_schema
from levelground.content.own import FILE, own_settings

_CHECKOUT = Path(__file__).resolve().parents[3]
# Seen from content/programs/<state>/ in a checkout, where records end up.
_SCHEMA_FROM_ELSEWHERE = "../../../levelground/schema/program.schema.json"


@cache
def schema_seen_from(folder: Path) -> str:
    """Return the way from *folder* to the schema, for the editor that opens a record.

    A directory of one's own has a copy of it. Outside of that and of the checkout there is no
    way that holds on every machine, so a record there names the one of a checkout.
    """
    place = folder.resolve()
    own = next((above for above in place.parents if (above / FILE).is_file()), None)
    if own:
        return Path(os.path.relpath(own / own_settings.SCHEMA, place)).as_posix()
    if not place.is_relative_to(_CHECKOUT):
        return _SCHEMA_FROM_ELSEWHERE
    return Path(os.path.relpath(json_schema.FILE, place)).as_posix()
