"""A new directory of one's own: settings, folders, workflows, and no copy of the engine."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from levelground.base import engine
from levelground.base.errors import LevelGroundError, reason
from levelground.content import json_schema
from levelground.content.own.own_settings import SCHEMA, OwnSettings, settings_beside
from levelground.facts.vocabulary import Vocabulary
from levelground.upkeep.own_directory.engine_files import FILE, remembered

_FILLED_IN = ("levelground.toml", "README.md", "requirements.txt")
# What the code host runs for the engine alone.
_OF_THE_ENGINE = frozenset({".github/workflows/engine.yml"})
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class NewDirectory:
    """What a new directory is to say of itself; `engine` is the line of requirements.txt."""

    name: str
    state: str = ""
    run_by: str = ""
    address: str = ""
    corrections: str = ""
    engine: str = ""


def state_code(written: str, states: Vocabulary) -> str:
    """Return the two letters of a state that is named in any way, "" for none.

    Raises LevelGroundError for what is no state.
    """
    found = states.named(written) if written else ""
    if found is None:
        raise LevelGroundError(f'there is no state "{written}"', "write two letters, like MA")
    return found.upper()


def start_in(folder: Path, wanted: NewDirectory) -> list[str]:
    """Lay out a directory in *folder*; return its files, by their names there.

    Raises LevelGroundError where a file is there already, or a setting cannot be.
    """
    made = starter_files(wanted)
    there = [name for name in made if (folder / name).exists()]
    if there:
        more = ", ..." if len(there) > _SHOWN else ""
        what = f"{folder} has these already: {', '.join(there[:_SHOWN])}{more}"
        raise LevelGroundError(what, "name a folder that is new or empty")
    try:
        for name, raw in made.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(raw)
        _refuse(settings_beside(folder / "content"))
        (folder / FILE).write_text(remembered(folder, made), encoding="utf-8", newline="\n")
    except OSError as error:
        raise LevelGroundError(f"{folder} cannot be written ({reason(error)})") from error
    except LevelGroundError:
        for name in made:
            (folder / name).unlink(missing_ok=True)
        raise
    return [*made, FILE]


def _refuse(settings: OwnSettings | None) -> None:
    """Raise LevelGroundError with all that is wrong in settings."""
    wrong = settings.problems if settings else ()
    if wrong:
        lines = [f"{one.field}: {one.what}; {one.write}" for one in wrong]
        raise LevelGroundError("\n".join(lines), "nothing has been written")


def starter_files(wanted: NewDirectory) -> dict[str, bytes]:
    """Return what a directory starts with, by the names of its files."""
    return dict(sorted(_starter_files(_filled_in(wanted))))


def _starter_files(values: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    for path in sorted(engine.STARTER.rglob("*")):
        name = path.relative_to(engine.STARTER).as_posix()
        if not path.is_file() or "__pycache__" in name:
            continue
        raw = path.read_bytes()
        if name in _FILLED_IN:
            text = raw.decode()
            for slot, value in values.items():
                text = text.replace(f"{{{slot}}}", value)
            raw = text.encode()
        yield (".gitignore" if name == "gitignore" else name), raw
    yield SCHEMA, json_schema.FILE.read_bytes()
    for path in sorted((engine.HOME / ".github").rglob("*")):
        name = path.relative_to(engine.HOME).as_posix()
        if path.is_file() and name not in _OF_THE_ENGINE:
            yield name, path.read_bytes()


def _filled_in(wanted: NewDirectory) -> dict[str, str]:
    """Return what stands in the place of each slot; JSON's texts are TOML's."""
    texts = ("name", "run_by", "address", "corrections")
    told = {name: json.dumps(getattr(wanted, name), ensure_ascii=False) for name in texts}
    pinned = wanted.engine or engine.engine_requirement()
    return {**told, "title": wanted.name, "state": wanted.state or "MA", "engine": pinned}
