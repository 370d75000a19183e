"""Check the content, and remember what was found until a file, the engine or the day changes."""

from __future__ import annotations

import json
from pathlib import Path

from levelground.base import memory, processes, stamps
from levelground.base.build_date import build_date
from levelground.base.errors import LevelGroundError
from levelground.commands.console import CONTENT_WRONG, JSON, TEXT, command, patient, say, warn
from levelground.content.folders import Folders

_GITHUB = "github"
_FORMS = (TEXT, JSON, _GITHUB)
_KIND = "check"
_KEPT = 8  # as many directories as one person works on


@command
def check(content: Path, form: str = TEXT) -> int:
    """Check every file of *content* and print all problems, as `text`, `json` or `github`."""
    if form not in _FORMS:
        raise LevelGroundError(f'there is no format "{form}"', "write text, json or github")
    folders = Folders.of(content)
    read = stamps.stamps_of(*folders.parts)
    key = memory.memory_key(form, build_date().isoformat(), str(Path.cwd()), read.digest)
    kept = memory.engine_memory()
    found = _read(kept.recall(_KIND, key))
    if found is None:
        with patient("Reading every record and guide"), processes.collected_seldom():
            found = _found(folders, form)
        if read.settled:
            kept.keep(_KIND, key, json.dumps(found), most=_KEPT)
    failed, text, beside = found
    say(text)
    if beside:
        warn(beside)
    return CONTENT_WRONG if failed else 0


def _found(folders: Folders, form: str) -> tuple[bool, str, str]:
    """Return whether the content has an error, what is wrong, and what is good to know besides."""
    from levelground.base import reports
    from levelground.content import catalog
    from levelground.model import freshness
    from levelground.site import guide_checks

    loaded = catalog.load_catalog(folders, build_date())
    report = loaded.report
    report.add([*guide_checks.guide_problems(loaded)])
    if form == JSON:
        return report.failed, reports.report_as_json(report), ""
    if form == _GITHUB:
        return report.failed, reports.report_as_github(report), ""
    lines = (reports.report_as_text(report), freshness.never_called(loaded.records))
    silent = freshness.without_number(loaded.records)
    return report.failed, "\n".join(filter(None, lines)), silent


def _read(kept: str | None) -> tuple[bool, str, str] | None:
    """Return what was found before, None where nothing was kept that makes sense."""
    try:
        failed, text, beside = json.loads(kept or "")
    except (ValueError, TypeError):
        return None
    texts = isinstance(text, str) and isinstance(beside, str)
    return (failed, text, beside) if isinstance(failed, bool) and texts else None
