"""The parts that several kinds of page share: cards, rungs, tables and place rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from levelground import compare
from levelground.compare import Cell, State
from levelground.compare.speaker import common_labels, in_one_line
from levelground.facts import field_table
from levelground.facts.answers import Answer
from levelground.facts.in_words import day_words
from levelground.facts.vocabulary import Term
from levelground.language.messages import _, before, joined
from levelground.model import LEFT, NO_LEVEL, OPEN, Program, Record, deciding, freshness
from levelground.model.lists import list_titles
from levelground.site import addresses
from levelground.site.arrange import twins, whereabouts
from levelground.site.arrange.directory import Directory, Listing, city_key, county_key
from levelground.site.parts import by_level
from levelground.site.pieces import Card, CardFact, ImportNote, Link, Rung

_FIELDS = field_table.fields_by_name(Program)
_AGES, _GENDERS, _PAYS = (_FIELDS[name] for name in ("ages", "genders", "payment.accepts"))
# Up to this many programs, a page shows them itself; above, it leads on by place.
PLACE_SHOWS = 300
LEVEL_SHOWS = 60
_TAKES = "takes"  # whom a program takes, in a line about it
_OF_ANY_LEVEL = frozenset({_TAKES, _AGES.name, _PAYS.name, *deciding.IN_LINE["detox"]})
CORE_FIELDS = tuple(field for field in field_table.fields_of(Program) if field.fact.core)
DANGER = "detox"
DEADLY = frozenset({"alcohol", "benzodiazepines"})  # of which stopping alone can kill
_PARTS = 4_000  # that are kept at once
_Part = TypeVar("_Part")
FULL = "full"  # a status that is no term of a listing


def program_title(record: Record, program: Program) -> str:
    """Return what a program is called in a list: the provider's names, and its own.

    Many places of one provider are told apart by their second name alone.
    """
    name = provider_name(record)
    return f"{name}: {program.called}" if program.called else name


def provider_name(record: Record) -> str:
    """Return "Northern Rockies Recovery (Goshen Clinic)"."""
    return f"{record.name} ({record.also_known_as})" if record.also_known_as else record.name


def brief_card(
    directory: Directory, record: Record, program: Program, *, street: bool = False
) -> Card:
    """Return a program's card for long lists, of which a state has a dozen."""
    name = "card", record.slug, id(program), street  # which the directory keeps
    return once(
        directory, name, lambda: card(directory, record, program, brief=True, street=street)
    )


def of_any_level(made: Card) -> Card:
    """Return a brief card without what decides at its level alone, but for what may kill."""
    said = (fact for fact in made.said if fact.key in _OF_ANY_LEVEL)
    return replace(made, said=tuple(said))


def card(
    directory: Directory,
    record: Record,
    program: Program,
    *,
    brief: bool = False,
    street: bool = False,
) -> Card:
    """Return a program's card; a brief one, for long lists, leaves most facts to its page.

    *street* is for a town's own page, where the town goes without saying.
    """
    place = (
        whereabouts.street_of(record)
        if street
        else _in_order(whereabouts.street_of(record), whereabouts.town_of(record))
    )
    facts = () if brief else tuple(by_level.deciding_facts(directory, record, program))
    last = freshness.last_checked(record)
    return Card(
        record.id_of(program),
        program_title(record, program),
        addresses.provider(record.slug),
        directory.level_and_stay(program),
        twins.beside(directory, record, place or whereabouts.town_of(record)),
        by_level.phones_to_call(program),
        tuple(fact for fact in facts if fact.cell.state is not State.ASK),
        tuple(fact.label for fact in facts if fact.cell.state is State.ASK),
        status=status(directory, record, program),
        checked=last.on if last else None,
        imported=record.answers_year,
        said=tuple(_run_on(directory, fact) for fact in _said(directory, record, program)),
        brief=brief,
        limits=by_level.limits_of_program(directory, record, program),
    )


def source_of(directory: Directory, record: Record) -> ImportNote | None:
    """Return the list that a record was made of, and whether anyone has called since."""
    called = any(freshness.is_ours(check) for check in record.checked)
    own = record.sources[0].title if record.sources else ""
    title = list_titles.source_title(directory.language, own)
    if row := record.made_of:
        day = day_words(row.on)
        return ImportNote(f"{title or row.directory}, {day}", day, record.answers_year, called)
    if record.imported is None:
        return None
    title = title or record.imported.directory
    return ImportNote(title, record.imported.edition, record.imported.survey_year, called)


def import_note(listings: Iterable[Listing]) -> str:
    """Say once for brief cards where those without the date of a check come from."""
    years = {
        record.answers_year
        for record, _program in listings
        if record.answers_year and not freshness.last_checked(record)
    }
    words = _(
        "Entries without a date are from a list, with answers of {year}. "
        "Nobody here has called them yet."
    )
    return words.format(year=max(years)) if years else ""


def no_level() -> str:
    """Return what a level that nobody stated is called."""
    return _("Level not stated")


def _said(directory: Directory, record: Record, program: Program) -> Iterator[CardFact]:
    """Yield what a line about a program says: what decides, whom it takes, and how to pay.

    Genders stand there where they are stated; what its limits say already is left out.
    """
    yield from by_level.facts_in_line(directory, record, program)
    ages, genders = (directory.comparer.words(field, program) for field in (_AGES, _GENDERS))
    limited = {limit.name for limit in directory.comparer.limits.of(record, program)}
    whom = [
        words for field, words in ((_GENDERS, genders), (_AGES, ages)) if field.name not in limited
    ]
    if any(whom):
        yield CardFact(_TAKES, _("Takes"), Cell(State.SAID, joined(". ", [*filter(None, whom)])))
    if not ages:
        yield CardFact(_AGES.name, _(_AGES.fact.label), Cell(State.ASK, _("Not stated. Ask.")))
    pays = by_level.unexplained(directory.comparer.words(_PAYS, program))
    cell = Cell(State.SAID, pays) if pays else Cell(State.ASK, _("Not stated. Ask."))
    yield CardFact(_PAYS.name, _("Paying"), cell)


