"""The page for an address that leads nowhere."""

from __future__ import annotations

from dataclasses import dataclass

from levelground.language.messages import _, ngettext
from levelground.site import addresses
from levelground.site.kind import Kind, Shows, Site
from levelground.site.page import Page
from levelground.site.pieces import Link


@dataclass(frozen=True, slots=True)
class MissingPage(Page):
    """The page for an address that leads nowhere.

    `links`: how to go on.
    """

    links: tuple[Link, ...] = ()


def page(site: Site) -> MissingPage:
    """Return the page for an address that leads nowhere."""
    count = len(site.directory.current)
    words = ngettext("{n} program", "{n} programs", count).format(n=f"{count:,}")
    return MissingPage(
        path=addresses.MISSING,
        template="404",
        kind="404",
        title=_("This page is not here"),
        description=_("The page may have moved. Here is how to go on."),
        links=(
            Link(_("Programs"), addresses.PROGRAMS, words),
            Link(
                _("Levels of care"),
                addresses.LEVELS,
                _("What each level of care means: hours, where you sleep, and who it may suit."),
            ),
            Link(
                _("Guides"),
                addresses.GUIDES,
                _("Plain guides to levels of care, detox, paying and choosing."),
            ),
        ),
    )


KIND = Kind("missing", page, address=addresses.MISSING, shows=Shows.COUNTS)
