"""Sitemaps for search engines: which pages there are, and each in which languages.

See https://sitemaps.org, version 0.9, and, for pages in several languages,
https://developers.google.com/search/docs/specialty/international/localized-versions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from xml.sax.saxutils import escape

from levelground.plugin.site_editions import SiteEdition
from levelground.site import addresses

SITEMAP = "sitemap.xml"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_LINKS = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'


def files(
    editions: Sequence[SiteEdition], paths: Iterable[str], url: str
) -> Iterator[tuple[str, str]]:
    """Yield (name, content) of the sitemap of the pages at *paths* below *url*.

    With several languages it is an index, of one sitemap for each: a file may
    name 50,000 pages at most, and a country has more than half of that.
    """
    by_page = _by_page(editions, paths)
    if len(editions) == 1:
        yield SITEMAP, _sitemap(editions[0], by_page, url)
        return
    names = [f"sitemap-{edition.language}.xml" for edition in editions]
    for name, edition in zip(names, editions, strict=True):
        yield name, _sitemap(edition, by_page, url)
    lines = "".join(f"<sitemap><loc>{escape(f'{url}/{name}')}</loc></sitemap>\n" for name in names)
    yield SITEMAP, f"{_HEAD}<sitemapindex {_SPACE}>\n{lines}</sitemapindex>\n"


def _by_page(
    editions: Sequence[SiteEdition], paths: Iterable[str]
) -> Mapping[str, tuple[SiteEdition, ...]]:
    """Return for every page, by its address within an edition, the editions that have it."""
    former = editions[0].site.directory.catalog.renamed
    moved = {edition.path(addresses.moved(name)) for edition in editions for name in former}
    there = set(paths) - moved  # what only leads on is no page to be found
    found: dict[str, list[SiteEdition]] = defaultdict(list)
    folders = [f"{edition.facts.folder}/" for edition in editions if edition.facts.folder]
    for path in sorted(there):
        own = next((path.removeprefix(f) for f in folders if path.startswith(f)), path)
        if own != addresses.MISSING and own not in found:
            found[own] = [edition for edition in editions if edition.path(own) in there]
    return {page: tuple(having) for page, having in sorted(found.items())}


def _sitemap(edition: SiteEdition, by_page: Mapping[str, tuple[SiteEdition, ...]], url: str) -> str:
    """Return the sitemap of one edition."""
    lines = "".join(
        f"<url><loc>{escape(f'{url}/{edition.path(page)}')}</loc>"
        f"{_others(page, having, url)}</url>\n"
        for page, having in by_page.items()
        if edition in having
    )
    return f"{_HEAD}<urlset {_SPACE} {_LINKS}>\n{lines}</urlset>\n"


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
