"""Facts for which HSDS has fields of its own, so that any reader of it finds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from levelground.exchange.hsds.fact_terms import hsds_id
from levelground.facts.answers import Answer, Choices, Phone, Range
from levelground.facts.field_table import fields_by_name
from levelground.facts.in_words import money_words, range_words
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Contact, Place, Program, Record, freshness

Entity = dict[str, Any]
_STATUS = {"closed": "defunct", "paused": "temporarily closed", "no-longer-listed": "inactive"}
_ALERTS = {
    "closed": "It has closed.",
    "paused": "It takes nobody now.",
    "no-longer-listed": "The newest list does not name it. It may be open all the same: call.",
}
_NUMBERS = ("phone", "admissions_phone", "second_admissions_phone", "third_admissions_phone",
            "fourth_admissions_phone", "tty", "text")  # fmt: skip
_TYPES = {"tty": "textphone", "text": "text"}
_TWO_LETTERS = 2


def described(record: Record) -> str:
    """Return what stands for a description where the record has none: where it is listed."""
    if not record.sources:
        return "Listed in this directory. It has no description."
    return f"Listed in {record.sources[0].title}. It has no description of its own."


def whereabouts(place: Place) -> str:
    """Return in words where a place without an address is, "" where the address says it."""
    town = f"{place.city}, {(place.state.term or '').upper()}"
    if place.is_withheld:
        return f"{town}. The address is not given out."
    return "" if place.street else f"{town}. The street is not stated."


def reached(contact: Contact) -> Entity:
    """Return the website and the e-mail address."""
    found = {"website": contact.website, "email": contact.email}
    return {name: value for name, value in found.items() if value}


def phones(contact: Contact, kind: str, owner: str) -> list[Entity]:
    """Return the numbers to call, each with what it is for; *kind* and *owner* say of whom."""
    labels = fields_by_name(Program)
    found = []
    for name in _NUMBERS:
        number = getattr(contact, name)
        if isinstance(number, Phone):
            made: Entity = {
                "id": hsds_id(owner, "phone", name),
                f"{kind}_id": owner,
                "number": number.number,
                "type": _TYPES.get(name, "voice"),
                "description": labels[f"contact.{name}"].fact.label,
            }
            if number.extension:
                made["extension"] = int(number.extension)
            found.append(made)
    return found


def schedules(program: Program, place: str) -> list[Entity]:
    """Return when to call, in the words in which it was stated."""
    hours = program.contact.hours
    made = {"id": hsds_id(place, "schedule"), "service_at_location_id": place}
    return [made | {"description": hours}] if hours else []


def service(record: Record, program: Program, vocabularies: Vocabularies) -> Entity:
    """Return what a program is called, what it says, and whether it is there."""
    level = vocabularies.label("levels", program.level.term) if program.level else ""
    what = level or "level of care not stated"
    listing = record.listing.term if record.listing else ""
    told = {
        "name": program.called or f"{record.name}: {what}",
        "description": program.description or program.level_note,
        "status": _STATUS.get(listing, "active"),
        "url": program.contact.website,
        "email": program.contact.email,
        "wait_time": _span(program.wait_days, "days"),
        "fees_description": _price(program),
        "accreditations": _named(program.accreditation, "accreditation", vocabularies),
        "licenses": _license(program),
        "alert": " ".join(_alerts(record, program, listing)),
    }
    checks = [check.on for check in record.checked if freshness.is_ours(check)]
    if checks:
        told["assured_date"] = max(checks).isoformat()
    return {name: value for name, value in told.items() if value}


def _alerts(record: Record, program: Program, listing: str) -> Iterator[str]:
    if listing in _ALERTS:
        yield _ALERTS[listing]
    labels = fields_by_name(Program)
    torn = [c.about for c in record.conflicts if c.program in {None, program.key}]
    named = dict.fromkeys(labels[name].fact.label if name in labels else name for name in torn)
    if named:
        yield f"Answers disagree about: {', '.join(named)}."


def languages_and_cost(program: Program, service_id: str, vocabularies: Vocabularies) -> Entity:
    """Return the languages, and the price as an option of cost where it is one."""
    found: Entity = {}
    spoken = program.languages
    if spoken:
        found["languages"] = list(_languages(spoken, service_id, vocabularies))
    price = program.payment.price
    if price and price.answer is Answer.YES:
        cost: Entity = {
            "id": hsds_id(service_id, "cost"),
            "service_id": service_id,
            "option": "without insurance",
            "currency": "USD",
            "amount_description": money_words(price),
        }
        if price.low == price.high:
            cost["amount"] = price.low
        found["cost_options"] = [cost]
    return {name: value for name, value in found.items() if value}


def _languages(spoken: Choices, service_id: str, vocabularies: Vocabularies) -> Iterator[Entity]:
    for term in spoken.with_answer(Answer.YES):
        made = {
            "id": hsds_id(service_id, "language", term),
            "service_id": service_id,
            "name": vocabularies.label("languages", term),
        }
        yield made | ({"code": term} if len(term) == _TWO_LETTERS else {})


def _span(value: Range | None, unit: str) -> str:
    return range_words(value, unit) if value and value.answer is Answer.YES else ""


def _price(program: Program) -> str:
    price = program.payment.price
    return money_words(price) if price and price.answer is Answer.YES else ""


def _named(value: Choices | None, vocabulary: str, vocabularies: Vocabularies) -> str:
    terms: Iterable[str] = value.with_answer(Answer.YES) if value else ()
    return ", ".join(vocabularies.label(vocabulary, term) for term in terms)


def _license(program: Program) -> str:
    held = program.license
    until = held.expires
    parts = (held.number, held.authority, f"until {until}" if isinstance(until, date) else None)
    return ", ".join(part for part in parts if part)
