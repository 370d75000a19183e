"""The files of several states as one, a state at a time, so that a country is never held whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from levelground.exchange.outward import geo_json

ENDINGS = ("csv", "ndjson", "geojson")
_FIRST, _LAST = (f"{line}\n".encode() for line in (geo_json.FIRST, geo_json.LAST))


def joined_files(ending: str, files: Iterable[bytes]) -> Iterator[bytes]:
    """Yield what stands in *files* of one *ending*, piece by piece, as one file."""
    if ending == "geojson":
        yield from _one_map(files)
        return
    for number, file in enumerate(files):
        # One header is enough.
        yield file if ending != "csv" or number == 0 else file[file.index(b"\n") + 1 :]


def _one_map(files: Iterable[bytes]) -> Iterator[bytes]:
    yield _FIRST
    between = b""
    for file in files:
        features = file.removeprefix(_FIRST).removesuffix(_LAST).removesuffix(b"\n")
        if features:
            yield between + features
            between = b",\n"
    yield (b"\n" if between else b"") + _LAST
