"""Check, build, zip for offline use, and the editors' schema."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from filelock import FileLock, Timeout

from levelground.base import reports
from levelground.base.errors import BuildError, LevelGroundError
from levelground.commands import marker
from levelground.commands.console import CONTENT_WRONG, command, say, warn
from levelground.content import catalog
from levelground.content import json_schema as schemas
from levelground.content.catalog import Folders
from levelground.content.parse.terms import load_vocabularies
from levelground.plugin import build_date, host, memory
from levelground.plugin.host import Outcome

# Zip entries carry a date; a fixed one keeps the same site the same bytes.
_ZIP_DATE = (2020, 1, 1, 0, 0, 0)
# As many of the host's warnings as are worth reading at once.
SHOWN = 20
# As many of the files that are not ours.
_NAMED = 5


@command
def check(content: Path, form: str = "text") -> int:
    """Check every file of *content* and print all problems, as `text` or `json`."""
    if form not in {"text", "json"}:
        raise LevelGroundError(f'there is no format "{form}"', "write --format text or json")
    report = catalog.load(Folders.of(content), build_date()).report
    say(reports.as_json(report) if form == "json" else reports.as_text(report))
    return CONTENT_WRONG if report.failed else 0


@command
def build(content: Path, output: Path, publish: bool = False) -> int:  # noqa: FBT001, FBT002
    """Build the site of *content* into *output*, all or nothing."""
    outcome = build_into(content, output, publish=publish)
    show(outcome)
    if outcome.failed:
        kept = " The site built before is as it was." if output.exists() else ""
        warn(f"The site was not built.{kept}")
        return CONTENT_WRONG
    again = sum(page.again for page in outcome.written)
    kept = f" ({again:,} unchanged)" if again else ""
    say(f"{outcome.pages:,} pages are in {output}{kept}.")
    say(f"Open {output / 'index.html'} to look at them.")
    return 0


def build_into(content: Path, output: Path, *, publish: bool = False) -> Outcome:
    """Build beside *output* and swap the new site in if it is whole; one build at a time."""
    folders = Folders.of(content)
    output = output.resolve()
    _refuse_strangers(output, content, folders)
    output.parent.mkdir(parents=True, exist_ok=True)
    with _alone(output):
        _bring_back(output)
        fresh = output.with_name(f".{output.name}.new")
        _remove(fresh)
        fresh.mkdir()
        try:
            outcome = host.build(folders, fresh, build_date(), before=output, publish=publish)
            if not outcome.failed:
                marker.mark(fresh)
                _swap(fresh, output)
                memory.remember(output, outcome.written)
        finally:
            _remove(fresh)
    return outcome


@contextmanager
def _alone(output: Path) -> Iterator[None]:
    """Keep a second build of the same site from starting; the lock ends with the process."""
    place = memory.place_for(output).with_suffix(".lock")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        lock: AbstractContextManager[object] = FileLock(place, timeout=0)
    except OSError:
        lock = nullcontext()  # as with the memory: better unguarded than not built at all
    try:
        with lock:
            yield
    except Timeout as error:
        what = f"another build of {output.name} is running"
        raise BuildError(what, "wait until it has ended") from error


def _bring_back(output: Path) -> None:
    """Put the old site back where a build was stopped between the two renames."""
    old = output.with_name(f".{output.name}.old")
    if old.exists() and not output.exists():
        old.rename(output)


def show(outcome: Outcome) -> None:
    """Print what is wrong, if anything is."""
    if len(outcome.report):
        warn(reports.as_text(outcome.report))
    for warning in outcome.warnings[:SHOWN]:
        warn(warning)
    if len(outcome.warnings) > SHOWN:
        warn(f"... and {len(outcome.warnings) - SHOWN:,} more of these")


def _refuse_strangers(output: Path, content: Path, folders: Folders) -> None:
    """Raise BuildError rather than replace, or build into, a folder that is not the site's."""
    parts = (folders.programs, folders.guides, folders.vocabulary)
    holds = output in [content.resolve(), *content.resolve().parents]
    if holds or any(part.resolve() in output.parents for part in parts):
        raise BuildError(f"{output} is part of the content", "name another folder with --output")
    if not output.exists():
        return
    if marker.is_marked(output):
        others = marker.others(output)
        if others:
            more = " ..." if len(others) > _NAMED else ""
            what = f"{output} holds what no build put there: {', '.join(others[:_NAMED])}{more}"
            raise BuildError(what, "move it elsewhere, or it would be lost")
    elif output.is_file() or any(output.iterdir()):
        raise BuildError(
            f"{output} is there and is not a site built by Level Ground",
            "remove it yourself, or name another folder with --output",
        )


def _swap(fresh: Path, output: Path) -> None:
    """Put *fresh* in the place of *output*: two renames, so that no visitor sees half a site."""
    old = output.with_name(f".{output.name}.old")
    _remove(old)
    if output.exists():
        output.rename(old)
    try:
        fresh.rename(output)
    except OSError:
        _bring_back(output)
        raise
    shutil.rmtree(old, ignore_errors=True)  # a file that someone has open must not undo the build


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


@command
def offline(output: Path, to: Path) -> int:
    """Zip the built site in *output* for use from a folder; the same site gives the same bytes."""
    if not marker.is_marked(output):
        raise BuildError(f"there is no site in {output}", "build it first")
    if output.resolve() in to.resolve().parents or to.is_dir() or not to.resolve().parent.is_dir():
        raise BuildError(f"{to} cannot be the zip file", "name a file outside the site")
    partial = to.with_name(f".{to.name}.new")
    try:
        _zip(output, partial, to.stem)
        partial.replace(to)
    finally:
        partial.unlink(missing_ok=True)
    size = to.stat().st_size / 1e6
    say(f"{to} holds the whole site ({size:,.1f} MB). Unzip it and open index.html.")
    return 0


def _zip(site: Path, to: Path, folder: str) -> None:
    """Write every file of *site* into a zip, in a folder of this name."""
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            name = (Path(folder) / path.relative_to(site)).as_posix()
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, path.read_bytes())


@command
def schema() -> int:
    """Write the JSON Schema that editors use, from the field table and the vocabulary."""
    vocabularies, _problems = load_vocabularies(catalog.OWN_CONTENT / "vocabulary")
    schemas.FILE.write_text(schemas.generate(vocabularies), "utf-8", newline="\n")
    say(f"{schemas.FILE.name} is up to date.")
    return 0
