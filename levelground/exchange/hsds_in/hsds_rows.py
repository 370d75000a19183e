"""Services at places as rows of a list: a column for each field that a record has.

What this directory once gave away comes in with all that it states. Of others' data comes in
what HSDS itself has a field for; what else is said is counted, and never guessed at.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from levelground.content.yaml_tree import Tree
from levelground.exchange.hsds import hsds_back
from levelground.exchange.hsds.fact_terms import FactTerms
from levelground.exchange.hsds.organizations import WORD
from levelground.exchange.hsds_in import hsds_hours, hsds_left, hsds_words
from levelground.exchange.outward.provider_json import fields
from levelground.exchange.tables.cell_values import RowRemarks
from levelground.exchange.tables.mapping_file import (
    FACTS,
    MappedList,
    Reading,
    TableMapping,
    Target,
)
from levelground.exchange.tables.row_facts import RowFacts, Unusable
from levelground.exchange.tables.row_reader import RowReader
from levelground.exchange.tables.table_file import ListRow, TableFile
from levelground.facts.answers import Choices, WrongValueError
from levelground.facts.field_types import Slug
from levelground.facts.read_value import read_range
from levelground.facts.vocabulary import Vocabularies

Entity = Mapping[str, Any]
KEY, PROVIDER = "id", "provider"
_WHY_NOT, _REMARKS = "why not", "remarks"
_HEAD = ("name", "also_known_as", "about")
_PLACE = tuple(f"place.{part}" for part in (
    "street", "street2", "withheld", "city", "county", "state", "zip", "latitude", "longitude",
    "precision",
))  # fmt: skip
COLUMNS = (KEY, PROVIDER, *_HEAD, *_PLACE, *(entry.name for entry in fields()), WORD)
_NOT_OPEN = {
    "inactive": "it is not active",
    "defunct": "it has closed",
    "temporarily closed": "it is closed for a time",
}
_PART = " / "
_LISTED = "Listed in "


def list_mapping(id_: str, title: str, on: date) -> TableMapping:
    """Return what the columns of these rows mean: each is the field of its name."""
    columns = {name: (Target(name),) for name in COLUMNS if name not in {KEY, PROVIDER}}
    listed = MappedList.model_construct(id=Slug(id_), title=title, on=on)
    return TableMapping(listed, Reading(), (KEY,), {KEY: (), PROVIDER: (), **columns}, {}, {},
                        (PROVIDER,))  # fmt: skip


def table_of(organizations: Iterable[Entity], told: str, terms: FactTerms, on: date) -> TableFile:
    """Return a row for each service at each of its places; one without any is a row too.

    *on* is the day that the data tell of: hours that are over by then are none.
    """
    rows = (cells for one in organizations for cells in _Rows(one, terms, on).made())
    return TableFile(
        (*COLUMNS, _WHY_NOT, _REMARKS),
        tuple(ListRow(number, cells) for number, cells in enumerate(rows, 1)),
        told,
    )


@dataclass
class _Rows:
    """The rows of one organization."""

    organization: Entity
    terms: FactTerms
    on: date
    places: dict[str, Entity] = field(default_factory=dict)

    def made(self) -> Iterator[dict[str, str]]:
        for place in self.organization.get("locations") or ():
            self.places[str(place.get("id"))] = place
        services = self.organization.get("services") or ()
        if not services:
            yield self._unusable("", "it has no service")
        for service in services:
            yield from self._of_service(service)

    def _unusable(self, key: str, why: str) -> dict[str, str]:
        name = str(self.organization.get("name") or "")
        return {KEY: key or str(self.organization.get("id", "")), "name": name, _WHY_NOT: why}

    def _of_service(self, service: Entity) -> Iterator[dict[str, str]]:
        key, status = str(service.get("id", "")), str(service.get("status", ""))
        if status in _NOT_OPEN:
            yield self._unusable(key, _NOT_OPEN[status])
            return
        places = list(self._places_of(service))
        if not places:
            yield self._unusable(key, "it has no place")
        for here, place in places:
            yield self._row(service, here, place)

    def _places_of(self, service: Entity) -> Iterator[tuple[Entity, Entity]]:
        """Yield where a service is: with what is said of it there, and the place."""
        named = service.get("service_at_locations") or ()
        for here in named:
            known = self.places.get(str(here.get("location_id")), {})
            place = here.get("location") or known
            if place:
                yield here, {**known, **place}
        if not named and len(self.places) == 1:
            yield {}, next(iter(self.places.values()))

    def _row(self, service: Entity, here: Entity, place: Entity) -> dict[str, str]:
        remarks: list[str] = []
        key = str(here.get("id") or service.get("id", ""))
        where, why_not = self._where(place)
        if told := hsds_left.closing_alert(here, service, place, self.organization):
            why_not = f'its alert says "{told}"'
        if why_not:
            return self._unusable(key, why_not)
        is_ours = hsds_back.own_name(self.organization)
        if not is_ours:
            remarks.extend(hsds_left.take_out_moves(where))
        made = self._ours(service) if is_ours else self._theirs(service, here, place, remarks)
        owner = str(self.organization.get("id", ""))
        cells = {
            KEY: key,
            PROVIDER: _PART.join((owner, str(place.get("id", "")))),
            **self._named(),
            **where,
            **made,
            _REMARKS: "\n".join(remarks),
        }
        return {name: cell for name, cell in cells.items() if cell}

    def _where(self, place: Entity) -> tuple[dict[str, str], str]:
        if hsds_back.own_name(self.organization):
            found = hsds_back.place_tree(place)
            why = "" if "zip" in found else "its place keeps its address to itself"
            return {f"place.{name}": str(cell) for name, cell in found.items()}, why
        return hsds_words.place(place, self.terms.vocabularies)

    def _named(self) -> dict[str, str]:
        one = self.organization
        about = str(one.get("description") or "")
        return {
            "name": str(one.get("name") or ""),
            "also_known_as": str(one.get("alternate_name") or ""),
            "about": "" if about.startswith(_LISTED) else about,
        }

    def _ours(self, service: Entity) -> dict[str, str]:
        """Return what left this directory: each fact as its own table has it."""
        shared = hsds_back.facts_said(self.organization, self.terms)
        own = {**shared, **hsds_back.facts_said(service, self.terms)}
        if word := hsds_back.word_of(service):
            own[WORD] = word
        return {name: _cell(value) for name, value in own.items()}

    def _theirs(
        self, service: Entity, here: Entity, place: Entity, remarks: list[str]
    ) -> dict[str, str]:
        """Return what HSDS has fields for; *remarks* are what no record has a place for."""
        vocabularies, one = self.terms.vocabularies, self.organization
        unknown: list[tuple[str, str]] = []
        called = hsds_words.numbers(_each("phones", here, service, place, one), remarks)
        spoken = hsds_words.languages(
            _each("languages", service, place), vocabularies, unknown, remarks
        )
        level = _level(_each("attributes", service), vocabularies, unknown, remarks)
        hours = hsds_hours.hours(_each("schedules", here, service, place), self.on, remarks)
        remarks.extend(f'the alert "{told}" has no field here' for told in
                       hsds_left.alerts(here, service, place, one))  # fmt: skip
        remarks.extend(hsds_left.of_no_field("", service))
        remarks.extend(hsds_left.of_no_field("the service there", here))
        remarks.extend(hsds_left.of_no_field("the place", place))
        remarks.extend(hsds_left.of_no_field("the organization", one))
        remarks.extend(f'the {what} "{word}" is not known here' for what, word in unknown)
        wait = str(service.get("wait_time") or "")
        made = {
            **called,
            "contact.website": _address(service.get("url") or one.get("website")),
            "contact.email": str(service.get("email") or one.get("email") or ""),
            "contact.hours": hours,
            "languages": _cell(spoken) if spoken else "",
            "called": str(service.get("name") or ""),
            "description": str(service.get("description") or ""),
            "level": level,
            "wait_days": wait if _is_days(wait) else "",
        }
        if wait and not made["wait_days"]:
            remarks.append(f'the wait "{wait}" is no number of days')
        return made


def _each(name: str, *entities: Entity) -> Iterator[Entity]:
    """Yield what stands below a *name* in the nearest of *entities* that has it."""
    found = next((one[name] for one in entities if one.get(name)), ())
    return (one for one in found if isinstance(one, dict))


def _address(written: object) -> str:
    """Return a website with its scheme."""
    text = str(written or "").strip()
    return text if not text or "://" in text else f"https://{text}"


def _is_days(written: str) -> bool:
    try:
        return bool(written) and read_range(written, 999, "days") is not None
    except WrongValueError:
        return False


def _level(
    found: Iterable[Entity],
    vocabularies: Vocabularies,
    unknown: list[tuple[str, str]],
    remarks: list[str],
) -> str:
    """Return the one level that the terms of a service name, "" where there is none or several."""
    levels: dict[str, str] = {}
    for attribute in found:
        term = attribute.get("taxonomy_term") or {}
        name = str(term.get("name") or attribute.get("label") or attribute.get("value") or "")
        if named := vocabularies["levels"].named(name) if name else None:
            levels.setdefault(named, name)
        elif name:
            unknown.append(("term", name))
    if len(levels) > 1:
        told = " and ".join(f'"{name}"' for name in levels.values())
        remarks.append(f"the level is left out: {told} are both named, and a service has one")
    return next(iter(levels)) if len(levels) == 1 else ""


def _cell(value: Tree) -> str:
    """Return a value of a record as a cell: a list, or answers by term, as JSON."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)


class HsdsReader(RowReader):
    """Reads these rows: each cell is what a record writes."""

    def read(self, row: ListRow) -> RowFacts | Unusable:
        """Return what a row states, or why it becomes no record."""
        if why := row.cells.get(_WHY_NOT):
            return Unusable(row, why)
        made = super().read(row)
        if isinstance(made, Unusable):
            return made
        told = tuple(filter(None, row.cells.get(_REMARKS, "").split("\n")))
        return replace(made, left_out=(*told, *made.left_out))

    def _fields(self, row: ListRow, _remarks: RowRemarks) -> dict[str, Tree]:
        columns = self.mapping.columns.items()
        return {
            name: _value(name, row.cells[name])
            for name, targets in columns
            if targets and row.cells.get(name)
        }


def _value(name: str, cell: str) -> Tree:
    is_list = name in FACTS and FACTS[name].kind is Choices and cell.startswith(("[", "{"))
    return json.loads(cell) if is_list else cell
