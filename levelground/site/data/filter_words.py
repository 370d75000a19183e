"""The words by which people ask: each filter's options, and what is typed to mean them.

The vocabulary says which words mean what. A word that means options of several
filters is read as the first in MEANT, and the others are offered beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from levelground import search
from levelground.facts import in_words
from levelground.facts.vocabulary import Term
from levelground.language import catalogues
from levelground.language.messages import N_, _, ngettext
from levelground.model import filters
from levelground.model.filters import Filter, FilterKind
from levelground.site import languages
from levelground.site.arrange.directory import Directory

# The filters in the order in which one word is taken to mean them.
MEANT = (
    "level",
    "telehealth",
    "conditions",
    "detox_from",
    "ages",
    "focus",
    "populations",
    "payment.accepts",
    "medications",
    "session_times",
    "languages",
    "genders",
    "virtual",
    "therapies",
    "support",
    "accessibility",
    "accreditation",
    "stay",
    "sleep",
    "medication_for_opioids",
    "medication_for_alcohol",
    "faith",
)
# Filters whose terms share their words with others, or with plain talk: these are only chosen.
_UNREAD = frozenset({"owner.kind", "payment.financial_help"})
# Single words of these are plain talk too, "family" or "class": only their names, and phrases of
# several words, mean them.
_BY_NAME = frozenset({"mutual_support", "group_kinds"})
# What a plain yes to these is called; the words of a term mean it too.
_WAYS: Mapping[str, tuple[str, str, str]] = {
    "detox": (N_("Offered there or by a partner"), "levels", "detox"),
    "sober_living": (N_("Offered there or by a partner"), "levels", "sober-living"),
    "virtual": (N_("All or part online"), "forms", "virtual"),
}
_SPOKEN: Mapping[str, str] = {
    "telehealth": N_(
        "telehealth, telemedicine, phone visits, video visits, by phone, over the phone"
    ),
    "psychiatric_care": N_("psychiatrist, psychiatric care, psychiatry"),
    "staff_24h": N_("24 hour staff, staff at night, round the clock staff"),
    "walk_in": N_(
        "walk in, walk ins, walkin, walk in clinic, drop in, without an appointment, "
        "without appointment, no appointment, no appointment needed"
    ),
    "stay_phone": N_(
        "allows phones, allow phones, have his phone, have her phone, have my phone, use his "
        "phone, use her phone, use my phone, keep phone, keep my phone, keep his phone, keep her "
        "phone, keep their phone, phone allowed, phones allowed, cell phone, cell phones"
    ),
    "stay_visits": N_(
        "visits, visitors, visiting hours, visiting days, visits allowed, family visits, can "
        "visit, visit him, visit her, visit them"
    ),
    "same_day_start": N_("same day, same day start, same day admission, starts the same day"),
    "medication_same_day": N_(
        "same day suboxone, same day methadone, same day medication, same day buprenorphine"
    ),
    "take_home_doses": N_("take home, take homes, take home doses, take home methadone"),
    "accepting": N_("accepting new patients, taking new people, open beds, has openings"),
}
# What else means a plain yes to one, in the words of all languages.
_SPOKEN_TOO: Mapping[str, str] = {
    "accepting": (
        "taking new patients, taking patients, new patients, takes new patients, accepts new "
        "patients, have openings, any openings"
    ),
}
# Filters whose labels are words of plain talk: "phones allowed". Their synonyms alone mean them.
_UNLABELED = frozenset({"smoking", "vaping"})
_IN_BRACKETS = re.compile(r"\(([^)]*)\)")


def filter_entries(directory: Directory) -> list[dict[str, Any]]:
    """Return every filter with its options, and the words that mean them."""
    return [_filter(directory, chosen) for chosen in filters.filters()]


def _filter(directory: Directory, chosen: Filter) -> dict[str, Any]:
    fact = chosen.field.fact
    told: dict[str, Any] = {
        "id": chosen.id,
        "label": _(fact.label),
        "group": _(fact.group.title),
        "kind": chosen.kind.value,
    }
    if chosen.kind is FilterKind.RANGE:
        pair = in_words.UNITS.get(fact.unit, (fact.unit, fact.unit))
        one, many = (ngettext(*pair, count) for count in (1, 2))
        return told | {"unit": many, "one": one, "most": int(fact.most)}
    if fact.there:
        told["there"] = _(fact.there)
    return told | {"options": list(_options(directory, chosen))}


def _options(directory: Directory, chosen: Filter) -> Iterator[list[Any]]:
    """Yield [id, label, phrases that mean it, with commas between] of each option.

    An empty phrase before all others stands for those that its label has.
    """
    vocabularies = directory.catalog.vocabularies
    terms = vocabularies[chosen.vocabulary].by_id if chosen.vocabulary else {}
    for option in filters.options(chosen, vocabularies):
        if option in terms:
            term = terms[option]
            label, phrases = term.label.in_(directory.language), _meant(directory, chosen, term)
        else:
            label, phrases = _any_label(chosen), _any_words(directory, chosen)
        own = label_phrases(label)
        if own and phrases[: len(own)] == own:
            phrases[: len(own)] = [""]
        yield [option, label, ",".join(phrases) or ("," if phrases else "")]


def _any_label(chosen: Filter) -> str:
    return _(_WAYS[chosen.id][0]) if chosen.id in _WAYS else _("Yes")


def _any_words(directory: Directory, chosen: Filter) -> list[str]:
    """Return the words that mean a plain yes."""
    if chosen.id in _WAYS:
        _label, vocabulary, term = _WAYS[chosen.id]
        vocabularies = directory.catalog.vocabularies
        own = {
            words
            for way in vocabularies[chosen.vocabulary]
            for words in _meant(directory, chosen, way)
        }
        every = _phrases(directory, vocabularies[vocabulary].by_id[term])
        return [words for words in every if words not in own]
    spoken = _SPOKEN.get(chosen.id, "")
    said = [*languages.in_all(spoken)] if spoken else []
    too = _SPOKEN_TOO.get(chosen.id)
    together = ",".join([*said, too] if too else said)
    return [search.phrase(words) for words in together.split(",")] if together else []


def _meant(directory: Directory, chosen: Filter, term: Term) -> list[str]:
    """Return the words that mean a term."""
    if chosen.id in _UNREAD or (chosen.kind is FilterKind.WAYS and chosen.id != "virtual"):
        return []
    every = _phrases(directory, term)
    if chosen.id in _UNLABELED:
        return list(dict.fromkeys(map(search.phrase, term.synonyms)))
    if chosen.id == "sleep":
        levels = {words for level in directory.levels for words in _phrases(directory, level)}
        return [words for words in every if words.partition(" ")[2] not in levels]
    if chosen.id not in _BY_NAME:
        return every
    names = {*_labels(directory, term), term.id.replace("-", "")}
    return [words for words in every if " " in words or words in names]


def _phrases(directory: Directory, term: Term) -> list[str]:
    """Return what a term is called in any language: its labels, what is in brackets, synonyms."""
    said = [*_labels(directory, term), *map(search.phrase, term.synonyms)]
    return list(dict.fromkeys(filter(None, said)))


def _labels(directory: Directory, term: Term) -> list[str]:
    """Return what the labels of a term say, in the page's language and then in all."""
    labels = (term.label.in_(name) for name in (directory.language, *catalogues.known()))
    return [words for label in labels for words in label_phrases(label)]


def label_phrases(label: str) -> list[str]:
    """Return the phrases of a label: what stands in no brackets, and what does."""
    told = (_IN_BRACKETS.sub("", label), *_IN_BRACKETS.findall(label))
    return list(dict.fromkeys(filter(None, map(search.phrase, told))))


def definitions(directory: Directory) -> dict[str, dict[str, str]]:
    """Return what each option means, in plain words, by filter and option."""
    vocabularies = directory.catalog.vocabularies
    told: dict[str, dict[str, str]] = {}
    for chosen in filters.filters():
        terms: Sequence[Term] = tuple(vocabularies[chosen.vocabulary]) if chosen.vocabulary else ()
        said = {
            term.id: term.definition.in_(directory.language) for term in terms if term.definition
        }
        if chosen.field.fact.why:
            said[""] = _(chosen.field.fact.why)
        told[chosen.id] = said
    return told
