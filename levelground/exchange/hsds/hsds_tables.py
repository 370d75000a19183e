"""Organizations as the tables of HSDS, one a kind of thing, and as one package of them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

Entity = Mapping[str, Any]
DESCRIPTOR = "datapackage.json"
_OWN = ("id",)
# Each table that this directory fills: its file, its columns, and the tables they lead to.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    name: tuple(columns.split())
    for name, columns in {
        "organization": "id name alternate_name description email website tax_status tax_id "
        "year_incorporated legal_status logo uri parent_organization_id",
        "service": "id organization_id program_id name alternate_name description url email status "
        "interpretation_services application_process fees_description wait_time fees "
        "accreditations eligibility_description minimum_age maximum_age assured_date "
        "assurer_email licenses alert last_modified",
        "location": "id location_type url organization_id name alternate_name description "
        "transportation latitude longitude external_identifier external_identifier_type",
        "service_at_location": "id service_id location_id description",
        "address": "id location_id attention address_1 address_2 city region state_province "
        "postal_code country address_type",
        "phone": "id location_id service_id organization_id contact_id service_at_location_id "
        "number extension type description",
        "schedule": "id service_id location_id service_at_location_id valid_from valid_to dtstart "
        "timezone until count wkst freq interval byday byweekno bymonthday byyearday "
        "description opens_at closes_at schedule_link attending_type notes",
        "language": "id service_id location_id phone_id name code note",
        "cost_option": "id service_id valid_from valid_to option currency amount "
        "amount_description",
        "organization_identifier": "id organization_id identifier_scheme identifier_type "
        "identifier",
        "attribute": "id link_id taxonomy_term_id link_type link_entity value label",
        "metadata": "id resource_id resource_type last_action_date last_action_type field_name "
        "previous_value replacement_value updated_by",
        "taxonomy": "id name description uri version",
        "taxonomy_term": "id code name description parent_id taxonomy language taxonomy_id "
        "term_uri",
    }.items()
}
FILES: Mapping[str, str] = {
    name: f"{path}.csv"
    for name, path in {
        "organization": "organizations", "service": "services", "location": "locations",
        "service_at_location": "service_at_location", "address": "addresses", "phone": "phones",
        "schedule": "schedules", "language": "languages", "cost_option": "cost_options",
        "organization_identifier": "organization_identifiers", "attribute": "attributes",
        "metadata": "metadata", "taxonomy": "taxonomies", "taxonomy_term": "taxonomy_terms",
    }.items()
}  # fmt: skip
# What stands inside of other things in JSON, by the name that it has there.
INSIDE: Mapping[str, str] = {
    "services": "service", "locations": "location", "addresses": "address", "phones": "phone",
    "service_at_locations": "service_at_location", "schedules": "schedule",
    "languages": "language", "cost_options": "cost_option", "attributes": "attribute",
    "organization_identifiers": "organization_identifier", "metadata": "metadata",
}  # fmt: skip
_TEXTS = "attribute"  # comes as AttributeTexts
_LEAVES = frozenset({"metadata", "address", "organization_identifier", "schedule"})
_NUMBERS = frozenset({"latitude", "longitude", "extension", "amount"})
_DATES = frozenset({"last_action_date", "assured_date"})
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "organization": ("name", "description"),
    "service": ("organization_id", "name", "status"),
    "location": ("location_type",),
    "service_at_location": ("service_id", "location_id"),
    "address": ("address_1", "city", "state_province", "postal_code", "country", "address_type"),
    "phone": ("number",),
    "cost_option": ("service_id",),
    "organization_identifier": ("organization_id", "identifier_type", "identifier"),
    "attribute": ("link_id", "taxonomy_term_id", "link_entity"),
    "metadata": COLUMNS["metadata"][1:],
    "taxonomy": ("name", "description"),
    "taxonomy_term": ("name", "description"),
}


def rows_of(organization: Entity) -> dict[str, str]:
    """Return the lines that an organization has in each table, where it has any."""
    found: dict[str, list[Any]] = {}
    _add(found, "organization", organization)
    return {
        table: "".join(rows) if table == _TEXTS else _lines(rows) for table, rows in found.items()
    }


def _add(found: dict[str, list[Any]], table: str, entity: Entity) -> None:
    """Add the row of a thing, and those of all that stands in it; of attributes, their text."""
    found.setdefault(table, []).append([entity.get(name, "") for name in COLUMNS[table]])
    if table in _LEAVES:
        return
    for name, inside in INSIDE.items():
        if name not in entity:
            continue
        if inside == _TEXTS:
            found.setdefault(inside, []).append(entity[name].rows)
            continue
        for one in entity[name]:
            _add(found, inside, _metadata(one, table, entity) if inside == "metadata" else one)


def _metadata(one: Entity, table: str, owner: Entity) -> Entity:
    return {**one, "resource_id": owner["id"], "resource_type": table}


def rows_text(table: str, entities: Iterable[Entity]) -> str:
    """Return things that stand in no organization as lines of their table."""
    return _lines([entity.get(name, "") for name in COLUMNS[table]] for entity in entities)


def table_header(table: str) -> str:
    """Return the first line of a table."""
    return _lines([COLUMNS[table]])


def _lines(rows: Iterable[Sequence[Any]]) -> str:
    made = io.StringIO()
    csv.writer(made, lineterminator="\r\n").writerows(rows)
    return made.getvalue()


def descriptor(title: str) -> str:
    """Return what says which tables there are in the package, and how they hang together."""
    whole = {
        "name": "human_services_data",
        "title": title,
        "version": "3.1.0",
        "profile": "tabular-data-package",
        "resources": [_resource(name) for name in COLUMNS],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _resource(table: str) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table,
        "path": FILES[table],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "primaryKey": "id",
            "fields": [_field(table, name) for name in COLUMNS[table]],
            "foreignKeys": list(_keys(COLUMNS[table])),
        },
    }


def _field(table: str, name: str) -> dict[str, Any]:
    kind = "number" if name in _NUMBERS else "date" if name in _DATES else "string"
    made: dict[str, Any] = {"name": name, "type": kind}
    if name in {*_OWN, *_NEEDED.get(table, ())}:
        made["constraints"] = {"required": True, "unique": name in _OWN}
    return made


def _keys(columns: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Yield what columns lead to: `service_id` to the services, where those are among the tables.

    An attribute's `link_id` and an entry's `resource_id` lead to several tables.
    """
    for column in columns:
        table = column.removesuffix("_id")
        if table != column and table in COLUMNS:
            yield {"fields": column, "reference": {"resource": table, "fields": "id"}}
