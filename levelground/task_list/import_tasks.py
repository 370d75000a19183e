"""Bring lists of others into records."""

from __future__ import annotations

from pathlib import Path

from invoke.tasks import task

from levelground.task_list.options import LOCATOR, finish, required


@task(
    iterable=["state"],
    help={
        **LOCATOR,
        "state": "state to import: two letters, or its name; repeat for several",
        "all": "import every state",
        "into": "folder to write the records to",
        "edition": "the year of the edition, where the workbook does not tell it",
        "codes": "for the locator's reply: a workbook of the directory, for its code sheet",
        "directory": "mental-health for that directory (default: substance-use)",
        "report": "file for the whole account of the import (default: one beside the folder)",
        "format": "how to print the account: text or json (default: text)",
    },
)
def import_samhsa(  # noqa: PLR0913, PLR0917 - each is an option of the task
    c,
    state,
    workbook="",
    into="",
    all=False,
    edition="",
    codes="",
    directory="",
    report="",
    format="text",
):
    """Turn the national directory's workbook, or its locator's reply, into records."""
    from levelground import commands

    workbook, into = required(workbook, "--workbook"), required(into, "--into")
    required(state or all, "--state or --all")
    finish(
        commands.import_samhsa(
            Path(workbook),
            () if all else state,
            Path(into),
            edition=edition,
            codes=Path(codes) if codes else None,
            directory=directory,
            report=Path(report) if report else None,
            form=format,
        )
    )


@task(
    help={
        "table": "the list: a CSV file or an .xlsx workbook",
        "mapping": "what its columns mean; content/mappings/ has some",
        "into": "folder with the records, or for new ones",
        "dry_run": "say what would be done, and write nothing",
        "report": "file for the whole account of the import",
        "format": "how to print the account: text or json (default: text)",
    },
)
def import_table(  # noqa: PLR0913, PLR0917 - each is an option of the task
    c, table, mapping="", into="", dry_run=False, report="", format="text"
):
    """Bring any list into a folder of records, by a mapping that says what its columns mean."""
    from levelground import commands

    mapping, into = required(mapping, "--mapping"), required(into, "--into")
    finish(
        commands.import_table(
            Path(table),
            Path(mapping),
            Path(into),
            dry=dry_run,
            report=Path(report) if report else None,
            form=format,
        )
    )


@task(
    help={
        "data": "HSDS 3.0 or 3.1: JSON, a package of tables, as a file, a zip file or a folder",
        "into": "folder with the records, or for new ones",
        "title": "what the list is called (default: the file's name)",
        "on": "the day that it tells of, like 2026-11-01 (default: the newest in it)",
        "dry_run": "say what would be done, and write nothing",
        "report": "file for the whole account of the import",
        "format": "how to print the account: text or json (default: text)",
    },
)
def import_hsds(  # noqa: PLR0913, PLR0917 - each is an option of the task
    c, data, into="", title="", on="", dry_run=False, report="", format="text"
):
    """Bring HSDS data, the form that keepers of resources exchange, into a folder of records."""
    from levelground import commands

    finish(
        commands.import_hsds(
            Path(data),
            Path(required(into, "--into")),
            title=title,
            on=on,
            dry=dry_run,
            report=Path(report) if report else None,
            form=format,
        )
    )


@task(
    help={
        "write": "folder to write facts of four kinds to, as a table, JSON and records",
        "shown": "what a directory shows of them: its pages, a table or JSON, a file or a folder",
        "format": "how to print the account: text or json (default: text)",
    },
)
def honesty(c, write="", shown="", format="text"):
    """Feed any directory facts of four kinds, and count how many unknowns it shows as No.

    inv honesty --write facts, then feed them, then inv honesty --shown its-pages
    """
    from levelground import commands

    finish(
        commands.honesty(
            Path(write) if write else None, Path(shown) if shown else None, form=format
        )
    )


@task(
    help={
        "table": "the list: a CSV file or an .xlsx workbook",
        "sheet": "the sheet to read, where a workbook has several",
    }
)
def map(c, table, sheet=""):
    """Draft a mapping for a list, with every guess marked, and print it."""
    from levelground import commands

    finish(commands.draft_mapping(Path(table), sheet))
