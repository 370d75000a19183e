"""Pages to files, in as many processes as there are cores, by Pelican's templates."""

from __future__ import annotations

import logging
import os
import platform
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from pelican.generators import Generator

from levelground.base.memory import memory_key
from levelground.base.processes import WORTH_IT, spread
from levelground.language import catalogues
from levelground.language.messages import speaking
from levelground.plugin import privacy
from levelground.plugin.ears import Ears
from levelground.plugin.page_memory import PageMemory, WrittenPage
from levelground.plugin.site_editions import SiteEdition
from levelground.plugin.site_files import FreshFolder
from levelground.plugin.templating import environment, lean
from levelground.plugin.templating.said_once import names_said_once
from levelground.site import all_pages, making_order
from levelground.site.again.recipes import Recipes
from levelground.site.data.data_file import DataFile
from levelground.site.data.public_files import PublicFile
from levelground.site.kind import Key
from levelground.site.page import Page


def _this_process() -> str:
    return f"{platform.node()} {os.getpid()}"


@dataclass(frozen=True, slots=True)
class Job:
    """What a process needs to write pages: the site in each language, and the settings.

    `base` stands for all that goes into every page, `labels` are a directory's own words, and
    `process` is the one that asks for them.
    """

    editions: tuple[SiteEdition, ...]
    settings: dict[str, Any]
    base: str
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    process: str = field(default_factory=_this_process)

    def keys(self, known: Mapping[Key, Sequence[Key]] | None = None) -> Iterator[Key]:
        """Yield the key of every page, with its language in front.

        Those of some kinds may be *known*, by language and kind.
        """
        told = known or {}
        for edition in self.editions:
            for kind in all_pages.kinds():
                again = told.get((edition.language, kind.name))
                if again is not None:
                    yield from again
                    continue
                with speaking(edition.translations):
                    own = tuple(kind.keys(edition.site))
                yield from ((edition.language, kind.name, *names) for names in own)

    def whole(self) -> str:
        """Return what stands for all that pages are made from, but for the records."""
        told = (part for e in self.editions for part in (e.facts, e.site.history, e.site.hosted))
        return memory_key(self.base, *map(repr, told))

    def recipes(self, edition: SiteEdition) -> Recipes:
        """Return what writes the recipes of the pages of one edition: the same as long as it is."""
        base = f"{self.base} {edition.facts!r}"
        found = _recipes.get(edition)
        if found is None or found.base != base:
            found = _recipes[edition] = Recipes(edition.site, base)
        return found


_recipes: WeakKeyDictionary[SiteEdition, Recipes] = WeakKeyDictionary()


class Renderer:
    """Renders the pages of one site in one process."""

    def __init__(self, job: Job, host: Generator | None = None) -> None:
        self.job = job
        if job.labels:  # a fresh process has not heard of them
            catalogues.use_own_words(job.labels)
        self.host = host or _host(job.settings)
        self.desks = {e.language: _Desk(job, e, self.host) for e in job.editions}

    def compile_templates(self) -> None:
        """Compile all templates of the theme."""
        folder = Path(self.job.settings["THEME"]) / "templates"
        for path in sorted(folder.rglob("*.html")):
            self.host.env.get_template(path.relative_to(folder).as_posix())

    def write(self, key: Key) -> WrittenPage:
        """Write the page of a key that has its language in front."""
        language, *own = key
        desk = self.desks[language]
        with speaking(desk.edition.translations):
            return desk.write(tuple(own))


# Pages whose entries are the names themselves.
_EXPLAINING = frozenset({"glossary"})


def _host(settings: dict[str, Any]) -> Generator:
    """Return what knows Pelican's templates."""
    host = Generator(
        dict(settings), settings, settings["PATH"], settings["THEME"], settings["OUTPUT_PATH"]
    )
    environment.prepare(host.env)  # a fresh process has heard none of Pelican's signals
    host.env.auto_reload = False  # no template changes while a site is made
    return host


def finished_page(html: str, kind: str, bracketed: Iterable[str]) -> str:
    """Return a rendered page as it is written: lean, its *bracketed* names said in full once."""
    html = lean.lean_page(html)
    return html if kind in _EXPLAINING else names_said_once(html, bracketed)


