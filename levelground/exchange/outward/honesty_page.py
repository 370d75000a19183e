"""A page as a reader meets it: its texts in order, its tables, and marks that have no words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html.parser import HTMLParser

from levelground.base import strings

# What the classes of a mark without words say to who looks at it.
_MARKS = (
    ("\u2713", frozenset(("check", "checkmark", "checked", "tick"))),
    ("\u2717", frozenset(("times", "xmark", "cross", "close"))),
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_SKIPPED = frozenset({"script", "style", "template", "noscript", "svg"})
_CELLS = frozenset({"td", "th"})
_ITEMS = frozenset({"li", "tr", "p", "dt"})  # what belongs together on a page
_DRAWN = frozenset({"i", "svg", "img"})
_ICONS = frozenset(("bi", "fa", "far", "fas", "glyphicon", "icon"))
Grid = list[list[str]]


class ShownPage(HTMLParser):
    """A page as a reader meets it: its titles, its texts in order, and its tables as grids."""

    def __init__(self) -> None:
        super().__init__()
        self.titles: list[str] = []
        self.tokens: list[str] = []
        self.items: list[int] = []
        self.headings: list[int] = []
        self.grids: list[Grid] = []
        self._open: list[str] = []
        self._item = 0
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the start of an element: a new text, and a new row or table."""
        self._flush()
        self._open.append(tag)
        self._item += tag in _ITEMS
        if tag == "table":
            self.grids.append([])
        elif tag == "tr" and self.grids:
            self.grids[-1].append([])
        elif tag in _CELLS and self.grids and self.grids[-1]:
            self.grids[-1][-1].append("")
        told = dict(attrs)
        if words := told.get("alt") or told.get("aria-label") or _mark(tag, told):
            self._text.append(f"{words} ")

    def handle_endtag(self, tag: str) -> None:
        """Take the end of an element, and of those in it whose end HTML leaves out."""
        self._flush()
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def beside(self, place: int) -> str:
        """Return what stands beside the text at *place*: behind it, or before it in its item."""
        here = self.items[place]
        behind = self.tokens[place + 1] if place + 1 < len(self.tokens) else ""
        if place and here == self.items[place - 1] and here not in self.items[place + 1 :][:1]:
            return self.tokens[place - 1]
        return behind

    def handle_data(self, data: str) -> None:
        """Take a text that a reader sees."""
        if not _SKIPPED & {*self._open}:
            self._text.append(data)

    def _flush(self) -> None:
        words = strings.squeeze("".join(self._text))
        self._text = []
        if not words:
            return
        if {"h1", "title"} & {*self._open}:
            self.titles.append(words)
        if _HEADINGS & {*self._open}:
            self.headings.append(len(self.tokens))
        self.tokens.append(words)
        self.items.append(self._item)
        if _CELLS & {*self._open} and self.grids and self.grids[-1] and self.grids[-1][-1]:
            cell = self.grids[-1][-1][-1]
            self.grids[-1][-1][-1] = f"{cell} {words}".strip()


def _mark(tag: str, told: Mapping[str, str | None]) -> str:
    """Return the sign that a mark without words is seen as, "" where it is none."""
    if tag == "input" and told.get("type") == "checkbox":
        return "\u2713" if "checked" in told else ""
    words = {*re.split(r"[\s_-]+", (told.get("class") or "").casefold())}
    if tag not in _DRAWN and not words & _ICONS:
        return ""
    return next((sign for sign, names in _MARKS if words & names), "")
