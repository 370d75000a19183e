"""How programs differ, in plain sentences made by rules from the rows of their table.

No score and no order of merit: sentences follow the rules' order, programs the
order of the columns. What all of them state alike is said once, and so is what
only some state and what none does. `theme/static/js/compare/differ.js` says the
same in the browser from the same rules; a test holds the two against each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

from levelground.compare.program_names import THREE
from levelground.compare.sentence_rules import (
    DIFFER_IN,
    DOES_NOT_APPLY,
    FIRST,
    LAST,
    LETTERS,
    NOT_SAID,
    RULED,
    RULES,
    TOLD_ELSEWHERE,
    Clause,
    Rule,
)
from levelground.compare.table import Cell, State, TableRow
from levelground.language.messages import _, filled, joined, ngettext, sentence_list, with_first

_Said = tuple[Cell, list[str]]
_THREE_OF_FOUR = 3, 4
_AFTER = 2  # in THREE, behind a full stop


@dataclass(frozen=True, slots=True)
class Differences:
    """The differences above a table: a sentence for each rule under which programs differ.

    `shared` holds "Medicaid: yes" for what all state alike, `partly` the labels
    of what only some state, `unstated` of what none states. The last sentence names the rows
    without a rule in which programs state different things. A page shows `first` sentences.
    """

    sentences: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()
    unstated: tuple[str, ...] = ()

    @property
    def first(self) -> int:
        """How many are in view: as many as have so many letters, so that the table is near."""
        lengths = accumulate(len(sentence) for sentence in self.sentences[:FIRST])
        return max(1, sum(letters <= LETTERS for letters in lengths))


@dataclass(slots=True)
class _Found:
    sentences: list[str] = field(default_factory=list)
    shared: list[str] = field(default_factory=list)
    partly: list[str] = field(default_factory=list)
    unstated: list[str] = field(default_factory=list)


def differences(
    rows: Iterable[TableRow], names: Sequence[str], deciding: Sequence[str] = ()
) -> Differences:
    """Return what the *rows* of two or more programs, called *names*, differ in and share.

    Facts that are *deciding* at their levels come first, in this order.
    """
    rows = list(rows)
    by_key = {row.key: row for row in rows}
    found = _Found()
    for rule in _rules_in_order(tuple(deciding)):
        row = by_key.get(rule.key)
        if row is not None and not row.moot:
            _apply(rule, row, names, by_key, found)
    others = [row for row in rows if row.key not in RULED | TOLD_ELSEWHERE]
    _name(others, names, found)
    parts = found.sentences, found.shared, found.partly, found.unstated
    return Differences(*map(tuple, parts))


@lru_cache(maxsize=256)
def _rules_in_order(deciding: tuple[str, ...]) -> Sequence[Rule]:
    return sorted(RULES, key=lambda one: rank(one.key, deciding))


@lru_cache(maxsize=65536)
def rank(key: str, deciding: tuple[str, ...]) -> int:
    """Return the place of a row among the facts that decide; others come after all of them."""
    places = (at for at, name in enumerate(deciding) if key == name or key.startswith(f"{name}."))
    return next(places, len(deciding))


def _apply(
    rule: Rule, row: TableRow, names: Sequence[str], rows: Mapping[str, TableRow], found: _Found
) -> None:
    """Put what a rule has to say of its row where it belongs."""
    said, silent = _grouped(row.cells, names)
    if not row.stated:
        found.unstated.extend([row.label] if _has_yes(rows, rule.within) else ())
    elif len(said) == 1 and not silent:
        if not any(part in rows and rows[part].differs for part in rule.parts):
            found.shared.append(joined(": ", [row.label, _inside(rule, said[0][0])]))
    elif len(said) == 1 and not rule.weighty:
        found.partly.append(row.label)
    elif rule.named and _told_by(names, row):
        stated = [cell for cell, _who in said if cell.state is not State.NOT_APPLICABLE]
        found.sentences.extend([_(rule.named)] if len(stated) > 1 else ())
    else:
        found.sentences.append(_sentence(rule, row, said, silent))


def _name(rows: Iterable[TableRow], names: Sequence[str], found: _Found) -> None:
    """Name rows without a rule in which programs differ, in one sentence or as partly stated."""
    differ: list[str] = []
    for row in rows:
        if row.stated and row.differs and not row.moot:
            said, _silent = _grouped(row.cells, names)
            (differ if len(said) > 1 else found.partly).append(row.label)
    if differ:
        found.sentences.append(filled(_(DIFFER_IN), rows=", ".join(differ)))


def _has_yes(rows: Mapping[str, TableRow], within: str) -> bool:
    """Return whether a program states a yes in the row *within*; of no row, always."""
    row = rows.get(within)
    return row is None or any(cell.state is State.YES for cell in row.cells)


def _told_by(names: Sequence[str], row: TableRow) -> bool:
    """Return whether each name has what its program states, as "Outpatient at Cedar Hill" does."""
    return all(
        cell.state is State.NOT_APPLICABLE or cell.words.partition(" (")[0].lower() in name.lower()
        for cell, name in zip(row.cells, names, strict=True)
    )


def _sentence(rule: Rule, row: TableRow, said: Sequence[_Said], silent: Sequence[str]) -> str:
    """Return what each program states, those that state the same together."""
    clauses: list[str] = []
    before: Cell | None = None
    for cell, who in said:
        clauses.append(_clause(rule, row, cell, who, before))
        before = cell
    if all(_template(rule, cell) is None for cell, _who in said):
        clauses[0] = joined(": ", [row.label, clauses[0]])
    sentence = joined("; ", clauses)
    sentence = joined("", [with_first(sentence, sentence[:1].upper()), "."])
    if silent and not rule.quiet:
        names = _called(rule, row, silent, _AFTER)
        sentence = joined(" ", [sentence, f"{_filled(rule.ask or NOT_SAID, silent, names)}."])
    return sentence


def _clause(rule: Rule, row: TableRow, cell: Cell, who: Sequence[str], before: Cell | None) -> str:
    """Return one clause: by the rule's own words, or "By referral (Cedar Hill)"."""
    template, names = _template(rule, cell), _called(rule, row, who, int(before is not None))
    if template is None:
        return joined("", [cell.words, " (", names, ")"])
    if cell.state is State.NO and before is not None and before.state is State.YES and rule.after:
        template = rule.after
    term = row.label if rule.proper else lowered(row.label)
    return _filled(template, who, names, words=_inside(rule, cell), term=term)


