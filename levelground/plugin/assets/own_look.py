"""What a directory of one's own puts in the place of the engine's: settings, templates, colors.

Templates and styles are files by the names of the theme's, in `overrides/templates` and
`overrides/styles`; colors and the logo are named in `levelground.toml`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from levelground.base import engine, strings
from levelground.base.errors import BuildError
from levelground.content.folders import Folders
from levelground.content.own_settings import DARK, LIGHT, OwnSettings

LOGO = "LEVELGROUND_LOGO"
_TEMPLATES, _STYLES = "templates", "styles"
# Templates that are nobody's: for what a directory's own templates share.
_FREE = "own-"
_COLOR = re.compile(r"(--(?P<name>[a-z-]+): )(?P<value>#[0-9a-fA-F]{6})(?=;)")
_DARK_PART = "@media (prefers-color-scheme: dark)"
# What stands on what. WCAG 2.2, 1.4.3: text needs a contrast of 4.5 to 1.
_READ_ON = {
    "ink": ("paper", "sheet", "wash"),
    "soft": ("paper", "sheet"),
    "accent": ("paper", "sheet", "wash"),
    "ask": ("paper", "sheet"),
    "on-band": ("band",),
}
_ENOUGH = 4.5


@dataclass(frozen=True, slots=True)
class OwnStyles:
    """Styles in the place of the theme's: files by their names, and colors by light and dark."""

    folder: Path | None = None
    colors: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, settings: OwnSettings | None) -> OwnStyles:
        """Return those of a directory, nothing where it has no settings of its own."""
        if settings is None:
            return cls()
        folder = settings.overrides / _STYLES
        return cls(folder if folder.is_dir() else None, settings.colors)

    def file(self, css: Path, name: str) -> Path:
        """Return the file of a style: the directory's own, else the theme's."""
        own = self.folder / f"{name}.css" if self.folder else None
        return own if own and own.is_file() else css / f"{name}.css"

    def refuse_unknown(self, names: list[str]) -> None:
        """Raise BuildError for a file that stands in the place of nothing."""
        if self.folder:
            _refuse_unknown(self.folder, ".css", names, "style")


def _refuse_unknown(folder: Path, suffix: str, names: list[str], what: str) -> None:
    for path in sorted(folder.rglob(f"*{suffix}")):
        name = path.relative_to(folder).with_suffix("").as_posix()
        if name not in names and not path.name.startswith(_FREE):
            told = f"{path.parent.name}/{path.name} stands in the place of no {what} of the theme"
            raise BuildError(told, strings.did_you_mean(name, names))


def pelican_settings(folders: Folders, *, publish: bool) -> dict[str, Any]:
    """Return the settings that a directory of one's own gives Pelican.

    What they leave open, the environment may say of a site that is published. Raises BuildError
    for a template that stands in the place of none.
    """
    settings = folders.settings
    if settings is None:
        return {}
    told: dict[str, Any] = {
        "SITENAME": settings.name,
        "SITEURL": (settings.address or _from_outside("SITEURL", publish)).rstrip("/"),
        "LEVELGROUND_CORRECTIONS": settings.corrections or _from_outside("CORRECTIONS", publish),
        "LEVELGROUND_RECORDS": f"{settings.records}/"
        if settings.records
        else _from_outside("RECORDS", publish),
        "LEVELGROUND_LANGUAGES": list(settings.languages),
        "LEVELGROUND_KEEP": settings.keep,
        LOGO: f"theme/logo{settings.logo.suffix}" if settings.logo else "",
    }
    if settings.data is not None:
        told["LEVELGROUND_DATA"] = list(settings.data)
    if folders.guides_below:  # Pelican knows one folder of pages: these are all made by us
        told["PAGE_PATHS"] = []
    templates = settings.overrides / _TEMPLATES
    if templates.is_dir():
        own = engine.THEME / _TEMPLATES
        names = [p.relative_to(own).with_suffix("").as_posix() for p in own.rglob("*.html")]
        _refuse_unknown(templates, ".html", sorted(names), "template")
        told["THEME_TEMPLATES_OVERRIDES"] = [str(templates)]
    return told


def _from_outside(name: str, publish: bool) -> str:  # noqa: FBT001 - as the build was asked
    return os.environ.get(name, "") if publish else ""


def with_colors(tokens: str, colors: Mapping[str, Mapping[str, str]]) -> str:
    """Return the theme's tokens with a directory's own colors.

    Raises BuildError for a name that is no color, and where text would be hard to read.
    """
    if not any(colors.values()):
        return tokens
    light, mark, dark = tokens.partition(_DARK_PART)
    made = [_dressed(part, colors.get(theme, {}), theme)
            for part, theme in ((light, LIGHT), (dark, DARK))]  # fmt: skip
    for part, theme in zip(made, (LIGHT, DARK), strict=True):
        for fault in _hard_to_read(part):
            raise BuildError(f"colors.{theme}: {fault}", "make one darker, or the other lighter")
    return mark.join(made)


def _dressed(part: str, colors: Mapping[str, str], theme: str) -> str:
    known = {found["name"] for found in _COLOR.finditer(part)}
    for name in colors:
        if name not in known:
            what = f"colors.{theme}: there is no color {name}"
            raise BuildError(what, strings.did_you_mean(name, sorted(known)))
    return _COLOR.sub(lambda one: one[1] + colors.get(one["name"], one["value"]), part)


def _hard_to_read(part: str) -> Iterator[str]:
    """Yield what of a part of the tokens is too little contrast for text."""
    values = {found["name"]: found["value"] for found in _COLOR.finditer(part)}
    for text, grounds in _READ_ON.items():
        for ground in grounds:
            ratio = _contrast(values[text], values[ground])
            if ratio < _ENOUGH:
                names = f"{text} {values[text]} on {ground} {values[ground]}"
                yield f"{names} has a contrast of {ratio:.1f} to 1, and text needs {_ENOUGH}"


def _contrast(one: str, other: str) -> float:
    """Return how much two colors differ, from 1 to 21, as WCAG defines it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)  # noqa: PLR2004
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
