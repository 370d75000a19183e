"""Whom to call, what was answered, what a change means; new records and their style."""

from __future__ import annotations

from pathlib import Path

from invoke.tasks import task

from levelground.task_list.options import CONTENT, finish, whole_number


@task(
    help={
        "file": 'the answers as a text file, or "-" for what is typed or piped in',
        "write": "write it (default: only say what would change)",
        "stranger": "nobody here knows who asked: nothing that a person checked is replaced",
        "conflicts": "put what is not taken under conflicts, so that the page says it",
        "ours": "one of your own wrote them on the call sheet: they count as your own call",
        **CONTENT,
    }
)
def take(c, file, write=False, stranger=False, ours=False, conflicts=False, content="content"):  # noqa: PLR0913, PLR0917
    """Take answers into the records, and say in plain words what changes and what does not.

    inv take answers.txt
    """
    from levelground import commands
    from levelground.commands.keeping.taking_in import TakeWish

    finish(commands.take(Path(content), file, TakeWish(write, stranger, ours, conflicts)))


@task(
    help={
        "within": "also what will be too old within so many days (default: 30)",
        "state": "only records in this state: two letters",
        "county": "only records in this county",
        "most": "show at most so many records (default: all)",
        "format": "text, csv, json, ics (a calendar), answers (to fill in), or html (to print)",
        **CONTENT,
    }
)
def due(c, within="30", state="", county="", most="0", format="text", content="content"):  # noqa: PLR0913, PLR0917
    """List whom to call: what is too old or soon will be, the most harmful first.

    inv due --most 20 --format answers > calls.txt
    """
    from levelground import commands

    found = commands.due(
        Path(content),
        within=whole_number(within, "--within"),
        state=state,
        county=county,
        most=whole_number(most, "--most"),
        form=format,
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


@task
def undo(c):
    """Say how to take a change back: that is git's work, and these are its words.

    inv undo
    """
    from levelground import commands

    finish(commands.undo())


@task(
    help={
        "base": "what to compare with: a branch or commit like main, or a folder",
        "of": "what to look at: another branch, a .patch or .diff file, or a fork's content folder",
        "all": "print every line (default: the ten loudest, and how many more there are)",
        "format": "text, markdown (for a pull request), html or json (default: text)",
        **CONTENT,
    }
)
def review(c, base, of="", all=False, format="text", content="content"):
    """Say what changed for families since a branch, commit or folder: phones and websites first.

    inv review main
    """
    from levelground import commands

    finish(commands.review(Path(content), base, form=format, of=of, whole=all))


@task(
    help={
        "base": "what to compare with: a branch or commit like main, or a folder",
        "of": "what to look at: another branch, a .patch or .diff file, or a fork's content folder",
        "to": "folder to make (default: before-and-after)",
        "most": "look at so many records at most (default: 20)",
        "language": "in this language: en or es (default: the site's first)",
        **CONTENT,
    }
)
def picture(c, base, of="", to="before-and-after", most="20", language="", content="content"):  # noqa: PLR0913, PLR0917
    """Show the pages of changed records before and after, side by side and as pictures.

    inv picture main
    """
    from levelground import commands
    from levelground.commands.keeping.picturing import PictureWish

    many = whole_number(most, "--most", least=1)
    wish = PictureWish(base, of, Path(to), many, language)
    finish(commands.picture(Path(content), wish))


@task(
    help={
        "name": "what it is called, as on its sign",
        "street": "number and street; leave it out where a place keeps them to itself",
        "city": "town or city",
        "county": "county, without the word County",
        "state": "two letters, or its name",
        "zip": "ZIP code of five digits",
        "phone": "phone number",
        "website": "the whole address",
        "levels": "levels of care, with commas between: iop,php; or unknown",
        "source": "the address of the page that says so",
        "slug": "name of the file (default: made from the name)",
        "anyway": "write it though a record has the same name, street or phone, or a town is odd",
        **CONTENT,
    }
)
def new(  # noqa: PLR0913, PLR0917 - each is a question of the task
    c, name="", street="", city="", county="", state="", zip="", phone="", website="", levels="",
    source="", slug="", anyway=False, content="content",
):  # fmt: skip
    """Write a new record; at a terminal it asks for what no option says.

    inv new --name "Elm House" --city Worcester --state MA --zip 01608 --levels iop
    """
    from levelground import commands

    told = {
        "name": name, "street": street, "city": city, "county": county, "state": state, "zip": zip,
        "phone": phone, "website": website, "levels": levels, "source": source,
    }  # fmt: skip
    finish(commands.new(Path(content), told, slug, anyway=anyway))