class _Desk:
    """Where the pages of one language are written."""

    def __init__(self, job: Job, edition: SiteEdition, host: Generator) -> None:
        self.job, self.edition, self.host = job, edition, host
        self.recipes = job.recipes(edition)
        self.bracketed = edition.bracketed()
        # Without Pelican's settings: each of a template's parts would copy all of them.
        self.context = {
            "site": edition.facts,
            "site_url": edition.under(job.settings["SITEURL"]),
        }
        self.folder = FreshFolder(str(Path(job.settings["OUTPUT_PATH"]) / edition.facts.folder))

    def write(self, key: Key) -> WrittenPage:
        """Make, render and write one page, and read what was written as a browser would."""
        recipe = self.recipes.of(key)
        page = all_pages.make_page(self.edition.site, key)
        if isinstance(page, DataFile):
            told = page.content
            faults = privacy.faults_in_data(told)
            return self._placed(key, recipe, page.path, told.encode(), faults)
        if isinstance(page, PublicFile):  # no browser runs it
            content = page.content
            raw = content if isinstance(content, bytes) else content.encode()
            return self._placed(key, recipe, page.path, raw)
        made = self.host.get_template(page.template).render(self._context(page))
        html = finished_page(made, page.kind, self.bracketed)
        return self._placed(key, recipe, page.path, html.encode(), privacy.faults_in_page(html))

    def _context(self, page: Page) -> dict[str, Any]:
        """Return what a template is given besides its page: addresses are relative to that."""
        root = "/".join([".."] * page.path.count("/")) or "."
        own = {"SITEURL": root, "localsiteurl": root, "output_file": page.path, "page": page}
        return {**self.context, **own, **(self._root_of_404() if page.kind == "404" else {})}

    def _placed(
        self, key: Key, recipe: str, path: str, content: bytes, faults: Iterable[str] = ()
    ) -> WrittenPage:
        """Write one file, and say what of it a browser would ask another origin for."""
        whole, place = (self.edition.language, *key), self.edition.path(path)
        return WrittenPage(whole, place, recipe, self.folder.write(path, content), tuple(faults))

    def _root_of_404(self) -> dict[str, str]:
        """Return the root for the missing page of a published site.

        Its host shows it at any depth, where relative links would lead nowhere.
        """
        if not self.job.settings.get("LEVELGROUND_PUBLISHED"):
            return {}
        root = urlsplit(self.job.settings["SITEURL"]).path.rstrip("/")
        return {"SITEURL": f"{root}/{self.edition.facts.folder}".rstrip("/")}


logger = logging.getLogger(__name__)
_ears = Ears()
_renderer: list[Renderer] = []


def _share(job: Job) -> None:
    """Make this process's renderer; another process than the first needs ears of its own.

    One that was forked has the renderer of the first.
    """
    if not (_renderer and _renderer[0].job is job):
        _renderer[:] = [Renderer(job)]
    if _this_process() != job.process:
        logging.getLogger().addHandler(_ears)


def _write_batch(keys: Sequence[Key]) -> tuple[list[WrittenPage], list[str]]:
    """Write one batch; return what was written, and what another process only logged."""
    (renderer,) = _renderer
    return [renderer.write(key) for key in keys], _ears.take()


def write_pages(job: Job, memory: PageMemory) -> list[WrittenPage]:
    """Write every page that is not there as it would be; return all that are, in order."""
    keys = list(job.keys(memory.keys()))
    there = dict(_taken_over(job, memory, keys)) if memory.pages else {}
    wanted = _in_order(job, (key for key in keys if key not in there))
    there.update(zip(wanted, _written_anew(job, wanted), strict=True))
    return [there[key] for key in keys]


def _in_order(job: Job, keys: Iterable[Key]) -> list[Key]:
    """Return the keys with those beside each other that show the same records."""
    sites = {edition.language: edition.site for edition in job.editions}
    return sorted(keys, key=lambda key: making_order.where(sites[key[0]], key[1:]))


def _taken_over(
    job: Job, memory: PageMemory, keys: Iterable[Key]
) -> Iterator[tuple[Key, WrittenPage]]:
    """Yield the pages of the site before that are as they would be made now."""
    by_language = {edition.language: edition for edition in job.editions}
    for language, own in groupby(keys, key=itemgetter(0)):
        edition = by_language[language]
        recipes = job.recipes(edition)
        with speaking(edition.translations):  # a recipe has words in it
            found = [(key, _there_as_it_would_be(memory, recipes, key)) for key in own]
        yield from ((key, page) for key, page in found if page)


def _there_as_it_would_be(memory: PageMemory, recipes: Recipes, key: Key) -> WrittenPage | None:
    """Return a page that is there; where it is not, its recipe is known from here on."""
    if memory.stays(key):
        return memory.take_over(key)
    recipe = recipes.of(key[1:])
    page = memory.take_over(key, recipe)
    if page is None:
        recipes.known[key[1:]] = recipe
    return page


def _written_anew(job: Job, keys: Sequence[Key]) -> Iterator[WrittenPage]:
    _renderer[:] = [Renderer(job)]
    if len(keys) >= WORTH_IT:  # not in each process again
        _renderer[0].compile_templates()
    for batch, heard in spread(_write_batch, keys, _share, (job,)):
        yield from batch
        for message in heard:
            logger.warning("%s", message)


def write_last(job: Job, sizes: Mapping[str, int]) -> list[WrittenPage]:
    """Write the pages that say how large the files of the site are; no earlier one serves again."""
    editions = tuple(replace(e, site=replace(e.site, sizes=sizes)) for e in job.editions)
    renderer = Renderer(replace(job, editions=editions), _renderer[0].host)
    return [
        renderer.write((edition.language, *key))
        for edition in editions
        for key in all_pages.keys(edition.site, last=True)
    ]
