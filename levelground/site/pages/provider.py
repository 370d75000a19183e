"""A provider's page: the facts of the place once, its programs side by side."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from levelground import compare
from levelground.compare import Question, RowGroup
from levelground.content import catalog
from levelground.facts import field_table
from levelground.facts.answers import Answer, Phone
from levelground.facts.field_table import Field
from levelground.language.messages import _, filled, sentence_list
from levelground.model import Program, Record
from levelground.model.freshness import IMPORT
from levelground.site import addresses
from levelground.site.arrange import helplines, whereabouts
from levelground.site.arrange.directory import Directory, level_of
from levelground.site.arrange.nearby import Neighbours
from levelground.site.pages.contexts import Provider
from levelground.site.parts import by_level, cards, comparison_tables
from levelground.site.pieces import CheckLine, ImportNote, Nearby, NearbyLevel, Reference, Table

# As many programs as can be chosen, and so have a sheet together.
SHEET = 4
_ANSWERED_BY = next(f for f in field_table.facts(Program) if f.name == "contact.answered_by")


def page(directory: Directory, neighbours: Neighbours, slug: str) -> Provider:
    """Return the page of the provider with this *slug*."""
    record = directory.catalog.by_slug[slug]
    contact = record.programs[0].contact
    table, shared = _side_by_side(directory, record)
    levels = list(dict.fromkeys(level_of(program) for program in record.programs))
    return Provider(
        path=addresses.provider(slug),
        template="provider",
        kind="provider",
        title=cards.provider_name(record),
        description=_description(directory, record),
        crumbs=cards.place_crumbs(directory, record),
        section=addresses.PROGRAMS,
        help=helplines.near(directory, record),
        name=record.name,
        also_known_as=record.also_known_as or "",
        address=whereabouts.address_of(record),
        phone=contact.phone,
        admissions=_admissions(record),
        hours=directory.own(contact.hours),
        website=contact.website or "",
        email=contact.email or "",
        answered_by=_answered_by(directory, record),
        about=directory.own(record.about),
        descriptions=_descriptions(directory, record),
        status=tuple(_status(directory, record)),
        rungs=cards.rungs(directory, directory.level_counts, levels),
        table=table,
        shared=shared,
        questions=tuple(_questions(directory, record)),
        conflicts=tuple(directory.own(conflict.note) for conflict in record.conflicts),
        checks=_checks(directory, record),
        sources=tuple(
            Reference(directory.own(s.title), s.url or "", on=s.on) for s in record.sources
        ),
        imported=_imported(directory, record),
        nearby=tuple(_nearby(directory, neighbours, record, levels)),
        correction=record.corrections or "",
        json_ld=_json_ld(directory, record),
        sheet=_sheet(record),
    )


def _side_by_side(directory: Directory, record: Record) -> tuple[Table, tuple[RowGroup, ...]]:
    """Return the table of what decides and what differs, and the facts all programs share."""
    listings = [(record, program) for program in record.programs]
    comparer = directory.comparer
    if len(listings) == 1:
        return comparison_tables.table(
            directory, record.name, listings, comparer.rows_in_order, own=True
        ), ()
    in_table: list[Field] = []
    shared: list[Field] = []
    for field in (*comparer.rows_in_order, *_CALLING):
        group, own = field.fact.group, not comparer.alike(field, record)
        # Payment is nearly always the same for all programs of a place: said once below the table.
        if own or (field.fact.core and group is not field_table.Group.PAYMENT):
            in_table.append(field)
        elif group is not field_table.Group.CONTACT:
            shared.append(field)
    table = comparison_tables.table(directory, record.name, listings, in_table, own=True)
    groups, unstated = comparison_tables.folded(comparer.groups(listings[:1], shared))
    named = (*table.unstated, *unstated)
    return replace(table, unstated=named), groups


# How to reach a program: in the table only where its programs differ, else beside the name.
_CALLING = tuple(f for f in field_table.facts(Program) if f.fact.group is field_table.Group.CONTACT)


def _description(directory: Directory, record: Record) -> str:
    """Return one plain sentence for search engines and shared links."""
    labels = dict.fromkeys(directory.level_label(program) for program in record.programs)
    return filled(
        _("{name} in {place}: {levels}. What it states, and what to ask."),
        name=record.name,
        place=whereabouts.town_of(record),
        levels=sentence_list(list(labels)),
    )


def _admissions(record: Record) -> tuple[Phone, ...]:
    """Return the other numbers to call, each once."""
    found: dict[str, Phone] = {}
    main = record.programs[0].contact.phone
    for program in record.programs:
        contact = program.contact
        for phone in (*contact.for_admissions, contact.phone):
            if phone and (main is None or phone.shown != main.shown):
                found.setdefault(phone.shown, phone)
    return tuple(found.values())


def _answered_by(directory: Directory, record: Record) -> compare.Cell | None:
    program = record.programs[0]
    if program.contact.answered_by is None:
        return None
    return directory.comparer.cell(_ANSWERED_BY, record, program)


def _descriptions(directory: Directory, record: Record) -> tuple[tuple[str, str], ...]:
    """Return (program, its own words), each text once."""
    found: dict[str, str] = {}
    for program in record.programs:
        if program.description:
            name = comparison_tables.program_name(directory, record, program)
            found.setdefault(program.description, name)
    return tuple((name, directory.own(words)) for words, name in found.items())


def _status(directory: Directory, record: Record) -> Iterator[str]:
    """Yield what a reader must know before calling."""
    listing = cards.listing_to_tell(record)
    if listing:
        term = directory.catalog.vocabularies["listing"].by_id[listing]
        yield (term.definition or term.label).in_(directory.language)
    full = [p for p in record.programs if p.accepting and p.accepting.answer is Answer.NO]
    for program in full:
        yield filled(
            _("{level}: not taking new people when last asked."),
            level=directory.level_and_stay(program),
        )


def _questions(directory: Directory, record: Record) -> Iterator[Question]:
    """Yield, the most important first, a question for what no program of the place states."""
    found: dict[str, list[Question]] = {}
    for program in record.programs:
        for question in directory.comparer.questions(program):
            found.setdefault(question.key, []).append(question)
    asked = [q[0] for q in found.values() if len(q) == len(record.programs) or q[0].core]
    yield from sorted(asked, key=lambda question: not question.core)


def _checks(directory: Directory, record: Record) -> tuple[CheckLine, ...]:
    """Return the checks in words, the latest first."""
    label = directory.comparer.label
    lines = [
        CheckLine(
            check.on,
            label("check-ways", check.how.term),
            sentence_list(
                [label("check-covers", term) for term in check.covers.with_answer(Answer.YES)]
            ),
            directory.own(check.by),
        )
        for check in record.checked
    ]
    return tuple(sorted(lines, key=lambda line: line.on, reverse=True))


def _imported(directory: Directory, record: Record) -> ImportNote | None:
    if record.imported is None:
        return None
    called = any(check.how.term != IMPORT for check in record.checked)
    title = record.sources[0].title if record.sources else record.imported.directory
    title = directory.own(title)
    return ImportNote(title, record.imported.edition, record.imported.survey_year, called)


def _nearby(
    directory: Directory, neighbours: Neighbours, record: Record, levels: list[str]
) -> Iterator[NearbyLevel]:
    """Yield the nearest other providers for each level of this one."""
    for level in levels:
        entries = tuple(
            Nearby(
                cards.provider_name(other),
                addresses.provider(other.slug),
                whereabouts.town_of(other),
                distance,
                by_level.phone_to_call(_at(other, level)),
            )
            for other, distance in neighbours.near(record, level)
        )
        term = directory.catalog.vocabularies.levels.by_id.get(level)
        if entries and term:
            yield NearbyLevel(term.label.in_(directory.language), entries)


def _at(record: Record, level: str) -> Program:
    """Return the first program of a record at a level, which has one."""
    return next(program for program in record.programs if level_of(program) == level)


def _sheet(record: Record) -> str:
    """Return the address of the call sheet for the provider's programs, as many as fit on one."""
    ids = [record.id_of(program) for program in record.programs[:SHEET]]
    return "" if catalog.is_closed(record) else f"{addresses.MY_LIST}#{','.join(ids)}"


def _json_ld(directory: Directory, record: Record) -> str:
    """Return the provider as schema.org data, safe inside a script element.

    See https://schema.org/MedicalClinic. Only what is stated is said, and only
    on the page in the site's first language, which is the canonical one.
    """
    if directory.language != directory.spoken[0]:
        return ""
    place, contact = record.place, record.programs[0].contact
    shown = not place.is_withheld
    data = {
        "@context": "https://schema.org",
        "@type": "MedicalClinic",
        "name": record.name,
        "alternateName": record.also_known_as,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": ", ".join(whereabouts.address_of(record)[:-1]) if shown else "",
            "addressLocality": place.city,
            "addressRegion": place.state.term.upper(),
            "postalCode": place.zip if shown else "",
            "addressCountry": "US",
        },
        "telephone": contact.phone.shown if contact.phone else None,
        "url": contact.website,
        "availableService": [
            {"@type": "MedicalTherapy", "name": name}
            for name in dict.fromkeys(directory.level_label(p) for p in record.programs if p.level)
        ],
    }
    stated = {name: value for name, value in data.items() if value}
    dumped = json.dumps(stated, separators=(",", ":"))
    return dumped.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
