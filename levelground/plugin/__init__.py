"""The Pelican plugin: named functions on Pelican's signals, nothing else at import.

The only room that knows Pelican. pelicanconf.py names it in PLUGINS, so that
`pelican` itself works as its users expect; `inv build` adds the all-or-nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import PagesGenerator

from levelground.base.build_date import build_date
from levelground.content.folders import Folders
from levelground.language.catalogues import translated
from levelground.language.messages import DEFAULT_LANGUAGE
from levelground.plugin import site_editions
from levelground.plugin.generator import ProgramsGenerator, Run
from levelground.plugin.reader import GuideReader
from levelground.plugin.templating import environment

RUN = "LEVELGROUND_RUN"
_ALLOWED = {"md"}
_NOT_GUIDES = [".*", "README", "README.*", "LICENSE", "LICENSE.*"]  # as in the catalog


def register() -> None:
    """Connect to Pelican. Named functions, since a lambda would be collected."""
    signals.initialized.connect(_prepare_run)
    signals.readers_init.connect(_only_guides)
    signals.generator_init.connect(_prepare_templates)
    signals.get_generators.connect(_add_generator)
    signals.all_generators_finalized.connect(_dress_guides)
    signals.all_generators_finalized.connect(_stop_if_failed)


def _prepare_run(pelican: Any) -> None:
    """Give a build that was started by `pelican` itself what `inv build` passes in."""
    settings = pelican.settings
    settings["IGNORE_FILES"] = _NOT_GUIDES
    hosted = site_editions.site_languages(settings)[0] == DEFAULT_LANGUAGE
    pages = settings["PAGE_PATHS"] = settings["PAGE_PATHS"] if hosted else []
    settings["PAGE_EXCLUDES"] = [f"{page}/{lang}" for page in pages for lang in translated()]
    if not settings.get(RUN):
        settings[RUN] = Run(Folders.of(Path(settings["PATH"])), build_date())


def _only_guides(readers: Any) -> None:
    """Leave Pelican no reader but ours: the others read any file and trust it."""
    for extension in list(readers.reader_classes):
        if extension not in _ALLOWED:
            del readers.reader_classes[extension]
    readers.reader_classes["md"] = GuideReader


def _prepare_templates(generator: Any) -> None:
    environment.prepare(generator.env)


def _add_generator(pelican: Any) -> type[ProgramsGenerator]:
    """Read the content, which Pelican's own generators ask for first, and add our generator."""
    pelican.settings[RUN].load()
    return ProgramsGenerator


def _dress_guides(generators: list[Any]) -> None:
    """Give the guides, once all has been read, the data that they show."""
    ours = _ours(generators)
    guides = next(g for g in generators if isinstance(g, PagesGenerator))
    guides.pages = ours.dress(guides.pages)


def _stop_if_failed(generators: list[Any]) -> None:
    """Write nothing at all where the content has an error.

    Raising would make `pelican --autoreload` rebuild for ever, so the writing
    is taken away instead; the errors are in the log.
    """
    ours = _ours(generators)
    if ours.catalog.report.failed:
        for generator in generators:
            generator.generate_output = _write_nothing


def _ours(generators: list[Any]) -> ProgramsGenerator:
    return next(g for g in generators if isinstance(g, ProgramsGenerator))


def _write_nothing(_writer: Any) -> None:
    """Write nothing."""
