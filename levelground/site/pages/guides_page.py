"""The list of guides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from levelground.language.messages import N_, _
from levelground.model.guide import Guide
from levelground.site import addresses
from levelground.site.arrange.directory import Directory
from levelground.site.kind import Kind, Site
from levelground.site.page import Page
from levelground.site.parts import guide_links
from levelground.site.pieces import Link, LinkGroup

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
            "different-for-you",
        ),
    ),
    (N_("Rights, work and court"), ("privacy-and-rights", "work-and-school", "court-and-jail")),
)
_HOW_TO_READ = "how-to-read-this-directory"


@dataclass(frozen=True, slots=True)
class GuidesPage(Page):
    """The guides, each once, in the part where someone looks for it.

    `parts`: the guides of each part; what cannot wait is named by the question that it answers.
    """

    parts: tuple[LinkGroup, ...] = ()

    @property
    def jumps(self) -> tuple[tuple[str, str], ...]:
        """The id of each part, with its title."""
        return tuple((f"part-{at}", part.title) for at, part in enumerate(self.parts, 1))


def page(site: Site) -> GuidesPage:
    """Return the list of guides."""
    directory = site.directory
    return GuidesPage(
        path=addresses.GUIDES,
        template="guides",
        kind="guides",
        title=_("Guides"),
        description=_("Plain guides to levels of care, detox, paying and choosing."),
        section=addresses.GUIDES,
        parts=tuple(part for part in _parts(directory) if part.links),
    )


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
    return guide_links.guide_link(directory, guide, guide.question or "")


def _asked(directory: Directory, guide: Guide) -> Link:
    """Return a link by the guide's title, with its question as a note."""
    return guide_links.guide_link(directory, guide, note=guide.question or "")


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
            yield guide_links.guide_link(directory, guide)


KIND = Kind("guides", page, address=addresses.GUIDES)
