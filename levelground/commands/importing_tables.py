"""Bring any table into a folder of records, and account for every row."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from levelground import exchange
from levelground.base.build_date import build_date
from levelground.base.problems import Report
from levelground.base.reports import report_as_text
from levelground.commands.alone import alone
from levelground.commands.console import CANNOT, JSON, TEXT, command, know_form, say, warn
from levelground.commands.importing import keep_account, refuse_account
from levelground.content.folders import OWN_CONTENT
from levelground.content.parse.terms import load_vocabularies
from levelground.exchange import TableResult, drafting, mapping_file, table_account


@command
def import_table(
    table: Path,
    mapping: Path,
    into: Path,
    *,
    dry: bool = False,
    report: Path | None = None,
    form: str = TEXT,
) -> int:
    """Import the list in *table* below *into*, by the mapping in a file of its own.

    Prints what was made, joined and changed, and every row or part of one that was left out, as
    text or JSON (*form*); the whole account goes to the file *report*. A *dry* run writes no
    record. Returns 1 where no row became a record, 2 where the mapping has a fault.
    """
    know_form(form)
    refuse_account(report, into)
    vocabularies, _problems = load_vocabularies(OWN_CONTENT / "vocabulary")
    made, problems = mapping_file.load_mapping(mapping, vocabularies)
    if problems:
        found = Report()
        found.add(problems)
        warn(report_as_text(found))
    if made is None:
        warn("Nothing is written.")
        return CANNOT
    if made.list.on > build_date():
        warn(f"The list is of {made.list.on.isoformat()}, a day that is still to come; mend on:.")
    with alone(into, "import into"):
        for line in exchange.recover(into):
            warn(line)
        result = exchange.import_rows(table, made, into, vocabularies, schema_below(into), dry=dry)
    tell_of_table(result, into, report, form)
    return 1 if result.no_row_made_it else 0


def schema_below(into: Path) -> Callable[[str], str]:
    """Return what tells where an editor that opens a file below *into* finds the schema."""
    return partial(_schema, into)


def _schema(into: Path, file: str) -> str:
    """Return where an editor that opens a file below *into* finds the schema."""
    return exchange.schema_seen_from((into / file).parent)


def tell_of_table(result: TableResult, into: Path, report: Path | None, form: str) -> None:
    """Print the account, as long as a terminal shows it, and keep it whole in *report*."""
    if report:
        keep_account(report, table_account.account_lines(result))
    if form == JSON:
        say(table_account.table_account_as_json(result))
        return
    for line in table_account.account_lines(result, table_account.SHOWN):
        say(line)
    say(_where(result, into))


def _where(result: TableResult, into: Path) -> str:
    """Return in words where the records are, or that there are none."""
    if result.dry:
        return "Nothing is written: this was a dry run."
    if not result.written:
        return (
            "Nothing is written: no row made it."
            if result.no_row_made_it
            else (f"Nothing had to be written: the records in {into} say all of it already.")
        )
    return f"The records are in {into}."


@command
def draft_mapping(table: Path, sheet: str = "") -> int:
    """Print a mapping for the list in *table*, in which each guess is marked as one.

    *sheet* is the one that is read of a workbook with several.
    """
    vocabularies, _problems = load_vocabularies(OWN_CONTENT / "vocabulary")
    say(drafting.draft(table, vocabularies, build_date(), sheet).rstrip())
    return 0
