"""Which pages a site has, and the links of its guides that lead to none of them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from itertools import chain
from urllib.parse import unquote

from levelground.base import strings
from levelground.base.problems import Problem
from levelground.content.catalog import Catalog
from levelground.content.markdown import FILENAME
from levelground.language.messages import DEFAULT_LANGUAGE
from levelground.model.guide import Guide
from levelground.site.arrange.directory import Directory
from levelground.site.kind import Kind, Site
from levelground.site.pages import KINDS

_WHOLE = frozenset(kind.address for kind in KINDS if isinstance(kind.address, str) and kind.address)
# Those with many pages, of which it takes all records to tell, come last.
_MANY = ("level_in_state", "listed", "together", "provider", "moved", "changes", "city", "county")
_FEW_FIRST = sorted(
    (kind for kind in KINDS if callable(kind.address)), key=lambda kind: kind.name in _MANY
)
_SUFFIX = ".html"
_GUIDES = "guides"


def dead_links(catalog: Catalog) -> Iterator[Problem]:
    """Yield a Problem for each link in a guide, or about the site, to a page that is not there."""
    known = _Pages(catalog)
    for guide, folder in written_guides(catalog):
        yield from _dead(guide, folder, known)


def written_guides(catalog: Catalog) -> Iterator[tuple[Guide, str]]:
    """Yield every guide, and what is written about the site, in each language, with its folder."""
    for language in (DEFAULT_LANGUAGE, *catalog.translations):
        yield from ((guide, _GUIDES) for guide in catalog.guides_in(language))
        about = catalog.about_in(language)
        if about and about.language == language:
            yield about, ""


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
        self._known: dict[str, frozenset[str]] = {}

    def has(self, page: str) -> bool:
        """Whether there is such a page, its address seen from the root."""
        return page in _WHOLE or any(page in self._of(kind) for kind in _FEW_FIRST)

    def meant(self, page: str, folder: str) -> str:
        """Return what to write instead of the address of a page that is not there."""
        if page.startswith(f"{_GUIDES}/"):
            slug = page.removeprefix(f"{_GUIDES}/").removesuffix(_SUFFIX)
            guides = list(self._site.directory.guides)
            alike = [f"{FILENAME}{name}.md" for name in strings.near_names(slug, guides)]
            names = [f"{FILENAME}{name}.md" for name in guides]
            return f"did you mean {strings.either(alike)}?" if alike else strings.one_of(names)
        start = page.partition("/")[0]
        every = chain(_WHOLE, *map(self._of, _FEW_FIRST))
        near = {name for name in every if name in _WHOLE or name.partition("/")[0] == start}
        seen = sorted(posixpath.relpath(name, folder or ".") for name in near)
        return strings.did_you_mean(posixpath.relpath(page, folder or "."), seen)

    def _of(self, kind: Kind) -> frozenset[str]:
        """Return the addresses of the pages of a kind."""
        if kind.name not in self._known and callable(kind.address):
            found = frozenset(kind.address(*names) for names in kind.keys(self._site))
            self._known[kind.name] = found
        return self._known[kind.name]
