"""The pages one enters by: home, the directory, guides, about, and the missing page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from levelground.content import markdown
from levelground.language.messages import _, ngettext
from levelground.model import NO_LEVEL, Program, Record, freshness
from levelground.model.guide import Guide
from levelground.site import addresses, languages
from levelground.site.arrange import helplines
from levelground.site.arrange.directory import Directory, level_of, listed, providers
from levelground.site.arrange.filtered_lists import Lists
from levelground.site.guide_blocks import shown
from levelground.site.pages import guide_page as guide_pages
from levelground.site.pages.contexts import About, Chosen, Home, Missing, Programs, Site
from levelground.site.pages.levels import pair_links
from levelground.site.pages.reading_contexts import Guides
from levelground.site.parts import cards, maps, meanings, regions, tallies
from levelground.site.pictures import Share
from levelground.site.pieces import Link, PlaceTable

# Up to this many programs, the directory page shows every one as a card.
SHOW_PROGRAMS = 150
_QUARTER, _YEAR = 91, 365
# The guides that cannot wait: home leads to them before anything else is read.
_URGENT = ("overdose", "detox-safely", "medication-for-opioids", "how-to-choose", "paying")


def site(directory: Directory, name: str, corrections: str) -> Site:
    """Return what every page shares."""
    catalog = directory.catalog
    return Site(
        name,
        catalog.fictional,
        helplines.lines(directory),
        (
            Link(_("Programs"), addresses.PROGRAMS),
            Link(_("Levels"), addresses.LEVELS),
            Link(_("Guides"), addresses.GUIDES),
            Link(_("My list"), addresses.MY_LIST),
        ),
        catalog.today,
        freshness.span(catalog.records),
        providers(listed(directory.listings)),
        len(listed(directory.listings)),
        corrections,
        directory.language,
        languages.folder(directory.spoken, directory.language),
        languages.way(directory.spoken, directory.language, directory.spoken[0]),
        languages.others(directory.spoken, directory.language),
        freshness.age_words(),
    )


def home(directory: Directory) -> Home:
    """Return the front page."""
    return Home(
        path=addresses.HOME,
        template="home",
        kind="home",
        title=_("Find treatment, and see programs side by side"),
        description=_(
            "Every program is described in the same words, and no program pays to be listed."
        ),
        section=addresses.HOME,
        urgent=_by_question(directory, filter(None, map(directory.guides.get, _URGENT))),
        rungs=cards.rungs(directory, directory.level_counts),
        places=_widest(directory),
        pairs=tuple(pair_links(directory))[:4],
        guides=guide_links(directory),
    )


def _widest(directory: Directory) -> PlaceTable:
    """Return the states, or the counties where there is one state, or the towns of one county."""
    if len(directory.by_state) != 1:
        return regions.state_table(directory)
    (code,) = directory.by_state
    if len(directory.counties_of_state.get(code, ())) > 1:
        return regions.county_table(directory, code)
    return regions.city_table(directory, directory.by_city)


def programs(directory: Directory, lists: Lists) -> Programs:
    """Return the directory: by place and by level, and every program where they are few."""
    few = len(directory.listings) <= SHOW_PROGRAMS
    tables = [_widest(directory)]
    if len(directory.by_state) == 1:
        tables.append(regions.city_table(directory, directory.by_city))
    return Programs(
        path=addresses.PROGRAMS,
        template="programs",
        kind="programs",
        title=_("Treatment programs"),
        description=_("Every program, by place and by level of care."),
        section=addresses.PROGRAMS,
        places=tuple(dict.fromkeys(tables)),
        rungs=cards.rungs(directory, directory.level_counts),
        cards=tuple(cards.card(directory, *entry) for entry in _by_name(directory)) if few else (),
        lists=lists.links(),
    )


def _by_name(directory: Directory) -> list[tuple[Record, Program]]:
    """Return the listings as people look for them: by name, then from least to most support."""
    order = {level: at for at, level in enumerate(cards.level_ids(directory))}
    return sorted(
        directory.listings,
        key=lambda entry: (entry[0].name.lower(), order[level_of(entry[1])], entry[1].key),
    )


def compare_page(directory: Directory) -> Chosen:
    """Return the page on which chosen programs stand side by side."""
    return Chosen(
        path=addresses.COMPARE,
        template="compare",
        kind="compare",
        title=_("Compare programs"),
        description=_("Up to four programs, in the same rows and the same plain words."),
        section=addresses.PROGRAMS,
        pairs=tuple(pair_links(directory)),
    )


def list_page(_directory: Directory) -> Chosen:
    """Return the page with the call sheet for what is chosen."""
    return Chosen(
        path=addresses.MY_LIST,
        template="compare",
        kind="list",
        title=_("My list"),
        description=_("The numbers to call, and what to ask each program."),
        section=addresses.MY_LIST,
        table=False,
    )


def guide_links(directory: Directory) -> tuple[Link, ...]:
    """Return the guides in reading order, each with the first line of its summary."""
    return tuple(cards.guide_link(directory, guide) for guide in directory.guides.values())


def _by_question(directory: Directory, guides: Iterable[Guide]) -> tuple[Link, ...]:
    """Return the guides that answer a question, by that question, each with its title."""
    return tuple(
        cards.guide_link(directory, guide, guide.question, guide.title)
        for guide in guides
        if guide.question
    )


def guides(directory: Directory) -> Guides:
    """Return the list of guides."""
    return Guides(
        path=addresses.GUIDES,
        template="guides",
        kind="guides",
        title=_("Guides"),
        description=_("Plain guides to levels of care, detox, paying and choosing."),
        section=addresses.GUIDES,
        guides=guide_links(directory),
        questions=_by_question(directory, directory.guides.values()),
        untranslated=tuple(_untranslated(directory)),
    )


def _untranslated(directory: Directory) -> Iterator[Link]:
    """Yield links to the guides that are there in another language only."""
    for original in directory.catalog.guides:
        guide = directory.guide(original.slug)
        if guide and guide.language != directory.language:
            yield cards.guide_link(directory, guide)


def about(directory: Directory) -> About:
    """Return the page about the directory, with its completeness and freshness in numbers."""
    text = directory.catalog.about_in(directory.language)
    own = text is not None and text.language == directory.language
    return About(
        path=addresses.ABOUT,
        template="about",
        kind="about",
        title=text.title if text and own else _("About this directory"),
        description=_("Who runs this, how facts are checked, and how complete they are."),
        section=addresses.ABOUT,
        written_in=text.language if text and not own else "",
        run_by=_run_by(directory, text),
        pieces=markdown.pieces(guide_pages.with_links(directory, text.html)) if text else (),
        blocks=shown.of(directory, text) if text else (),
        notes=meanings.notes(directory, text.html) if text else (),
        map=maps.of_whole(directory),
        levels=tallies.by_level(directory, directory.listings, _level_page),
        regions=tallies.by_place(_widest(directory)),
        completeness=_completeness(directory),
        freshness=_freshness(directory),
        ways=_ways(directory),
        left_out=tuple(
            directory.own(problem.what)
            for problem in directory.catalog.report
            if problem.rule == _OUT
        ),
    )


def _run_by(directory: Directory, text: Guide | None) -> str:
    """Return who runs the directory, in the original's words where the translation has none."""
    if text and text.run_by and text.language == directory.language:
        return text.run_by
    original = directory.catalog.about
    return directory.own(original.run_by) if original else ""


