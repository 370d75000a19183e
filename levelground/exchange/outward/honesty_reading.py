"""What a directory shows of the facts that it was fed: how many that nobody stated show as a No.

It reads pages, tables and JSON, of whatever directory they are. A fact is looked for by its name or
label beside the name of its program; what stands there is put into one of a few classes of words.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from levelground.base import strings
from levelground.base.errors import LevelGroundError, reason
from levelground.compare.four_states import WORDS
from levelground.exchange.outward.honesty_facts import KINDS, NAMES, FedFact, fed_facts
from levelground.exchange.outward.honesty_page import Grid, ShownPage
from levelground.language import catalogues

YES, NO, MOOT, UNKNOWN, BLANK, OTHER, NOWHERE = (
    "yes", "no", "does not apply", "said to be unknown", "blank", "other words", "not found",
)  # fmt: skip
SHOWN = (YES, NO, MOOT, UNKNOWN, BLANK, OTHER, NOWHERE)
_MOST = 64 * 1024 * 1024
# The first class of which a text begins with a word; "no information" is no "no".
_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (UNKNOWN, ("not stated", "not said", "not known", "unknown", "no information", "no answer",
               "not specified", "unspecified", "not reported", "no data", "ask", "call", "null",
               "no response", "not answered", "not listed", "not verified", "unclear", "tbd",
               "no consta", "no indicado", "no se indica", "no especificado", "no se sabe",
               "desconocido", "sin datos", "sin informaci\u00f3n", "?", "\u2014", "\u2013", "-")),
    (MOOT, ("does not apply", "not applicable", "n/a", "na", "no aplica", "no se aplica")),
    (NO, ("no", "false", "0", "n", "not offered", "not available", "unavailable", "none",
          "does not", "not provided", "not accepted", "not included", "excluded", "\u2717",
          "\u2718", "\u2715", "\u2716", "\u00d7", "\u274c", "\u274e", "\u2612")),
    (YES, ("yes", "true", "1", "y", "offered", "available", "provided", "accepted", "included",
           "s\u00ed", "\u2713", "\u2714", "\u2705", "\u2611")),
)  # fmt: skip


@dataclass(frozen=True)
class Honesty:
    """How what was stated is shown: the number of facts by (what was stated, what shows).

    `wrong` are the facts that show as something else than a reader may take them for.
    """

    counts: Mapping[tuple[str, str], int]
    wrong: tuple[str, ...]

    @property
    def unknown_as_no(self) -> int:
        """How many facts that nobody stated show as a No."""
        return self.counts.get((WORDS[None], NO), 0)

    @property
    def found(self) -> int:
        """How many facts were found at all."""
        return sum(many for (_kind, shown), many in self.counts.items() if shown != NOWHERE)


def honesty_of(path: Path) -> Honesty:
    """Return what the file or folder at *path* shows of the facts that were fed.

    Raises LevelGroundError for what cannot be read.
    """
    seen: dict[tuple[str, str], str] = {}
    for name, text in _texts(path):
        for fact, words in _found(name, text):
            seen.setdefault((fact.program, fact.name), words)
    shown = {fact: _shown(fact, seen) for fact in fed_facts()}
    counts = Counter((WORDS[fact.answer], words) for fact, words in shown.items())
    wrong = tuple(
        f'{fact.program}, {fact.label}: it is "{WORDS[fact.answer]}", and "{words}" shows'
        for fact, words in shown.items()
        if words in {YES, NO} and words != WORDS[fact.answer]
    )
    return Honesty(counts, wrong)


def honesty_lines(found: Honesty) -> Iterator[str]:
    """Yield the account in words: a table, the number that counts, and each fact gone wrong."""
    yield f"{found.found} of {len(fed_facts())} facts are found."
    yield f"{'stated':<16}" + "".join(f"{words:>20}" for words in SHOWN)
    for kind in KINDS:
        told = (found.counts.get((WORDS[kind], words), 0) for words in SHOWN)
        yield f"{WORDS[kind]:<16}" + "".join(f"{many:>20}" for many in told)
    unknown = sum(fact.answer is None for fact in fed_facts())
    yield f"Of {unknown} facts that nobody stated, {found.unknown_as_no} show as No."
    if blank := found.counts.get((WORDS[None], BLANK), 0):
        yield f"{blank} of them are blank, which many readers take for a No."
    yield from (f"  {line}" for line in found.wrong)


def _shown(fact: FedFact, seen: Mapping[tuple[str, str], str]) -> str:
    words = seen.get((fact.program, fact.name))
    return NOWHERE if words is None else class_of(words)


def class_of(words: str) -> str:
    """Return the class of what stands beside a fact."""
    plain = strings.squeeze(words).casefold()
    if not plain:
        return BLANK
    for name, starts in _WORDS:
        if any(plain == s or re.match(rf"{re.escape(s)}(?![\w/])", plain) for s in starts):
            return name
    return OTHER


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    kinds = {".html", ".htm", ".csv", ".json", ".ndjson"}
    paths = sorted(p for p in path.rglob("*") if p.suffix in kinds) if path.is_dir() else [path]
    try:
        for file in paths:
            if file.stat().st_size <= _MOST:
                text = file.read_text("utf-8-sig", errors="replace")
                if any(name in text for name in NAMES):
                    yield file.name, text
    except OSError as error:
        what = f'"{path}" cannot be read ({reason(error)})'
        raise LevelGroundError(what, "check its path") from error


def _found(name: str, text: str) -> Iterator[tuple[FedFact, str]]:
    if name.endswith("json"):
        yield from _in_json(text)
    elif name.endswith(".csv"):
        yield from _in_grid(list(csv.reader(io.StringIO(text, newline=""))))
    else:
        page = ShownPage()
        page.feed(text)
        for grid in page.grids:
            yield from _in_grid(grid)
        yield from _in_tokens(page)


def _in_grid(grid: Grid) -> Iterator[tuple[FedFact, str]]:
    """Yield what a table says, with the programs in its rows or in its columns."""
    for way in (grid, [[*column] for column in _turned(grid)]):
        header = way[0] if way else []
        for row in way[1:]:
            program = next((name for name in NAMES if name in row or name in row[0]), "")
            for fact in fed_facts():
                if fact.program == program:
                    at = next((n for n, cell in enumerate(header) if _names(cell, fact)), None)
                    if at is not None and at < len(row):
                        yield fact, row[at]


def _turned(grid: Grid) -> Iterator[tuple[str, ...]]:
    width = max(map(len, grid), default=0)
    return zip(*(row + [""] * (width - len(row)) for row in grid), strict=True)


def _names(words: str, fact: FedFact) -> bool:
    return strings.slugify(words) in _slugs(fact)


@cache
def _slugs(fact: FedFact) -> frozenset[str]:
    """Return the name and the label of a fact, in each language that there is."""
    labels = (catalogues.translations(code).gettext(fact.label) for code in catalogues.translated())
    return frozenset(map(strings.slugify, (fact.name, fact.label, *labels)))


def _in_json(text: str) -> Iterator[tuple[FedFact, str]]:
    try:
        values = [json.loads(text)]
    except ValueError:
        values = list(_json_lines(text))
    for value in values:
        for one in _objects(value):
            program = next((name for name in NAMES if name in map(str, one.values())), "")
            for fact in fed_facts():
                if fact.program == program and (told := _told(one, fact)) is not None:
                    yield fact, told


def _json_lines(text: str) -> Iterator[Any]:
    for line in text.splitlines():
        try:
            yield json.loads(line)
        except ValueError:
            continue


def _objects(value: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, dict):
        yield value
    for below in value.values() if isinstance(value, dict) else value:
        if isinstance(below, dict | list):
            yield from _objects(below)


def _told(one: Mapping[str, Any], fact: FedFact) -> str | None:
    """Return what an object, or what is in it, says of a fact; None where it does not name it."""
    for inside in _objects(one):
        for key, value in inside.items():
            if key == fact.name or _names(key, fact):
                answer = value.get("answer") if isinstance(value, dict) else value
                return json.dumps(answer).strip('"')
            if key == "not_stated" and fact.name in value:
                return WORDS[None]
    return None


def _in_tokens(page: ShownPage) -> Iterator[tuple[FedFact, str]]:
    """Yield what a page says of its programs, each fact by what follows its label.

    A page is about the one that it names as its title, or has a heading for each.
    """
    for program, places in _by_program(page):
        for fact in (fact for fact in fed_facts() if fact.program == program):
            for place in places:
                head, colon, rest = page.tokens[place].partition(":")
                if _names(head, fact):
                    yield fact, rest if colon and rest.strip() else page.beside(place)
                    break


def _by_program(page: ShownPage) -> Iterator[tuple[str, range]]:
    """Yield each program with the places of the texts that are about it."""
    named = [name for name in NAMES if any(name in title for title in page.titles)]
    if len(named) == 1:
        yield named[0], range(len(page.tokens))
        return
    at = [
        (place, next(name for name in NAMES if name in page.tokens[place]))
        for place in page.headings
        if any(name in page.tokens[place] for name in NAMES)
    ]
    for (place, name), (end, _next) in pairwise([*at, (len(page.tokens), "")]):
        yield name, range(place, end)


def count_by_kind(found: Honesty) -> Iterable[dict[str, Any]]:
    """Return the same numbers for programs: one object for each kind of fact."""
    for kind in KINDS:
        yield {"stated": WORDS[kind]} | {
            words: found.counts.get((WORDS[kind], words), 0) for words in SHOWN
        }
