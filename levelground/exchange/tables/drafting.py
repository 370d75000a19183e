"""A mapping drafted from a table: what its columns may mean, with every guess marked as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path

from levelground.base import strings
from levelground.exchange.tables import cell_dates, closing_columns, table_file
from levelground.exchange.tables.column_guesses import (
    MOST_LIKE,
    Guess,
    filled_cells,
    guesses,
)
from levelground.exchange.tables.drafted_words import (
    NO,
    YES,
    quoted,
    term_meant,
    words_lines,
    yes_words,
)
from levelground.exchange.tables.mapping_file import (
    FACTS,
    LEAVE_OUT,
    NOT_STATED,
    SEVERAL,
    Reading,
)
from levelground.exchange.tables.table_file import TableFile
from levelground.facts.answers import Choice, Choices
from levelground.facts.remedies import said_more
from levelground.facts.vocabulary import Vocabularies

_FEW = 15  # different words that a column of codes has at most
_MOST_KEYS = 12  # columns that are tried as a key
# What stands before or behind a term in a header: "Takes Medicaid?", "Spanish spoken".
_AROUND = frozenset(
    ("accept", "accepted", "accepts", "available", "do", "does", "has", "have", "offer", "offered",
     "offers", "on", "onsite", "provide", "provided", "provides", "serve", "served", "serves",
     "site", "speak", "speaks", "spoken", "take", "takes", "they", "treat", "treats", "you",
     "acepta", "aceptan", "habla", "hablan", "ofrece", "ofrecen", "se", "tienen")
)  # fmt: skip
_PARTS = ";|,/"
_NO_ORDER = "look which of the numbers is the month"
_SHORTEST = 3  # letters of a header that names a term


def draft(path: Path, vocabularies: Vocabularies, today: date, sheet: str = "") -> str:
    """Return a mapping for the table at *path*, to be looked through by a person.

    *sheet* names the sheet of a workbook that has several. Raises LevelGroundError for a file
    that cannot be read as a table.
    """
    table = table_file.read_table(path, Reading.model_construct(sheet=sheet or None))
    name = strings.slug_of_name(path.stem)
    key, told = _key(table)
    listed = f"list: {{id: {name}, title: {quoted(path.stem)}, on: {today.isoformat()}}}"
    head = [
        f"# Drafted from {path.name} ({table.told}). Look at each guess, and take the guess out.",
        "# Write no only where the list itself says no; all else that is no yes is not stated.",
        f"{listed}   # its title, its day, and who publishes it",
        *([f"read: {{sheet: {quoted(sheet)}}}"] if sheet else []),
        f"key: [{', '.join(map(quoted, key))}]   # {told}",
        "columns:",
    ]
    found = guesses(table, vocabularies)
    columns = [
        line
        for column in table.columns
        for line in _column(table, column, found[column], vocabularies)
    ]
    unused = {c: filled_cells(table, c) for c in table.columns if not found[c].to}
    return "\n".join([*head, *columns, *closing_columns.skip_lines(unused)]) + "\n"


def _key(table: TableFile) -> tuple[tuple[str, ...], str]:
    """Return the first column, else the first two, with other cells in each row, and so in words.

    Rows that repeat another whole do not count. Where there are none: the first column of all.
    """
    rows = {tuple(row.cells.get(column, "") for column in table.columns) for row in table.rows}
    places = range(len(table.columns[:_MOST_KEYS]))
    for of in (*((at,) for at in places), *combinations(places, 2)):
        if len({tuple(row[at] for at in of) for row in rows}) == len(rows):
            columns = tuple(table.columns[at] for at in of)
            repeat = len(table.rows) - len(rows)
            but = f", but in {strings.plural(repeat, 'row', 'rows')} that repeats another"
            return columns, f"a guess: it is never the same in two rows{but if repeat else ''}"
    return table.columns[:1], "no column, nor two of them, tell all rows apart: choose, or add one"


def _column(
    table: TableFile, column: str, guess: Guess, vocabularies: Vocabularies
) -> Iterator[str]:
    """Yield the lines of one column."""
    cells, to, why = filled_cells(table, column), guess.to, guess.why
    if not to and (named := _term_named(column, cells, vocabularies)):
        yield from _of_one_term(column, cells, *named, vocabularies)
        return
    if not to:
        seen = ", ".join(dict.fromkeys(cells[:40]))[:60]
        holds = f"it holds: {seen or 'nothing'}"
        yield f"  {quoted(column)}: {LEAVE_OUT}   # {'; '.join(filter(None, [why, holds]))}"
        return
    sign = _parted_by(to, cells, vocabularies)
    cells = [word.strip() for cell in cells for word in (cell.split(sign) if sign else [cell])]
    words = {*cells} if len({*cells}) <= _FEW else set()
    is_terms = to in FACTS and FACTS[to].kind in {Choice, Choices}
    if not is_terms or (cells and not words):
        form, told = _dates(to, cells)
        caps = ', capitals: "yes"' if _are_capitals(cells) and to in {"name", "owner.name"} else ""
        yield f"  {quoted(column)}: {{to: {to}{form}{caps}, guess: {quoted(why)}}}{told}"
        return
    yield f"  {quoted(column)}:"
    yield f"    to: {to}"
    yield f"    guess: {quoted(why)}"
    if sign:
        yield f'    split: "{sign}"'
    yes = yes_words(cells)
    yield from words_lines(cells, lambda word: term_meant(to, word, yes, vocabularies))


def _term_named(
    column: str, cells: Sequence[str], vocabularies: Vocabularies
) -> tuple[str, str] | None:
    """Return the list and the term that a header names over answers such as Y and N, else None."""
    answers = sum(cell.lower() in YES | NO for cell in cells)
    # Two letters are as soon the head of a column of numbers: Id, No, In.
    if answers < MOST_LIKE * len(cells) or not answers or len(column.strip(" ?.:")) < _SHORTEST:
        return None
    written = _bare_name(column)
    found = [
        (to, terms[0])
        for to, fact in FACTS.items()
        if fact.kind is Choices and fact.item.vocabulary
        if len(terms := vocabularies[fact.item.vocabulary].meant(written)) == 1
    ]
    return found[0] if len(found) == 1 else None


def _bare_name(column: str) -> str:
    """Return the words of a header without those that may stand around a term."""
    words = strings.slugify(column).split("-")
    return " ".join(word for word in words if word not in _AROUND)


def _of_one_term(
    column: str, cells: Sequence[str], to: str, term: str, vocabularies: Vocabularies
) -> Iterator[str]:
    """Yield the lines of a column that says yes or no to one term of a list."""
    here = vocabularies[FACTS[to].item.vocabulary]
    more = said_more.also_written(here, _bare_name(column), (term,))
    yield f"  {quoted(column)}:"
    yield f"    to: {to}"
    yield f"    guess: {quoted(f'its name is a term of that list{more}')}"
    yes = yes_words(cells)
    known = dict.fromkeys(yes, f"[{term}]") | dict.fromkeys(NO, NOT_STATED)
    yield from words_lines(cells, lambda word: known.get(word.lower(), ""))


def _dates(to: str, cells: Sequence[str]) -> tuple[str, str]:
    """Return the order of the dates of a column as a mapping has it, and a remark beside it."""
    if to not in FACTS or FACTS[to].kind is not date:
        return "", ""
    order, is_shown = cell_dates.likely_order(cells)
    if not order:
        return "", "" if is_shown else f"   # {_NO_ORDER}: its cells are in no one order"
    return f", dates: {order}", "" if is_shown else f"   # {_NO_ORDER}: no cell shows it"


def _parted_by(to: str, cells: Sequence[str], vocabularies: Vocabularies) -> str:
    """Return the sign that parts several words in the cells of a list, "" where there is none.

    A slash may be within a word: it parts where each side is a term.
    """
    if to not in SEVERAL:
        return ""
    terms = FACTS[to].item.vocabulary
    for sign in _PARTS:
        parts = [part.strip() for cell in cells if sign in cell for part in cell.split(sign)]
        is_sure = sign != "/" or (terms and all(vocabularies[terms].meant(p) for p in parts))
        if parts and is_sure:
            return sign
    return ""


def _are_capitals(cells: Sequence[str]) -> bool:
    return sum(cell.isupper() for cell in cells) >= MOST_LIKE * len(cells) > 0
