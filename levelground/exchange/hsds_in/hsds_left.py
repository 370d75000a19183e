"""What HSDS says and no record has a place for: named with what it says, and never guessed at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any

from levelground.base import strings
from levelground.facts import phones
from levelground.facts.written.closed_words import says_closed, says_moved

Entity = Mapping[str, Any]
_SHOWN = 80  # letters of what is said
# What is read, and what only keeps the data together.
_READ: Mapping[str, frozenset[str]] = {
    "": frozenset(
        ("name", "url", "email", "status", "description", "wait_time", "service_at_locations",
         "phones", "languages", "schedules", "attributes", "organization", "alert")
    ),
    "the organization": frozenset(
        ("name", "alternate_name", "description", "email", "website", "services", "locations",
         "phones", "alert", "tax_status", "year_incorporated", "legal_status", "logo", "uri",
         "organization_identifiers")
    ),
    "the place": frozenset(
        ("location_type", "addresses", "phones", "languages", "schedules", "latitude",
         "longitude", "alert", "external_identifier", "external_identifier_type")
    ),
    "the service there": frozenset({"location", "phones", "schedules", "alert"}),
    "a number": frozenset({"number", "extension", "type", "description"}),
    "a language": frozenset({"name", "code"}),
}  # fmt: skip
_KEPT_BY_KEEPERS = frozenset(
    ("id", "last_modified", "assured_date", "assurer_email", "metadata", "last_action_date")
)
_KEY = "_id"
# What makes a number none to call by day, though somebody is called by it.
_NOT_BY_DAY = re.compile(
    r"\b(?:after[\s-]?hours"
    r"|(?:nights?|overnight|evenings?|weekends?)\s+(?:and\s+weekends?\s+)?(?:only|line|number)"
    r"|(?:staff|internal|personal|private)\s+(?:only|use|line|number|cell|phone))\b"
    r"|^\W*fax\b\W*$",
    re.IGNORECASE,
)
# All else that is said of a number is told, but for what says nothing of it.
_PLAIN = frozenset(
    ("main", "office", "phone", "telephone", "number", "line", "voice", "general", "front",
     "desk", "intake", "admissions", "admission", "toll", "free", "local", "business", "call",
     "the", "and", "for", "information", "clinic", "program", "reception")
)  # fmt: skip
_STREETS = ("place.street", "place.street2", "place.city")
_POINT = ("place.latitude", "place.longitude", "place.precision")


def of_no_field(of: str, entity: Entity) -> Iterator[str]:
    """Yield in words what is said of a thing, one of those of `_READ`, and has no field here."""
    known = _READ[of] | _KEPT_BY_KEEPERS
    for name, value in entity.items():
        if value in (None, "", [], {}) or name in known or name.endswith(_KEY):
            continue
        behind = f" of {of}" if of else ""
        said = "" if isinstance(value, list | dict) else f": {strings.squeeze(str(value))[:_SHOWN]}"
        yield f'"{name}"{behind} has no field here{said}'


def alerts(*entities: Entity) -> Iterator[str]:
    """Yield what is said above all else of things, each once: CLOSED until further notice."""
    yield from dict.fromkeys(
        strings.squeeze(str(one["alert"])) for one in entities if one.get("alert")
    )


def closing_alert(*entities: Entity) -> str:
    """Return the alert by which a place or a service is closed, "" where there is none."""
    return next((told for told in alerts(*entities) if says_closed(told)), "")


def is_no_number(phone: Entity) -> bool:
    """Whether what is said of a number makes it none to call first, like "disconnected 2024"."""
    said = str(phone.get("description") or "")
    return phones.is_gone(said) or _NOT_BY_DAY.search(said) is not None


def said_of_number(phone: Entity) -> Iterator[str]:
    """Yield in words what is said of a number that is taken, and that its field cannot say."""
    said = strings.squeeze(str(phone.get("description") or ""))
    if {*strings.slugify(said).split("-")} - _PLAIN - {""}:
        yield f'of the number "{phone.get("number")}" is said "{said[:_SHOWN]}"'
    yield from of_no_field("a number", phone)


def take_out_moves(where: MutableMapping[str, str]) -> Iterator[str]:
    """Take out of a place what says that it moved or closed, and yield in words what that was."""
    for name in _STREETS:
        said = where.get(name, "")
        if says_moved(said) or says_closed(said):
            for part in (name, *_POINT):
                where.pop(part, "")
            what = f"is no {name.rpartition('.')[2]}, and says that it moved or closed"
            yield f'{name} is left out: "{said[:_SHOWN]}" {what}'
