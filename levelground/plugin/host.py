"""Runs Pelican as a library, and counts what it only logs."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pelican
from jinja2 import TemplateError
from pelican import log as pelican_log
from pelican.settings import read_settings

from levelground.base import engine
from levelground.base.errors import BuildError
from levelground.base.problems import Report
from levelground.base.stamps import FileStamp
from levelground.content.catalog import Catalog
from levelground.content.folders import Folders
from levelground.content.part import WHOLE, Part
from levelground.language import catalogues
from levelground.plugin import RUN, render, site_editions
from levelground.plugin.assets import own_look, style_bundles
from levelground.plugin.assets.own_look import OwnStyles
from levelground.plugin.ears import Ears
from levelground.plugin.generator import ProgramsGenerator, Run
from levelground.plugin.page_memory import PageMemory, WrittenPage, recall
from levelground.plugin.site_editions import COPY, DOOR, site_languages
from levelground.site.again.untouched import Shape


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build: the content's report, what Pelican warned of, pages written.

    `catalog` and `languages` are what the site was made of, the catalog cut to its part;
    `shape` stands for all that it was made of. `files` are those of the site where it stands, None
    where they have not been looked at.
    """

    report: Report
    warnings: tuple[str, ...]
    pages: int
    written: tuple[WrittenPage, ...]
    catalog: Catalog
    languages: tuple[str, ...]
    shape: Shape
    files: Mapping[str, FileStamp] | None = None

    @property
    def failed(self) -> bool:
        """Whether the site is not fit to be shown."""
        return self.report.failed or bool(self.warnings)


@dataclass(frozen=True, slots=True)
class Copying:
    """What a copy for the hand, or for a host, is made of: a part, in one language or in all.

    `language` is its code, "" for all of the site's.
    `data`: whether it has the files for other people's machines.
    `says`: whether its pages say that they are a copy, and of what.
    `url`, `door`: the address of a part that is a site of its own, and of what leads to all.
    `whole`: the records of the whole directory, where they are read already.
    """

    part: Part = WHOLE
    language: str = ""
    data: bool = False
    says: bool = True
    url: str = ""
    door: str = ""
    whole: Catalog | None = None

    def settings(self, settings: Mapping[str, Any]) -> dict[str, Any]:
        """Return what is other than in the settings of the site."""
        made: dict[str, Any] = {"SITEURL": self.url or self.address(settings), DOOR: self.door}
        if self.says:
            made[COPY] = self.part
        if not self.data:
            made["LEVELGROUND_DATA"] = []
        if self.language:
            made["LEVELGROUND_LANGUAGES"] = [self.language]
        return made

    def address(self, settings: Mapping[str, Any]) -> str:
        """Return the address of the whole directory online, in the language of the copy."""
        url, spoken = str(settings["SITEURL"]), site_languages(settings)
        other = self.language and self.language != spoken[0]
        return f"{url}/{self.language}" if other and url else url


def build_site(
    folders: Folders,
    output: Path,
    today: date,
    *,
    before: Path | PageMemory,
    publish: bool = False,
    copying: Copying | None = None,
) -> Outcome:
    """Build the site of *folders* into the empty folder *output*, or a copy for the hand.

    Pages of the site in *before*, or of which that is what is remembered, are taken over where they
    would be the same.

    Raises BuildError where Pelican cannot even start, and where its pages went elsewhere.
    """
    catalogues.forget()
    catalogues.use_own_words(folders.settings.labels if folders.settings else {})
    asked = copying or Copying()
    memory = before if isinstance(before, PageMemory) else recall(before)
    run = Run(folders, today, memory, part=asked.part, whole=asked.whole)
    # What our own generator logs is in the report already.
    ears = Ears(frozenset({ProgramsGenerator.__module__}))
    root = logging.getLogger()
    root.addHandler(ears)
    pelican.console.quiet = True
    try:
        settings = site_settings(folders, output, publish=publish) | {RUN: run}
        if copying:
            settings.update(copying.settings(settings))
        pelican.Pelican(settings).run()
    except (ImportError, TemplateError) as error:
        what = f"the settings or the theme cannot be used ({error})"
        raise BuildError(what, "mend them") from error
    finally:
        root.removeHandler(ears)
    outcome = _outcome(run, ears, site_languages(settings))
    if not outcome.failed:
        _refuse_empty(output, outcome.written)
    return outcome


def _outcome(run: Run, ears: Ears, spoken: tuple[str, ...]) -> Outcome:
    """Return what came of a build that has ended."""
    heard, made = tuple(ears.heard), tuple(run.written)
    return Outcome(run.report, heard, run.pages, made, run.loaded(), spoken, run.shape)


def write_provider_pages(
    folders: Folders,
    catalog: Catalog,
    output: Path,
    language: str,
    slugs: Iterable[str],
) -> dict[str, str]:
    """Write the pages of some records, and the styles, into *output*; return where each is.

    A record that the site does not show has none.

    *language* is one of the site's, "" for its first. Raises BuildError where the site has no such
    language, and where a page went elsewhere.
    """
    catalogues.forget()
    labels = folders.settings.labels if folders.settings else {}
    catalogues.use_own_words(labels)
    settings = site_settings(folders, output, publish=False)
    editions = site_editions.make_editions(catalog, settings, folders.programs)
    found = next((e for e in editions if e.language == (language or editions[0].language)), None)
    if found is None:
        spoken = ", ".join(e.language for e in editions)
        raise BuildError(f'the site has no pages in "{language}"', f"write one of: {spoken}")
    renderer = render.Renderer(render.Job(editions, settings, "", labels))
    made = {
        slug: renderer.write((found.language, "provider", slug))
        for slug in slugs
        if slug in catalog.by_slug
    }
    if made:
        _refuse_empty(output, made.values())
    static = Path(settings["THEME"]) / "static"
    for name, content in style_bundles.join_styles(
        static / "css", OwnStyles.of(folders.settings)
    ).items():
        place = output / "theme" / "css" / f"{name}.css"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content, "utf-8", newline="\n")
    return {slug: page.path for slug, page in made.items()}


def _refuse_empty(output: Path, made: Iterable[WrittenPage]) -> None:
    """Raise BuildError where no page was made, or one that was is not below *output*."""
    pages = tuple(made)
    lost = next((p for p in pages if not p.again and not (output / p.path).is_file()), None)
    if lost or not pages:
        what = f"the pages did not come into {output}: {lost.path if lost else 'none was made'}"
        raise BuildError(what, "this is a fault of the program; report it with your command")


def settings_of_copy(folders: Folders) -> Mapping[str, Any]:
    """Return the settings that copies for the hand are made with: the published site's."""
    own = own_look.pelican_settings(folders, publish=True)
    settings: dict[str, Any] = read_settings(str(engine.HOME / "publishconf.py"), override=own)
    return settings


def site_settings(folders: Folders, output: Path, *, publish: bool) -> dict[str, Any]:
    """Return Pelican's settings from pelicanconf.py or publishconf.py, for these folders.

    Pelican takes a relative path for one beside its settings, which are the engine's: here each is
    made to be from where the command was given.
    """
    pelican_log.init(level=logging.WARNING, handler=logging.NullHandler())
    name = "publishconf.py" if publish else "pelicanconf.py"
    override = {
        "PATH": str(folders.guides.parent.absolute()),
        "PAGE_PATHS": [folders.guides.name],
        "OUTPUT_PATH": str(output.absolute()),
        "DELETE_OUTPUT_DIRECTORY": False,
        **own_look.pelican_settings(folders, publish=publish),
    }
    settings: dict[str, Any] = read_settings(str(engine.HOME / name), override=override)
    return settings
