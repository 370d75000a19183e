"""Pelican's generator for programs: writes every page that is no guide, and dresses the guides."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from levelground.base.problems import Report
from levelground.content import catalog
from levelground.content.catalog import Catalog
from levelground.content.folders import Folders
from levelground.content.part import WHOLE, Part
from levelground.language.messages import _, speaking
from levelground.plugin import (
    assets,
    feeds,
    page_memory,
    privacy,
    public_data,
    render,
    site_editions,
    sitemaps,
)
from levelground.plugin.assets import own_look, share_pictures
from levelground.plugin.kept import kept_files, kept_lists
from levelground.plugin.page_memory import PageMemory, WrittenPage
from levelground.plugin.site_files import SiteFiles
from levelground.site import addresses, guide_checks
from levelground.site.again.untouched import NO_SHAPE, Shape
from levelground.site.history import changes_feed
from levelground.site.kind import Key
from levelground.site.pages import guide_page

logger = logging.getLogger(__name__)
privacy_log = logging.getLogger(privacy.__name__)
links_log = logging.getLogger(f"{__name__}.links")


@dataclass
class Run:
    """What one build was asked for and what came of it; the setting LEVELGROUND_RUN holds it."""

    folders: Folders
    today: date
    memory: PageMemory = field(default_factory=lambda: PageMemory(Path(), {}))
    catalog: Catalog | None = None
    report: Report = field(default_factory=Report)
    written: list[WrittenPage] = field(default_factory=list)
    shape: Shape = NO_SHAPE
    pages: int = 0
    part: Part = WHOLE
    whole: Catalog | None = None

    def load(self) -> Catalog:
        """Read the content anew, for a build that starts, and return it."""
        self.catalog = self.whole or catalog.load_catalog(self.folders, self.today)
        self.report = self.catalog.report
        if self.whole is None:
            self.report.add(self.catalog.unsigned())
            self.report.add([*guide_checks.guide_problems(self.catalog)])
        if not self.report.failed:
            self.part, self.catalog = self.part.of_catalog(self.catalog)
        return self.catalog

    def loaded(self) -> Catalog:
        """Return the content, read once a build."""
        return self.catalog or self.load()


class ProgramsGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Turns the catalog into pages, as Pelican's own generators do with articles."""

    def generate_context(self) -> None:
        """Take the catalog, arrange it in each language and give every template the site."""
        run: Run = self.settings[_RUN]
        self.catalog: Catalog = run.loaded()
        run.written = []
        site_editions.drop_example_addresses(self.settings, self.catalog)
        self.is_copy = self.settings.get(site_editions.COPY) is not None
        if self.is_copy:
            self.settings[site_editions.COPY] = run.part
        before, failed = run.memory.shape, self.catalog.report.failed
        shape = NO_SHAPE if failed else Shape.of(self.catalog, before)
        self.editions = site_editions.make_editions(
            self.catalog, self.settings, run.folders.programs, "" if failed else shape.where()
        )
        self.job = self._job()
        first = self.editions[0]
        if not failed:
            run.shape = shape.of_site(self.job.whole(), before)
            run.memory = run.memory.since(run.shape, first.site.directory)
        self.context.update(site=first.facts, site_url=self.settings["SITEURL"])
        for problem in self.catalog.report:
            logger.log(_LOG_LEVELS[problem.severity], "%s", problem)

    def generate_output(self, writer: Any) -> None:
        """Write every page, the stylesheet and script, the sitemaps and the feeds."""
        run: Run = self.settings[_RUN]
        self._write_pages()
        self._prove_guides()
        for page in run.written:
            _refuse(page.path, page.faults)
        paths = [page.path for page in run.written if page.path.endswith(".html")]
        run.pages = len(paths)
        self._write_assets()
        self._write_for_machines(writer, paths)
        self._write_copies()
        self._find_dead_links()

    def _write_pages(self) -> None:
        """Write every page that is no guide, and what scripts read."""
        run: Run = self.settings[_RUN]
        first = self.editions[0].site
        run.shape = run.shape.knowing(first.neighbours.of_all)
        run.written += render.write_pages(self.job, run.memory)
        run.written += public_data.join_states(self._files, run.memory, run.written, first)
        run.written += render.write_last(self.job, public_data.sizes(run.written))

    def _job(self) -> render.Job:
        """Return what each process needs to write pages."""
        folders = self.settings[_RUN].folders
        settings = {name: value for name, value in self.settings.items() if name != _RUN}
        base = page_memory.base(folders, self.settings)
        own = folders.settings
        return render.Job(self.editions, settings, base, own.labels if own else {})

    @property
    def _files(self) -> SiteFiles:
        """Where the files of the site are, of which some stay as they were."""
        run: Run = self.settings[_RUN]
        kept = frozenset(page.path for page in run.written if page.again)
        return SiteFiles(Path(self.output_path), run.memory.folder, kept)

    def dress(self, pages: Iterable[Any]) -> list[Any]:
        """Give each guide that is Pelican's own page what stands around and in its text.

        Those are returned that the site has not yet as they would be made.
        """
        run: Run = self.settings[_RUN]
        edition = self.editions[0]
        recipes = self.job.recipes(edition)
        self._guides: dict[str, tuple[Key, str]] = {}
        made = []
        for page in pages:
            key = edition.language, "guide", page.slug
            if there := run.memory.take_over(key) if run.memory.stays(key) else None:
                run.written.append(there)
                continue
            with speaking(edition.translations):
                recipe = recipes.of(key[1:])
            if there := run.memory.take_over(key, recipe):
                run.written.append(there)
                continue
            directory = edition.site.directory
            page.guide = guide_page.around(directory, directory.guides[page.slug])
            self._guides[addresses.guide(page.slug)] = key, recipe
            made.append(page)
        return made

    def _prove_guides(self) -> None:
        """Read the guides that Pelican's own generator has written, as a browser would."""
        run: Run = self.settings[_RUN]
        bracketed = self.editions[0].bracketed()
        for path, (key, recipe) in self._guides.items():
            place = Path(self.output_path) / path
            html = render.finished_page(place.read_text("utf-8"), "guide", bracketed)
            place.write_text(html, "utf-8")
            faults = tuple(privacy.faults_in_page(html))
            stamp = page_memory.stamp(place)
            run.written.append(WrittenPage(key, path, recipe, stamp, faults))

    def _write_for_machines(self, writer: Any, paths: Iterable[str]) -> None:
        """Write the sitemaps and the feeds, where the site has an address to give."""
        url = self.settings["SITEURL"]
        if not url or (self.is_copy and not self.settings.get(site_editions.DOOR)):
            return
        if self.settings.get("LEVELGROUND_PUBLISHED"):
            self._write("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {url}/sitemap.xml\n")
        self._write_sitemaps(paths, url)
        for edition in self.editions:
            with speaking(edition.translations):
                items = feeds.items(self.catalog, edition.facts.name)
                own = edition.under(url)
                for name, content in changes_feed.change_feeds(
                    edition.site.directory, edition.site.changed, edition.facts.name, own
                ):
                    self._write(edition.path(name), content)
            if items:  # a feed without entries would carry the time of the build
                context = {**self.context, "SITEURL": edition.under(url)}
                writer.write_feed(items, context, edition.path(feeds.FEED))

    def _write_sitemaps(self, paths: Iterable[str], url: str) -> None:
        """Write the sitemaps: where there are the same pages as before, they stay as they are."""
        run: Run = self.settings[_RUN]
        made = sitemaps.Sitemaps(self.editions, frozenset(paths), url)
        recipe = made.recipe()
        for name in made.names():
            key = self.editions[0].language, sitemaps.KIND, name
            page = run.memory.take_over(key, recipe)
            if page is None:
                self._write(name, made.content(name))
                stamp = page_memory.stamp(self._place(name))
                page = WrittenPage(key, name, recipe, stamp)
            run.written.append(page)

    def _write_copies(self) -> None:
        """Write the files by which a reader's device keeps a copy of a published site."""
        if not site_editions.is_hosted(self.settings):
            return
        theme, run = Path(self.theme), self.settings[_RUN]
        if not self.editions[0].facts.keeps:
            self._write(addresses.KEPT_WORKER, kept_files.worker(theme, {}))
            return
        kept = kept_lists.kept_editions(self.editions, run.written, self._files)
        for name, content in kept_files.files_of_copies(kept, theme, self.catalog.today):
            self._write(name, content)

    def _find_dead_links(self) -> None:
        """Log every link in a guide, or on the page about the directory, that leads to no page.

        A part may lack what a link leads to, and says so in its place.
        """
        if self.is_copy:
            return
        there = self._files
        for edition in self.editions:
            directory = edition.site.directory
            about = self.catalog.about_in(edition.language)
            written = [(guide, addresses.guide(slug)) for slug, guide in directory.guides.items()]
            written += [(about, addresses.ABOUT)] if about else []
            for guide, address in written:
                for link in there.dead_links(edition.path(address)):
                    links_log.error('%s: "%s" leads to no page; %s', guide.path, link, _LINK_REMEDY)

    def _write_assets(self) -> None:
        own = self.settings[_RUN].folders.settings
        if own and own.logo:
            logo = Path(self.output_path) / self.settings[own_look.LOGO]
            logo.parent.mkdir(parents=True, exist_ok=True)
            logo.write_bytes(own.logo.read_bytes())
        styles = own_look.OwnStyles.of(own)
        for made in assets.proved_bundles(Path(self.theme) / "static", styles):
            address = f"theme/{made.kind}/{made.name}.{made.kind}"
            _refuse(address, made.faults)
            self._write(address, made.content)
        self._write_pictures(styles)

    def _write_pictures(self, styles: own_look.OwnStyles) -> None:
        """Write the icon, and where the site has an address what is shown with its links."""
        light, dark = share_pictures.colors(Path(self.theme) / "static", styles)
        self._write(share_pictures.ICON, share_pictures.icon(light, dark))
        for edition in self.editions:
            if edition.facts.pictured:
                with speaking(edition.translations):
                    line = _("Find treatment for addiction, and see programs side by side.")
                card = share_pictures.ShareCard(edition.facts.name, line, light)
                self._place(edition.path(share_pictures.PICTURE)).write_bytes(
                    share_pictures.share_picture(card)
                )

    def _write(self, name: str, content: str) -> None:
        self._place(name).write_text(content, "utf-8", newline="\n")

    def _place(self, name: str) -> Path:
        """Return where a file of the site goes: in a folder that is there."""
        path = Path(self.output_path) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path


def _refuse(name: str, faults: Iterable[str]) -> None:
    """Log what in a file would ask another origin, which fails the build."""
    for fault in faults:
        privacy_log.error("%s would ask another origin: %s; keep it in the site", name, fault)


_RUN = "LEVELGROUND_RUN"
_LINK_REMEDY = "write the address of a page of this site, or a guide as {filename}name.md"

# A report's own problems are printed by the commands; Pelican's log only mentions them.
_LOG_LEVELS = (logging.ERROR, logging.INFO, logging.INFO)
