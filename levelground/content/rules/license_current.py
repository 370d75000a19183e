"""A license has not run out on the day of the build, and does not hold for a lifetime."""

from __future__ import annotations

from collections.abc import Iterator

from levelground.content.rules.finding import Finding, Setting
from levelground.model import Record

NAME = "license-current"
_LONGEST = 20  # years; more is a slip of the hand, as 3027 is


def check(record: Record, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each license that is past its date, or whose date is far ahead."""
    for place, program in enumerate(record.programs):
        expires = program.license.expires
        path = ("programs", place, "license", "expires")
        if expires and expires < setting.today:
            what = f"the license ran out on {expires}"
            yield Finding(path, what, "look it up with the state and write the new date")
        elif expires and expires.year > setting.today.year + _LONGEST:
            what = f"no license holds until {expires.year}"
            yield Finding(path, what, "look at the year, or leave the line out")
