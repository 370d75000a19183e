"""Everything one does with this directory: `python3 tasks.py`, or `inv` once `.venv` is there.

Run as a script, any Python will do: it sets up `.venv` and hands over to invoke inside it. So this
file must still parse on old Pythons, to be able to say that they are too old.
"""

import subprocess
import sys
from pathlib import Path

if __name__ == "__main__":
    from levelground import bootstrap

    sys.exit(bootstrap.main(sys.argv[1:]))

from invoke import task

# One wording for the options that many tasks share.
CONTENT = {"content": "folder with the records, vocabulary and guides (default: content)"}
OUTPUT = {"output": "folder the site is built in (default: output)"}
SLUG = {"slug": "the record's name: its file without .yaml, as in harbor-point-recovery"}
# Who made sure, and how: what goes into a line under `checked`.
CHECKER = {
    "how": "how you know: phone, email, website or visit",
    "by": "who made sure: a role or initials, no private names",
    "on": "the day it was done, like 2026-11-29 (default: today)",
}
WORKBOOK = {"workbook": "the national directory as an .xlsx file"}
LOCATOR = {"workbook": "the national directory as an .xlsx file, or the locator's reply as JSON"}


def finish(code):
    """End with `code` if it says that something failed, so that no later task runs."""
    if code:
        sys.exit(code)


def required(value, option):
    """Return `value`, or end with a message if the option was left out."""
    if not value:
        sys.stderr.write(f"{option} is missing; `inv --help` and the task's name say more\n")
        sys.exit(2)
    return value


@task(help={**CONTENT, "format": "how to report problems: text or json (default: text)"})
def check(c, content="content", format="text"):
    """Check every record and guide, and list what is wrong and what to write instead."""
    from levelground import commands

    finish(commands.check(Path(content), form=format))


@task(help={**CONTENT, **OUTPUT, "publish": "build with the published site's address"})
def build(c, content="content", output="output", publish=False):
    """Build the site; if anything is wrong, say so and leave the last good site as it was."""
    from levelground import commands

    finish(commands.build(Path(content), Path(output), publish=publish))


@task(help={**CONTENT, **OUTPUT, "port": "port to serve on (default: 8000)"})
def serve(c, content="content", output="output", port=8000):
    """Show the site in a browser while you edit; every saved change is rebuilt."""
    from levelground import commands

    finish(commands.serve(Path(content), Path(output), port=port))


@task(help={**CONTENT, **OUTPUT, "to": "the zip file to write (default: offline.zip)"})
def offline(c, content="content", output="output", to="offline.zip"):
    """Build the site and zip it, to be opened from a folder or a memory stick."""
    from levelground import commands

    finish(commands.build(Path(content), Path(output)))
    finish(commands.offline(Path(output), Path(to)))


@task(
    iterable=["state"],
    help={
        **LOCATOR,
        "state": "two-letter state to import; repeat for several",
        "all": "import every state",
        "into": "folder to write the records to",
        "edition": "the year of the edition, where the workbook does not tell it",
        "directory": "mental-health for that directory (default: substance-use)",
        "report": "file for the whole account of the import (default: one beside the folder)",
        "format": "how to print the account: text or json (default: text)",
    },
)
def import_samhsa(  # noqa: PLR0913, PLR0917 - each is an option of the task
    c, state, workbook="", into="", all=False, edition="", directory="", report="", format="text"
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
            directory=directory,
            report=Path(report) if report else None,
            form=format,
        )
    )


def checker(how, by, on):
    """Return who made sure of something, how and when; `--how` is never guessed."""
    from levelground.upkeep.entries import Checker

    return Checker(on, required(how, "--how"), by)


