"""Serve with live rebuild: a broken record never takes the site away."""

from __future__ import annotations

from pathlib import Path

from watchfiles import watch

from levelground.base import engine, reports
from levelground.base.errors import BuildError, LevelGroundError
from levelground.commands.console import command, say, warn
from levelground.commands.site_build import build_into, failure_text
from levelground.content.folders import Folders
from levelground.language import catalogues
from levelground.plugin import server
from levelground.plugin.host import Outcome
from levelground.plugin.server import Status

# Milliseconds: an editor that writes a file in steps is waited for, but not for long.
_STILL, _AT_MOST = 40, 200


@command
def serve(content: Path, output: Path, port: int = 8000) -> int:
    """Build and serve the site until Ctrl+C; build again whenever a file changes."""
    folders = Folders.of(content)
    watched = {content, folders.guides, folders.vocabulary, engine.THEME, catalogues.LOCALE}
    if folders.settings:
        watched |= {path for path in folders.settings.files if path.exists()}
    status = Status()
    _rebuild(content, output, status)
    try:
        running = server.start_server(output, port, status)
    except OSError as error:
        what = f"port {port} cannot be used ({(error.strerror or '').lower()})"
        raise BuildError(what, "choose another with --port") from error
    say(f"The site is at http://localhost:{running.server_address[1]}/ until you press Ctrl+C.")
    try:
        for _changes in watch(*watched, debounce=_AT_MOST, step=_STILL, raise_interrupt=False):
            _rebuild(content, output, status)
    finally:
        running.shutdown()
        running.server_close()
    return 0


def _rebuild(content: Path, output: Path, status: Status) -> None:
    """Build once, and say in the terminal and to the server how it went."""
    try:
        outcome = build_into(content, output)
    except (LevelGroundError, OSError) as error:
        status.tell(str(error))
        say(str(error))
        return
    wrong = failure_text(outcome)
    if wrong:
        warn(wrong)
    status.tell(_trouble(outcome))
    said = "not rebuilt: the last good site is still there" if outcome.failed else "rebuilt"
    say(f"{outcome.pages:,} pages, {said}.")


def _trouble(outcome: Outcome) -> str:
    """Return what is wrong in words, nothing where the site is whole."""
    if not outcome.failed:
        return ""
    return "\n".join([reports.report_as_text(outcome.report), *outcome.warnings])
