"""Import the national directory, with a progress bar and an account of every row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from levelground import exchange
from levelground.base import strings
from levelground.base.errors import LevelGroundError, reason
from levelground.commands.alone import alone
from levelground.commands.console import JSON, TEXT, command, know_form, say, warn
from levelground.content.folders import OWN_CONTENT
from levelground.content.own.own_settings import settings_beside
from levelground.content.parse.terms import load_vocabularies
from levelground.exchange import ImportResult, telling
from levelground.exchange.samhsa import editions


@command
def import_samhsa(  # noqa: PLR0913 - each is an option of the task
    workbook: Path,
    states: Sequence[str],
    into: Path,
    edition: str = "",
    report: Path | None = None,
    form: str = TEXT,
    *,
    directory: str = "",
    codes: Path | None = None,
) -> int:
    """Turn the workbook's facilities in *states* into record files below *into*.

    No states mean all of them. *directory* is mental-health for the other directory; *codes* is
    the workbook whose code sheet explains the locator's reply. Prints
    what was made, what changed, and every row or fact that was left out, with its reason, as
    text or as JSON (*form*). The whole account is kept in the file *report*, or in one beside
    *into*. Returns 1 where no row became a record.
    """
    know_form(form)
    refuse_account(report, into)
    vocabularies, _problems = load_vocabularies(OWN_CONTENT / "vocabulary")
    bar = _Bar()
    with alone(into, "import into"):
        for line in exchange.recover(into):
            warn(line)
        with bar.shown:
            asked = {"edition": edition, "directory": _directory(directory)}
            result = exchange.import_workbook(
                workbook, tuple(states), into, vocabularies, bar.step, codes=codes, **asked
            )
    account = report or _beside(into, result)
    if account:
        keep_account(account, telling.whole_account(result))
    if form == JSON:
        say(telling.import_account_as_json(result, str(account or "")))
    else:
        _tell(result, into, account)
    return 1 if result.no_row_made_it else 0


def _directory(named: str) -> str:
    """Return which of the two directories is asked for; that of substance use goes unsaid."""
    known = (editions.SUBSTANCE_USE, editions.MENTAL_HEALTH)
    if named and named not in known:
        raise LevelGroundError(f'"{named}" is no directory', strings.one_of(known))
    return named or editions.SUBSTANCE_USE


class _Bar:
    """A progress bar on standard error; silent where that is no terminal."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        self.shown = Progress(
            *columns, console=console, transient=True, disable=not console.is_terminal
        )
        self._task = self.shown.add_task("")

    def step(self, what: str, done: int, total: int) -> None:
        """Show how far *what* is."""
        self.shown.update(self._task, description=what, completed=done, total=total)


def _tell(result: ImportResult, into: Path, account: Path | None) -> None:
    """Print an account as long as a terminal shows it, where it is whole, and what comes next."""
    for line in telling.brief(result):
        say(line)
    if account:
        say(f"The whole account is in {account}.")
    command_line = _build_of(into)
    say(f"The records are in {into}. Nobody has called yet. Build them with: {command_line}")


def _build_of(into: Path) -> str:
    """Return the command that builds what is in *into*: a directory's own records, or a folder."""
    whole = into.resolve().parent
    if into.name == "programs" and settings_beside(whole):
        return "levelground build"
    return f"inv build --content {into} --output DIR"


def refuse_account(report: Path | None, into: Path) -> None:
    """Raise LevelGroundError where the account cannot stand in *report*, before any work."""
    if report is None:
        return
    if report.resolve().is_relative_to(into.resolve()):
        raise LevelGroundError(
            f"the account {report} would stand among the records", "write it beside the folder"
        )
    if report.is_dir() or not report.resolve().parent.is_dir():
        raise LevelGroundError(
            f"the account {report} cannot be written", "name a file in a folder that is there"
        )


def _beside(into: Path, result: ImportResult) -> Path | None:
    """Return the file beside *into* for the account, None where nothing happened since the last.

    An account that is there is kept: the next one gets a number.
    """
    folder = into if into.name not in {"", ".."} else into.resolve()
    names = (telling.file_name(folder.name, result, number) for number in count(1))
    free = next(path for name in names if not (path := folder.parent / name).exists())
    first = free.name == telling.file_name(folder.name, result)
    return free if result.written or first else None


def keep_account(account: Path, lines: Iterable[str]) -> None:
    """Write the whole account; raise LevelGroundError that says that the records are in place."""
    try:
        account.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise LevelGroundError(
            f"the records are written, but their account {account} is not ({reason(error)})",
            "import again with --report and another file",
        ) from error
