"""What a provider is called once its whole name has been said: "Harbor Point"."""

from __future__ import annotations

import re

LONGEST = 24  # letters; a name that has no more stays as it is
# What is added to a name: a second name, a place, a form of business.
_ADDED = re.compile(r"\s*(?:\(.*|,\s.*|:\s.*|\s[-\u2013\u2014/]\s.*|\bdba\b.*)$", re.IGNORECASE)
_BUSINESS = "inc incorporated llc llp pllc pc corp corporation company co ltd lp pa plc"
# Words that say what kind of place it is, as many others are: left out from the end.
_KINDS = (
    "addiction agency associates association behavioral care center centers centre clinic clinics "
    "community comprehensive corporation counseling department disorder facility foundation group "
    "health healthcare inpatient institute intensive medical mental network opioid outpatient "
    "partners practice program programs recovery rehab rehabilitation residential service services "
    "substance system systems therapy treatment unit use wellness"
)
# After one of these a kind of place stays: without it, a name would be that of a place.
_OPEN = "county city state town general regional national american new north south east west"
_JOINING = "a and at by de for in of on the to with y &"
_NO_END = frozenset(f"{_OPEN} {_JOINING}".split())


def short_name(name: str) -> str:
    """Return a name without its form of business, and a long one without its kind of place.

    At least two words stay, so that it is still known again; what would be left of one is no name.
    """
    words = _without(
        _ADDED.sub("", name).split() or name.split(), frozenset(_BUSINESS.split()), least=1
    )
    if len(" ".join(words)) > LONGEST:
        words = _without(words, frozenset(_KINDS.split()), least=2, longest=LONGEST)
    return " ".join(words)


def _without(words: list[str], idle: frozenset[str], least: int, longest: int = 0) -> list[str]:
    """Return words without the idle ones at their end, while they have more letters than that."""
    kept = list(words)
    while len(kept) > least and len(" ".join(kept)) > longest and _bare(kept[-1]) in idle:
        kept.pop()
        while len(kept) > least and _bare(kept[-1]) in _JOINING.split():
            kept.pop()
    end = len(kept)
    while end < len(words) and _is_open(words[end - 1]):
        end += 1
    return words[:end]


def _is_open(word: str) -> bool:
    """Whether a name cannot end with this word."""
    return _bare(word) in _NO_END or word.endswith(("'s", "\u2019s"))


def _bare(word: str) -> str:
    return word.strip(".,;").lower()
