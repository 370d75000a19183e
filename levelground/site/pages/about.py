"""The page about the directory, with its completeness and freshness in numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from levelground.base.intervals import wilson_interval
from levelground.content import markdown
from levelground.content.audits_file import Audit
from levelground.facts import field_table
from levelground.facts.in_words import MONTHS
from levelground.language.messages import _, ngettext
from levelground.model import NO_LEVEL, Program
from levelground.site import addresses
from levelground.site.arrange.directory import Directory
from levelground.site.guide_blocks import shown
from levelground.site.guide_blocks.blocks import Block, Meaning
from levelground.site.kind import Kind, Site
from levelground.site.page import Page
from levelground.site.parts import guide_links, maps, meanings, regions, tallies
from levelground.site.pictures import Map, Share, Tally
from levelground.site.record_counts import counts_of
from levelground.site.record_standing import RecordStanding, standing_of

LEFT_OUT = "fictional-left-out"
_QUARTER, _YEAR = 91, 365
_AUDITS = 3  # that the page tells of, the newest first


@dataclass(frozen=True, slots=True)
class ToldAudit:
    """Programs drawn by chance and called: when and how many, and a line for each fact.

    `note`: that it is made up, "" where it is not.
    """

    opening: str
    lines: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class AboutPage(Page):
    """About this directory.

    `written_in`: the language of its words, where that is another than the page's.
    `summary`: what matters most of its words, in a few lines.
    `standing`: who runs it, and how its records stand.
    `contents`: the id and the words of each heading of its text.
    `pieces`: its text, with the number of a block where one stands.
    `blocks`: what its directives show, in their order.
    `notes`: the meanings of the words that its text explains.
    `map`: where the programs are, None where there is nothing to draw.
    `levels`: how many programs there are at each level.
    `regions`: how many there are in each of the widest places.
    `completeness`: how many programs state each fact that decides.
    `freshness`: how many providers were checked, by how long ago.
    `checked`: the first and last day of the latest checks, None where there is none.
    `ways`: in which ways the latest checks were made.
    `audits`: how many facts were right, of programs drawn by chance and called.
    `left_out`: what was left out since it is made up.
    """

    written_in: str = ""
    summary: tuple[str, ...] = ()
    standing: RecordStanding | None = None
    contents: tuple[tuple[str, str], ...] = ()
    pieces: tuple[str | int, ...] = ()
    blocks: tuple[Block, ...] = ()
    notes: tuple[Meaning, ...] = ()
    map: Map | None = None
    levels: tuple[Tally, ...] = ()
    regions: tuple[Tally, ...] = ()
    completeness: tuple[Share, ...] = ()
    freshness: tuple[Share, ...] = ()
    checked: tuple[date, date] | None = None
    ways: tuple[Share, ...] = ()
    audits: tuple[ToldAudit, ...] = ()
    left_out: tuple[str, ...] = ()


def page(site: Site) -> AboutPage:
    """Return the page about the directory, with its completeness and freshness in numbers."""
    directory = site.directory
    text = directory.catalog.about_in(directory.language)
    own = text is not None and text.language == directory.language
    return AboutPage(
        path=addresses.ABOUT,
        template="about",
        kind="about",
        title=text.title if text and own else _("About this directory"),
        description=_("Who runs this, how facts are checked, and how complete they are."),
        section=addresses.ABOUT,
        written_in=text.language if text and not own else "",
        summary=text.summary if text else (),
        standing=standing_of(directory),
        contents=markdown.headings(text.html) if text else (),
        pieces=markdown.pieces(guide_links.with_links(directory, text.html)) if text else (),
        blocks=shown.blocks_of(directory, text) if text else (),
        notes=meanings.notes(directory, text.html) if text else (),
        map=maps.of_whole(directory),
        levels=tallies.by_level(directory, directory.current, _level_page),
        regions=tallies.by_place(regions.widest(directory)),
        completeness=_completeness(directory),
        freshness=_freshness(directory),
        checked=counts_of(directory).span,
        ways=_ways(directory),
        audits=tuple(map(_told, directory.catalog.audits[:_AUDITS])),
        left_out=tuple(
            directory.own(problem.what)
            for problem in directory.catalog.report
            if problem.rule == LEFT_OUT
        ),
    )


def _level_page(level: str) -> str:
    return addresses.level(level) if level != NO_LEVEL else ""


def _completeness(directory: Directory) -> tuple[Share, ...]:
    """Return for each fact that decides how many programs state it."""
    total = len(directory.current)
    return tuple(
        Share(_(field.fact.label), count, total) for field, count in counts_of(directory).stated
    )


def _freshness(directory: Directory) -> tuple[Share, ...]:
    """Return how many providers a person has checked, by how long ago."""
    today, checks = directory.catalog.today, counts_of(directory).checks
    ages = [(today - last.on).days if last else None for last in checks]
    labels = (
        (_("In the last 3 months"), lambda age: age is not None and age <= _QUARTER),
        (_("3 to 12 months ago"), lambda age: age is not None and _QUARTER < age <= _YEAR),
        (_("More than a year ago"), lambda age: age is not None and age > _YEAR),
        (_("Not yet by a person"), lambda age: age is None),
    )
    return tuple(
        Share(label, sum(1 for age in ages if holds(age)), len(checks)) for label, holds in labels
    )


def _ways(directory: Directory) -> tuple[Share, ...]:
    """Return in which ways the latest check of each provider was made."""
    found = counts_of(directory)
    counts = Counter(last.how.term for last in found.checked)
    return tuple(
        Share(directory.comparer.label("check-ways", way), count, len(found.checks))
        for way, count in sorted(counts.items())
    )


def _told(audit: Audit) -> ToldAudit:
    """Return an audit in words: "Phone right: 57 of 60 (86 to 98 in 100)"."""
    called = int(audit.called)
    opening = ngettext(
        "In {month} {year}, {n} program drawn by chance was called; {reached} answered.",
        "In {month} {year}, {n} programs drawn by chance were called; {reached} answered.",
        called,
    ).format(
        month=_(MONTHS[audit.on.month - 1]),
        year=audit.on.year,
        n=f"{called:,}",
        reached=f"{int(audit.reached):,}",
    )
    labels = field_table.fields_by_name(Program)
    lines = tuple(
        _line(_(labels[one.fact].fact.label), int(one.right), int(one.of))
        for one in audit.facts
        if one.of
    )
    return ToldAudit(
        opening, lines, _("This is made up, as the programs are.") if audit.is_fictional else ""
    )


def _line(label: str, right: int, of: int) -> str:
    low, high = (round(100 * share) for share in wilson_interval(right, of))
    return _("{fact} right: {right} of {n} ({low} to {high} in 100)").format(
        fact=label, right=f"{right:,}", n=f"{of:,}", low=low, high=high
    )


KIND = Kind("about", page, address=addresses.ABOUT)
