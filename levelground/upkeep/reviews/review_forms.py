"""A review as lines, as Markdown, as a page or as JSON; what strangers wrote stays text in each."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from levelground.base import strings
from levelground.upkeep.reviews.review_lines import (
    BROKEN,
    DECIDES,
    FACT,
    HIDDEN,
    QUIET,
    REACH,
    REACHED,
    STATE,
    TRUST,
    Line,
    seen_first,
)

SHOWN = 10  # lines before the rest is folded
_TITLES = {
    BROKEN: "BROKEN",
    REACH: "PHONE OR WEBSITE",
    DECIDES: "DECIDES",
    HIDDEN: "LOOK",
    STATE: "open or not",
    FACT: "fact",
    TRUST: "trust",
    REACHED: "reaches",
    QUIET: "also",
}
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!|~@-])")


def review_as_text(lines: Sequence[Line], others: Sequence[str]) -> str:
    """Return a line for each of the ten loudest changes, and how many of each kind follow."""
    seen, rest = _parted(lines, others)
    return "\n".join([_summary(lines), *_told(seen, others), *_folded(rest)])


def _parted(lines: Sequence[Line], others: Sequence[str]) -> tuple[list[Line], list[Line]]:
    """Return the lines that are shown beside a warning, and those that are folded."""
    return seen_first(lines, SHOWN - len(_beyond(others)))


def every_line_as_text(lines: Sequence[Line], others: Sequence[str]) -> str:
    """Return a line for each change, the loudest first."""
    return "\n".join([_summary(lines), *_told(lines, others)])


def _told(lines: Sequence[Line], others: Sequence[str]) -> list[str]:
    told = [f"{_TITLES[line.rank]}: {line.about}: {line.words}" for line in lines]
    return [*_beyond(others), *told]


def _folded(rest: Sequence[Line]) -> list[str]:
    """Return a line that says how many more there are of each kind."""
    if not rest:
        return []
    count = Counter(_TITLES[line.rank] for line in rest)
    kinds = ", ".join(f"{many:,} {title}" for title, many in count.items())
    return [f"... and {len(rest):,} more: {kinds}. To see them, add --all."]


def _beyond(others: Sequence[str]) -> list[str]:
    """Return a warning of the files outside of the content that changed."""
    if not others:
        return []
    files = strings.plural(len(others), "file", "files")
    more = ", ..." if len(others) > SHOWN else ""
    return [f"LOOK: {files} outside of the content: {', '.join(others[:SHOWN])}{more}"]


def _summary(lines: Sequence[Line]) -> str:
    records = len({line.about for line in lines})
    changes = strings.plural(len(lines), "change", "changes")
    return f"{changes} in {strings.plural(records, 'record or file', 'records or files')}."


def as_markdown(lines: Sequence[Line], others: Sequence[str]) -> str:
    """Return a list for the summary of a pull request; all but ten lines are folded."""
    told, folded = (
        [f"- **{_TITLES[line.rank]}** {_plain(line.about)}: {_plain(line.words)}" for line in part]
        for part in _parted(lines, others)
    )
    beyond = [f"- **LOOK** {_plain(line.removeprefix('LOOK: '))}" for line in _beyond(others)]
    rest = ["", f"<details><summary>{len(folded)} more</summary>", "", *folded, "", "</details>"]
    return "\n".join([_summary(lines), "", *beyond, *told, *(rest if folded else [])])


def _plain(words: str) -> str:
    """Return words that are neither Markdown nor HTML, and that name nobody."""
    return _MARKDOWN.sub(r"\\\1", html.escape(strings.squeeze(words), quote=False))


def as_html(lines: Sequence[Line], others: Sequence[str]) -> str:
    """Return a page of its own, without scripts and without addresses to follow."""
    items, folded = (
        [f"<li><b>{_TITLES[line.rank]}</b> {html.escape(line.about)}: "
         f"{html.escape(line.words)}</li>" for line in part]
        for part in _parted(lines, others)
    )  # fmt: skip
    beyond = [f"<li><b>{html.escape(line)}</b></li>" for line in _beyond(others)]
    more = "".join(folded)
    rest = f"<details><summary>{len(folded)} more</summary><ol>{more}</ol></details>"
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
        "<title>Review</title></head><body>\n"
        f"<h1>{_summary(lines)}</h1>\n<ol>{''.join([*beyond, *items])}</ol>\n"
        f"{rest if folded else ''}</body></html>"
    )


def review_as_json(lines: Sequence[Line], others: Sequence[str]) -> str:
    """Return the changes as JSON."""
    told = [{"rank": one.rank, "about": one.about, "words": one.words} for one in lines]
    return json.dumps({"changes": told, "outside": [*others]}, indent=2, ensure_ascii=False)


FORMS: Mapping[str, Callable[[Sequence[Line], Sequence[str]], str]] = {
    "text": review_as_text,
    "markdown": as_markdown,
    "html": as_html,
    "json": review_as_json,
}
