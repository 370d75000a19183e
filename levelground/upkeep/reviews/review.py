"""What a change of the content means for families: facts old and new in the site's words.

A record that cannot be read comes first, then phones and websites, what decides, and what hides: a
file that moved, a term that many programs use. A change without a check, and what lost its source,
is told too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from levelground.base.problems import Problem, Severity
from levelground.compare import Comparer
from levelground.content.yaml_tree import Tree
from levelground.exchange.samhsa.provenance import entries_of
from levelground.facts import field_table
from levelground.facts.answers import Phone
from levelground.facts.field_types import Email, Url, kind_of
from levelground.language.messages import _
from levelground.model import Program, Record
from levelground.upkeep import told_changes
from levelground.upkeep.reviews import beside_records, doubts, loudness, reached
from levelground.upkeep.reviews.reached import Pair
from levelground.upkeep.reviews.review_lines import (
    ARROW,
    BROKEN,
    FACT,
    HIDDEN,
    QUIET,
    REACH,
    STATE,
    TRUST,
    Line,
    how_changed,
    put_together,
)
from levelground.upkeep.reviews.sides import Side
from levelground.upkeep.reviews.tree_changes import changed_texts, entries_or_list, texts_in

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
_LOUD_HEAD = frozenset({"listing", "name", "fictional"})
# What no page shows as a fact, and what may hide in it.
_BESIDE = {
    "imported": HIDDEN, "listed": HIDDEN, "excused": HIDDEN, "formerly": HIDDEN,
    "corrections": REACH, "conflicts": TRUST, "asked": QUIET, "listing_reason": QUIET,
}  # fmt: skip


@dataclass(frozen=True)
class Review:
    """What changed between two sides of the content."""

    before: Side
    after: Side
    _pairs: list[Pair] = field(default_factory=list)

    @cached_property
    def _comparer(self) -> Comparer:
        return Comparer(self.after.vocabularies)

    def lines(self) -> list[Line]:
        """Return every change, the loudest first."""
        self._pairs.clear()
        found = [*self._records(), *self._doubles()]
        found += beside_records.term_lines(self.before, self.after)
        found += beside_records.file_lines(self.before, self.after)
        for slug, problem in beside_records.unreadable(self.before, self.after):
            found += _broken(slug, [problem])
        found += reached.filter_lines(self._pairs, self.after.vocabularies)
        found += reached.list_lines(self._pairs, self.after)
        return put_together(found)

    def _records(self) -> Iterator[Line]:
        """Yield what changed in records, by the slug that each has now."""
        was, now = self.before.records, self.after.records
        renamed: dict[str, str] = {}
        for slug in sorted(now.keys() - was.keys()):
            old, why = self._old_name(slug)
            if old and old not in renamed:
                renamed[old] = slug
                yield Line(HIDDEN, slug, why)
                yield from self._record(old, slug)
            else:
                yield from self._new(slug)
        for slug in was.keys() - now.keys() - renamed.keys():
            self._pairs.append((self.before.read(slug)[1], None))
            told = "its file is gone: the page is gone, and links lead nowhere"
            yield Line(STATE, slug, told)
        for slug in was.keys() & now.keys():
            if was[slug] != now[slug]:
                yield Line(HIDDEN, slug, f"its file moved: {was[slug]} {ARROW} {now[slug]}")
            if self.before.files[was[slug]] != self.after.files[now[slug]]:
                yield from self._record(slug, slug)

    def _old_name(self, slug: str) -> tuple[str, str]:
        """Return the name that a record had before, "" for a new one, and what to say of it."""
        tree = self.after.read(slug)[0]
        gone = self.before.records.keys() - self.after.records.keys()
        former = [str(old) for old in entries_or_list(tree, "formerly") if old in gone]
        if former:
            return former[0], f"renamed: it was {former[0]}, whose address leads here"
        name, place = tree.get("name"), tree.get("place")
        for old in sorted(gone):
            other = self.before.read(old)[0]
            if other.get("name") == name and other.get("place") == place:
                told = f'renamed: it was {old}, and without "formerly" old links lead nowhere'
                return old, told
        return "", ""

    def _doubles(self) -> Iterator[Line]:
        """Yield the records of which there are several files now."""
        for slug, names in self.after.of_one_name.items():
            if len(names) > 1 and names != self.before.of_one_name.get(slug):
                yield Line(BROKEN, slug, f"cannot be published: it has several files, {names}")

    def _new(self, slug: str) -> Iterator[Line]:
        tree, record, problems = self.after.read(slug)
        yield from _broken(slug, problems)
        yield from self._odd_signs(slug, {}, tree)
        if record:
            self._pairs.append((None, record))
            levels = ", ".join(program.key for program in record.programs)
            phone = record.programs[0].contact.phone
            number = phone.shown if phone else "no phone number"
            yield Line(STATE, slug, f"new: {record.name}, {record.place.city}, {number}; {levels}")
            yield from _newcomers(slug, record.programs, ())
            for program in record.programs:
                yield from self._numbers(slug, record, None, program)
            if not record.checked and not record.sources:
                yield Line(TRUST, slug, "no source and no check is given")

    def _record(self, old: str, slug: str) -> Iterator[Line]:
        """Yield what changed in one record."""
        old_tree, was, _found = self.before.read(old)
        tree, now, problems = self.after.read(slug)
        known = {(p.field, p.what) for p in _found}
        yield from _broken(slug, [p for p in problems if (p.field, p.what) not in known])
        yield from self._odd_signs(slug, old_tree, tree)
        if old_tree != tree:
            self._pairs.append((was, now))
        if was is None or now is None:
            return
        facts = [*self._head(slug, old_tree, tree), *self._programs(slug, was, now)]
        yield from facts
        for name, rank in _BESIDE.items():
            if old_tree.get(name) != tree.get(name):
                how = how_changed(was=name in old_tree, now=name in tree)
                yield Line(rank, slug, f"{name} is {how}")
        yield from _trust(slug, old_tree, tree, changed=bool(facts))

    def _head(self, slug: str, was: Tree, now: Tree) -> Iterator[Line]:
        for name in _HEAD:
            weight = 0 if name == "place" else 1  # who goes to the old one finds nobody there
            for path, old, new in changed_texts(was.get(name), now.get(name), name):
                rank = STATE if name in _LOUD_HEAD else FACT
                told = f"{path}: {old or 'not stated'} {ARROW} {new or 'not stated'}"
                yield Line(rank, slug, told, weight)

    def _programs(self, slug: str, was: Record, now: Record) -> Iterator[Line]:
        """Yield the facts that changed; a change that all programs share is yielded once."""
        before = {program.key: program for program in was.programs}
        after = {program.key: program for program in now.programs}
        yield from (
            Line(STATE, slug, f"program {key} is gone") for key in before.keys() - after.keys()
        )
        yield from (
            Line(STATE, slug, f"program {key} is new") for key in after.keys() - before.keys()
        )
        fresh = [after[key] for key in after if key not in before]
        yield from _newcomers(slug, fresh, was.programs)
        shared = [key for key in after if key in before]
        if shared != [key for key in before if key in after]:
            yield Line(QUIET, slug, "its programs stand in another order")
        told: Counter[Line] = Counter()
        own: dict[Line, str] = {}
        for key in shared:
            for line in self._facts(slug, now, before[key], after[key]):
                told[line] += 1
                own[line] = key
        for line, count in told.items():
            alone = count < len(shared) or len(after) == 1
            of = f"{own[line]}, " if alone and len(after) > 1 else ""
            yield replace(line, words=f"{of}{line.words}")

    def _facts(self, slug: str, record: Record, was: Program, now: Program) -> Iterator[Line]:
        for one in field_table.fields_of(Program):
            for change in told_changes.told_between(one, was, now, self._comparer):
                yield loudness.fact_line(slug, one, change)
        yield from self._numbers(slug, record, was, now)

    def _numbers(
        self, slug: str, record: Record, was: Program | None, now: Program
    ) -> Iterator[Line]:
        """Yield what to look at in each number and address that is new."""
        for one in field_table.fields_of(Program):
            kind, old, new = kind_of(one.kind), one.of(was) if was else None, one.of(now)
            if old == new or not new:
                continue
            words: Iterable[str] = ()
            weight = loudness.NUMBER if kind is Phone else loudness.ADDRESS
            if kind is Phone:
                others = self.after.owners(new) - {slug}
                state = record.place.state.term
                words = doubts.phone_doubts(_(one.fact.label), new, old, state, others)
            elif kind in {Url, Email}:
                words = doubts.website_doubts(_(one.fact.label), new, old)
            weight = weight if was else loudness.NEWCOMER
            yield from (Line(REACH, slug, told, weight) for told in words)

    @staticmethod
    def _odd_signs(slug: str, was: Tree, now: Tree) -> Iterator[Line]:
        """Yield the values with a sign that looks like another, where they are new."""
        there = set(texts_in(was))
        for text in texts_in(now):
            sign = "" if text in there else doubts.odd_in(text)
            if sign:
                yield Line(REACH, slug, f'"{text[:60]}": {sign}')


def _newcomers(slug: str, programs: Iterable[Program], known: Iterable[Program]) -> Iterator[Line]:
    """Yield by which numbers and addresses new programs are reached, but for *known* ones'."""
    there = {contact for one in known for contact in loudness.contacts_of(one)}
    found = dict.fromkeys(contact for one in programs for contact in loudness.contacts_of(one))
    new = [contact for contact in found if contact not in there]
    if new:
        yield Line(REACH, slug, f"new, and reached by {', '.join(new)}", loudness.NEWCOMER)


def _broken(slug: str, problems: Iterable[Problem]) -> Iterator[Line]:
    for problem in problems:
        if problem.severity is Severity.ERROR:
            yield Line(BROKEN, slug, f"cannot be published: {problem}")
        elif problem.severity is Severity.WARNING:
            told = f"{problem.field}: {problem.what}" if problem.field else problem.what
            yield Line(QUIET, slug, f"new warning, {told}; {problem.write}")


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
