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

# What may say that there is none, or that nobody knows.
NONE = frozenset({"none", "ninguno", "ninguna", "nada"})

# "yes (by video)", "no, but ask": an answer with more behind it.
_AND_MORE = re.compile(r"(yes|no)\s*[-,(:;\u2013\u2014]\s*(\w.*)", re.IGNORECASE)
# What stands before the words that matter: "but they can refer out", "at a partner".
_BEFORE = re.compile(
    r"(?:(?:a|an|and|at|but|by|can|do|does|only|our|that|the|they|through|we|will|with)\s+)+",
    re.IGNORECASE,
)


def yes_no_remedy(written: str) -> str:
    """Return what to write instead of *written*, where only a yes or no can stand."""
    return answer_remedy(written) or "write yes, no, unknown or n/a"


def said_behind(written: str) -> str:
    """Return what stands behind a yes or no: "referral" of "no, by referral"; "" for nothing."""
    more = _AND_MORE.fullmatch(written.strip().rstrip(" .)"))
    if not more:
        return ""
    before = _BEFORE.match(more[2])
    return more[2][before.end() :] if before else more[2]


def answer_remedy(written: str) -> str:
    """Return what to write instead of plain words for a yes or no, "" for other words."""
    word = _MEANT.get(written.strip(" .!?").lower())
    more = _AND_MORE.match(written)
    if more and not word:
        answer = more[1].lower()
        return f"write {answer} if that holds without the rest, and the rest in description:"
    return f"write {word}" if word else ""
