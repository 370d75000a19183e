"""A place of which the record says that it has closed or moved is not listed as open.

People write it where they see the name or the street, and the record stays in every list. So do
notes to those who keep the list: "DUPLICATE", "do not use".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from levelground.content.rules.finding import Finding, Setting
from levelground.content.yaml_tree import Step
from levelground.facts.written.closed_words import closed_mark, says_closed, says_moved
from levelground.model import Record

NAME = "closed-is-listed"
_NOTE = re.compile(
    r"(?:^\W*|[-\u2013\u2014:(\[]\s*)"
    r"(?:duplicate|duplicad[oa]|do not use|do not list|no usar|delete(?: me| this)?|test record)"
    r"\b\W*(?=$|[-\u2013\u2014:)\]])",
    re.IGNORECASE,
)
_CLOSED = "call; where it is so, write listing: closed and since: with the day, or excuse it"


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each line by which a place that is listed as open seems not to be."""
    if record.listing is not None:
        return
    if mark := closed_mark(record.name):
        yield Finding(("name",), f'the name says "{mark}", and the place is listed', _CLOSED)
    if note := _NOTE.search(record.name):
        what = f'the name has a note in it, "{note[0].strip(" -:()[]")}"'
        yield Finding(("name",), what, "remove the note, or the record, or excuse it")
    for path, street in _streets(record):
        if says_closed(street):
            yield Finding(path, f'"{street}" says that it is closed, and it is listed', _CLOSED)
        elif says_moved(street):
            what = f'"{street}" says that it has moved'
            yield Finding(path, what, "write the address where it is now, or excuse it")
    if record.about and says_closed(record.about):
        yield Finding(("about",), "this says that it is closed, and it is listed", _CLOSED)


def _streets(record: Record) -> Iterator[tuple[tuple[Step, ...], str]]:
    for name in ("street", "street2"):
        if written := getattr(record.place, name):
            yield ("place", name), written
