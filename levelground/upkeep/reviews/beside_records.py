"""What changed besides records: terms with those that use them, help lines, guides, other files."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from levelground.base.problems import Problem, Severity
from levelground.content import folders
from levelground.content.yaml_tree import Tree
from levelground.facts import field_table
from levelground.facts.answers import Choice, Choices
from levelground.facts.field_table import Field
from levelground.model import Program
from levelground.upkeep.reviews.doubts import odd_in
from levelground.upkeep.reviews.review_lines import (
    ARROW,
    HIDDEN,
    QUIET,
    REACH,
    Line,
    how_changed,
)
from levelground.upkeep.reviews.sides import RECORDS, Side
from levelground.upkeep.reviews.tree_changes import (
    changed_texts,
    other_parts,
    term_trees,
    terms_twice,
)

VOCABULARY = "vocabulary/"
_YAML = ".yaml"
_NUMBER = re.compile(r"(?<![\w.])(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\w)")
_SHORT_NUMBER = re.compile(r"(?<![\w.-])(?:911|988|211|741741)(?![\w-])")
_OF_HELP = "help-now.yaml"
# Among help lines, any number of three, five or six digits may be one to call or write to.
_ANY_SHORT_NUMBER = re.compile(r"(?<![\w.(-])\d{3}(?:\d{2,3})?(?![\w-])")
_ADDRESS = re.compile(r"\bhttps?://[^\s)>\"'\]]+|[\w.+-]+@[\w-]+\.[\w.-]+")
_PROGRAMS = ("programs", "program")
_MOST = 200  # letters of a changed text


def term_lines(before: Side, after: Side) -> Iterator[Line]:
    """Yield the terms that changed, in words, with the number of programs that state them."""
    for name in _changed(before, after, VOCABULARY):
        was, now = (_terms_of(side, name) for side in (before, after))
        for term in sorted(was.keys() | now.keys()):
            if was.get(term) == now.get(term):
                continue
            uses = max(_uses(side, PurePosixPath(name).stem, term) for side in (before, after))
            how = how_changed(was=term in was, now=term in now)
            told = _of_term(was.get(term), now.get(term)) if how == "changed" else ""
            words = f"term {term} is {how} ({uses:,} {_PROGRAMS[uses == 1]} {_state_it(uses)})"
            yield Line(HIDDEN, name, f"{words}{told}")
        yield from _of_file(name, before, after)


def _terms_of(side: Side, name: str) -> Mapping[str, Tree]:
    """Return the terms of a file upon those of the engine's file of that name, field by field."""
    under, own = (term_trees(raw) for raw in (side.beneath.get(name), side.files.get(name)))
    return {**under, **{term: _upon(under.get(term), tree) for term, tree in own.items()}}


def _upon(under: Tree, own: Tree) -> Tree:
    return {**under, **own} if isinstance(under, dict) and isinstance(own, dict) else own


def _state_it(uses: int) -> str:
    return "states it" if uses == 1 else "state it"


def _of_term(was: Tree, now: Tree) -> str:
    told = [f"{path.lstrip('.')}: {old} {ARROW} {new}"
            for path, old, new in changed_texts(was, now, "")]  # fmt: skip
    return f": {'; '.join(told)}"[:_MOST] if told else ": in its lists"


def _of_file(name: str, before: Side, after: Side) -> Iterator[Line]:
    """Yield what changed in a vocabulary's file besides its terms."""
    for term in terms_twice(after.files.get(name)) - terms_twice(before.files.get(name)):
        yield Line(HIDDEN, name, f"term {term} is there twice, and the last one wins")
    was, now = (
        {**other_parts(side.beneath.get(name)), **other_parts(side.files.get(name))}
        for side in (before, after)
    )
    for path, old, new in changed_texts(was, now, ""):
        yield Line(
            QUIET, name, f"{path.lstrip('.')}: {old or 'nothing'} {ARROW} {new or 'nothing'}"
        )


def _uses(side: Side, vocabulary: str, term: str) -> int:
    """Return how many programs state a term."""
    lists = [f for f in field_table.fields_of(Program) if f.fact.vocabulary == vocabulary]
    records = (side.read(slug)[1] for slug in side.having(term))
    programs = (program for record in records if record for program in record.programs)
    return sum(any(term in _stated(one, program) for one in lists) for program in programs)


def _stated(one: Field, program: Program) -> Counter[str]:
    value = one.of(program)
    if isinstance(value, Choices):
        return Counter(term for term, _answer in value.stated)
    return Counter([value.term] if isinstance(value, Choice) and value.term else [])


def unreadable(before: Side, after: Side) -> Iterator[tuple[str, Problem]]:
    """Yield the records that did not change and that can no longer be read, for a term is gone."""
    if before.vocabularies is after.vocabularies:
        return
    gone = {
        term
        for name in _changed(before, after, VOCABULARY)
        for term in _terms_of(before, name).keys() - _terms_of(after, name).keys()
    }
    slugs = {slug for term in gone for slug in after.having(term)}
    for slug in sorted(slugs):
        name = after.records[slug]
        if before.files.get(name) == after.files[name] and before.read(slug)[1]:
            for problem in after.read(slug)[2]:
                if problem.severity is Severity.ERROR:
                    yield slug, problem


def file_lines(before: Side, after: Side) -> Iterator[Line]:
    """Yield the other files of the content that changed, with new numbers and addresses in them."""
    for name in _changed(before, after, ""):
        if name.startswith(VOCABULARY) or (name.startswith(RECORDS) and name.endswith(_YAML)):
            continue
        was, now = (_text(side, name) for side in (before, after))
        how = how_changed(was=name in before.files, now=name in after.files)
        if name in before.beneath and how != "changed":
            how += (
                ", in the place of the engine's" if how == "new" else ": the engine's stands again"
            )
        shown = folders.is_read(name) and not name.startswith(RECORDS)
        if shown:  # what no page shows leads nobody anywhere
            yield from (Line(REACH, name, words) for words in _reach(name, was, now))
        no_page = (
            "no record, so no page shows it" if name.startswith(RECORDS) else "no page shows it"
        )
        yield Line(QUIET, name, f"{how}; {'read it as a page' if shown else no_page}")


def _text(side: Side, name: str) -> str:
    return (side.holding(name) or b"").decode("utf-8", "replace")


def _reach(name: str, was: str, now: str) -> Iterator[str]:
    """Yield the numbers and addresses that a text gained or lost, and new signs that look alike."""
    short = _ANY_SHORT_NUMBER if name == _OF_HELP else _SHORT_NUMBER
    for pattern in (_NUMBER, short, _ADDRESS):
        before, after = (Counter(pattern.findall(text)) for text in (was, now))
        yield from (f"{found} is new in it" for found in sorted((after - before).keys()))
        yield from (f"{found} is gone from it" for found in sorted((before - after).keys()))
    there = {*was.split()}
    for word in sorted({*now.split()} - there):
        if told := odd_in(word):
            yield f'"{word[:60]}": {told}'


def _changed(before: Side, after: Side, folder: str) -> list[str]:
    """Return the names of files below a folder that differ, in order."""
    names = {*before.files, *after.files}
    return sorted(
        name
        for name in names
        if name.startswith(folder) and before.files.get(name) != after.files.get(name)
    )
