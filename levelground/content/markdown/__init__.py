"""Markdown to safe HTML. The only room that knows Markdown, and the sanitizer behind it.

Raw HTML is off, the extensions are few, and what comes out still goes through
an allow-list. A link leads to a web or mail address, a phone number, or a place
in the site; anything else is a Problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import unescape

from levelground.base.problems import Problem, Severity
from levelground.content.markdown import anchors, limits, lists, tables
from levelground.content.markdown.anchors import FILENAME
from levelground.content.markdown.directives import (
    Written,
    find_directives,
    pieces,
)
from levelground.content.markdown.explain import explained
from levelground.content.markdown.headings import headings
from levelground.content.markdown.prose import (
    blank,
    claims,
    near_marks,
    paragraphs,
    prose_only,
    unmarked,
    without_code,
)
from levelground.content.markdown.sentence import sentences
from levelground.facts import phones, safe_text
from levelground.model.guide import GuideLink

__all__ = [
    "FILENAME",
    "Looked",
    "Written",
    "claims",
    "explained",
    "find_directives",
    "headings",
    "look",
    "made_clean",
    "markdown_links",
    "near_marks",
    "paragraphs",
    "pieces",
    "prose_only",
    "sentences",
    "to_html",
]

_LINK = re.compile(
    r"\]\(\s*<?([^()>\s]*(?:\([^()>\s]*\)[^()>\s]*)*)"
    r"|^\s*\[[^\]]+\]:\s*<?(\S+)|<([a-z][a-z0-9+.-]*:[^<>\s]*)>",
    re.IGNORECASE,
)
_RAW_HTML = re.compile(r"</?[a-zA-Z!?][^<>]*>?")
_AUTOLINK = re.compile(r"<(?:https?|mailto|tel):[^<>\s]*>|<[^@\s<>]+@[^@\s<>]+>", re.IGNORECASE)


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
    from levelground.content.markdown import converting  # libraries that most runs do not need

    return converting.clean_html(unmarked(markdown), directives or {}, forms or {})


@dataclass(frozen=True, slots=True)
class Looked:
    """What a guide's text makes: its links, every Problem, and HTML that is not clean yet.

    `html` is None where it was looked at without its directives and forms.
    """

    links: tuple[GuideLink, ...] = ()
    problems: tuple[Problem, ...] = ()
    html: str | None = None


def look(
    markdown: str,
    shown: str,
    first_line: int,
    directives: Mapping[str, Sequence[str]] | None = None,
    forms: Mapping[str, str] | None = None,
) -> Looked:
    """Return the links of a guide's text, and every Problem of what it would make.

    Links are taken from the HTML that is made: an address may be spelled in
    many ways in Markdown. A text with too much in it is not made into HTML. With
    *directives* and *forms*, as `to_html` takes them, the HTML is good for a page as well.
    """
    from levelground.content.markdown import converting

    found = [
        *limits.problems(markdown, shown, first_line),
        *_hidden(markdown, shown, first_line),
    ]
    if found:
        return Looked(problems=tuple(found))
    found += _unfit(markdown, shown, first_line)
    found += _html_in(markdown, shown, first_line)
    converter = converting.converter(directives or {}, forms or {})
    try:
        html = converter.convert(unmarked(markdown))
        made = anchors.read_html(html)
    except (RecursionError, ValueError, AssertionError) as error:
        what = f"this cannot be made into a page ({type(error).__name__})"
        there = Problem(shown, first_line, 1, "", what, "write it more simply")
        return Looked(problems=(*found, there))
    defined = [GuideLink(str(address), "") for address, _title in converter.references.values()]
    led = tuple(_placed([*made.links, *defined], markdown, first_line))
    found += _link_problems(led, markdown, shown, first_line)
    signs = [*anchors.raw_signs(made), *anchors.lost(made, converting.TAGS)]
    for said, what, write in signs:
        found.append(Problem(shown, *_place_of(said, markdown, first_line), "", what, write))
    found += _lists(made.texts, markdown, shown, first_line)
    return Looked(led, tuple(found), None if directives is None else html)


def made_clean(html: str) -> str:
    """Return the HTML that `look` made as `to_html` does."""
    from levelground.content.markdown import converting

    return converting.sanitized(html)


def _lists(
    texts: Sequence[tuple[str, str]], markdown: str, shown: str, first_line: int
) -> Iterator[Problem]:
    """Yield a warning for each list that would not come out as one."""
    for said, what, write in lists.run_on(texts):
        place = _place_of(said, markdown, first_line)
        yield Problem(shown, *place, "", what, write, Severity.WARNING)
    for at, what, write in lists.flattened(markdown):
        yield Problem(shown, first_line + at, 1, "", what, write, Severity.WARNING)


def _hidden(markdown: str, shown: str, first_line: int) -> Iterator[Problem]:
    """Yield a Problem for each line with a character that no one sees.

    One that is written by its number comes out as itself.
    """
    for number, line in enumerate(markdown.split("\n"), start=first_line):
        said = unescape(line)
        at = safe_text.first_hidden(said)
        if at is not None:
            what = f"there is an invisible character in it (U+{ord(said[at]):04X})"
            yield Problem(shown, number, at + 1 if said == line else 1, "", what, _TYPE_ANEW)


_TYPE_ANEW = "type the text anew"


def _unfit(markdown: str, shown: str, first_line: int) -> Iterator[Problem]:
    """Yield a Problem for what a template was to fill, a paid call, and cells that are lost."""
    for number, line in enumerate(markdown.split("\n"), start=first_line):
        if unfilled := safe_text.unfilled_part(line):
            yield Problem(shown, number, 1, "", *unfilled)
        if paid := phones.paid_call(unescape(line)):
            yield Problem(shown, number, 1, "", *paid)
    for at, what, write in tables.lost_cells(markdown):
        yield Problem(shown, first_line + at, 1, "", what, write)


def _html_in(markdown: str, shown: str, first_line: int) -> Iterator[Problem]:
    """Yield a Problem for every piece of HTML in *markdown*."""
    for number, line in enumerate(without_code(markdown), start=first_line):
        for match in _RAW_HTML.finditer(_AUTOLINK.sub(blank, line)):
            what = f'"{match[0][:40]}" is HTML, which guides do not use'
            yield Problem(shown, number, match.start() + 1, "", what, "write it in Markdown")


def _link_problems(
    led: Sequence[GuideLink], markdown: str, shown: str, first_line: int
) -> Iterator[Problem]:
    """Yield a Problem for every unsafe link: those that were made, and what looks like one."""
    places = [(link.address, link.line, link.column) for link in led]
    there = {address for address, _line, _column in places}
    places += [place for place in markdown_links(markdown, first_line) if place[0] not in there]
    for address, line, column in sorted(set(places), key=lambda place: place[1:]):
        fault = anchors.link_fault(address)
        if fault:
            yield Problem(shown, line, column, "", fault, _LINK_REMEDY)


_LINK_REMEDY = "link to https://, mailto:, tel:, or a page of this site"


def _placed(made: Sequence[GuideLink], markdown: str, first_line: int) -> Iterator[GuideLink]:
    """Yield the links with their places: where the address is written, else what it shows."""
    places: dict[str, list[tuple[int, int]]] = {}
    for address, line, column in markdown_links(markdown, first_line):
        places.setdefault(address, []).append((line, column))
    for link in made:
        own = places.get(link.address, [])
        place = own[0] if own else _place_of(link.shows, markdown, first_line)
        if len(own) > 1:
            own.pop(0)
        yield replace(link, line=place[0], column=place[1])


def _place_of(said: str, markdown: str, first_line: int) -> tuple[int, int]:
    """Return the (line, column) of the first line of *said*, or of the text's start."""
    start = said.split("\n", 1)[0]
    at = markdown.find(start) if start else -1
    if at < 0:
        return first_line, 1
    before = markdown[:at]
    return first_line + before.count("\n"), at - before.rfind("\n")


def markdown_links(markdown: str, first_line: int) -> Iterator[tuple[str, int, int]]:
    """Yield (address, line, column) of all in *markdown* that is written like a link."""
    for number, line in enumerate(without_code(markdown), start=first_line):
        for match in _LINK.finditer(line):
            yield match[1] or match[2] or match[3] or "", number, match.start() + 1
