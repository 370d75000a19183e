"""The proof that a page asks nothing of another origin: its files are read as they were written.

Links that a person follows may lead anywhere. What a browser would load by
itself (scripts, styles, images, frames, forms) must be the site's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_OTHER = r"(?:[a-z][a-z0-9+.-]*:)?//"
# Attributes that a browser loads without being asked, with an address elsewhere.
_ATTRIBUTE = re.compile(
    rf"""\s(?:src|srcset|poster|background|data|action|formaction|ping)\s*=\s*["']?\s*{_OTHER}""",
    re.IGNORECASE,
)
# <link> loads too, but for the kinds that only tell a machine where something is.
_LINK = re.compile(rf"""<link\b[^>]*\bhref\s*=\s*["']?\s*{_OTHER}[^>]*>""", re.IGNORECASE)
_ONLY_TELLS = re.compile(r"""\brel\s*=\s*["']?(?:canonical|alternate)["'\s>]""", re.IGNORECASE)
_STYLE = re.compile(rf"""url\(\s*["']?\s*{_OTHER}|@import""", re.IGNORECASE)
_SCRIPT = re.compile(
    r"\b(?:fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts|serviceWorker)\b"
    r"|document\.cookie|\bimport\s*\(",
)


def faults_in_page(html: str) -> Iterator[str]:
    """Yield every piece of a page that would make a browser ask another origin."""
    for match in _ATTRIBUTE.finditer(html):
        yield _around(html, match)
    for match in _LINK.finditer(html):
        if not _ONLY_TELLS.search(match[0]):
            yield match[0][:120]


def faults_in_style(css: str) -> Iterator[str]:
    """Yield every import and every address elsewhere in a stylesheet."""
    for match in _STYLE.finditer(css):
        yield _around(css, match)


def faults_in_script(js: str) -> Iterator[str]:
    """Yield every use of the network or of cookies in a script."""
    for match in _SCRIPT.finditer(js):
        yield _around(js, match)


def _around(content: str, match: re.Match[str]) -> str:
    """Return the piece with a little of what follows, on one line."""
    return " ".join(content[match.start() : match.end() + 60].split())
