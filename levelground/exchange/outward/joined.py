"""The files of several states as one, line by line, so that a country is never held whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from levelground.exchange.outward import geo_json

ENDINGS = ("csv", "ndjson", "geojson")


def joined_lines(ending: str, files: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield the lines of *files* of one *ending* as one file; each line has its end."""
    if ending == "geojson":
        features = (line.rstrip("\r\n").removesuffix(",") for line in _inner(files))
        yield from (f"{line}\n" for line in geo_json.collection(features))
        return
    for number, file in enumerate(files):
        for place, line in enumerate(file):
            if ending != "csv" or number == 0 or place > 0:  # one header is enough
                yield line


def _inner(files: Iterable[Iterable[str]]) -> Iterator[str]:
    ends = (geo_json.FIRST, geo_json.LAST)
    return (line for file in files for line in file if line.rstrip("\r\n") not in ends)
