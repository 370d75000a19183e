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
    **dict.fromkeys(("on", "true", "1", "x", "check", "checked"), "yes"),
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

# "yes (by video)", "no, but ask": an answer with more behind it.
_AND_MORE = re.compile(r"(yes|no)\s*[-,(:;\u2013\u2014]\s*\w", re.IGNORECASE)


def yes_no_remedy(written: str) -> str:
    """Return what to write instead of *written*, where only a yes or no can stand."""
    return answer_remedy(written) or "write yes, no, unknown or n/a"


def answer_remedy(written: str) -> str:
    """Return what to write instead of plain words for a yes or no, "" for other words."""
    word = _MEANT.get(written.strip(" .!?").lower())
    more = _AND_MORE.match(written)
    if more and not word:
        return f"write {more[1].lower()}, and the rest in description:"
    return f"write {word}" if word else ""
