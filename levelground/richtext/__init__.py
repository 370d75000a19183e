"""Markdown to safe HTML. The only room that knows Markdown, and the sanitizer behind it.

Raw HTML is off, the extensions are few, and what comes out still goes through
an allow-list. A link leads to a web or mail address, a phone number, or a place
in the site; anything else is a Problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlsplit

import nh3
from markdown import Markdown

from levelground.problem import Problem
from levelground.richtext.directives import NUMBER, TAG, Written, extension, find, pieces
from levelground.richtext.explain import Explain, explained
from levelground.richtext.prose import blank, paragraphs, spoken, without_code

__all__ = [
    "Written",
    "explained",
    "find",
    "links",
    "paragraphs",
    "pieces",
    "problems_in",
    "spoken",
    "to_html",
]

_EXTENSIONS = ("tables", "sane_lists", "toc", "def_list")
_INLINE_TAGS = {"a", "br", "code", "em", "strong"}
_BLOCK_TAGS = {"blockquote", "dd", "dl", "dt", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre", "ul"}
_TABLE_TAGS = {"caption", "table", "tbody", "td", "th", "thead", "tr"}
# No guide can write the tag and attribute of a directive: HTML is off, and there is no other way.
_TAGS = _INLINE_TAGS | _BLOCK_TAGS | _TABLE_TAGS | {TAG}
_ATTRIBUTES = {"a": {"href", "id"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, TAG: {NUMBER}}
# What Pelican takes for an order to publish or look up something: {static}x, |tag|y.
_PELICAN = re.compile(r"\{[^}]*\}|\|[^|]*\|")
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_LINK = re.compile(
    r"\]\(\s*<?([^)>\s]*)|^\s*\[[^\]]+\]:\s*<?(\S+)|<([a-z][a-z0-9+.-]*:[^>\s]*)>", re.IGNORECASE
)
_RAW_HTML = re.compile(r"<\s*/?\s*[a-zA-Z!][^>]*>?")
_AUTOLINK = re.compile(r"<(?:https?|mailto|tel):[^>\s]*>|<[^@\s<>]+@[^@\s<>]+>", re.IGNORECASE)


def to_html(
    markdown: str,
    directives: Mapping[str, Sequence[str]] | None = None,
    forms: Mapping[str, str] | None = None,
) -> str:
    """Return *markdown* as sanitized HTML; headings have ids to link to.

    *directives* are the names that there are, each with its options; `pieces`
    finds them again in the HTML. *forms* are the words to explain on first use,
    each with the name of its term; `explained` finds those that were.
    """
    extensions = [*_EXTENSIONS, extension(directives or {}), Explain(forms or {})]
    converter = Markdown(extensions=extensions, output_format="html")
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    return nh3.clean(
        converter.convert(markdown),
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        url_schemes=set(_SCHEMES),
        link_rel="noopener noreferrer",
    )


def problems_in(markdown: str, shown: str, first_line: int) -> Iterator[Problem]:
    """Yield a Problem for every piece of HTML and every unsafe link in *markdown*."""
    for number, line in enumerate(without_code(markdown), start=first_line):
        for match in _RAW_HTML.finditer(_AUTOLINK.sub(blank, line)):
            what = f'"{match[0][:40]}" is HTML, which guides do not use'
            yield Problem(shown, number, match.start() + 1, "", what, "write it in Markdown")
        for match in _LINK.finditer(line):
            address = match[1] or match[2] or match[3] or ""
            fault = _link_fault(address)
            if fault:
                yield Problem(shown, number, match.start() + 1, "", fault, _LINK_REMEDY)


_LINK_REMEDY = "link to https://, mailto:, tel:, or a page of this site"


def links(markdown: str, first_line: int) -> Iterator[tuple[str, int, int]]:
    """Yield (address, line, column) of every link in *markdown*."""
    for number, line in enumerate(without_code(markdown), start=first_line):
        for match in _LINK.finditer(line):
            yield match[1] or match[2] or match[3] or "", number, match.start() + 1


def _link_fault(address: str) -> str | None:
    """Return what is wrong with an address, None if nothing is."""
    if _PELICAN.match(address) and not address.startswith("{filename}"):
        return f'"{address}" asks the site for more than a guide'
    try:
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        return f'"{address}" is not an address'
    if scheme and scheme not in _SCHEMES:
        return f'"{scheme}:" links are not allowed'
    if address.startswith(("//", "/", "\\")):
        return f'"{address}" leaves the site or breaks in an offline copy'
    return None
