"""Zip a site for use from a folder."""

from __future__ import annotations

import zipfile
from pathlib import Path

from levelground.base.errors import BuildError
from levelground.commands import marker
from levelground.commands.console import command, say

# Zip entries carry a date; a fixed one keeps the same site the same bytes.
_ZIP_DATE = (2020, 1, 1, 0, 0, 0)


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
