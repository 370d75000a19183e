"""Where a record is, with what its ZIP code tells of it filled in.

Who writes a record by hand knows the address, hardly ever the degrees, and
seldom the county. Near search, county pages and neighbours need them.
"""

from __future__ import annotations

from levelground.facts.answers import Answer, Choice
from levelground.facts.vocabulary import Vocabularies
from levelground.geography import zip_codes
from levelground.geography.zip_codes import ZipPlace
from levelground.model import Place

_DEGREES = 4  # decimals, as an import writes them


def completed(place: Place, vocabularies: Vocabularies, *, zip_is_sure: bool = False) -> Place:
    """Return *place* with the middle of its ZIP code and its county, where it lacks them.

    A county is put in the spelling of the ZIP table. A ZIP code of another state
    tells nothing, as either may be a slip, unless it *is sure*.
    """
    state = place.state.term.upper()
    changes: dict[str, object] = {}
    if place.county:
        changes["county"] = zip_codes.known_county(place.county, state) or place.county
    there = zip_codes.lookup(place.zip)
    if there and (there.state == state or zip_is_sure):
        if not place.county and there.state == state:
            changes["county"] = there.county or None
        changes |= _middle(place, there, vocabularies)
    return place.model_copy(update=changes) if changes else place


def _middle(place: Place, there: ZipPlace, vocabularies: Vocabularies) -> dict[str, object]:
    """Return the point of the ZIP code for a place that states none, and what it is of."""
    stated = place.latitude is not None and place.longitude is not None
    if stated or there.point is None:
        return {}
    latitude, longitude = there.point
    precision = vocabularies["precision"].find("zip")
    return {
        "latitude": round(latitude, _DEGREES),
        "longitude": round(longitude, _DEGREES),
        "precision": Choice(Answer.YES, precision) if precision else None,
    }
