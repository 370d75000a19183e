"""The records that were read before, in packs; a file that is the very one is not read again.

One index for each folder of records says for every file what stands for it on the
disk, the digest of its bytes, and where in which pack it is. Packs are never
changed: an edited file goes into a new one, and small ones are put together. All of
it is good for one setting alone: the engine, the vocabulary, the words to avoid, the day.
What rules find across records is remembered too, with what makes two of them meet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from levelground.base import files, memory, stamps
from levelground.base.problems import Problem
from levelground.content import rules
from levelground.content.record_packs import ReadFile, packed
from levelground.model import Record

_INDEX, _PACK = "records", "pack of records"
_KEPT = 8  # folders of records
_SMALL = 16  # files in a pack that is put together with others, and packs that are so small

_ACROSS = "across records"
_Met = tuple[str, tuple[int, ...]]  # a record's digest, and where it meets others
_Across = tuple[Mapping[str, _Met], list[tuple[str, rules.Finding, str]]]

Files = Sequence[tuple[Path, str]]
Seen = tuple[str, str]  # what stands for a file's entry on the disk, and for its bytes


class _Place(NamedTuple):  # which comes back many times faster than a dataclass
    """Where a file is kept, by its stamp, "" where a change might not show, and its bytes."""

    stamp: str
    digest: str
    pack: str
    at: int


@dataclass
class RecordMemory:
    """What is remembered of the records of one folder, by the names that problems call them by."""

    key: str
    setting: str
    before: dict[str, _Place]
    places: dict[str, _Place] = field(default_factory=dict)
    fresh: dict[str, bytes] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path, setting: str) -> RecordMemory:
        """Return the memory of a folder's records; an empty one where it is of another setting."""
        key = memory.memory_key(str(folder.resolve()))
        for _key, (of, places) in memory.engine_memory().recall_things(_INDEX, [key]):
            if of == setting:
                return cls(key, setting, places)
        return cls(key, setting, {})

    def recall(self, paths: Files) -> dict[str, ReadFile]:
        """Return what came of those of these files that are as they were."""
        there = {shown: _still(path, self.before.get(shown)) for path, shown in paths}
        names = sorted({place.pack for place in there.values() if place})
        kept = memory.engine_memory().recall_things(_PACK, names)
        packs = {name: pack.unpacked() for name, pack in kept}
        self.places = {
            shown: place for shown, place in there.items() if place and place.pack in packs
        }
        known = {shown: packs[place.pack][place.at] for shown, place in self.places.items()}
        self._put_small_ones_together(known)
        return known

    def learn(self, names: Sequence[str], pack: bytes, seen: Sequence[Seen]) -> None:
        """Take in a pack of what came of files, which were *seen* before they were read."""
        name = f"{self.key}/{memory.memory_key(pack)}"
        self.fresh[name] = pack
        for at, (shown, (stamp, digest)) in enumerate(zip(names, seen, strict=True)):
            if digest:
                self.places[shown] = _Place(stamp, digest, name, at)

    def keep(self) -> None:
        """Keep what is known now, if anything has changed."""
        if self.places == self.before:
            return
        kept = memory.engine_memory()
        kept.keep_all(_PACK, self.fresh)
        kept.keep_things(_INDEX, {self.key: (self.setting, self.places)}, most=_KEPT)
        used = {place.pack for place in self.places.values()}
        kept.forget_parts(_PACK, self.key, but=used, of=_INDEX)

    def _put_small_ones_together(self, known: Mapping[str, ReadFile]) -> None:
        """Let a folder that is edited a file at a time not fall into a pack for each."""
        sizes = Counter(place.pack for place in self.places.values())
        small = {shown for shown, place in self.places.items() if sizes[place.pack] < _SMALL}
        if len({self.places[shown].pack for shown in small}) <= _SMALL:
            return
        names = sorted(small)
        pack = memory.as_bytes(packed(known[shown] for shown in names))
        name = f"{self.key}/{memory.memory_key(pack)}"
        self.fresh[name] = pack
        for at, shown in enumerate(names):
            self.places[shown] = self.places[shown]._replace(pack=name, at=at)


def found_across(
    records: Sequence[Record], folder: Path, read: str
) -> Iterator[tuple[Record, rules.Finding, str]]:
    """Yield what `rules.across` does; after an edit few records are looked at again.

    *read* stands for what was read beside them; where it is "", all of them are looked at.

    Those are the ones that changed, and all that have something in common with one of them,
    before or after. What is in common is kept as a short number: two may share one by chance.
    """
    key = memory.memory_key(str(folder.resolve()), read)
    known = memory.engine_memory().recall_things(_ACROSS, [key] if read else [])
    kept: _Across = next((kept for _key, kept in known), ({}, []))
    before, said = kept
    now = {record.path: _met(record, before.get(record.path)) for record in records}
    changed = {path for path in {*before, *now} if before.get(path) != now.get(path)}
    points = {point for path in changed for was in (before, now) for point in _at(was, path)}
    again = _meeting(now, points) | changed
    beside = _meeting(now, {point for path in again for point in _at(now, path)})
    together = [record for record in records if record.path in beside]
    found = [
        (record.path, finding, rule)
        for record, finding, rule in rules.across(together)
        if record.path in again
    ]
    found += [one for one in said if one[0] in now and one[0] not in again]
    if changed and read:
        memory.engine_memory().keep_things(_ACROSS, {key: (now, found)}, most=_KEPT)
    by_path = {record.path: record for record in records} if found else {}
    for path, finding, rule in found:
        yield by_path[path], finding, rule


def _met(record: Record, before: _Met | None) -> _Met:
    """Return the digest of a record, and where it meets others: as *before* if it is as it was."""
    if before and before[0] == record.digest:
        return before
    points = (crc32(repr(point).encode()) for point in rules.meeting_points(record))
    return record.digest, tuple(points)


def _at(met: Mapping[str, _Met], path: str) -> tuple[int, ...]:
    return met[path][1] if path in met else ()


def _meeting(met: Mapping[str, _Met], points: set[int]) -> set[str]:
    """Return the records that meet others at any of some *points*."""
    return {path for path, (_digest, own) in met.items() if not points.isdisjoint(own)}


def look_at(path: Path, shown: str) -> tuple[Seen, bytes | Problem]:
    """Return what stands for a plain file, and its bytes; anything else has "" for its digest.

    The entry is looked at first, so that a file that changes meanwhile is read again.
    """
    stamp = stamps.settled_stamp(str(path))
    raw = files.read_bytes(path, shown)
    digest = blake2b(raw, digest_size=20).hexdigest() if isinstance(raw, bytes) else ""
    return (stamp, digest), raw


def _still(path: Path, kept: _Place | None) -> _Place | None:
    """Return where a file is kept, None where it is not the one that was."""
    if kept is None:
        return None
    now = stamps.settled_stamp(str(path))
    if now and now == kept.stamp:
        return kept
    # An entry may change and the bytes not, as in a fresh checkout; and the other way round.
    (stamp, digest), _raw = look_at(path, path.name)
    return kept._replace(stamp=stamp) if digest == kept.digest else None
