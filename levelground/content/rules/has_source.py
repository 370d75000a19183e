"""A record says where its facts come from: a source, or a check by someone."""

from __future__ import annotations

from collections.abc import Iterator

from levelground.content.rules.finding import Finding, Setting
from levelground.model import Record

NAME = "has-source"


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for a record with neither."""
    if not record.sources and not record.checked:
        what = "nothing says where these facts come from"
        yield Finding((), what, "add sources: with a title and address, or checked:")
