"""Sitemaps for search engines: which pages there are, and each in which languages.

See https://sitemaps.org, version 0.9, and, for pages in several languages,
https://developers.google.com/search/docs/specialty/international/localized-versions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from xml.sax.saxutils import escape

from levelground.base.memory import memory_key
from levelground.plugin.site_editions import SiteEdition
from levelground.site import addresses

SITEMAP = "sitemap.xml"
KIND = "sitemap"  # by which a sitemap is remembered among the pages
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_LINKS = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'


@dataclass(frozen=True)
class Sitemaps:
    """The sitemaps of the pages at `paths`, in any language, below the address `url`.

    With several languages it is an index, of one sitemap for each: a file may name 50,000 pages at
    most, and a country has more than half of that.
    """

    editions: Sequence[SiteEdition]
    paths: Collection[str]
    url: str

    def names(self) -> Iterator[str]:
        """Yield the name of each file."""
        if len(self.editions) > 1:
            yield from (_name_in(edition.language) for edition in self.editions)
        yield SITEMAP

    def content(self, name: str) -> str:
        """Return what the file of that name holds."""
        if len(self.editions) == 1:
            return self._sitemap(self.editions[0])
        for edition in self.editions:
            if name == _name_in(edition.language):
                return self._sitemap(edition)
        return self._index()

    def recipe(self) -> str:
        """Return what stands for all that they hold: the same recipe gives the same bytes."""
        folders = (part for e in self.editions for part in (e.language, e.facts.folder))
        return memory_key(self.url, *folders, "", *sorted(self._there))

    @cached_property
    def _there(self) -> set[str]:
        """The pages to be found: what only leads on is none."""
        former = self.editions[0].site.directory.catalog.renamed
        moved = {e.path(addresses.moved(name)) for e in self.editions for name in former}
        return set(self.paths) - moved

    @cached_property
    def _by_page(self) -> Mapping[str, tuple[SiteEdition, ...]]:
        """For every page, by its address within an edition, the editions that have it."""
        found: dict[str, list[SiteEdition]] = defaultdict(list)
        folders = [f"{edition.facts.folder}/" for edition in self.editions if edition.facts.folder]
        for path in sorted(self._there):
            own = next((path.removeprefix(f) for f in folders if path.startswith(f)), path)
            if own != addresses.MISSING and own not in found:
                found[own] = [e for e in self.editions if e.path(own) in self._there]
        return {page: tuple(having) for page, having in sorted(found.items())}

    def _sitemap(self, edition: SiteEdition) -> str:
        """Return the sitemap of one edition."""
        lines = "".join(
            f"<url><loc>{escape(f'{self.url}/{edition.path(page)}')}</loc>"
            f"{_others(page, having, self.url)}</url>\n"
            for page, having in self._by_page.items()
            if edition in having
        )
        return f"{_HEAD}<urlset {_SPACE} {_LINKS}>\n{lines}</urlset>\n"

    def _index(self) -> str:
        names = (_name_in(edition.language) for edition in self.editions)
        lines = "".join(
            f"<sitemap><loc>{escape(f'{self.url}/{name}')}</loc></sitemap>\n" for name in names
        )
        return f"{_HEAD}<sitemapindex {_SPACE}>\n{lines}</sitemapindex>\n"


def _name_in(language: str) -> str:
    return f"sitemap-{language}.xml"


def _others(page: str, having: Sequence[SiteEdition], url: str) -> str:
    """Return where a page is in each of its languages; the first is for all other readers."""
    if len(having) == 1:
        return ""
    named = [(edition.language, edition) for edition in having]
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" '
        f'href="{escape(f"{url}/{edition.path(page)}")}"/>'
        for language, edition in [*named, ("x-default", having[0])]
    )
