"""Make copies of a directory for the hand."""

from __future__ import annotations

from pathlib import Path

from invoke.tasks import task

from levelground.task_list.options import CONTENT, PART, finish


def copying(state=(), county="", level=(), language=""):
    """Return the part of the directory that a copy is asked to hold, and its language."""
    from levelground.content.part import Part
    from levelground.plugin.host import Copying

    return Copying(Part.of(state, county, level), language)


@task(
    iterable=["state", "level"],
    help={
        **PART,
        "to": "the zip to write, or a folder where it does not end in .zip (default: offline.zip)",
        "dry_run": "say how much it is, and write nothing",
        **CONTENT,
    },
)
def offline(  # noqa: PLR0913, PLR0917 - each is an option of the task
    c, state, level, county="", language="", to="offline.zip", dry_run=False, content="content"
):
    """Make a copy to carry: a zip or folder that opens from a memory stick, with no network.

    inv offline --county Worcester --to worcester.zip
    """
    from levelground import commands

    asked = copying(state, county, level, language)
    finish(commands.offline(Path(content), Path(to), asked, dry=dry_run))


@task(
    iterable=["state", "level"],
    help={
        **PART,
        "to": "the file to write, ending in .html (default: named after the part)",
        "dry_run": "say how much it is, and write nothing",
        **CONTENT,
    },
)
def single_file(  # noqa: PLR0913, PLR0917 - each is an option of the task
    c, state, level, county="", language="", to="", dry_run=False, content="content"
):
    """Make one HTML file to mail or keep on a phone: search, compare, guides, with no network.

    inv single-file --county Worcester
    """
    from levelground import commands

    asked = copying(state, county, level, language)
    place = Path(to) if to else None
    finish(commands.single_file(Path(content), place, asked, dry=dry_run))


@task(
    iterable=["state", "level"],
    help={
        **PART,
        "language": "its language: en or es (default: the first of the site's)",
        "to": "the file to write, ending in .pdf (default: named after the part)",
        "size": "its page: letter, half-letter, pocket or a4 (default: half-letter)",
        "large_print": "type of 16 points",
        "pages": 'so many pages: 48, or "multiple-of 4"; empty ones are for notes',
        "duplex": "the edge that the printer flips on: long or short (default: what fits the size)",
        **CONTENT,
    },
)
def booklet(  # noqa: PLR0913, PLR0917 - each is an option of the task
    c, state, level, county="", language="", to="", size="half-letter", large_print=False, pages="",
    duplex="", content="content",
):  # fmt: skip
    """Make a booklet to print and fold: help now, programs by town, call sheets, an index.

    inv booklet --county Worcester --language es
    """
    from levelground import commands
    from levelground.commands.handing.printing import WantedBooklet

    wanted = WantedBooklet(size, large_print, pages, duplex)
    place = Path(to) if to else None
    asked = copying(state, county, level, language)
    finish(commands.booklet(Path(content), place, asked, wanted))


@task(
    help={
        "host": "github-pages, gitlab-pages, netlify, cloudflare-pages, s3 or nginx",
        "to": "the folder to write (default: public)",
        "language": "only this language: en or es (default: all of the site's)",
        "lean": "without the files for other people's machines",
        "states_apart": "a site for each state: its address, with {state} in it",
        **CONTENT,
    }
)
def publish(  # noqa: PLR0913, PLR0917 - each is an option of the task
    c, host="github-pages", to="public", language="", lean=False, states_apart="", content="content"
):
    """Build the site as a host takes it: its settings, redirects, and whether it fits.

    inv publish --host cloudflare-pages --states-apart "https://{state}.example.org"
    """
    from levelground import commands
    from levelground.commands.handing.publishing import WantedSite

    wanted = WantedSite(host, language, lean, states_apart)
    finish(commands.publish(Path(content), Path(to), wanted))


@task(
    iterable=["state", "level"],
    help={**PART, "to": "the file to write (default: directory.zim)", **CONTENT},
)
def zim(  # noqa: PLR0913, PLR0917 - each is an option of the task
    c, state, level, county="", language="", to="directory.zim", content="content"
):
    """Make a ZIM file for Kiwix, the offline reader that libraries and prisons have.

    inv zim --state MA --to massachusetts.zim
    """
    from levelground import commands

    finish(commands.zim(Path(content), Path(to), copying(state, county, level, language)))
