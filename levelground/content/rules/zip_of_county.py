"""The ZIP code may lie in the county. One of the two is a slip, and the program is on a wrong page.

A ZIP code that reaches over a county line passes, and so does one of a town in both.
"""

from __future__ import annotations

from collections.abc import Iterator

from levelground.content.rules.finding import Finding, Setting
from levelground.geography import zip_codes, zip_counties
from levelground.model import Record

NAME = "zip-of-county"


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for a county that the ZIP code is in no reach of."""
    place = record.place
    state = place.state.term.upper()
    there = zip_codes.lookup(place.zip)
    county = zip_codes.known_county(place.county, state) if place.county else None
    if there is None or there.state != state or county is None:
        return
    if not zip_counties.may_be_in(place.zip, county):
        what = f"the ZIP code {place.zip} is in {there.county}, the record says {place.county}"
        write = f'write "{there.county}", or correct the ZIP code, or excuse it'
        yield Finding(("place", "county"), what, write)
