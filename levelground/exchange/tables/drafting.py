"""A mapping drafted from a table: what its columns may mean, with every guess marked as one."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path

from levelground.base import strings
from levelground.exchange.tables import table_file
from levelground.exchange.tables.column_guesses import (
    MOST_LIKE,
    Guess,
    filled_cells,
    guesses,
    look_like,
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
from levelground.facts.unsure_words import all_of_word
from levelground.facts.vocabulary import Vocabularies, Vocabulary

_FEW = 15  # different words that a column of codes has at most
_MOST_KEYS = 12  # columns that are tried as a key
_AMERICAN = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}")
# What stands before or behind a term in a header: "Takes Medicaid?", "Spanish spoken".
_AROUND = frozenset(
    ("accept", "accepted", "accepts", "available", "do", "does", "has", "have", "offer", "offered",
     "offers", "on", "onsite", "provide", "provided", "provides", "serve", "served", "serves",
     "site", "speak", "speaks", "spoken", "take", "takes", "they", "treat", "treats", "you",
     "acepta", "aceptan", "habla", "hablan", "ofrece", "ofrecen", "se", "tienen")
)  # fmt: skip
_YES = frozenset({"1", "t", "true", "x", "y", "yes", "si", "s\u00ed"})
_ANSWERS = _YES | {"0", "f", "false", "n", "no"}
_PARTS, _MONTHS = ";|,/", 12
_BEHIND_YES = re.compile(r"(?:yes|y|s\u00ed|si)[\s,:-]+(\S.*)", re.IGNORECASE)
_REFERS = re.compile(
    r"(?:(?:no|n)\W+)?(?:(?:they|we)\s+)?refers?(?:red)?(?:\s+(?:out|elsewhere|them))?",
    re.IGNORECASE,
)
_REFERRAL = "referral"
_SHORTEST = 3  # letters of a header that names a term


def draft(path: Path, vocabularies: Vocabularies, today: date, sheet: str = "") -> str:
    """Return a mapping for the table at *path*, to be looked through by a person.

    *sheet* names the sheet of a workbook that has several. Raises LevelGroundError for a file
    that cannot be read as a table.
    """
    table = table_file.read_table(path, Reading.model_construct(sheet=sheet or None))
    name = strings.slug_of_name(path.stem)
    key, told = _key(table)
    listed = f"list: {{id: {name}, title: {_quoted(path.stem)}, on: {today.isoformat()}}}"
    head = [
        f"# Drafted from {path.name} ({table.told}). Look at each guess, and take the guess out.",
        "# Write no only where the list itself says no; all else that is no yes is not stated.",
        f"{listed}   # its title, its day, and who publishes it",
        *([f"read: {{sheet: {_quoted(sheet)}}}"] if sheet else []),
        f"key: [{', '.join(map(_quoted, key))}]   # {told}",
        "columns:",
    ]
    found = guesses(table, vocabularies)
    columns = [
        line
        for column in table.columns
        for line in _column(table, column, found[column], vocabularies)
    ]
    return "\n".join([*head, *columns]) + "\n"


def _key(table: TableFile) -> tuple[tuple[str, ...], str]:
    """Return the first column, else the first two, with other cells in each row, and so in words.

    Rows that repeat another whole do not count. Where there are none: the first column of all.
    """
    rows = {tuple(row.cells.get(column, "") for column in table.columns) for row in table.rows}
    places = range(len(table.columns[:_MOST_KEYS]))
    for of in (*((at,) for at in places), *combinations(places, 2)):
        if len({tuple(row[at] for at in of) for row in rows}) == len(rows):
            columns = tuple(table.columns[at] for at in of)
            return columns, "a guess: it is never the same in two rows"
    return table.columns[:1], "no column, nor two of them, tell all rows apart: choose, or add one"


def _column(
    table: TableFile, column: str, guess: Guess, vocabularies: Vocabularies
) -> Iterator[str]:
    """Yield the lines of one column."""
    cells, to, why = filled_cells(table, column), guess.to, guess.why
    if not to and (named := _term_named(column, cells, vocabularies)):
        yield from _of_one_term(column, cells, *named)
        return
    if not to:
        seen = ", ".join(dict.fromkeys(cells[:40]))[:60]
        yield f"  {_quoted(column)}: {LEAVE_OUT}   # it holds: {seen or 'nothing'}"
        return
    sign = _parted_by(to, cells, vocabularies)
    cells = [word.strip() for cell in cells for word in (cell.split(sign) if sign else [cell])]
    words = {*cells} if len({*cells}) <= _FEW else set()
    is_terms = to in FACTS and FACTS[to].kind in {Choice, Choices}
    if not is_terms or (cells and not words):
        form = f", dates: {_order(cells)}" if cells and look_like(_AMERICAN, cells) else ""
        caps = ', capitals: "yes"' if _are_capitals(cells) and to in {"name", "owner.name"} else ""
        yield f"  {_quoted(column)}: {{to: {to}{form}{caps}, guess: {_quoted(why)}}}"
        return
    yield f"  {_quoted(column)}:"
    yield f"    to: {to}"
    yield f"    guess: {_quoted(why)}"
    if sign:
        yield f'    split: "{sign}"'
    yield from _words(cells, lambda word: _meant(to, word, vocabularies))


def _term_named(
    column: str, cells: Sequence[str], vocabularies: Vocabularies
) -> tuple[str, str] | None:
    """Return the list and the term that a header names over answers such as Y and N, else None."""
    answers = sum(cell.lower() in _ANSWERS for cell in cells)
    # Two letters are as soon the head of a column of numbers: Id, No, In.
    if answers < MOST_LIKE * len(cells) or not answers or len(column.strip(" ?.:")) < _SHORTEST:
        return None
    words = strings.slugify(column).split("-")
    written = " ".join(word for word in words if word not in _AROUND)
    found = [
        (to, terms[0])
        for to, fact in FACTS.items()
        if fact.kind is Choices and fact.item.vocabulary
        if len(terms := vocabularies[fact.item.vocabulary].meant(written)) == 1
    ]
    return found[0] if len(found) == 1 else None


def _of_one_term(column: str, cells: Sequence[str], to: str, term: str) -> Iterator[str]:
    """Yield the lines of a column that says yes or no to one term of a list."""
    yield f"  {_quoted(column)}:"
    yield f"    to: {to}"
    yield "    guess: its name is a term of that list"
    yield from _words(cells, lambda word: f"[{term}]" if word.lower() in _YES else NOT_STATED)


def _words(cells: Sequence[str], meant: Callable[[str], str]) -> Iterator[str]:
    """Yield what the words of a column mean, the most frequent first."""
    yield "    words:" if cells else "    words: {}   # nothing is written there yet"
    for word, many in sorted(Counter(cells).items(), key=lambda pair: (-pair[1], pair[0])):
        yield f"      {_quoted(word)}: {meant(word)}   # in {strings.plural(many, 'row', 'rows')}"


def _order(cells: Sequence[str]) -> str:
    """Return the order of dates: a number above 12 is a day."""
    firsts = [int(cell.partition("/")[0]) for cell in cells if _AMERICAN.fullmatch(cell)]
    return "day/month/year" if max(firsts, default=0) > _MONTHS else "month/day/year"


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


def _meant(to: str, word: str, vocabularies: Vocabularies) -> str:
    """Return what a word may mean: a term that is called so, else nothing."""
    field = FACTS[to]
    if all_of := all_of_word(field.item.vocabulary, word):
        return f"[{', '.join(all_of)}]"
    found = _terms(vocabularies[field.item.vocabulary], word) if field.item.vocabulary else ()
    if len(found) != 1:
        return '"yes"' if field.kind is Choice and word.lower() in _YES else NOT_STATED
    return f"[{found[0]}]" if field.kind is Choices else found[0]


def _terms(vocabulary: Vocabulary, word: str) -> tuple[str, ...]:
    """Return the terms that a word may mean: also behind a yes, and who refers elsewhere."""
    found = vocabulary.meant(word)
    behind = _BEHIND_YES.fullmatch(word)
    if not found and behind:
        found = vocabulary.meant(behind[1])
    if not found and _REFERS.fullmatch(word) and _REFERRAL in vocabulary.by_id:
        return (_REFERRAL,)
    return found


def _quoted(text: str) -> str:
    return (
        text if re.fullmatch(r"[A-Za-z][\w ./-]*", text) else json.dumps(text, ensure_ascii=False)
    )
