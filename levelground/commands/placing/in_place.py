"""Put what changed of a site into the one that is there, one file at a time, under a journal.

A file is renamed into its place, so that a reader gets the one before or the one
after and never half of one. The journal is written when all is ready and names
all that is to be done; whatever stops the machine from then on, the next command
goes on where it was. It lies in the user's cache folder, and not beside the site:
a pull request can bring none.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from levelground.base import memory
from levelground.base.stamps import FileStamp
from levelground.commands import marker
from levelground.plugin.page_memory import stamp

_PAGE = ".html"


@dataclass(frozen=True, slots=True)
class Journal:
    """What is to be done: the folder that files come from, their names, and those to remove."""

    fresh: str
    site: str
    moved: tuple[str, ...]
    removed: tuple[str, ...]


def put_in_place(fresh: Path, site: Path, names: Collection[str]) -> Mapping[str, FileStamp]:
    """Make *site* consist of the files *names*: those in *fresh*, and else those that are there.

    Returns those of *fresh* that were there with the same bytes, and stay: each with what told it
    from any other before it was read. Raises OSError where nothing has been done yet, or where the
    next command will go on.
    """
    looked = {name: _same(f"{fresh}/{name}", f"{site}/{name}") for name in _below(fresh)}
    moved = [name for name, there in looked.items() if there is None]
    removed = sorted(marker.listed_files(site) - {*names, marker.MARKER})
    # What pages load comes first, and the list of all files last.
    order = sorted(moved, key=lambda name: (name == marker.MARKER, name.endswith(_PAGE), name))
    journal = Journal(str(fresh), str(site), tuple(order), tuple(removed))
    place = _place_for(site)
    beside = place.with_suffix(".new")
    place.parent.mkdir(parents=True, exist_ok=True)
    beside.write_text(json.dumps(asdict(journal)), "utf-8")
    beside.replace(place)
    _carry_out(journal)
    place.unlink()
    return {name: there for name, there in looked.items() if there is not None}


def is_under_way(site: Path) -> bool:
    """Whether something was begun to be put in place and not ended."""
    return _place_for(site).exists()


def finish(site: Path) -> None:
    """Go on with what was being put in place when the machine stopped, if anything was."""
    place = _place_for(site)
    try:
        told = json.loads(place.read_text("utf-8"))
        journal = Journal(**{name: told[name] for name in Journal.__slots__})
    except FileNotFoundError:
        return
    except (OSError, ValueError, TypeError, KeyError):
        journal = None  # it was never whole, and nothing done
    if journal and journal.site == str(site):
        _carry_out(journal)
    with suppress(OSError):
        place.unlink()


def _carry_out(journal: Journal) -> None:
    """Do what is left to do: it may have been done in part before."""
    fresh, site = Path(journal.fresh), Path(journal.site)
    for name in journal.moved:
        if (fresh / name).is_file():
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (fresh / name).replace(site / name)
    for name in journal.removed:
        (site / name).unlink(missing_ok=True)
    _remove_empty(site, journal.removed)
    shutil.rmtree(fresh, ignore_errors=True)


def _remove_empty(site: Path, removed: Iterable[str]) -> None:
    """Remove the folders in which nothing is left."""
    folders = {up for name in removed for up in PurePosixPath(name).parents}
    for folder in sorted(folders, key=lambda folder: len(folder.parts), reverse=True):
        if folder.parts:
            with suppress(OSError):  # something is in it
                (site / folder).rmdir()


def _below(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]


def _same(one: str, other: str) -> FileStamp | None:
    """Return what tells a plain file from any other where it has the bytes of *one*."""
    there = stamp(other)
    try:
        if os.path.islink(other) or os.path.getsize(one) != there[0]:  # noqa: PTH114, PTH202
            return None
        same = Path(one).read_bytes() == Path(other).read_bytes()
    except OSError:
        return None
    return there if same else None


def _place_for(site: Path) -> Path:
    return memory.cache_folder() / f"{memory.memory_key(str(site))}.journal"
