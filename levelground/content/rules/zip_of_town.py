"""The ZIP code is one of the town's. One of the two is a slip, and a letter or a search goes wrong.

A town that no ZIP code names (a village, or an example's) passes.
"""

from __future__ import annotations

from collections.abc import Iterator

from levelground.base import strings
from levelground.content.rules.finding import Finding, Setting
from levelground.geography import zip_codes
from levelground.geography.zip_codes import ZipPlace
from levelground.model import Place, Record

NAME = "zip-of-town"


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for a ZIP code that there is not, or that is another town's."""
    place = record.place
    state = place.state.term.upper()
    there = zip_codes.lookup(place.zip)
    known = zip_codes.towns(state)
    if there is None:
        if known:
            what = f"no ZIP code {place.zip} is known"
            yield Finding(("place", "zip"), what, "look it up and correct it, or excuse it")
        return
    town = zip_codes.town_key(place.city)
    if there.state != state or town in map(zip_codes.town_key, there.names):
        return
    yield from _another_town(place, there, known=town in known)


def _another_town(place: Place, there: ZipPlace, *, known: bool) -> Iterator[Finding]:
    """Yield a finding where the town is known by other ZIP codes, or is a slip of this one's."""
    if known:
        what = f"the ZIP code {place.zip} is in {there.city}, the record says {place.city}"
        yield Finding(("place", "zip"), what, "correct the ZIP code or the town, or excuse it")
        return
    slug = strings.slugify(place.city)
    meant = [name for name in there.names if strings.one_letter_off(slug, strings.slugify(name))]
    if meant:
        what = f'"{place.city}" is not how the town of {place.zip} is spelled'
        yield Finding(("place", "city"), what, f'write "{meant[0]}", or excuse it')
