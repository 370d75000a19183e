"""Start a directory of one's own, and bring it to a newer engine."""

from __future__ import annotations

from pathlib import Path

from invoke.tasks import task

from levelground.task_list.options import CONTENT, finish, required


@task(
    help={
        "folder": "where it is to be: a folder that is new or empty",
        "name": "its name, as it stands on top of every page",
        "state": "the state that it is for: two letters, or its name",
        "run_by": "who publishes it, and who pays for the work",
        "address": "the address that the site will have, where it is known",
        "corrections": "where corrections go: a page, or mailto: and an address",
        "engine": "the line of requirements.txt that fetches the engine (default: this one)",
    }
)
def start(c, folder, name="", state="", run_by="", address="", corrections="", engine=""):  # noqa: PLR0913, PLR0917
    """Lay out a directory of your own: settings, folders, workflows, no copy of the engine.

    levelground start my-county --name "Our County" --state MA
    """
    from levelground import commands
    from levelground.upkeep.own_directory.starting import NewDirectory

    name = required(name, "--name")
    wanted = NewDirectory(name, state, run_by, address, corrections, engine)
    finish(commands.start(Path(folder), wanted))


@task(help={"check": "only say what would change", **CONTENT})
def upgrade(c, check=False, content="content"):
    """Say what this engine changes for your directory, and renew what you have not touched.

    levelground upgrade --check
    """
    from levelground import commands

    finish(commands.upgrade(Path(content), check=check))
