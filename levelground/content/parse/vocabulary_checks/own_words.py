"""Other words of a directory's own for its terms: none may lead to another, or deny its own.

A search for Vivitrol that finds methadone, and a record that is told to write it, are worse than
a word that finds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from levelground.base import files, strings
from levelground.base.problems import Problem, Severity
from levelground.content.parse import faults
from levelground.content.yaml_tree import Document
from levelground.facts.remedies import sayings
from levelground.facts.vocabulary import Term, Vocabulary

_LEAVE = "leave it out here"


def taken_words(own: Vocabulary, under: Vocabulary, document: Document) -> Iterator[Problem]:
    """Yield a Problem for each other word of one's *own* that means something else in *under*.

    Words that the engine has for the same term are fine, however they read.
    """
    tree = document.value if isinstance(document.value, dict) else {}
    entries = tree.get("terms")
    for place, entry in enumerate(entries if isinstance(entries, list) else ()):
        term = own.by_id.get(str(entry.get("id"))) if isinstance(entry, dict) else None
        if term is None or "synonyms" not in entry:
            continue
        there = under.by_id.get(term.id)
        for at, word in enumerate(term.synonyms):
            if (there is None or word not in there.synonyms) and (
                fault := _fault(term, word, under)
            ):
                path = ("terms", place, "synonyms", at)
                yield faults.problem_at(document, path, *fault)
    for word, ids in own.instead:
        meant = under.meant(word)
        if meant and set(meant).isdisjoint(ids):
            what = f'"{word}" means {strings.either(meant)}, and leads to {strings.either(ids)}'
            yield faults.problem_at(document, ("instead", word), what, _LEAVE)


def _fault(term: Term, word: str, under: Vocabulary) -> tuple[str, str] | None:
    """Return what is wrong with another *word* for a term, None for nothing."""
    meant = under.whole(word)
    if meant and term.id not in meant:
        return f'"{word}" means the term {strings.either(meant)}', _LEAVE
    said = sayings.said_of(under, word) if sayings.denies(word) and not meant else None
    if said and term.id in said.with_answer(sayings.NO):
        return f'"{word}" denies the term "{term.id}", and would find it', _LEAVE
    return None


def named_elsewhere(
    own: Vocabulary, by_name: Mapping[str, Vocabulary], document: Document
) -> Iterator[Problem]:
    """Yield a warning for each label of one's *own*, for a term of the engine's, of another list.

    "In person" is what a form of care is called; over care that is online it says the opposite.
    """
    under = by_name[own.name]
    for place, term in enumerate(own):
        there = under.by_id.get(term.id)
        labels = dict(there.label.by_language) if there else {}
        for language, label in term.label.by_language:
            if label == labels.get(language, label):
                continue
            named = ((name, other.named(label)) for name, other in by_name.items())
            found = next(
                (f"{name}/{id_}" for name, id_ in named
                 if id_ and name != own.name and id_ != term.id), "",
            )  # fmt: skip
            if found:
                what = f'"{label}" is what the term {found} is called; this is "{labels[language]}"'
                path = ("terms", place, "label", language)
                told = faults.problem_at(document, path, what, "see that it says the same thing")
                yield replace(told, severity=Severity.WARNING)


def misspelt_name(path: Path, known: Mapping[str, Vocabulary]) -> Iterator[Problem]:
    """Yield a Problem for a file of terms whose name is a slip of another one's: none is read."""
    near: Sequence[str] = strings.near_names(path.stem, known)
    if near:
        what = f"no list of terms is called {path.stem}, so that nothing reads this file"
        write = f"rename it: {strings.either([f'{name}.yaml' for name in near])}"
        yield Problem(files.shown(path), 1, 1, "", what, write)