def _run_on(directory: Directory, fact: CardFact) -> CardFact:
    """Return a fact whose list runs on in a line: "In a residence, in a hospital"."""
    words = fact.cell.words
    for name in (_GENDERS.name, _AGES.name) if fact.key == _TAKES else (fact.key,):
        vocabulary = _FIELDS[name].fact.vocabulary
        if vocabulary and type(words) is str:
            words = in_one_line(words, _common_labels(directory, vocabulary))
    return fact if words == fact.cell.words else replace(fact, cell=replace(fact.cell, words=words))


def _common_labels(directory: Directory, vocabulary: str) -> re.Pattern[str]:
    terms, language = directory.catalog.vocabularies[vocabulary], directory.language
    return once(directory, ("common", vocabulary), lambda: common_labels(terms, language))


def _in_order(*words: str | None) -> str:
    return ", ".join(part for part in words if part)


def status(directory: Directory, record: Record, program: Program) -> str:
    """Say in a word what a reader must know before calling; nothing where all is usual."""
    return statuses(directory).get(status_of(record, program), "")


def status_of(record: Record, program: Program) -> str:
    """Return the name of what a reader must know before calling, "" where all is usual."""
    listing = listing_to_tell(record)
    if not listing and program.accepting and program.accepting.answer is Answer.NO:
        return FULL
    return listing


def statuses(directory: Directory) -> dict[str, str]:
    """Return every status in a word, by its name."""
    listing = directory.catalog.vocabularies["listing"]
    told = {term.id: term.label.in_(directory.language) for term in listing}
    return {
        **told,
        LEFT: _("Not in the newest list. It may still be open: call to find out"),
        FULL: _("Not taking new people when last asked"),
    }


def listing_to_tell(record: Record) -> str:
    """Return the term of a listing that a reader must know of, "" where it is simply open."""
    return "" if record.listed_as == OPEN else record.listed_as


def rungs(directory: Directory, counts: Counter[str], here: Iterable[str] = ()) -> tuple[Rung, ...]:
    """Return the ladder of levels, from least to most support."""
    marked = frozenset(here)
    if counts is not directory.level_counts:  # those of a place
        return _rungs(directory, counts, marked)
    return once(directory, ("rungs", marked), lambda: _rungs(directory, counts, marked))


def once(directory: Directory, name: Hashable, make: Callable[[], _Part]) -> _Part:
    """Return what *make* gives, kept for pages of the same places, which come soon."""
    if name not in directory.parts_made:
        if len(directory.parts_made) >= _PARTS:
            directory.parts_made.clear()
        directory.parts_made[name] = make()
    made: _Part = directory.parts_made[name]
    return made


def _rungs(directory: Directory, counts: Counter[str], marked: frozenset[str]) -> tuple[Rung, ...]:
    return tuple(
        Rung(
            term.id,
            term.label.in_(directory.language),
            term.level.plain.in_(directory.language) if term.level else "",
            addresses.level(term.id),
            compare.usual_bar(term),
            counts[term.id],
            directory.level_facilities[term.id],
            detox_warning() if term.id == DANGER else "",
            term.id in marked,
        )
        for term in directory.levels
    )


def short_label(directory: Directory, term: Term) -> str:
    """Return a level's name without what explains it: "Detox", "Intensive outpatient"."""
    return before(term.label.in_(directory.language), " (")


def danger_among(listings: Iterable[Listing]) -> str:
    """Return the warning where any of these programs is of detox, or says how it does it.

    Where each of them names what it detoxes from, and none names what nobody may stop alone,
    it is about opioids first.
    """
    named = [by_level.detoxes_from(p) for _record, p in listings if by_level.is_detox(p)]
    if not named:
        return ""
    is_plain = any(not from_what or from_what & DEADLY for from_what in named)
    return detox_warning() if is_plain else opioid_warning()


def detox_warning() -> str:
    """Return the warning that goes wherever detox comes up."""
    return _(
        "Do not stop alcohol or benzodiazepines alone. Stopping suddenly can kill. "
        "Get medical help first."
    )


def opioid_warning() -> str:
    """Return the warning where detox is from other drugs than alcohol and benzodiazepines."""
    return _(
        "After days without opioids, the old dose can kill. Keep naloxone at hand. "
        "Never stop alcohol or benzodiazepines alone: that can kill, too."
    )


def place_crumbs(directory: Directory, record: Record) -> tuple[Link, ...]:
    """Return the way down to a record's town: programs, state, county, town."""
    code, county = record.place.state.term, record.place.county
    crumbs = [Link(_("Programs"), addresses.PROGRAMS)]
    if code in directory.by_state:
        crumbs.append(Link(directory.state_name(code), addresses.state(code)))
    if county and county_key(record) in directory.by_county:
        name = directory.county_name(code, county)
        crumbs.append(Link(name, addresses.county(code, county)))
    key = city_key(record)
    if key in directory.by_city:
        crumbs.append(Link(record.place.city, addresses.city(code, record.place.city)))
    return tuple(crumbs)


def level_ids(directory: Directory) -> tuple[str, ...]:
    """Return the ids of the levels that there are, and of "not stated" if any program needs it."""
    ids = tuple(term.id for term in directory.levels)
    return (*ids, NO_LEVEL) if directory.has_unknown_level else ids
