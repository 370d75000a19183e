"""Made-up records of the shape of the national directory's: the same seed gives the same files.

ZIP codes, towns and counties are real, from the table of the `zipcodes` package, and drawn as
often as they come there. Names, streets and numbers are nobody's: phones are 555-01xx, addresses
are below example.org. How often a fact is stated follows the records that an import of the
national directory gives.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml
import zipcodes

_everywhere: Callable[[], list[dict[str, Any]]] = zipcodes.list_all

SEED = 988
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FRESH = 40  # days within which each record was checked
_FIRST = [
    "Alder",
    "Ash",
    "Bay",
    "Beacon",
    "Birch",
    "Bridge",
    "Brook",
    "Canal",
    "Cedar",
    "Clear",
    "Cove",
    "Elm",
    "Fern",
    "Field",
    "Gate",
    "Glen",
    "Grove",
    "Harbor",
    "Hazel",
    "Hill",
    "Juniper",
    "Kettle",
    "Lake",
    "Lantern",
    "Linden",
    "Maple",
    "Meadow",
    "Mill",
    "North",
    "Oak",
    "Orchard",
    "Pine",
]
_SECOND = (
    "Counseling",
    "Recovery Center",
    "Treatment Center",
    "Behavioral Health",
    "House",
    "Family Services",
    "Clinic",
    "Day Program",
    "Counseling Associates",
    "Outpatient Services",
)
_STREETS = ("Main", "Church", "Union", "Canal", "Water", "Pearl", "School", "Center", "Summer")
# How many of a hundred records state a list of facts, and how many terms at least and at most.
_LISTS: Mapping[str, tuple[str, int, int, int]] = {
    "focus": ("focus", 97, 1, 2),
    "medication_for_opioids": ("medication-support", 80, 1, 2),
    "medications": ("medications", 70, 2, 11),
    "testing": ("testing", 90, 1, 4),
    "medical_services": ("medical-services", 60, 1, 5),
    "therapies": ("therapies", 97, 4, 14),
    "mutual_support": ("mutual-support", 60, 1, 2),
    "support": ("support", 97, 4, 12),
    "assessments": ("assessments", 95, 3, 6),
    "ages": ("ages", 96, 1, 3),
    "genders": ("genders", 90, 1, 2),
    "populations": ("populations", 85, 1, 9),
    "languages": ("languages", 40, 1, 2),
    "licensed_as": ("licensing", 95, 1, 2),
    "accreditation": ("accreditation", 60, 1, 2),
}
_LINES = {"telehealth: yes": 70, "smoking: outside-only": 80, "vaping: outside-only": 80}
_LEVELS = (
    (("outpatient",), 45),
    (("outpatient", "iop"), 27),
    (("outpatient", "iop", "php"), 8),
    (("residential",), 11),
    (("residential", "detox"), 6),
    (("inpatient", "detox"), 3),
)
_NOT_CHOSEN = {"all-genders", "all-ages"}


def write_records(
    folder: Path, vocabulary: Path, count: int, today: date, other: Path | None = None
) -> None:
    """Write *count* records below *folder*, a folder for each state.

    *vocabulary* is the folder with the terms that they may state; those of an *other* version
    have to be in its folder too. Raises OSError.
    """
    for path, text in records(vocabulary, count, today, other=other):
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8", newline="\n")


def records(
    vocabulary: Path, count: int, today: date, start: int = 0, other: Path | None = None
) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of *count* records; the n-th is the same however many there are."""
    terms = _terms(vocabulary)
    if other:
        known = _terms(other)
        terms = {
            name: [term for term in own if term in known.get(name, ())]
            for name, own in terms.items()
        }
    for number in range(start, start + count):
        yield _record(number, terms, today)


def _record(number: int, terms: Mapping[str, list[str]], today: date) -> tuple[str, str]:
    dice = random.Random(f"{SEED}/{number}")  # noqa: S311 - the same each time
    place = dice.choice(_places())
    name = f"{dice.choice(_FIRST)} {dice.choice(_FIRST)} {dice.choice(_SECOND)}"
    slug = re.sub("[^a-z0-9]+", "-", f"{name} {place['city']} {number}".lower()).strip("-")
    state = place["state"].lower()
    site = re.sub("[^a-z]", "", name.lower())
    lines = [
        f"name: {name}",
        "fictional: yes",
        "place:",
        f"  street: {dice.randint(1, 999)} {dice.choice(_STREETS)} Street",
        f'  city: "{place["city"]}"',
        f'  county: "{_county(place)}"',
        f"  state: {place['state']}",
        f'  zip: "{place["zip_code"]}"',
        f"  latitude: {float(place['lat']):.4f}",
        f"  longitude: {float(place['long']):.4f}",
        "  precision: zip",
        "contact:",
        f"  phone: {place['area_codes'][0]}-555-01{number % 100:02d}",
        f"  website: https://{site}.example.org",
        *_facts(dice, terms),
        "checked:",
        f"  - on: {today - timedelta(days=dice.randint(0, _FRESH))}",
        "    how: phone",
        "    covers: [everything]",
        "    by: a made-up caller",
        "sources:",
        "  - {title: A made-up list, url: 'https://list.example.org'}",
    ]
    return f"{state}/{slug}.yaml", "\n".join(lines) + "\n"


def _facts(dice: random.Random, terms: Mapping[str, list[str]]) -> Iterator[str]:
    """Yield the lines of what a record states of its care."""
    for field, (vocabulary, often, least, most) in _LISTS.items():
        if dice.randrange(100) < often:
            chosen = _some(dice, terms[vocabulary], least, most)
            yield f"{field}: [{', '.join(chosen)}]"
    for line, often in _LINES.items():
        if dice.randrange(100) < often:
            yield line
    yield f"payment: {{accepts: [{', '.join(_some(dice, terms['payments'], 2, 6))}]}}"
    yield f"owner: {{kind: {dice.choice(['for-profit', 'nonprofit'])}}}"
    yield "programs:"
    levels = dice.choices([one for one, _weight in _LEVELS], [weight for _one, weight in _LEVELS])
    for level in levels[0]:
        yield f"  - level: {level}"


def _some(dice: random.Random, terms: list[str], least: int, most: int) -> list[str]:
    """Return some terms in the order of their list, as an import writes them."""
    count = min(len(terms), dice.randint(least, most))
    chosen = set(dice.sample(terms, count))
    return [term for term in terms if term in chosen]


@cache
def _terms(vocabulary: Path) -> dict[str, list[str]]:
    """Return the ids of each list in the folder *vocabulary*."""
    found: dict[str, list[str]] = {}
    for path in sorted(vocabulary.glob("*.yaml")):
        entries = yaml.load(path.read_text("utf-8"), _LOADER)["terms"]  # noqa: S506 - a safe one
        ids = [entry["id"] for entry in entries]
        found[path.stem] = [id_ for id_ in ids if isinstance(id_, str) and id_ not in _NOT_CHOSEN]
    return found


@cache
def _places() -> list[dict[str, Any]]:
    """Return the ZIP codes in use that have a town, a county and a place on the map."""
    return [
        place
        for place in _everywhere()
        if place["zip_code_type"] == "STANDARD"
        and place["active"]
        and place["lat"]
        and place["area_codes"]
        and re.search(" County$| Parish$", place["county"] or "")
    ]


def _county(place: Mapping[str, Any]) -> str:
    return re.sub(" County$| Parish$", "", place["county"])
