"""Stylesheets and scripts, joined from the theme's small files in the theme's own order.

The files right in `static/css` become `site.css`, which every page has. Those
of a folder below become a file of the folder's name, for the pages that ask
for it: `static/css/lists/` becomes `lists.css`. Scripts are made the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from levelground.base.errors import BuildError
from levelground.plugin import scripts

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SHORTER = (
    (re.compile(r"\s*([{};,>])\s*"), r"\1"),
    (re.compile(r":\s+"), ":"),
    (re.compile(r";}"), "}"),
    # A value in an attribute's selector needs its quotes only where it is no plain word.
    (re.compile(r'="([a-z]+)"\]'), r"=\1]"),
)
PRINT = "print.css"
KINDS = ("css", "js")
EVERY_PAGE = "site"
# Libraries as their makers wrote them, licence and all.
VENDORED = frozenset({"lunr.min.js", "qrcode.js"})


def bundles(static: Path) -> Iterator[tuple[str, str, str]]:
    """Yield (kind, name, content) of every stylesheet and script of the theme, in order."""
    for kind in KINDS:
        yield kind, EVERY_PAGE, join(static / kind)
        for folder in sorted(path for path in (static / kind).iterdir() if path.is_dir()):
            yield kind, folder.name, join(folder)


def join(folder: Path) -> str:
    """Return the files that `ORDER` in *folder* names, one after another, without comments.

    A file named print.css is put in a print media block. ORDER may borrow a
    file of another folder as `../app/dom.js`, which saves a page a request.
    Raises BuildError for a file that ORDER names and that is not there, or the
    other way round.
    """
    names = (folder / "ORDER").read_text("utf-8").split()
    there = [path.name for path in folder.iterdir() if path.suffix in {".css", ".js"}]
    there += [name for name in names if name.startswith("../") and (folder / name).is_file()]
    if sorted(names) != sorted(there):
        odd = sorted(set(names) ^ set(there)) or names
        what = f"{folder.name}/ORDER and the files beside it differ: {', '.join(odd)}"
        raise BuildError(what, "name every file once, in the order they apply")
    return "".join(_prepared(folder / name) for name in names)


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
