"""What a new edition changes in a record; what a person has changed stays.

Three versions meet: what the earlier edition said (made anew from the record's
`imported` block), what the file says now, and what the new edition says. Where
the file still says what was imported, the new edition's word replaces it. Where
a person wrote something else, or has since checked that part, the file stays
as it is, and the difference is put into words for someone to look at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from levelground.base.names import empty_words
from levelground.content.yaml_tree import Tree
from levelground.exchange.samhsa.provenance import (
    Path,
    Record,
    about_the_import,
    entries_of,
    fact_at,
    given_by_lists,
    keys_before,
    list_named,
    names_of,
)
from levelground.exchange.writing.edit_steps import Edit
from levelground.facts.answers import UNKNOWN
from levelground.facts.field_table import Group, fields_of
from levelground.language import messages
from levelground.model import Program
from levelground.model.freshness import EVERYTHING, IMPORT

GROUP_OF = {field.path: field.fact.group.key for field in fields_of(Program)}
_PARTS = frozenset(path[0] for path in GROUP_OF if len(path) > 1)
# No facts of a program, but who calls a place makes sure of these too.
_WITH_CONTACT = frozenset({"name", "also_known_as", "place"})
_COMPARED_APART = frozenset(
    {"imported", "listed", "confirmed", "programs", "checked", "sources", "conflicts", "listing"}
)


@dataclass(frozen=True, slots=True)
class Merged:
    """The edits that bring a file up to the new edition, and in words what changed or stayed.

    `kept` is what the new edition says anew and the file does not take over; `standing` what it
    has said otherwise before.
    """

    edits: tuple[Edit, ...] = ()
    changed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Value:
    """One value in the three versions, None where a version does not have it.

    *group* is what a check has to cover for it to be a person's; *before* the
    keys after which it belongs.
    """

    path: Path
    group: str
    old: Tree | None
    mine: Tree | None
    new: Tree | None
    before: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether the versions do not all say the same."""
        return not self.old == self.mine == self.new

    @property
    def name(self) -> str:
        """What a report calls it: `contact.phone`, `program iop`."""
        if self.path[0] != "programs":
            return ".".join(map(str, self.path))
        program = self.new or self.mine or self.old or {}
        return " ".join(["program", program["level"], program.get("word", "")]).strip()


def merge_records(old: Record, mine: Record, new: Record, directory: str = "") -> Merged:
    """Return what to do to the file that says *mine*.

    *old* and *new* are the trees that the earlier and the new edition of the *directory* give.
    """
    checked = checked_by_a_person(mine)
    values = [value for value in _values(old, mine, new) if value.differs]
    moves = [
        value
        for value in values
        if value.new != value.mine
        and _as_imported(value.mine, value.old) == value.old
        and not checked & {value.group, value.name, EVERYTHING}
    ]
    mines = [value for value in values if value not in moves and value.mine != value.new]
    edits = [Edit(value.path, value.new, value.before) for value in moves]
    not_ours = checked | {value.group for value in mines}
    moved = frozenset(value.name for value in moves)
    notes = _contradictions(list_named(directory), (old, mine, new), moved)
    edits.extend(about_the_import(old, mine, new, not_ours, notes))
    whose = given_by_lists(mine)
    return Merged(
        tuple(_removals_last(edits)),
        tuple(_change(value) for value in moves),
        tuple(_what_stays(value, whose) for value in mines if value.new != value.old),
        tuple(_what_stands(value, whose) for value in mines if value.new == value.old),
    )


def _contradictions(
    who: str, versions: tuple[Record, Record, Record], moved: frozenset[str]
) -> tuple[list[Tree], list[Tree]]:
    """Return the contradictions of lists that are none any more, and what takes their place.

    One goes where the fact says the same now, and one of *who* says what it says now.
    """
    old, mine, new = versions
    stale: list[Tree] = []
    fresh: list[Tree] = []
    for entry in entries_of(mine, "conflicts"):
        name, note = (str(entry.get(key)) for key in ("about", "note"))
        then, now = fact_at(old, name), fact_at(new, name)
        fact = now if name in moved else fact_at(mine, name)
        is_own = note == f"{who} says {value_in_words(then)}." and then != now
        said = f"{who} says {value_in_words(now)}." if is_own else note
        if agrees(said, fact) or (is_own and now is None):
            stale.append(entry)
        elif said != note:
            stale.append(entry)
            fresh.append({**entry, "note": said})
    return stale, fresh


def agrees(note: str, fact: Tree | None) -> bool:
    """Whether a contradiction that a list wrote says what the fact is."""
    is_of_a_list = note.startswith(("The list ", "The national directory "))
    return is_of_a_list and note.endswith(f" says {value_in_words(fact)}.")


def _as_imported(mine: Tree | None, old: Tree | None) -> Tree | None:
    """Return *mine* with what was imported in place of words like N/A, which are nobody's."""
    if isinstance(mine, str):
        return old if empty_words.says_nothing(mine) and mine.lower() != UNKNOWN else mine
    if not isinstance(mine, dict):
        return mine
    before = old if isinstance(old, dict) else {}
    found = {name: _as_imported(value, before.get(name)) for name, value in mine.items()}
    return {name: value for name, value in found.items() if value is not None}


def edition_changes(old: Record, new: Record) -> tuple[str, ...]:
    """Return in words what the new edition changes in a record that nobody has touched."""
    return tuple(_change(value) for value in _values(old, old, new) if value.new != value.old)


