"""The JSON Schema that editors check records with, generated from the field table."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from levelground.facts.answers import UNKNOWN, Choice, Choices, Hours, Money, Phone, Range
from levelground.facts.field_table import Fact
from levelground.facts.field_types import Email, Item, Slug, Url, Zip, kind_of
from levelground.facts.vocabulary import Vocabularies
from levelground.facts.written import time_units
from levelground.model import Head, Offering, Program

FILE = Path(__file__).parents[1] / "schema" / "program.schema.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]

# Editors may read a bare yes as true, as YAML 1.1 does; both spellings are a yes.
_ANSWERS: list[Any] = ["yes", "no", "unknown", "n/a", True, False]
_NUMBER = re.compile(r"[0-9]+(?:-[0-9]+)?")
# What is read by its form alone; the other kinds know the word unknown.
_FORMS = frozenset({Phone, Hours, date, Url, Email, Slug, Zip, float})
# As a record may write a text: an editor takes one of digits for a number.
_TEXT = ["string", "number", "boolean"]


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
    for name in ("checked", "asked", "sources", "conflicts", "excused"):
        listed = schema["properties"][name]
        schema["properties"][name] = {"anyOf": [listed, listed["items"], _UNKNOWN]}
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


class _Maker:
    """Makes the schema of each field from what the field table says of it."""

    def __init__(self, vocabularies: Vocabularies) -> None:
        self.vocabularies = vocabularies

    def properties(self, model: type[BaseModel]) -> dict[str, Schema]:
        """Return the schema of every field of *model*."""
        return {name: self._field(info) for name, info in model.model_fields.items()}

    def _field(self, info: FieldInfo) -> Schema:
        kind = kind_of(info.annotation)
        item = next((entry for entry in info.metadata if isinstance(entry, Item)), None)
        if item:
            made = _KINDS[kind](self, item)
            if kind in _FORMS and not info.is_required():
                made = _or(made, _UNKNOWN)
            description = item.help or (item.label if isinstance(item, Fact) else "")
            return {"description": description, **made} if description else made
        if get_origin(kind) is tuple:
            return {"type": "array", "items": self._entry(get_args(kind)[0])}
        # A pattern is for a text only, as fields are for a group.
        word = {"type": ["object", "string"], "pattern": f"^{_in_any_case(UNKNOWN)}$"}
        return self._group(kind) | ({} if info.is_required() else word)

    def _entry(self, kind: Any) -> Schema:
        is_group = isinstance(kind, type) and issubclass(kind, BaseModel)
        return self._group(kind) if is_group else {"type": _TEXT}

    def _group(self, kind: type[BaseModel]) -> Schema:
        required = [name for name, info in kind.model_fields.items() if info.is_required()]
        return _closed(self.properties(kind), required)

    def terms(self, item: Item) -> list[str]:
        """Return the ids that *item* may name."""
        return list(self.vocabularies[item.vocabulary].by_id) if item.vocabulary else []

    def choice(self, item: Item) -> Schema:
        """Return the schema of one answer or term."""
        if item.vocabulary == "states":
            return {"type": "string", "pattern": "^[A-Za-z]{2}$"}
        return _word([*self.terms(item), *_ANSWERS])

    def choices(self, item: Item) -> Schema:
        """Return the schema of a list of terms, or of a mapping of term to answer."""
        terms = self.terms(item)
        one: Schema = _word(terms) if terms else {"type": _TEXT}
        if item.beside():
            one = _or(one, {"enum": [*item.beside()]})
        if item.vocabulary == "states":
            one = {"type": "string", "pattern": "^[A-Za-z]{2}$"}
        answers = {"type": "object", "additionalProperties": _word(_ANSWERS)}
        if terms and item.vocabulary != "states":
            answers["propertyNames"] = _word([*terms, "others"])
        whole = _word(["no", "unknown", "n/a", False])
        return {"anyOf": [{"type": "array", "items": one}, answers, whole, one]}

    def range(self, item: Item) -> Schema:
        """Return the schema of a number or a span."""
        unit = rf"(\s*{time_units.pattern(item.unit)})?" if item.unit else ""
        dash = "-\u2010-\u2015\u2212"
        pattern = rf"^\d+(\.\d+)?(\s*([{dash}]|to)\s*\d+(\.\d+)?|\s*\+)?{unit}$"
        number = {"type": "number", "minimum": 0, "maximum": item.most}
        return _or(number, {"type": "string", "pattern": pattern}, _word(["n/a", "unknown"]))

    def money(self, item: Item) -> Schema:
        """Return the schema of a price; an amount alone is none but for 0, or by the field."""
        answers = _or({"type": "boolean"}, _word(["no", "n/a", "unknown"]))
        if item.unit:
            return _or({"type": "string", "pattern": r"^\$?[0-9]"}, {"type": "number"}, answers)
        pattern = r"^\$?([0-9].*[A-Za-z]|0+(\.0+)?)$"
        return _or({"type": "string", "pattern": pattern}, {"enum": [0]}, answers)

    def text(self, item: Item) -> Schema:
        """Return the schema of a plain text."""
        return {"type": _TEXT, "minLength": 1, "maxLength": item.limit}


def _or(*schemas: Schema) -> Schema:
    """Return the schema of what fits one of *schemas*."""
    return {"anyOf": [part for whole in schemas for part in whole.get("anyOf", [whole])]}


def _word(words: list[Any]) -> Schema:
    """Return the schema of one of *words*: offered as they are, and taken in any capitals."""
    said = [word for word in words if isinstance(word, str)]
    numbers = [float(word.replace("-", ".")) for word in said if _NUMBER.fullmatch(word)]
    pattern = "|".join(_in_any_case(word) for word in said)
    return _or({"enum": [*words, *numbers]}, {"type": "string", "pattern": f"^({pattern})$"})


def _in_any_case(word: str) -> str:
    """Return the pattern of a term as records may write it: IOP, 2.1 or n/a."""
    if word == "n/a":
        return "[nN]/?[aA]"
    return "".join(f"[{c}{c.upper()}]" if c.isalpha() else c.replace("-", "[-.]") for c in word)


_UNKNOWN = _word([UNKNOWN])


def _closed(properties: dict[str, Schema], required: list[str]) -> Schema:
    """Return the schema of a group of just these fields."""
    closed: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    return {**closed, "required": required} if required else closed


def _pattern(pattern: str, *more: Schema) -> Callable[[_Maker, Item], Schema]:
    def make(_maker: _Maker, _item: Item) -> Schema:
        return _or({"type": "string", "pattern": pattern}, *more)

    return make


def _degrees(_maker: _Maker, item: Item) -> Schema:
    number = {"type": "number", "minimum": -item.most, "maximum": item.most}
    return _or(number, {"type": "string", "pattern": r"^-?\d{1,3}(\.\d+)?$"})


_KINDS: dict[Any, Callable[[_Maker, Any], Schema]] = {
    Choice: _Maker.choice,
    Choices: _Maker.choices,
    Range: _Maker.range,
    str: _Maker.text,
    Phone: _pattern(
        r"^[^0-9A-Za-z]*[0-9][^A-Za-z]{8,}(.*[0-9])?$",
        {"type": "integer", "minimum": 2_000_000_000},
    ),
    Money: _Maker.money,
    Hours: _pattern(r"[a-zA-Z0-9]"),
    date: _pattern(r"^\d{4}-\d{2}-\d{2}$"),
    Url: _pattern(r"^[hH][tT][tT][pP][sS]?://"),
    Email: _pattern(r"^[^@\s]+@[^@\s]+\.[^@\s]+$"),
    Slug: _pattern(r"^[a-z0-9]+(-[a-z0-9]+)*$"),
    Zip: _pattern(r"^\d{5}(-\d{4})?$", {"type": "integer", "minimum": 10_000, "maximum": 99_999}),
    float: _degrees,
}
