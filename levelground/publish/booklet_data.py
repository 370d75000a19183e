"""What a booklet is printed from: the very views of the site, as plain data in the order of pages.

All of it is words. What typesets it gets them as data, so that nothing in a record is ever read
as a command.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from levelground.compare import Cell, State
from levelground.content.part import Part
from levelground.facts.answers import Answer
from levelground.facts.in_words import day_words
from levelground.language.messages import _, ngettext
from levelground.model import Program, Record, calling, filters, freshness
from levelground.site import copies
from levelground.site.arrange import helplines
from levelground.site.arrange.directory import Directory, city_key, level_of
from levelground.site.kind import Site
from levelground.site.pages import provider
from levelground.site.pages.provider import ProviderPage
from levelground.site.parts import by_level, cards, comparison_tables, levels_table
from levelground.site.pieces import CardFact, HelpEntry

Words = Mapping[str, Any]

_PAYS = "payment.accepts"
_DETOX = "detox"
# Of the rows of all levels, those that fit a small page.
_LEVEL_ROWS = ("hours_words", "sleep", "suits")
_COLUMNS = 3  # programs side by side on paper


def booklet_data(directory: Directory, part: Part, name: str) -> Words:
    """Return a booklet of the programs in *directory*, which holds this *part*, as plain words."""
    site = Site(directory)
    records = sorted(directory.records, key=lambda record: (*city_key(record), record.name.lower()))
    place = copies.part_in_words(directory, part)
    return {
        "lang": directory.language,
        "title": str(name),
        "place": str(place or name),
        "day": day_words(directory.catalog.today),
        "words": _words(),
        "sources": list(_sources(directory, records)),
        "help": [_help(line) for line in _lines(directory, records)],
        "danger": cards.danger_among(directory.current),
        "levels": _levels(directory),
        "towns": list(_towns(site, records)),
        "calls": list(_calls(directory)),
        "indexes": list(_indexes(directory, records)),
    }


def _words() -> Words:
    return {
        "help": _("Help now"),
        "contents": _("Contents"),
        "levels": _("Levels of care"),
        "level": _("Level of care"),
        "programs": _("Programs by town"),
        "calls": _("Call sheet"),
        "index": _("Index"),
        "notes": _("Notes"),
        "fact": _("Fact"),
        "listen": _("A good answer:"),
        "name": _("Name of the program:"),
        "spoke": _("I spoke with, on:"),
        "as_of": _("As of {day}. Facts change: call before you go.").format(day="{day}"),
        "source": _("From:"),
        "advice": _("This booklet gives information. It is not medical advice."),
        "paid": _("No program pays to be listed."),
    }


def _lines(directory: Directory, records: Iterable[Record]) -> Iterator[HelpEntry]:
    """Yield the lines of help for everyone, and those for the states and counties of the part."""
    yield from helplines.national_helplines(directory)
    yield from dict.fromkeys(
        line for record in records for line in helplines.near(directory, record)
    )


def _help(line: HelpEntry) -> Words:
    return {"who": str(line.who), "label": str(line.label), "say": str(line.say), "band": line.band}


def _sources(directory: Directory, records: Iterable[Record]) -> Iterator[str]:
    """Yield where the facts are from, each list once, and how many records a person checked."""
    titles: dict[str, None] = {}
    checked = 0
    for record in records:
        checked += freshness.last_checked(record) is not None
        note = cards.source_of(directory, record)
        if note:
            titles[str(note.title)] = None
    yield from titles
    if checked:
        told = ngettext("{n} place checked by us", "{n} places checked by us", checked)
        yield told.format(n=f"{checked:,}")


def _levels(directory: Directory) -> Words:
    table = levels_table.table_of_levels(directory, "", directory.levels, _LEVEL_ROWS)
    rows = [row for group in table.groups for row in group.rows]
    return {
        "heads": [str(row.label) for row in rows],
        "rows": [
            [str(column.name), str(column.level), *(str(row.cells[at].words) for row in rows)]
            for at, column in enumerate(table.columns)
        ],
    }


def _towns(site: Site, records: Sequence[Record]) -> Iterator[Words]:
    by_town: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in records:
        by_town[city_key(record)].append(record)
    for key, own in by_town.items():
        state = f", {key[0].upper()}" if len({code for code, _town in by_town}) > 1 else ""
        yield {
            "name": f"{site.directory.city_name(key)}{state}",
            "providers": [_provider(site, record) for record in own],
        }


def _provider(site: Site, record: Record) -> Words:
    directory = site.directory
    page = provider.page(site, record.slug)
    return {
        "slug": record.slug,
        "name": str(cards.provider_name(record)),
        "status": [str(line) for line in page.status],
        "address": [str(line) for line in page.address],
        "phones": [[str(label), number] for label, number in _phones(page)],
        "hours": str(page.hours),
        "website": page.website,
        "tables": list(_tables(directory, record)),
        "from": _checked(directory, record),
    }


def _phones(page: ProviderPage) -> Iterator[tuple[str, str]]:
    """Yield every number of a provider once, with what it is for."""
    told: set[str] = set()
    named = [
        *((_("To ask about starting"), phone) for phone in page.admissions),
        (_("Main number"), page.phone),
        *page.own_numbers,
        (_("TTY or videophone"), page.tty),
        (_("Text messages"), page.text),
    ]
    for label, phone in named:
        if phone and phone.shown not in told:
            told.add(phone.shown)
            yield label, phone.shown
    if not told:
        yield "", _("No phone number is listed.")


def _tables(directory: Directory, record: Record) -> Iterator[Words]:
    """Yield the programs of a provider side by side, as many as fit a page.

    Those for whose levels other facts decide have a table of their own, so that no line of it
    is about what cannot matter.
    """
    alike: dict[tuple[str, ...], list[tuple[Program, list[CardFact]]]] = defaultdict(list)
    for program in record.programs:
        facts = [*by_level.deciding_facts(directory, record, program)]
        alike[tuple(fact.key for fact in facts)].append((program, facts))
    for own in alike.values():
        for start in range(0, len(own), _COLUMNS):
            shown = own[start : start + _COLUMNS]
            yield {
                "heads": [_head(directory, record, program) for program, _facts in shown],
                "rows": [
                    [str(row[0].label), *(_cell(fact.cell) for fact in row)]
                    for row in zip(*(facts for _program, facts in shown), strict=True)
                ],
            }


def _head(directory: Directory, record: Record, program: Program) -> str:
    """Return a program's level, and its own name where it has one."""
    name = str(comparison_tables.program_name(directory, record, program))
    level = str(directory.level_and_stay(program))
    return level if name == level else f"{name}: {level}"


