"""A street is one: where the address is not given out, the record says so, and leads nobody there.

In place of a street people write "Confidential" or "Call for address", and a page shows that as an
address with a way to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from levelground.base.problems import Severity
from levelground.content.rules.finding import Finding, Setting
from levelground.facts.written.withheld_streets import is_withheld
from levelground.model import Record

NAME = "street-is-an-address"


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for a street that only says that the address is not given out."""
    street = record.place.street
    if street and is_withheld(street):
        what = f'"{street}" is no street'
        write = "remove the line, and write withheld: yes if the address is not given out"
        yield Finding(("place", "street"), what, write, Severity.ERROR)
