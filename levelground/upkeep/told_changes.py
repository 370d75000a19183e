"""What changes in a fact, in the words of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from levelground.compare import Comparer
from levelground.content.yaml_tree import Tree
from levelground.facts import field_table
from levelground.facts.answers import Answer, Choices, Phone
from levelground.facts.field_table import Field
from levelground.facts.field_types import kind_of
from levelground.facts.in_words import answer_words
from levelground.facts.vocabulary import Vocabularies
from levelground.language.messages import _, joined
from levelground.model import Program
from levelground.upkeep.answers import answer_values

_ARROW = "\N{RIGHTWARDS ARROW}"
UNSTATED = "not stated"
REACHED_BY = frozenset({"contact.website", "contact.email"})


def before_and_after(
    fact: Field, program: Program, value: Tree, terms: Vocabularies
) -> tuple[str, str]:
    """Return what a page says of a fact now, "" if nothing, and what it would say."""
    comparer = Comparer(terms)
    after = answer_values.program_with(fact, value, terms)
    return comparer.words(fact, program), comparer.words(fact, after) if after else str(value)


def fact_changes(fact: Field, program: Program, value: Tree, terms: Vocabularies) -> list[str]:
    """Return in lines what changes in a fact, term by term for a list that was there."""
    label, before = _(fact.fact.label), fact.of(program)
    now = answer_values.program_with(fact, value, terms)
    after = fact.of(now) if now else None
    was, will = before_and_after(fact, program, value, terms)
    whole = [f"{label}: {was or UNSTATED} {_ARROW} {will}"]
    if before is None and isinstance(after, Choices) and after.with_answer(Answer.NO):
        before = Choices(())  # term by term: the words of the whole may leave out a no
    if not isinstance(before, Choices) or not isinstance(after, Choices):
        return whole
    return by_term(fact, before, after, terms) or whole


def says_same(fact: Field, program: Program, value: Tree, terms: Vocabularies) -> bool:
    """Whether a page says the same of a fact as before, and no term of it got another answer.

    The words of a list may leave out a no, which is an answer all the same.
    """
    was, will = before_and_after(fact, program, value, terms)
    if was != will:
        return False
    before, now = fact.of(program), answer_values.program_with(fact, value, terms)
    after = fact.of(now) if now else None
    if isinstance(before, Choices) and isinstance(after, Choices):
        return not by_term(fact, before, after, terms)
    return True


def by_term(fact: Field, before: Choices, after: Choices, terms: Vocabularies) -> list[str]:
    """Return a line for each term of a list whose answer changes."""
    return [change.as_line() for change in _terms_told(fact, before, after, Comparer(terms))]


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A fact that changed, in the words of the site; "" stands for what nobody stated."""

    field: str
    term: str
    label: str
    before: str
    after: str

    def as_line(self) -> str:
        """Return "Detox: not stated → On site"."""
        return f"{self.label}: {self.before or UNSTATED} {_ARROW} {self.after or UNSTATED}"


def told_between(
    fact: Field, was: Program, now: Program, comparer: Comparer
) -> tuple[ToldChange, ...]:
    """Return what changed in a fact, term by term for a list that was there, () if nothing did.

    The words are in the language of *comparer*.
    """
    before, after = fact.of(was), fact.of(now)
    if before == after:
        return ()
    if isinstance(before, Choices) and isinstance(after, Choices):
        told = tuple(_terms_told(fact, before, after, comparer))
        if told:
            return told
    words = (comparer.words(fact, program) for program in (was, now))
    return (ToldChange(fact.name, "", _(fact.fact.label), *words),)


def _terms_told(
    fact: Field, before: Choices, after: Choices, comparer: Comparer
) -> Iterator[ToldChange]:
    for term in dict.fromkeys(term for term, _answer in (*after.stated, *before.stated)):
        was, now = before.of(term), after.of(term)
        if was != now:
            name = comparer.label(fact.fact.vocabulary, term) if fact.fact.vocabulary else term
            label = joined(", ", [_(fact.fact.label), name])
            told = (_said(comparer, fact, term, answer) for answer in (was, now))
            yield ToldChange(fact.name, term, label, *told)


def as_said_now(lines: Iterable[str]) -> str:
    """Return of changes what is said now: "Ages, Adults: Yes" of "Ages, Adults: No → Yes"."""
    found = (line.partition(": ") for line in lines)
    return "; ".join(
        f"{name}: {said.rpartition(_ARROW)[2].strip()}" for name, _colon, said in found
    )


def is_reach(fact: Field) -> bool:
    """Whether a fact is how people reach a place: an old one is never printed to be used."""
    return kind_of(fact.kind) is Phone or fact.name in REACHED_BY


@cache
def reached_by() -> tuple[Field, ...]:
    """Return the facts by which people reach a place, in order."""
    return tuple(one for one in field_table.fields_of(Program) if is_reach(one))


def _said(comparer: Comparer, fact: Field, term: str, answer: Answer | None) -> str:
    """Return what an answer about a term says: of a limit that is not set, who may come."""
    known = comparer.vocabularies[fact.fact.vocabulary].by_id if fact.fact.vocabulary else {}
    denied = known[term].denied if answer is Answer.NO and term in known else None
    if denied:
        return denied.in_(comparer.language)
    return answer_words(answer) if answer else ""
