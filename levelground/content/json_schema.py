"""The JSON Schema that editors check records with, generated from the field table."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from levelground.facts.answers import MONEY_UNITS, Choice, Choices, Money, Phone, Range
from levelground.facts.field_table import Fact
from levelground.facts.field_types import Email, Item, Slug, Url, Zip, kind_of
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Head, Offering, Program

FILE = Path(__file__).parents[1] / "schema" / "program.schema.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]

# Editors may read a bare yes as true, as YAML 1.1 does; both spellings are a yes.
_ANSWERS: list[Any] = ["yes", "no", "unknown", "n/a", True, False]


def generate(vocabularies: Vocabularies) -> str:
    """Return the schema of a record file as JSON text, with the terms of *vocabularies*."""
    maker = _Maker(vocabularies)
    head, offering = maker.properties(Head), maker.properties(Offering)
    program = maker.properties(Program)
    schema: Schema = {
        "$schema": DIALECT,
        "title": "Level Ground record",
        "description": "One provider at one place, and the programs it runs there.",
        "type": "object",
        "required": ["name", "place"],
        "anyOf": [{"required": ["programs"]}, {"required": ["level"]}],
        "additionalProperties": False,
        "properties": {
            **head,
            **offering,
            "word": program["word"],
            "programs": {
                "description": "One entry for each level of care.",
                "type": "array",
                "minItems": 1,
                "items": _closed(program, ["level"]),
            },
        },
    }
    for name in ("checked", "sources", "conflicts", "excused"):
        listed = schema["properties"][name]
        schema["properties"][name] = {"anyOf": [listed, listed["items"]]}
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


class _Maker:
    """Makes the schema of each field from what the field table says of it."""

    def __init__(self, vocabularies: Vocabularies) -> None:
        self.vocabularies = vocabularies

    def properties(self, model: type[BaseModel]) -> dict[str, Schema]:
        """Return the schema of every field of *model*."""
        return {
            name: self._field(kind_of(info.annotation), info.metadata)
            for name, info in model.model_fields.items()
        }

    def _field(self, kind: Any, metadata: list[Any]) -> Schema:
        item = next((entry for entry in metadata if isinstance(entry, Item)), None)
        if item:
            made = _KINDS[kind](self, item)
            description = item.help or (item.label if isinstance(item, Fact) else "")
            return {"description": description, **made} if description else made
        if get_origin(kind) is tuple:
            return {"type": "array", "items": self._field(get_args(kind)[0], [])}
        required = [name for name, info in kind.model_fields.items() if info.is_required()]
        return _closed(self.properties(kind), required)

    def terms(self, item: Item) -> list[str]:
        """Return the ids that *item* may name."""
        return list(self.vocabularies[item.vocabulary].by_id) if item.vocabulary else []

    def choice(self, item: Item) -> Schema:
        """Return the schema of one answer or term."""
        if item.vocabulary == "states":
            return {"type": "string", "pattern": "^[A-Za-z]{2}$"}
        return {"enum": [*self.terms(item), *_ANSWERS]}

    def choices(self, item: Item) -> Schema:
        """Return the schema of a list of terms, or of a mapping of term to answer."""
        terms = self.terms(item)
        one: Schema = {"enum": terms} if terms else {"type": "string"}
        if item.vocabulary == "states":
            one = {"type": "string", "pattern": "^[A-Za-z]{2}$"}
        answers = {"type": "object", "additionalProperties": {"enum": _ANSWERS}}
        if terms and item.vocabulary != "states":
            answers["propertyNames"] = {"enum": [*terms, "others"]}
        whole = {"enum": ["no", "unknown", "n/a", False]}
        return {"anyOf": [{"type": "array", "items": one}, answers, whole, one]}

    def range(self, item: Item) -> Schema:
        """Return the schema of a number or a span."""
        pattern = r"^(\d+(\.\d+)?(\s*(-|\u2013|to)\s*\d+(\.\d+)?|\s*\+)?|unknown|n/a)$"
        number = {"type": "number", "minimum": 0, "maximum": item.most}
        return {"anyOf": [number, {"type": "string", "pattern": pattern}]}

    def text(self, item: Item) -> Schema:
        """Return the schema of a plain text."""
        return {"type": "string", "minLength": 1, "maxLength": item.limit}


def _closed(properties: dict[str, Schema], required: list[str]) -> Schema:
    """Return the schema of a group of just these fields."""
    closed: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    return {**closed, "required": required} if required else closed


def _pattern(pattern: str) -> Callable[[_Maker, Item], Schema]:
    def make(_maker: _Maker, _item: Item) -> Schema:
        return {"type": "string", "pattern": pattern}

    return make


_UNITS = "|".join(MONEY_UNITS)
_KINDS: dict[Any, Callable[[_Maker, Any], Schema]] = {
    Choice: _Maker.choice,
    Choices: _Maker.choices,
    Range: _Maker.range,
    str: _Maker.text,
    Phone: _pattern(r"^[+(]?[0-9][0-9 ().+-]{8,}(.*[0-9])?$"),
    Money: lambda _maker, _item: {
        "anyOf": [
            {"type": ["number", "boolean"]},
            {"type": "string", "pattern": rf"^(\$?[0-9].*?( ({_UNITS}))?|no|n/a|unknown)$"},
        ]
    },
    date: _pattern(r"^\d{4}-\d{2}-\d{2}$"),
    Url: _pattern(r"^https?://"),
    Email: _pattern(r"^[^@\s]+@[^@\s]+\.[^@\s]+$"),
    Slug: _pattern(r"^[a-z0-9]+(-[a-z0-9]+)*$"),
    Zip: _pattern(r"^\d{5}(-\d{4})?$"),
    float: lambda _maker, item: {"type": "number", "minimum": -item.most, "maximum": item.most},
}
