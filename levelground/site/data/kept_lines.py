"""What a file says of each record, remembered: after an edit one record is put into words again."""

from __future__ import annotations

from collections.abc import Callable

from levelground.base import memory
from levelground.content.catalog import Catalog
from levelground.model import Record

_KIND = "lines"
_KEPT = 400  # the country has 59 states and territories, each in four forms


def kept_lines(
    catalog: Catalog, name: str, records: tuple[Record, ...], say: Callable[[Record], str]
) -> list[str]:
    """Return what `say` makes of each record, for the file *name*.

    It may depend on nothing but the record, and on what was read beside the records.
    """
    known = _known(catalog, name)
    told = {
        record.slug: (record.digest, text)
        for record in records
        for digest, text in [known.get(record.slug, ("", ""))]
        for text in [text if digest == record.digest else say(record)]
    }
    if catalog.read and told != known:
        kept = {name: (catalog.read, told)}
        memory.engine_memory().keep_things(_KIND, kept, most=_KEPT)
    return [text for _digest, text in told.values()]


def _known(catalog: Catalog, name: str) -> dict[str, tuple[str, str]]:
    for _name, (read, told) in memory.engine_memory().recall_things(_KIND, [name]):
        if catalog.read and read == catalog.read:
            found: dict[str, tuple[str, str]] = told
            return found
    return {}
