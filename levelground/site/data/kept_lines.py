"""What a file says of each record, remembered: after an edit one record is put into words again."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import is_

from levelground.base import memory
from levelground.content.catalog import Catalog
from levelground.model import Record

_KIND = "lines"
_FAST = 1  # the least that zlib does: a state says 20 MB
_SPARE = 100  # records that another directory may have in the same state


def kept_lines(
    catalog: Catalog,
    place: str,
    ending: str,
    records: tuple[Record, ...],
    say: Callable[[Record], Mapping[str, str]],
) -> list[str]:
    """Return what `say` makes of each record, for the file of a *place* with this *ending*.

    It may depend on nothing but the record, and on what was read beside the records. What it
    tells at once for a file of another ending is remembered for that.
    """
    told = _just_said(catalog, ending, records) or _known(
        catalog, f"{_KIND} {ending} {place}", records
    )
    fresh = [(record, say(record)) for record in records if record.slug not in told]
    if catalog.read:
        _keep(catalog.read, place, fresh, most=2 * len(records) + _SPARE)
    _latest[:] = [_Said(catalog, fresh)] if len(fresh) == len(records) else []
    told.update((record.slug, texts[ending]) for record, texts in fresh)
    return [told[record.slug] for record in records]


@dataclass(frozen=True, slots=True)
class _Said:
    """What was said of all records of a place a moment ago: the file of another ending is next."""

    catalog: Catalog
    texts: Sequence[tuple[Record, Mapping[str, str]]]


_latest: list[_Said] = []


def _just_said(catalog: Catalog, ending: str, records: Sequence[Record]) -> dict[str, str]:
    """Return what was just said for this *ending* too, by slug; nothing where none was."""
    for said in _latest:
        own = [record for record, texts in said.texts if ending in texts]
        same = len(own) == len(records) and all(map(is_, own, records))
        if same and said.catalog is catalog:
            return {record.slug: texts[ending] for record, texts in said.texts}
    return {}


def _known(catalog: Catalog, kind: str, records: tuple[Record, ...]) -> dict[str, str]:
    """Return what is remembered, by slug; of a record that has changed, nothing is."""
    if not catalog.read:
        return {}
    digests = {record.slug: record.digest for record in records}
    kept = memory.engine_memory().recall_things(kind, digests)
    return {
        slug: zlib.decompress(raw).decode()
        for slug, (read, digest, raw) in kept
        if read == catalog.read and digest == digests[slug]
    }


def _keep(
    read: str, place: str, fresh: Sequence[tuple[Record, Mapping[str, str]]], *, most: int
) -> None:
    for ending in dict.fromkeys(ending for _record, texts in fresh for ending in texts):
        things = {
            record.slug: (read, record.digest, zlib.compress(texts[ending].encode(), _FAST))
            for record, texts in fresh
        }
        memory.engine_memory().keep_things(f"{_KIND} {ending} {place}", things, most=most)
