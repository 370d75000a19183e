"""What a file says of each record, remembered: after an edit one record is put into words again.

What is said lies in a few blocks for each file, in which a record has its place by its name: many
records are read at once, and one that changed has one block written anew.
"""

from __future__ import annotations

import marshal
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import is_

from levelground.base import memory
from levelground.content.catalog import Catalog
from levelground.model import Record

_KIND = "lines"
_FAST = 1  # the least that zlib does: a state says 20 MB
_BLOCKS = 16  # of a file
_KEPT = 4 * _BLOCKS  # directories that may have something to say of the same place

_Block = dict[str, tuple[str, str]]  # the digest of each record, and what is said of it


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
    told = _just_said(catalog, ending, records)
    if not told:
        told = _Shelf(catalog, place, ending, records).known()
    fresh = [(record, say(record)) for record in records if record.slug not in told]
    if catalog.read:
        for other in dict.fromkeys(end for _record, texts in fresh for end in texts):
            own = {record.slug: (record.digest, texts[other]) for record, texts in fresh}
            _Shelf(catalog, place, other, records).put(own)
    _latest[:] = [_Said(catalog, fresh)] if len(fresh) == len(records) else []
    told.update((record.slug, texts[ending]) for record, texts in fresh)
    return [told[record.slug] for record in records]


@dataclass(frozen=True, slots=True)
class _Shelf:
    """What is kept for one file, of these records, in blocks."""

    catalog: Catalog
    place: str
    ending: str
    records: tuple[Record, ...]

    def known(self) -> dict[str, str]:
        """Return what is remembered, by slug; of a record that has changed, nothing is."""
        if not self.catalog.read:
            return {}
        digests = {record.slug: record.digest for record in self.records}
        return {
            slug: text
            for block in self._blocks(range(_BLOCKS)).values()
            for slug, (digest, text) in block.items()
            if digests.get(slug) == digest
        }

    def put(self, fresh: _Block) -> None:
        """Keep what was said anew, in place of what was said of these records."""
        there = {record.slug for record in self.records}
        numbers = sorted({_number(slug) for slug in fresh})
        blocks = self._blocks(numbers)
        things = {}
        for number in numbers:
            before = blocks.get(number, {})
            own = {slug: said for slug, said in before.items() if slug in there}
            own.update((slug, said) for slug, said in fresh.items() if _number(slug) == number)
            raw = zlib.compress(marshal.dumps(own), _FAST)
            things[self._key(number)] = (self.catalog.read, raw)
        memory.engine_memory().keep_things(self._kind, things, most=_KEPT)

    def _blocks(self, numbers: Iterable[int]) -> dict[int, _Block]:
        keys = {self._key(number): number for number in numbers}
        kept = memory.engine_memory().recall_things(self._kind, keys)
        return {
            keys[key]: marshal.loads(zlib.decompress(raw))  # noqa: S302 - our own, whole
            for key, (read, raw) in kept
            if read == self.catalog.read
        }

    @property
    def _kind(self) -> str:
        return f"{_KIND} {self.ending} {self.place}"

    def _key(self, number: int) -> str:
        folder = self.records[0].path.rpartition("/")[0] if self.records else ""
        return f"{folder} {number}"


def _number(slug: str) -> int:
    """Return the number of the block that a record is in."""
    return zlib.crc32(slug.encode()) % _BLOCKS


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
            return {record.slug: texts[ending] for record, texts in said.texts if ending in texts}
    return {}
