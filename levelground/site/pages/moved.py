"""The page at an address that a provider had before: it leads on to where it is now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from levelground.language.messages import _, filled
from levelground.site import addresses
from levelground.site.kind import Key, Kind, Site
from levelground.site.page import Page
from levelground.site.parts import cards
from levelground.site.pieces import Link


@dataclass(frozen=True, slots=True)
class MovedPage(Page):
    """The page at an address that a provider had before.

    `to`: its page of today.
    """

    to: Link | None = None


def page(site: Site, former: str) -> MovedPage:
    """Return the page at the *former* address of a record."""
    record = site.directory.catalog.named(former)
    name = cards.provider_name(record)
    return MovedPage(
        path=addresses.moved(former),
        template="moved",
        kind="moved",
        title=_("This page has moved"),
        description=filled(_("{name} has another address in this directory now."), name=name),
        section=addresses.PROGRAMS,
        to=Link(name, addresses.provider(record.slug)),
    )


def _keys(site: Site) -> Iterable[Key]:
    return ((former,) for former in sorted(site.directory.catalog.renamed))


KIND = Kind("moved", page, _keys, addresses.moved)
