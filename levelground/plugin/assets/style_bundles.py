"""The stylesheets of pages, each joined from the theme's small files.

Styles live in rooms: `base`, which every block may wear; `layout`; `blocks`,
one a file; `pages`; and `print`, for paper only. `bundles.toml` names the files
of each sheet in the order in which they apply, which is the order of the rooms.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from levelground.base.errors import BuildError
from levelground.content.own.own_colors import with_colors
from levelground.content.own.own_files import TOKENS
from levelground.plugin.assets import custom_properties
from levelground.plugin.assets.own_look import OwnStyles

BUNDLES = "bundles.toml"
PAPER = "print"
ROOMS = ("base", "layout", "blocks", "pages", PAPER)
_REMEDY = "name every file of theme/static/css as room/file, in the order of the rooms"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SHORTER = (
    (re.compile(r"\s*([{};,>])\s*"), r"\1"),
    (re.compile(r":\s+"), ":"),
    (re.compile(r";}"), "}"),
    # A value in an attribute's selector needs its quotes only where it is no plain word.
    (re.compile(r'="([a-z]+)"\]'), r"=\1]"),
    (re.compile(r"::(before|after)\b"), r":\1"),
    (re.compile(r"\s+!important"), "!important"),
    (re.compile(r"@(media|container) \("), r"@\1("),
    (re.compile(r"(?<![\d.\w])0\.(?=\d)"), "."),
)
_SELECTOR = re.compile(r"[^{}]+(?=\{)")
_BETWEEN = re.compile(r"\s*([+~])\s*")


def read_style_bundles(css: Path) -> dict[str, list[str]]:
    """Return the names of the files of each stylesheet by its name, as `bundles.toml` has them.

    Raises BuildError for a file that is named and not there or the other way
    round, one named twice in a sheet, and one before those of an earlier room.
    """
    try:
        bundles: dict[str, list[str]] = tomllib.loads((css / BUNDLES).read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BuildError(f"{BUNDLES} cannot be read: {error}", "mend its TOML") from error
    there = {path.relative_to(css).with_suffix("").as_posix() for path in css.rglob("*.css")}
    named = {name for names in bundles.values() for name in names}
    if odd := sorted(named ^ there):
        raise BuildError(f"{BUNDLES} and the files beside it differ: {', '.join(odd)}", _REMEDY)
    for bundle, names in bundles.items():
        rooms = [name.partition("/")[0] for name in names]
        if len(set(names)) < len(names) or rooms != sorted(rooms, key=_floor):
            raise BuildError(f"{BUNDLES}: the files of {bundle} are in no good order", _REMEDY)
    return bundles


def _floor(room: str) -> int:
    return ROOMS.index(room) if room in ROOMS else len(ROOMS)


def join_styles(css: Path, own: OwnStyles | None = None) -> Mapping[str, str]:
    """Return the text of every stylesheet of the folder *css* by its name, without comments.

    What a directory has of its own stands in the place of the theme's. Raises BuildError as
    `read_style_bundles` does.
    """
    own = own or OwnStyles()
    bundles = read_style_bundles(css)
    named = list(dict.fromkeys(name for names in bundles.values() for name in names))
    files = {name: _plain(own.file(css, name)) for name in named}
    if TOKENS in files:
        files[TOKENS] = with_colors(files[TOKENS], own.colors)
    shorter = custom_properties.shortener(files.get(TOKENS, ""), files.values())
    short = {name: _squeezed(shorter(text), name) for name, text in files.items()}
    return {bundle: "".join(map(short.__getitem__, names)) for bundle, names in bundles.items()}


def _plain(path: Path) -> str:
    return _COMMENT.sub("", path.read_text("utf-8")).strip()


def _squeezed(text: str, name: str) -> str:
    """Return one file in fewer bytes: slow phones pay for the signs that only people need."""
    for pattern, shorter in _SHORTER:
        text = pattern.sub(shorter, text)
    text = _SELECTOR.sub(lambda selector: _BETWEEN.sub(r"\1", selector[0]), text)
    return f"@media print{{{text}}}\n" if name.startswith(f"{PAPER}/") else text
