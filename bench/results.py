"""What was measured, as a table, as JSON and as a plot."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from html import escape

from bench.meter import Taken

MEGABYTE = 1024 * 1024
HEADER = (
    "records",
    "site",
    "case",
    "wall s",
    "CPU s",
    "peak MB",
    "pages",
    "files",
    "MB",
    "wall to first",
    "CPU to first",
    "to its cold",
)
_COLOURS = ("#1b5e7b", "#c2571a", "#4b7a2b", "#7a3b76", "#8a6d00", "#444444")
_WIDTH, _LINE, _LEFT, _RIGHT = 900, 18, 330, 70


@dataclass(frozen=True, slots=True)
class Result:
    """One case of one builder: what it took, and the pages, files and bytes of the site then."""

    records: int
    site: str
    case: str
    taken: Taken
    pages: int
    files: int
    size: int


def as_table(results: Sequence[Result]) -> str:
    """Return the results as a Markdown table, each beside the first builder's and its own cold."""
    rows = [HEADER, *(_row(result, results) for result in results)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [_line(row, widths) for row in rows]
    rule = "|".join("-" * (w + 1) + ("-" if at in _TEXT else ":") for at, w in enumerate(widths))
    return "\n".join([lines[0], f"|{rule}|", *lines[1:]])


_COLD = "cold"
_SIZES = 3  # that a line is worth drawing through
_TEXT = {1, 2}  # columns that are no figures


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (
        cell.ljust(width) if at in _TEXT else cell.rjust(width)
        for at, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return f"| {' | '.join(cells)} |"


def _row(result: Result, results: Sequence[Result]) -> tuple[str, ...]:
    first = _same(results, records=result.records, case=result.case)
    cold = _same(results, records=result.records, site=result.site, case=_COLD)
    taken = result.taken
    return (
        f"{result.records:,}",
        result.site,
        result.case,
        f"{taken.wall:,.1f}",
        f"{taken.cpu:,.1f}",
        f"{taken.peak / MEGABYTE:,.0f}" if taken.peak else "unknown",
        f"{result.pages:,}",
        f"{result.files:,}",
        f"{result.size / MEGABYTE:,.1f}",
        _ratio(result, first, "wall"),
        _ratio(result, first, "cpu"),
        _ratio(result, cold, "wall"),
    )


def _same(results: Sequence[Result], **wanted: object) -> Result | None:
    """Return the first result that has these values, None where there is none."""
    fits_all = (r for r in results if all(getattr(r, name) == v for name, v in wanted.items()))
    return next(fits_all, None)


def _ratio(result: Result, other: Result | None, time: str) -> str:
    if other is None or not getattr(other.taken, time):
        return "unknown"
    return f"{getattr(result.taken, time) / getattr(other.taken, time):.2f}"


def as_json(results: Iterable[Result], about: Mapping[str, object]) -> str:
    """Return the results with what they were measured on."""
    return json.dumps({"about": about, "results": [asdict(r) for r in results]}, indent=1) + "\n"


_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}"'
    ' font-family="sans-serif" font-size="12">'
)


def as_plot(results: Sequence[Result]) -> str:
    """Return wall times as an SVG: a bar for each result, as long as its part of the longest."""
    sites = list(dict.fromkeys(result.site for result in results))
    longest = max((result.taken.wall for result in results), default=0) or 1
    height = _LINE * (len(results) + 2)
    parts = [
        _SVG.format(_WIDTH, height),
        f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
        f'<text x="8" y="{_LINE}">Seconds from start to end, by case</text>',
    ]
    for at, result in enumerate(results):
        length = result.taken.wall / longest * (_WIDTH - _LEFT - _RIGHT)
        colour = _COLOURS[sites.index(result.site) % len(_COLOURS)]
        parts += _bar(result, _LINE * (at + 1.5), length, colour)
    return "\n".join([*parts, "</svg>\n"])


def _bar(result: Result, top: float, length: float, colour: str) -> Iterator[str]:
    name = escape(f"{result.site}, {result.records:,}: {result.case}")
    middle = top + _LINE * 0.75
    yield f'<text x="{_LEFT - 6}" y="{middle}" text-anchor="end">{name}</text>'
    yield (
        f'<rect x="{_LEFT}" y="{top + 3}" width="{max(length, 1):.1f}" height="{_LINE - 5}"'
        f' fill="{colour}"/>'
    )
    yield f'<text x="{_LEFT + length + 6:.1f}" y="{middle}">{result.taken.wall:,.1f}</text>'


def fitted(points: Sequence[tuple[float, float]]) -> tuple[float, float, float]:
    """Return (start, slope, fit) of the line nearest to *points*; `fit` is R squared, at most 1.

    The points must not all have the same x.
    """
    count = len(points)
    mean_x, mean_y = (sum(values) / count for values in zip(*points, strict=True))
    spread = sum((x - mean_x) ** 2 for x, _y in points)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / spread
    start = mean_y - slope * mean_x
    wrong = sum((y - start - slope * x) ** 2 for x, y in points)
    total = sum((y - mean_y) ** 2 for _x, y in points)
    return start, slope, 1 - wrong / total if total else 1.0


def fits(results: Sequence[Result], size: int) -> Iterator[str]:
    """Yield for each builder and case of enough sizes what a line through them gives at *size*.

    Processor time, which other work on the machine disturbs least.
    """
    for site, case in dict.fromkeys((result.site, result.case) for result in results):
        own = [result for result in results if (result.site, result.case) == (site, case)]
        if len({result.records for result in own}) >= _SIZES:
            start, slope, fit = fitted([(float(r.records), r.taken.cpu) for r in own])
            peak = max(result.taken.peak or 0 for result in own) / MEGABYTE
            yield (
                f"{site}, {case}: {start:.1f} s and {slope * 1000:.2f} s for each 1,000 records"
                f" (R squared {fit:.3f}): {start + slope * size:,.0f} s of processor time at"
                f" {size:,}; at most {peak:,.0f} MB in these sizes"
            )
