"""An address that is withheld stands nowhere in the record: no street, no way there and no point.

Records are public. Degrees of its own lead to the door of a shelter as a street
does; those of the middle of a ZIP code or a town do not.
"""

from __future__ import annotations

from collections.abc import Iterator

from levelground.base.problems import Severity
from levelground.content.rules.finding import Finding, Setting
from levelground.model import Record

NAME = "withheld-stays-so"
_WIDE = frozenset({"city", "zip"})


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for a street, a way or a point of its own at an address that is withheld."""
    place = record.place
    if not place.is_withheld:
        return
    for name, written in (("street", place.street), ("street2", place.street2)):
        if written:
            what = "the address is withheld and stands here, where all can read it"
            yield Finding(("place", name), what, "remove the line: the town is enough")
    for number, program in enumerate(record.programs):
        if program.arrival:
            what = "the address is withheld, and how to arrive may lead to it"
            write = "remove the line: whoever calls is told the way"
            yield Finding(("programs", number, "arrival"), what, write)
    wide = place.precision is not None and place.precision.term in _WIDE
    if place.latitude is not None and not wide:
        what = "the address is withheld, and this point leads to it"
        write = "remove latitude: and longitude:, or write precision: city if it is the town's"
        yield Finding(("place", "latitude"), what, write, Severity.ERROR)
