"""What the search of one part of the directory is made from: who is there, and what they state.

A part (a state, or all of a small directory) is one file, with the facts that
cards show, see `shard_facts`; a question about others loads the file of their group.

All is in ids and in names as they are, so that one file serves every language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from levelground import search
from levelground.model import Program, Record, freshness
from levelground.site.arrange import twins, whereabouts
from levelground.site.arrange.directory import Directory, still_listed
from levelground.site.arrange.nearby import point_of
from levelground.site.data import shard_facts
from levelground.site.data.data_file import DataFile
from levelground.site.parts import by_level, cards

# Up to this many programs, one file holds the whole directory.
SMALL = 500
WHOLE = "all"
_THOUSANDTHS = 1000
_NO_PHONE = "-"  # of a program without one, where the first of its record has one
_EPOCH = date(1970, 1, 1)
_last: dict[str, tuple[Directory, search.PackedIndex]] = {}


def shards(directory: Directory) -> tuple[str, ...]:
    """Return the names of the parts: the states, or the whole where it is small."""
    if len(directory.searchable) <= SMALL:
        return (WHOLE,) if directory.searchable else ()
    return tuple(directory.searchable_by_state)


def records_in(directory: Directory, shard: str) -> tuple[Record, ...]:
    """Return the records of a part, by name; those that closed or left are in none."""
    own = directory.searchable if shard == WHOLE else directory.searchable_by_state[shard]
    listings = still_listed(own)
    by_slug = {record.slug: record for record, _program in listings}
    return tuple(sorted(by_slug.values(), key=lambda r: (r.name.lower(), r.slug)))


def shard(directory: Directory, name: str) -> DataFile:
    """Return the file of one part."""
    return DataFile.of(f"find/{name}", _Part(directory, records_in(directory, name)).value())


def later_facts(directory: Directory, name: str, group: str) -> DataFile:
    """Return the facts of one group that no card shows, of the programs of one part."""
    own = {chosen for chosen, of in shard_facts.later_filters().items() if of == group}
    told = shard_facts.shard_filters(directory, records_in(directory, name), own)
    return DataFile.of(f"find/{name}-{group}", told)


def text_index(directory: Directory, name: str, chunk: str = "") -> DataFile:
    """Return what weighs the words of a part, or a chunk of them, by the record's number there."""
    packed = _packed(directory, name)
    if not chunk:
        return DataFile.of(f"find/{name}-text", packed.measures)
    return DataFile.of(f"find/{name}-text-{chunk}", packed.chunks[chunk])


def _packed(directory: Directory, name: str) -> search.PackedIndex:
    """Return the index of a part; the last one is kept, since its chunks follow each other."""
    known = _last.get(name)
    if known is None or known[0] is not directory:
        documents = (_document(directory, record) for record in records_in(directory, name))
        known = directory, search.packed_index(documents)
        _last.clear()
        _last[name] = known
    return known[1]


def _document(directory: Directory, record: Record) -> dict[str, list[str]]:
    """Return the words by which a record is found."""
    place, programs = record.place, record.programs
    county = directory.county_name(place.state.term, place.county) if place.county else ""
    told: list[str | None] = [record.about, programs[0].owner.name]
    for program in programs:
        told += [program.description, program.session_times_note]
        # A list's note on the level is the importer's, and nobody's own description.
        told += [] if record.answers_year else [program.level_note]
        insurers = program.payment.insurers
        told += [name for name, _answer in insurers.stated] if insurers else []
    names = [cards.provider_name(record), *(program.called for program in programs)]
    return {
        "name": _words(names),
        "place": _words([place.street, place.city, county]),
        "text": _words(told),
    }


def _words(texts: Iterable[str | None]) -> list[str]:
    """Return the words of texts, those that several share once."""
    return [
        word for told in dict.fromkeys(filter(None, texts)) for word in search.index_words(told)
    ]


