"""The county is one of the state's. One that is misspelled has a page of its own.

A state of which no county is known (an example's, or Guam) passes.
"""

from __future__ import annotations

from collections.abc import Iterator

from levelground.base import strings
from levelground.content.rules.finding import Finding, Setting
from levelground.geography import zip_codes
from levelground.model import Record

NAME = "county-is-known"


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for a county that no ZIP code of the state is in."""
    county, state = record.place.county, record.place.state.term.upper()
    known = zip_codes.counties(state)
    if county and known and zip_codes.known_county(county, state) is None:
        there = zip_codes.lookup(record.place.zip)
        own = there.county if there and there.state == state else ""
        write = f'write "{own}", or excuse it' if own else strings.did_you_mean(county, known)
        yield Finding(("place", "county"), f"no county {county} is known in {state}", write)
