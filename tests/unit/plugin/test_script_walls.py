"""The walls between scripts: what one shares has one owner, and who uses it says so."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

import pytest

from levelground.bootstrap import ROOT
from levelground.plugin.assets import VENDORED, script_order
from levelground.plugin.assets.script_order import Script

JS = ROOT / "theme" / "static" / "js"
FOUND = script_order.read_scripts(JS)
BUNDLES = script_order.read_script_bundles(JS)
SCRIPTS = {name: one for name, one in FOUND.items() if one.path.name not in VENDORED}
# What a script hangs its members on, and who makes it.
SPACES = {"lg": "choose", "find": "find/tokens", "finder": "find/told"}
# Libraries make one name of the window each.
LIBRARIES = {"lunr": "lunr/lunr.min", "qrcode": "qr/qrcode"}
# While app/load is on its way, ask/ask takes what comes, and hands it over.
STANDS_IN = {("ask/ask", "lg.data")}
COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*?$|(?<=[;{},]) // .*?$", re.DOTALL | re.MULTILINE)
STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"')
MEMBER = re.compile(r"(?<![\w.$])(lg|finder|find)\.(\w+)(\s*=(?!=))?")
ROOT_OF_ALL = re.compile(r"\bwindow\.levelground\b|(?<![\w.])levelground\b")
MADE = re.compile(r"\blg\.(find|finder) = \{\}")
TAKEN = re.compile(r"\blg\.(find|finder)\b")
# The formatter may put the links of a chain on lines of their own.
CHAIN = re.compile(r"\s*\n\s*(?=\.\w)")
OF_LIBRARY = re.compile(r"\bwindow\.(lunr|qrcode)\b")
needs_each = pytest.mark.parametrize("name", SCRIPTS)


@cache
def code(name: str) -> str:
    """Return a script without comments and strings, what all share under the name `lg`."""
    text = COMMENT.sub("", SCRIPTS[name].path.read_text("utf-8"))
    return CHAIN.sub("", ROOT_OF_ALL.sub("lg", STRING.sub('""', text)))


@cache
def members(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the shared members that a script sets, and those it only uses, as `lg.el`."""
    text = TAKEN.sub(r"\1", code(name))
    found = [(f"{space}.{member}", bool(sets)) for space, member, sets in MEMBER.findall(text)]
    sets = frozenset(member for member, set_here in found if set_here)
    sets -= {member for who, member in STANDS_IN if who == name}
    used = {
        member for member, set_here in found if not set_here and (name, member) not in STANDS_IN
    }
    return sets, frozenset(used - sets)


@cache
def owners() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name in SCRIPTS:
        for member in members(name)[0]:
            found[member].add(name)
    return found


@cache
def spaces(name: str) -> frozenset[str]:
    """Return which of the shared objects a script takes as they are there."""
    text = code(name)
    taken = set(TAKEN.findall(text)) - set(MADE.findall(text))
    return frozenset(taken | ({"lg"} if re.search(r"\blg\b", text) else set()))


def used_files(name: str) -> set[str]:
    """Return the files whose members, or whose library, a script uses."""
    found = {owner for member in members(name)[1] for owner in owners().get(member, ())}
    return found | {LIBRARIES[library] for library in OF_LIBRARY.findall(code(name))}


def reached(script: Script) -> set[str]:
    """Return all that stands before a script since it, or what it needs, needs it."""
    found: set[str] = set()
    open_ends = [*script.needs]
    while open_ends:
        need = open_ends.pop()
        if need not in found:
            found.add(need)
            open_ends += FOUND[need].needs
    return found


def test_each_shared_name_has_one_owner():
    assert {member: who for member, who in owners().items() if len(who) > 1} == {}


def test_nothing_is_used_that_no_script_shares():
    asked = {member: name for name in SCRIPTS for member in members(name)[1]}

    assert {member: name for member, name in asked.items() if member not in owners()} == {}


@needs_each
def test_a_script_says_of_whom_it_uses_members(name: str):
    said = {*SCRIPTS[name].needs, *SCRIPTS[name].if_there}

    assert used_files(name) - said == set()


@needs_each
def test_a_script_names_no_need_that_it_has_not(name: str):
    script = SCRIPTS[name]
    used = used_files(name)
    through_others = set().union(
        *(reached(FOUND[need]) | {need} for need in used & {*script.needs}), set()
    )
    objects = {SPACES[space] for space in spaces(name)} - through_others

    assert {*script.needs, *script.if_there} - used - objects == set()
    assert not {*script.needs} & {*script.if_there}


@needs_each
def test_the_object_that_members_hang_on_is_there_before(name: str):
    makers = {SPACES[space] for space in spaces(name)} - {name, "choose"}

    assert makers <= reached(SCRIPTS[name])
    assert (
        name in {"choose", "ask/ask"}
        or "lg" not in spaces(name)
        or "choose" in reached(SCRIPTS[name])
    )


@needs_each
def test_what_is_used_where_it_is_there_is_not_of_the_same_bundle(name: str):
    script = SCRIPTS[name]
    together = [bundle for bundle in BUNDLES.values() if script.folder in bundle.folders]

    for other in script.if_there:
        assert not [one for one in together if FOUND[other].folder in one.folders]


def test_no_member_is_shared_that_only_its_owner_uses():
    others = "".join(
        path.read_text("utf-8")
        for folder, kind in (("tests", "*.py"), ("tests", "*js"), ("levelground", "*.py"))
        for path in sorted((ROOT / folder).rglob(kind))
    )
    used = {member for name in SCRIPTS for member in members(name)[1]}
    # `levelground.key`, or `find.prepared` in the tests of the search.
    used |= {f"lg.{name}" for name in re.findall(r"\blevelground\.(\w+)", others)}
    for space in ("find", "finder"):
        named = re.findall(rf"\b(?:levelground|lg)\.{space}\.(\w+)", others)
        used |= {f"{space}.{name}" for name in named}

    assert set(owners()) - used == set()


def test_every_bundle_has_an_order():
    for bundle in BUNDLES.values():
        assert script_order.ordered_scripts(bundle, FOUND, BUNDLES)


def folders_of(names: list[str]) -> set[str]:
    """Return the folders that some bundles are made of."""
    return {folder for name in names for folder in BUNDLES[name].folders}


def test_pages_load_bundles_after_those_they_come_after():
    lists = [
        (path.name, re.findall(r'"([a-z-]+)"', found))
        for path in sorted((ROOT / "theme" / "templates").rglob("*.html"))
        for found in re.findall(r"\{% set scripts = \[(.*?)\] %\}", path.read_text("utf-8"))
    ]
    later = re.search(r'\[("app".*?)\]\.forEach', SCRIPTS["box/box"].path.read_text("utf-8"))
    assert later
    lists.append(("box/box", re.findall(r'"([a-z-]+)"', later[1])))

    for page, names in lists:
        for at, name in enumerate(names):
            before = folders_of(BUNDLES[name].after)
            assert before <= folders_of(["site", *names[:at]]), (page, name)
