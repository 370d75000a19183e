"""Every page of a site by its key, made one at a time.

A key is a kind and what names the page, like ("city", "ma", "lynn"). Keys are
cheap to list and to hand to another process; the page is made there.
"""

from __future__ import annotations

from collections.abc import Iterator

from levelground.site.data.data_file import DataFile
from levelground.site.data.public_files import PublicFile
from levelground.site.kind import Key, Kind, Site
from levelground.site.page import Page
from levelground.site.pages import KINDS

_BY_NAME = {kind.name: kind for kind in KINDS}


def kinds(*, last: bool = False) -> Iterator[Kind]:
    """Yield the kinds of pages in a fixed order, those that are made *last* or the others."""
    return (kind for kind in KINDS if kind.last == last)


def keys(site: Site, *, last: bool = False) -> Iterator[Key]:
    """Yield the key of every page and file, in a fixed order; of those that are made *last*."""
    return ((kind.name, *names) for kind in kinds(last=last) for names in kind.keys(site))


def make_page(site: Site, key: Key) -> Page | DataFile | PublicFile:
    """Return the page, or the file for scripts, that *key* names."""
    kind, *names = key
    return _BY_NAME[kind].make(site, *names)
