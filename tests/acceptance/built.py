"""A built site as tests look at it: its files, and the links, ids and assets of its pages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

# Attributes that a browser loads by itself. A link that a person follows is another matter.
LOADED = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "iframe": ("src",),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "audio": ("src",),
    "object": ("data",),
    "embed": ("src",),
    "use": ("href",),
    "form": ("action",),
}
QUIET_LINKS = {"canonical", "alternate"}  # these tell a machine where something is


class PageParts(HTMLParser):
    """Collects what a page links to, loads, and can be linked to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.ids: list[str] = []
        self.handlers: list[str] = []
        self.inline_scripts: list[str] = []
        self._kind: str | None = None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.handlers += [name for name in given if name.startswith("on") or name == "style"]
        self.ids += [given["id"]] if "id" in given else []
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag == "link" and given.get("rel") not in QUIET_LINKS:
            self.loaded.append(given["href"])
        self.loaded += [given[name] for name in LOADED.get(tag, ()) if name in given]
        if tag == "script" and "src" not in given:
            self._kind = given.get("type", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._kind = None

    def handle_data(self, data: str) -> None:
        if self._kind is not None:
            self.inline_scripts.append(self._kind)
            self._kind = data and None


@cache
def parts(page: Path) -> PageParts:
    """Return the parts of a page."""
    return PageParts(page.read_text("utf-8"))


def pages(site: Path) -> list[Path]:
    """Return every page of a site, in order."""
    return sorted(site.rglob("*.html"))


def fingerprint(site: Path) -> dict[str, str]:
    """Return every file below *site* with a digest of its bytes."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def links_within(site: Path) -> Iterator[tuple[Path, str, Path, str]]:
    """Yield (page, address, the file it means, the fragment) of every link that names no scheme.

    What has a slot, like `./{href}`, is in a template, and leads nowhere yet.
    """
    for page in pages(site):
        for address in parts(page).links:
            if "{" in address or ":" in address.split("/")[0].split("#")[0]:
                continue
            target, _hash, fragment = address.partition("#")
            yield page, address, (page.parent / target if target else page), fragment
