"""The walls of the house: imports go one way, and each library has one door."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "levelground"
OWN = PACKAGE.name

# Ground floor first, rooms for people and in them sub-rooms. A room imports only from those before.
ROOMS = (
    "base.names",
    "base.errors",
    "base.strings",
    "base.slips",
    "base.parser_words",
    "base.build_date",
    "base.intervals",
    "base.engine",
    "base.memory",
    "base.stamps",
    "base.problems",
    "base.files",
    "base.cluster",
    "base.processes",
    "base.reports",
    "language.messages",
    "language.catalogues",
    "language.extract",
    "language.syllables",
    "language.reading_grade",
    "language.phrase_patterns",
    "language.phrase_index",
    "language.words_to_avoid",
    "facts.answers",
    "facts.phones",
    "facts.figures",
    "facts.written",
    "facts.read_value",
    "facts.safe_text",
    "facts.opening_hours",
    "facts.in_words",
    "facts.write_value",
    "facts.unsure_words",
    "facts.vocabulary",
    "facts.remedies",
    "facts.reading_context",
    "facts.field_types",
    "facts.field_table",
    "model",
    "model.filters",
    "model.freshness",
    "geography.county_names",
    "geography.zips",
    "geography.zip_regions",
    "geography.zip_codes",
    "geography.zip_counties",
    "geography.area_codes",
    "geography.streets",
    "geography.outlines",
    "content.own",
    "content.folders",
    "content.yaml_faults",
    "content.yaml_tree",
    "content.markdown",
    "content.parse",
    "content.audits_file",
    "content.json_schema",
    "content.proofread",
    "content.guide_age",
    "content.rules",
    "content.record_packs",
    "content.record_memory",
    "content.record_batches",
    "content.background",
    "content.catalog",
    "content.edits",
    "content.part",
    "compare",
    "search",
    "exchange.outward",
    "exchange.hsds",
    "exchange.writing",
    "exchange.samhsa",
    "exchange.merging",
    "exchange.tables",
    "exchange.bringing",
    "exchange.hsds_in",
    "exchange",
    "upkeep.git_objects",
    "upkeep",
    "upkeep.history",
    "upkeep.reviews",
    "upkeep.audits",
    "upkeep.own_directory",
    "site.addresses",
    "site.pieces",
    "site.page",
    "site.pictures",
    "site.languages",
    "site.guide_blocks.blocks",
    "site.arrange",
    "site.history",
    "site.copies",
    "site.parts",
    "site.record_counts",
    "site.site_facts",
    "site.place",
    "site.record_standing",
    "site.data.speech",
    "site.data",
    "site.provider",
    "site.guide_blocks",
    "site.kind",
    "site.pages",
    "site.making_order",
    "site.all_pages",
    "site.again",
    "site.destinations",
    "site.guide_checks",
    "plugin",
    "publish",
    "commands",
    "task_list",
    "__main__",
)
# Run by the system's own Python before anything is installed: no room may know them.
BOOTSTRAP = {"bootstrap", "bootstrap_tests"}

DOORS = {
    "babel": {"language.catalogues", "language.extract"},
    "yaml": {"content.yaml_tree", "exchange.writing"},
    "python_calamine": {"exchange.samhsa"},
    "rapidfuzz": {"exchange.merging"},
    "usaddress": {"exchange.merging"},
    "zipcodes": {"geography.zips"},
    "markdown": {"content.markdown"},
    "pymdownx": {"content.markdown"},
    "textstat": {"language.reading_grade"},
    "nh3": {"content.markdown"},
    "pydantic": {
        "facts.field_types",
        "facts.field_table",
        "model",
        "content.parse",
        "content.json_schema",
    },
    "pydantic_core": {"facts.field_types"},
    "pelican": {"plugin"},
    "jinja2": {"plugin"},
    "minify": {"plugin"},
    "rjsmin": {"plugin"},
    "watchfiles": {"commands"},
    "rich": {"commands"},
    "filelock": {"commands"},
    "invoke": {"task_list"},
    "questionary": {"commands"},
    "lunr": {"search"},
    "typst": {"publish"},
    "libzim": {"publish"},
    "distributed": {"base.cluster"},
}
# At most so many modules in a folder: more are two rooms.
MODULES = 14
LISTS = ("content/rules", "site/pages")
# A function's name has one meaning in the house. These are the conventions of a list: each of
# its files has a function of this name, and nobody calls it but the list.
CONVENTIONS = {
    "check": ("content/rules", "what a rule asks; what `inv check` runs bears its task's name"),
    "meets_by": ("content/rules", "what two records have in common that a rule looks at together"),
    "page": ("site/pages", "the maker of a page of this kind"),
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
    """Return the room, or the sub-room, that a file belongs to."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return room_named(".".join(parts).removesuffix(".__init__"))


