"""Links that leave a copy say so, and a link to what is not in it is none."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection
from html import escape
from urllib.parse import unquote

from levelground.language import catalogues
from levelground.language.messages import DEFAULT_LANGUAGE, _, speaking

_LINK = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.DOTALL)
_HREF = re.compile(r'\shref="([^"]*)"')
_LANGUAGE = re.compile(r'<html lang="([a-z-]+)"')
_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_WEB = ("https:", "http:")
_ADDRESS = re.compile(r'(\s(?:href|src|data-go|data-folder)=")([^"]*)"')


def language_of(html: str) -> str:
    """Return the code of the language that a page is in."""
    found = _LANGUAGE.search(html)
    return found[1] if found else DEFAULT_LANGUAGE


def marked(html: str, path: str, there: Collection[str], *, web: bool = True) -> str:
    """Return the page at *path* with each link that leaves the files that are *there* marked.

    Without *web*, links to the web stay as they are: the reader is there.
    """
    with speaking(catalogues.translations(language_of(html))):
        online, missing = _note(_("needs the internet")), _note(_("not in this copy"))

    def mark(link: re.Match[str]) -> str:
        href = _HREF.search(link[1])
        if href is None or "data-exit" in link[1]:
            return link[0]
        if href[1].startswith(_WEB) or 'rel="external' in link[1]:
            return f"{link[0]}{online}" if web else link[0]
        if leads_out(href[1], path, there):
            return f"<span>{link[2]}</span>{missing}"
        return link[0]

    return _LINK.sub(mark, html)


def _note(words: str) -> str:
    return f' <span class="quiet">({escape(words)})</span>'


def leads_out(href: str, path: str, there: Collection[str]) -> bool:
    """Whether a link of the page at *path* leads to a file of the site that is not *there*."""
    if "{" in href or _SCHEME.match(href):
        return False
    target = resolved(href, path)
    return bool(target) and target not in there


def resolved(href: str, path: str) -> str:
    """Return the path that a relative address on the page at *path* means, "" for the page."""
    target = unquote(href.partition("#")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else ""


def addressed(html: str, change: Callable[[str], str]) -> str:
    """Return a page with every relative address that it has *change*d."""

    def other(found: re.Match[str]) -> str:
        address = found[2]
        kept = _SCHEME.match(address) or address.startswith("#")
        return found[0] if kept else f'{found[1]}{change(address)}"'

    return _ADDRESS.sub(other, html)
