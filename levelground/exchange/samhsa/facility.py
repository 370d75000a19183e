"""A row of the national directory to a record, as the tree that its file holds.

The tree is plain: text, lists and mappings, in the order in which the file is
written. Facts of the facility stand at the top and hold for all its programs;
a program says only its level and what belongs to that level alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace

from levelground.content.yaml_tree import Tree
from levelground.exchange.samhsa import contradictions, spelling
from levelground.exchange.samhsa.codebook import PROGRAM_FACTS, CodeBook, Stated
from levelground.exchange.samhsa.editions import DIRECTORIES, Edition
from levelground.exchange.samhsa.programs_of import programs_of
from levelground.exchange.samhsa.workbook import Row
from levelground.facts import read_value, safe_text
from levelground.facts.answers import Answer, WrongValueError
from levelground.facts.field_types import SHORT
from levelground.facts.written.withheld_streets import is_withheld
from levelground.geography import zip_codes
from levelground.model.lists.list_rows import CODES_LIMIT

Record = dict[str, Tree]

_NAMED = {name: directory for directory, name in DIRECTORIES.items()}
FINDER = "https://findtreatment.gov"
_FOR_ADMISSIONS = ("admissions_phone", "second_admissions_phone", "third_admissions_phone",
                   "fourth_admissions_phone")  # fmt: skip
_RAW = tuple(entry.name for entry in fields(Row) if entry.name != "number")


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of a row: its record, or None, and in words what was left out and why."""

    row: Row
    record: Record | None
    left_out: tuple[str, ...] = ()


def convert(row: Row, edition: Edition, book: CodeBook) -> Converted:
    """Return the record of one row.

    A phone that is none, or a ZIP that is on no map, is left out of the record
    and said so; without a name, a city or a ZIP that fits its state a row
    cannot become a record, and says that.
    """
    reasons = tuple(_missing(row, book))
    if reasons:
        return Converted(row, None, reasons)
    left_out: list[str] = []
    record: Record = {
        **_names(row, left_out),
        "place": _place(row, left_out),
        "contact": _contact(row, left_out),
    }
    _add_facts(record, row, book)
    record["checked"] = [
        {"on": edition.answered_by, "how": "import", "covers": ["everything"]},
    ]
    record["sources"] = [{"title": edition.title, "url": FINDER}]
    record["imported"] = raw_block(row, edition)
    return Converted(row, _in_file_order(record), tuple(left_out))


def _in_file_order(record: Record) -> Record:
    """Return *record* without empty parts, and with its contradictions after its sources."""
    conflicts = record.pop("conflicts", [])
    imported = record.pop("imported")
    record = {name: value for name, value in record.items() if value}
    if conflicts:
        record["conflicts"] = conflicts
    return {**record, "imported": imported}


def _missing(row: Row, book: CodeBook) -> Iterator[str]:
    """Yield why a row cannot be a record."""
    if not _plain(row.name1):
        yield "it has no name that can be shown"
    if not _plain(row.city):
        yield "it has no city that can be shown"
    if not row.code_set:
        yield "it has no codes, so nothing is said of its care"
    if len(row.codes) > CODES_LIMIT:
        yield f"its codes are {len(row.codes):,} characters long"
    if not book.vocabularies["states"].find(row.state):
        yield f'"{row.state}" is not a state'
    if not (row.zip.isdigit() and row.zip.isascii()):
        yield f'"{row.zip}" is not a ZIP code'
    elif _far(zip_codes.lookup(row.zip), row.state):
        yield f"the ZIP {row.zip} is in {zip_codes.state_of_zip(row.zip)}, not in {row.state}"


def _far(place: zip_codes.ZipPlace | None, state: str) -> bool:
    """Whether a ZIP code is of another state, and not one that lies in two."""
    if place is None or place.state == state:
        return False
    return place.point is None or not zip_codes.is_near_state(place.point, state)


def _names(row: Row, left_out: list[str]) -> Record:
    """Return the name, and what the place is also called; each only if it is plain text."""
    name2 = _kept("name2", row.name2, _checked_text, left_out)
    name, second = spelling.both_names(row.name1, name2, row.street1)
    return {"name": name, "also_known_as": second} if second else {"name": name}


def _place(row: Row, left_out: list[str]) -> Record:
    """Return where the facility is: its address, and the centre of its ZIP code."""
    place = zip_codes.lookup(row.zip)
    # Some ZIP codes lie in two states; the county is then that of the other.
    if place and place.state != row.state:
        left_out.append(f"the ZIP {row.zip} is in {place.state}, not in {row.state}: no county")
        place = replace(place, county="")
    hidden = is_withheld(row.street1)
    written = {
        **_street(row, left_out),
        "city": spelling.proper(row.city),
        "county": place.county if place else "",
        "state": row.state,
        "zip": row.zip,
    }
    if own := None if hidden else _own_point(row, left_out):
        written |= _point_of(own, "address")
    elif place is None:
        left_out.append(f"the ZIP {row.zip} is in no table, so the map place is left out")
    elif point := zip_codes.middle_of_town(row.zip) if hidden else place.point:
        written |= _point_of(point, "city" if hidden else "zip")
    return {name: value for name, value in written.items() if value}


def _point_of(point: zip_codes.Point, precision: str) -> Record:
    both = {"latitude": f"{point[0]:.4f}", "longitude": f"{point[1]:.4f}"}
    return both | {"precision": precision}


