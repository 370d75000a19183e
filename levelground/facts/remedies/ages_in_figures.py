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
_BEHIND = re.compile(r"(?P<name>[^()]+?),?\s*\((?P<years>[^()]+)\)")
_BELOW = re.compile(r"under|below|younger|menores")
_NO_END = 150  # years


def ages_remedy(here: Vocabulary, written: str) -> str:
    """Return the age groups that a span of years reaches into, '' where none is written."""
    groups = [term for term in here if term.years]
    behind = _BEHIND.fullmatch(written.strip())
    if groups and behind and here.whole(behind["name"]):
        return ages_remedy(here, behind["years"])
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
    held = [term.id for term in groups if _reaches(term, groups, low, high)]
    return f"write the groups, as [{', '.join(held)}], and the ages in description:"


def _reaches(term: Term, groups: list[Term], low: int, high: int) -> bool:
    """Whether a span holds ages that are of this group alone: 18 to 25 is no 40.

    One year alone is the edge of the next group: "18-65".
    """
    start, end = _ends(term)
    for other in groups:
        first, last = _ends(other)
        if other is not term and first == start and last < end:
            start = last + 1  # those of a narrower group
    return min(high, end) > max(low, start)


def _ends(term: Term) -> tuple[int, int]:
    years = term.years
    if years is None:
        return 0, _NO_END
    return int(years.low or 0), _NO_END if years.high is None else int(years.high)
