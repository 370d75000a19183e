"""Records out of what left as HSDS: the same facts as went in, No and not stated included."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from levelground.compare import four_states
from levelground.content.yaml_tree import Tree
from levelground.exchange.hsds.fact_terms import FactTerms
from levelground.exchange.hsds.organizations import SCHEME, WORD
from levelground.exchange.outward.provider_csv import AS_JSON
from levelground.exchange.outward.provider_json import fields
from levelground.exchange.outward.read_back import Read, put_at, record_of, with_level
from levelground.facts.answers import Choices
from levelground.facts.write_value import exact_number
from levelground.model import Head

Entity = Mapping[str, Any]
_SINGLE = "imported"  # the one group among what is kept as JSON
_ADDRESS = {
    "address_1": "street",
    "address_2": "street2",
    "city": "city",
    "state_province": "state",
    "postal_code": "zip",
}
_POINT = ("latitude", "longitude")
_KINDS = {field.name: field.kind for field in fields()}


def own_name(organization: Entity) -> str:
    """Return the name of the record that an organization was made of, "" where it was of none."""
    return next(
        (
            str(found["identifier"])
            for found in organization.get("organization_identifiers", ())
            if found.get("identifier_scheme") == SCHEME
        ),
        "",
    )


def from_hsds(organization: Entity, terms: FactTerms) -> Read:
    """Return the record in an organization that left this directory, or None, and why not."""
    return record_of(tree_of(organization, terms), own_name(organization), terms.vocabularies)


def tree_of(organization: Entity, terms: FactTerms) -> dict[str, Tree]:
    """Return the tree of a record of an organization that left this directory."""
    tree: dict[str, Tree] = {"name": organization["name"]}
    said = _said(organization)
    put_at(tree, "also_known_as", organization.get("alternate_name"))
    if "description" not in said:
        put_at(tree, "about", organization.get("description"))
    tree["place"] = place_tree(organization["locations"][0])
    for name in Head.model_fields:
        if name in said:
            tree[name] = _kept(name, said[name])
    shared = facts_said(organization, terms)
    services = organization.get("services", ())
    tree["programs"] = [_program(service, shared, terms) for service in services]
    return tree


def _said(entity: Entity) -> dict[str, list[str]]:
    """Return the values of an entity's metadata by field."""
    found: dict[str, list[str]] = {}
    for entry in entity.get("metadata", ()):
        found.setdefault(entry["field_name"], []).append(entry["replacement_value"])
    return found


def _kept(name: str, values: list[str]) -> Tree:
    """Return what stands in a record once: a list, a group or a text."""
    if name == _SINGLE:
        return json.loads(values[0])
    if name in AS_JSON:
        return [json.loads(value) if value.startswith("{") else value for value in values]
    return values[0]


def place_tree(location: Entity) -> dict[str, Tree]:
    """Return the place of a record of a location that left this directory."""
    place: dict[str, Tree] = {}
    for address in location.get("addresses", ())[:1]:
        place |= {ours: address[theirs] for theirs, ours in _ADDRESS.items() if theirs in address}
    for name, values in _said(location).items():
        if name.startswith("place."):
            place[name.removeprefix("place.")] = values[0]
    for name in _POINT:
        if location.get(name) is not None:
            place[name] = exact_number(float(location[name]))
    return place


def _program(service: Entity, shared: Mapping[str, Tree], terms: FactTerms) -> dict[str, Tree]:
    made: dict[str, Tree] = {}
    put_at(made, WORD, word_of(service))
    for name, value in {**shared, **facts_said(service, terms)}.items():
        put_at(made, name, value)
    return with_level(made)


def word_of(service: Entity) -> str | None:
    """Return the word that tells a program from another at its level, None where it has none."""
    return next(iter(_said(service).get(WORD, ())), None)


def facts_said(entity: Entity, terms: FactTerms) -> dict[str, Tree]:
    """Return what a record writes for the facts that an organization or a service states."""
    found: dict[str, Tree] = {}
    for attribute in entity.get("attributes", ()):
        term = terms.by_id.get(str(attribute.get("taxonomy_term", {}).get("id")))
        if term is None:
            continue
        value = term.term or attribute.get("value") or "yes"
        if term.field.kind is Choices:
            found.setdefault(term.field.name, []).append(value)
        else:
            found[term.field.name] = value
    told = ((name, values[0]) for name, values in _said(entity).items() if name in _KINDS)
    said = {name: _answered(value) for name, value in told if value != four_states.NOT_STATED}
    return found | said


def _answered(value: str) -> Tree:
    """Return what a record writes for an answer of the metadata."""
    if value.startswith("{"):
        named = json.loads(value)
        return {term: _word(words) for term, words in named.items()}
    return _word(value)


def _word(words: str) -> str:
    answer = four_states.ANSWERS.get(words)
    return answer.value if answer else words
