"""What pages show of a program by its level of care, and the one number to call about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from levelground.compare import Cell, State
from levelground.facts import field_table
from levelground.facts.answers import Answer, Phone
from levelground.facts.field_table import Field
from levelground.language.messages import _, cut_out, filled, joined
from levelground.model import Program, Record, deciding
from levelground.site.arrange.directory import Directory, Listing, level_of
from levelground.site.pieces import CardFact

_FIELDS = field_table.fields_by_name(Program)
_DETOX = "detox"
_EXPLAINED = re.compile(r" \([^()]*\)")
_ABBREVIATED = re.compile(r"\(([A-Z]{2,})\)")  # of a level: "Intensive outpatient (IOP)"
_MOST, _FEW = 7, 2  # facts in short, and programs whose differences stand among them however long
_LETTERS = 100  # of what more programs state differently
# What nobody has to look for, whatever decides besides.
_STATED = frozenset({State.YES, State.NO, State.SAID})
_SURE = (deciding.PAYING, "ages", "languages")
# What a line about a program says in words of its own.
_IN_WORDS = frozenset({deciding.PAYING, *deciding.ANYONE})
# Lists whose terms are explained in brackets.
_MEDICATION = "medication_for_opioids"
_LONG = frozenset({_MEDICATION, *deciding.BESIDE[_MEDICATION]})
_EXPLAINING = frozenset({deciding.PAYING, *_LONG})
# The order in which a place's page says in short what decides at any of its levels.
_IN_SHORT = (
    *deciding.DECIDES[_DETOX][:2],
    deciding.PAYING,
    *dict.fromkeys(
        name
        for names in (*deciding.DECIDES.values(), deciding.USUALLY)
        for name in deciding.in_full(names)
        if name not in {*deciding.DECIDES[_DETOX][:2], deciding.PAYING}
    ),
)


def phone_to_call(program: Program) -> Phone | None:
    """Return the one number to call about a program: that for admissions where there is one."""
    return next(iter(phones_to_call(program)), None)


def phones_to_call(program: Program) -> tuple[Phone, ...]:
    """Return every number for admissions of a program, the first to call first; else its own."""
    contact = program.contact
    found = tuple(filter(None, contact.for_admissions))
    return found or ((contact.phone,) if contact.phone else ())


def is_detox(program: Program) -> bool:
    """Return whether a program is of detox, or states from what or where it does it."""
    stated = (_FIELDS[name].of(program) for name in deciding.IN_LINE[_DETOX])
    return level_of(program) == _DETOX or any(v and v.with_answer(Answer.YES) for v in stated)


def detoxes_from(program: Program) -> frozenset[str]:
    """Return the terms of what a program says yes to detox from."""
    stated = _FIELDS[deciding.IN_LINE[_DETOX][0]].of(program)
    return frozenset(stated.with_answer(Answer.YES) if stated else ())


def deciding_fields(level: str | None, listings: Iterable[Listing]) -> tuple[Field, ...]:
    """Return the facts that decide at a level; of any level, those of its programs together."""
    levels = [level] if level else [level_of(program) for _record, program in listings]
    named = {name for one in levels for name in deciding.decides(one)}
    return tuple(field for field in field_table.fields_of(Program) if field.name in named)


def in_line(directory: Directory, program: Program) -> Iterator[str]:
    """Yield what a line about a program says of what its level is about: "Detox from: Alcohol"."""
    for name in deciding.IN_LINE.get(level_of(program), ()):
        field = _FIELDS[name]
        words = directory.comparer.words(field, program) or _("Not stated. Ask.").rstrip(".")
        yield joined(": ", [_(field.fact.label), words])


def facts_in_line(directory: Directory, record: Record, program: Program) -> Iterator[CardFact]:
    """Yield in brief what decides at a program's level besides whom it takes and how it is paid.

    What its level is about is told whether it is stated or not, the rest where it is stated.
    """
    always = deciding.IN_LINE.get(level_of(program), ())
    for fact in deciding_facts(directory, record, program):
        told = fact.key in always or fact.cell.state in _STATED
        if told and fact.key not in _IN_WORDS:
            yield _in_brief(_plain(directory, program, fact))


def limits_of_program(directory: Directory, record: Record, program: Program) -> str:
    """Return whom and what a program states that it does not take, "" for nothing."""
    limits = directory.comparer.limits.of(record, program)
    return joined(". ", [limit.words for limit in limits])


def deciding_facts(directory: Directory, record: Record, program: Program) -> Iterator[CardFact]:
    """Yield the facts that decide at the program's level, stated or not."""
    for name in deciding.decides(level_of(program)):
        fact, other = _fact(directory, name, record, program), deciding.INSTEAD.get(name)
        if other and fact.cell.state is State.ASK:
            known = _fact(directory, other, record, program)
            fact = known if known.cell.state in _STATED else fact
        yield fact


