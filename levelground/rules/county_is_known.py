"""The county is one of the state's. One that is misspelled has a page of its own.

A state of which no county is known (an example's, or Guam) passes.
"""

from __future__ import annotations

from collections.abc import Iterator

from levelground import geo, text
from levelground.model import Record
from levelground.rules.finding import Finding, Setting

NAME = "county-is-known"


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for a county that no ZIP code of the state is in."""
    county, state = record.place.county, record.place.state.term.upper()
    known = geo.counties(state)
    if county and known and geo.known_county(county, state) is None:
        there = geo.lookup(record.place.zip)
        own = there.county if there and there.state == state else ""
        write = f'write "{own}", or excuse it' if own else text.did_you_mean(county, known)
        yield Finding(("place", "county"), f"no county {county} is known in {state}", write)
