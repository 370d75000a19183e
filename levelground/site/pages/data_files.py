"""The files that scripts ask for: those of the comparison, then those of the search."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable

from levelground.search import CHUNKS
from levelground.site.data import (
    answer_forms,
    comparison_facts,
    comparison_phrases,
    find_words,
    shard_facts,
    shards,
)
from levelground.site.kind import Key, Kind, Shows, Site


def _records(site: Site) -> Iterable[Key]:
    return ((record.slug,) for record in site.directory.catalog.records)


def _records_by_any_name(site: Site) -> Iterable[Key]:
    return (*_records(site), *((former,) for former in sorted(site.directory.catalog.renamed)))


def _shards(site: Site) -> Iterable[str]:
    return shards.shards(site.directory)


def _shared(names: Callable[[Site], Iterable[str]]) -> Callable[[Site], Iterable[Key]]:
    """Return the keys of files that serve every language: the site in the first has them."""
    return lambda site: () if site.first else ((name,) for name in names(site))


def _shard_groups(site: Site) -> Iterable[Key]:
    return () if site.first else itertools.product(_shards(site), shard_facts.later_groups())


def _shard_chunks(site: Site) -> Iterable[Key]:
    """Return the keys of what weighs the words of each part, and of their chunks."""
    own = () if site.first else _shards(site)
    return (key for name in own for key in ((name,), *((name, chunk) for chunk in CHUNKS)))


def _index(site: Site) -> Iterable[Key]:
    return () if site.first else ((),)


KINDS = (
    Kind(
        "rows",
        lambda site: comparison_facts.comparison_rows_file(site.directory),
        shows=Shows.NOTHING,
    ),
    Kind(
        "words",
        lambda site: comparison_phrases.comparison_phrases_file(site.directory),
        shows=Shows.NOTHING,
    ),
    Kind(
        "lines",
        lambda site: comparison_phrases.help_lines_file(site.directory),
        shows=Shows.NOTHING,
    ),
    Kind(
        "facts",
        lambda site, slug: comparison_facts.provider_facts_file(site.directory, slug),
        _records_by_any_name,
    ),
    Kind(
        "answers", lambda site: answer_forms.answer_forms_file(site.directory), shows=Shows.NOTHING
    ),
    Kind(
        "find_words",
        lambda site: find_words.find_words_file(site.directory, site.findable),
        shows=Shows.COUNTS,
    ),
    Kind(
        "find_guides", lambda site: find_words.find_guides_file(site.directory), shows=Shows.NOTHING
    ),
    Kind("find_whom", lambda _site: find_words.find_whom_file(), _index, shows=Shows.NOTHING),
    Kind(
        "find_grave", lambda site: find_words.find_grave_file(site.directory), shows=Shows.NOTHING
    ),
    Kind("find_help", lambda site: find_words.help_words(site.directory), shows=Shows.NOTHING),
    Kind("online", lambda site: find_words.online(site.directory)),
    Kind("names_index", lambda site: find_words.names_index(site.findable), _index),
    Kind("shard", lambda site, name: shards.shard(site.directory, name), _shared(_shards)),
    Kind(
        "shard_more",
        lambda site, name, group: shards.later_facts(site.directory, name, group),
        _shard_groups,
    ),
    Kind(
        "shard_text",
        lambda site, name, chunk="": shards.text_index(site.directory, name, chunk),
        _shard_chunks,
    ),
    Kind(
        "names",
        lambda site, start: site.findable.names_file(start),
        _shared(lambda site: site.findable.names),
    ),
    Kind(
        "towns",
        lambda site, start: site.findable.towns_file(start),
        _shared(lambda site: site.findable.towns),
        shows=Shows.COUNTS,
    ),
    Kind(
        "zips",
        lambda site, region: site.findable.zips_file(region),
        _shared(lambda site: site.findable.zips),
        shows=Shows.COUNTS,
    ),
)
