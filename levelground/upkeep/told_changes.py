"""What changes in a fact, in the words of the site."""

from __future__ import annotations

from levelground.compare import Comparer
from levelground.content.yaml_tree import Tree
from levelground.facts.answers import Answer, Choices
from levelground.facts.field_table import Field
from levelground.facts.in_words import answer_words
from levelground.facts.vocabulary import Vocabularies
from levelground.language.messages import _
from levelground.model import Program
from levelground.upkeep.answers import answer_values

_ARROW = "\N{RIGHTWARDS ARROW}"


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
    whole = [f"{label}: {was or 'not stated'} {_ARROW} {will}"]
    if not isinstance(before, Choices) or not isinstance(after, Choices):
        return whole
    return by_term(fact, before, after, terms) or whole


def by_term(fact: Field, before: Choices, after: Choices, terms: Vocabularies) -> list[str]:
    """Return a line for each term of a list whose answer changes."""
    named = dict.fromkeys(term for term, _answer in (*after.stated, *before.stated))
    answers = [(term, before.of(term), after.of(term)) for term in named]
    return [
        f"{_(fact.fact.label)}, {terms.label(fact.fact.vocabulary, term)}: "
        f"{_said(was)} {_ARROW} {_said(will)}"
        for term, was, will in answers
        if was != will
    ]


def _said(answer: Answer | None) -> str:
    return answer_words(answer) if answer else "not stated"
