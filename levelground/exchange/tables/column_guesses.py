"""What a column of a list may hold, by its header and its cells: a wrong guess is worse than none.

A header counts only where its cells bear it out; cells alone only where no other column is that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from levelground.base import strings
from levelground.content.parse.fields import field_words
from levelground.exchange.tables import cell_units
from levelground.exchange.tables.cell_values import NONE, NOTHING, WHOLE_ADDRESS
from levelground.exchange.tables.mapping_file import ADDRESS, FACTS, TARGETS, folded_word
from levelground.exchange.tables.table_file import TableFile
from levelground.facts import phones
from levelground.facts.answers import Money, Phone, Range
from levelground.facts.vocabulary import Vocabularies
from levelground.geography import zip_codes

MOST_LIKE = 0.8  # of the cells have to look like what is guessed
_HALF = 0.5  # of them, where the header says so too
_ZIP = re.compile(r"\d{4,5}(?:-\d{4})?")
_STREET = re.compile(r"\d+[A-Z]?(?:-\d+)?\s+\S*[A-Z].*", re.IGNORECASE)
_UNNAMED = re.compile(r"column \d+")
_PARTED = re.compile(r"\s*[;,/|]\s*")
# Headers of lists beside the words that people use for fields.
_HEADERS = {
    "facility-name": "name", "program-name": "name", "agency": "name", "organization": "owner.name",
    "legal-entity": "owner.name", "address-line1": "place.street", "address1": "place.street",
    "street1": "place.street", "address-line2": "place.street2", "address2": "place.street2",
    "street2": "place.street2", "suite": "place.street2", "license-expiration": "license.expires",
    "expiration-date": "license.expires", "intake-phone": "contact.admissions_phone",
    "program": "name", "provider-name": "name", "agency-name": "name", "st": "place.state",
    "levels-of-care": "level", "levels": "level", "license-exp": "license.expires",
    "lic-exp": "license.expires", "exp-date": "license.expires", "expires": "license.expires",
    "license-expires": "license.expires", "expiration": "license.expires",
    "license-expiry": "license.expires", "full-address": ADDRESS,
    "physical-address": "place.street", "site-address": "place.street",
    "facility-address": "place.street", "location-address": "place.street",
    "address-1": "place.street", "address-2": "place.street2", "license-no": "license.number",
    "lic-no": "license.number", "lic-number": "license.number", "lat": "place.latitude",
    "long": "place.longitude", "lng": "place.longitude", "lon": "place.longitude",
    "web": "contact.website", "addr": "place.street",
    "programa": "name", "agencia": "name", "proveedor": "name", "nombre-del-programa": "name",
    "centro": "name",
}  # fmt: skip
# Signs and short forms in a header, by what they stand for.
_SHORT = {"#": " number ", "&": " and "}
_WHOLE = {
    "hrs": "hours",
    "hr": "hours",
    "wk": "week",
    "tel": "phone",
    "ph": "phone",
}
# Alone, these are in the names of several fields.
_SAY_TOO_LITTLE = frozenset({"hours", "id", "kind", "number", "text", "type", "what"})
# What is written there is often for the keepers of the list alone, and would be published.
_FOR_THEMSELVES = frozenset(
    ("note", "notes", "comment", "comments", "remark", "remarks", "internal", "nota", "notas",
     "comentario", "comentarios", "observacion", "observaciones", "interno", "interna")
)  # fmt: skip
# Words of a header over numbers to call, by the field; all others are of none.
_CALLED = {
    "contact.phone": {"main", "phone", "telephone", "number", "call", "office", "general", "line",
                      "telefono", "contact", "program", "facility", "agency"},
    "contact.admissions_phone": {"intake", "admissions", "admission", "referral", "referrals"},
    "contact.text": {"text", "sms"},
    "contact.tty": {"tty", "tdd"},
}  # fmt: skip
_ANY_NUMBER = {"phone", "telephone", "number", "line", "call"}


@dataclass(frozen=True, slots=True)
class Guess:
    """A field, and why it was guessed, or why "" was."""

    to: str = ""
    why: str = ""


NO_GUESS = Guess()


def guesses(table: TableFile, vocabularies: Vocabularies) -> dict[str, Guess]:
    """Return by column what it may hold; of what only cells tell, the one column that is so."""
    cells = {column: filled_cells(table, column) for column in table.columns}
    named = {column: _by_header(column, cells[column]) for column in table.columns}
    looks = {
        column: _by_cells(column, cells[column], vocabularies)
        for column in table.columns
        if named[column] == NO_GUESS and not _is_of_none(column) and not strings.turns_of(column)
    }
    known = [guess.to for guess in (*named.values(), *looks.values())]
    alone = {column: guess for column, guess in looks.items() if known.count(guess.to) == 1}
    return named | alone


def filled_cells(table: TableFile, column: str) -> list[str]:
    """Return the cells of a column that say anything."""
    found = (row.cells.get(column, "") for row in table.rows)
    return [cell for cell in found if cell and folded_word(cell) not in NOTHING - {NONE}]


def look_like(pattern: re.Pattern[str], cells: Sequence[str], share: float = MOST_LIKE) -> bool:
    """Whether as large a *share* of cells is of a form; none are where there is no cell."""
    return sum(bool(pattern.fullmatch(cell)) for cell in cells) >= share * len(cells) > 0


def _words(column: str) -> list[str]:
    """Return the words of a header, short forms as whole ones."""
    for sign, whole in _SHORT.items():
        column = column.replace(sign, whole)
    return [_WHOLE.get(word, word) for word in strings.slugify(column).split("-")]


def _is_of_none(column: str) -> bool:
    """Whether a header says that a column is of no field, whatever its cells look like."""
    return not _FOR_THEMSELVES.isdisjoint(_words(column))


def _by_header(column: str, cells: Sequence[str]) -> Guess:
    words = _words(column)
    if _is_of_none(column):
        return NO_GUESS
    if look_like(phones.NUMBER, cells, _HALF):
        return Guess(_called(words), "by its name and its numbers")
    to = _named("-".join(words)) or _of_all_parts(column)
    if to == "place.street" and look_like(WHOLE_ADDRESS, cells):
        return Guess(ADDRESS, "its cells look like whole addresses")
    if to in TARGETS and _bears_out(to, cells) and cell_units.is_unit_said(to, words, cells):
        return Guess(to, "by its name")
    return Guess(why=cell_units.why_none(to))


def _called(words: Sequence[str]) -> str:
    """Return which number to call a header names, "" for a fax, a night line and the like."""
    found = {*words} - {"s"}
    for to, own in _CALLED.items():
        if found and found <= own | _ANY_NUMBER and found & own:
            return to
    return ""


def _named(slug: str) -> str:
    """Return the field that a header names, "" for none and for what is in many names."""
    to = _HEADERS.get(slug, "")
    if to or slug in _SAY_TOO_LITTLE - {"type"}:
        return to
    to = field_words.field_meant(slug.replace("-", "_"))
    last = (t for t in TARGETS if slug in {strings.slugify(t), strings.slugify(_last(t))})
    return to or next(last, "")


def _last(name: str) -> str:
    return name.rpartition(".")[2]


def _of_all_parts(column: str) -> str:
    """Return what each part of "Agency / Program" names, "" where they name two things."""
    parts = [part for part in re.split(r"[/|]", column) if part.strip()]
    found = {_named("-".join(_words(part))) for part in parts}
    return found.pop() if len(parts) > 1 and len(found) == 1 else ""


def _bears_out(to: str, cells: Sequence[str]) -> bool:
    """Whether the cells of a column may be what its header says; empty ones may be anything."""
    kind = FACTS[to].kind if to in FACTS else str
    if kind in {Range, Money}:
        return not cells or _share(cells, partial(cell_units.reads_as, to), _HALF)
    form = _FORMS.get(to) or _KINDS.get(kind)
    return not cells or form is None or look_like(form, cells, _HALF)


_KINDS: Mapping[object, re.Pattern[str]] = {
    Phone: phones.NUMBER,
    date: re.compile(r".*\d.*"),
}
_FORMS = {
    "place.zip": _ZIP,
    "place.state": re.compile(r"[A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)*", re.IGNORECASE),
    "contact.website": re.compile(r"\S+\.\S+"),
    "contact.email": re.compile(r"\S+@\S+"),
    "license.number": re.compile(r".*\d.*"),
}


def _by_cells(column: str, cells: Sequence[str], vocabularies: Vocabularies) -> Guess:
    """Return what the cells of a column look like.

    Numbers to call only where the column has no name: there are faxes, and lines for the night.
    """
    if look_like(phones.NUMBER, cells) and not _UNNAMED.fullmatch(column):
        return NO_GUESS
    return next(_likenesses(cells, vocabularies), NO_GUESS)


def _likenesses(cells: Sequence[str], vocabularies: Vocabularies) -> Iterator[Guess]:
    if look_like(phones.NUMBER, cells):
        yield Guess("contact.phone", "its cells look like phone numbers")
    if _share(cells, lambda cell: bool(_ZIP.fullmatch(cell) and _lies(cell))):
        yield Guess("place.zip", "its cells are ZIP codes")
    if look_like(_STREET, cells):
        yield Guess("place.street", "its cells look like streets")
    levels = vocabularies.levels
    parts = [part for cell in cells for part in _PARTED.split(cell) if part]
    # ASAM's numbers are levels too, and as soon numbers of rows.
    if _share(
        parts,
        lambda part: part.upper() != part.lower() and bool(levels.meant(part.partition("(")[0])),
        _HALF,
    ):
        yield Guess("level", "its cells look like levels of care")


def _lies(cell: str) -> bool:
    return zip_codes.lookup(cell.partition("-")[0].zfill(5)) is not None


def _share(cells: Sequence[str], is_so: Callable[[str], bool], share: float = MOST_LIKE) -> bool:
    return sum(map(is_so, cells)) >= share * len(cells) > 0
