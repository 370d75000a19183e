"""Cells to what a record writes: words by the mapping, dates, numbers to call, ZIP codes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from levelground.base import strings
from levelground.base.names import empty_words
from levelground.content.yaml_tree import Tree
from levelground.exchange.merging import likeness
from levelground.exchange.merging.merge import value_in_words
from levelground.exchange.samhsa import spelling
from levelground.exchange.tables import cell_dates, cell_units
from levelground.exchange.tables.field_values import LEVEL, joint_value
from levelground.exchange.tables.mapping_file import (
    ADDRESS,
    FACTS,
    LEAVE_OUT,
    NOT_STATED,
    SEVERAL,
    Target,
    folded_word,
)
from levelground.facts.answers import Answer, Phone, Range
from levelground.facts.read_value import read_answer
from levelground.facts.written.closed_words import says_closed, says_moved
from levelground.geography import zip_codes

NOTHING = frozenset(
    ("", "null", "none", "nan", "n/a", "na", "n.a.", "-", "--", "\u2013", "\u2014", "?", "unknown",
     "unk", "tbd", "tba", "not available", "#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#num!")
)  # fmt: skip
# It says nothing of a text, and may say no of a fact: only the mapping knows.
NONE = "none"
_BLANK = frozenset({"", "null", "nan", "-", "--", "\u2013", "\u2014"})
# What a cell says only where the mapping gives its word this meaning: false is often a blank.
_ONLY_BY_WORDS = frozenset({Answer.NO, Answer.NOT_APPLICABLE})
_ZIP = re.compile(r"(\d{3,5})(?:-\d{4}|\d{4})?")
_FIVE, _LETTERS_OF_A_STATE = 5, 2
_STATE_AND_ZIP = re.compile(r"(?:(.*?)[\s,]+)?([A-Z]{2})[\s,]+(\d{4,5}(?:-\d{4})?)", re.IGNORECASE)
# "Fairhaven, MA 02719", and no "Canal Street Fairhaven, MA 02719".
_TOWN_ALONE = re.compile(
    r"(?!.+\b(?:ave|avenue|blvd|box|drive|dr|highway|hwy|lane|ln|road|rd|street|st|suite|way)\b)"
    r"[^,\d]+,\s*[A-Z]{2}\b",
    re.IGNORECASE,
)
WHOLE_ADDRESS = re.compile(
    r"[^,]+,.+[\s,][A-Z]{2}[\s,]+\d{4,5}(?:-\d{4})?", re.IGNORECASE | re.DOTALL
)
_WHERE = frozenset({ADDRESS, "place.street", "place.street2", "place.city"})
# What stands for a word in capitals in a street: directions stay.
_DIRECTIONS = frozenset({"N", "S", "E", "W", "NE", "NW", "SE", "SW", "PO", "US"})


@dataclass
class RowRemarks:
    """The remarks on a row besides its record: parts left out, and words that are not mapped.

    `empty` are the words, by column, that only say that nothing is known: "call us", "#REF!".
    """

    left_out: list[str] = field(default_factory=list)
    unknown: list[tuple[str, str]] = field(default_factory=list)
    empty: list[tuple[str, str]] = field(default_factory=list)

    def says_nothing(self, column: str, cell: str) -> None:
        """Note a cell that states nothing; one that nobody filled in is passed over."""
        if not is_left_blank(cell):
            self.empty.append((column, strings.squeeze(cell)))


def values(
    column: str, target: Target, cell: str, remarks: RowRemarks
) -> Iterator[tuple[str, Tree]]:
    """Yield (field, what a record writes) for a cell; nothing where it states nothing."""
    if target.words is not None:
        value = _of_words(column, target, cell, remarks)
    elif why := _why_nothing(column, target, cell, remarks):
        remarks.left_out.extend(filter(str.strip, [why]))
        return
    elif target.to == ADDRESS:
        yield from _address(column, cell, remarks)
        return
    else:
        value = _written(column, target, cell, remarks)
    if value is not None:
        yield target.to, value


def _why_nothing(column: str, target: Target, cell: str, remarks: RowRemarks) -> str:
    """Return why a cell states nothing of its field, " " where that needs no word, "" if it does.

    What only the mapping can tell the meaning of is counted as a word that it does not know.
    """
    plain, is_fact = folded_word(cell), target.to in FACTS
    is_none = plain == NONE and is_fact and FACTS[target.to].kind is not str
    if is_none or (is_fact and plain not in NOTHING and read_answer(plain) in _ONLY_BY_WORDS):
        remarks.unknown.append((column, strings.squeeze(cell)))
        return " "
    if plain in NOTHING or empty_words.says_nothing(cell):
        remarks.says_nothing(column, cell)
        return " "
    if target.to in _WHERE and (says_moved(cell) or says_closed(cell)):
        what = f"is no {target.to.rpartition('.')[2]}, and says that it moved or closed"
        return f'column "{column}" is left out: "{cell}" {what}'
    return ""


def _of_words(column: str, target: Target, cell: str, remarks: RowRemarks) -> Tree | None:
    """Return what the word of a cell means, or those of a list; None for nothing stated."""
    words = target.words or {}
    found: list[Tree] = []
    for part in _parts(target, cell):
        plain = folded_word(part)
        if plain in words:
            found += [words[plain]] if words[plain] not in (NOT_STATED, LEAVE_OUT) else []
        elif plain == NONE or plain not in NOTHING:
            remarks.unknown.append((column, strings.squeeze(part)))
        else:
            remarks.says_nothing(column, part)
    return _joint(column, target.to, found, cell, remarks)


def _parts(target: Target, cell: str) -> list[str]:
    """Return the words of a cell: all of it, where the mapping has it whole or nothing parts it."""
    is_whole = not target.split or folded_word(cell) in (target.words or {})
    return [cell] if is_whole else cell.split(target.split)


def _joint(
    column: str, to: str, found: Sequence[Tree], cell: str, remarks: RowRemarks
) -> Tree | None:
    """Return what the words of a cell say together; where the field cannot hold it, say so."""
    value: Tree | None = None
    for one in found:
        joint = one if value is None else joint_value(to, value, one)
        if joint is None:
            both = f"{value_in_words(value)} and {value_in_words(one)}"
            what = f'"{cell}" says {both}, and {to} holds one of them'
            remarks.left_out.append(f'column "{column}" is left out: {what}')
            return None
        value = joint
    return value


def _written(column: str, target: Target, cell: str, remarks: RowRemarks) -> Tree | None:
    """Return a cell without words of its own as the field has it."""
    to, kind = target.to, FACTS[target.to].kind if target.to in FACTS else str
    if kind is date:
        return _date(column, target, cell, remarks)
    if target.split and to in SEVERAL:
        parts = filter(None, map(strings.squeeze, cell.split(target.split)))
        listed = [[part] if to != LEVEL else part for part in parts]
        return _joint(column, to, listed, cell, remarks)
    read = _BY_FIELD.get(to, _BY_KIND.get(kind, str))
    return spelling.proper(cell, sure=target.capitals) if read is spelling.proper else read(cell)


def street(written: str) -> str:
    """Return a street, suite or town in capitals with capital first letters only."""
    if not written.isupper():
        return written
    words = (w if w in _DIRECTIONS or any(c.isdigit() for c in w) else w.capitalize()
             for w in re.split(r"([^A-Z0-9'])", written))  # fmt: skip
    plain = "".join(words)
    return re.sub(r"\b(\d+)(St|Nd|Rd|Th)\b", lambda m: m[0].lower(), plain, flags=re.IGNORECASE)


def is_left_blank(cell: str) -> bool:
    """Whether nobody wrote anything in a cell; "N/A" is something that a list says."""
    return folded_word(cell) in _BLANK


def zip_code(written: str) -> str:
    """Return the five digits of a ZIP code; a lost zero comes back, anything else stays."""
    match = _ZIP.fullmatch(written.replace(" ", ""))
    return match[1].zfill(_FIVE) if match else written


def lost_zero(written: str, state: str, city: str) -> str:
    """Return in words that a ZIP code lost its first zeros, "" where it did not.

    Its state bears out that they were lost, or its town.
    """
    match = _ZIP.fullmatch(written.replace(" ", ""))
    if not match or len(match[1]) == _FIVE:
        return ""
    place = zip_codes.lookup(match[1].zfill(_FIVE))
    fits = place is not None and place.state == state.upper()
    known = (
        f"as it is in {state.upper()}" if fits else f"which does not fit {city}, {state.upper()}"
    )
    return f'the ZIP "{written}" lost its zero: {match[1].zfill(_FIVE)}, {known}'


def _date(column: str, target: Target, cell: str, remarks: RowRemarks) -> str | None:
    """Return the day of a cell as 2026-10-31; what is none, or may be several, is named."""
    if day := cell_dates.day_of(cell, target.dates):
        return day.isoformat()
    what = f'"{cell}" is no date as {target.dates}' if target.dates else f'"{cell}" is no date'
    if not target.dates and cell_dates.needs_an_order(cell):
        what = f'"{cell}" may be several days, and the mapping has no dates: for it'
    remarks.left_out.append(f'column "{column}" is left out: {what}')
    return None


class StateCodes:
    """Writes the name of a state as its two letters, where a cell says where a place is."""

    def __init__(self, codes: Mapping[str, str]) -> None:
        self._codes = codes
        names = "|".join(map(re.escape, sorted(codes, key=len, reverse=True)))
        self._before_zip = re.compile(
            rf"(?:(?<=[\s,])|^)({names})(?=[\s,]+\d{{4,5}}(?:-\d{{4}})?$)", re.IGNORECASE
        )

    def written(self, to: str, cell: str) -> str:
        """Return the *cell* of a column that goes *to* a field, with the letters of its state."""
        if to == "place.state":
            return self._codes.get(folded_word(cell), cell)
        if to != ADDRESS:
            return cell
        return self._before_zip.sub(lambda found: self._codes[found[0].casefold()], cell)


def _address(column: str, cell: str, remarks: RowRemarks) -> Iterator[tuple[str, Tree]]:
    """Yield the parts of a whole address: "12 Quay St, Suite 4, Fairhaven, MA 02719"."""
    match = _STATE_AND_ZIP.fullmatch(cell.removesuffix(", USA").strip())
    parts = [part.strip() for part in match[1].split(",")] if match and match[1] else []
    if match is None or not (len(parts) > 1 or _TOWN_ALONE.match(cell)):
        yield from _address_without_commas(column, cell, remarks)
        return
    *inside, town = parts
    first = next((part for part in inside if part[:1].isdigit()), "".join(inside[:1]))
    others = [part for part in inside if part != first]
    told = {"street": first, "street2": ", ".join(others), "city": town}
    yield from ((f"place.{name}", street(part)) for name, part in told.items() if part)
    yield "place.state", match[2].upper()
    yield "place.zip", zip_code(match[3])


def _address_without_commas(
    column: str, cell: str, remarks: RowRemarks
) -> Iterator[tuple[str, Tree]]:
    """Yield the parts of "12 Quay St Suite 4 Fairhaven MA 02719"; say so where there are none."""
    found = likeness.address_line(cell)
    state = found.state.upper() if found else ""
    if found is None or len(state) != _LETTERS_OF_A_STATE:
        what = "is no address with street, town, state and ZIP code"
        remarks.left_out.append(f'column "{column}" is left out: "{cell}" {what}')
        return
    told = {
        "place.street": street(found.street),
        "place.street2": street(found.inside),
        "place.city": street(found.city),
        "place.state": state,
        "place.zip": zip_code(found.zip),
    }
    yield from ((name, value) for name, value in told.items() if value)


def _county(written: str) -> str:
    return re.sub(r"\s+county$", "", street(written), flags=re.IGNORECASE)


_BY_KIND: Mapping[object, Callable[[str], str]] = {
    Phone: lambda cell: spelling.spelled_phone(re.sub(r"\s*x$", "", cell, flags=re.IGNORECASE)),
    Range: cell_units.between,
}
_BY_FIELD: Mapping[str, Callable[[str], str]] = {
    **dict.fromkeys(("name", "also_known_as", "owner.name", "called"), spelling.proper),
    **dict.fromkeys(("place.street", "place.street2", "place.city"), street),
    "place.zip": zip_code,
    "place.county": _county,
}