def _fact(directory: Directory, name: str, record: Record, program: Program) -> CardFact:
    """Return what a program states of a fact, with the noes of a list that would mislead."""
    field = _FIELDS[name]
    cell = directory.comparer.cell(field, record, program)
    no = directory.comparer.refusals(field, program) if name in deciding.REFUSALS else ""
    if no:
        cell = replace(cell, words=joined(". ", [cell.words, no]))
    return CardFact(name, _(field.fact.label), cell)


def in_short(directory: Directory, record: Record) -> tuple[CardFact, ...]:
    """Return what decides about a place, each fact once; how to pay, ages and languages always.

    Where its programs state different things, each answer says of which level it is;
    of more than a few programs, their table says what would be long.
    """
    labels = _labels(directory, record)
    brief = _briefer if len(labels) > _FEW else _plain
    found = _stated_of_each(directory, record, labels, brief)
    told = {name: _as_one(found[name]) for name in sorted(found, key=_IN_SHORT.index)}
    chosen = [
        name
        for name, fact in told.items()
        if len(labels) <= _FEW or len(fact.cell.words) <= _LETTERS or _is_one(found[name])
    ][:_MOST]
    for name in (name for name in _SURE if name not in chosen):
        told[name] = _as_one(
            [
                (label, brief(directory, program, _fact(directory, name, record, program)))
                for label, program in zip(labels, record.programs, strict=True)
            ]
        )
        chosen.append(name)
    return tuple(_in_brief(told[name]) for name in chosen)


_Brief = Callable[[Directory, Program, CardFact], CardFact]


def _stated_of_each(
    directory: Directory, record: Record, labels: Sequence[str], brief: _Brief
) -> dict[str, list[tuple[str, CardFact]]]:
    """Return what decides at any level of a record, each fact with the programs that it is of.

    What decides at one level is told of the others too where they state it.
    """
    found: dict[str, list[tuple[str, CardFact]]] = {}
    every = deciding.deciding_at(map(level_of, record.programs))
    for label, program in zip(labels, record.programs, strict=True):
        own = deciding.decides(level_of(program))
        for fact in (_fact(directory, name, record, program) for name in every):
            if fact.cell.elsewhere and fact.key not in own:
                continue  # told of the program that it is of
            if fact.key in own or fact.cell.state in _STATED:
                found.setdefault(fact.key, []).append((label, brief(directory, program, fact)))
    for name, other in deciding.INSTEAD.items():
        if other in found:
            told = any(fact.cell.state in _STATED for _label, fact in found.get(name, ()))
            found.pop(other if told else name, None)
    if _DETOX in map(level_of, record.programs):
        found.pop("detox", None)  # said by what it is from
    return found


def _in_brief(fact: CardFact) -> CardFact:
    """Return a fact with its short label, where it has one."""
    label = _FIELDS[fact.key].fact.brief
    return replace(fact, label=_(label)) if label else fact


