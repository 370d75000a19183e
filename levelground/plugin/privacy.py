"""The proof that a page asks nothing of another origin: its files are read as they were written.

Links that a person follows may lead anywhere. What a browser would load by
itself (scripts, styles, images, frames, forms) must be the site's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Attributes that a browser loads, or sends to, without being asked to go there.
_LOADED = frozenset(
    {"src", "srcset", "poster", "background", "data", "action", "formaction", "ping", "xlink:href"}
)
# <link> loads too, but for the kinds that only tell a machine where something is.
_ONLY_TELLS = re.compile(r"""\brel\s*=\s*["']?(?:canonical|alternate)["'\s>]""", re.IGNORECASE)
_ELEMENT = re.compile(r"<\s*([a-z][a-z0-9-]*)", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([a-z][a-z0-9:-]*)\s*=\s*(?:"[^"]*|'[^']*|[^\s"'>]*)$""", re.IGNORECASE)
_OTHER = r"(?:[a-z][a-z0-9+.-]*:)?//"
_STYLE = re.compile(rf"""url\(\s*["']?\s*{_OTHER}|@import""", re.IGNORECASE)
_SCRIPT = re.compile(
    r"\b(?:fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts)\b"
    r"|document\.cookie|\bimport\s*\(",
)
# What lasts in a browser beyond a few words, and works when no page is open.
_KEEPS = re.compile(r"\bindexedDB\b|\bcookieStore\b")
_KEEPS_PAGES = re.compile(r"\bcaches\b|\bserviceWorker\b")

# What a worker may ask the network for: what a page asked, and a file of its own site by path.
_ASKS = re.compile(r"\bfetch\((?!request\)|kept\.scope \+ path, how\))")
_SAME = re.compile(r"""\bhow = \{ mode: "same-origin",""")
_ELSEWHERE = re.compile(r"""["'`](?:[a-z][a-z0-9+.-]*:)?//""")

# A file of data: one call, with a name and one string in which nothing ends the string.
_DATA = re.compile(r"""levelground\.data\("[a-z0-9/-]+",'(?:[^'\\\n]|\\[^\n])*'\);\n""")


def faults_in_page(html: str) -> Iterator[str]:
    """Yield every piece of a page that would make a browser ask another origin.

    Looks at each "//" that stands in a tag, which is quicker on a country's
    pages than looking at each attribute.
    """
    at = html.find("//")
    while at >= 0:
        start = html.rfind("<", 0, at)
        before = html[start:at] if start >= 0 else ""
        if before and ">" not in before and _loads(before, html, start):
            yield " ".join(html[start : at + 60].split())
        at = html.find("//", at + 2)


def _loads(before: str, html: str, start: int) -> bool:
    """Whether the address that follows *before*, a tag cut off at its "//", is loaded."""
    element, attribute = _ELEMENT.match(before), _ATTRIBUTE.search(before)
    if not element or not attribute:
        return False
    name, of = attribute[1].lower(), element[1].lower()
    if of == "link" and name == "href":
        return not _ONLY_TELLS.search(html[start : html.find(">", start) + 1])
    return name in _LOADED or (of in {"use", "image"} and name == "href")


def faults_in_style(css: str) -> Iterator[str]:
    """Yield every import and every address elsewhere in a stylesheet."""
    for match in _STYLE.finditer(css):
        yield _around(css, match)


def faults_in_script(js: str, *, keeper: bool = False) -> Iterator[str]:
    """Yield every use of the network or of cookies in a script, and what would keep pages.

    One script may do that, the *keeper*, when a reader asks it to.
    """
    for pattern in (_SCRIPT, _KEEPS) if keeper else (_SCRIPT, _KEEPS, _KEEPS_PAGES):
        for match in pattern.finditer(js):
            yield _around(js, match)


def faults_in_worker(js: str) -> Iterator[str]:
    """Yield what in a worker might ask another than the site itself, or keep what is read."""
    for match in _SCRIPT.finditer(js):
        if match[0] != "fetch":
            yield _around(js, match)
    for pattern in (_ASKS, _ELSEWHERE, _KEEPS):
        for match in pattern.finditer(js):
            yield _around(js, match)
    if not _SAME.search(js):
        yield "a request that is not held to its own origin"


def faults_in_data(js: str) -> Iterator[str]:
    """Yield the start of a file of data that is more than one call with a string."""
    if not _DATA.fullmatch(js):
        yield js[:60]


def _around(content: str, match: re.Match[str]) -> str:
    """Return the piece with a little of what follows, on one line."""
    return " ".join(content[match.start() : match.end() + 60].split())
