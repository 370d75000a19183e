"""The files of all states joined into one for all, and how large the files for others are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from levelground.exchange.hsds import hsds_files
from levelground.exchange.hsds.hsds_package import join_packages
from levelground.exchange.outward import joined
from levelground.plugin.page_memory import WrittenPage
from levelground.site import addresses
from levelground.site.data import public_files
from levelground.site.kind import Site


def sizes(root: Path, written: Iterable[WrittenPage], site: Site) -> Mapping[str, int]:
    """Join the files of the states of a *written* site; return the bytes of files by address."""
    start = addresses.api("")
    found = {page.path: page.stamp[0] for page in written if page.path.startswith(start)}
    for ending in public_files.endings(site.forms):
        if ending in public_files.WHOLE:
            path = addresses.api(f"everything.{ending}")
            codes = site.directory.everyone_by_state
            parts = [root / addresses.api(f"places/{code}.{ending}") for code in codes]
            found[path] = _join(root / path, ending, parts)
    return found


def _join(path: Path, ending: str, parts: Iterable[Path]) -> int:
    """Write the lines of *parts* to *path*; return how many bytes that are."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if ending == hsds_files.PACKAGE:
        join_packages(path, parts)
        return path.stat().st_size
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(joined.joined_lines(ending, map(_lines, parts)))
    return path.stat().st_size


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from file
