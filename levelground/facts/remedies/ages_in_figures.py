"""What to write for ages in figures, as "18-65", "18+" or "mayores de 18"."""

from __future__ import annotations

import re

from levelground.facts.vocabulary import Term, Vocabulary

_SPAN = re.compile(
    r"(?:ages?|aged|edades|edad|de|from|desde|between|entre)?\s*"
    r"(?P<over>(?:over|above|older than|mayores de|mayores a|m[a\u00e1]s de)\s*)?"
    r"(?P<under>(?:under|below|younger than|up to|menores de|hasta|hasta los)\s*)?"
    r"(?P<low>[0-9]{1,2})\s*(?:years? old|years?|a\u00f1os)?\s*"
    r"(?:(?:-|\u2013|,|;|to|through|thru|and|a|y|hasta)\s*(?P<high>[0-9]{1,3})"
    r"|(?P<up>\+|(?:and|or) (?:over|older|up|above)|y m[a\u00e1]s|o m[a\u00e1]s"
    r"|en adelante))?"
    r"\s*(?:years?|yrs?|years old|a\u00f1os)?"
)
_BEHIND = re.compile(
    r"(?P<name>[^()0-9]+?),?\s*(?:\((?P<bracketed>[^()]+)\)|(?P<bare>[0-9][^()]*))"
)
_BELOW = re.compile(r"under|below|younger|menores")
_NO_END = 150  # years
_YOUNGEST, _OLDEST = 12, 80  # years, of most who come


def ages_remedy(here: Vocabulary, written: str) -> str:
    """Return the age groups that a span of years reaches into, '' where none is written."""
    groups = [term for term in here if term.years]
    behind = _BEHIND.fullmatch(written.strip())
    if groups and behind and here.whole(behind["name"]):
        return ages_remedy(here, behind["bracketed"] or behind["bare"])
    span = _SPAN.fullmatch(written.strip().lower()) if groups else None
    if not span:
        return ""
    first = int(span["low"])
    if span["under"]:
        low, high = 0, first - 1 if _BELOW.search(span["under"]) else first
    elif span["over"] or span["up"] or span["high"]:
        low, high = first, int(span["high"] or _NO_END)
    else:
        return "write from which age to which, like 18-64 or 65+"
    return _groups_remedy(groups, low, high)


def _groups_remedy(groups: list[Term], low: int, high: int) -> str:
    reached = [term for term in groups if _reaches(term, groups, low, high)]
    held = [term.id for term in reached if _holds_most(term, groups, low, high)]
    part = [f'"{term.id}"' for term in reached if term.id not in held]
    told = f"write the groups, as [{', '.join(held)}], and" if held else "write"
    few = f"; leave out {' and '.join(part)}, of whom it takes only some" if part else ""
    return f"{told} the ages in description:{few}"


def _reaches(term: Term, groups: list[Term], low: int, high: int) -> bool:
    """Whether a span holds ages that are of this group alone: 18 to 25 is no 40.

    One year alone is the edge of the next group: "18-65".
    """
    start, end = _own_ends(term, groups)
    return min(high, end) > max(low, start)


def _holds_most(term: Term, groups: list[Term], low: int, high: int) -> bool:
    """Whether a span holds at least half of the years of a group: who says "adults" means most.

    Of the youngest, those old enough to come are enough.
    """
    start, end = _own_ends(term, groups)
    start, end = max(start, _YOUNGEST), min(end, _OLDEST)
    return 2 * (min(high, end) - max(low, start) + 1) >= end - start + 1


def _own_ends(term: Term, groups: list[Term]) -> tuple[int, int]:
    """Return the years of a group from which those of a narrower one are taken."""
    start, end = _ends(term)
    for other in groups:
        first, last = _ends(other)
        if other is not term and first == start and last < end:
            start = last + 1
    return start, end


def _ends(term: Term) -> tuple[int, int]:
    years = term.years
    if years is None:
        return 0, _NO_END
    return int(years.low or 0), _NO_END if years.high is None else int(years.high)