def _own_point(row: Row, left_out: list[str]) -> zip_codes.Point | None:
    """Return where the row itself says that it is, None where it does not, or where that is far."""
    if not row.point:
        return None
    try:
        north, east = (float(part) for part in row.point.split(", "))
    except ValueError:
        left_out.append(f'the point is left out: "{row.point}" is no pair of degrees')
        return None
    if not zip_codes.is_near_state((north, east), row.state):
        left_out.append(f"the point is left out: {row.point} is not in {row.state}")
        return None
    return north, east


def _street(row: Row, left_out: list[str]) -> dict[str, str]:
    """Return the street and what is in it, or that both are withheld."""
    if is_withheld(row.street1):
        return {"withheld": Answer.YES.value}
    return {
        "street": _kept("street1", row.street1, _checked_text, left_out),
        "street2": _kept("street2", row.street2, _checked_text, left_out),
    }


def _contact(row: Row, left_out: list[str]) -> Record:
    """Return the numbers to call, each once: the main one, then up to four for admissions.

    `intake1a` and `intake2a` repeat a number in letters, or are a number of their own.
    """
    phone = _kept("phone", row.phone, _checked_phone, left_out)
    found = {"phone": phone}
    others: dict[str, str] = {}
    for what in ("intake1", "intake2", "intake1a", "intake2a"):
        number = _kept(what, getattr(row, what), _checked_phone, left_out)
        if number and read_value.read_phone(number).shown not in others:
            others[read_value.read_phone(number).shown] = number
    found |= zip(_FOR_ADMISSIONS, others.values(), strict=False)
    found["website"] = _kept("website", row.website, safe_text.read_url, left_out)
    return {name: number for name, number in found.items() if number}


def _kept(what: str, written: str, check: Callable[[str], str], left_out: list[str]) -> str:
    """Return *written* if *check* takes it; otherwise '' and a line in *left_out*."""
    if not written:
        return ""
    try:
        return check(written)
    except WrongValueError as error:
        left_out.append(f"{what} is left out: {error.faults[0].what}")
        return ""


def _checked_text(written: str) -> str:
    return safe_text.read_statement(written, SHORT)


def _checked_phone(written: str) -> str:
    return read_value.read_phone(spelling.spelled_phone(written)).written


def _plain(written: str) -> bool:
    """Whether *written* can stand in a record as text."""
    try:
        return bool(safe_text.read_statement(written, SHORT))
    except WrongValueError:
        return False


def _add_facts(record: Record, row: Row, book: CodeBook) -> None:
    """Add what the row's codes state: the facility's facts, then its programs."""
    codes = row.code_set
    stated = {fact.name: fact for fact in book.state(codes)}
    if "detox" not in stated and _has_detox(codes, stated, book):
        stated["detox"] = Stated(("detox",), Answer.YES.value)
    across = [*contradictions.across_facts(codes)]
    for torn in {conflict["about"] for conflict in across} & stated.keys():
        if stated[torn].value == Answer.NO.value:
            del stated[torn]
    programs = programs_of(codes, book, stated)
    if not any("detox_from" in program for program in programs):
        _put(record, stated.get("detox_from"))
    for entry in book.facts:
        if entry.name not in PROGRAM_FACTS:
            _put(record, stated.get(entry.name))
    record["programs"] = programs
    record["conflicts"] = [
        *({"about": fact.name, "note": fact.conflict} for fact in stated.values() if fact.conflict),
        *across,
    ]


def _has_detox(codes: frozenset[str], stated: dict[str, Stated], book: CodeBook) -> bool:
    """Whether detox is stated by its setting or by its substances, without its own code."""
    level = book.vocabularies.levels.by_id.get("detox")
    return "detox_from" in stated or bool(level and {*level.codes} & codes)


def _put(record: Record, fact: Stated | None) -> None:
    """Put a fact's value at its path in *record*, if there is one."""
    if fact is None or not fact.value:
        return
    for group in fact.path[:-1]:
        record = record.setdefault(group, {})
    record[fact.path[-1]] = fact.value


def raw_block(row: Row, edition: Edition) -> Record:
    """Return the `imported` block: where the row stands, and all of it that is plain text."""
    raw = {name: getattr(row, name) for name in _RAW}
    raw = {name: value for name, value in raw.items() if name == "codes" or _plain(value)}
    return {
        "directory": DIRECTORIES[edition.directory],
        "edition": edition.year,
        "survey_year": edition.survey_year,
        "row": str(row.number),
        **raw,
    }


def imported_row(block: Tree) -> tuple[Row, Edition] | None:
    """Return the row and edition that an `imported` block keeps, None if it is not ours."""
    if not isinstance(block, dict) or str(block.get("directory")) not in _NAMED:
        return None
    edition, number = block.get("edition"), block.get("row")
    raw = {name: block.get(name, "") for name in _RAW}
    if not _all_text([edition, number, *raw.values()]) or not all(
        (str(edition).isdigit(), str(number).isdigit(), raw["name1"], raw["state"])
    ):
        return None
    row, directory = Row(number=int(str(number)), **raw), _NAMED[block["directory"]]
    return row, Edition(str(edition), directory, is_reply=bool(row.frid))


def _all_text(found: Iterable[object]) -> bool:
    return all(isinstance(value, str) for value in found)
