"""The words of a text of answers that are about the call and state no fact, in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from levelground.language.messages import DEFAULT_LANGUAGE


@dataclass(frozen=True, slots=True)
class CallWords:
    """How a text of answers is written in one language; all of them are read.

    `about` are the lines about the call by what each is, `ways` how somebody asked, behind
    `by`; `outcomes` what came of asking; `still` is said of what is as it stood.
    """

    about: Mapping[str, str]
    by: str
    ways: Mapping[str, str]
    outcomes: Mapping[str, str]
    yes: str
    no: str
    still: str
    reader: str
    end: str


WRITTEN: Mapping[str, CallWords] = {
    "en": CallWords(
        {"program": "program", "asked": "asked", "by": "by", "sender": "from", "note": "note",
         "source": "source", "outcome": "outcome"},
        "by",
        {"phone": "phone", "email": "email", "website": "website", "visit": "visit"},
        {"would-not-say": "would not say", "did-not-answer": "did not answer",
         "wrong-number": "wrong number", "no-longer-there": "no longer there"},
        "yes",
        "no",
        "still so",
        "reader",
        "end",
    ),
    "es": CallWords(
        {"program": "programa", "asked": "preguntado", "by": "por", "sender": "de", "note": "nota",
         "source": "fuente", "outcome": "resultado"},
        "por",
        {"phone": "tel\u00e9fono", "email": "correo", "website": "sitio web", "visit": "visita"},
        {"would-not-say": "no quisieron decir", "did-not-answer": "no contestaron",
         "wrong-number": "n\u00famero equivocado", "no-longer-there": "ya no est\u00e1n ah\u00ed"},
        "s\u00ed",
        "no",
        "sigue igual",
        "lector",
        "fin",
    ),
}  # fmt: skip
# What a line about the call may be called besides.
_MORE = {"listing": "listing", "since": "since", "until": "until", "ask_again": "ask_again"}
ABOUT = {word: what for words in WRITTEN.values() for what, word in words.about.items()} | _MORE
END = frozenset(words.end for words in WRITTEN.values())
STILL_SO = frozenset({*(words.still for words in WRITTEN.values()), "same", "the same", "igual"})
_OTHER_OUTCOMES = {
    "nobody answered": "did-not-answer",
    "no quisieron decirlo": "would-not-say",
    "numero equivocado": "wrong-number",
    "ya no estan ahi": "no-longer-there",
}
OUTCOMES = {
    word: outcome for words in WRITTEN.values() for outcome, word in words.outcomes.items()
} | _OTHER_OUTCOMES


def call_words(language: str) -> CallWords:
    """Return how answers are written in a language, in English where it has no words of its own."""
    return WRITTEN.get(language, WRITTEN[DEFAULT_LANGUAGE])
