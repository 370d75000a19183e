"""The order of scripts within a bundle, from what each file says that it needs.

The first comment of a script ends with lines such as these, files named
without `.js`, those of a folder by the folder too:

    needs: choose, app/dom
    if there: packet/sheet

What is needed stands before, in the same bundle or in one that the page has
loaded by then; among files that may come next, the first by name does. What a
script uses only once it is there orders nothing. `bundles.toml` says which
folders make a bundle, which bundles come before it, and which run whole.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from levelground.base.errors import BuildError

BUNDLES = "bundles.toml"
EVERY_PAGE = "site"
_KEYS = ("folders", "after", "whole")
_FIRST_COMMENT = re.compile(r"\A/\*.*?\*/", re.DOTALL)
_NEEDS = re.compile(
    r"^\s*(needs|if there):(.*?)(?=\*/|^\s*(?:needs|if there):)", re.DOTALL | re.MULTILINE
)
_REMEDY = "name files of theme/static/js as folder/file, without .js"


@dataclass(frozen=True)
class Bundle:
    """The folders that make one script of a page, and the bundles that the page has before it.

    `whole`: nearly all of it runs as soon as it is there.
    """

    name: str
    folders: tuple[str, ...]
    after: tuple[str, ...]
    whole: bool = False


@dataclass(frozen=True)
class Script:
    """A file with the names of those that it needs, and of those that it uses where they are."""

    name: str
    path: Path
    needs: tuple[str, ...]
    if_there: tuple[str, ...]

    @property
    def folder(self) -> str:
        """The folder it lies in, empty for a file of every page."""
        return self.name.rpartition("/")[0]


def read_script_bundles(js: Path) -> dict[str, Bundle]:
    """Return the bundles of the folder *js* by name, the one of every page first.

    Raises BuildError where `bundles.toml` names what is not there, or a bundle
    that comes after itself.
    """
    there = sorted(path.name for path in js.iterdir() if path.is_dir())
    told = _told(js / BUNDLES)
    bundles = {EVERY_PAGE: Bundle(EVERY_PAGE, ("",), ())}
    for name in there:
        own = told.get(name, {})
        after = (EVERY_PAGE, *own.get("after", ()))
        whole = bool(own.get("whole"))
        bundles[name] = Bundle(name, tuple(own.get("folders", (name,))), after, whole)
    unknown = [name for name in told if name not in there]
    unknown += [f"{name}.{key}" for name in told for key in told[name] if key not in _KEYS]
    for bundle in bundles.values():
        unknown += [name for name in bundle.folders if name not in {"", *there}]
        unknown += [name for name in bundle.after if name not in bundles]
    if unknown:
        what = f"{BUNDLES} names what is no folder beside it: {', '.join(unknown)}"
        raise BuildError(what, "name folders of theme/static/js, under `folders` and `after`")
    _check_after(bundles)
    return bundles


def _check_after(bundles: Mapping[str, Bundle]) -> None:
    left = {name: {*bundle.after} for name, bundle in bundles.items()}
    while done := [name for name, after in left.items() if after.isdisjoint(left)]:
        for name in done:
            del left[name]
    if left:
        what = f"in {BUNDLES} a bundle comes after itself: {', '.join(left)}"
        raise BuildError(what, "take one of them out of `after`")


def _told(path: Path) -> dict[str, dict[str, Any]]:
    if not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BuildError(f"{path.name} cannot be read: {error}", "mend its TOML") from error


def read_scripts(js: Path) -> dict[str, Script]:
    """Return every script below the folder *js* by its name, with what it says that it needs."""
    scripts = {}
    for path in sorted(js.rglob("*.js")):
        name = path.relative_to(js).as_posix().removesuffix(".js")
        scripts[name] = Script(name, path, *_declared(path.read_text("utf-8")))
    for script in scripts.values():
        for need in (*script.needs, *script.if_there):
            if need not in scripts:
                raise BuildError(f"{script.name}.js needs {need}, which is no script", _REMEDY)
    return scripts


def _declared(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    comment = _FIRST_COMMENT.match(text)
    found = dict(_NEEDS.findall(comment[0])) if comment else {}
    needs, if_there = (
        tuple(name.strip() for name in found.get(key, "").split(",") if name.strip())
        for key in ("needs", "if there")
    )
    return needs, if_there


def ordered_scripts(
    bundle: Bundle, scripts: Mapping[str, Script], bundles: Mapping[str, Bundle]
) -> list[Script]:
    """Return the scripts of *bundle*, each after those it needs.

    Raises BuildError, with the file and its need, where one is in no bundle
    that the page has by then, or where files need each other in a circle.
    """
    own = {name: one for name, one in scripts.items() if one.folder in bundle.folders}
    _check_reach(bundle, own, scripts, _folders_before(bundle, bundles))
    placed: list[Script] = []
    left = {name: {need for need in one.needs if need in own} for name, one in own.items()}
    while left:
        ready = [name for name, needs in left.items() if needs.isdisjoint(left)]
        if not ready:
            what = f"scripts need each other in a circle: {_circle(left)}"
            raise BuildError(what, "take one of these needs away")
        placed.append(own[min(ready)])
        del left[min(ready)]
    return placed


def _check_reach(
    bundle: Bundle, own: Mapping[str, Script], scripts: Mapping[str, Script], before: set[str]
) -> None:
    for script in own.values():
        for need in script.needs:
            if need not in own and scripts[need].folder not in before:
                what = f"{script.name}.js needs {need}, which is not there before {bundle.name}"
                remedy = f"add its bundle to `after` under [{bundle.name}] in {BUNDLES}"
                raise BuildError(what, remedy)


def _folders_before(bundle: Bundle, bundles: Mapping[str, Bundle]) -> set[str]:
    found: set[str] = set()
    for name in bundle.after:
        found |= {*bundles[name].folders} | _folders_before(bundles[name], bundles)
    return found


def _circle(left: Mapping[str, Iterable[str]]) -> str:
    """Return one circle among files of which each needs another that is left."""
    path = [min(left)]
    while path[-1] not in path[:-1]:
        path.append(min(need for need in left[path[-1]] if need in left))
    return " needs ".join(path[path.index(path[-1]) :])