def _values(old: Record, mine: Record, new: Record) -> Iterator[_Value]:
    """Yield every value of the three versions, in the order of *new*."""
    for name in names_of(new, old):
        if name in _COMPARED_APART:
            continue
        group = Group.CONTACT.key if name in _WITH_CONTACT else _group(name)
        whole = _Value(
            (name,), group, old.get(name), mine.get(name), new.get(name), keys_before(new, name)
        )
        if name in _PARTS and isinstance(whole.mine, dict):
            yield from _inside(whole)
        else:
            yield whole
    yield from _programs(old, mine, new)


def _inside(part: _Value) -> Iterator[_Value]:
    """Yield the values inside one part of a record, like contact."""
    old, mine, new = part.old or {}, part.mine or {}, part.new or {}
    for key in names_of(new, old):
        path = (*part.path, key)
        group = GROUP_OF.get((str(part.path[0]), key), part.group)
        yield _Value(path, group, old.get(key), mine.get(key), new.get(key), keys_before(new, key))


def _programs(old: Record, mine: Record, new: Record) -> Iterator[_Value]:
    """Yield the programs, each found in the other versions by its level and word.

    None where a person has written the record as a single program.
    """
    written = mine.get("programs")
    if not isinstance(written, list):
        return
    there, here, then = (_by_key(tree.get("programs", [])) for tree in (old, mine, new))
    places = {_key(entry): place for place, entry in enumerate(written)}
    end = len(written)
    for key in names_of(then, there):
        place = places.get(key, end)
        value = _Value(
            ("programs", place),
            Group.PROGRAM.key,
            there.get(key),
            here.get(key),
            then.get(key),
        )
        end += value.mine is None and value.old is None
        yield value


def _by_key(programs: Sequence[Tree]) -> dict[str, Tree]:
    return {_key(entry): entry for entry in programs if isinstance(entry, dict)}


def _key(program: Tree) -> str:
    """Return what tells a program from its siblings, as in its id."""
    if not isinstance(program, dict):
        return ""
    return f"{program.get('level')}/{program.get('word', '')}"


def _group(name: str) -> str:
    """Return the group of a fact, or of the first fact in a part."""
    return next((group for path, group in GROUP_OF.items() if path[0] == name), "")


def checked_by_a_person(record: Record) -> frozenset[str]:
    """Return the groups, and the names, of facts that a check other than the import covers."""
    covers = [
        check.get("covers", [])
        for check in entries_of(record, "checked")
        if isinstance(check, dict) and check.get("how") != IMPORT
    ]
    groups = [group for found in covers for group in ([found] if isinstance(found, str) else found)]
    return frozenset(group for group in groups if isinstance(group, str))


def _removals_last(edits: Sequence[Edit]) -> list[Edit]:
    """Return *edits* so that no removed entry moves one that is still to be edited."""
    removals = [edit for edit in edits if edit.value is None and isinstance(edit.path[-1], int)]
    others = [edit for edit in edits if edit not in removals]
    return [*others, *sorted(removals, key=lambda edit: int(edit.path[-1]), reverse=True)]


def _change(value: _Value) -> str:
    if value.path[0] == "programs" and not (value.old and value.new):
        return f"{value.name}: {'new' if value.new else 'no longer listed'}"
    if terms := _terms(value.old, value.new):
        return f"{value.name}: {terms}"
    before = value.old if value.mine is None or value.new != value.old else value.mine
    old, new = value_in_words(before, value.new), value_in_words(value.new, before)
    return f"{value.name}: {old} \N{RIGHTWARDS ARROW} {new}"


def _what_stays(value: _Value, whose: Mapping[str, str]) -> str:
    said = _terms(value.mine, value.new)
    by = whose.get(value.name, "yours")
    if said:
        return f"{value.name}: the new edition says {said}; kept {by}"
    new, mine = value_in_words(value.new, value.mine), value_in_words(value.mine, value.new)
    return f"{value.name}: the new edition says {new}; kept {by}, {mine}"


def _what_stands(value: _Value, whose: Mapping[str, str]) -> str:
    if terms := _terms(value.mine, value.new):
        return f"{value.name}: the edition says {terms}"
    new, mine = value_in_words(value.new, value.mine), value_in_words(value.mine, value.new)
    by = whose.get(value.name, "yours")
    return f"{value.name}: the edition says {new}; {by} is {mine}"


def _terms(one: Tree | None, other: Tree | None) -> str:
    """Return in words how two lists of terms differ, '' where these are not lists."""
    if not isinstance(one, list) or not isinstance(other, list):
        return ""
    parts = {
        "also": [term for term in other if term not in one],
        "no longer": [term for term in one if term not in other],
    }
    said = [f"{what} {value_in_words(terms)}" for what, terms in parts.items() if terms]
    return ", and ".join(said) or "another order"


def value_in_words(value: Tree | None, other: Tree | None = None) -> str:
    """Return a value as a person reads it; of a group only what differs from *other*."""
    if not value:
        return "nothing"
    if isinstance(value, list):
        return messages.sentence_list([value_in_words(item) for item in value])
    if isinstance(value, dict):
        same = other if isinstance(other, dict) else {}
        parts = [f"{key} {value_in_words(below)}" for key, below in value.items()
                 if same.get(key) != below]  # fmt: skip
        return ", ".join(parts) or "the rest"
    return f'"{value}"' if " " in value else value
