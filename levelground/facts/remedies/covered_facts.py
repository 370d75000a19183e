"""What to write for what a check covers: the fact that was asked about, not all of its group.

Who asked for the price has not asked for the insurers, though both stand under "payment".
"""

from __future__ import annotations

from collections.abc import Collection

from levelground.base import strings
from levelground.facts.vocabulary import Vocabulary

_SHORTEST = 4  # letters with which the name of a fact may begin: "wait" of wait_days
_MOST = 3  # facts in a remedy


def covered_remedy(here: Vocabulary, facts: Collection[str], written: str) -> str:
    """Return what to write for a word that is a fact's, or names a group of them; else ''."""
    if here.named(written) or strings.turns_of(written):
        return ""
    named = _named(facts, "_".join(strings.parts_of_name(written)))
    groups = here.by_word(written)
    if not named and not groups:
        return ""
    told = [strings.either(named)] if named else []
    whole = "everything" in groups
    told += [strings.either(groups) + ("" if whole else ", if all of that was asked")] * any(groups)
    return f"write {', or '.join(told)}"


def _named(facts: Collection[str], word: str) -> list[str]:
    """Return the facts that are called by a word, else those whose names begin with it."""
    same = [fact for fact in facts if word in {fact, fact.rpartition(".")[2]}]
    if same or len(word) < _SHORTEST:
        return same
    return [fact for fact in facts if fact.rpartition(".")[2].startswith(word)][:_MOST]
