"""A folder to carry: it opens with START HERE.html, on any computer, with no network."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from levelground.base.errors import LevelGroundError
from levelground.language import catalogues
from levelground.language.messages import _, speaking
from levelground.publish import leaving, safe_names
from levelground.publish.built_copy import BuiltCopy
from levelground.site import addresses

PAGES = "pages"
START = "START HERE"
_NAMED = 5  # of what is wrong, as many as are worth reading at once
# Zip entries carry a date; a fixed one keeps the same pages the same bytes.
_ZIP_DATE = (2020, 1, 1, 0, 0, 0)


def folder_files(copy: BuiltCopy) -> Mapping[str, bytes]:
    """Return the content of every file of the folder by its path, in order.

    Raises LevelGroundError where some system could not keep one of the names.
    """
    there = {*copy.paths()}
    made = dict(_starts(copy, there))
    for path in copy.paths():
        made[f"{PAGES}/{path}"] = _content(copy, path, there)
    wrong = list(safe_names.unsafe_names(made))
    if wrong:
        more = f"\n... and {len(wrong) - _NAMED:,} more" if len(wrong) > _NAMED else ""
        what = "some file names would be lost on a memory stick:\n"
        raise LevelGroundError(
            what + "\n".join(wrong[:_NAMED]) + more, "give these records or terms other names"
        )
    return dict(sorted(made.items()))


def _content(copy: BuiltCopy, path: str, there: set[str]) -> bytes:
    if path.endswith(".html"):
        return leaving.marked(copy.text(path), path, there).encode()
    return (copy.folder / path).read_bytes()


def _starts(copy: BuiltCopy, there: set[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the page to start with, under a name in each of the languages."""
    homes = [path for path in copy.pages() if path.rpartition("/")[2] == addresses.HOME]
    homes = [path for path in homes if path.count("/") <= 1 and not path.startswith("guides/")]
    for path in sorted(homes, key=lambda path: path.count("/")):
        folder = f"{PAGES}/{path.rpartition('/')[0]}".rstrip("/")
        html = leaving.marked(copy.text(path), path, there)
        html = leaving.addressed(html, lambda address, at=folder: _within(at, address))  # type: ignore[misc]
        with speaking(catalogues.translations(leaving.language_of(html))):
            name = _("START HERE")
        yield f"{name}.html", html.encode()
        if "/" not in path:
            yield f"{START}.html", html.encode()


def _within(folder: str, address: str) -> str:
    """Return an address as it is said one folder above, without steps that lead back."""
    parts = folder.split("/")
    for step in address.split("/"):
        if step == ".." and parts:
            parts.pop()
        elif step != ".":
            parts.append(step)
    return "/".join(parts)


def write_folder(made: Mapping[str, bytes], to: Path) -> None:
    """Write the files of a folder into the empty folder *to*."""
    for name, content in made.items():
        path = to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def write_zip(made: Mapping[str, bytes], to: Path, folder: str) -> None:
    """Write a zip of the files in a *folder* of this name; the same files give the same bytes."""
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in made.items():
            entry = zipfile.ZipInfo(f"{folder}/{name}", _ZIP_DATE)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, content)
