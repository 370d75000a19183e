"""The day of the tests: no test depends on the clock.

The example's guides and records say that they were read or checked on no later day than the one
after it, which a check takes for today. Whoever reads a guide anew later than that moves it on.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

TODAY = date(2026, 11, 29)
# The same as SOURCE_DATE_EPOCH.
EPOCH = str(int(datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC).timestamp()))
