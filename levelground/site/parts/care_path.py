"""The path of care, drawn: levels as boxes from first to last, arrows to what commonly follows.

An arrow to the box right below is a straight one. The others run in lanes on
the right, one for each level that they lead to: a lane starts at every level
that leads there, and ends with the arrow. A place to live stands last, with a
dashed line on the left to the levels that it goes with.

All lengths are units of a drawing that is WIDTH wide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from levelground.facts.vocabulary import LevelFacts, Term
from levelground.language.messages import _, filled, sentence_list
from levelground.site import addresses
from levelground.site.arrange.directory import Directory
from levelground.site.parts import cards
from levelground.site.pictures import Box, Drawing, Step
from levelground.site.pieces import Link

WIDTH, GAP = 360, 26
_LEFT, _BOX, _LANE = 20, 286, 16
_LETTERS, _NAME = 33, 26  # of a line in a box, and of its name in bold
_FIRST, _LINE, _PAD = 23, 18, 11  # from a box's top to its first line, a line, the end of a box
_HEAD = 5  # half the width of an arrow's head


def drawing(directory: Directory) -> Drawing:
    """Return the path of the levels that there are, drawn, and the same in words."""
    terms = ordered_levels(directory.levels)
    boxes = _boxes(directory, terms)
    rows = {term.id: box for term, box in zip(terms, boxes, strict=True)}
    arrows = tuple(_arrows([(term, facts) for term in terms if (facts := term.level)], rows))
    return Drawing(
        width=WIDTH,
        height=boxes[-1].y + boxes[-1].height + 2 if boxes else 0,
        boxes=boxes,
        arrows=arrows,
        dashes=tuple(_dashes(terms, rows)),
        steps=tuple(_step(directory, term) for term in terms),
    )


def ordered_levels(levels: Sequence[Term]) -> tuple[Term, ...]:
    """Return the levels so that each stands after all that lead to it; places to live last."""
    left = sorted(levels, key=lambda term: (bool(_facts(term).beside), -levels.index(term)))
    found: list[Term] = []
    while left:
        free = [term for term in left if not any(term.id in _facts(o).next for o in left)]
        term = (free or left)[0]
        left.remove(term)
        found.append(term)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Nothing:
    """Stands in for the facts of a level that has none."""

    next: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


def _facts(term: Term) -> LevelFacts | _Nothing:
    return term.level or _Nothing()


def _boxes(directory: Directory, terms: Sequence[Term]) -> tuple[Box, ...]:
    """Return a box for each level, one below the other."""
    made: list[Box] = []
    top = 2
    for term in terms:
        plain = term.level.plain.in_(directory.language) if term.level else ""
        lines = tuple(wrap(plain, _LETTERS))
        names = tuple(wrap(term.label.in_(directory.language), _NAME))
        height = _FIRST + _LINE * (len(names) + len(lines) - 1) + _PAD
        made.append(Box(_LEFT, top, _BOX, height, names, lines, dashed=bool(_facts(term).beside)))
        top += height + GAP
    return tuple(made)


def _arrows(levels: Sequence[tuple[Term, LevelFacts]], rows: dict[str, Box]) -> Iterator[str]:
    """Yield the arrows as SVG paths: a straight one, or a lane for what is farther up."""
    order = list(rows)
    right = _LEFT + _BOX
    lanes = 0
    for target in order:
        sources = [term.id for term, facts in levels if target in facts.next]
        at = order.index(target)
        above = order[at - 1] if at else ""
        if above in sources:
            yield _straight(rows[above], rows[target])
        far = [source for source in sources if source != above]
        if far:
            lanes += 1
            yield _lane([rows[s] for s in far], rows[target], right, right + _LANE * lanes)


def _straight(above: Box, below: Box) -> str:
    x, end = above.x + above.width // 2, below.y - 2
    return f"M{x} {above.y + above.height}V{end}{_head(x, end, -_HEAD, -_HEAD)}"


def _lane(sources: Sequence[Box], target: Box, right: int, x: int) -> str:
    """Return the lane at *x* from the right edges of *sources* to that of *target*."""
    middles = sorted(box.y + box.height // 2 for box in sources)
    starts = "".join(f"M{right} {y}H{x}" for y in middles)
    end = target.y + target.height // 2
    upright = f"M{x} {middles[0]}V{end}H{right + 2}"
    return f"{starts}{upright}{_head(right + 2, end, _HEAD, -_HEAD)}"


def _head(x: int, y: int, dx: int, dy: int) -> str:
    """Return an open arrow's head with its point at *x*, *y*: downward, or to the left."""
    other = (x - dx, y + dy) if dx == dy else (x + dx, y - dy)
    return f"M{x + dx} {y + dy}L{x} {y}L{other[0]} {other[1]}"


def _dashes(terms: Sequence[Term], rows: dict[str, Box]) -> Iterator[str]:
    """Yield the line from each place to live to the levels that it goes with."""
    x = _LEFT - _LANE
    for term in terms:
        beside = [rows[level] for level in _facts(term).beside if level in rows]
        if beside:
            middles = sorted(box.y + box.height // 2 for box in (*beside, rows[term.id]))
            ticks = "".join(f"M{x} {y}H{_LEFT}" for y in middles)
            yield f"M{x} {middles[0]}V{middles[-1]}{ticks}"


def _step(directory: Directory, term: Term) -> Step:
    """Return a level of the path in words: what commonly follows, or what it goes with."""
    facts, label = _facts(term), term.label.in_(directory.language)
    names = [directory.comparer.label("levels", level) for level in facts.next or facts.beside]
    words = ""
    if facts.next:
        words = filled(_("Commonly next: {levels}."), levels=sentence_list(names))
    elif facts.beside:
        words = filled(_("Not treatment. It goes with: {levels}."), levels=sentence_list(names))
    danger = cards.detox_warning() if term.id == cards.DANGER else ""
    return Step(Link(label, addresses.level(term.id)), words, danger)
