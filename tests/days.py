"""The day of the tests: no test depends on the clock.

It is no earlier than any day on which the example's guides, terms and records say that they were
read or checked. Whoever reads a guide anew moves it on, here and nowhere else.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

TODAY = date(2026, 11, 29)
# The same as SOURCE_DATE_EPOCH.
EPOCH = str(int(datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC).timestamp()))
