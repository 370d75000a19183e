"""A provider as an organization of HSDS 3.1, with its place, and a service for each program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from levelground.compare.stated import stated_facts
from levelground.content.yaml_tree import Tree
from levelground.exchange.hsds import known_fields, said_facts
from levelground.exchange.hsds.attribute_texts import attribute_texts
from levelground.exchange.hsds.fact_terms import SPACE, FactTerms, hsds_id, kept_id
from levelground.exchange.hsds.said_facts import Entity, Holder, Stamp
from levelground.exchange.outward.provider_json import fields
from levelground.exchange.outward.record_head import head
from levelground.facts.field_table import Field
from levelground.model import Program, Record

# What HSDS has fields for; the rest of what stands in a record once is metadata.
_NATIVE = frozenset({"name", "also_known_as", "about", "place"})
_IN_ADDRESS = ("street", "street2", "city", "state", "zip")
_POINT = ("latitude", "longitude")
WORD = "word"
SCHEME = f"{SPACE}:provider"


def organization(record: Record, terms: FactTerms, built: date) -> Entity:
    """Return a provider; *built* is the day on which it leaves the site.

    Its attributes and those of its services are AttributeTexts.
    """
    return _Provider(record, terms, built).told


@dataclass(frozen=True)
class _Provider:
    record: Record
    terms: FactTerms
    built: date

    @cached_property
    def id(self) -> str:
        return hsds_id("organization", kept_id(self.record))

    @cached_property
    def place(self) -> str:
        return hsds_id("location", kept_id(self.record))

    @cached_property
    def tree(self) -> Mapping[str, Tree]:
        return head(self.record)

    @cached_property
    def stamp(self) -> Stamp:
        """The day of the last check, else of what was read last, and whose word it is."""
        days = [check.on for check in self.record.checked]
        days = days or [source.on for source in self.record.sources if source.on]
        by = self.record.sources[0].title if self.record.sources else said_facts.NOT_KNOWN
        return Stamp(max(days, default=self.built), by)

    @cached_property
    def stated(self) -> list[dict[Field, Any]]:
        """What each program states."""
        return [
            {field: told[field.name] for field in fields() if field.name in told}
            for told in map(stated_facts, self.record.programs)
        ]

    @cached_property
    def shared(self) -> frozenset[str]:
        """The names of the facts that all of several programs state alike."""
        first, *others = self.stated
        return frozenset(
            field.name
            for field, value in first.items()
            if others and all(other.get(field) == value for other in others)
        )

    @cached_property
    def told(self) -> Entity:
        owner = Holder("organization", self.id)
        own = [pair for pair in self.stated[0].items() if pair[0].name in self.shared]
        described = self.record.about or known_fields.described(self.record)
        metadata = [*self._kept(owner), *said_facts.metadata_of(owner, own, self.stamp)]
        return _filled(
            id=self.id,
            name=self.record.name,
            alternate_name=self.record.also_known_as,
            description=described,
            **self._reached(),
            locations=[self._location()],
            organization_identifiers=list(self._identifiers()),
            services=[self._service(n) for n in range(len(self.record.programs))],
            attributes=attribute_texts(owner, own, self.terms),
            metadata=metadata,
        )

    def _reached(self) -> Entity:
        """Return how to reach the provider, nothing where its programs are reached otherwise."""
        first, *others = (program.contact for program in self.record.programs)
        if any(other != first for other in others):
            return {}
        phones = known_fields.phones(first, "organization", self.id)
        return {**known_fields.reached(first), "phones": phones}

    def _kept(self, owner: Holder) -> Iterator[Entity]:
        """Yield what a record says once, of itself and of who made sure of what, and when."""
        if not self.record.about:
            yield said_facts.metadata(owner, "description", "not stated", self.stamp)
        for name, value in self.tree.items():
            if name in _NATIVE:
                continue
            entries = value if isinstance(value, list) else [value]
            for place, entry in enumerate(entries):
                made = said_facts.metadata(owner, name, entry, self._stamp_of(entry))
                yield made | {"id": hsds_id(owner.id, "metadata", name, str(place))}

    def _stamp_of(self, entry: Tree) -> Stamp:
        """Return the day and the person that an entry itself names, as a check does."""
        if not isinstance(entry, dict):
            return self.stamp
        day = date.fromisoformat(entry["on"]) if "on" in entry else self.stamp.on
        return Stamp(day, entry.get("by", self.stamp.by))

    def _identifiers(self) -> Iterator[Entity]:
        for scheme, kind, identifier in (
            (SCHEME, "its name in this directory", self.record.slug),
            *((f"{SPACE}:list:{row.directory}", row.directory, row.id)
              for row in self.record.listed),
        ):  # fmt: skip
            yield {
                "id": hsds_id(self.id, "identifier", scheme, identifier),
                "organization_id": self.id,
                "identifier_scheme": scheme,
                "identifier_type": kind,
                "identifier": identifier,
            }

    def _location(self) -> Entity:
        place, owner = self.tree["place"], Holder("location", self.place)
        address = self._address(place)
        rest = {
            name: value
            for name, value in place.items()
            if name not in _POINT and not (address and name in _IN_ADDRESS)
        }
        return _filled(
            id=self.place,
            location_type="physical",
            organization_id=self.id,
            name=self.record.name,
            description=known_fields.whereabouts(self.record.place),
            **{name: float(place[name]) for name in _POINT if name in place},
            addresses=[address] if address else [],
            metadata=[
                said_facts.metadata(owner, f"place.{name}", value, self.stamp)
                for name, value in rest.items()
            ],
        )

    def _address(self, place: dict[str, Tree]) -> Entity | None:
        """Return the address, None where there is no street, or it is not given out."""
        if "street" not in place or "zip" not in place:
            return None
        return _filled(
            id=hsds_id(self.place, "address"),
            location_id=self.place,
            address_1=place["street"],
            address_2=place.get("street2"),
            city=place["city"],
            state_province=place["state"].upper(),
            postal_code=place["zip"],
            country="US",
            address_type="physical",
        )

    def _service(self, number: int) -> Entity:
        program = self.record.programs[number]
        owner = Holder("service", hsds_id("service", kept_id(self.record), program.key))
        own = [pair for pair in self.stated[number].items() if pair[0].name not in self.shared]
        metadata = [*said_facts.metadata_of(owner, own, self.stamp)]
        apart = any(other.contact != program.contact for other in self.record.programs)
        if program.word:
            metadata.append(said_facts.metadata(owner, WORD, program.word, self.stamp))
        return _filled(
            id=owner.id,
            organization_id=self.id,
            **known_fields.service(self.record, program, self.terms.vocabularies),
            **known_fields.languages_and_cost(program, owner.id, self.terms.vocabularies),
            phones=known_fields.phones(program.contact, "service", owner.id) if apart else [],
            service_at_locations=[self._here(owner.id, program)],
            attributes=attribute_texts(owner, own, self.terms),
            metadata=metadata,
        )

    def _here(self, service: str, program: Program) -> Entity:
        own = hsds_id(service, "service_at_location")
        return _filled(
            id=own,
            service_id=service,
            location_id=self.place,
            schedules=known_fields.schedules(program, own),
        )


def _filled(**parts: Any) -> Entity:
    """Return an entity without the parts of which there is nothing to say."""
    return {name: part for name, part in parts.items() if part not in (None, [], "")}
