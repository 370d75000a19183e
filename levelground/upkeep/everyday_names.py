"""Everyday words for facts, and what to write instead: never another fact that is only near."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from levelground.base import strings
from levelground.content.parse.fields import field_words, terms_as_fields
from levelground.facts.vocabulary import Vocabularies

_SHORT = 6  # letters: up to so many, one letter off is a slip, and more is another word
# What people say, by what a record has for it, where one word is not one fact.
_SAID: Mapping[str, str] = {
    "hours": "hours_per_week for how many, open_hours for when it is open",
    "schedule": "session_times for the times of day, days_per_week for how many days",
    "insurance": "payment.accepts for kinds that it takes, payment.insurers for companies by name",
    "beds": "accepting for whether it takes people now; no fact says how many beds there are",
    "notes": "note: what stands there is printed for you and written nowhere",
    "women-only": "genders with those whom it takes",
    "online": "virtual for all or part by video, telehealth for some visits by video or phone",
    "staff-at-night": "staff_24h",
}
_SAME: Mapping[str, str] = {
    "schedule": "times class-times group-times",
    "insurance": "insurances insurer insurers plans seguro seguros coverage",
    "beds": "bed beds-open open-beds bed-count capacity camas",
    "notes": "comments comment notas nota remarks",
    "women-only": "men-only",
    "online": "remote en-linea",
    "staff-at-night": "night-staff awake-staff staff-overnight",
}
# What is of the place itself stands at the top of its file, and no command changes it.
OF_THE_PLACE = frozenset(
    ("name", "called", "new-name", "old-name", "address", "new-address", "old-address", "street",
     "place-street", "city", "town", "place-city", "zip", "zip-code", "place-zip", "county",
     "state", "about", "place", "location", "nombre", "direccion", "ciudad")
)  # fmt: skip
_MEANT = {
    word: said for name, said in _SAID.items() for word in (name, *_SAME.get(name, "").split())
}


def everyday_meaning(slug: str, known: Iterable[str], terms: Vocabularies) -> str:
    """Return what to write for an everyday word, "" where it is none; *known* are ids of facts.

    A word that is a term, as Medicaid is, leads to the lists that have it.
    """
    if slug in _MEANT:
        return _MEANT[slug]
    meant = field_words.field_meant(slug.replace("-", "_"))
    if meant in {*known} and slug not in OF_THE_PLACE:
        return meant
    return " or ".join(terms_as_fields.lists_naming(slug, terms))


def is_near(slug: str, name: str) -> bool:
    """Whether a name may be what a word is a slip of; a short word is near few others."""
    if min(len(slug), len(name)) > _SHORT:
        return True
    return strings.one_letter_off(slug, name) or sorted(slug) == sorted(name)