def _level_page(level: str) -> str:
    return addresses.level(level) if level != NO_LEVEL else ""


_OUT = "fictional-left-out"


def _completeness(directory: Directory) -> tuple[Share, ...]:
    """Return for each fact that decides how many programs state it."""
    total = len(directory.listings)
    return tuple(
        Share(
            _(field.fact.label),
            sum(field.of(program) is not None for _record, program in directory.listings),
            total,
        )
        for field in cards.CORE_FIELDS
    )


def _freshness(directory: Directory) -> tuple[Share, ...]:
    """Return how many providers a person has checked, by how long ago."""
    today, records = directory.catalog.today, directory.catalog.records
    ages = [
        (today - last.on).days if (last := freshness.last_checked(record)) else None
        for record in records
    ]
    labels = (
        (_("In the last 3 months"), lambda age: age is not None and age <= _QUARTER),
        (_("3 to 12 months ago"), lambda age: age is not None and _QUARTER < age <= _YEAR),
        (_("More than a year ago"), lambda age: age is not None and age > _YEAR),
        (_("Not yet by a person"), lambda age: age is None),
    )
    return tuple(
        Share(label, sum(1 for age in ages if holds(age)), len(records)) for label, holds in labels
    )


def _ways(directory: Directory) -> tuple[Share, ...]:
    """Return in which ways the latest check of each provider was made."""
    records = directory.catalog.records
    counts = Counter(last.how.term for r in records if (last := freshness.last_checked(r)))
    return tuple(
        Share(directory.comparer.label("check-ways", way), count, len(records))
        for way, count in sorted(counts.items())
    )


def missing(directory: Directory) -> Missing:
    """Return the page for an address that leads nowhere."""
    count = len(listed(directory.listings))
    words = ngettext("{n} program", "{n} programs", count).format(n=f"{count:,}")
    return Missing(
        path=addresses.MISSING,
        template="404",
        kind="404",
        title=_("This page is not here"),
        description=_("The page may have moved. Here is how to go on."),
        links=(
            Link(_("Programs"), addresses.PROGRAMS, words),
            Link(_("Levels of care"), addresses.LEVELS),
            Link(_("Guides"), addresses.GUIDES),
        ),
    )
