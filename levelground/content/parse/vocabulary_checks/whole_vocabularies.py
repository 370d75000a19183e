"""What only whole vocabularies show: forms said twice, no states, labels that turn a term round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from levelground.base.problems import Problem
from levelground.content.own import turned_labels
from levelground.content.parse import faults
from levelground.content.yaml_tree import Document
from levelground.facts.remedies import term_remedies
from levelground.facts.vocabulary import Localized, Term, Vocabulary

# Its terms are states, and what each says is borne out: it changes from year to year.
BY_STATE = "state-care"
_NO_LABEL = Localized(())


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
    """Yield a Problem for each term of the list by state that is no state."""
    states = by_name.get("states")
    for term in by_name.get(BY_STATE, ()):
        if states and term.id not in states.by_id:
            what, write = f'"{term.id}" is no state', term_remedies.remedy_among(states, term.id)
            yield Problem(f"{shown}/{BY_STATE}.yaml", 1, 1, "id", what, write)


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