def _cell(cell: Cell) -> str:
    return _("Not stated. Ask.") if cell.state is State.ASK else str(cell.words)


def _checked(directory: Directory, record: Record) -> str:
    """Return when somebody made sure, or the list that nobody has called about."""
    last = freshness.last_checked(record)
    if last:
        return _("Checked on {day}.").format(day=day_words(last.on))
    note = cards.source_of(directory, record)
    if note and note.survey_year:
        words = _("From a list, with answers of {year}. Nobody here has called.")
        return words.format(year=note.survey_year)
    return _("Nobody here has called yet.")


def _calls(directory: Directory) -> Iterator[Words]:
    """Yield the sheets: one for a bed in detox where there is any, and one for every program."""
    if any(level_of(program) == _DETOX for _record, program in directory.current):
        first = [
            {"ask": _(one.ask), "listen": _(one.listen)} for one in calling.FIRST[_DETOX]
        ]  # fmt: skip
        yield {"title": _("Calling about detox"), "questions": first}
    language = directory.language
    yield {
        "title": _("Calling any program"),
        "questions": [
            {"ask": one.ask.in_(language), "listen": one.listen.in_(language)}
            for one in directory.catalog.questions
        ],
    }


def _indexes(directory: Directory, records: Sequence[Record]) -> Iterator[Words]:
    """Yield the indexes by level, payment and town: entries with the names to look for."""
    levels: dict[str, dict[str, str]] = defaultdict(dict)
    pays: dict[str, dict[str, str]] = defaultdict(dict)
    towns: dict[str, dict[str, str]] = defaultdict(dict)
    paying = filters.named(_PAYS)
    ways = {
        option: directory.comparer.label(paying.vocabulary, option)
        for option in filters.options(paying, directory.catalog.vocabularies)
    }
    for record in records:
        name = str(cards.provider_name(record))
        towns[directory.city_name(city_key(record))][record.slug] = name
        for program in record.programs:
            levels[str(directory.level_label(program))][record.slug] = name
            for option, label in ways.items():
                if filters.answer(_PAYS, program, option) is Answer.YES:
                    pays[str(label)][record.slug] = name
    order = [term.label.in_(directory.language) for term in directory.levels]
    yield _index(_("By level of care"), sorted(levels.items(), key=lambda one: _at(order, one[0])))
    yield _index(_("By payment"), sorted(pays.items(), key=lambda one: (-len(one[1]), one[0])))
    yield _index(_("By town"), towns.items())


def _at(order: Sequence[str], label: str) -> int:
    return order.index(label) if label in order else len(order)


def _index(title: str, entries: Iterable[tuple[str, Mapping[str, str]]]) -> Words:
    return {
        "title": title,
        "entries": [
            {"label": label, "at": [[slug, name] for slug, name in found.items()]}
            for label, found in entries
        ],
    }
