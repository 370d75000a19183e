"""Build a site, unless the very one is there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from levelground.base import processes
from levelground.commands import unchanged
from levelground.commands.console import CONTENT_WRONG, command, say, warn
from levelground.commands.unchanged import BuiltSite
from levelground.content.folders import Folders

if TYPE_CHECKING:
    from levelground.plugin.host import Outcome


@command
def build(
    content: Path,
    output: Path,
    publish: bool = False,  # noqa: FBT001, FBT002
    scheduler: str = "",
) -> int:
    """Build the site of *content* into *output*, all or nothing.

    *scheduler* is the address of a cluster that reads and renders.
    """
    with processes.collected_seldom():  # what a build makes stays to its end
        return _build(content, output, scheduler, publish=publish)


def _build(content: Path, output: Path, scheduler: str, *, publish: bool) -> int:
    made_from = unchanged.sources(Folders.of(content), publish=publish)
    site = unchanged.there(output, made_from)
    if site is None:
        with processes.scheduled(scheduler):
            outcome = _built(content, output, publish=publish)
        if outcome is None:
            return CONTENT_WRONG
        site = _site_of(outcome)
        unchanged.remember_output(output, made_from, site, outcome.files)
    elif site.said:
        warn(site.said)
    kept = f" ({site.again:,} unchanged)" if site.again else ""
    say(f"{site.pages:,} pages are in {output}{kept}.")
    say(f"Open {output / 'index.html'} to look at them.")
    return 0


def _built(content: Path, output: Path, *, publish: bool) -> Outcome | None:
    """Build the site and return what came of it, None where the content is not fit to be shown."""
    from levelground.commands.site_build import build_into, failure_text

    outcome = build_into(content, output, publish=publish)
    said = failure_text(outcome)
    if said:
        warn(said)
    if outcome.failed:
        kept = " The site built before is as it was." if output.exists() else ""
        warn(f"The site was not built.{kept}")
        return None
    return outcome


def _site_of(outcome: Outcome) -> BuiltSite:
    from levelground.commands.site_build import failure_text

    again = sum(page.again for page in outcome.written)
    return BuiltSite(outcome.pages, len(outcome.written), again, failure_text(outcome))
