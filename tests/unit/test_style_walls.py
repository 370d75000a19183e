"""The walls between styles: a class has one owner, a block dresses what it is named after."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from levelground.bootstrap import ROOT
from levelground.plugin.assets import style_bundles

THEME = ROOT / "theme"
CSS = THEME / "static" / "css"
JS = THEME / "static" / "js"
STYLES = sorted(CSS.rglob("*.css"))
BLOCKS = [path for path in STYLES if path.parent.name == "blocks"]
# The one place for what several blocks have in common: it names their classes and defines none.
SHARED = CSS / "base" / "shared.css"
MOST_LINES = 300
# Spaces that stand outside the scale, most of them on paper, which has its own; only ever fewer.
MOST_SINGLE = 8

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
RULE = re.compile(r"([^{};]+)\{([^{}]*)\}")
CLASS = re.compile(r"\.([a-z][\w-]*)")
SINGLE = re.compile(r"[^\s>+~]+")
SPACE = re.compile(r"(?<![\w-])((?:margin|padding|(?:row-|column-)?gap)(?:-\w+)?)\s*:([^;]+)")
LENGTH = re.compile(r"(?<![\w.-])-?\d*\.?\d+(?:rem|px|mm|cm|pt)\b")
DRESSED = re.compile(r"\bclass=(?:\"([^\"]*)\"|([\w-]+))")
QUOTED = re.compile(r"\"([^\"\n]*)\"|'([^'\n]*)'")

each_style = pytest.mark.parametrize(
    "path", STYLES, ids=lambda path: f"{path.parent.name}/{path.stem}"
)
each_block = pytest.mark.parametrize("path", BLOCKS, ids=lambda path: path.stem)


@cache
def rules(path: Path) -> list[tuple[str, str]]:
    """Return every selector of a file, one by one, with its declarations."""
    found = RULE.findall(COMMENT.sub("", path.read_text("utf-8")))
    return [
        (" ".join(one.split()), declared)
        for selectors, declared in found
        if not selectors.strip().startswith("@")
        for one in re.split(r",(?![^(]*\))", selectors)
    ]


def classes(selector: str) -> list[str]:
    """Return the classes that a selector names, in their order."""
    return CLASS.findall(re.sub(r"\[[^\]]*\]", "", selector))


def is_of(block: str, name: str) -> bool:
    """Return whether a class is the block's own: its name, of many, or one that begins with it."""
    return name in {block, f"{block}s"} or name.startswith(f"{block}-")


def owner(name: str) -> str | None:
    """Return the block whose class it is, the one with the longest name where several could be."""
    return max((p.stem for p in BLOCKS if is_of(p.stem, name)), key=len, default=None)


def makers() -> Iterator[str]:
    """Yield the names of what puts out blocks: templates, macros and their files, scripts."""
    for path in (THEME / "templates").rglob("*.html"):
        yield path.stem
        yield from re.findall(r"\{% macro (\w+)", path.read_text("utf-8"))
    for path in JS.rglob("*.js"):
        yield from (path.stem, path.parent.name)


def worn() -> set[str]:
    """Return every word that a template or a script could put into a class."""
    found = set()
    for path in (THEME / "templates").rglob("*.html"):
        for pair in DRESSED.findall(path.read_text("utf-8")):
            found |= set(re.findall(r"[\w-]+", " ".join(pair)))
    for path in JS.rglob("*.js"):
        for pair in QUOTED.findall(path.read_text("utf-8")):
            found |= set(re.findall(r"[\w-]+", " ".join(pair)))
    return found


@each_style
def test_every_file_stands_in_a_room_and_is_short(path: Path):
    assert path.parent.parent == CSS
    assert path.parent.name in style_bundles.ROOMS
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES


def test_a_class_is_defined_in_one_file():
    where = defaultdict(set)
    for path in STYLES:
        if path.parent.name == style_bundles.PAPER or path == SHARED:
            continue
        for selector, _declared in rules(path):
            if SINGLE.fullmatch(selector) and (found := classes(selector)):
                where[found[0]].add(path.relative_to(CSS).as_posix())

    assert {name: files for name, files in where.items() if len(files) > 1} == {}


@each_block
def test_a_block_dresses_itself_alone(path: Path):
    first = {selector: classes(selector)[0] for selector, _ in rules(path) if classes(selector)}

    assert {one: name for one, name in first.items() if owner(name) != path.stem} == {}


def test_the_classes_of_a_block_are_named_by_no_other_block_outside_its_own():
    """What one block looks like inside another, the outer one says, or the page."""
    strangers = [
        f"{path.stem}: {selector}"
        for path in STYLES
        if path.parent.name in {"base", "layout"} and path != SHARED
        for selector, _declared in rules(path)
        if any(owner(name) for name in classes(selector))
    ]
    assert strangers == []


@each_block
def test_a_block_is_named_after_what_makes_it(path: Path):
    assert {path.stem, f"{path.stem}s"} & set(makers())


def test_every_class_is_worn_by_something():
    named = {name for path in STYLES for selector, _ in rules(path) for name in classes(selector)}

    assert named - worn() == set()


def test_spaces_are_steps_of_one_scale():
    """Room around things is chosen from the tokens; what follows the size of text is in em."""
    single = [
        f"{path.parent.name}/{path.stem}: {selector} {{ {name}: {value.strip()} }}"
        for path in STYLES
        for selector, declared in rules(path)
        for name, value in SPACE.findall(declared)
        for _length in LENGTH.findall(value)
    ]
    assert len(single) <= MOST_SINGLE, "\n".join(single)
