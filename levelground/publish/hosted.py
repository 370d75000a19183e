"""A site for a host: how large it is, what would make it fit, and states apart."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from levelground.content.catalog import Catalog
from levelground.publish.hosts import Host
from levelground.site import addresses

_SAMPLED = 2_000  # files whose compressed size is measured; of more, so many stand for all
_API = "api/"


def sizes_of(folder: Path) -> dict[str, int]:
    """Return the bytes of every file below *folder* by its path."""
    return {
        path.relative_to(folder).as_posix(): path.stat().st_size
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def compressed(folder: Path, sizes: Mapping[str, int]) -> int:
    """Return about how many bytes the files have as a host sends them, by DEFLATE."""
    paths = sorted(sizes)
    every = max(1, len(paths) // _SAMPLED)
    plain = packed = 0
    for path in paths[::every]:
        content = (folder / path).read_bytes()
        plain += len(content)
        packed += len(zlib.compress(content, 6))
    return round(sum(sizes.values()) * packed / plain) if plain else 0


def remedies(host: Host, sizes: Mapping[str, int], catalog: Catalog) -> Iterator[str]:
    """Yield the options that would make a site fit, by what its own files say."""
    lean = {path: size for path, size in sizes.items() if _API not in path}
    one = {path: size for path, size in sizes.items() if not path.startswith("es/")}
    both = {path: size for path, size in lean.items() if path in one}
    for found, option in (
        (lean, "--lean, without files for other people's machines"),
        (one, "--language en, in one language"),
        (both, "--lean --language en"),
    ):
        if not [*host.refuses(found)]:
            yield option
    most, state = max(
        (sum(record.place.state.term == code for record in catalog.records), code)
        for code in {record.place.state.term for record in catalog.records}
    )
    share = most / len(catalog.records)
    apart = {path: round(size * share) for path, size in lean.items()}
    some = dict(sorted(apart.items())[: round(len(apart) * share)])
    if not [*host.refuses(some)]:
        yield f"--states-apart, a site for each state; the largest is {state.upper()}"


def moved_addresses(catalog: Catalog, languages: tuple[str, ...]) -> Mapping[str, str]:
    """Return the address of each renamed record by those that it had before."""
    folders = ["", *(f"{language}/" for language in languages[1:])]
    return {
        f"{folder}{addresses.provider(former)}": f"{folder}{addresses.provider(slug)}"
        for folder in folders
        for former, slug in sorted(catalog.renamed.items())
    }
