"""The town is written without its state and ZIP code, which have their own lines.

"New Bedford, MA" would have a page of its own, beside that of New Bedford.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from levelground.base.problems import Severity
from levelground.content.rules.finding import Finding, Setting
from levelground.model import Record

NAME = "town-stands-alone"
# Another town, or where it is: "Worcester (near Auburn)", "Worcester / Auburn", "near Worcester".
_MORE = re.compile(
    r"[(/;|,]|\s[-\u2013\u2014]\s|^(?:near|close to|outside(?: of)?|greater|cerca de)\s",
    re.IGNORECASE,
)
_ZIP = re.compile(r"[\s,]*\b[0-9]{5}(?:-[0-9]{4})?$")


def check(record: Record, setting: Setting) -> Iterator[Finding]:
    """Yield a finding for a town with a comma, its state, a ZIP code or another town behind it."""
    city = record.place.city
    states = setting.vocabularies["states"]
    bare = _ZIP.sub("", city)
    town, comma, rest = bare.rpartition(",")
    own = record.place.state.term.upper()
    if comma and states.meant(rest.strip(" .")):
        bare = town
    elif bare.endswith(f" {own}"):
        bare = bare.removesuffix(own)
    bare = bare.strip(" ,")
    if bare == city and _MORE.search(city):
        what = f'"{city}" is more than the name of one town'
        yield Finding(("place", "city"), what, f"write the town of {record.place.zip} alone")
    elif bare and bare != city:
        what = f'"{city}" is more than the name of a town'
        yield Finding(("place", "city"), what, f"write city: {bare}", Severity.ERROR)