@task(
    iterable=["field"],
    help={
        **SLUG,
        "field": "one fact or group that is still so; repeat for several (default: everything)",
        **CHECKER,
        "program": "only this program: iop, iop-evening (default: all of the record)",
        **CONTENT,
    },
)
def confirm(c, slug, field, how="", by="", on="", program="", content="content"):  # noqa: PLR0913, PLR0917
    """Say that facts of a record are still so: adds a check and changes nothing else.

    inv confirm harbor-point-recovery --field phone --field payment --how phone --by "volunteer"
    """
    from levelground import commands

    finish(commands.confirm(Path(content), slug, field, checker(how, by, on), program))


@task(help={**SLUG, **CHECKER, "since": "the day it closed, where it is known", **CONTENT})
def close(c, slug, how="", by="", on="", since="", content="content"):  # noqa: PLR0913, PLR0917
    """Mark a record as closed for good; its page stays and says so.

    inv close harbor-point-recovery --how phone --by "volunteer"
    """
    from levelground import commands

    finish(commands.close(Path(content), slug, checker(how, by, on), since))


@task(
    help={
        **SLUG,
        "until": "the day on which it says that it opens again",
        "ask-again": "the day to ask again, where it names none",
        "since": "the day from which it is not open (default: --on)",
        **CHECKER,
        **CONTENT,
    }
)
def pause(  # noqa: PLR0913, PLR0917 - each is an option of the task
    c, slug, until="", ask_again="", since="", how="", by="", on="", content="content"
):
    """Mark a record as not open now, until a day or with a day to ask again.

    inv pause harbor-point-recovery --until 2027-01-15 --how phone --by "volunteer"
    """
    from levelground import commands

    made = checker(how, by, on)
    finish(commands.pause(Path(content), slug, made, until, ask_again, since))


@task(help={**SLUG, **CHECKER, **CONTENT})
def reopen(c, slug, how="", by="", on="", content="content"):
    """Mark a record that was closed or paused as open again.

    inv reopen harbor-point-recovery --how phone --by "volunteer"
    """
    from levelground import commands

    finish(commands.reopen(Path(content), slug, checker(how, by, on)))


@task(help={**SLUG, "reason": "why, for those who keep the directory; no page shows it", **CONTENT})
def unlist(c, slug, reason="", content="content"):
    """Show a record nowhere, since it asked for that or must not be printed; keep its file.

    inv unlist harbor-point-recovery --reason "asked to be left out, by letter"
    """
    from levelground import commands

    finish(commands.unlist(Path(content), slug, reason))


@task(
    help={
        "old": "the record's name of today: its file without .yaml",
        "new": "its new name, in small letters, digits and hyphens",
        **CONTENT,
    }
)
def rename(c, old, new, content="content"):
    """Give a record another name; its old address leads on, and old comparisons go on working.

    inv rename harbor-point-recovery harbor-point
    """
    from levelground import commands

    finish(commands.rename(Path(content), old, new))


@task(
    help={
        "file": 'the answers as a text file, or "-" for what is typed or piped in',
        "write": "write it (default: only say what would change)",
        "stranger": "nobody here knows who answered: nothing that a person checked is replaced",
        **CONTENT,
    }
)
def take(c, file, write=False, stranger=False, content="content"):
    """Take answers into the records, and say in plain words what changes and what does not.

    inv take answers.txt
    """
    from levelground import commands

    finish(commands.take(Path(content), file, write=write, stranger=stranger))


@task(
    help={
        "within": "also what will be too old within so many days (default: 30)",
        "state": "only records in this state: two letters",
        "county": "only records in this county",
        "most": "show at most so many records (default: all)",
        "format": "text, csv, json, ics (a calendar), or answers (a call list to fill in)",
        **CONTENT,
    }
)
def due(c, within=30, state="", county="", most=0, format="text", content="content"):  # noqa: PLR0913, PLR0917
    """List whom to call: what is too old or soon will be, the most harmful first.

    inv due --most 20 --format answers > calls.txt
    """
    from levelground import commands

    found = commands.due(
        Path(content), within=within, state=state, county=county, most=most, form=format
    )
    finish(found)


