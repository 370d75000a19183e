"""What a list says of a place put into the record that is there: nothing of it is lost.

A fact that the record does not have is added. Where it says otherwise, both stand under
`conflicts`, but for what a person has checked: the list that the directory trusts more is the
fact, the other one is told beside it. Each fact keeps the list that it is from, under `gave`.
What the list said before, and was dealt with, is not said again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from levelground.base import strings
from levelground.content.yaml_tree import Tree
from levelground.exchange.bringing import tree_edits
from levelground.exchange.bringing.trust_file import ListOrder
from levelground.exchange.merging import merge
from levelground.exchange.merging.updating import Update
from levelground.exchange.samhsa.provenance import (
    at,
    entries_of,
    fact_at,
    given_by,
    list_named,
)
from levelground.exchange.tables.field_values import LEVEL, combined_value, put
from levelground.exchange.tables.mapping_file import FACTS, HEAD, TableMapping
from levelground.exchange.tables.row_facts import RowFacts
from levelground.exchange.tables.row_records import (
    LISTED,
    entry,
    list_in_words,
    source,
)
from levelground.exchange.writing import editing
from levelground.facts.answers import UNKNOWN, Phone
from levelground.facts.phones import called_digits
from levelground.model.freshness import EVERYTHING

GAVE = "gave"
_NOTE = 300  # characters of a contradiction


def joined_file(
    text: str,
    record: Mapping[str, Tree],
    before: Mapping[str, RowFacts],
    rows: Sequence[RowFacts],
    house: House,
) -> Update:
    """Return the file with this *text* and what *rows* add to its *record*.

    *before* is what the list said of them when it was last read, by their keys.
    """
    work = _Work(dict(deepcopy(dict(record))), house, list_in_words(house.mapping))
    for made in rows:
        work.add(made, before.get(made.key), several=len(rows) > 1)
    work.settle()
    work.name_list(rows)
    edits = tuple(tree_edits.edits_between(record, work.tree))
    after = editing.edited(text, edits) if edits else text
    return Update(after, tuple(work.changed), tuple(work.kept))


@dataclass(frozen=True)
class House:
    """By what a list is joined: its mapping, whom the directory trusts, and who said what.

    `origin` returns the list that a value at a dotted name is from, as far as its record's import
    tells it; "" for what a person wrote.
    """

    mapping: TableMapping
    trust: ListOrder
    origin: Callable[[str, Tree], str]


@dataclass
class _Work:
    """A record's tree as it is changed, and in words what changed and what stayed."""

    tree: dict[str, Tree]
    house: House
    says: str
    gave: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)

    def add(self, made: RowFacts, before: RowFacts | None, *, several: bool) -> None:
        """Add what one row states, to the program of each of its levels."""
        then = before.levels if before else ()
        for level in made.levels:
            old = before.at(level if level in then else then[0]) if before else None
            self._add(level, made, old, several=several)
        for level in then:
            if level not in {*made.levels, UNKNOWN}:
                self.kept.append(f"program {level}: {self.says} has it no more; look at it")
        self._head(made, before)

    def _add(self, level: str, made: RowFacts, before: RowFacts | None, *, several: bool) -> None:
        program = self._program(level)
        is_moved = before is not None and before.levels != (level,)
        for name, value in made.facts.items():
            said = before.facts.get(name) if before else None
            if name == LEVEL or (said == value and not is_moved):
                continue
            if several and program is None and FACTS[name].path[0] == "license":
                self.kept.append(f"{name}: the place has several; not taken over {value}")
                continue
            if said is not None:
                self._forget(name, said)
            self._fact(program, name, value, None if is_moved else said)

    def _head(self, made: RowFacts, before: RowFacts | None) -> None:
        """Tell what a row says of the place itself: a record that is there keeps its own."""
        for name in HEAD:
            value = made.head.get(name)
            is_new = before is None or before.head.get(name) != value
            if name != "name" and value and is_new and self.tree.get(name) != value:
                told = merge.value_in_words(value)
                self.kept.append(f"{name}: the record keeps its own; {self.says} says {told}")

    def _program(self, level: str) -> dict[str, Tree] | None:
        """Return the program of a level, made where there is none; None without a level."""
        programs = self.tree.get("programs")
        if level == UNKNOWN or not isinstance(programs, list):
            return None
        for program in programs:
            if isinstance(program, dict) and program.get(LEVEL) == level:
                return program
        fresh: dict[str, Tree] = {LEVEL: level}
        programs.append(fresh)
        self.changed.append(f"program {level}: added, as {self.says} lists it")
        return fresh

    def _fact(
        self, program: dict[str, Tree] | None, name: str, value: Tree, said: Tree | None
    ) -> None:
        """Put a fact where it belongs, or say what speaks against it."""
        own = at(program, name) if program else None
        holder = program if program is not None and own is not None else self.tree
        mine = own if own is not None else at(self.tree, name)
        if self._says_already(name, mine, value):
            return
        if mine in (None, UNKNOWN) or (mine == said and name in self._given):
            place = program if program is not None and own is None and mine is None else holder
            put(place, name, value)
            self.gave.append(name)
            self.changed.append(f"{name}: {merge.value_in_words(value)}")
            return
        whole = combined_value(mine, value)
        if whole is not None:
            if not _same(whole, mine):
                put(holder, name, whole)
                self.changed.append(f"{name}: also {merge.value_in_words(value)}")
        elif merge.checked_by_a_person(self.tree) & {merge.GROUP_OF[FACTS[name].path], EVERYTHING}:
            self.kept.append(f"{name}: checked by a person; {self._note(value)}")
        elif (of := self._origin(name, mine)) and self.house.trust.is_before(self._own, of):
            put(holder, name, value)
            self.gave.append(name)
            self.changed.append(f"{name}: {merge.value_in_words(value)}, as {self.says} has it")
            self._conflict(name, f"{list_named(of)} says {merge.value_in_words(mine)}.")
        else:
            self._conflict(name, f"The list {self._note(value)}")

    def _says_already(self, name: str, mine: Tree, value: Tree) -> bool:
        """Whether the record says the same, in whatever form: a phone in other signs, say."""
        if not isinstance(value, str) or not isinstance(mine, str):
            return False
        if FACTS[name].kind is Phone:
            contact = self.tree.get("contact")
            known = contact.values() if isinstance(contact, dict) else ()
            digits = called_digits(value)
            return bool(digits) and digits in {called_digits(str(one)) for one in (mine, *known)}
        return FACTS[name].kind is str and strings.slugify(mine) == strings.slugify(value)

    @property
    def _own(self) -> str:
        return self.house.mapping.list.id

    @property
    def _given(self) -> list[str]:
        """The facts that the record has of this list: what it only said as well is another's."""
        own = (row for row in entries_of(self.tree, LISTED) if row.get("directory") == self._own)
        return [*self.gave, *(name for row in own for name in given_by(row))]

    def _origin(self, name: str, mine: Tree) -> str:
        """Return the list that a fact is from, "" where a person wrote it."""
        rows = reversed(entries_of(self.tree, LISTED))
        gave = (row.get("directory", "") for row in rows if name in given_by(row))
        return next(gave, "") or self.house.origin(name, mine)

    def _note(self, value: Tree) -> str:
        return f"{self.says} says {merge.value_in_words(value)}."

    def _conflict(self, name: str, note: str) -> None:
        conflict = {"about": name, "note": note}
        if len(note) > _NOTE:
            self.kept.append(f"{name}: too long to stand under conflicts; {note}")
        elif conflict not in entries_of(self.tree, "conflicts"):
            self.tree["conflicts"] = [*entries_of(self.tree, "conflicts"), conflict]
            self.changed.append(f"conflicts: {name}: {note}")

    def _forget(self, name: str, said: Tree) -> None:
        """Take out the contradiction to what the list does not say any more."""
        end = f" says {merge.value_in_words(said)}."
        start = f"The list {self.house.mapping.list.title} of "
        there = entries_of(self.tree, "conflicts")
        stay = [
            one
            for one in there
            if not (one.get("about") == name and _is_between(str(one.get("note")), start, end))
        ]
        if len(stay) < len(there):
            self.tree["conflicts"] = stay
            if not stay:
                del self.tree["conflicts"]

    def settle(self) -> None:
        """Take out the contradictions that say what the fact is now."""
        there = entries_of(self.tree, "conflicts")
        stay = [one for one in there if not self._agrees(one)]
        if stay != there:
            self.tree["conflicts"] = stay
            if not stay:
                del self.tree["conflicts"]

    def _agrees(self, entry: Mapping[str, Tree]) -> bool:
        fact = fact_at(self.tree, str(entry.get("about")))
        return merge.agrees(str(entry.get("note")), fact)

    def name_list(self, rows: Sequence[RowFacts]) -> None:
        """Keep the ids that the list gives, and name it as a source."""
        keys = {made.key for made in rows}
        there = entries_of(self.tree, LISTED)
        before = [n for one in there if one.get("directory") == self._own for n in given_by(one)]
        others = [
            _without_gave(one, self.gave)
            for one in there
            if not (one.get("directory") == self._own and one.get("id") in keys)
        ]
        gave = list(dict.fromkeys([*before, *self.gave]))
        self.tree[LISTED] = [*others, *self._entries(rows, gave)]
        named = source(self.house.mapping)
        there = entries_of(self.tree, "sources")
        sources = [one for one in there if one.get("title") != named["title"]]
        self.tree["sources"] = [*sources, named]

    def _entries(self, rows: Sequence[RowFacts], gave: list[str]) -> Iterator[dict[str, Tree]]:
        """Yield what the record keeps of the rows; the first tells which facts are the list's."""
        for place, made in enumerate(rows):
            kept = entry(made, self.house.mapping)
            told = {GAVE: gave} if gave and not place else {}
            said = kept.pop("said")
            yield {**kept, "joined": "yes", **told, "said": said}


def _without_gave(row: dict[str, Tree], names: Sequence[str]) -> dict[str, Tree]:
    """Return what a record keeps of another list, without the facts that are not its own now."""
    left = [name for name in given_by(row) if name not in names]
    if left == given_by(row):
        return row
    return {n: v for n, v in row.items() if n != GAVE} | ({GAVE: left} if left else {})


def _is_between(text: str, start: str, end: str) -> bool:
    return text.startswith(start) and text.endswith(end)


def _same(one: Tree, other: Tree) -> bool:
    """Whether two lists say the same, in whatever order and form."""
    sides = (dict.fromkeys(v, "yes") if isinstance(v, list) else v for v in (one, other))
    here, there = sides
    return bool(here == there)