@dataclass(frozen=True)
class _Part:
    """The records of one part, and what their programs state."""

    directory: Directory
    records: tuple[Record, ...]

    @cached_property
    def programs(self) -> tuple[tuple[Record, Program], ...]:
        return tuple((record, program) for record in self.records for program in record.programs)

    def value(self) -> dict[str, Any]:
        """Return all of it, made of what JSON knows."""
        return {
            **self._who(),
            **self._where(),
            "keys": _once([" ".join(p.key for p in record.programs) for record in self.records]),
            "own_phones": self._of_programs(
                lambda record, program: (
                    _phone(program) or _NO_PHONE
                    if _phone(program) != _phone(record.programs[0])
                    else ""
                )
            ),
            "called": self._of_programs(lambda _record, program: program.called),
            "status": self._of_programs(cards.status_of),
            **self._hours(),
            **self._unasked(),
            **self._limits(),
            "filters": shard_facts.shard_filters(self.directory, self.records, shard_facts.FIRST),
        }

    def _hours(self) -> dict[str, dict[str, str]]:
        """Return when programs are open, in minutes of a week, of those that state it."""
        hours = self._of_programs(lambda _r, program: whereabouts.week_of(program.open_hours))
        return {"hours": hours} if hours else {}

    def _unasked(self) -> dict[str, str]:
        """Return the programs that show only where their focus is asked for, if there are any."""
        unasked = self.directory.unasked
        bits = shard_facts.bits_as_text(
            [record.id_of(program) in unasked for record, program in self.programs]
        )
        return {"unasked": bits} if bits else {}

    def _limits(self) -> dict[str, Any]:
        """Return the programs that state each limit by its key, if there are any."""
        limits = self.directory.comparer.limits
        each = [[limit.key for limit in limits.of(*listing)] for listing in self.programs]
        keys = limits.in_order({key for own in each for key in own})
        bits = {key: shard_facts.bits_as_text([key in own for own in each]) for key in keys}
        return {"limits": bits} if bits else {}

    def _who(self) -> dict[str, Any]:
        """Return names, addresses of pages, phones and checks of the providers."""
        records = self.records
        years = [int(r.answers_year or 0) for r in records]
        last = [freshness.last_checked(r) for r in records]
        marks = {
            number: words
            for number, record in enumerate(records)
            if (words := twins.distinguishing_mark(self.directory, record))
        }
        return {
            "names": [record.name for record in records],
            "also": [record.also_known_as or "" for record in records],
            "slugs": [_short_slug(record, marks.get(n, "")) for n, record in enumerate(records)],
            "phones": [_phone(record.programs[0]) for record in records],
            "checked": _run([(check.on - _EPOCH).days if check else 0 for check in last]),
            "years": _run(years),
            "apart": marks,
        }

    def _where(self) -> dict[str, Any]:
        """Return the towns and spots, and which spot each record has.

        A spot is (ZIP, north, east, town), in thousandths of a degree, 0, 0 where unknown:
        most records of a ZIP share its middle. The ZIP is 0 where the address is withheld:
        only the town leaves. Numbers are steps from each spot to the next.
        """
        towns = [(r.place.city, r.place.state.term, r.place.county or "") for r in self.records]
        listed = list(dict.fromkeys(sorted(towns)))
        at = {town: number for number, town in enumerate(listed)}
        where = [(*_spot(r), at[town]) for r, town in zip(self.records, towns, strict=True)]
        spots = sorted(set(where))
        numbered = {spot: number for number, spot in enumerate(spots)}
        cities, states, counties = _columns([_town(self.directory, *t) for t in listed], 3)
        return {
            "towns": [cities, _once(states), _once(counties)],
            "spots": [_steps(column) for column in _columns(spots, 4)],
            "spot": [numbered[spot] for spot in where],
        }

    def _of_programs(self, tell: Callable[[Record, Program], str | None]) -> dict[str, str]:
        """Return the entries of programs that have one, by the number of the program."""
        told = (tell(record, program) for record, program in self.programs)
        return {str(number): words for number, words in enumerate(told) if words}


def _phone(program: Program) -> str:
    """Return the digits and extensions of the phones to call, with commas; "" for none."""
    phones = by_level.phones_to_call(program)
    return ",".join(f"{phone.digits} {phone.extension}".strip() for phone in phones)


def _spot(record: Record) -> tuple[int, int, int]:
    north, east = point_of(record) or (0.0, 0.0)
    zip_code = 0 if record.place.is_withheld else int(record.place.zip[:5] or 0)
    return zip_code, round(north * _THOUSANDTHS), round(east * _THOUSANDTHS)


def _short_slug(record: Record, mark: str) -> str | int:
    """Return a number for a slug that the browser makes of the names, mark, town and state."""
    where = [*search.index_words(record.place.city), record.place.state.term]
    names = (record.name, cards.provider_name(record))
    for number, name in enumerate((*names, *(f"{name} {mark}" for name in names)), start=1):
        if record.slug == "-".join([*search.index_words(name), *where]):
            return number
    return record.slug


def _town(directory: Directory, city: str, state: str, county: str) -> list[str]:
    return [city, state, directory.county_name(state, county) if county else ""]


def _columns(rows: Sequence[Sequence[Any]], count: int) -> list[list[Any]]:
    """Return the *count* columns of rows, of which there may be none."""
    return [[row[at] for row in rows] for at in range(count)]


def _once(values: Sequence[str]) -> tuple[list[str], list[int]]:
    """Return each of the values once, the commonest first, and which of them stands where."""
    listed = [value for value, _count in Counter(values).most_common()]
    at = {value: number for number, value in enumerate(listed)}
    return listed, [at[value] for value in values]


def _steps(numbers: Sequence[int]) -> list[int]:
    """Return the steps from each number to the next, the first from 0."""
    return [number - before for before, number in zip((0, *numbers), numbers, strict=False)]


def _run(numbers: Sequence[int]) -> int | list[int]:
    """Return the one number that all are, or all of them."""
    return numbers[0] if len(set(numbers)) == 1 else list(numbers)


def bounds(records: Iterable[Record]) -> list[int]:
    """Return [south, north, west, east] of records in thousandths of a degree, [] for none."""
    points = [point for record in records if (point := point_of(record))]
    if not points:
        return []
    north, east = [p[0] for p in points], [p[1] for p in points]
    ends = (min(north), max(north), min(east), max(east))
    return [round(end * _THOUSANDTHS) for end in ends]


def places_of(directory: Directory) -> Iterator[tuple[str, list[int]]]:
    """Yield each part with its bounds, so that only those in reach are loaded."""
    for name in shards(directory):
        yield name, bounds(records_in(directory, name))
