"""The pages of docs/reference/, made from the code: rules, fields and tasks."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from levelground.base.engine import PACKAGE
from levelground.commands.console import command, say
from levelground.content import rules
from levelground.facts import field_table
from levelground.facts.answers import Choice, Choices, Hours, Money, Phone, Range
from levelground.facts.field_table import Field, Group
from levelground.model import Program

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "reference"
_KINDS: dict[object, str] = {
    Choice: "yes or no",
    Choices: "list",
    Range: "range",
    Money: "amount",
    Phone: "phone",
    Hours: "days and times",
}


@command
def reference() -> int:
    """Write every page of the reference anew."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
        say(f"docs/reference/{name}")
    return 0


def pages() -> dict[str, str]:
    """Return each page by its file's name."""
    return {
        "rules.md": "\n".join(_rules()) + "\n",
        "fields.md": "\n".join(_fields()) + "\n",
        "tasks.md": "\n".join(_tasks()) + "\n",
    }


def _rules() -> Iterator[str]:
    yield "# Rules of the check\n"
    yield "Made from the rules by `inv reference`; each rule's docstring is the law.\n"
    yield "An error stops the build; a warning does not, and can be excused in the record.\n"
    for rule in sorted((*rules.ONE, *rules.ACROSS), key=lambda rule: rule.NAME):
        yield f"## `{rule.NAME}` ({' or '.join(_severities(rule))})\n"
        yield f"{inspect.cleandoc(rule.__doc__ or '')}\n"


def _severities(rule: ModuleType) -> list[str]:
    """Return the severities that a rule's findings may have, as its code names them."""
    tree = ast.walk(ast.parse(inspect.getsource(rule)))
    made = (node for node in tree if isinstance(node, ast.Call))
    found = {_severity(call) for call in made if ast.unparse(call.func) == "Finding"}
    return sorted(found) or ["warning"]


def _severity(finding: ast.Call) -> str:
    """Return how severe a finding is, which is a warning where its maker says nothing."""
    given = [*finding.args[3:], *(key.value for key in finding.keywords)]
    return ast.unparse(given[0]).rpartition(".")[2].lower() if given else "warning"


def _fields() -> Iterator[str]:
    yield "# Fields of a program\n"
    yield "Made from the field table by `inv reference`, in the order of the comparison.\n"
    for group in Group:
        yield f"## {group.title}\n"
        yield "| field | what a page calls it | takes | a check holds | asked |"
        yield "| --- | --- | --- | --- | --- |"
        yield from (
            _field_row(field)
            for field in field_table.fields_of(Program)
            if field.fact.group is group
        )
        yield ""


def _field_row(field: Field) -> str:
    fact = field.fact
    kind = "one of" if fact.term_is_value else _KINDS.get(field.kind, "text")
    takes = f"{kind}: [{fact.vocabulary}](../../content/vocabulary/{fact.vocabulary}.yaml)"
    cells = (
        f"`{field.name}`",
        fact.label,
        takes if fact.vocabulary else kind,
        f"{fact.fresh_days} days",
        fact.open or fact.ask,
    )
    return f"| {' | '.join(cells)} |"


def _tasks() -> Iterator[str]:
    yield "# Tasks\n"
    yield "Made from the tasks by `inv reference`. `inv --help TASK` explains the options.\n"
    yield "Those of a directory are those of the command `levelground` too, by the same names.\n"
    yield "| task | what it does | options |"
    yield "| --- | --- | --- |"
    for node in _task_nodes():
        if isinstance(node, ast.FunctionDef) and node.decorator_list:
            options = [f"`--{arg.arg.replace('_', '-')}`" for arg in node.args.args[1:]]
            name = node.name.replace("_", "-")
            told = (ast.get_docstring(node) or "").partition("\n")[0]
            yield f"| `inv {name}` | {told} | {' '.join(options)} |"


def _task_nodes() -> Iterator[ast.stmt]:
    """Yield what stands in the lists of tasks: those of a directory, then the engine's own."""
    for path in (*sorted((PACKAGE / "task_list").glob("*_tasks.py")), ROOT / "tasks.py"):
        yield from ast.parse(path.read_text("utf-8")).body
