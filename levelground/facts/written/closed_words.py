"""Words by which people say, in a cell or a line, that a place has closed or moved."""

from __future__ import annotations

import re

_BEFORE = r"(?:permanently|temporarily|perm\.?|temp\.?|now|recently|currently|is|are|has|have)\s+"
_CLOSED = (
    rf"(?:{_BEFORE})*(?:closed|shut\s+down|closing\s+down|cerrad[oa])"
    r"|out\s+of\s+business|no\s+longer\s+(?:open|operating|in\s+business|in\s+operation|there)"
    r"|defunct|ceased\s+operations?"
)
# Hours, and what only sounds like it: "closed on Sundays", "closed group".
_NO_END = (
    r"(?!\s+(?:on|to|for(?!\s+(?:good|ever|now))|at|from|between|during|daily|every|weekends?|holidays?|(?:mon|tue|wed|thu|fri"
    r"|sat|sun)\w*|lunch|noon|caption\w*|door|loop|groups?|los|el|de)\b)"
)
_CLOSES = re.compile(rf"\b(?:{_CLOSED})\b{_NO_END}", re.IGNORECASE)
_MOVES = re.compile(
    r"\b(?:(?:has|have|is|are)\s+)?(?:moved|relocated|moving|relocating)(?:\s+(?:to|from)\b|\W*$)"
    r"|\bnew\s+(?:address|location)\b|\bse\s+mud(?:\u00f3|aron)\b",
    re.IGNORECASE,
)
# In brackets, or at an end of a name: "Pine House (CLOSED)", "CLOSED - Pine House".
_APART = re.compile(
    rf"[(\[{{*]\s*(?:{_CLOSED})\b[^)\]}}*]*[)\]}}*]"
    rf"|^\W*(?:{_CLOSED})\s*[-\u2013\u2014:*]"
    rf"|[-\u2013\u2014:*]\s*(?:{_CLOSED})\b[\s\d/.]*$|\bclosed\W*$",
    re.IGNORECASE,
)


def says_closed(written: str) -> bool:
    """Whether words say that a place is closed for good or now, and no hours."""
    return _CLOSES.search(written) is not None


def says_moved(written: str) -> bool:
    """Whether words say that a place has moved."""
    return _MOVES.search(written) is not None


def closed_mark(name: str) -> str:
    """Return what is put to a name to say that the place is closed, "" where nothing is."""
    found = _APART.search(name)
    return found[0].strip(" -\u2013\u2014:*()[]{}") if found else ""
