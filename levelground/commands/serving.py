"""Serve with live rebuild: a broken record never takes the site away."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from watchfiles import watch

from levelground.base import engine, reports
from levelground.base.errors import BuildError, LevelGroundError
from levelground.base.problems import Report
from levelground.commands.console import command, say, warn
from levelground.commands.site_build import build_into, failure_text, refuse_strangers
from levelground.content.folders import Folders
from levelground.language import catalogues
from levelground.plugin import server
from levelground.plugin.host import Outcome
from levelground.plugin.live.live_site import LiveSite
from levelground.plugin.server import Status

# Milliseconds: an editor that writes a file in steps is waited for, but not for long.
_STILL, _AT_MOST = 40, 200
# Seconds that a page which is open has to ask for itself anew before the whole build begins.
_READERS_FIRST = 0.8


@command
def serve(content: Path, output: Path, port: int = 8000) -> int:
    """Build and serve the site until Ctrl+C; build again whenever a file changes."""
    folders = Folders.of(content)
    refuse_strangers(output.resolve(), content, folders)  # whose files would be served as they are
    watched = {content, folders.guides, folders.vocabulary, engine.THEME, catalogues.LOCALE}
    if folders.settings:
        watched |= {path for path in folders.settings.files if path.exists()}
    desk = _Desk(content, output, Status())
    desk.build()
    try:
        running = server.start_server(output, port, desk.status)
    except OSError as error:
        what = f"port {port} cannot be used ({(error.strerror or '').lower()})"
        raise BuildError(what, "choose another with --port") from error
    say(f"The site is at http://localhost:{running.server_address[1]}/ until you press Ctrl+C.")
    try:
        for changes in watch(*watched, debounce=_AT_MOST, step=_STILL, raise_interrupt=False):
            desk.show_at_once({Path(path) for _change, path in changes})
            desk.build()
    finally:
        running.shutdown()
        running.server_close()
        desk.clear()
    return 0


@dataclass
class _Desk:
    """What is served: the site as the last good build left it, and edits on the way to the next."""

    content: Path
    output: Path
    status: Status
    live: LiveSite | None = None

    def show_at_once(self, changed: set[Path]) -> None:
        """Show what was edited in records, or what is wrong with it, before the whole is built."""
        edited = self.live.renew(changed) if self.live else None
        if not self.live or not edited:
            return
        if edited.failed:
            self.status.tell(reports.report_as_text(Report({*edited.problems})))
            return
        self.status.live = self.live.content_of
        self.status.tell("")
        self.live.asked.wait(_READERS_FIRST)

    def build(self) -> None:
        """Build the whole; a page that shows what it is to show already need not be read again."""
        shown = self.live if self.status.live else None
        number = self.status.number
        outcome = _rebuild(self.content, self.output, self.status)
        self.clear()
        if outcome and not outcome.failed:
            if shown and not shown.missed:
                self.status.number = number
            self.live = LiveSite(Folders.of(self.content), self.output, outcome)

    def clear(self) -> None:
        """Show the site as it was built, and nothing else."""
        self.status.live = None
        if self.live:
            self.live.close()
        self.live = None


def _rebuild(content: Path, output: Path, status: Status) -> Outcome | None:
    """Build once, and say in the terminal and to the server how it went; None where it did not."""
    try:
        outcome = build_into(content, output)
    except (LevelGroundError, OSError) as error:
        status.tell(str(error))
        say(str(error))
        return None
    wrong = failure_text(outcome)
    if wrong:
        warn(wrong)
    status.tell(_trouble(outcome))
    said = "not rebuilt: the last good site is still there" if outcome.failed else "rebuilt"
    say(f"{outcome.pages:,} pages, {said}.")
    return outcome


def _trouble(outcome: Outcome) -> str:
    """Return what is wrong in words, nothing where the site is whole."""
    if not outcome.failed:
        return ""
    return "\n".join([reports.report_as_text(outcome.report), *outcome.warnings])