def room_named(module: str) -> str:
    """Return the innermost room of a module, which is named within the package."""
    while module not in ROOMS and "." in module:
        module = module.rpartition(".")[0]
    return module


FILES = sorted(p for p in PACKAGE.rglob("*.py") if p.parent != PACKAGE or p.stem != "__init__")
EVERY_FILE = [*FILES, *sorted((ROOT / "tests").rglob("*.py")), ROOT / "tasks.py"]
# What only says in a line what its folder holds has no place of its own.
SIGNS = {p for p in FILES if p.stem == "__init__" and not imports_of(p)}
FOLDERS = {".".join(p.relative_to(PACKAGE).parent.parts) for p in SIGNS}


def test_every_room_is_on_the_plan() -> None:
    assert {room_of(path) for path in FILES if path not in SIGNS} == {*ROOMS, *BOOTSTRAP}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_from_floors_below(path: Path) -> None:
    room = room_of(path)
    known = (name.partition(".")[2] for name in imports_of(path) if name.startswith("levelground."))
    used = {room_named(name) for name in known if name not in FOLDERS}
    if room in BOOTSTRAP:
        assert used <= BOOTSTRAP
        return
    allowed = {*ROOMS[: ROOMS.index(room) + 1]} if room in ROOMS else set()
    wrong = {name for name in used - allowed if name in ROOMS or name in BOOTSTRAP}
    assert not wrong, f"{room} imports {sorted(wrong)}, which are above it"


def test_a_folder_holds_as_many_modules_as_one_can_overlook() -> None:
    folders = Counter(path.parent for path in FILES if path.stem != "__init__")
    # Rules and kinds of page are one file each, and read as a list.
    for room in LISTS:
        folders.pop(PACKAGE / room)
    assert {str(folder): many for folder, many in folders.items() if many > MODULES} == {}


def test_no_two_modules_share_a_name() -> None:
    names = Counter(path.stem for path in FILES if path.stem != "__init__")
    assert [name for name, many in names.items() if many > 1] == []


def test_no_two_public_classes_share_a_name() -> None:
    nodes = [node for path in FILES for node in ast.parse(path.read_text("utf-8")).body]
    names = Counter(node.name for node in nodes if isinstance(node, ast.ClassDef))
    assert [name for name, many in names.items() if many > 1 and not name.startswith("_")] == []


def test_no_two_public_functions_share_a_name() -> None:
    homes: dict[str, list[str]] = {}
    # A task has the name of the command that it calls.
    for path in (path for path in FILES if path.parent != PACKAGE / "task_list"):
        folder = path.relative_to(PACKAGE).parent.as_posix()
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef) and folder != CONVENTIONS.get(node.name, [""])[0]:
                homes.setdefault(node.name, []).append(str(path.relative_to(PACKAGE)))
    shared = {name: where for name, where in homes.items() if len(where) > 1}
    assert {name: where for name, where in shared.items() if not name.startswith("_")} == {}


@pytest.mark.parametrize("path", EVERY_FILE, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_of_the_house_is_called_by_its_name(path: Path) -> None:
    nodes = [*ast.walk(ast.parse(path.read_text("utf-8")))]
    whole = [n for n in nodes if isinstance(n, ast.Import | ast.ImportFrom)]
    ours = [n for n in whole if (getattr(n, "module", None) or n.names[0].name).startswith(OWN)]
    assert [a.name for n in ours for a in n.names if a.asname not in {None, a.name}] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_each_library_has_one_door(path: Path) -> None:
    room = room_of(path)
    for library in {name.split(".")[0] for name in imports_of(path)} & set(DOORS):
        assert room in DOORS[library], f"{room} may not know {library}"


def test_the_plan_that_people_read_names_each_library_beside_its_room() -> None:
    plan = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    rows = [line.split("|") for line in plan.splitlines() if line.startswith("| `")]
    told = {row[1].strip(" `").replace("/", "."): row[3].lower() for row in rows}
    untold = [
        f"{room}: {library}"
        for library, rooms in DOORS.items()
        for room in rooms
        if not any(written(library) in told.get(one, "") for one in (room, *above(room)))
    ]
    assert untold == []


def written(library: str) -> str:
    """Return what the name of a package has of that by which it is imported."""
    return {"python_calamine": "calamine", "pydantic_core": "pydantic", "pymdownx": "pymdown"}.get(
        library, library
    )


def above(room: str) -> list[str]:
    """Return the rooms that a sub-room is in, the nearest first."""
    parts = room.split(".")
    return [".".join(parts[:count]) for count in range(len(parts) - 1, 0, -1)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_stays_under_its_budget_of_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) < 300


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_function_stays_under_its_budget_of_lines(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            # A page's context is one call with a line for each field.
            limit = 60 if room_of(path).partition(".")[0] == "site" else 40
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
