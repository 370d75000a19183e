"""The pages of a site after an edit, each made when somebody asks for it.

A whole build takes a moment, and in a country more than one. Until it has ended, the server has
this make what it is asked for: from the records as they are now, by the same makers and templates,
and proved as pages of a build are.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path

from levelground.base import processes
from levelground.content import edits
from levelground.content.edits import Edited
from levelground.content.folders import Folders
from levelground.language.messages import DEFAULT_LANGUAGE
from levelground.plugin import host, render, site_editions, sitemaps
from levelground.plugin.host import Outcome
from levelground.site.kind import Key
from levelground.site.pages import KINDS

# How large files are, and which pages there are, is known after a whole build.
_MADE_LAST = frozenset({sitemaps.KIND, *(kind.name for kind in KINDS if kind.last)})


class LiveSite:
    """The site that a build has made, and its pages after edits to some of its records.

    `missed` tells whether something was asked for that has to wait for a whole build.
    """

    def __init__(self, folders: Folders, output: Path, built: Outcome) -> None:
        self._folders, self._output, self._catalog = folders, output.resolve(), built.catalog
        self._keys = dict(_keys_by_path(built))
        self._renderer: render.Renderer | None = None
        self._folder = Path(tempfile.mkdtemp(prefix="levelground-"))
        self._made: dict[str, bool] = {}
        self._one_at_a_time = threading.Lock()
        self.asked = threading.Event()
        self.missed = False

    def renew(self, changed: Iterable[Path]) -> Edited | None:
        """Take in edits; None, and no page from here on, where it takes a whole build to tell."""
        edited = edits.with_edits(self._catalog, self._folders, changed)
        with self._one_at_a_time:
            self._made, self._renderer, self.missed = {}, None, False
            self.asked.clear()
            if edited and not edited.failed:
                self._catalog = edited.catalog
                self._renderer = self._made_renderer()
        return edited

    def content_of(self, file: Path) -> bytes | None:
        """Return a file of the site as it is to be now, None where it is as it is in the site."""
        with self._one_at_a_time:
            place = file.resolve()
            if not self._renderer or not place.is_relative_to(self._output):
                return None
            name = place.relative_to(self._output).as_posix()
            if name not in self._made:
                self._made[name] = self._make(name)
            self.asked.set()
            return (self._folder / name).read_bytes() if self._made[name] else None

    def close(self) -> None:
        """Take away what was made."""
        with self._one_at_a_time:
            self._renderer = None
        shutil.rmtree(self._folder, ignore_errors=True)

    def _make(self, name: str) -> bool:
        """Make a file; return whether it may be shown."""
        key = self._keys.get(name)
        if key is None or not self._renderer:
            self.missed = self.missed or name.endswith(".html")
            return False
        try:
            with processes.STILL:
                return not self._renderer.write(key).faults
        except (KeyError, IndexError, StopIteration):  # the edit has left it nothing to show
            self.missed = True
            return False

    def _made_renderer(self) -> render.Renderer:
        settings = host.site_settings(self._folders, self._folder, publish=False)
        site_editions.drop_example_addresses(settings, self._catalog)
        editions = site_editions.make_editions(self._catalog, settings, self._folders.programs)
        own = self._folders.settings
        return render.Renderer(render.Job(editions, settings, "", own.labels if own else {}))


def _keys_by_path(built: Outcome) -> Mapping[str, Key]:
    """Return the keys of the pages that can be made by themselves, by where they are.

    What is made last is known after a whole build; guides that are the host's own are made by it.
    """
    found = {}
    for page in built.written:
        language, kind, *names = page.key
        hosted = kind == "guide" and language == DEFAULT_LANGUAGE
        if language in built.languages and kind not in _MADE_LAST and not hosted:
            found[page.path] = (language, kind, *names)
    return found
