"""What to write instead of a word that is no plain yes or no."""

from __future__ import annotations

from levelground.facts import read_value
from levelground.facts.remedies import term_fields, term_remedies
from levelground.facts.vocabulary import Vocabularies
from levelground.facts.written import yes_no_words

# What narrows the yes that it stands for, or is a level or a setting of that alone.
_NOT_SENT = frozenset({"levels", *term_fields.OF_A_PART})


def terms(vocabularies: Vocabularies) -> read_value.Terms:
    """Return no terms, and how to help with what is no plain yes or no."""

    def remedy(written: str) -> str:
        told = yes_no_words.yes_no_remedy(written)
        known = yes_no_words.answer_remedy(written)
        other = "" if known else term_remedies.by_name(vocabularies, written, _NOT_SENT)
        return f"{told}; or, if it is so of the whole program, {other}" if other else told

    return read_value.Terms(_no_term, remedy)


def _no_term(_written: str) -> None:
    """Find nothing: a field without a vocabulary is a plain yes or no."""
