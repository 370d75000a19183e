"""The days of a listing go with what it says, and a day on which to ask again has not passed.

`until` and `ask_again` are of a place that is paused, `since` of one that is paused or closed.
A place that is paused says on which day to look again: nobody would call it otherwise.
A place that meant to open by now is called: it may be open, and it is in no list.
"""

from __future__ import annotations

from collections.abc import Iterator

from levelground.content.rules.finding import Finding, Setting
from levelground.model import CLOSED, PAUSED, Record

NAME = "listing-days"
_GOES_WITH = {
    "since": (PAUSED, CLOSED),
    "until": (PAUSED,),
    "ask_again": (PAUSED,),
}


def check(record: Record, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each day that goes with no listing, and for one that has come."""
    listing = record.listed_as
    if listing == PAUSED and not record.until and not record.ask_again:
        what = "it is paused, and no day says when to ask again, so that nobody would"
        yield Finding(("listing",), what, "add until: with the day it opens, or ask_again:")
    for name, listings in _GOES_WITH.items():
        day = getattr(record, name)
        if day and listing not in listings:
            what = (
                f"{name} is of a place that is {' or '.join(listings)}, and this one is {listing}"
            )
            yield Finding((name,), what, f"remove it, or write listing: {listings[0]}")
        elif day and name != "since" and day <= setting.today:
            write = "call, then write inv reopen or inv pause with the record's name"
            yield Finding((name,), f"{day} has come, and it is in no list", write)
