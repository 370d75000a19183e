"""The settings of a directory of one's own: `levelground.toml`, beside its content folder.

A directory that has the file takes guides, terms, labels, templates and styles of its own by their
names, and all else from the engine. A content folder without it stands for itself.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from levelground.base import files, strings
from levelground.base.problems import Problem
from levelground.content.own import FILE, own_colors, own_files, toml_lines, turned_labels
from levelground.content.own.own_colors import DARK, LIGHT, Fault
from levelground.content.own.own_files import OVERRIDES
from levelground.facts import field_table, safe_text
from levelground.facts.answers import WrongValueError
from levelground.language import catalogues
from levelground.language.messages import DEFAULT_LANGUAGE
from levelground.model import Program

# For the editor that opens a record; it comes with the engine, and is renewed with it.
SCHEMA = "content/program.schema.json"
_TEXT = 200  # characters of a name or a label
_LONG = 1000  # characters of who runs it
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_TWICE = "this setting stands here a second time", "keep one of the two lines"
_UNREADABLE = (
    "this line cannot be read",
    'put a text in quotes, like name = "My county", and a list in brackets, like ["en", "es"]',
)
# The forms in which others may have the data.
FORMS = ("csv", "json", "geojson", "hsds", "hsds-tables")
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
    facts, by language and by the engine's English label. `problems`: what is wrong in
    the file and with what it stands for; what cannot be is as if it were not said.
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
    problems: tuple[Problem, ...] = ()

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
    """Return the settings beside a content folder, None where there are none."""
    path = content.resolve().parent / FILE
    if not path.is_file() and not path.is_symlink():
        return None
    shown = files.shown(path)
    raw = files.read_bytes(path, shown)
    if isinstance(raw, Problem):
        return OwnSettings(path.parent, "", problems=(raw,))
    text, problems = files.decode(raw, shown)
    if text is None:
        return OwnSettings(path.parent, "", problems=problems)
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = toml_lines.fault_place(error, text)
        twice = "overwrite" in str(error) or "declare" in str(error)
        wrong = Problem(shown, *at, "", *(_TWICE if twice else _UNREADABLE))
        return OwnSettings(path.parent, "", problems=(*problems, wrong))
    found = _Reader(path.parent).read(told)
    wrongs = _problems(found.faults, text, shown) if found.faults else ()
    odd = own_files.misplaced(path.parent / OVERRIDES)
    return replace(found.settings(), problems=(*problems, *wrongs, *odd))


def _problems(faults: list[Fault], text: str, shown: str) -> tuple[Problem, ...]:
    """Return each fault with the line and column of its setting."""
    places = toml_lines.setting_places(text)
    return tuple(
        Problem(shown, *places.get(name, (1, 1)), name, what, write) for name, what, write in faults
    )


class _WrongSettingError(Exception):
    """What is wrong with one setting: its dotted name, what it is, and what to write."""

    def __init__(self, name: str, what: str, write: str) -> None:
        super().__init__(what)
        self.fault: Fault = (name, what, write)


@dataclass(slots=True)
class _Reader:
    """Reads one file: `made` has what could be read, `faults` what is wrong with the rest."""

    root: Path
    made: dict[str, Any] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def settings(self) -> OwnSettings:
        """Return what could be read."""
        return OwnSettings(self.root, **{"name": "", **self.made})

    def read(self, told: Mapping[str, Any]) -> _Reader:
        """Read every setting, and return the reader."""
        readers: dict[str, Callable[[Any], Any]] = {
            "name": partial(self._text, "name", most=_TEXT),
            "run_by": partial(self._text, "run_by", most=_LONG),
            "address": partial(self._address, "address", ("https://", "http://")),
            "corrections": partial(
                self._address, "corrections", ("https://", "http://", "mailto:")
            ),
            "records": partial(self._address, "records", ("https://", "http://")),
            "languages": self._languages,
            "data": self._data,
            "keep": partial(self._yes_or_no, "keep"),
            "logo": self._logo,
            "colors": self._colors,
            "labels": self._labels,
        }
        if not told.get("name"):
            write = 'add name = "…", as it stands on top of pages'
            self.faults.append(("name", "the directory has no name", write))
        for name in told:
            if name not in readers:
                write = strings.did_you_mean(name, list(readers))
                self.faults.append((name, "there is no such setting", write))
        for name, reader in readers.items():
            if name in told:
                self._each(partial(self._keep, self.made, name, partial(reader, told[name])))
        return self

    def _each(self, call: Callable[[], object]) -> None:
        """Make a call; what it finds wrong is kept."""
        try:
            call()
        except _WrongSettingError as error:
            self.faults.append(error.fault)

    @staticmethod
    def _keep(made: dict[str, Any], name: str, read: Callable[[], Any]) -> None:
        made[name] = read()

    def _text(self, name: str, value: Any, *, most: int) -> str:
        if not isinstance(value, str):
            raise _WrongSettingError(name, "a text is needed here", f'write {name} = "…"')
        try:
            return safe_text.read_statement(value, most) if value.strip() else ""
        except WrongValueError as error:
            fault = error.faults[0]
            raise _WrongSettingError(name, fault.what, fault.write) from error

    def _yes_or_no(self, name: str, value: Any) -> bool:
        if not isinstance(value, bool):
            raise _WrongSettingError(
                name, "yes or no is needed here", f"write {name} = true or {name} = false"
            )
        return value

    def _texts(self, name: str, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list):
            raise _WrongSettingError(name, "a list is needed here", f'write {name} = ["…", "…"]')
        found = tuple(self._text(name, entry, most=_TEXT) for entry in value)
        twice = next((one for at, one in enumerate(found) if one in found[:at]), None)
        if twice is not None:
            raise _WrongSettingError(name, f'"{twice}" is listed twice', "keep one of them")
        return found

    def _address(self, name: str, starts: tuple[str, ...], value: Any) -> str:
        found = self._text(name, value, most=_TEXT)
        if found and not safe_text.is_link(found, starts):
            write = f"begin with {' or '.join(starts)}"
            raise _WrongSettingError(name, f'"{found}" is no address', write)
        return found if found.startswith("mailto:") else found.rstrip("/")

    def _known(self, name: str, value: Any, known: Sequence[str], what: str) -> tuple[str, ...]:
        """Return texts of which each is known."""
        found = self._texts(name, value)
        for one in found:
            if one not in known:
                raise _WrongSettingError(name, f'"{one}" {what}', strings.one_of(list(known)))
        return found

    def _languages(self, value: Any) -> tuple[str, ...]:
        found = self._known("languages", value, catalogues.known(), "has no catalogue")
        return found or (DEFAULT_LANGUAGE,)

    def _data(self, value: Any) -> tuple[str, ...]:
        return self._known("data", value, FORMS, "is no form of the data")

    def _logo(self, value: Any) -> Path | None:
        name = self._text("logo", value, most=_TEXT)
        if not name:
            return None
        path = self.root / name
        if path.resolve().parent != self.root.resolve() or path.suffix not in _PICTURES:
            write = f"put the file beside {FILE}, ending in {', '.join(_PICTURES)}"
            raise _WrongSettingError("logo", f'"{name}" is no picture of this folder', write)
        raw = files.read_bytes(path, name)
        if isinstance(raw, Problem):
            raise _WrongSettingError("logo", f"{name}: {raw.what}", raw.write)
        if len(raw) > _MOST_OF_A_PICTURE:
            what = f"{len(raw):,} bytes on every page"
            raise _WrongSettingError("logo", what, "make it smaller than 32 KB")
        if path.suffix == ".svg" and _ALIVE.search(raw):
            what = f"{name} holds a script, or asks another place for something"
            raise _WrongSettingError("logo", what, "save it as a plain drawing")
        return path

    def _colors(self, value: Any) -> dict[str, dict[str, str]]:
        themes = self._tables("colors", value, (LIGHT, DARK))
        for theme, colors in themes.items():
            for name, color in list(colors.items()):
                if not isinstance(color, str) or not _COLOR.fullmatch(color):
                    what = f'"{color}" is no color'
                    at = f"colors.{theme}.{name}"
                    self.faults.append((at, what, 'write it like "#0b5d5a"'))
                    del colors[name]
        tokens = own_files.tokens_of(self.root / OVERRIDES)
        self.faults += own_colors.color_faults(tokens, themes)
        return themes

    def _labels(self, value: Any) -> dict[str, dict[str, str]]:
        known = {one.name: one.fact.label for one in field_table.fields_of(Program)}
        found: dict[str, dict[str, str]] = {}
        for language, labels in self._tables("labels", value, catalogues.known()).items():
            own = found.setdefault(language, {})
            for name, label in labels.items():
                at = f"labels.{language}.{name}"
                if name in known:
                    read = partial(self._label, at, label, known[name], language)
                    self._each(partial(self._keep, own, known[name], read))
                else:
                    write = strings.did_you_mean(name, [*known])
                    self.faults.append((at, "there is no such fact", write))
            self.faults += turned_labels.named_twice(own, labels, known, language)
        return found

    def _label(self, at: str, value: Any, engine: str, language: str) -> str:
        """Return a label that does not turn round the fact of the engine's English label."""
        found, said = self._text(at, value, most=_TEXT), catalogues.translations(language).gettext
        if fault := turned_labels.label_fault(found, said(engine)):
            raise _WrongSettingError(at, *fault)
        return found

    def _tables(self, name: str, value: Any, known: tuple[str, ...]) -> dict[str, dict[str, Any]]:
        """Return tables within a table, each by a name that is known."""
        if not isinstance(value, dict) or not all(isinstance(t, dict) for t in value.values()):
            write = f"write [{name}.{known[0]}] and lines below"
            raise _WrongSettingError(name, "a table is needed here", write)
        for table in value:
            if table not in known:
                what = "there is no such table"
                self.faults.append((f"{name}.{table}", what, strings.one_of(known)))
        return {
            table: toml_lines.flat_lines(lines) for table, lines in value.items() if table in known
        }
