"""What a register says of a record still holds: not past its day, and still on the list."""

from __future__ import annotations

from collections.abc import Iterator

from levelground.content.rules.finding import Finding, Setting
from levelground.model import Record

NAME = "register-still-holds"


def check(record: Record, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each entry that is past its day, or that a later list does not have."""
    for place, entry in enumerate(record.confirmed):
        at, named = ("confirmed", place), f'"{entry.id}" of the list {entry.title}'
        if entry.missing:
            what = f"{named} is not on the list of {entry.missing} any more"
            yield Finding((*at, "missing"), what, "ask the program, or whoever keeps the list")
        elif entry.until and entry.until < setting.today:
            what = f"{named} held until {entry.until}"
            yield Finding((*at, "until"), what, "bring in a newer list, or ask the program")
