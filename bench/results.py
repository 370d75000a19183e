"""What was measured, as a table, as JSON and as lines through several sizes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

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


@dataclass(frozen=True, slots=True)
class Fit:
    """The line through the processor times of one builder's case in several sizes.

    Seconds: `start` + `slope` times the records; `fit` is R squared, at most 1.
    """

    site: str
    case: str
    own: tuple[Result, ...]
    start: float
    slope: float
    fit: float

    def at(self, records: float) -> float:
        """Return the seconds that the line has for so many records."""
        return self.start + self.slope * records


def fits(results: Sequence[Result]) -> Iterator[Fit]:
    """Yield the line of each builder and case that was measured in enough sizes.

    Of processor time, which other work on the machine disturbs least.
    """
    for site, case in dict.fromkeys((result.site, result.case) for result in results):
        own = tuple(result for result in results if (result.site, result.case) == (site, case))
        if len({result.records for result in own}) >= _SIZES:
            yield Fit(site, case, own, *fitted([(float(r.records), r.taken.cpu) for r in own]))


def as_sentence(fit: Fit, size: int) -> str:
    """Return what a line says, and what it gives at *size* records."""
    peak = max(result.taken.peak or 0 for result in fit.own) / MEGABYTE
    return (
        f"{fit.site}, {fit.case}: {fit.start:.1f} s and {fit.slope * 1000:.2f} s for each 1,000"
        f" records (R squared {fit.fit:.3f}): {fit.at(size):,.0f} s of processor time at"
        f" {size:,}; at most {peak:,.0f} MB in these sizes"
    )
