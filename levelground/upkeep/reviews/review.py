"""What a change of the content means for families: facts old and new in the site's words.

Phones and websites come first, then what hides: a record that cannot be read, a file that moved,
a term that many programs use. A change without a check, and what lost its source, is told too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from levelground.base import slips
from levelground.base.problems import Problem, Severity
from levelground.compare import Comparer
from levelground.content.yaml_tree import Tree
from levelground.exchange.samhsa.provenance import entries_of
from levelground.facts import field_table
from levelground.facts.answers import Choice, Choices, Phone
from levelground.facts.field_table import Field
from levelground.model import Program, Record
from levelground.upkeep import told_changes
from levelground.upkeep.reviews.sides import Side
from levelground.upkeep.reviews.tree_changes import (
    changed_texts,
    entries_or_list,
    term_trees,
    texts_in,
)

ARROW = "\N{RIGHTWARDS ARROW}"
# How loud a line is: what can send a person to the wrong place first.
REACH, HIDDEN, STATE, FACT, TRUST, QUIET = range(6)
_TOLL_FREE = frozenset({"800", "833", "844", "855", "866", "877", "888"})
_HEAD = (
    "name",
    "also_known_as",
    "place",
    "listing",
    "since",
    "until",
    "ask_again",
    "fictional",
    "about",
)
# What no page shows as a fact, and what may hide in it.
_BESIDE = {
    "imported": HIDDEN, "excused": HIDDEN, "formerly": HIDDEN, "corrections": REACH,
    "conflicts": TRUST, "asked": QUIET, "listing_reason": QUIET,
}  # fmt: skip
_PROGRAMS = ("programs", "program")
_FOLDERS = ("programs/", "vocabulary/")


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """One thing that changed: how loud (0 the loudest), in which record or file, and in words."""

    rank: int
    about: str
    words: str


@dataclass(frozen=True)
class Review:
    """What changed between two sides of the content."""

    before: Side
    after: Side

    @cached_property
    def _comparer(self) -> Comparer:
        return Comparer(self.after.vocabularies)

    def lines(self) -> list[Line]:
        """Return every change, the loudest first."""
        return sorted({*self._records(), *self._terms(), *self._others()})

    def _records(self) -> Iterator[Line]:
        """Yield what changed in records, by the slug that each has now."""
        was, now = self.before.records, self.after.records
        renamed: dict[str, str] = {}
        for slug in now.keys() - was.keys():
            tree = self.after.read(slug)[0]
            former = [str(old) for old in entries_or_list(tree, "formerly") if old in was]
            if former:
                renamed[former[0]] = slug
                yield Line(HIDDEN, slug, f"renamed: it was {former[0]}, whose address leads here")
                yield from self._record(former[0], slug)
            else:
                yield from self._new(slug)
        for slug in was.keys() - now.keys():
            if slug not in renamed:
                yield Line(
                    STATE, slug, "its file is gone: the page is gone, and links lead nowhere"
                )
        for slug in was.keys() & now.keys():
            if was[slug] != now[slug]:
                yield Line(HIDDEN, slug, f"its file moved: {was[slug]} {ARROW} {now[slug]}")
            if self.before.files[was[slug]] != self.after.files[now[slug]]:
                yield from self._record(slug, slug)

    def _new(self, slug: str) -> Iterator[Line]:
        _tree, record, problems = self.after.read(slug)
        yield from _broken(slug, problems)
        if record:
            levels = ", ".join(program.key for program in record.programs)
            phone = record.programs[0].contact.phone
            number = phone.shown if phone else "no phone number"
            yield Line(STATE, slug, f"new: {record.name}, {record.place.city}, {number}; {levels}")
            yield from self._doubts(slug, phone, None)
            if not record.checked and not record.sources:
                yield Line(TRUST, slug, "no source and no check is given")

    def _record(self, old: str, slug: str) -> Iterator[Line]:
        """Yield what changed in one record."""
        old_tree, was, _found = self.before.read(old)
        tree, now, problems = self.after.read(slug)
        known = {(p.field, p.what) for p in _found}
        yield from _broken(slug, [p for p in problems if (p.field, p.what) not in known])
        yield from self._odd_signs(slug, old_tree, tree)
        if was is None or now is None:
            return
        facts = [*self._head(slug, old_tree, tree), *self._programs(slug, was, now)]
        yield from facts
        for name, rank in _BESIDE.items():
            if old_tree.get(name) != tree.get(name):
                how = _how(name in old_tree, name in tree)
                yield Line(rank, slug, f"{name} is {how}")
        yield from _trust(slug, old_tree, tree, changed=bool(facts))

    def _head(self, slug: str, was: Tree, now: Tree) -> Iterator[Line]:
        for name in _HEAD:
            for path, old, new in changed_texts(was.get(name), now.get(name), name):
                rank = STATE if name in {"listing", "name", "fictional"} else FACT
                yield Line(
                    rank, slug, f"{path}: {old or 'not stated'} {ARROW} {new or 'not stated'}"
                )

    def _programs(self, slug: str, was: Record, now: Record) -> Iterator[Line]:
        """Yield the facts that changed; a change that all programs share is yielded once."""
        before = {program.key: program for program in was.programs}
        after = {program.key: program for program in now.programs}
        for key in before.keys() - after.keys():
            yield Line(STATE, slug, f"program {key} is gone")
        for key in after.keys() - before.keys():
            yield Line(STATE, slug, f"program {key} is new")
        told: Counter[Line] = Counter()
        own: dict[Line, str] = {}
        shared = [key for key in after if key in before]
        for key in shared:
            for line in self._facts(slug, before[key], after[key]):
                told[line] += 1
                own[line] = key
        for line, count in told.items():
            alone = count < len(shared) or len(after) == 1
            of = f"{own[line]}, " if alone and len(after) > 1 else ""
            yield Line(line.rank, line.about, f"{of}{line.words}")

    def _facts(self, slug: str, was: Program, now: Program) -> Iterator[Line]:
        for one in field_table.fields_of(Program):
            if one.of(was) == one.of(now):
                continue
            rank = REACH if told_changes.is_reach(one) else FACT
            for words in self._fact(one, was, now):
                yield Line(rank, slug, words)
            if one.name == "contact.phone":
                yield from self._doubts(slug, one.of(now), one.of(was))

    def _fact(self, one: Field, was: Program, now: Program) -> list[str]:
        told = told_changes.told_between(one, was, now, self._comparer)
        return [change.as_line() for change in told]

    def _doubts(self, slug: str, new: Phone | None, old: Phone | None) -> Iterator[Line]:
        """Yield what to look at in a new number."""
        if new is None:
            return
        others = sorted(self.after.phones.get(new.digits, set()) - {slug})
        if others:
            yield Line(REACH, slug, f"Phone: {new.shown} is also that of {', '.join(others[:3])}")
        if new.digits[:3] in _TOLL_FREE and not (old and old.digits[:3] in _TOLL_FREE):
            yield Line(
                REACH, slug, f"Phone: {new.shown} is toll-free, as those of call centers are"
            )
        if old and old.digits[:3] != new.digits[:3]:
            yield Line(REACH, slug, f"Phone: another area code, {old.digits[:3]} before")
        if old and sum(a != b for a, b in zip(old.digits, new.digits, strict=True)) == 1:
            yield Line(REACH, slug, f"Phone: one digit differs, {old.shown} {ARROW} {new.shown}")

    @staticmethod
    def _odd_signs(slug: str, was: Tree, now: Tree) -> Iterator[Line]:
        """Yield the values with a sign that looks like another, where they are new."""
        there = set(texts_in(was))
        for text in texts_in(now):
            sign = "" if text in there else _odd(text)
            if sign:
                yield Line(REACH, slug, f'"{text[:60]}": {sign}')

    def _terms(self) -> Iterator[Line]:
        """Yield the terms that changed, with the number of programs that use them."""
        for name in sorted({*self.before.files, *self.after.files}):
            if not name.startswith("vocabulary/") or not name.endswith(".yaml"):
                continue
            was, now = (term_trees(side.files.get(name)) for side in (self.before, self.after))
            told = [
                f"{term} {_how(term in was, term in now)} ({uses:,} {_PROGRAMS[uses == 1]})"
                for term in sorted(was.keys() | now.keys())
                if was.get(term) != now.get(term)
                for uses in [self._uses.get((PurePosixPath(name).stem, term), 0)]
            ]
            if told:
                yield Line(HIDDEN, name, f"terms: {', '.join(told)}")

    @cached_property
    def _uses(self) -> Counter[tuple[str, str]]:
        """How many programs state each term, by its vocabulary."""
        found: Counter[tuple[str, str]] = Counter()
        lists = [f for f in field_table.fields_of(Program) if f.fact.vocabulary]
        for slug in self.after.records:
            record = self.after.read(slug)[1]
            for program in record.programs if record else ():
                for one in lists:
                    found.update((one.fact.vocabulary, term) for term in _stated(one, program))
        return found

    def _others(self) -> Iterator[Line]:
        """Yield the other files of the content that changed, by name."""
        for name in sorted({*self.before.files, *self.after.files}):
            was, now = self.before.files.get(name), self.after.files.get(name)
            if was != now and not name.startswith(_FOLDERS):
                how = _how(was is not None, now is not None)
                yield Line(QUIET, name, f"{how}; read it as a page")


def _odd(text: str) -> str:
    """Return what to say of a sign in a text that looks like another, "" without one."""
    digit = next((sign for sign in text if sign.isdigit() and not sign.isascii()), "")
    if digit:
        return f"there is a digit of another alphabet in it (U+{ord(digit):04X})"
    return slips.odd_sign(text) or slips.odd_letter(text)


def _how(was: bool, now: bool) -> str:  # noqa: FBT001 - whether it was there, and is
    if was and now:
        return "changed"
    return "new" if now else "gone"


def _stated(one: Field, program: Program) -> Sequence[str]:
    value = one.of(program)
    if isinstance(value, Choices):
        return [term for term, _answer in value.stated]
    return [value.term] if isinstance(value, Choice) and value.term else []


def _broken(slug: str, problems: Iterable[Problem]) -> Iterator[Line]:
    for problem in problems:
        if problem.severity is Severity.ERROR:
            yield Line(HIDDEN, slug, f"cannot be published: {problem}")


def _trust(slug: str, was: Tree, now: Tree, *, changed: bool) -> Iterator[Line]:
    """Yield what was lost of checks and sources, and a change that nobody says was checked."""
    for name, word in (("checked", "check"), ("sources", "source")):
        before, after = entries_of(was, name), entries_of(now, name)
        for entry in before:
            if entry not in after and isinstance(entry, dict):
                told = entry.get("title") or f"{entry.get('how')} on {entry.get('on')}"
                yield Line(TRUST, slug, f"lost its {word}: {told}")
    fresh = [e for n in ("checked", "sources") for e in entries_of(now, n)
             if e not in entries_of(was, n)]  # fmt: skip
    if changed and not fresh:
        yield Line(TRUST, slug, "facts changed, and no check or source is given for it")
    if fresh and not changed:
        yield Line(QUIET, slug, "checked anew, and no fact changed")
