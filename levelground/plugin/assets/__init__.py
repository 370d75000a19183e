"""Stylesheets and scripts, joined from the theme's small files.

What every page has becomes `site.css` and `site.js`; the rest becomes files of
their own for the pages that ask for them. Which files make a stylesheet, and in
which order, stands in `static/css/bundles.toml`, see `style_bundles`; the order
of scripts follows from what they need, see `script_order`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from levelground.plugin.assets import script_order, scripts, style_bundles
from levelground.plugin.assets.own_look import OwnStyles

EVERY_PAGE = script_order.EVERY_PAGE
# The one script that may keep pages on a device, when a reader asks for it.
KEEPER = "keep"
# Libraries as their makers wrote them, licence and all.
VENDORED = frozenset({"lunr.min.js", "qrcode.js"})


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
        yield bundle.name, "".join(_prepared(script.path) for script in order)


def _prepared(path: Path) -> str:
    """Return a script in fewer bytes, without comments; a library's as it is."""
    content = path.read_text("utf-8")
    if path.name in VENDORED:
        return content
    return scripts.shortened(content, f"{path.parent.name}/{path.name}")
