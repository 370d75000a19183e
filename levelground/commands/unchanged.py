"""A site is left as it is where neither it nor anything that it is made from has changed."""

from __future__ import annotations

import json
import runpy
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from levelground.base import engine, memory, stamps
from levelground.base.build_date import build_date
from levelground.base.stamps import FileStamp
from levelground.content.folders import Folders
from levelground.upkeep.history import git_log

_KIND = "site"
_KEPT = 16  # sites
_SETTINGS = {False: "pelicanconf.py", True: "publishconf.py"}


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A site that was built: its pages, those that could have been taken over, and that were.

    `said` is what was said of it, "" where nothing was.
    """

    pages: int
    made: int
    again: int
    said: str


def sources(folders: Folders, *, publish: bool) -> stamps.Stamps:
    """Return what stands for all that a site is made from, but for the engine itself."""
    settings = runpy.run_path(str(engine.HOME / _SETTINGS[publish]))
    told = {name: value for name, value in settings.items() if name.isupper()}
    theme = engine.HOME / str(settings["THEME"])
    read = stamps.stamps_of(*folders.parts, theme)
    tip = git_log.tip_of(folders.programs)  # what changed is told from the history
    key = memory.memory_key(read.digest, build_date().isoformat(), repr(sorted(told.items())), tip)
    return stamps.Stamps(key, read.settled)


def there(output: Path, made_from: stamps.Stamps) -> BuiltSite | None:
    """Return the site in *output* where it is the very one that these sources give."""
    kept = memory.engine_memory().recall(_KIND, memory.memory_key(str(output.resolve())))
    try:
        found = json.loads(kept or "")
        pages, made = int(found["pages"]), int(found["made"])
        site = BuiltSite(pages, made, made, str(found["said"]))
    except (ValueError, TypeError, KeyError):
        return None
    same = found.get("sources") == made_from.digest
    return site if same and found.get("files") == _files_of(output) else None


def _files_of(output: Path) -> str:
    return stamps.digest_of_files(stamps.files_below(str(output)))


def remember_output(
    output: Path,
    made_from: stamps.Stamps,
    site: BuiltSite,
    files: Mapping[str, FileStamp] | None = None,
) -> None:
    """Keep that *output* has what these sources give, where a change would surely show.

    *files* are those that are there, None where they have not been looked at.
    """
    if made_from.settled:
        kept = {
            **asdict(site),
            "sources": made_from.digest,
            "files": stamps.digest_of_files(files) if files else _files_of(output),
        }
        key = memory.memory_key(str(output.resolve()))
        memory.engine_memory().keep(_KIND, key, json.dumps(kept), most=_KEPT)
