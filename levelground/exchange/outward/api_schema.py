"""The JSON Schema of a provider as it leaves the site, made from the field table.

Its id is the same for every directory, and changes only with the version of the form.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from levelground.compare.four_states import NOT_STATED, WORDS
from levelground.exchange.outward.provider_json import fields
from levelground.facts.answers import MONEY_UNITS, Choice, Choices, Money, Phone, Range
from levelground.facts.field_table import Field
from levelground.facts.vocabulary import Vocabularies

VERSION = "v1"
ID = f"urn:levelground:{VERSION}:provider"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]

_TEXT: Schema = {"type": "string", "minLength": 1}
_DAY: Schema = {"type": "string", "format": "date"}
_STATES: Schema = {
    "description": "What is stated. Only no is a No; not stated is a question worth a call.",
    "enum": list(WORDS.values()),
}


def provider_schema(vocabularies: Vocabularies) -> Schema:
    """Return the schema of one provider, with the terms of *vocabularies*."""
    return {
        "$schema": DIALECT,
        "$id": ID,
        "title": "A provider and its programs",
        "description": "One provider at one place. Each program states its facts in full.",
        "type": "object",
        "required": ["id", "page", "example", "name", "place", "programs"],
        "properties": {
            "id": {"description": "Stays the same as long as the provider is listed.", **_TEXT},
            "page": {"description": "Its page, from the root of the site.", **_TEXT},
            "example": {"description": "Whether it is made up.", "type": "boolean"},
            "name": _TEXT,
            "place": _place(vocabularies),
            "listing": {"enum": [*vocabularies["listing"].by_id]},
            "checked": _listed({"on": _DAY, "how": _TEXT, "covers": {}}),
            "asked": _listed({"on": _DAY, "about": {}, "outcome": _TEXT, "how": _TEXT}),
            "since": _DAY,
            "until": _DAY,
            "ask_again": _DAY,
            "formerly": {"type": "array", "items": _TEXT},
            "sources": _listed({"title": _TEXT, "url": _TEXT, "on": _DAY}),
            "conflicts": _listed({"about": _TEXT, "program": _TEXT, "note": _TEXT}),
            "programs": {"type": "array", "minItems": 1, "items": _program(vocabularies)},
        },
    }


def _place(vocabularies: Vocabularies) -> Schema:
    parts = ("street", "street2", "withheld", "city", "county", "zip")
    return {
        "type": "object",
        "required": ["city", "state"],
        "properties": {
            **dict.fromkeys(parts, _TEXT),
            "state": {"enum": [*vocabularies["states"].by_id]},
            "latitude": {"type": "number", "minimum": -90, "maximum": 90},
            "longitude": {"type": "number", "minimum": -180, "maximum": 180},
            "precision": {
                "description": "What the coordinates are of.",
                "enum": [*vocabularies["precision"].by_id],
            },
        },
    }


def _listed(properties: Schema) -> Schema:
    return {"type": "array", "items": {"type": "object", "properties": properties}}


def _program(vocabularies: Vocabularies) -> Schema:
    names = [field.name for field in fields()]
    return {
        "type": "object",
        "required": ["id", "facts", "not_stated"],
        "properties": {
            "id": _TEXT,
            "word": _TEXT,
            "facts": {
                "type": "object",
                "additionalProperties": False,
                "properties": {field.name: _fact(field, vocabularies) for field in fields()},
            },
            "in_conflict": {
                "description": "Facts on which sources disagree; see conflicts.",
                "type": "array",
                "items": _TEXT,
            },
            "not_stated": {
                "description": "Facts that nobody stated: none of them is a No.",
                "type": "array",
                "items": {"enum": names},
            },
        },
    }


def _fact(field: Field, vocabularies: Vocabularies) -> Schema:
    """Return the schema of what is stated of one fact."""
    terms = [
        {"const": term.id, "title": str(term.label)}
        for term in (vocabularies[field.item.vocabulary] if field.item.vocabulary else ())
    ]
    return {
        "title": field.fact.label,
        "type": "object",
        "required": ["answer"],
        "additionalProperties": False,
        "properties": {
            "answer": _STATES,
            "follows_from": {"description": "The fact that it follows from.", **_TEXT},
            **_parts(field, terms),
        },
    }


def _parts(field: Field, terms: list[Schema]) -> Schema:
    """Return what may stand beside the answer, by the kind of the fact."""
    one: Schema = {"oneOf": terms} if terms else _TEXT
    if field.kind is Choice:
        return {"term": one} if terms else {}
    if field.kind is Choices:
        told = {"type": "object", "propertyNames": one, "additionalProperties": _STATES}
        rest = {"description": f"Of each term not named: {NOT_STATED}, if not told.", **_STATES}
        return {"terms": told, "also": told, "others": rest}
    if field.kind in {Range, Money}:
        number = {"type": "number", "minimum": 0}
        ends = {"low": number, "high": {"description": "Left out: or more.", **number}}
        per = {"per": {"enum": list(MONEY_UNITS)}, "currency": {"const": "USD"}}
        return ends | (per if field.kind is Money else {"unit": {"const": field.item.unit}})
    if field.kind is Phone:
        digits = {"type": "string", "pattern": "^[0-9]{10}$"}
        return {"value": _TEXT, "digits": digits, "extension": _TEXT}
    return {"value": _DAY if field.kind is date else _TEXT}
