"""Stylesheets and scripts, joined from the theme's small files.

The files right in `static/css` become `site.css`, which every page has. Those
of a folder below become a file of the folder's name, for the pages that ask
for it: `static/css/lists/` becomes `lists.css`. Scripts are made the same way.
The order of styles stands in the files ORDER; that of scripts follows from
what they need, see `script_order`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from levelground.base.errors import BuildError
from levelground.plugin import scripts
from levelground.plugin.assets import script_order

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SHORTER = (
    (re.compile(r"\s*([{};,>])\s*"), r"\1"),
    (re.compile(r":\s+"), ":"),
    (re.compile(r";}"), "}"),
    # A value in an attribute's selector needs its quotes only where it is no plain word.
    (re.compile(r'="([a-z]+)"\]'), r"=\1]"),
)
PRINT = "print.css"
EVERY_PAGE = script_order.EVERY_PAGE
# Libraries as their makers wrote them, licence and all.
VENDORED = frozenset({"lunr.min.js", "qrcode.js"})


def bundles(static: Path) -> Iterator[tuple[str, str, str]]:
    """Yield (kind, name, content) of every stylesheet and script of the theme, in order."""
    css = static / "css"
    yield "css", EVERY_PAGE, join_styles(css)
    for folder in sorted(path for path in css.iterdir() if path.is_dir()):
        yield "css", folder.name, join_styles(folder)
    for name, content in join_scripts(static / "js"):
        yield "js", name, content


def join_styles(folder: Path) -> str:
    """Return the files that `ORDER` in *folder* names, one after another, without comments.

    A file named print.css is put in a print media block. ORDER may borrow a
    file of another folder as `../app/buttons.css`, which saves a page a request.
    Raises BuildError for a file that ORDER names and that is not there, or the
    other way round.
    """
    names = (folder / "ORDER").read_text("utf-8").split()
    there = [path.name for path in folder.iterdir() if path.suffix == ".css"]
    there += [name for name in names if name.startswith("../") and (folder / name).is_file()]
    if sorted(names) != sorted(there):
        odd = sorted(set(names) ^ set(there)) or names
        what = f"{folder.name}/ORDER and the files beside it differ: {', '.join(odd)}"
        raise BuildError(what, "name every file once, in the order they apply")
    return "".join(_prepared(folder / name) for name in names)


def join_scripts(js: Path) -> Iterator[tuple[str, str]]:
    """Yield (name, content) of every bundle of scripts below *js*, each file after those it needs.

    Raises BuildError where a need cannot be met, see `script_order`.
    """
    told = script_order.read_bundles(js)
    found = script_order.read_scripts(js)
    for bundle in told.values():
        order = script_order.ordered(bundle, found, told)
        yield bundle.name, "".join(_prepared(script.path) for script in order)


def _prepared(path: Path) -> str:
    """Return one file in fewer bytes, without comments; a library's as it is."""
    content = path.read_text("utf-8")
    if path.name in VENDORED:
        return content
    if path.suffix == ".js":
        return scripts.shortened(content, f"{path.parent.name}/{path.name}")
    content = _COMMENT.sub("", content)
    lines = [line.strip() for line in content.split("\n")]
    kept = "\n".join(line for line in lines if line) + "\n"
    kept = _squeezed(kept)
    return f"@media print{{{kept}}}\n" if path.name == PRINT else kept


def _squeezed(css: str) -> str:
    """Return a stylesheet without the signs that only people need: slow phones pay by the byte."""
    for pattern, shorter in _SHORTER:
        css = pattern.sub(shorter, css)
    return css
