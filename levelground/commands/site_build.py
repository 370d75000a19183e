"""Build a site beside the old one and put it in its place, all or nothing.

Where few pages changed, they alone are put into the old site; else the whole of
the new one takes its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from levelground.base import reports, stamps, strings
from levelground.base.build_date import build_date
from levelground.base.errors import BuildError
from levelground.base.stamps import FileStamp
from levelground.commands import marker
from levelground.commands.alone import alone
from levelground.commands.placing import in_place
from levelground.content.folders import Folders
from levelground.plugin import host, page_memory
from levelground.plugin.host import Outcome
from levelground.plugin.page_memory import WrittenPage
from levelground.publish import whole_writes

# As many of the host's warnings as are worth reading at once.
SHOWN = 20
# Where more of the pages than this stay, the others are put in place one by one.
_MANY = 0.5
# As many of the files that are not ours.
_NAMED = 5
_Files = Mapping[str, FileStamp]
# The files that were there already, byte for byte, and all that there are now; None where the whole
# site is a new one.
_Put = tuple[_Files, _Files] | tuple[None, None]


def build_into(content: Path, output: Path, *, publish: bool = False) -> Outcome:
    """Build beside *output* and swap the new site in if it is whole; one build at a time."""
    folders = Folders.of(content)
    output = output.resolve()
    refuse_strangers(output, content, folders)
    output.parent.mkdir(parents=True, exist_ok=True)
    with alone(output, "build of"):
        whole_writes.bring_back(output)
        in_place.finish(output)
        seen = stamps.files_below(str(output))
        _refuse_what_others_put_there(output, seen)
        fresh = whole_writes.emptied_beside(output, "new")
        try:
            before = page_memory.recall(output, seen)
            outcome = host.build_site(folders, fresh, build_date(), before=before, publish=publish)
            if not outcome.failed:
                alike, files = _put(fresh, output, outcome.written, seen)
                page_memory.remember_pages(output, outcome.written, outcome.shape, alike)
                outcome = replace(outcome, files=files)
        finally:
            if not in_place.is_under_way(output):  # the next command goes on with it
                whole_writes.remove(fresh)
    return outcome


def _put(fresh: Path, output: Path, written: Sequence[WrittenPage], seen: _Files) -> _Put:
    """Put a new site in the place of the old one, of which pages that are *again* stay."""
    stay = {page.path for page in written if page.again}
    if marker.is_marked(output) and len(stay) > len(written) * _MANY:
        names = marker.mark(fresh, stay)
        alike = in_place.put_in_place(fresh, output, names)
        placed = names.difference(stay, alike) | {marker.MARKER}
        there = {
            name: own
            for name, own in seen.items()
            if name in names or marker.is_left_by_system(name)
        }
        there.update(alike)
        there.update((name, page_memory.stamp(f"{output}/{name}")) for name in placed)
        return alike, there
    page_memory.link_pages(output, written, fresh)
    marker.mark(fresh)
    whole_writes.swap(fresh, output)
    return None, None


def failure_text(outcome: Outcome) -> str:
    """Return what is wrong, "" where nothing is."""
    lines = [reports.report_as_text(outcome.report)] if len(outcome.report) else []
    lines += outcome.warnings[:SHOWN]
    if len(outcome.warnings) > SHOWN:
        lines.append(f"... and {len(outcome.warnings) - SHOWN:,} more of these")
    return "\n".join(lines)


def refuse_strangers(output: Path, content: Path, folders: Folders) -> None:
    """Raise BuildError rather than replace, or build into, a folder that is not the site's."""
    parts = (folders.programs, folders.guides, folders.vocabulary)
    holds = output in [content.resolve(), *content.resolve().parents]
    if holds or any(part.resolve() in output.parents for part in parts):
        raise BuildError(f"{output} is part of the content", "name another folder with --output")
    if not output.exists() or marker.is_marked(output):
        return
    if output.is_file() or any(output.iterdir()):
        raise BuildError(
            f"{output} is there and is not a site built by Level Ground",
            "remove it yourself, or name another folder with --output",
        )


def _refuse_what_others_put_there(output: Path, names: Iterable[str]) -> None:
    """Raise BuildError where a site that is to be replaced, with files *names*, has others' too."""
    others = marker.foreign_entries(output, names) if marker.is_marked(output) else []
    if others:
        what = f"{output} holds what no build put there: {strings.first_of(others, _NAMED)}"
        raise BuildError(what, "move it elsewhere, or it would be lost")
