"""The pairs of levels, and of forms of care, that stand side by side on a page of their own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from levelground.language.messages import _, filled
from levelground.site import addresses
from levelground.site.arrange.directory import Directory
from levelground.site.parts import levels_table
from levelground.site.pieces import Link

# The three pairs that families ask about most; each neighbour on the ladder follows.
ASKED = (("iop", "php"), ("outpatient", "iop"), ("iop", "inpatient"))
FORMS = ("in-person", "virtual")


def pairs_with_pages(directory: Directory) -> tuple[tuple[str, str], ...]:
    """Return the pairs that have a page: those most asked about, then neighbours."""
    ids = [term.id for term in directory.levels]
    wanted = [*ASKED, *pairwise(ids)]
    found = [entry for entry in dict.fromkeys(wanted) if set(entry) <= set(ids)]
    if levels_table.FORMS_VOCABULARY in directory.catalog.vocabularies.by_name:
        found.insert(len(ASKED), FORMS)
    return tuple(found)


def pair_links(directory: Directory) -> Iterator[Link]:
    """Yield a link to each prebuilt pair."""
    for first, second in pairs_with_pages(directory):
        names = [
            levels_table.term_of(directory, entry).label.in_(directory.language)
            for entry in (first, second)
        ]
        words = filled(_("{first} and {second}"), first=names[0], second=names[1])
        yield Link(words, addresses.pair(first, second))
