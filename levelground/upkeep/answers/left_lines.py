"""Lines of answers that no fact of a program takes in, each with the command that does."""

from __future__ import annotations

from collections.abc import Iterator

from levelground.base import strings
from levelground.facts.vocabulary import Vocabularies
from levelground.facts.written.closed_words import says_closed, says_moved
from levelground.upkeep import everyday_names
from levelground.upkeep.answers.answer_text import AnsweredLine, ProgramAnswers
from levelground.upkeep.fact_names import all_fact_names
from levelground.upkeep.record_files import RecordFile

OF_LISTING = frozenset({"listing", "since", "until", "ask_again"})
_STATES = frozenset({"listing", "status", "closed", "open", "estado", "cerrado"})


def lines_left(
    answers: ProgramAnswers, there: RecordFile, terms: Vocabularies
) -> Iterator[tuple[str, bool]]:
    """Yield in words each line that says no fact, and whether it is one of the answers.

    What stands behind their end, as the signature of a mail, is none.
    """
    for one in answers.about:
        if one.name in OF_LISTING and one.written:
            told = f"{one.name}: {one.written} (for this there is {_of_state(there)})"
            yield f"line {one.where[0]}: {told}", True
    for one in answers.unknown:
        line = f"{one.name}: {one.written}" if one.name else one.written
        remedy = _remedy(one, line, there, terms)
        behind = f" ({remedy})" if remedy else ""
        yield f"line {one.where[0]}, which says no fact: {line}{behind}", not one.is_behind_end


def _of_state(there: RecordFile) -> str:
    return f"inv close {there.slug}, inv pause or inv reopen"


def _remedy(one: AnsweredLine, line: str, there: RecordFile, terms: Vocabularies) -> str:
    """Return what takes a line in, "" where nothing is near it."""
    name = strings.slugify(one.name.replace(".", " "))
    if says_moved(line):
        return f"for this, change place: in {there.shown}"
    if name in _STATES or says_closed(line):
        return f"for this there is {_of_state(there)}"
    if name in everyday_names.OF_THE_PLACE:
        return f"for this, change the top of {there.shown}"
    write = all_fact_names().no_fact(one.name, terms)[1] if one.name else ""
    return write if write.startswith("write ") else ""
