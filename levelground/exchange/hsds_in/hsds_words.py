"""What HSDS says in its own way, as a record writes it: phones, times, places, languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from levelground.base import strings
from levelground.exchange.hsds_in import hsds_left
from levelground.exchange.tables import cell_values
from levelground.facts.answers import WrongValueError
from levelground.facts.read_value import read_phone
from levelground.facts.vocabulary import Vocabularies

Entity = Mapping[str, Any]
_TYPES = {"tty": "contact.tty", "tdd": "contact.tty", "textphone": "contact.tty",
          "text": "contact.text", "sms": "contact.text"}  # fmt: skip
_VOICE = frozenset({"", "voice", "main", "phone", "hotline", "cell", "mobile", "work", "toll-free"})
_ADMISSIONS = re.compile(r"\b(?:admission|admissions|intake)\b", re.IGNORECASE)
_HERE = frozenset({"us", "usa", "united-states", "united-states-of-america", "pr", "gu", ""})


def numbers(found: Iterator[Entity], remarks: list[str]) -> dict[str, str]:
    """Return the numbers to call by the field of a record; what has no place is remarked."""
    made: dict[str, str] = {}
    for phone in found:
        number = str(phone.get("number") or "").strip()
        extension = phone.get("extension")
        whole = f"{number} x{str(extension).removesuffix('.0')}" if extension else number
        field = _phone_field(phone)
        if hsds_left.is_no_number(phone):
            said = strings.squeeze(str(phone["description"]))
            remarks.append(f'the number "{number}" is left out: of it is said "{said}"')
        elif not number:
            remarks.append("a number is left out: it has no digits")
        elif not field:
            remarks.append(f'the number "{number}" is left out: it is for {phone.get("type")}')
        elif field in made:
            if made[field] != whole:
                remarks.append(f'the number "{number}" is left out: there is another before it')
        else:
            try:
                made[field] = read_phone(whole).written
                remarks.extend(hsds_left.said_of_number(phone))
            except WrongValueError as error:
                remarks.append(f"a number is left out: {error.faults[0].what}")
    return made


def _phone_field(phone: Entity) -> str:
    kind = strings.slugify(str(phone.get("type") or ""))
    if kind in _TYPES:
        return _TYPES[kind]
    if kind not in _VOICE:
        return ""
    is_intake = _ADMISSIONS.search(str(phone.get("description") or ""))
    return "contact.admissions_phone" if is_intake else "contact.phone"


def languages(found: Iterator[Entity], vocabularies: Vocabularies,
              unknown: list[tuple[str, str]], remarks: list[str]) -> list[str]:  # fmt: skip
    """Return the ids of the languages that are named; others are counted as unknown.

    What is said of one besides, such as on which days it is spoken, is remarked.
    """
    terms = vocabularies["languages"]
    made: list[str] = []
    for language in found:
        told = [str(language.get(part) or "") for part in ("code", "name")]
        named = terms.find(told[0]) or (terms.named(told[1]) if told[1] else None)
        if named:
            made.append(named)
            remarks.extend(hsds_left.of_no_field("a language", language))
        else:
            unknown.append(("language", told[1] or told[0]))
    return list(dict.fromkeys(made))


def place(location: Entity, vocabularies: Vocabularies) -> tuple[dict[str, str], str]:
    """Return where a place is, by the fields of a record; and why it is nowhere, "" if it is."""
    addresses = [one for one in location.get("addresses") or () if isinstance(one, dict)]
    physical = [one for one in addresses if one.get("address_type") != "postal"] or addresses
    if location.get("location_type") == "virtual":
        return {}, "it is a place on the web only"
    if not physical:
        return {}, "its place has no address"
    address = {name: str(cell or "").strip() for name, cell in physical[0].items()}
    if strings.slugify(address.get("country", "")) not in _HERE:
        return {}, f'it is in "{address["country"]}"'
    state = vocabularies["states"].named(address.get("state_province", "")) or ""
    made = {
        "place.street": cell_values.street(address.get("address_1", "")),
        "place.street2": cell_values.street(address.get("address_2", "")),
        "place.city": cell_values.street(address.get("city", "")),
        "place.state": state.upper(),
        "place.zip": cell_values.zip_code(address.get("postal_code", "")),
    }
    point = [location.get(name) for name in ("latitude", "longitude")]
    if all(point) and made["place.street"]:
        made |= dict(zip(("place.latitude", "place.longitude"), map(str, point), strict=True))
        made["place.precision"] = "address"
    return {name: cell for name, cell in made.items() if cell}, ""
