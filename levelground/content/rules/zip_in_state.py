"""The ZIP code lies in the state. One of the two is a slip, and either misleads a search.

A few ZIP codes do lie in two states: a record can say so with an excuse.
"""

from __future__ import annotations

from collections.abc import Iterator

from levelground.content.parse.records import ZIP_IN_STATE
from levelground.content.rules.finding import Finding, Setting
from levelground.geography import zip_codes
from levelground.model import Record

NAME = ZIP_IN_STATE


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding where the ZIP table puts the ZIP in another state.

    A ZIP that the table does not know (a new one, or an example's) passes.
    """
    stated = record.place.state.term.upper()
    found = zip_codes.state_of_zip(record.place.zip)
    if found and found != stated:
        what = f"the ZIP code {record.place.zip} is in {found}, the record says {stated}"
        yield Finding(("place", "zip"), what, "correct the ZIP code or the state, or excuse it")
