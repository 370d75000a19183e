"""Check, build, zip for offline use, and the editors' schema."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

from levelground import catalog, reports
from levelground import schema as schemas
from levelground.catalog import Folders
from levelground.commands.console import CONTENT_WRONG, command, say, warn
from levelground.errors import BuildError
from levelground.parse.terms import load_vocabularies
from levelground.plugin import build_date, host
from levelground.plugin.host import Outcome
from levelground.plugin.memory import remember

# Zip entries carry a date; a fixed one keeps the same site the same bytes.
_ZIP_DATE = (2020, 1, 1, 0, 0, 0)
# As many of the host's warnings as are worth reading at once.
SHOWN = 20
_MARKER = "theme/css/site.css"


@command
def check(content: Path, form: str = "text") -> int:
    """Check every file of *content* and print all problems, as `text` or `json`."""
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
    """Build beside *output* and swap the new site in if it is whole."""
    _refuse_strangers(output, content)
    output = output.resolve()
    fresh = output.with_name(f".{output.name}.new")
    _remove(fresh)
    fresh.mkdir(parents=True)
    try:
        outcome = host.build(
            Folders.of(content), fresh.resolve(), build_date(), before=output, publish=publish
        )
        if not outcome.failed:
            _swap(fresh, output)
            remember(output, outcome.written)
    finally:
        _remove(fresh)
    return outcome


def show(outcome: Outcome) -> None:
    """Print what is wrong, if anything is."""
    if len(outcome.report):
        warn(reports.as_text(outcome.report))
    for warning in outcome.warnings[:SHOWN]:
        warn(warning)
    if len(outcome.warnings) > SHOWN:
        warn(f"... and {len(outcome.warnings) - SHOWN:,} more of these")


def _refuse_strangers(output: Path, content: Path) -> None:
    """Raise BuildError rather than replace a folder that no build of ours made."""
    if output.resolve() in [content.resolve(), *content.resolve().parents]:
        raise BuildError(f"{output} holds the content", "name another folder with --output")
    ours = not output.exists() or (output / _MARKER).is_file()
    if not ours and (output.is_file() or any(output.iterdir())):
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
    fresh.rename(output)
    _remove(old)


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


@command
def offline(output: Path, to: Path) -> int:
    """Zip the built site in *output* for use from a folder; the same site gives the same bytes."""
    if not (output / _MARKER).is_file():
        raise BuildError(f"there is no site in {output}", "build it first")
    partial = to.with_name(f".{to.name}.new")
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path in sorted(path for path in output.rglob("*") if path.is_file()):
            name = (Path(to.stem) / path.relative_to(output)).as_posix()
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, path.read_bytes())
    partial.replace(to)
    size = to.stat().st_size / 1e6
    say(f"{to} holds the whole site ({size:,.1f} MB). Unzip it and open index.html.")
    return 0


@command
def schema() -> int:
    """Write the JSON Schema that editors use, from the field table and the vocabulary."""
    vocabularies, _problems = load_vocabularies(catalog.OWN_CONTENT / "vocabulary")
    schemas.FILE.write_text(schemas.generate(vocabularies), "utf-8", newline="\n")
    say(f"{schemas.FILE.name} is up to date.")
    return 0
