"""A provider's page: the facts of the place once, its programs side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from levelground.compare import Cell, Question, RowGroup, State
from levelground.content import catalog
from levelground.facts.answers import Phone
from levelground.model import Record
from levelground.model.lists import list_titles
from levelground.site import addresses
from levelground.site.arrange import (
    check_lines,
    corrections,
    helplines,
    registers,
    whereabouts,
)
from levelground.site.arrange.directory import level_of
from levelground.site.kind import Key, Kind, Site
from levelground.site.page import Page
from levelground.site.parts import by_level, cards, schema_org
from levelground.site.pieces import (
    CardFact,
    CheckLine,
    ImportNote,
    NearbyLevel,
    Reference,
    Rung,
    Table,
)
from levelground.site.provider import near_it, own_table, provider_words, reaching
from levelground.site.provider.provider_words import OwnProgram

# As many programs as can be chosen, and so have a sheet together.
SHEET = 4


@dataclass(frozen=True, slots=True)
class ProviderPage(Page):
    """One provider at one place: its facts once, its programs side by side.

    `name`, `also_known_as`: what it is called, and its second name.
    `danger`: what goes with any program of detox, "" where there is none.
    `summary`, `unstated`: what it states of the facts that decide, and which it does not.
    `bed`: the question about a bed, where that opens a call and is not answered.
    `address`: where it is, in lines.
    `directions`: what opens its address on a device's map, "" where it is withheld.
    `open_hours`, `week`: when it is open, in words, and as scripts read it where that changes.
    `phone`, `first`: the number of its first program, and the number to call.
    `admissions`: its other numbers for being admitted.
    `own_numbers`: numbers of other programs than the first, each with its program.
    `tty`, `text`: numbers for typed calls and for text messages.
    `hours`: when it answers.
    `website`, `email`: its own, "" where it states none.
    `answered_by`: who answers the phone, None where that is not stated.
    `about`, `descriptions`: its own words about the place, and about programs with their names.
    `status`: what a reader must know before calling.
    `rungs`: the ladder of levels, with its own marked.
    `each`: in what each of several programs is not like the others.
    `table`, `shared`: what decides or differs, side by side, and what all its programs share.
    `questions`: what to ask, for what no program of it states.
    `conflicts`: where what is said of it disagrees, of two sources or within one.
    `latest`: the last check by a person, None where there was none.
    `checks`: when and how it was checked, the latest first.
    `sources`: where its facts are from.
    `registers`: what registers say of it, in a sentence each.
    `imported`: the list that it came from, None where a person wrote it.
    `nearby`: the nearest other providers, by level.
    `correction`: where corrections of it go, "" for those of the whole directory.
    `slug`, `file`: its name, and where its file is below the folder of records.
    `answers`: a text of answers about it, to be filled in.
    `json_ld`: the provider as schema.org data.
    `sheet`: the address of the call sheet for its programs, "" where it is closed.
    """

    name: str = ""
    also_known_as: str = ""
    danger: str = ""
    summary: tuple[CardFact, ...] = ()
    unstated: tuple[str, ...] = ()
    bed: str = ""
    address: tuple[str, ...] = ()
    directions: str = ""
    open_hours: str = ""
    week: str = ""
    phone: Phone | None = None
    first: Phone | None = None
    admissions: tuple[Phone, ...] = ()
    own_numbers: tuple[tuple[str, Phone], ...] = ()
    tty: Phone | None = None
    text: Phone | None = None
    hours: str = ""
    website: str = ""
    email: str = ""
    answered_by: Cell | None = None
    about: str = ""
    descriptions: tuple[tuple[str, str], ...] = ()
    status: tuple[str, ...] = ()
    rungs: tuple[Rung, ...] = ()
    table: Table | None = None
    each: tuple[OwnProgram, ...] = ()
    shared: tuple[RowGroup, ...] = ()
    questions: tuple[Question, ...] = ()
    conflicts: tuple[str, ...] = ()
    latest: CheckLine | None = None
    checks: tuple[CheckLine, ...] = ()
    sources: tuple[Reference, ...] = ()
    registers: tuple[str, ...] = ()
    imported: ImportNote | None = None
    nearby: tuple[NearbyLevel, ...] = ()
    correction: str = ""
    slug: str = ""
    file: str = ""
    answers: str = ""
    json_ld: str = ""
    sheet: str = ""

    @property
    def numbers(self) -> int:
        """How many numbers there are to call."""
        return len(self.admissions) + len(self.own_numbers) + bool(self.phone)

    @property
    def deciding(self) -> tuple[Question, ...]:
        """The questions about the facts that decide."""
        return tuple(question for question in self.questions if question.core)

    @property
    def further(self) -> tuple[str, ...]:
        """What else is not stated, in a word each."""
        return tuple(question.label for question in self.questions if not question.core)


def page(site: Site, slug: str) -> ProviderPage:
    """Return the page of the provider with this *slug*."""
    directory = site.directory
    record = directory.catalog.by_slug[slug]
    table, shared = own_table.of_provider(directory, record)
    levels = list(dict.fromkeys(level_of(program) for program in record.programs))
    decides = by_level.in_short(directory, record)
    danger = cards.danger_among((record, program) for program in record.programs)
    open_hours, week = whereabouts.open_hours_of(record)
    return ProviderPage(
        path=addresses.provider(slug),
        template="provider",
        kind="provider",
        title=cards.provider_name(record),
        description=provider_words.description_of(directory, record),
        crumbs=cards.place_crumbs(directory, record),
        section=addresses.PROGRAMS,
        help=helplines.near(directory, record),
        name=record.name,
        also_known_as=_second_name(record),
        danger=danger,
        summary=tuple(fact for fact in decides if fact.cell.state is not State.ASK),
        unstated=tuple(fact.label for fact in decides if fact.cell.state is State.ASK),
        bed=provider_words.bed_question(record),
        address=whereabouts.address_of(record),
        directions=whereabouts.directions_of(record),
        open_hours=open_hours,
        week=week,
        **reaching.reach_of(directory, record),
        about=directory.own(record.about),
        descriptions=provider_words.descriptions_of(directory, record),
        status=tuple(provider_words.to_know_first(directory, record)),
        rungs=cards.rungs(directory, directory.level_counts, levels),
        table=table,
        each=tuple(provider_words.what_differs(table)) if len(record.programs) > 1 else (),
        shared=shared,
        questions=tuple(provider_words.questions_of(directory, record)),
        conflicts=tuple(directory.own(conflict.note) for conflict in record.conflicts),
        latest=check_lines.latest_of(directory, record),
        checks=check_lines.check_lines_of(directory, record),
        sources=tuple(
            Reference(list_titles.source_title(directory.language, s.title), s.url or "", on=s.on)
            for s in record.sources
        ),
        registers=registers.register_lines(directory, record),
        imported=cards.source_of(directory, record),
        nearby=tuple(near_it.providers_near(directory, site.neighbours, record, levels)),
        correction=record.corrections or "",
        slug=slug,
        file=corrections.file_below(record),
        answers=corrections.blank_answers(record, directory.language),
        json_ld=schema_org.schema_org_json(directory, record),
        sheet=_sheet(record),
    )


def _second_name(record: Record) -> str:
    """Return the second name, "" where it is the town, which the address has."""
    name = record.also_known_as or ""
    return "" if name.casefold() == record.place.city.casefold() else name


def _sheet(record: Record) -> str:
    """Return the address of the call sheet for the provider's programs, as many as fit on one."""
    ids = [record.id_of(program) for program in record.programs[:SHEET]]
    return "" if catalog.is_closed(record) else f"{addresses.MY_LIST}#{','.join(ids)}"


def _keys(site: Site) -> Iterator[Key]:
    return ((record.slug,) for record in site.directory.catalog.records)


KIND = Kind("provider", page, _keys, addresses.provider)
