"""What to write instead of a word that is no plain yes or no."""

from __future__ import annotations

from levelground.facts import read_value, remedies
from levelground.facts.vocabulary import Vocabularies

# Plain words for yes and no.
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
    **dict.fromkeys(("on", "true", "1"), "yes"),
    **dict.fromkeys(("off", "false", "0"), "no"),
    **dict.fromkeys(
        ("waitlist", "wait list", "waiting list", "lista de espera"),
        "yes or no; how long people wait stands in wait_days",
    ),
    **dict.fromkeys(
        ("sometimes", "partly", "some", "limited", "depends", "it depends", "varies", "maybe",
         "a veces", "depende"),
        "yes, and the rest in description:, or unknown",
    ),
    **dict.fromkeys(("call", "call us", "ask", "soon", "llame", "pregunte"), "unknown"),
}  # fmt: skip
_ANSWERS = "write yes, no, unknown or n/a"


def yes_no_remedy(written: str) -> str:
    """Return what to write instead of *written*, where only a yes or no can stand."""
    word = _MEANT.get(written.strip(" .!?").lower())
    return f"write {word}" if word else _ANSWERS


def terms(vocabularies: Vocabularies) -> read_value.Terms:
    """Return no terms, and how to help with what is no plain yes or no."""

    def remedy(written: str) -> str:
        told = yes_no_remedy(written)
        other = remedies.by_name(vocabularies, written) if told == _ANSWERS else ""
        return f"{told}; or {other}" if other else told

    return read_value.Terms(_no_term, remedy)


def _no_term(_written: str) -> None:
    """Find nothing: a field without a vocabulary is a plain yes or no."""
