"""Questions at a terminal, one after the other; each has a flag that answers it as well.

The only door to questionary.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import questionary

from levelground.base.errors import LevelGroundError
from levelground.facts.vocabulary import Vocabularies
from levelground.upkeep import new_record
from levelground.upkeep.new_record import Asking

_UNKNOWN = "unknown"
_NEEDED = "This has to be known. Ctrl+C leaves the questions, and nothing is written."


def ask_what_is_left(
    told: Mapping[str, str], terms: Vocabularies, **terminal: Any
) -> dict[str, str]:
    """Return the answers by flag, with those that a person gives where no flag did.

    *terminal* is where to ask, this one if it is left out. Raises LevelGroundError where she
    leaves.
    """
    answers = dict(told)
    for one in new_record.QUESTIONS:
        if answers.get(one.flag):
            continue
        answer = _question(one, terms, terminal).ask()
        if answer is None:
            raise LevelGroundError("the questions were left", "nothing has been written")
        answers[one.flag] = ",".join(answer) if isinstance(answer, list) else answer
    return answers


def ask_whether(question: str, **terminal: Any) -> bool:
    """Return whether a person says yes; leaving is a no."""
    return bool(questionary.confirm(question, default=False, **terminal).ask())


def _question(
    one: Asking, terms: Vocabularies, terminal: Mapping[str, Any]
) -> questionary.Question:
    if one.flag == "levels":
        choices = [questionary.Choice(str(term.label), term.id) for term in terms.levels]
        choices.append(questionary.Choice("It does not say", _UNKNOWN))
        chosen = "space chooses, enter goes on"
        return questionary.checkbox(
            one.question, choices, validate=_some, instruction=f"({chosen})", **terminal
        )
    needed = _not_empty if one.needed else None
    return questionary.text(one.question, validate=needed, **terminal)


def _not_empty(written: str) -> bool | str:
    return bool(written.strip()) or _NEEDED


def _some(chosen: list[str]) -> bool | str:
    return bool(chosen) or _NEEDED
