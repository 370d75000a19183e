"""What each code of the national directory states, read off the field table and the vocabulary.

A code that is absent states nothing: the survey cannot tell a No from a
question left open. Only codes that say so (`no_codes`) make a No.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from levelground.content.yaml_tree import Tree
from levelground.facts.answers import Answer, Choice, Choices
from levelground.facts.field_table import Field, fields_of
from levelground.facts.vocabulary import Term, Vocabularies
from levelground.language import messages
from levelground.model import Program

# Codes that say "some kind of this"; they count only where no finer code does.
FINER = {
    "OP": frozenset({"OD", "ODT", "OIT", "OMB", "ORT"}),
    "RES": frozenset({"RD", "RL", "RS"}),
    "HI": frozenset({"HID", "HIT"}),
    "FED": frozenset({"DDF", "IH", "VAMC"}),
}
# Two facts share a vocabulary, and each has codes of its own there.
_OWN_CODES = {
    "smoking": frozenset({"SMON", "SMOP", "SMPD"}),
    "vaping": frozenset({"VAPN", "VAPP", "VPPD"}),
}
# What only one program of a place has; the rest holds for the whole place.
PROGRAM_FACTS = frozenset({"level", "stay", "detox_setting", "detox_from"})
# What a place may well have several of, so that two codes do not contradict each other.
BY_LEVEL = frozenset({"level", "stay"})
_PLAIN = ""  # stands for the fact itself where a code states a plain yes or no

Answers = dict[str, set[Answer]]


@dataclass(frozen=True, slots=True)
class Stated:
    """What a row states of one fact: its value as a record writes it, or a contradiction."""

    path: tuple[str, ...]
    value: Tree | None
    conflict: str = ""

    @property
    def name(self) -> str:
        """The dotted name of the fact."""
        return ".".join(self.path)


@dataclass(frozen=True)
class CodeBook:
    """The codes that the facts and terms of *vocabularies* name."""

    vocabularies: Vocabularies
    facts: tuple[Field, ...] = field(
        default_factory=lambda: tuple(
            entry for entry in fields_of(Program) if entry.kind in {Choice, Choices}
        )
    )

    @cached_property
    def used(self) -> frozenset[str]:
        """Every code that states something in a record, umbrellas of the levels included."""
        umbrellas = (code for term in self.vocabularies.levels for code in umbrellas_of(term))
        return frozenset({*self._by_code, *umbrellas})

    @cached_property
    def _by_code(self) -> dict[str, list[tuple[int, str, Answer]]]:
        """For each code: (place in `facts`, term or _PLAIN, answer) of all that it states."""
        found: dict[str, list[tuple[int, str, Answer]]] = defaultdict(list)
        for place, entry in enumerate(self.facts):
            for term, answer, codes in self._codes_of(entry):
                for code in codes:
                    if code in _OWN_CODES.get(entry.name, {code}):
                        found[code].append((place, term, answer))
        return dict(found)

    def _codes_of(self, entry: Field) -> Iterator[tuple[str, Answer, tuple[str, ...]]]:
        """Yield (term or _PLAIN, answer, codes) for all that can be stated of a fact."""
        if entry.kind is Choice:  # a list of terms has no plain yes
            yield _PLAIN, Answer.YES, entry.fact.codes
        yield _PLAIN, Answer.NO, entry.fact.no_codes
        for term in self._terms(entry):
            yield term.id, Answer.YES, term.codes
            if entry.kind is Choices:  # a single answer cannot say what it is not
                yield term.id, Answer.NO, term.no_codes

    def _terms(self, entry: Field) -> tuple[Term, ...]:
        name = entry.fact.vocabulary
        return self.vocabularies[name].terms if name else ()

    def state(self, codes: frozenset[str]) -> Iterator[Stated]:
        """Yield what a row with these *codes* states, in the order of the field table."""
        answers: dict[int, Answers] = defaultdict(lambda: defaultdict(set))
        for code in without_umbrellas(codes):
            for place, term, answer in self._by_code.get(code, ()):
                answers[place][term].add(answer)
        for place in sorted(answers):
            entry = self.facts[place]
            if entry.name in BY_LEVEL:
                continue
            read = _choice if entry.kind is Choice else _choices
            given = answers[place]
            yield read(
                entry, {term: given[term] for term in self._orders[place] if term in given}, self
            )

    @cached_property
    def _orders(self) -> tuple[tuple[str, ...], ...]:
        """For each fact the order of its answers: the fact's own, then the vocabulary's."""
        return tuple((_PLAIN, *(term.id for term in self._terms(entry))) for entry in self.facts)

    def says(self, entry: Field, term: str, answer: Answer) -> str:
        """Return how a contradiction names one of its sides."""
        if term == _PLAIN:
            return answer.value.capitalize()
        label = self.vocabularies.label(entry.fact.vocabulary, term)
        return label if answer is Answer.YES else f"{label}: {answer.value}"


def without_umbrellas(codes: frozenset[str]) -> frozenset[str]:
    """Return *codes* without those that a finer one makes plainer."""
    return codes - {code for code, finer in FINER.items() if code in codes and finer & codes}


def umbrellas_of(level: Term) -> tuple[str, ...]:
    """Return the codes that say "some kind of this" of a level."""
    return level.level.umbrellas if level.level else ()


def _choice(entry: Field, answers: Answers, book: CodeBook) -> Stated:
    """Read a fact with a single answer: two different ones contradict each other."""
    sides = [(term, answer) for term, given in answers.items() for answer in sorted(given)]
    named = [side for side in sides if side[0] != _PLAIN]
    if len(named) == 1 and all(answer is Answer.YES for _, answer in sides):
        return Stated(entry.path, named[0][0])
    if len(sides) == 1:
        return Stated(entry.path, sides[0][1].value)
    return Stated(entry.path, None, _contradiction(entry, sides, book))


def _choices(entry: Field, answers: Answers, book: CodeBook) -> Stated:
    """Read a fact with a list of terms; a plain no of them all yields to any yes."""
    stated = {term: given for term, given in answers.items() if term != _PLAIN}
    torn = [(term, side) for term, given in stated.items() if len(given) > 1 for side in given]
    yes = [term for term, given in stated.items() if given == {Answer.YES}]
    no = [term for term, given in stated.items() if given == {Answer.NO}]
    if _PLAIN in answers and yes:
        torn = [(_PLAIN, Answer.NO), *((term, Answer.YES) for term in yes), *sorted(torn)]
    if _PLAIN in answers and not stated:
        return Stated(entry.path, Answer.NO.value)
    value: Tree = yes
    if no:
        value = {term: (Answer.NO if term in no else Answer.YES).value for term in [*yes, *no]}
    return Stated(entry.path, value or None, _contradiction(entry, torn, book) if torn else "")


def _contradiction(entry: Field, sides: list[tuple[str, Answer]], book: CodeBook) -> str:
    """Say in one sentence what the directory says at once."""
    names = [f'"{book.says(entry, term, answer)}"' for term, answer in sides]
    if len(names) == 2:  # noqa: PLR2004 - a pair
        return f"The national directory says both {names[0]} and {names[1]}."
    return f"The national directory says {messages.sentence_list(names)} at once."
