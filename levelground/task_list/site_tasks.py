"""Check, build and show the site."""

from __future__ import annotations

from pathlib import Path

from invoke.tasks import task

from levelground.task_list.options import CONTENT, OUTPUT, finish, whole_number


@task(
    help={**CONTENT, "format": "how to report: text, json, or github for its notes (default: text)"}
)
def check(c, content="content", format="text"):
    """Check every record and guide, and list what is wrong and what to write instead."""
    from levelground import commands

    finish(commands.check(Path(content), form=format))


@task(
    help={
        **CONTENT,
        **OUTPUT,
        "publish": "build with the published site's address",
        "scheduler": "address of a Dask scheduler whose workers read and render: tcp://host:8786",
    }
)
def build(c, content="content", output="output", publish=False, scheduler=""):
    """Build the site; if anything is wrong, say so and leave the last good site as it was."""
    from levelground import commands

    finish(commands.build(Path(content), Path(output), publish=publish, scheduler=scheduler))


@task(help={**CONTENT, **OUTPUT, "port": "port to serve on (default: 8000)"})
def serve(c, content="content", output="output", port="8000"):
    """Show the site in a browser while you edit; every saved change is rebuilt."""
    from levelground import commands

    finish(
        commands.serve(Path(content), Path(output), port=whole_number(port, "--port", most=65535))
    )
