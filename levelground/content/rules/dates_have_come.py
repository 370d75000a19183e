"""A check, a question or a source is not dated after the day of the build.

That day is counted in UTC; a maintainer east of it may be one day ahead.
"""

from __future__ import annotations

from collections.abc import Iterator

from levelground.base.build_date import AHEAD
from levelground.base.problems import Severity
from levelground.content.rules.finding import Finding, Setting
from levelground.model import Record

NAME = "dates-have-come"


def check(record: Record, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each date that has not come yet."""
    dated = [("checked", place, entry.on) for place, entry in enumerate(record.checked)]
    dated += [("asked", place, entry.on) for place, entry in enumerate(record.asked)]
    dated += [
        ("sources", place, entry.on) for place, entry in enumerate(record.sources) if entry.on
    ]
    for name, place, on in dated:
        if on > setting.today + AHEAD:
            what = f"{on} has not come yet"
            yield Finding((name, place, "on"), what, "write the day it was done", Severity.ERROR)
