"""What a provider's page says of the place, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from levelground.compare import Question, State
from levelground.facts.answers import Answer
from levelground.language.messages import _, filled, joined, sentence_list
from levelground.model import Record, calling
from levelground.model.deciding import PAYING
from levelground.site.arrange import not_open, whereabouts
from levelground.site.arrange.directory import Directory
from levelground.site.parts import by_level, cards, comparison_tables
from levelground.site.pieces import Table

# What tells programs of one place apart, in order, and how much of it is told of each.
_TELLING = (
    "detox_from",
    "hours_per_week",
    "session_times",
    "sleep",
    "length_weeks",
    "wait_days",
    "genders",
    "ages",
    "virtual",
    PAYING,
)
_MOST = 3
_STATED = frozenset({State.YES, State.NO, State.SAID})


@dataclass(frozen=True, slots=True)
class OwnProgram:
    """One of a place's programs, with the `facts` (label, words) that others there have not.

    `unstated`: what others there state and this one does not.
    """

    name: str
    level: str
    facts: tuple[tuple[str, str], ...]
    unstated: tuple[str, ...] = ()


def description_of(directory: Directory, record: Record) -> str:
    """Return one plain sentence for search engines and shared links."""
    labels = dict.fromkeys(directory.level_label(program) for program in record.programs)
    return filled(
        _("{name} in {place}: {levels}. What it states, and what to ask."),
        name=record.name,
        place=whereabouts.town_of(record),
        levels=sentence_list(list(labels)),
    )


def descriptions_of(directory: Directory, record: Record) -> tuple[tuple[str, str], ...]:
    """Return (program, its own words), each text once."""
    found: dict[str, str] = {}
    for program in record.programs:
        if program.description:
            name = comparison_tables.program_name(directory, record, program)
            found.setdefault(program.description, name)
    return tuple((name, directory.own(words)) for words, name in found.items())


def to_know_first(directory: Directory, record: Record) -> Iterator[str]:
    """Yield what a reader must know before calling."""
    listing = cards.listing_to_tell(record)
    if listing:
        term = directory.catalog.vocabularies["listing"].by_id[listing]
        yield (term.definition or term.label).in_(directory.language)
    yield from not_open.not_open_sentences(record)
    yield from limits_of(directory, record)
    full = [p for p in record.programs if p.accepting and p.accepting.answer is Answer.NO]
    for program in full:
        yield filled(
            _("{level}: not taking new people when last asked."),
            level=directory.level_and_stay(program),
        )


def limits_of(directory: Directory, record: Record) -> Iterator[str]:
    """Yield whom and what its programs state that they do not take, and of which that is so."""
    found: dict[str, list[str]] = {}
    for program in record.programs:
        for limit in directory.comparer.limits.of(record, program):
            name = comparison_tables.program_name(directory, record, program)
            found.setdefault(limit.words, []).append(name)
    for words, names in found.items():
        of = "" if len(names) == len(record.programs) else joined("", [" (", ", ".join(names), ")"])
        yield joined("", [words, of, "."])


def questions_of(directory: Directory, record: Record) -> Iterator[Question]:
    """Yield, the most important first, a question for what no program of the place states."""
    found: dict[str, list[Question]] = {}
    for program in sorted(record.programs, key=lambda program: not calling.first(program.level_id)):
        for question in directory.comparer.questions(record, program):
            found.setdefault(question.key, []).append(question)
    asked = [q[0] for q in found.values() if len(q) == len(record.programs) or q[0].core]
    yield from sorted(asked, key=lambda question: not question.core)


def bed_question(record: Record) -> str:
    """Return what opens a call about a bed tonight, "" where it is answered or is no question."""
    for program in record.programs:
        opening = calling.first(program.level_id)
        if opening and program.accepting is None:
            return _(opening[0].ask)
    return ""


def what_differs(table: Table) -> Iterator[OwnProgram]:
    """Yield for each program of a place what it states otherwise than the others there.

    Nothing is said of any where that is nothing; and of none is nothing said where it is something.
    """
    rows = {row.key: row for group in table.groups for row in group.rows if row.differs}
    rows.pop("level", None)  # which is what they are called
    told = [rows[key] for key in _TELLING if key in rows] or [*rows.values()]
    for at, column in enumerate(table.columns if told else ()):
        own = [row for row in told if not row.cells[at].elsewhere]
        stated = [row for row in own if row.cells[at].state in _STATED][:_MOST]
        silent = [row for row in own if row.cells[at].state is State.ASK]
        open_yet = [row for row in silent if not row.cells[at].idle]
        asked = open_yet if open_yet or stated else silent
        shown = stated or ([] if asked else (own or told)[:1])
        facts = tuple(
            (row.label, by_level.without_label(row.cells[at].words, row.label)) for row in shown
        )
        labels = tuple(row.label for row in asked[:_MOST])
        yield OwnProgram(column.name, column.level, facts, labels)
