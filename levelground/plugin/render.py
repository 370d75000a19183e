"""Pages to files, in as many processes as there are cores, by Pelican's own writer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pelican.generators import Generator
from pelican.writers import Writer

from levelground.views import Key, Views
from levelground.views.pages import Site
from levelground.workers import spread


class Renderer:
    """Renders the pages of one site in one process."""

    def __init__(self, views: Views, site: Site, settings: dict[str, Any]) -> None:
        self.views = views
        context = {**settings, "site": site, "site_url": settings["SITEURL"], "localsiteurl": ""}
        self.context = context
        self.host = Generator(
            context, settings, settings["PATH"], settings["THEME"], settings["OUTPUT_PATH"]
        )
        self.writer = Writer(settings["OUTPUT_PATH"], settings=settings)

    def write(self, key: Key) -> str:
        """Make, render and write one page; return its address."""
        page = self.views.make(key)
        template = self.host.get_template(page.template)
        self.writer.write_file(page.path, template, self.context, relative_urls=True, page=page)
        return page.path


_renderer: list[Renderer] = []


def _share(views: Views, site: Site, settings: dict[str, Any]) -> None:
    """Make this process's renderer."""
    _renderer[:] = [Renderer(views, site, settings)]


def _write_batch(keys: Sequence[Key]) -> list[str]:
    (renderer,) = _renderer
    return [renderer.write(key) for key in keys]


def write_all(views: Views, site: Site, settings: dict[str, Any]) -> list[str]:
    """Write every page; return their addresses in order."""
    keys = list(views.keys())
    written: list[str] = []
    for paths in spread(_write_batch, keys, _share, (views, site, settings)):
        written.extend(paths)
    return written
