"""What a provider is called once its whole name has been said: "Harbor Point"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

LONGEST = 26  # letters; a name that has no more stays as it is
# What is added to a name: a second name, a place, a form of business.
_ADDED = re.compile(r"\s*(?:\(.*|,\s.*|:\s.*|\s[-\u2013\u2014/]\s.*|\bdba\b.*)$", re.IGNORECASE)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BUSINESS = _words("inc incorporated llc llp pllc pc corp corporation company co ltd lp pa plc")
# What a place is: as many others are, so that a name can do without.
_HEADS = _words(
    "agency associates association center centers centre clinic clinics corporation department "
    "facility foundation group institute network partners practice program programs service "
    "services system systems unit"
)
# What it does: a name may end with it, "Harbor Point Recovery".
_DOINGS = _words(
    "care counseling health healthcare recovery rehab rehabilitation therapy treatment use wellness"
)
# Of what kind, and for whom: behind it a name waits for its noun, "Lynn Comprehensive".
_QUALITIES = _words(
    "addiction addictions behavioral clinical community comprehensive day disorder evening free "
    "human inpatient intensive intertribal medical medication mental neighborhood older opioid "
    "outpatient perinatal postpartum pregnant psychiatric residential resource substance tribal "
    "withdrawal "
    "adolescent adolescents adult adults children families family men mens senior seniors teen "
    "teens veteran veterans women womens youth"
)
# What alone is a place on a map, or belongs to what follows it.
_PLACES = _words(
    "avenue city county hill lane road row square state street town general regional national "
    "american new north south east west"
)
_JOINING = _words("a and at by de for in of on the to with y &")
_KINDS = _HEADS | _DOINGS | _QUALITIES
_NO_END = _QUALITIES | _PLACES | _JOINING


def short_name(name: str, town: str = "") -> str:
    """Return a name without its form of business, and a long one without its kind of place.

    What is left can be said as a name: it has two words or more, and none at its end that waits
    for another; it is not that of the *town*, and not made of kinds alone.
    """
    words = _ADDED.sub("", name).split() or name.split()
    while len(words) > 1 and _bare(words[-1]) in _BUSINESS:
        words.pop()
    while len(words) > 1 and _bare(words[-1]) in _JOINING:
        words.pop()
    if len(" ".join(words)) > LONGEST:
        shorter = [" ".join(one) for one in _shorter(words) if _is_name(one, town)]
        fitting = [one for one in shorter if len(one) <= LONGEST]
        return (fitting[:1] or shorter[-1:] or [" ".join(words)])[0]
    return " ".join(words)


def _shorter(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the words with fewer and fewer of the kinds at their end, the longest first."""
    for end in range(len(words) - 1, 1, -1):
        if _bare(words[end]) not in _KINDS | _JOINING:
            return
        yield words[:end]


def _is_name(words: Sequence[str], town: str) -> bool:
    """Whether these words are a name that somebody could say."""
    bare = [_bare(word) for word in words]
    told = any(word not in _KINDS | _JOINING for word in bare) or bool(_HEADS.intersection(bare))
    waits = bare[-1] in _NO_END or bare[-2] == "the" or bare[-1].endswith(("'s", "\u2019s"))
    of_town = " ".join(bare).removeprefix("greater ") == town.lower()
    return told and not waits and not of_town


def _bare(word: str) -> str:
    return word.strip(".,;").lower()
