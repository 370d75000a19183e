"""The files of all states joined into one for all, and how large the files for others are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from levelground.base.memory import memory_key
from levelground.exchange.hsds import hsds_files
from levelground.exchange.hsds.hsds_package import join_packages
from levelground.exchange.outward import joined
from levelground.plugin.page_memory import PageMemory, WrittenPage, stamp
from levelground.plugin.site_files import SiteFiles
from levelground.site import addresses
from levelground.site.data import public_files
from levelground.site.kind import Key, Site

_EVERYTHING = "everything"


def join_states(
    files: SiteFiles, memory: PageMemory, written: Iterable[WrittenPage], site: Site
) -> list[WrittenPage]:
    """Join the files of the states of a *written* site; return those of all."""
    recipes = {page.path: page.recipe for page in written}
    made: list[WrittenPage] = []
    for ending in public_files.endings(site.forms):
        if ending in public_files.WHOLE:
            path = addresses.api(f"everything.{ending}")
            parts = [
                addresses.api(f"places/{c}.{ending}") for c in site.directory.everyone_by_state
            ]
            key = (_EVERYTHING, ending)
            recipe = memory_key(*parts, *(recipes[part] for part in parts))
            made.append(memory.take_over(key, recipe) or _join(files, key, recipe, path, parts))
    return made


def sizes(written: Iterable[WrittenPage]) -> Mapping[str, int]:
    """Return the bytes of the files for others, by their addresses."""
    start = addresses.api("")
    return {page.path: page.stamp[0] for page in written if page.path.startswith(start)}


def _join(files: SiteFiles, key: Key, recipe: str, path: str, parts: Iterable[str]) -> WrittenPage:
    """Write what stands in *parts* to *path*."""
    target = files.fresh / path
    target.parent.mkdir(parents=True, exist_ok=True)
    if key[-1] == hsds_files.PACKAGE:
        join_packages(target, map(files.place, parts))
    else:
        with target.open("wb") as file:
            states = (files.place(part).read_bytes() for part in parts)
            file.writelines(joined.joined_files(key[-1], states))
    return WrittenPage(key, path, recipe, stamp(target))
