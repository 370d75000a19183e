"""Bring HSDS data of others into a folder of records, and account for every service."""

from __future__ import annotations

from pathlib import Path

from levelground import exchange
from levelground.commands.alone import alone
from levelground.commands.console import TEXT, command, know_form, warn
from levelground.commands.importing import refuse_account
from levelground.commands.importing_tables import schema_below, tell_of_table
from levelground.content.folders import OWN_CONTENT
from levelground.content.parse.terms import load_vocabularies
from levelground.exchange.hsds_in.hsds_import import HsdsList


@command
def import_hsds(  # noqa: PLR0913 - each is an option of the task
    data: Path,
    into: Path,
    *,
    title: str = "",
    on: str = "",
    dry: bool = False,
    report: Path | None = None,
    form: str = TEXT,
) -> int:
    """Import the HSDS 3.0 or 3.1 in *data* below *into*: a file, a zip file or a folder.

    *title* names the list, *on* is the day that it tells of. Prints what was made, joined and
    changed, and every service that was left out. Returns 1 where no service became a record.
    """
    know_form(form)
    refuse_account(report, into)
    vocabularies, _problems = load_vocabularies(OWN_CONTENT / "vocabulary")
    with alone(into, "import into"):
        for line in exchange.recover(into):
            warn(line)
        result = exchange.import_hsds_data(
            data, HsdsList(title, on), into, vocabularies, schema_below(into), dry=dry
        )
    tell_of_table(result, into, report, form)
    return 1 if result.no_row_made_it else 0
