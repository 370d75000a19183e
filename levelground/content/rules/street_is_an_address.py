"""A street is one: where the address is not given out, the record says so, and leads nobody there.

In place of a street people write "Confidential" or "Call for address", and a page shows that as an
address with a way to it. A street with the town and ZIP code behind it would have these twice, and
an address of the web is none that one could go to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from levelground.base.problems import Severity
from levelground.content.rules.finding import Finding, Setting
from levelground.facts.written.withheld_streets import is_withheld
from levelground.model import Place, Record

NAME = "street-is-an-address"
_OF_THE_WEB = re.compile(r"(?:https?:|www\.|geo:)", re.IGNORECASE)


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for a street that is none, or that holds more than the street."""
    street = record.place.street
    if street and is_withheld(street):
        what = f'"{street}" is no street'
        write = "remove the line, and write withheld: yes if the address is not given out"
        yield Finding(("place", "street"), what, write, Severity.ERROR)
    elif street and _OF_THE_WEB.match(street):
        what = f'"{street}" is an address of the web, and no street'
        write = "write the street and its number, and the other in contact:, as website:"
        yield Finding(("place", "street"), what, write, Severity.ERROR)
    elif street and (bare := _without_town(street, record.place)) != street:
        what = f'"{street}" has the town behind the street, which a page would show twice'
        yield Finding(("place", "street"), what, f'write "{bare}"')


def _without_town(street: str, place: Place) -> str:
    """Return a street without the town, state and ZIP code of its own place at the end."""
    bare = re.sub(rf"[\s,]+{place.zip}(?:-[0-9]{{4}})?$", "", street)
    behind = bare != street
    state = place.state.term.upper()
    said = re.sub(rf"[\s,]+{state}\.?$", "", bare)
    town = re.sub(rf"\s*,?\s+{re.escape(place.city)}$", "", said, flags=re.IGNORECASE)
    parted = f", {place.city.lower()}" in street.lower()
    return town.rstrip(" ,") if town != said and (behind or said != bare or parted) else street