@task(
    iterable=["record"],
    help={
        "record": "only this record: its file without .yaml; repeat for several (default: all)",
        "check": "change nothing; name what is not in style, and fail if anything is not",
        **CONTENT,
    },
)
def fmt(c, record, check=False, content="content"):
    """Put records into one order and style; comments stay, and no fact changes.

    inv fmt --record harbor-point-recovery
    """
    from levelground import commands

    finish(commands.fmt(Path(content), record, check=check))


@task(
    help={
        "base": "what to compare with: a branch or commit like main, or a folder",
        "format": "text, markdown (for a pull request), html or json (default: text)",
        **CONTENT,
    }
)
def review(c, base, format="text", content="content"):
    """Say what changed for families since a branch, commit or folder: phones and websites first.

    inv review main
    """
    from levelground import commands

    finish(commands.review(Path(content), base, form=format))


@task(
    help={
        "name": "what it is called, as on its sign",
        "street": "number and street; leave it out where a place keeps them to itself",
        "city": "town or city",
        "county": "county, without the word County",
        "state": "two letters",
        "zip": "ZIP code of five digits",
        "phone": "phone number",
        "website": "the whole address",
        "levels": "levels of care, with commas between: iop,php",
        "source": "the address of the page that says so",
        "slug": "name of the file (default: made from the name)",
        **CONTENT,
    }
)
def new(  # noqa: PLR0913, PLR0917 - each is a question of the task
    c, name="", street="", city="", county="", state="", zip="", phone="", website="", levels="",
    source="", slug="", content="content",
):  # fmt: skip
    """Write a new record; at a terminal it asks for what no option says.

    inv new --name "Elm House" --city Worcester --state MA --zip 01608 --levels iop
    """
    from levelground import commands

    told = {
        "name": name, "street": street, "city": city, "county": county, "state": state, "zip": zip,
        "phone": phone, "website": website, "levels": levels, "source": source,
    }  # fmt: skip
    finish(commands.new(Path(content), told, slug))


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


@task(help={"table": "the list: a CSV file or an .xlsx workbook"})
def map(c, table):
    """Draft a mapping for a list, with every guess marked, and print it."""
    from levelground import commands

    finish(commands.draft_mapping(Path(table)))


@task(help={"language": "code of a new language to begin, like fr (default: those that are there)"})
def messages(c, language=""):
    """Bring locale/ up to date with what the site says, and list what is left to translate."""
    from levelground import commands

    finish(commands.messages(language))


@task
def schema(c):
    """Write the JSON Schema that lets an editor check records while you type."""
    from levelground import commands

    finish(commands.schema())


@task
def reference(c):
    """Write the pages of docs/reference/ anew: rules, fields and tasks, as the code has them."""
    from levelground import commands

    finish(commands.reference())


@task(
    help={
        "browser": "also run the tests in a real browser (default: yes)",
        "k": "only tests whose names match this expression",
    }
)
def test(c, browser=True, k=""):
    """Run the tests; what they need, a browser included, is fetched on first use."""
    from levelground import bootstrap_tests

    finish(bootstrap_tests.run_tests(browser=browser, expression=k))


@task
def lint(c):
    """Check code and templates: style, formatting and types."""
    from levelground import bootstrap_tests

    finish(bootstrap_tests.lint())


@task
def format(c):
    """Put code and templates into the project's format."""
    from levelground import bootstrap_tests

    finish(bootstrap_tests.format_sources())


@task
def lock(c):
    """Choose the newest versions that requirements/*.in allow, and pin them with their hashes."""
    from levelground import bootstrap_tests

    finish(bootstrap_tests.lock())


@task(help=WORKBOOK)
def bench(c, workbook=""):
    """Import and build the whole country, and print how long it took and how much memory."""
    workbook = required(workbook, "--workbook")
    finish(subprocess.call([sys.executable, "bench/national.py", "--workbook", workbook]))


@task(help=OUTPUT)
def clean(c, output="output"):
    """Remove the built site and everything the tools have cached, but not `.venv`."""
    from levelground import bootstrap_tests

    finish(bootstrap_tests.clean(Path(output)))
