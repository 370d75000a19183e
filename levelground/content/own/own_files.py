"""Templates and styles of a directory's own: which file of the theme each stands in the place of.

They are files by the names of the theme's, in `overrides/templates` and `overrides/styles`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from levelground.base import engine, files, strings
from levelground.base.problems import Problem

OVERRIDES = "overrides"
TEMPLATES, STYLES = "templates", "styles"
TOKENS = "base/tokens"
# Files that are nobody's: for what a directory's own templates share.
_FREE = "own-"
_THEME = {
    TEMPLATES: (Path("templates"), ".html", "template"),
    STYLES: (Path("static", "css"), ".css", "style"),
}


def misplaced(overrides: Path) -> Iterator[Problem]:
    """Yield an error for each file that stands in the place of nothing."""
    for part, (ours, suffix, what) in _THEME.items():
        top = engine.THEME / ours
        names = sorted(_name(path, top) for path in top.rglob(f"*{suffix}"))
        for path in sorted((overrides / part).rglob(f"*{suffix}")):
            name = _name(path, overrides / part)
            if name not in names and not path.name.startswith(_FREE):
                told = f"it stands in the place of no {what} of the theme"
                write = strings.did_you_mean(name, names)
                yield Problem(files.shown(path), 1, 1, "", told, write)


def _name(path: Path, top: Path) -> str:
    return path.relative_to(top).with_suffix("").as_posix()


def tokens_of(overrides: Path) -> str:
    """Return the tokens of the theme, or those that a directory has in their place."""
    own = overrides / STYLES / f"{TOKENS}.css"
    path = own if own.is_file() else engine.THEME / "static" / "css" / f"{TOKENS}.css"
    return path.read_text("utf-8", "replace")
