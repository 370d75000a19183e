"""Links to guides, which may be there in another language only, and the parts of their list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from levelground.language.messages import N_, _, written_in
from levelground.model.guide import Guide
from levelground.site import addresses
from levelground.site.arrange.directory import Directory
from levelground.site.arrange.helplines import guide_address
from levelground.site.pieces import Link, LinkGroup

_TO_GUIDE = re.compile(r'href="\{filename\}([a-z0-9-]+)\.md')

_URGENT = N_("What cannot wait")
# What each part is called and which guides it has; those of a directory's own come last.
_PARTS = (
    (
        _URGENT,
        ("overdose", "detox-safely", "medication-for-opioids", "mental-health-crisis"),
    ),
    (
        N_("How much care"),
        (
            "levels-of-care",
            "what-is-iop",
            "inside-an-iop",
            "iop-and-inpatient",
            "iop-php-outpatient",
            "is-iop-enough",
        ),
    ),
    (N_("Kinds of care"), ("virtual-programs", "sober-living", "therapies-and-medication")),
    (N_("Paying"), ("paying", "paying-where-you-live", "when-insurance-says-no")),
    (
        N_("Choosing, and after"),
        ("how-to-choose", "spotting-bad-actors", "handover-sheet", "after-the-program"),
    ),
    (
        N_("For whom"),
        (
            "helping-someone",
            "teens-and-young-adults",
            "pregnant-or-with-children",
            "language-and-papers",
            "different-for-you",
        ),
    ),
    (N_("Rights, work and court"), ("privacy-and-rights", "work-and-school", "court-and-jail")),
)
_HOW_TO_READ = "how-to-read-this-directory"


def guide_link(directory: Directory, guide: Guide, text: str = "", note: str = "") -> Link:
    """Return a link to a guide: its title, and the first line of its summary as a note."""

    def said(words: str) -> str:
        return written_in(guide.language, directory.language, words)

    return Link(
        said(text or guide.title),
        guide_address(directory, guide.slug),
        said(note or "".join(guide.summary[:1])),
        "" if guide.language == directory.language else guide.language,
    )


def by_question(directory: Directory, guides: Iterable[Guide]) -> tuple[Link, ...]:
    """Return those of *guides* that answer a question, by that question, each with its title."""
    return tuple(
        guide_link(directory, guide, guide.question, guide.title)
        for guide in guides
        if guide.question
    )


def with_links(directory: Directory, html: str, root: str = "") -> str:
    """Return *html* with its links to guides made out; *root* leads to the language's own root."""
    return _TO_GUIDE.sub(lambda match: f'href="{root}{guide_address(directory, match[1])}', html)


def parts(directory: Directory) -> tuple[LinkGroup, ...]:
    """Return the parts that have any link, with what cannot wait first."""
    return tuple(part for part in _parts(directory) if part.links)


def part_links(directory: Directory) -> tuple[Link, ...]:
    """Return the ways to the parts, each with its number of pages; none without a guide."""
    if not directory.guides:
        return ()
    return tuple(
        Link(part.title, f"{addresses.GUIDES}#{part_anchor(at)}", str(len(part.links)))
        for at, part in enumerate(parts(directory))
    )


def part_anchor(at: int) -> str:
    """Return the id of a part in the list, the first being 0."""
    return f"part-{at + 1}"


def _parts(directory: Directory) -> Iterator[LinkGroup]:
    """Yield the parts, the last ones of guides that are in none, and of what this directory is."""
    named = {_HOW_TO_READ}
    for title, slugs in _PARTS:
        named.update(slugs)
        guides = filter(None, map(directory.guides.get, slugs))
        told = _urgent if title == _URGENT else _asked
        yield LinkGroup(_(title), tuple(told(directory, guide) for guide in guides))
    others = (guide for slug, guide in directory.guides.items() if slug not in named)
    yield LinkGroup(_("More guides"), tuple(_asked(directory, guide) for guide in others))
    yield LinkGroup(_("Not translated yet"), tuple(_untranslated(directory)))
    yield LinkGroup(_("This directory"), tuple(_of_directory(directory)))


def _urgent(directory: Directory, guide: Guide) -> Link:
    """Return a link by the guide's question, with what to do first as its note."""
    return guide_link(directory, guide, guide.question or "")


def _asked(directory: Directory, guide: Guide) -> Link:
    """Return a link by the guide's title, with its question as a note."""
    return guide_link(directory, guide, note=guide.question or "")


def _of_directory(directory: Directory) -> Iterator[Link]:
    """Yield the guide to the directory's marks, and the page of what words mean."""
    guide = directory.guides.get(_HOW_TO_READ)
    if guide:
        yield _asked(directory, guide)
    yield Link(
        _("What the words mean"),
        addresses.GLOSSARY,
        _("The words of treatment, insurance and this directory, in plain language."),
    )


def _untranslated(directory: Directory) -> Iterator[Link]:
    """Yield links to the guides that are there in another language only."""
    for original in directory.catalog.guides:
        guide = directory.guide(original.slug)
        if guide and guide.language != directory.language:
            yield guide_link(directory, guide)
