"""What was measured as a picture: a bar for each result, and lines through several sizes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from bench.results import Fit, Result, fits

_COLOURS = ("#1b5e7b", "#c2571a", "#4b7a2b", "#7a3b76", "#8a6d00", "#444444")
_WIDTH, _LINE, _LEFT, _RIGHT = 900, 18, 330, 70
# A panel for each line: how many stand beside each other, its height, and the room around it.
_BESIDE, _TALL, _ROOM = 3, 200, 54
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}"'
    ' font-family="sans-serif" font-size="12">'
)


def as_plot(results: Sequence[Result]) -> str:
    """Return an SVG: wall times, a bar for each result as long as its part of the longest.

    Below them stands a panel for each line through several sizes, with scales of its own.
    """
    sites = list(dict.fromkeys(result.site for result in results))
    colours = {site: _COLOURS[at % len(_COLOURS)] for at, site in enumerate(sites)}
    lines = tuple(fits(results))
    below = _LINE * (len(results) + 2)
    height = below + -(-len(lines) // _BESIDE) * _TALL
    parts = [
        _SVG.format(_WIDTH, height),
        f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
        f'<text x="8" y="{_LINE}">Seconds from start to end, by case</text>',
        *_bars(results, colours),
    ]
    for at, line in enumerate(lines):
        left, top = at % _BESIDE * (_WIDTH / _BESIDE), below + at // _BESIDE * _TALL
        parts += _panel(line, left, top, colours[line.site])
    return "\n".join([*parts, "</svg>\n"])


def _bars(results: Sequence[Result], colours: Mapping[str, str]) -> Iterator[str]:
    longest = max((result.taken.wall for result in results), default=0) or 1
    for at, result in enumerate(results):
        length = result.taken.wall / longest * (_WIDTH - _LEFT - _RIGHT)
        yield from _bar(result, _LINE * (at + 1.5), length, colours[result.site])


def _bar(result: Result, top: float, length: float, colour: str) -> Iterator[str]:
    name = escape(f"{result.site}, {result.records:,}: {result.case}")
    middle = top + _LINE * 0.75
    yield f'<text x="{_LEFT - 6}" y="{middle}" text-anchor="end">{name}</text>'
    yield (
        f'<rect x="{_LEFT}" y="{top + 3}" width="{max(length, 1):.1f}" height="{_LINE - 5}"'
        f' fill="{colour}"/>'
    )
    yield f'<text x="{_LEFT + length + 6:.1f}" y="{middle}">{result.taken.wall:,.1f}</text>'


def _panel(line: Fit, left: float, top: float, colour: str) -> Iterator[str]:
    """Yield the sizes of one case as points, and the line through them, from 0 to the largest."""
    most = max(result.records for result in line.own)
    seconds = max([line.at(most), *(result.taken.cpu for result in line.own)]) or 1
    wide, high = _WIDTH / _BESIDE - 2 * _ROOM, _TALL - 2 * _ROOM
    foot = top + _ROOM + high

    def place(records: float, cpu: float) -> tuple[float, float]:
        return left + _ROOM + records / most * wide, foot - max(cpu, 0) / seconds * high

    name = escape(f"{line.site}, {line.case}")
    (x1, y1), (x2, y2) = place(0, line.start), place(most, line.at(most))
    yield f'<text x="{left + 8:.1f}" y="{top + _LINE}">{name}</text>'
    yield (
        f'<text x="{left + 8:.1f}" y="{top + 2 * _LINE}">processor seconds,'
        f" R squared {line.fit:.3f}</text>"
    )
    yield (
        f'<path d="M{x1:.1f} {top + _ROOM:.1f}V{foot:.1f}H{x2:.1f}" fill="none" stroke="#777777"/>'
    )
    yield (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"'
        ' stroke-width="2"/>'
    )
    for result in line.own:
        x, y = place(result.records, result.taken.cpu)
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>'
        yield f'<text x="{x + 7:.1f}" y="{y + 12:.1f}">{result.taken.cpu:,.1f}</text>'
    yield f'<text x="{x1:.1f}" y="{foot + _LINE:.1f}">0</text>'
    yield f'<text x="{x2:.1f}" y="{foot + _LINE:.1f}" text-anchor="end">{most:,} records</text>'
