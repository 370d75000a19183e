"""Which pages a site has, and the links of its guides that lead to none of them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import cached_property
from urllib.parse import unquote

from levelground.base import strings
from levelground.base.problems import Problem
from levelground.content.catalog import Catalog
from levelground.content.markdown import FILENAME
from levelground.language.messages import DEFAULT_LANGUAGE
from levelground.model.guide import Guide
from levelground.site.arrange.directory import Directory
from levelground.site.kind import Site
from levelground.site.pages import KINDS

_WHOLE = frozenset(kind.address for kind in KINDS if isinstance(kind.address, str) and kind.address)
_SUFFIX = ".html"
_GUIDES = "guides"


def dead_links(catalog: Catalog) -> Iterator[Problem]:
    """Yield a Problem for each link in a guide, or about the site, to a page that is not there.

    Of content in which something is wrong already, nothing is known.
    """
    if catalog.report.failed:
        return
    known = _Pages(catalog)
    for language in (DEFAULT_LANGUAGE, *catalog.translations):
        about = catalog.about_in(language)
        written = [(guide, _GUIDES) for guide in catalog.guides_in(language)]
        written += [(about, "")] if about and about.language == language else []
        for guide, folder in written:
            yield from _dead(guide, folder, known)


def _dead(guide: Guide, folder: str, known: _Pages) -> Iterator[Problem]:
    for link in guide.links:
        written = link.address.partition("#")[0].partition("?")[0]
        if not written.endswith(_SUFFIX) or ":" in written.split("/")[0] or written[:2] == "//":
            continue
        page = posixpath.normpath(posixpath.join(folder, unquote(written)))
        if not known.has(page):
            what = f'"{link.address}" leads to no page of this site'
            yield Problem(guide.path, link.line, link.column, "", what, known.meant(page, folder))


class _Pages:
    """The addresses of all pages; the many of places and lists are made only when asked for."""

    def __init__(self, catalog: Catalog) -> None:
        self._site = Site(Directory(catalog), hosted=False)

    def has(self, page: str) -> bool:
        """Whether there is such a page, its address seen from the root."""
        return page in _WHOLE or page in self._all

    def meant(self, page: str, folder: str) -> str:
        """Return what to write instead of the address of a page that is not there."""
        if page.startswith(f"{_GUIDES}/"):
            slug = page.removeprefix(f"{_GUIDES}/").removesuffix(_SUFFIX)
            names = [f"{FILENAME}{name}.md" for name in self._site.directory.guides]
            return strings.did_you_mean(f"{FILENAME}{slug}.md", names)
        start = page.partition("/")[0]
        near = [*_WHOLE, *(name for name in self._all if name.partition("/")[0] == start)]
        seen = sorted(posixpath.relpath(name, folder or ".") for name in near)
        return strings.did_you_mean(posixpath.relpath(page, folder or "."), seen)

    @cached_property
    def _all(self) -> frozenset[str]:
        found = (
            kind.address(*names)
            for kind in KINDS
            if callable(kind.address)
            for names in kind.keys(self._site)
        )
        return frozenset(found)
