"""Pelican's generator for programs: loads the catalog, writes every page that is no guide."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from levelground import catalog as catalogs
from levelground.catalog import Catalog, Folders
from levelground.plugin import assets, feeds, memory, privacy, render
from levelground.plugin.memory import Memory, Written
from levelground.problem import Report
from levelground.views import Views, addresses, front
from levelground.views.directory import Directory

logger = logging.getLogger(__name__)
privacy_log = logging.getLogger(privacy.__name__)


@dataclass
class Run:
    """What one build was asked for and what came of it; the setting LEVELGROUND_RUN holds it."""

    folders: Folders
    today: date
    memory: Memory = field(default_factory=lambda: Memory(Path(), {}))
    report: Report = field(default_factory=Report)
    written: list[Written] = field(default_factory=list)
    pages: int = 0


class ProgramsGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Turns the catalog into pages, as Pelican's own generators do with articles."""

    def generate_context(self) -> None:
        """Load the catalog and give every template the site."""
        run: Run = self.settings["LEVELGROUND_RUN"]
        self.catalog: Catalog = catalogs.load(run.folders, run.today)
        run.report = self.catalog.report
        self.views = Views(Directory(self.catalog))
        self._drop_example_addresses()
        self.site = front.site(
            self.views.directory,
            self.settings["SITENAME"],
            self.settings.get("LEVELGROUND_CORRECTIONS", ""),
        )
        self.context.update(site=self.site, site_url=self.settings["SITEURL"])
        for problem in self.catalog.report:
            logger.log(_LOG_LEVELS[problem.severity], "%s", problem)

    def generate_output(self, writer: Any) -> None:
        """Write every page, the stylesheet and script, the sitemap and the feed."""
        run: Run = self.settings["LEVELGROUND_RUN"]
        settings = dict(self.settings)
        base = memory.base(run.folders, settings, self.site)
        run.written = render.write_all(
            render.Job(self.views, self.site, settings, run.memory, base)
        )
        for page in run.written:
            _refuse(page.path, page.faults)
        paths = [page.path for page in run.written]
        guides = [addresses.guide(guide.slug) for guide in self.catalog.guides]
        for guide in guides:  # Pelican's own generator has written them by now
            html = (Path(self.output_path) / guide).read_text("utf-8")
            _refuse(guide, privacy.faults_in_page(html))
        run.pages = len(paths) + len(guides)
        self._write_assets()
        url = self.settings["SITEURL"]
        if url:
            public = sorted({*paths, *guides} - {addresses.MISSING})
            self._write(feeds.SITEMAP, feeds.sitemap(public, url))
            writer.write_feed(feeds.items(self.catalog, self.site.name), self.context, feeds.FEED)

    def _drop_example_addresses(self) -> None:
        """Let no real directory give out an address that was made up for the example."""
        if self.catalog.fictional:
            return
        for name in ("SITEURL", "LEVELGROUND_CORRECTIONS"):
            if _EXAMPLE.search(self.settings.get(name, "")):
                self.settings[name] = ""

    def _write_assets(self) -> None:
        static = Path(self.theme) / "static"
        style, script = assets.join(static / "css"), assets.join(static / "js")
        _refuse("theme/css/site.css", privacy.faults_in_style(style))
        _refuse("theme/js/site.js", privacy.faults_in_script(script))
        self._write("theme/css/site.css", style)
        self._write("theme/js/site.js", script)

    def _write(self, name: str, content: str) -> None:
        path = Path(self.output_path) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8", newline="\n")


def _refuse(name: str, faults: Iterable[str]) -> None:
    """Log what in a file would ask another origin, which fails the build."""
    for fault in faults:
        privacy_log.error("%s would ask another origin: %s; keep it in the site", name, fault)


_EXAMPLE = re.compile(r"\bexample\.(?:org|com|net)\b")

# A report's own problems are printed by the commands; Pelican's log only mentions them.
_LOG_LEVELS = (logging.ERROR, logging.INFO, logging.INFO)
