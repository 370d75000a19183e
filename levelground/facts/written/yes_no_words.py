"""Plain words that people write where a yes or no belongs, and what to write instead."""

from __future__ import annotations

import re

_MEANT = {
    "full": "no",
    "closed": "no",
    "never": "no",
    "n": "no",
    "nunca": "no",
    "s\u00ed": "yes",
    "si": "yes",
    "open": "yes",
    "always": "yes",
    "y": "yes",
    **dict.fromkeys(("on", "true", "1", "check", "checked"), "yes"),
    "x": "yes or no, whichever the x stands for",
    **dict.fromkeys(("off", "false", "0"), "no"),
    **dict.fromkeys(
        ("waitlist", "wait list", "waiting list", "lista de espera"),
        "yes or no; how long people wait stands in wait_days",
    ),
    **dict.fromkeys(
        ("sometimes", "partly", "some", "limited", "depends", "it depends", "varies",
         "a veces", "depende"),
        "yes, and the rest in description:, or unknown",
    ),
    **dict.fromkeys(
        ("maybe", "not sure", "call", "call us", "ask", "soon", "llame", "pregunte"), "unknown"
    ),
}  # fmt: skip

_PLAIN = frozenset({"yes", "no"})

# What may say that there is none, or that nobody knows.
NONE = frozenset({"none", "ninguno", "ninguna", "nada"})
NONE_HERE = NONE | {"not available", "unavailable", "not provided", "not given", "no disponible"}
# A no with nothing that it is said of: "not offered", "we do not", "not at this time".
_WHEN = r"(?:currently|now|right now|yet|any ?more|at this time|at present|ahora|todav[i\u00ed]a)"
_DENIED = re.compile(
    r"(?:(?:no,? )?(?:we|they) )?(?:(?:do|does|is|are|have|can) ?not|(?:do|does|is|are)n['\u2019]?t"
    rf"|not|none|nope|no longer|ya no|no)(?: {_WHEN})?"
    r"(?: (?:be |being )?(?:offer(?:ed|s)?|provide[ds]?|do(?:ne)?|allow(?:ed)?|permitted|accepted"
    r"|have|give[n]?|ofrecid[oa]|se ofrece|permitid[oa]|hay|ofrecemos))?"
    rf"(?: (?:it|this|that|any|them))?(?: {_WHEN})?|not {_WHEN} available",
    re.IGNORECASE,
)

# "yes (by video)", "no, but ask": an answer with more behind it.
_AND_MORE = re.compile(r"(yes|no)\s*[-,(:;\u2013\u2014]\s*(\w.*)", re.IGNORECASE)
# "medicaid? yes", "CBT (s\u00ed)": a name with the yes that is said of it.
_AGREED = re.compile(
    r"(?P<name>[^\s?:=(].*?)(?:\s*[?:=(]+\s*|\s+(?:[-\u2013\u2014]+\s*)?)(?:yes|s\u00ed|si)[^\w?]*",
    re.IGNORECASE,
)
# What stands before the words that matter: "but they can refer out", "at a partner".
_BEFORE = re.compile(
    r"(?:(?:a|an|and|at|but|by|can|do|does|only|our|that|the|they|through|we|will|with)\s+)+",
    re.IGNORECASE,
)


def yes_no_remedy(written: str) -> str:
    """Return what to write instead of *written*, where only a yes or no can stand."""
    return answer_remedy(written) or "write yes, no, unknown or n/a"


def name_agreed(written: str) -> str:
    """Return the name of which a text says a yes, "medicaid? yes"; "" for any other text."""
    found = _AGREED.fullmatch(written.strip())
    return found["name"] if found else ""


def said_behind(written: str) -> str:
    """Return what stands behind a yes or no: "referral" of "no, by referral"; "" for nothing."""
    more = _AND_MORE.fullmatch(written.strip().rstrip(" .)"))
    if not more:
        return ""
    before = _BEFORE.match(more[2])
    return more[2][before.end() :] if before else more[2]


def says_no(written: str) -> bool:
    """Whether a text says a no and nothing that it is said of: "not offered"."""
    plain = written.strip(" .!?").lower()
    return plain not in {"no", *NONE} and _DENIED.fullmatch(plain) is not None


def answer_remedy(written: str) -> str:
    """Return what to write instead of plain words for a yes or no, "" for other words."""
    plain = written.strip(" .!?").lower()
    word = _MEANT.get(plain) or (plain if plain in _PLAIN and plain != written.lower() else "")
    if not word and says_no(plain):
        word = "no"
    if word and "?" in written:
        return "ask, and leave it out until that is sure"
    more = _AND_MORE.match(written)
    if more and not word:
        answer = more[1].lower()
        return f"write {answer} if that holds without the rest, and the rest in description:"
    return f"write {word}" if word else ""
