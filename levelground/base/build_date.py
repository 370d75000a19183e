"""The day of the build, from which all ages are counted."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta

from levelground.base.errors import LevelGroundError

AHEAD = timedelta(days=1)  # somewhere it is another day already


def build_date() -> date:
    """Return the day of the build: SOURCE_DATE_EPOCH where it is set, else today (UTC)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        what = f'SOURCE_DATE_EPOCH is "{epoch}", which is no time in seconds'
        raise LevelGroundError(what, "write seconds since 1970, or leave it out") from error
