"""The mapping of a list: what it is, and what each of its columns means; checked like a record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from levelground.base import files, strings
from levelground.base.problems import Problem, Severity
from levelground.content import yaml_tree
from levelground.content.parse import faults, whole_files
from levelground.content.yaml_tree import Document, Step, Tree
from levelground.exchange.samhsa.editions import DIRECTORIES
from levelground.exchange.tables.cell_dates import DATES
from levelground.exchange.tables.field_values import LEVEL, wrong
from levelground.facts.answers import Answer, Choice, Choices
from levelground.facts.field_table import walk_fields
from levelground.facts.field_types import Item, Slug, Url
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Frozen, Place, Program

LEAVE_OUT, NOT_STATED = "leave out", "not stated"
ADDRESS = "address"  # a whole address in one cell
HEAD = ("name", "also_known_as", "about")
_PARTS = ("list", "read", "key", "columns", "always", "skip", "one_provider", "confirms")
REGISTERS = ("license", "certification")
FACTS = {field.name: field for field in walk_fields(Program)}
PLACE = tuple(f"place.{field.name}" for field in walk_fields(Place))
TARGETS = (*HEAD, ADDRESS, *PLACE, *FACTS)
# What may have several values, so that a cell can be parted without words of its own.
SEVERAL = frozenset({LEVEL, *(name for name, field in FACTS.items() if field.kind is Choices)})

Path_ = tuple[Step, ...]


class MappedList(Frozen):
    """What the list is. `id` names it in records; `on` is the day that it tells of."""

    id: Annotated[Slug, Item(help="A short name for it, like ca-dhcs.")]
    title: Annotated[str, Item(help="What the list is called.", limit=160)]
    publisher: Annotated[str | None, Item(help="Who publishes it.")] = None
    url: Annotated[Url | None, Item(help="Where it is.")] = None
    on: Annotated[date, Item(help="The day of the list: 2026-08-21.")]
    rights: Annotated[str | None, Item(help="Under which terms it may be used.")] = None


class Reading(Frozen):
    """How the file is read, where that cannot be detected."""

    delimiter: Annotated[str | None, Item(help="comma, semicolon, tab or bar.")] = None
    encoding: Annotated[str | None, Item(help="utf-8, cp1252 or utf-16.")] = None
    header: Annotated[str | None, Item(help="The row that names the columns, from 1.")] = None
    sheet: Annotated[str | None, Item(help="The sheet of a workbook.", limit=60)] = None


class TargetHead(Frozen):
    """Where a column goes, and how its cells are read."""

    to: Annotated[str, Item(help="A field of a record: contact.phone.")]
    words: Any = None
    split: Any = None
    dates: Annotated[str | None, Item(help="month/day/year, or another order.")] = None
    capitals: Annotated[Choice | None, Item(help="yes where the list has all in capitals.")] = None
    guess: Annotated[str | None, Item(help="Why it was guessed; remove it once you looked.")] = None


@dataclass(frozen=True)
class Target:
    """A field, and how the cells of a column are read for it.

    `words` are what cells mean, in small letters: what a record writes, NOT_STATED or LEAVE_OUT;
    None where cells are taken as they are. `split` parts several words in one cell. `capitals`
    says that all cells are in capitals, which then mean nothing.
    """

    to: str
    words: Mapping[str, Tree] | None = None
    split: str = ""
    dates: str = ""
    capitals: bool = False


@dataclass(frozen=True)
class TableMapping:
    """A whole mapping. `columns` has no target for a column that is left out by name.

    `confirms` is one of REGISTERS for a list that makes sure of records; "" for one that adds.
    """

    list: MappedList
    read: Reading
    key: tuple[str, ...]
    columns: Mapping[str, tuple[Target, ...]]
    always: Mapping[str, Tree]
    skip: Mapping[str, frozenset[str]]
    one_provider: tuple[str, ...]
    confirms: str = ""


def load_mapping(
    path: Path, vocabularies: Vocabularies
) -> tuple[TableMapping | None, tuple[Problem, ...]]:
    """Return the mapping in a file, or None, and everything that is wrong with it."""
    document = yaml_tree.read_yaml(path, files.shown(path))
    if not isinstance(document.value, dict):
        what = faults.problem_at(document, (), "a mapping is a list of fields", "start with list:")
        return None, document.problems or (what,)
    found = [*document.problems]
    made = _Maker(document, document.value, vocabularies, found).mapping()
    failed = any(problem.severity is Severity.ERROR for problem in found)
    return (None if failed else made), tuple(sorted(set(found)))


def below(document: Document, path: Path_) -> Document:
    """Return the part of a document at *path* as a document of its own, with its places."""
    value: Tree = document.value
    for step in path:
        value = value[step]
    length = len(path)
    marks = {p[length:]: at for p, at in document.marks.items() if p[:length] == path}
    keys = {p[length:]: at for p, at in document.keys.items() if p[:length] == path}
    return Document(document.path, value, marks, keys)


@dataclass(frozen=True)
class _Maker:
    """Makes a mapping of its file's tree, and adds to *found* what is wrong."""

    document: Document
    tree: dict[str, Tree]
    vocabularies: Vocabularies
    found: list[Problem]

    def mapping(self) -> TableMapping | None:
        for name in self.tree:
            if name not in _PARTS:
                remedy = strings.did_you_mean(name, _PARTS)
                self._fault((name,), f'there is no part "{name}"', remedy)
        listed = self._model(MappedList, "list")
        reading = self._model(Reading, "read") if "read" in self.tree else Reading()
        columns = dict(self._columns())
        always = self._always()
        if not any(target.to == "name" for own in columns.values() for target in own):
            self._fault(("columns",), "no column is the name", "write to: name at one of them")
        key, one_provider = (self._names(name, columns) for name in ("key", "one_provider"))
        skip = self._skip(columns)
        if not key:
            self._fault(("key",), "no column tells one row from the others", "write key: [column]")
        if listed is None or reading is None:
            return None
        if listed.id in DIRECTORIES.values():
            what = "it is the national directory's own name"
            self._fault(("list", "id"), what, "give the list another one")
        confirms = self.tree.get("confirms", "")
        if confirms and confirms not in REGISTERS:
            remedy = strings.one_of(REGISTERS)
            self._fault(("confirms",), f'"{confirms}" is nothing that a list confirms', remedy)
        return TableMapping(listed, reading, key, columns, always, skip, one_provider, confirms)

    def _fault(self, path: Path_, what: str, write: str) -> None:
        self.found.append(faults.problem_at(self.document, path, what, write))

    def _model(self, model: type[Any], *path: Step) -> Any:
        if path[0] not in self.tree:
            self._fault(path, f'the part "{path[0]}" is missing', "add it")
            return None
        made, problems = whole_files.validated(model, below(self.document, path), self.vocabularies)
        self.found.extend(problems)
        return made

    def _columns(self) -> Iterator[tuple[str, tuple[Target, ...]]]:
        """Yield each column with where it goes."""
        columns = self.tree.get("columns")
        if not isinstance(columns, dict):
            self._fault(("columns",), "the columns are missing", "write column: {to: name}")
            return
        for name, told in columns.items():
            at: Path_ = ("columns", name)
            if told == LEAVE_OUT:
                yield name, ()
                continue
            several = told if isinstance(told, list) else [told]
            ways = [(*at, n) for n in range(len(several))] if told is several else [at]
            made = (self._target(way) for way in ways)
            yield name, tuple(target for target in made if target)

    def _target(self, at: Path_) -> Target | None:
        part = below(self.document, at)
        if not isinstance(part.value, dict):
            self._fault(at, "a column goes to a field", f"write {{to: name}}, or {LEAVE_OUT}")
            return None
        head = self._model(TargetHead, *at)
        if head is None:
            return None
        if head.to not in TARGETS:
            remedy = strings.did_you_mean(head.to, TARGETS)
            self._fault((*at, "to"), f'records have no field "{head.to}"', remedy)
            return None
        if head.dates and head.dates not in DATES:
            self._fault((*at, "dates"), f'"{head.dates}" is no order of a date',
                        strings.one_of(DATES))  # fmt: skip
        split = self._split(at, head)
        if head.guess:
            what = "this is a guess, and nobody has looked at it"
            found = faults.problem_at(
                self.document, (*at, "guess"), what, "look, and take this line out"
            )
            self.found.append(replace(found, severity=Severity.WARNING))
        words, capitals = self._words(at, head.to, head.words), head.capitals
        is_capitals = capitals is not None and capitals.answer is Answer.YES
        return Target(head.to, words, split, head.dates or "", is_capitals)

    def _split(self, at: Path_, head: TargetHead) -> str:
        """Return the sign that parts words in a cell, "" for none."""
        if head.split is None:
            return ""
        if not isinstance(head.split, str) or not head.split:
            self._fault((*at, "split"), "one sign parts words here", 'write it like split: ";"')
            return ""
        if head.words is None and head.to not in SEVERAL:
            what = f"{head.to} holds one value, and nothing says what the parts of a cell mean"
            self._fault((*at, "split"), what, "leave split out, or write words: for the parts")
        return head.split

    def _words(self, at: Path_, to: str, words: Any) -> Mapping[str, Tree] | None:
        """Return what each word of a column means, each made sure to fit the field."""
        if words is None:
            return None
        if not isinstance(words, dict):
            self._fault((*at, "words"), "words with what they mean are needed here",
                        f"write words: {{Y: yes, N: {NOT_STATED}}}")  # fmt: skip
            return {}
        found: dict[str, Tree] = {}
        for word, meant in words.items():
            if meant not in (LEAVE_OUT, NOT_STATED):
                self._fits((*at, "words", word), to, meant)
            if found.setdefault(folded_word(word), meant) != meant:
                what = f'"{word}" has another meaning above: capitals and spaces do not count'
                self._fault((*at, "words", word), what, "keep one of the two")
        return found

    def _always(self) -> Mapping[str, Tree]:
        """Return what is so for every row."""
        always = self.tree.get("always", {})
        if not isinstance(always, dict):
            self._fault(("always",), "fields with their values are needed here",
                        "write always: {place.state: CA}")  # fmt: skip
            return {}
        for name, value in always.items():
            if name in TARGETS:
                self._fits(("always", name), name, value)
            else:
                self._fault(("always", name), f'records have no field "{name}"',
                            strings.did_you_mean(name, TARGETS))  # fmt: skip
        return always

    def _fits(self, at: Path_, to: str, value: Tree) -> None:
        for problem in wrong(to, value, self.vocabularies) if to != ADDRESS else ():
            self._fault(at, problem.what, problem.write)

    def _names(self, part: str, columns: Mapping[str, Sequence[Target]]) -> tuple[str, ...]:
        """Return the columns that a part names, each made sure to be one of the mapping's."""
        told = self.tree.get(part, [])
        names = [told] if isinstance(told, str) else told
        for place, name in enumerate(names):
            if name not in columns:
                remedy = strings.did_you_mean(str(name), tuple(columns))
                self._fault((part, place), f'"{name}" is not among the columns', remedy)
        return tuple(map(str, names))

    def _skip(self, columns: Mapping[str, Sequence[Target]]) -> Mapping[str, frozenset[str]]:
        """Return by column the words with which a row is no program."""
        skip = self.tree.get("skip", {})
        if not isinstance(skip, dict):
            self._fault(("skip",), "columns with words are needed here", "write {status: [closed]}")
            return {}
        for name in skip:
            if name not in columns:
                self._fault(("skip", name), f'"{name}" is not among the columns',
                            strings.did_you_mean(name, tuple(columns)))  # fmt: skip
        return {
            name: frozenset(map(folded_word, [words] if isinstance(words, str) else words))
            for name, words in skip.items()
        }


def folded_word(word: str) -> str:
    """Return a word of a cell as words are looked up: in small letters, without idle spaces."""
    return strings.squeeze(word).casefold()
