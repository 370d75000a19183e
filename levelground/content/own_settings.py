"""The settings of a directory of one's own: `levelground.toml`, beside its content folder.

A directory that has the file takes guides, terms, labels, templates and styles of its own by their
names, and all else from the engine. A content folder without it stands for itself.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from levelground.base import files, strings
from levelground.base.errors import LevelGroundError, every
from levelground.facts import field_table, safe_text
from levelground.facts.answers import WrongValueError
from levelground.language import catalogues
from levelground.language.messages import DEFAULT_LANGUAGE
from levelground.model import Program

FILE = "levelground.toml"
OVERRIDES = "overrides"
# For the editor that opens a record; it comes with the engine, and is renewed with it.
SCHEMA = "content/program.schema.json"
LIGHT, DARK = "light", "dark"
_TEXT = 200  # characters of a name or a label
_LONG = 1000  # characters of who runs it
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_PICTURES = (".svg", ".png", ".webp")
_MOST_OF_A_PICTURE = 32 * 1024  # bytes: it is on every page
# What in a drawing could run, or ask another place for something.
_ALIVE = re.compile(
    rb"<\s*(?:script|foreignObject|iframe)\b|\son\w+\s*=|(?:href|src)\s*=\s*[\"'](?!#)|url\(\s*(?!#)"
    rb"|<!ENTITY|@import",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class OwnSettings:
    """What a directory of one's own says of itself.

    `root`: the folder that it is in. `corrections`: where corrections go. `records`: where a
    record's file can be edited, by its name behind that address. `data`: the forms in
    which others may use its data, None for all. `keep`: whether readers may keep a copy on
    their device. `logo`: its picture, None for the engine's.
    `colors`: names of colors with their values, by light and dark. `labels`: what it calls
    facts, by language and by the engine's English label.
    """

    root: Path
    name: str
    run_by: str = ""
    address: str = ""
    corrections: str = ""
    records: str = ""
    languages: tuple[str, ...] = (DEFAULT_LANGUAGE,)
    data: tuple[str, ...] | None = None
    keep: bool = True
    logo: Path | None = None
    colors: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def path(self) -> Path:
        """The file itself."""
        return self.root / FILE

    @property
    def files(self) -> tuple[Path, ...]:
        """The file, the folder of overrides and the picture: what can change a page."""
        return (self.path, self.overrides, *([self.logo] if self.logo else []))

    @property
    def overrides(self) -> Path:
        """The folder with templates and styles of its own."""
        return self.root / OVERRIDES


def settings_beside(content: Path) -> OwnSettings | None:
    """Return the settings beside a content folder, None where there are none.

    Raises LevelGroundError, which tells of all that is wrong in them.
    """
    path = content.resolve().parent / FILE
    if not path.is_file() and not path.is_symlink():
        return None
    shown = files.shown(path)
    raw = files.read_bytes(path, shown)
    if not isinstance(raw, bytes):
        raise LevelGroundError(str(raw))
    try:
        told = tomllib.loads(raw.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        write = 'look at that line: a text stands in quotes, like name = "My county"'
        raise LevelGroundError(f"{shown} cannot be read: {error}", write) from error
    return _Reader(path.parent, shown).read(told)


@dataclass(slots=True)
class _Reader:
    """Reads one file; each thing that is wrong is a LevelGroundError of its own."""

    root: Path
    shown: str
    made: dict[str, Any] = field(default_factory=dict)

    def read(self, told: Mapping[str, Any]) -> OwnSettings:
        """Return the settings; raises LevelGroundError with all that is wrong."""
        readers: dict[str, Callable[[Any], Any]] = {
            "name": partial(self._text, "name", most=_TEXT),
            "run_by": partial(self._text, "run_by", most=_LONG),
            "address": partial(self._address, "address", ("https://", "http://")),
            "corrections": partial(
                self._address, "corrections", ("https://", "http://", "mailto:")
            ),
            "records": partial(self._address, "records", ("https://", "http://")),
            "languages": self._languages,
            "data": partial(self._texts, "data"),
            "keep": partial(self._yes_or_no, "keep"),
            "logo": self._logo,
            "colors": self._colors,
            "labels": self._labels,
        }
        if not told.get("name"):
            self._wrong("name", "it has no name", 'add name = "…", as it stands on top of pages')
        unknown = [
            partial(self._unknown, name, list(readers)) for name in told if name not in readers
        ]
        known = [
            partial(self._keep, name, readers[name], told[name]) for name in readers if name in told
        ]
        every(*unknown, *known)
        return OwnSettings(self.root, **self.made)

    def _keep(self, name: str, reader: Callable[[Any], Any], value: Any) -> None:
        self.made[name] = reader(value)

    def _wrong(self, name: str, what: str, write: str) -> None:
        raise LevelGroundError(f"{self.shown}: {name}: {what}", write)

    def _unknown(self, name: str, known: list[str]) -> None:
        self._wrong(name, "there is no such setting", strings.did_you_mean(name, known))

    def _text(self, name: str, value: Any, *, most: int) -> str:
        if not isinstance(value, str):
            self._wrong(name, "a text is needed here", f'write {name} = "…"')
        try:
            return safe_text.read_text(value, most) if value.strip() else ""
        except WrongValueError as error:
            fault = error.faults[0]
            raise LevelGroundError(f"{self.shown}: {name}: {fault.what}", fault.write) from error

    def _yes_or_no(self, name: str, value: Any) -> bool:
        if not isinstance(value, bool):
            self._wrong(name, "yes or no is needed here", f"write {name} = true or {name} = false")
        return bool(value)

    def _texts(self, name: str, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list):
            self._wrong(name, "a list is needed here", f'write {name} = ["…", "…"]')
        return tuple(dict.fromkeys(self._text(name, entry, most=_TEXT) for entry in value))

    def _address(self, name: str, starts: tuple[str, ...], value: Any) -> str:
        found = self._text(name, value, most=_TEXT)
        if found and (not found.startswith(starts) or re.search(r"[\s\"'<>]", found)):
            self._wrong(name, f'"{found}" is no address', f"begin with {' or '.join(starts)}")
        return found if ":" in found[:8] and found.startswith("mailto") else found.rstrip("/")

    def _languages(self, value: Any) -> tuple[str, ...]:
        found = self._texts("languages", value) or (DEFAULT_LANGUAGE,)
        for language in found:
            if language not in catalogues.known():
                what = f'"{language}" has no catalogue'
                self._wrong("languages", what, strings.one_of(list(catalogues.known())))
        return found

    def _logo(self, value: Any) -> Path | None:
        name = self._text("logo", value, most=_TEXT)
        if not name:
            return None
        path = self.root / name
        if path.resolve().parent != self.root.resolve() or path.suffix not in _PICTURES:
            write = f"put the file beside {FILE}, ending in {', '.join(_PICTURES)}"
            self._wrong("logo", f'"{name}" is no picture of this folder', write)
        raw = files.read_bytes(path, name)
        if not isinstance(raw, bytes):
            self._wrong("logo", f"{name}: {raw.what}", raw.write)
        elif len(raw) > _MOST_OF_A_PICTURE:
            self._wrong("logo", f"{len(raw):,} bytes on every page", "make it smaller than 32 KB")
        elif path.suffix == ".svg" and _ALIVE.search(raw):
            what = f"{name} holds a script, or asks another place for something"
            self._wrong("logo", what, "save it as a plain drawing")
        return path

    def _colors(self, value: Any) -> dict[str, dict[str, str]]:
        themes = self._tables("colors", value, (LIGHT, DARK))
        for theme, colors in themes.items():
            for name, color in colors.items():
                if not isinstance(color, str) or not _COLOR.fullmatch(color):
                    at = f"colors.{theme}.{name}"
                    self._wrong(at, f'"{color}" is no color', 'write it like "#0b5d5a"')
        return themes

    def _labels(self, value: Any) -> dict[str, dict[str, str]]:
        known = {one.name: one.fact.label for one in field_table.fields_of(Program)}
        found: dict[str, dict[str, str]] = {}
        for language, labels in self._tables("labels", value, catalogues.known()).items():
            for name, label in labels.items():
                at = f"labels.{language}.{name}"
                if name not in known:
                    self._wrong(at, "there is no such fact", strings.did_you_mean(name, [*known]))
                found.setdefault(language, {})[known[name]] = self._text(at, label, most=_TEXT)
        return found

    def _tables(self, name: str, value: Any, known: tuple[str, ...]) -> dict[str, dict[str, Any]]:
        """Return tables within a table, each by a name that is known."""
        if not isinstance(value, dict) or not all(isinstance(t, dict) for t in value.values()):
            self._wrong(
                name, "a table is needed here", f"write [{name}.{known[0]}] and lines below"
            )
        for table in value:
            if table not in known:
                self._wrong(f"{name}.{table}", "there is no such table", strings.one_of(known))
        return {table: _flat(lines) for table, lines in value.items()}


def _flat(lines: Mapping[str, Any], above: str = "") -> dict[str, Any]:
    """Return lines by dotted names: TOML reads `payment.accepts = ` as a table in a table."""
    found: dict[str, Any] = {}
    for name, value in lines.items():
        whole = f"{above}{name}"
        found |= _flat(value, f"{whole}.") if isinstance(value, dict) else {whole: value}
    return found