def _called(rule: Rule, row: TableRow, who: Sequence[str], at: int) -> str:
    """Return the names of programs; three of four are told by their number, as *at* has it."""
    by_number = (len(who), len(row.cells)) == _THREE_OF_FOUR and not rule.quiet
    return _(THREE[at]) if by_number else sentence_list(who)


def _template(rule: Rule, cell: Cell) -> Clause | None:
    """Return the rule's own words for a state, if it has any; "Not: alcohol" is told as it is."""
    if rule.common and ":" in cell.words:
        return None
    if cell.state is State.NOT_APPLICABLE:
        return DOES_NOT_APPLY if rule.said or rule.yes else None
    return {State.YES: rule.yes, State.NO: rule.no, State.SAID: rule.said}.get(cell.state)


def _filled(clause: Clause, who: Sequence[str], names: str, **more: str) -> str:
    """Return a clause about one or several programs."""
    return filled(ngettext(clause.one, clause.many, len(who)), names=names, **more)


def _grouped(cells: Sequence[Cell], names: Sequence[str]) -> tuple[list[_Said], list[str]]:
    """Return (what is stated, by whom), and who states nothing.

    In the order of the columns; noes follow yeses, and what does not apply comes last.
    """
    said: dict[tuple[State, str], _Said] = {}
    silent: list[str] = []
    for cell, name in zip(cells, names, strict=True):
        if cell.state is State.ASK:
            silent.append(name)
        else:
            said.setdefault((cell.state, cell.words), (cell, []))[1].append(name)
    return sorted(said.values(), key=lambda entry: LAST.get(entry[0].state, 0)), silent


def _inside(rule: Rule, cell: Cell) -> str:
    """Return a cell's words as they stand inside a sentence; an answer is never a name."""
    if rule.common:
        return joined(", ", [lowered(words) for words in cell.words.split(", ")])
    return cell.words if rule.proper and cell.state is State.SAID else lowered(cell.words)


def lowered(words: str) -> str:
    """Return "By referral" as "by referral".

    A short name in capitals stays ("IOP"), and so does a list, whose entries start alike.
    """
    alone = words[1:2].islower() and "," not in words and ";" not in words
    return with_first(words, words[:1].lower()) if alone else words
