"""A state as JSON: who is there, by town and county, and where to read what they state."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from levelground.base import strings
from levelground.exchange.outward.record_head import head
from levelground.model import Record


def state_json(code: str, name: str, records: Iterable[Record]) -> dict[str, Any]:
    """Return a state with its providers; addresses lead on from the folder of states."""
    towns: dict[str, dict[str, Any]] = {}
    counties: dict[str, dict[str, Any]] = {}
    found = []
    for record in records:
        found.append(_brief(record))
        _add(towns, record.place.city, record.slug)
        if record.place.county:
            _add(counties, record.place.county, record.slug)
    return {
        "id": code,
        "name": name,
        "counties": [counties[slug] for slug in sorted(counties)],
        "towns": [towns[slug] for slug in sorted(towns)],
        "providers": found,
    }


def _brief(record: Record) -> dict[str, Any]:
    place = head(record)["place"]
    programs = [record.id_of(program) for program in record.programs]
    shown = ("street", "street2", "city", "county", "state", "zip")
    return {
        "id": record.slug,
        "example": record.is_fictional,
        "name": record.name,
        **{name: place[name] for name in shown if name in place},
        **({"listing": record.listing.term} if record.listing else {}),
        "programs": programs,
        "provider": f"../providers/{record.slug}.json",
    }


def _add(places: dict[str, dict[str, Any]], name: str, slug: str) -> None:
    own = strings.slug_of_name(name)
    places.setdefault(own, {"id": own, "name": name, "providers": []})["providers"].append(slug)
