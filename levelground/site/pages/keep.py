"""The page on which a reader may ask to keep a copy of the directory on a device."""

from __future__ import annotations

from levelground.language.messages import _
from levelground.site import addresses
from levelground.site.kind import Kind, Shows, Site
from levelground.site.page import Page


def page(_site: Site) -> Page:
    """Return the page; what may be chosen is data, once all files and their sizes are known."""
    return Page(
        path=addresses.KEEP,
        template="keep",
        kind="keep",
        title=_("Keep this directory on this phone"),
        description=_("Without a network too: search, comparing, guides and phone numbers."),
    )


KIND = Kind(
    "keep", page, lambda site: ((),) if site.keeps else (), addresses.KEEP, shows=Shows.NOTHING
)
