"""Pages to files, in as many processes as there are cores, by Pelican's own writer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican.generators import Generator
from pelican.writers import Writer

from levelground.plugin import privacy
from levelground.views import Key, Views
from levelground.views.pages import Site
from levelground.workers import spread


@dataclass(frozen=True, slots=True)
class Written:
    """A page that was written: its address, and what in it asks another origin."""

    path: str
    faults: tuple[str, ...]


class Renderer:
    """Renders the pages of one site in one process."""

    def __init__(self, views: Views, site: Site, settings: dict[str, Any]) -> None:
        self.views, self.settings = views, settings
        context = {**settings, "site": site, "site_url": settings["SITEURL"], "localsiteurl": ""}
        self.context = context
        self.host = Generator(
            context, settings, settings["PATH"], settings["THEME"], settings["OUTPUT_PATH"]
        )
        self.writer = Writer(settings["OUTPUT_PATH"], settings=settings)

    def write(self, key: Key) -> Written:
        """Make, render and write one page, and read it again as a browser would."""
        page = self.views.make(key)
        template = self.host.get_template(page.template)
        root = self._root_of_404() if page.kind == "404" else {}
        self.writer.write_file(
            page.path, template, self.context, relative_urls=True, page=page, **root
        )
        html = (Path(self.settings["OUTPUT_PATH"]) / page.path).read_text("utf-8")
        return Written(page.path, tuple(privacy.faults_in_page(html)))

    def _root_of_404(self) -> dict[str, str]:
        """Return the root for the missing page of a published site.

        Its host shows it at any depth, where relative links would lead nowhere.
        """
        if not self.settings.get("LEVELGROUND_PUBLISHED"):
            return {}
        return {"SITEURL": urlsplit(self.settings["SITEURL"]).path.rstrip("/")}


_renderer: list[Renderer] = []


def _share(views: Views, site: Site, settings: dict[str, Any]) -> None:
    """Make this process's renderer."""
    _renderer[:] = [Renderer(views, site, settings)]


def _write_batch(keys: Sequence[Key]) -> list[Written]:
    (renderer,) = _renderer
    return [renderer.write(key) for key in keys]


def write_all(views: Views, site: Site, settings: dict[str, Any]) -> list[Written]:
    """Write every page; return what was written, in order."""
    keys = list(views.keys())
    written: list[Written] = []
    for batch in spread(_write_batch, keys, _share, (views, site, settings)):
        written.extend(batch)
    return written
