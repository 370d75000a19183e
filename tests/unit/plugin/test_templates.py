"""Templates say what they are given, in one form, and read nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, meta, nodes

from levelground.bootstrap import ROOT
from levelground.plugin.templating import environment

TEMPLATES = ROOT / "theme" / "templates"
MACROS = sorted((TEMPLATES / "macros").glob("*.html"))
PAGES = sorted(TEMPLATES.glob("*.html"))
# A parameter stands on a line of its own in the comment above: "   root   SITEURL".
SAID = re.compile(r"^   (\w+)  +\S", re.MULTILINE)
PART = re.compile(r"\{#-?(?P<comment>.*?)-?#\}|\{%-? macro (?P<name>\w+)\(", re.DOTALL)


@pytest.fixture(scope="module")
def env() -> Environment:
    made = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
    environment.prepare(made)
    return made


def named(paths: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", paths, ids=lambda path: path.name)


def read_from_outside(env: Environment, path: Path) -> set[str]:
    """Return the names that a template reads and neither sets, imports nor takes."""
    tree = env.parse(path.read_text("utf-8"))
    targets = [assign.target for assign in tree.find_all(nodes.Assign)]
    own = {target.name for target in targets if isinstance(target, nodes.Name)}
    imported = [name for taken in tree.find_all(nodes.FromImport) for name in taken.names]
    own |= {name if isinstance(name, str) else name[1] for name in imported}
    return meta.find_undeclared_variables(tree) - own - {*env.globals}


def said_above(text: str) -> dict[str, list[str]]:
    """Return the parameters that the comment before each macro names, by the macro."""
    said: dict[str, list[str]] = {}
    comment = ""
    for part in PART.finditer(text):
        if part["name"]:
            said[part["name"]] = SAID.findall(comment)
        comment = part["comment"] or ""
    return said


@named(MACROS)
def test_a_macro_reads_nothing_that_it_was_not_given(env: Environment, path: Path):
    assert read_from_outside(env, path) == set()


@named(MACROS)
def test_each_macro_says_its_parameters_in_their_order(env: Environment, path: Path):
    text = path.read_text("utf-8")
    macros = env.parse(text).find_all(nodes.Macro)

    assert said_above(text) == {
        macro.name: [argument.name for argument in macro.args] for macro in macros
    }


@named(PAGES)
def test_a_page_reads_only_what_the_frame_says_that_pages_are_given(env: Environment, path: Path):
    frame = (TEMPLATES / "base.html").read_text("utf-8").partition("#}")[0]

    assert read_from_outside(env, path) <= {*SAID.findall(frame)}


@named([*MACROS, *PAGES])
def test_what_a_template_takes_from_another_comes_with_arguments_only(env: Environment, path: Path):
    tree = env.parse(path.read_text("utf-8"))

    assert not list(tree.find_all(nodes.Include))
    assert not [one for one in tree.find_all(nodes.FromImport) if one.with_context]
