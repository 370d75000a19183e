"""Stylesheets and scripts, joined from the theme's small files.

What every page has becomes `site.css` and `site.js`; the rest becomes files of
their own for the pages that ask for them. Which files make a stylesheet, and in
which order, stands in `static/css/bundles.toml`, see `style_bundles`; the order
of scripts follows from what they need, see `script_order`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from levelground.base import memory, stamps
from levelground.plugin import privacy
from levelground.plugin.assets import script_order, scripts, style_bundles
from levelground.plugin.assets.own_look import OwnStyles

EVERY_PAGE = script_order.EVERY_PAGE
# The one script that may keep pages on a device, when a reader asks for it.
KEEPER = "keep"
# Libraries as their makers wrote them, licence and all.
VENDORED = frozenset({"lunr.min.js", "qrcode.js"})
# Has a browser compile all functions of a script as it comes, beside the page's own work, and not
# each when it is called first, for which it is read twice: https://v8.dev/blog/explicit-compile-hints
_AT_ONCE = "//# allFunctionsCalledOnLoad\n"
_KIND = "assets"
_KEPT = 8  # themes, with the styles of directories


@dataclass(frozen=True, slots=True)
class ThemeFile:
    """A stylesheet ("css") or script ("js") of a name, and what in it would ask another origin."""

    kind: str
    name: str
    content: str
    faults: tuple[str, ...]


def proved_bundles(static: Path, own: OwnStyles) -> tuple[ThemeFile, ...]:
    """Return every stylesheet and script, read as a browser would.

    They are remembered as long as no file changes that they are made of.
    """
    files = stamps.digest_of(static, *filter(None, (own.folder,)))
    colors = repr(sorted(own.colors.items()))
    key = memory.memory_key(files, colors, *scripts.shorteners())
    for _key, kept in memory.engine_memory().recall_things(_KIND, [key]):
        return cast("tuple[ThemeFile, ...]", kept)
    made = tuple(
        ThemeFile(kind, name, content, tuple(_faults(kind, name, content)))
        for kind, name, content in bundles(static, own)
    )
    memory.engine_memory().keep_things(_KIND, {key: made}, most=_KEPT)
    return made


def _faults(kind: str, name: str, content: str) -> Iterable[str]:
    if kind == "css":
        return privacy.faults_in_style(content)
    return privacy.faults_in_script(content, keeper=name == KEEPER)


def bundles(static: Path, own: OwnStyles | None = None) -> Iterator[tuple[str, str, str]]:
    """Yield (kind, name, content) of every stylesheet and script of the theme, in order.

    A directory's *own* styles stand in the place of the theme's.
    """
    for name, content in style_bundles.join_styles(static / "css", own).items():
        yield "css", name, content
    for name, content in join_scripts(static / "js"):
        yield "js", name, content


def join_scripts(js: Path) -> Iterator[tuple[str, str]]:
    """Yield (name, content) of every bundle of scripts below *js*, each file after those it needs.

    Raises BuildError where a need cannot be met, see `script_order`.
    """
    told = script_order.read_script_bundles(js)
    found = script_order.read_scripts(js)
    for bundle in told.values():
        order = script_order.ordered_scripts(bundle, found, told)
        content = "".join(_prepared(script.path) for script in order)
        yield bundle.name, f"{_AT_ONCE}{content}" if bundle.whole else content


def _prepared(path: Path) -> str:
    """Return a script in fewer bytes, without comments; a library's as it is."""
    content = path.read_text("utf-8")
    if path.name in VENDORED:
        return content
    return scripts.shortened(content, f"{path.parent.name}/{path.name}")
