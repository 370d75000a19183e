"""The HTML that was made of a guide, read again: where its links lead, and what came out raw."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qs, unquote, urlsplit

from levelground.content.markdown.explain import USE
from levelground.facts import safe_text
from levelground.facts.answers import WrongValueError
from levelground.model.guide import GuideLink

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
FILENAME = "{filename}"
# What Pelican takes for an order to publish or look up something: {static}x, |tag|y.
_PELICAN = re.compile(r"\{[^}]*\}|\|[^|]*\|")
# What a link may fill in of a letter; who else gets it is not for a link to say.
_MAIL_FILLED = frozenset({"subject", "body"})
_DIALED = re.compile(r"\+?[0-9][0-9().-]*")
_LONGEST_NAME = 200  # bytes: file systems take 255
# Signs of Markdown that guides do not have, or that made nothing where they stand.
_RAW = (
    (re.compile(r"~~"), '"~~" strikes nothing out here', "remove it"),
    (re.compile(r"\]\(|\]\["), "a link was not made of this", "write [words](address) in one line"),
    (re.compile(r"\*\*"), '"**" makes nothing bold here', "write **words** without spaces inside"),
    (
        re.compile(r"^\s*\|.*\|\s*$|^[\s|:-]*-{3,}\s*\|[\s|:-]*$", re.MULTILINE),
        "a table was not made of this",
        "leave an empty line before it, and write |---|---| below its head",
    ),
)
_BOX = re.compile(r"\[[ xX]?\](?=\s)")


@dataclass(slots=True)
class Made:
    """What there is in the HTML: links, other elements by name, texts outside code."""

    links: list[GuideLink] = field(default_factory=list)
    tags: set[str] = field(default_factory=set)
    texts: list[tuple[str, str]] = field(default_factory=list)


def read_html(html: str) -> Made:
    """Return what there is in *html*, as a browser reads it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.block_ends()
    return reader.made


class _Reader(HTMLParser):
    """Walks through the HTML once. A text is one block's, with the name of its element."""

    def __init__(self) -> None:
        super().__init__()
        self.made = Made()
        self.block, self.parts = "", [""]
        self.address: str | None = None
        self.shown: list[str] = []
        self.in_code = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element; one that stands for itself begins a new text."""
        self.made.tags.add(tag)
        if tag == "a":
            told = dict(attrs)
            # A link to what a word means is none that the guide has.
            own = not (told.get("id") or "").startswith(USE)
            self.address, self.shown = (told.get("href") or "" if own else None), []
        elif tag in {"code", "pre"}:
            self.in_code += 1
        elif tag not in {"em", "strong", "br"}:
            self.block_ends()
            self.block = tag

    def handle_endtag(self, tag: str) -> None:
        """Note a link that is whole."""
        if tag == "a" and self.address is not None:
            self.made.links.append(GuideLink(self.address, "".join(self.shown).strip()))
            self.address = None
        elif tag in {"code", "pre"}:
            self.in_code -= 1

    def handle_data(self, data: str) -> None:
        """Keep what people read."""
        if self.address is not None:
            self.shown.append(data)
        if not self.in_code:
            self.parts.append(data)

    def block_ends(self) -> None:
        """Keep the text of the block that has ended."""
        said = "".join(self.parts)
        if said.strip():
            self.made.texts.append((self.block, said))
        self.parts = []


def raw_signs(made: Made) -> Iterator[tuple[str, str, str]]:
    """Yield (the text, what, what to do) of each sign of Markdown that came out as it was."""
    for block, said in made.texts:
        if block == "li" and _BOX.match(said.lstrip()):
            yield said.strip(), "there are no boxes to tick in guides", "remove the brackets"
        for pattern, what, write in _RAW:
            match = pattern.search(said)
            if match:
                yield match[0].strip(), what, write


def lost(made: Made, kept: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Yield (where to look, what, what to do) of each element that would not come out."""
    known = {"h1": ("# ", 'a title with one "#" is lost', 'write "##": the page has its title')}
    known["img"] = ("![", "pictures are not shown in guides", "remove it, or link to it in words")
    for tag in sorted(made.tags - set(kept)):
        yield known.get(tag, ("", f"<{tag}> is lost", "write it in other words"))


def link_fault(address: str) -> str | None:
    """Return what is wrong with where a link leads, None if nothing is."""
    if _PELICAN.match(address) and not address.startswith(FILENAME):
        return f'"{address}" asks the site for more than a guide'
    try:
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        return f'"{address}" is not an address'
    if scheme and scheme not in SCHEMES:
        return f'"{scheme}:" links are not allowed'
    if scheme:
        return _fault_of_whole(address, scheme)
    return _fault_of_path(address)


def _fault_of_whole(address: str, scheme: str) -> str | None:
    rest = address.partition(":")[2]
    if scheme == "tel":
        return None if _DIALED.fullmatch(rest) else f'"{address}" is no number to call'
    try:
        if scheme == "mailto":
            mailbox, _sign, filled = rest.partition("?")
            safe_text.read_email(mailbox)
            if {name.lower() for name in parse_qs(filled, keep_blank_values=True)} - _MAIL_FILLED:
                return f'"{address}" would send the letter to others as well'
        else:
            safe_text.read_url(address)
    except WrongValueError as error:
        return error.faults[0].what
    return None


def _fault_of_path(address: str) -> str | None:
    """Return what is wrong with the address of a page of the site."""
    path = unquote(address.split("#", maxsplit=1)[0])
    if address.startswith(("//", "/", "\\")) or path.startswith(("/", "\\")):
        return f'"{address}" leaves the site or breaks in an offline copy'
    if not path.isprintable() or ":" in path or "<" in path:
        return f'"{address[:80]}" is not an address'
    if any(len(part.encode("utf-8", "replace")) > _LONGEST_NAME for part in path.split("/")):
        return f'"{address[:40]}..." is too long for an address'
    if not address or (not path and not address.startswith("#")):
        return "a link leads nowhere"
    return None
