"""The data that the scripts of the search load once: its words, its filters, its files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from levelground import compare, search
from levelground.facts.answers import Answer, Phone
from levelground.language.messages import _
from levelground.model import Program, deciding, filters
from levelground.site import addresses
from levelground.site.arrange import helplines
from levelground.site.arrange.directory import Directory
from levelground.site.data import filter_words, guides_found, shard_facts, shards
from levelground.site.data.data_file import DataFile
from levelground.site.data.findable import Findable
from levelground.site.data.search_phrases import search_sentences
from levelground.site.data.speech import (
    choice_meanings,
    idle_words,
    state_regions,
    time_words,
    town_names,
)
from levelground.site.data.speech.grave_words import grave_phrases
from levelground.site.data.speech.spoken import spoken_phrases, whom_phrases
from levelground.site.parts import by_level, cards

_FULLY = "fully"  # the way of virtual care in which nothing is in person
# After the name of a state these make a street of it: Washington Street.
_STREETS = ["street", "avenue", "ave", "road", "boulevard", "blvd", "calle", "avenida"]
# What else cannot wait, in the words of all languages.
_WAITING_AT_THE_DOOR = (
    "24 hour, 24 hours, 24 hr, 24 hrs, 24h, today, same day, walk in, walk ins, walkin, hoy, "
    "hoy mismo, sin cita, mismo día"
)
# Filters about what cannot wait: their words choose too.
_AT_ONCE = ["walk_in", "same_day_start", "medication_same_day"]
# What is part of every level.
_ANYWHERE = (
    "counseling counselor counselors therapy therapist therapists consejeria consejero consejeros "
    "terapia terapias terapeuta terapeutas"
)
_MINOR = 18  # years; who names adults alone may take nobody younger
# Miles around a place: looked at first, then while nothing is there, and those to choose from.
_REACH = {"near": 25, "wider": [50, 100], "choices": [10, 25, 50, 100]}
# States as letters had them before there were codes of two: Worcester, Mass.
_SHORT = {
    "mass": "ma", "conn": "ct", "calif": "ca", "fla": "fl", "penn": "pa", "penna": "pa",
    "tenn": "tn", "mich": "mi", "minn": "mn", "wisc": "wi", "ariz": "az", "colo": "co",
    "tex": "tx", "okla": "ok", "nev": "nv", "ill": "il", "kans": "ks", "nebr": "ne",
    "vt": "vt", "cali": "ca", "jersey": "nj",
}  # fmt: skip

_OLDEST = 150  # years
_NEAR = "in near en cerca serca cercas"


def find_words_file(directory: Directory, findable: Findable) -> DataFile:
    """Return what the search knows from the start: its filters, words, parts and files."""
    there = dict(shards.places_of(directory))
    states = {record.place.state.term for record in directory.catalog.records}
    said = spoken_phrases()
    entries = filter_words.filter_entries(directory)
    own: dict[str, Any] = {
        "filters": entries,
        "meant": filter_words.MEANT,
        "later": shard_facts.later_filters(),
        "page": addresses.provider("{slug}"),
        "reach": _REACH,
        "anywhere": search.index_words(_ANYWHERE),
        "spans": filters.ends(),
        "implied": filters.WITH_IT,
        "phone": {"number": Phone.NUMBER, "href": Phone.HREF},
        "ages": _ages(directory),
        "tonight": _tonight(),
        "tonight_last": search.index_words(time_words.AT_ONCE_LAST),
        "atonce": _AT_ONCE,
        "lines": _lines(directory, states),
        "refuge": helplines.line_for_scripts(directory, "violence"),
        "minors": _minors(directory),
        "deciding": by_level.for_scripts(),
        "limits": _limits(directory),
        "ignored": " ".join(dict.fromkeys(search.index_words(idle_words.ignored()))),
        "near": search.index_words(" ".join((_("in near around by close at"), _NEAR))),
        "states": [*_states(directory)],
        "town": {
            "first": search.TOWN_FIRST,
            "any": search.TOWN_ANY,
            "begin": findable.beginnings(f"{idle_words.ignored()} {said['small']}".split()),
        },
        "spanish_page": directory.language == "es",
        "short": _SHORT,
        "city": [*search.index_words(_("city")), *_STREETS],
        "shards": [" ".join(there), [ends for own in there.values() for ends in own or [0] * 4]],
        "own": list(directory.by_state),
        "several": len(there) > 1,
        "chunks": list(search.CHUNKS),
        "towns": search.front_coded(findable.towns),
        "zips": search.front_coded(findable.zips),
        "say": search_sentences(),
        "statuses": cards.statuses(directory),
        "danger": cards.detox_warning(),
        "until": helplines.tonight_for_scripts(directory),
        "guides": guides_found.guided(directory, at_once=True),
        "medication": guides_found.link_to(directory, "medication-for-opioids"),
        "asks": " ".join(guides_found.asking_words(directory, _meaning(entries), _idle(said))),
        "articles": guides_found.articles(),
    }
    parts = own, choice_meanings.BETWEEN, town_names.WORDS, state_regions.regions(directory), said
    return DataFile.of("find/words", _lists_apart(_together(*parts)))


def _together(*parts: Mapping[str, Any]) -> dict[str, Any]:
    """Return all words by their names; raises ValueError where two parts have one in common."""
    counted = Counter(name for part in parts for name in part)
    if twice := [name for name, count in counted.items() if count > 1]:
        raise ValueError(f"more than one part of the words is called {', '.join(twice)}")
    return {name: words for part in parts for name, words in part.items()}


def find_guides_file(directory: Directory) -> DataFile:
    """Return the guides that can wait, loaded when a word of their questions is typed."""
    return DataFile.of("find/guides", guides_found.guided(directory, at_once=False))


def find_whom_file() -> DataFile:
    """Return the words of persons, of what is over and of when, loaded where one may be typed."""
    return DataFile.of("find/whom", {**whom_phrases(), "kept": choice_meanings.KEPT})


def find_grave_file(directory: Directory) -> DataFile:
    """Return the words of what may kill now, with what to do, loaded where some may be typed."""
    value = {
        **grave_phrases(),
        "poison": helplines.line_for_scripts(directory, "poison"),
        "lifeline": helplines.line_for_scripts(directory, "crisis"),
        "breath": _(
            "Very sleepy, breathing badly, or will not wake up? Call 911 now, and give naloxone "
            "(Narcan) if you have it."
        ),
        "mixed": _("These together can stop the breathing. Hard to wake? Call 911."),
        "less": _(
            "After jail or a stay, the body can take much less: the old dose can kill. Carry "
            "naloxone (Narcan)."
        ),
    }
    return DataFile.of("find/grave", value)


def _meaning(entries: Iterable[Mapping[str, Any]]) -> set[str]:
    """Return the words that mean choices by themselves."""
    options = (option for entry in entries for option in entry.get("options", ()))
    said = (
        phrase
        for _option, label, phrases in options
        for phrase in (*phrases.split(","), *filter_words.label_phrases(label))
    )
    return {phrase for phrase in said if " " not in phrase}


def _idle(said: Mapping[str, Any]) -> set[str]:
    """Return the words that are typed in any question."""
    return {*f"{idle_words.ignored()} {said['small']}".split(), *search.index_words(_NEAR)}


def _lists_apart(value: Mapping[str, Any]) -> dict[str, Any]:
    """Return the words with their lists as texts with commas, which are a letter for each two."""
    lists = {
        name: ",".join(words)
        for name, words in value.items()
        if isinstance(words, list) and all(isinstance(w, str) and w and "," not in w for w in words)
    }
    return {**{name: told for name, told in value.items() if name not in lists}, "lists": lists}


def _states(directory: Directory) -> Iterator[list[str]]:
    """Yield [code, name, words] of each state; no words where the name has them."""
    for term in directory.catalog.vocabularies["states"]:
        name, words = term.label.in_(directory.language), search.phrase(str(term.label))
        yield [term.id, name, *([words] if words != search.phrase(name) else [])]


def _limits(directory: Directory) -> dict[str, Any]:
    """Return what is said of limits, and the terms and facts in them that are no filters."""
    comparer = directory.comparer
    terms = {
        term: comparer.label(name, term) for name, own in deciding.BARRED.items() for term in own
    }
    return {"forms": compare.limit_forms(), "terms": {**terms, **compare.disputable_labels()}}


def help_words(directory: Directory) -> DataFile:
    """Return what each option means, for those who ask."""
    return DataFile.of("find/help", filter_words.definitions(directory))


def names_index(findable: Findable) -> DataFile:
    """Return which files of names there are."""
    value = {
        "starts": search.front_coded(findable.names),
        "common": list(findable.common),
        "levels": [term.id for term in findable.directory.levels],
    }
    return DataFile.of("names/index", value)


def online(directory: Directory) -> DataFile:
    """Return the programs that are fully online, with the states that each may serve."""
    rows = [
        [
            record.id_of(program),
            record.name,
            directory.level_and_stay(program),
            list(program.licensed_states.with_answer(Answer.YES))
            if program.licensed_states
            else [],
        ]
        for record, program in directory.current
        if is_online(program)
    ]
    return DataFile.of("find/online", rows)


def is_online(program: Program) -> bool:
    """Whether nothing of a program is in person."""
    return program.virtual is not None and program.virtual.term == _FULLY


def _ages(directory: Directory) -> list[tuple[str, float, float]]:
    """Return (id, from, to) in years of the groups that take a person by age."""
    return [
        (term.id, term.years.low, term.years.high or _OLDEST)
        for term in directory.catalog.vocabularies["ages"]
        if term.years and term.years.low is not None
    ]


def _minors(directory: Directory) -> list[str]:
    """Return the groups of people who are no adults yet."""
    groups = directory.catalog.vocabularies["ages"]
    return [g.id for g in groups if g.years and g.years.high and g.years.high < _MINOR]


def _tonight() -> list[str]:
    """Return what people type when it cannot wait, in the words of all languages."""
    said = _(
        "tonight, now, right now, right away, immediately, asap, emergency, emergencies, emergency "
        "room, urgent, open 24 hours, open now, open tonight, 24 7, bed, bed tonight, esta noche, "
        "ahora, ahora mismo, ya mismo, de inmediato, emergencia, sala de emergencias, urgencia, "
        "urgente, abierto 24 horas, las 24 horas, cama"
    )
    every = f"{said}, {_WAITING_AT_THE_DOOR}, {time_words.AT_ONCE}"
    return list(dict.fromkeys(search.phrase(words) for words in every.split(",")))


def _lines(directory: Directory, states: set[str]) -> dict[str, list[list[str]]]:
    """Return the help lines of whole states, by state: when to use each, its name, its address."""
    found = {
        state: [helplines.as_list(line) for line in helplines.state_helplines(directory, state)]
        for state in sorted(states)
    }
    return {state: lines for state, lines in found.items() if lines}
