"""Which blocks of a page say something else than its other version, marked in a copy of it.

A copy runs nothing and asks nobody: its scripts are taken out, and its own policy forbids both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from html import escape
from html.parser import HTMLParser

MARK = "data-changed"
_BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "button", "caption", "dd", "div", "dl", "dt",
     "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
     "header", "legend", "li", "main", "nav", "ol", "p", "section", "summary", "table", "td", "th",
     "tr", "ul")
)  # fmt: skip
_SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL | re.IGNORECASE)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">')
_CLOSED = re.compile(r"<details(?![^>]*\sopen)")
_OWN_POLICY = (
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    "style-src file: http: https: 'unsafe-inline'; img-src file: http: https: data:; "
    "base-uri 'none'; form-action 'none'\">"
)
_LOOK = (
    f"<style>[{MARK}]{{outline:4px solid #d5006d;outline-offset:3px;scroll-margin-top:6rem}}"
    "html{scroll-behavior:auto}</style>"
)


@dataclass(slots=True)
class Block:
    """A start tag with the text that stands in it up to the next one.

    `at`: the offset behind the name of its tag. `name`: its id, "" where it has none.
    """

    tag: str
    at: int
    name: str
    words: list[str] = field(default_factory=list)

    @property
    def said(self) -> tuple[str, str]:
        """What tells it apart from others: its tag and all that it says and leads to."""
        return self.tag, " ".join(" ".join(self.words).split())


class _Blocks(HTMLParser):
    """Reads what a page is about into blocks, as HTML lets their end tags be left out."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Block] = []
        self._within = False
        self._starts = [0]
        for line in page.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self._within = self._within or tag == "main"
        if not self._within:
            return
        if tag in _BLOCKS:
            line, column = self.getpos()
            at = self._starts[line - 1] + column + 1 + len(tag)
            self.found.append(Block(tag, at, told.get("id") or ""))
        if self.found and told.get("href"):
            self.found[-1].words.append(f"<{told['href']}>")

    def handle_endtag(self, tag: str) -> None:
        self._within = self._within and tag != "main"

    def handle_data(self, data: str) -> None:
        if self._within and self.found:
            self.found[-1].words.append(data)


def inert(page: str) -> str:
    """Return a page without scripts, with all that is folded open."""
    page = _POLICY.sub(_OWN_POLICY, _SCRIPT.sub("", page))
    return _CLOSED.sub("<details open", page).replace("</head>", f"{_LOOK}\n</head>", 1)


@dataclass(frozen=True, slots=True)
class MarkedPage:
    """A page with marks, and the ids of the first block of each change."""

    html: str
    changes: tuple[str, ...]


def mark_changes(before: str, after: str) -> tuple[MarkedPage, MarkedPage]:
    """Return two versions of a page, each with what the other does not say marked.

    Both come as they are, and go `inert`.
    """
    was, now = inert(before), inert(after)
    old, new = _Blocks(was).found, _Blocks(now).found
    matcher = SequenceMatcher(None, [b.said for b in old], [b.said for b in new], autojunk=False)
    gone: list[list[Block]] = []
    come: list[list[Block]] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            gone.append(old[a:b])
            come.append(new[c:d])
    return _with_marks(was, gone), _with_marks(now, come)


def _with_marks(page: str, groups: list[list[Block]]) -> MarkedPage:
    names: list[str] = []
    marks: dict[int, str] = {}
    for group in groups:
        said = [block for block in group if block.said[1]]
        for at, block in enumerate(said):
            own = "" if at or block.name else f' id="change-{len(names) + 1}"'
            marks[block.at] = f" {MARK}{own}"
            if not at:
                names.append(block.name or f"change-{len(names) + 1}")
    for at in sorted(marks, reverse=True):
        page = f"{page[:at]}{marks[at]}{page[at:]}"
    return MarkedPage(page, tuple(escape(name, quote=True) for name in names))