def _labels(directory: Directory, record: Record) -> list[str]:
    """Return what the levels of a record's programs are called in short, by letters where many."""
    short = [directory.level_and_stay(program, short=True) for program in record.programs]
    if len(short) <= _FEW:
        return short
    found = (_ABBREVIATED.search(directory.level_and_stay(one)) for one in record.programs)
    return [match[1] if match else label for match, label in zip(found, short, strict=True)]


def _is_one(told: Sequence[tuple[str, CardFact]]) -> bool:
    """Return whether programs state the same of a fact, or nothing."""
    return len({fact.cell.words for _label, fact in told}) == 1


def unexplained(words: str) -> str:
    """Return words without what stands in brackets."""
    return cut_out(words, _EXPLAINED)


def _plain(directory: Directory, program: Program, fact: CardFact) -> CardFact:
    """Return a list without what explains a term of it, as in "TRICARE (military insurance)"."""
    if fact.key not in _EXPLAINING:
        return fact
    return _first_ways(directory, program, fact, _FEW) or _reworded(
        fact, unexplained(fact.cell.words)
    )


def _first_ways(
    directory: Directory, program: Program, fact: CardFact, most: int
) -> CardFact | None:
    """Return a fact with its first ways of medication and how many more its row has.

    None where it has no more, or one.
    """
    ways = directory.comparer.yeses(_FIELDS[fact.key], program) if fact.key in _LONG else []
    left = len(ways) - most
    if left <= 1:
        return None
    between = "; " if any("," in way for way in ways) else ", "
    first = joined(between, [cut_out(way, _EXPLAINED) for way in ways[:most]])
    words = filled(_("{list} and {n} more"), list=first, n=str(left))
    return replace(_reworded(fact, words), more=True)


def _briefer(directory: Directory, program: Program, fact: CardFact) -> CardFact:
    """Return a fact of one of many programs, without what their table has besides.

    So goes the unit that its label says too; and of ways of medication the first stands alone.
    """
    return _first_ways(directory, program, fact, 1) or _reworded(
        fact, without_label(fact.cell.words, fact.label)
    )


def without_label(words: str, label: str) -> str:
    """Return words without what stands in brackets, and without a unit that the label says too."""
    return cut_out(unexplained(words), _at_the_end(label))


@lru_cache(maxsize=256)
def _at_the_end(label: str) -> re.Pattern[str]:
    return re.compile(f" {re.escape(label)}$", re.IGNORECASE)


def _reworded(fact: CardFact, words: str) -> CardFact:
    if words is fact.cell.words or words == fact.cell.words:
        return fact
    return replace(fact, cell=replace(fact.cell, words=words))


def _as_one(told: Sequence[tuple[str, CardFact]]) -> CardFact:
    """Return one fact that several programs state; silence goes where any of them speaks."""
    stated = [(label, fact) for label, fact in told if fact.cell.state is not State.ASK]
    first = stated[0][1] if stated else told[0][1]
    same = len({fact.cell.words for _label, fact in stated}) <= 1
    if same and len(stated) in {0, len(told)}:
        return first
    alike: dict[str, list[str]] = {}
    for label, fact in stated:
        alike.setdefault(fact.cell.words, []).append(label)
    words = joined(
        "; ",
        [
            joined("", [said, " (", joined(", ", list(dict.fromkeys(levels))), ")"])
            for said, levels in alike.items()
        ],
    )
    more = any(fact.more for _label, fact in stated)
    return replace(first, cell=Cell(State.SAID, words), more=more)


def for_scripts() -> dict[str, Any]:
    """Return what decides at each level, and how a list with few terms is told."""
    return {
        "usually": deciding.USUALLY,
        "levels": deciding.DECIDES,
        "most": deciding.most_first(),
        "wide": CardFact.WIDE,
        "letters": CardFact.LETTERS,
        "refusals": sorted(deciding.REFUSALS),
        "instead": deciding.INSTEAD,
        "alone": [field.name for field in _FIELDS.values() if field.fact.alone],
        "unsaid": {
            name: who for name in deciding.ANYONE if (who := deciding.unnamed_are_unsaid(name))
        },
    }
