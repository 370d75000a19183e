"""What a directory of one's own puts in the place of the engine's: settings, templates, colors.

Templates and styles are files by the names of the theme's, in `overrides/templates` and
`overrides/styles`; colors and the logo are named in `levelground.toml`. What is wrong with any
of them the check has told: nothing of it is refused here.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from levelground.content.folders import Folders
from levelground.content.own.own_files import STYLES, TEMPLATES
from levelground.content.own.own_settings import OwnSettings

LOGO = "LEVELGROUND_LOGO"


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
        folder = settings.overrides / STYLES
        return cls(folder if folder.is_dir() else None, settings.colors)

    def file(self, css: Path, name: str) -> Path:
        """Return the file of a style: the directory's own, else the theme's."""
        own = self.folder / f"{name}.css" if self.folder else None
        return own if own and own.is_file() else css / f"{name}.css"


def pelican_settings(folders: Folders, *, publish: bool) -> dict[str, Any]:
    """Return the settings that a directory of one's own gives Pelican.

    What they leave open, the environment may say of a site that is published.
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
    templates = settings.overrides / TEMPLATES
    if templates.is_dir():
        told["THEME_TEMPLATES_OVERRIDES"] = [str(templates)]
    return told


def _from_outside(name: str, publish: bool) -> str:  # noqa: FBT001 - as the build was asked
    return os.environ.get(name, "") if publish else ""
