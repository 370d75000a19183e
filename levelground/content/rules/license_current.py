"""A license has not run out on the day of the build."""

from __future__ import annotations

from collections.abc import Iterator

from levelground.content.rules.finding import Finding, Setting
from levelground.model import Record

NAME = "license-current"


def check(record: Record, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each license that is past its date."""
    for place, program in enumerate(record.programs):
        expires = program.license.expires
        if expires and expires < setting.today:
            yield Finding(
                ("programs", place, "license", "expires"),
                f"the license ran out on {expires}",
                "look it up with the state and write the new date",
            )
