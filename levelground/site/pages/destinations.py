"""Which pages a site has, and the links of its guides that lead to none of them."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from urllib.parse import unquote

from levelground.base import strings
from levelground.base.problems import Problem
from levelground.content.catalog import Catalog
from levelground.content.markdown import FILENAME
from levelground.language.messages import DEFAULT_LANGUAGE
from levelground.model.guide import Guide
from levelground.site import addresses
from levelground.site.arrange.directory import Directory
from levelground.site.pages import Views
from levelground.site.pages.together import COUNTY

_WHOLE = frozenset(
    {
        addresses.HOME, addresses.PROGRAMS, addresses.FIND, addresses.LEVELS, addresses.GUIDES,
        addresses.ENOUGH, addresses.GLOSSARY, addresses.ABOUT, addresses.MISSING,
        addresses.COMPARE, addresses.MY_LIST,
    }
)  # fmt: skip
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
        self._views = Views(Directory(catalog), hosted=False)

    def has(self, page: str) -> bool:
        """Whether there is such a page, its address seen from the root."""
        return page in _WHOLE or page in self._all

    def meant(self, page: str, folder: str) -> str:
        """Return what to write instead of the address of a page that is not there."""
        if page.startswith(f"{_GUIDES}/"):
            slug = page.removeprefix(f"{_GUIDES}/").removesuffix(_SUFFIX)
            names = [f"{FILENAME}{name}.md" for name in self._views.directory.guides]
            return strings.did_you_mean(f"{FILENAME}{slug}.md", names)
        start = page.partition("/")[0]
        near = [*_WHOLE, *(name for name in self._all if name.partition("/")[0] == start)]
        seen = sorted(posixpath.relpath(name, folder or ".") for name in near)
        return strings.did_you_mean(posixpath.relpath(page, folder or "."), seen)

    @cached_property
    def _all(self) -> frozenset[str]:
        found = (
            address(*names)
            for kind, *names in self._views.keys()  # noqa: SIM118 - no mapping
            if (address := _ADDRESSES.get(kind))
        )
        return frozenset(found)


def _listed(kind: str, term: str, *part: str) -> str:
    return addresses.listed(kind, term, "-".join(part))


def _together(scale: str, state: str, place: str, level: str, at: str) -> str:
    return addresses.together(scale == COUNTY, state, place, level, int(at))


_ADDRESSES: Mapping[str, Callable[..., str]] = {
    "guide": addresses.guide,
    "level": addresses.level,
    "pair": addresses.pair,
    "state": addresses.state,
    "county": addresses.county,
    "city": addresses.city,
    "level_in_state": addresses.level_in_state,
    "listed": _listed,
    "together": _together,
    "provider": addresses.provider,
}
