"""Markdown to clean HTML: what this project adds to it, and the sanitizer behind it.

Imported where a text is converted, since what is behind it takes its time to load.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from levelground.content.markdown import anchors
from levelground.content.markdown.directives import NUMBER, TAG
from levelground.content.markdown.explain import NOTE, USE

_EXTENSIONS = ("tables", "sane_lists", "toc", "def_list")
_INLINE_TAGS = {"a", "br", "code", "em", "strong"}
_BLOCK_TAGS = {"blockquote", "dd", "dl", "dt", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre", "ul"}
_TABLE_TAGS = {"caption", "table", "tbody", "td", "th", "thead", "tr"}
# No guide can write the tag and attribute of a directive: HTML is off, and there is no other way.
TAGS = _INLINE_TAGS | _BLOCK_TAGS | _TABLE_TAGS | {TAG}
_ATTRIBUTES = {"a": {"href", "id"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, TAG: {NUMBER}}
_CLOSED = frozenset({"a", "code", "h1", "h2", "h3", "h4", "pre", "th"})
# A link to no other site, as `sanitized` leaves it: it has nobody to keep its address from.
_OWN_LINK = re.compile(r'(<a href="(?!https?:|//)[^"]*"(?: id="[^"]*")?) rel="noreferrer"')
# After the inline patterns (20), whose links must not get links of their own.
_PRIORITY = 15


def clean_html(
    markdown: str, directives: Mapping[str, Sequence[str]], forms: Mapping[str, str]
) -> str:
    """Return *markdown* as sanitized HTML, with what stands for directives and words in it."""
    return sanitized(converter(directives, forms).convert(markdown))


def sanitized(html: str) -> str:
    """Return *html* with nothing in it but what guides may have."""
    cleaned: str = nh3.clean(
        html,
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        url_schemes=set(anchors.SCHEMES),
        link_rel="noreferrer",  # and with that no opener either
    )
    return _OWN_LINK.sub(r"\1", cleaned)


def converter(directives: Mapping[str, Sequence[str]], forms: Mapping[str, str]) -> Markdown:
    """Return what converts one text: HTML in it stays text."""
    extensions: list[str | Extension] = [*_EXTENSIONS, _Directives(directives), _Explain(forms)]
    made = Markdown(extensions=extensions, output_format="html")
    made.preprocessors.deregister("html_block")
    made.inlinePatterns.deregister("html")
    return made


class _Placeholder(Block):  # type: ignore[misc]  # PyMdown has no types
    """Leaves the number of a directive where its data will stand."""

    def on_create(self, parent: Element) -> Element:
        """Return the empty element; directives are met in the order of the text."""
        return SubElement(parent, TAG, {NUMBER: str(next(self.config["numbers"]))})


class _Directives(BlocksExtension):  # type: ignore[misc]  # the same
    """Registers a kind of block for each name."""

    def __init__(self, names: Mapping[str, Sequence[str]]) -> None:
        super().__init__()
        self.names = names

    def extendMarkdownBlocks(self, _md: Any, block_mgr: Any) -> None:  # noqa: N802 - PyMdown's
        """Add the blocks; their options are read by others, with line and column."""
        shared = {"numbers": count()}
        for name, options in self.names.items():
            spec = dict.fromkeys(options, (None, _as_it_is))
            kind = type(name, (_Placeholder,), {"NAME": name, "OPTIONS": spec})
            block_mgr.register(kind, shared)


def _as_it_is(value: object) -> object:
    return value


class _Explain(Extension):
    """Links the first use of each term; *forms* are as they are written, with the term's name.

    A form in small letters is found in any case, one with capitals as it is.
    """

    def __init__(self, forms: Mapping[str, str]) -> None:
        super().__init__()
        self.forms = forms

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        """Add what looks through the finished tree."""
        if self.forms:
            md.treeprocessors.register(_FirstUses(md, self.forms), "explain", _PRIORITY)


class _FirstUses(Treeprocessor):
    """Walks the text in reading order and links what it meets for the first time."""

    def __init__(self, md: Markdown, forms: Mapping[str, str]) -> None:
        super().__init__(md)
        self.names = {form.lower(): name for form, name in forms.items()}
        self.pattern = _pattern(forms)
        self.met: set[str] = set()

    def run(self, root: Element) -> None:
        """Link the first uses below *root*."""
        if root.tag in _CLOSED:
            return
        self._link(root, 0, root.text, None)
        for child in list(root):
            self.run(child)
            self._link(root, list(root).index(child) + 1, child.tail, child)

    def _link(self, parent: Element, at: int, text: str | None, before: Element | None) -> None:
        """Link the first uses in one stretch of text, which follows *before* or opens *parent*."""
        if not text or isinstance(text, AtomicString):
            return
        rest = 0
        for match in self.pattern.finditer(text):
            name = self.names[match[0].lower()]
            if name in self.met:
                continue
            self.met.add(name)
            _set(parent, before, text[rest : match.start()])
            before = Element("a", {"href": f"#{NOTE}{name}", "id": f"{USE}{name}"})
            before.text = match[0]
            parent.insert(at, before)
            at, rest = at + 1, match.end()
        _set(parent, before, text[rest:])


def _set(parent: Element, before: Element | None, text: str) -> None:
    """Put *text* after *before*, or at the start of *parent*."""
    if before is None:
        parent.text = text
    else:
        before.tail = text


def _pattern(forms: Mapping[str, str]) -> re.Pattern[str]:
    """Return what finds any of *forms* as whole words, the longest first."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_spelled, ordered))})(?![\w-])")


def _spelled(form: str) -> str:
    """Return the pattern of a form. Its first letter is a set, by which others are told at once."""
    if form != form.lower():
        return re.escape(form)
    return f"[{re.escape(form[0] + form[0].upper())}](?i:{re.escape(form[1:])})"
