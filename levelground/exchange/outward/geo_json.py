"""Providers as points on a map: GeoJSON (RFC 7946), one feature a line.

A reader of a map takes each attribute for a yes, so no fact that can be a no is one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from levelground.exchange.outward.record_head import head
from levelground.model import Record

FIRST, LAST = '{"type":"FeatureCollection","features":[', "]}"


def collection(features: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a collection, without their ends."""
    yield FIRST
    before = None
    for feature in features:
        if before is not None:
            yield f"{before},"
        before = feature
    yield from (before,) if before is not None else ()
    yield LAST


def feature(record: Record, page: str) -> str:
    """Return a provider as a feature, whose page is at the address *page*; no point, no geometry.

    `precision` says what the point is of: the address, or only the middle of the ZIP code or town.
    """
    place = head(record)["place"]
    levels = [program.level_id for program in record.programs if program.level_id]
    told = {
        "id": record.slug,
        "page": page,
        "example": record.is_fictional,
        "name": record.name,
        "levels": list(dict.fromkeys(levels)),
        **{name: place[name] for name in ("street", "street2", "city", "zip") if name in place},
        "state": record.place.state.term,
        "precision": place.get("precision", ""),
        "listing": record.listing.term if record.listing else "",
    }
    whole = {"type": "Feature", "id": record.slug, "geometry": _point(place), "properties": told}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def _point(place: dict[str, Any]) -> dict[str, Any] | None:
    if "latitude" not in place or "longitude" not in place:
        return None
    return {"type": "Point", "coordinates": [float(place["longitude"]), float(place["latitude"])]}
