"""Two levels, or two forms of care, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from levelground import compare
from levelground.facts.vocabulary import Term
from levelground.language.messages import _, before, filled, sentence_list
from levelground.site import addresses
from levelground.site.arrange.directory import Directory
from levelground.site.kind import Key, Kind, Shows, Site
from levelground.site.page import Page
from levelground.site.parts import level_pairs, levels_table
from levelground.site.pieces import Link, Table


@dataclass(frozen=True, slots=True)
class PairPage(Page):
    """Two levels, or two forms of care, side by side.

    `called`: what it is called on itself: both, without what explains them.
    `table`: both in the same rows.
    `links`: the programs of each, and the way to other pairs.
    `danger`: what stands above the table, "" where neither needs it.
    """

    called: str = ""
    table: Table | None = None
    links: tuple[Link, ...] = ()
    danger: str = ""


def page(site: Site, first: str, second: str) -> PairPage:
    """Return the prebuilt comparison of two levels, or of the two forms of care."""
    directory = site.directory
    terms = [levels_table.term_of(directory, first), levels_table.term_of(directory, second)]
    labels = [term.label.in_(directory.language) for term in terms]
    short = [before(label, " (") for label in labels]
    title = filled(_("{first} and {second}, side by side"), first=labels[0], second=labels[1])
    return PairPage(
        path=addresses.pair(first, second),
        template="pair",
        kind="pair",
        title=title,
        description=filled(
            _("How {first} and {second} differ, in the same rows."),
            first=labels[0],
            second=labels[1],
        ),
        crumbs=(Link(_("Levels of care"), addresses.LEVELS),),
        section=addresses.LEVELS,
        called=sentence_list([short[0], compare.lowered(short[1])]),
        table=levels_table.table_of_levels(directory, title, terms, named=True),
        links=(
            *_programs_at(directory, terms),
            Link(_("Two at a time"), f"{addresses.LEVELS}#pairs"),
        ),
        danger=levels_table.levels_warning([first, second]),
    )


def _programs_at(directory: Directory, terms: Sequence[Term]) -> Iterator[Link]:
    for term in terms:
        count = directory.level_counts[term.id]
        if term in directory.levels and count:
            label = term.label.in_(directory.language)
            words = filled(_("{level}: programs"), level=label)
            yield Link(words, addresses.level(term.id), f"{count:,}")


def _keys(site: Site) -> Sequence[Key]:
    return level_pairs.pairs_with_pages(site.directory)


KIND = Kind("pair", page, _keys, addresses.pair, shows=Shows.COUNTS)
