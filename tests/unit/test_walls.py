"""The walls of the house: imports go one way, and each library has one door."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "levelground"

# Ground floor first. A room imports only from rooms before it.
ROOMS = (
    "errors",
    "text",
    "slips",
    "words",
    "languages",
    "readability",
    "wording",
    "problem",
    "files",
    "workers",
    "values",
    "phones",
    "units",
    "reading",
    "inert",
    "phrases",
    "vocabulary",
    "remedies",
    "readers",
    "fields",
    "model",
    "source",
    "richtext",
    "geo",
    "atlas",
    "parse",
    "schema",
    "proofread",
    "freshness",
    "rules",
    "batches",
    "catalog",
    "compare",
    "search",
    "facets",
    "interchange",
    "views",
    "reports",
    "plugin",
    "commands",
)
# Run by the system's own Python before anything is installed: no room may know them.
BOOTSTRAP = {"bootstrap", "bootstrap_tests"}

DOORS = {
    "babel": {"languages"},
    "yaml": {"source", "interchange"},
    "ruamel": {"interchange"},
    "python_calamine": {"interchange"},
    "zipcodes": {"geo"},
    "markdown": {"richtext"},
    "pymdownx": {"richtext"},
    "textstat": {"readability"},
    "nh3": {"richtext"},
    "pydantic": {"readers", "fields", "model", "parse", "schema"},
    "pydantic_core": {"readers"},
    "pelican": {"plugin"},
    "jinja2": {"plugin"},
    "calmjs": {"plugin"},
    "watchfiles": {"commands"},
    "rich": {"commands"},
    "filelock": {"commands"},
    "lunr": {"search"},
}


def imports_of(path: Path) -> set[str]:
    """Return the dotted names of the modules that a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            found.update({module, *(f"{module}.{alias.name}" for alias in node.names)})
    return found


def room_of(path: Path) -> str:
    """Return the room that a file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


FILES = sorted(p for p in PACKAGE.rglob("*.py") if p.parent != PACKAGE or p.stem != "__init__")


def test_every_room_is_on_the_plan() -> None:
    assert {room_of(path) for path in FILES} == {*ROOMS, *BOOTSTRAP}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_from_floors_below(path: Path) -> None:
    room = room_of(path)
    used = {name.split(".")[1] for name in imports_of(path) if name.startswith("levelground.")}
    if room in BOOTSTRAP:
        assert used <= BOOTSTRAP
        return
    allowed = {*ROOMS[: ROOMS.index(room) + 1]}
    assert used <= allowed, f"{room} imports {sorted(used - allowed)}, which are above it"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_each_library_has_one_door(path: Path) -> None:
    room = room_of(path)
    for library in {name.split(".")[0] for name in imports_of(path)} & set(DOORS):
        assert room in DOORS[library], f"{room} may not know {library}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_stays_under_its_budget_of_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) < 300


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_function_stays_under_its_budget_of_lines(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            # A page's context is one call with a line for each field.
            limit = 60 if room_of(path) in {"views", "schema"} else 40
            assert length <= limit, f"{node.name} has {length} lines"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_below_the_commands_prints_exits_or_swallows_exceptions(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    called = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    calls = {function.id for function in called if isinstance(function, ast.Name)}
    if room_of(path) not in {"commands", *BOOTSTRAP}:
        assert not calls & {"print", "exit", "quit"}
    broad = [
        handler.type.id
        for handler in ast.walk(tree)
        if isinstance(handler, ast.ExceptHandler) and isinstance(handler.type, ast.Name)
    ]
    assert not {"Exception", "BaseException"} & set(broad)
    assert not any(isinstance(node, ast.Assert) for node in ast.walk(tree))
