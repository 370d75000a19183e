"""Pages to files, in as many processes as there are cores, by Pelican's own writer."""

from __future__ import annotations

import logging
import os
import platform
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican.generators import Generator
from pelican.writers import Writer

from levelground.base.processes import WORTH_IT, spread
from levelground.language import catalogues
from levelground.language.messages import speaking
from levelground.plugin import environment, privacy
from levelground.plugin.ears import Ears
from levelground.plugin.page_memory import PageMemory, WrittenPage, stamp
from levelground.plugin.site_editions import SiteEdition
from levelground.site import all_pages
from levelground.site.data.data_file import DataFile
from levelground.site.data.public_files import PublicFile
from levelground.site.kind import Key
from levelground.site.recipes import Recipes


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

    def keys(self) -> Iterator[Key]:
        """Yield the key of every page, with its language in front."""
        for edition in self.editions:
            with speaking(edition.translations):
                own = tuple(all_pages.keys(edition.site))
            yield from ((edition.language, *key) for key in own)

    def recipes(self, edition: SiteEdition) -> Recipes:
        """Return what writes the recipes of the pages of one edition."""
        return Recipes(edition.site, f"{self.base} {edition.facts!r}")


class Renderer:
    """Renders the pages of one site in one process."""

    def __init__(self, job: Job) -> None:
        self.job, settings = job, job.settings
        if job.labels:  # a fresh process has not heard of them
            catalogues.use_own_words(job.labels)
        self.host = Generator(
            dict(settings), settings, settings["PATH"], settings["THEME"], settings["OUTPUT_PATH"]
        )
        environment.prepare(self.host.env)  # a fresh process has heard none of Pelican's signals
        self.host.env.auto_reload = False  # no template changes while a site is made
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


class _Desk:
    """Where the pages of one language are written."""

    def __init__(self, job: Job, edition: SiteEdition, host: Generator) -> None:
        self.job, self.edition, self.host = job, edition, host
        self.root = Path(job.settings["OUTPUT_PATH"])
        self.recipes = job.recipes(edition)
        # Without Pelican's settings: each of a template's parts would copy all of them.
        self.context = {
            "site": edition.facts,
            "site_url": edition.under(job.settings["SITEURL"]),
            "localsiteurl": "",
        }
        self.output = self.root / edition.facts.folder
        self.writer = Writer(str(self.output), settings=job.settings)

    def write(self, key: Key) -> WrittenPage:
        """Make, render and write one page, and read what was written as a browser would."""
        recipe = self.recipes.of(key)
        page = all_pages.make_page(self.edition.site, key)
        if isinstance(page, DataFile):
            return self._write_file(key, recipe, page, privacy.faults_in_data(page.content))
        if isinstance(page, PublicFile):
            return self._write_file(key, recipe, page)
        template = _Lean(self.host.get_template(page.template))
        root = self._root_of_404() if page.kind == "404" else {}
        self.writer.write_file(
            page.path, template, self.context, relative_urls=True, page=page, **root
        )
        return self._written(key, recipe, page.path, privacy.faults_in_page(template.written))

    def _write_file(
        self, key: Key, recipe: str, file: DataFile | PublicFile, faults: Iterable[str] = ()
    ) -> WrittenPage:
        """Write one file for scripts or for those who use the data, which no browser runs."""
        path = self.output / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        content = file.content
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return self._written(key, recipe, file.path, faults)

    def _written(self, key: Key, recipe: str, path: str, faults: Iterable[str]) -> WrittenPage:
        name, place = "/".join((self.edition.language, *key)), self.edition.path(path)
        return WrittenPage(name, place, recipe, stamp(self.output / path), tuple(faults))

    def _root_of_404(self) -> dict[str, str]:
        """Return the root for the missing page of a published site.

        Its host shows it at any depth, where relative links would lead nowhere.
        """
        if not self.job.settings.get("LEVELGROUND_PUBLISHED"):
            return {}
        root = urlsplit(self.job.settings["SITEURL"]).path.rstrip("/")
        return {"SITEURL": f"{root}/{self.edition.facts.folder}".rstrip("/")}


_OPTIONAL = ("</td>", "</th>", "</tr>", "</tbody>", "</thead>", "</li>", "</dt>", "</dd>",
             "</body>", "</html>")  # fmt: skip
# A paragraph ends by itself before another block, and where what it stands in ends.
_END_OF_PARAGRAPH = re.compile(
    r"</p>(?=\s*<(?:/(?:article|aside|blockquote|dd|div|footer|header|li|main|section|td|th)"
    r"|article|aside|blockquote|div|dl|footer|h[1-6]|header|nav|ol|p|section|table|ul)\b)"
)


@dataclass(slots=True)
class _Lean:
    """A template whose pages come without indents, and without end tags that HTML lets one omit.

    See https://html.spec.whatwg.org/multipage/syntax.html#optional-tags: each of
    these ends where the next cell, row or item starts, or where its parent ends.
    `written` is the page as the writer was given it.
    """

    template: Any
    written: str = ""

    def render(self, context: dict[str, Any]) -> str:
        """Return the page, as Pelican's writer asks for it."""
        self.written = _lean(self.template.render(context))
        return self.written


def _lean(html: str) -> str:
    if "<pre" in html:  # where white space means something
        return html
    html = _END_OF_PARAGRAPH.sub("", html)
    for tag in _OPTIONAL:
        html = html.replace(tag, "")
    return "\n".join(filter(None, map(str.strip, html.split("\n")))) + "\n"


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
    keys = list(job.keys())
    there = dict(_taken_over(job, memory, keys)) if memory.pages else {}
    made = _written_anew(job, [key for key in keys if key not in there])
    return [there[key] if key in there else next(made) for key in keys]


def _taken_over(
    job: Job, memory: PageMemory, keys: Iterable[Key]
) -> Iterator[tuple[Key, WrittenPage]]:
    """Yield the pages of the site before that are as they would be made now."""
    by_language = {edition.language: edition for edition in job.editions}
    for language, own in groupby(keys, key=itemgetter(0)):
        edition = by_language[language]
        recipes = job.recipes(edition)
        with speaking(edition.translations):  # a recipe has words in it
            found = [(key, memory.take_over(key, recipes.of(key[1:]))) for key in own]
        yield from ((key, page) for key, page in found if page)


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
    renderer = Renderer(replace(job, editions=editions))
    return [
        renderer.write((edition.language, *key))
        for edition in editions
        for key in all_pages.keys(edition.site, last=True)
    ]
