"""What only whole vocabularies show: forms said twice, no states, labels that turn a term round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from levelground.base.problems import Problem
from levelground.content.own import turned_labels
from levelground.content.parse import faults
from levelground.content.yaml_tree import Document
from levelground.facts.remedies import term_remedies
from levelground.facts.vocabulary import REGIONS, Localized, Term, Vocabulary

_NO_LABEL = Localized(())


@dataclass(frozen=True)
class OfStates:
    """A list by state: where a term says of which, what else it needs, and what to write then."""

    state: str
    needed: tuple[str, ...]
    write: str


# What is said of a state's care is borne out: it changes from year to year.
BY_STATE: Mapping[str, OfStates] = {
    "state-care": OfStates(
        "id", ("definition", "source", "read_on"), "add it, or take the state out"
    ),
    REGIONS: OfStates("state", ("state", "counties"), "add it: these counties are looked in"),
}


def forms_twice(vocabularies: Iterable[Vocabulary], shown: str) -> Iterator[Problem]:
    """Yield a Problem for each form that two terms have: a guide could explain only one."""
    first: dict[str, str] = {}
    for vocabulary in vocabularies:
        for term in vocabulary:
            for form in term.forms:
                name = f"{vocabulary.name}/{term.id}"
                other = first.setdefault(form, name)
                if other != name:
                    what = f'two terms have the form "{form}": {other} and {name}'
                    path = f"{shown}/{vocabulary.name}.yaml"
                    yield Problem(path, 1, 1, "forms", what, "keep it at one of them")


def no_states(by_name: Mapping[str, Vocabulary], shown: str) -> Iterator[Problem]:
    """Yield a Problem for each term of a list by state that is of no state."""
    states = by_name.get("states")
    told = (
        (name, of.state, term) for name, of in BY_STATE.items() for term in by_name.get(name, ())
    )
    for name, field, term in told:
        written = getattr(term, field)
        if states and written and written not in states.by_id:
            what, write = f'"{written}" is no state', term_remedies.remedy_among(states, written)
            yield Problem(f"{shown}/{name}.yaml", 1, 1, field, what, write)


def turned_terms(
    own: Vocabulary, under: Vocabulary | None, document: Document
) -> Iterator[Problem]:
    """Yield a Problem for each label of one's *own* that turns a term of *under* round.

    A label that another term has by itself is one, too.
    """
    tree = document.value if isinstance(document.value, dict) else {}
    entries = tree.get("terms")
    if not isinstance(entries, list):
        return
    below = under.by_id if under else {}
    for place, entry in enumerate(entries):
        term = own.by_id.get(str(entry.get("id"))) if isinstance(entry, dict) else None
        if term is None or "label" not in entry:
            continue
        there = below[term.id].label if term.id in below else _NO_LABEL
        for language, fault in turned_labels.term_faults(term.label, there):
            yield faults.problem_at(document, ("terms", place, "label", language), *fault)
        for language, other in _taken(term, (*own, *below.values())):
            what = f'"{term.label.in_(language)}" is what the term {other} is called, too'
            path = ("terms", place, "label", language)
            yield faults.problem_at(document, path, what, "call the two differently")


def _taken(term: Term, terms: Iterable[Term]) -> Iterator[tuple[str, str]]:
    """Yield each language in which another term has the same label, with the id of that one."""
    others = {other.id: dict(other.label.by_language) for other in reversed([*terms])}
    for language, label in term.label.by_language:
        same = (o for o in others if o != term.id and others[o].get(language) == label)
        yield from ((language, other) for other in [*same][:1])
