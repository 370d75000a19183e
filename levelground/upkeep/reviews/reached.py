"""What a change of records reaches: filters, and lists in which programs stand side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from levelground.base import strings
from levelground.facts.vocabulary import Vocabularies
from levelground.language.messages import _
from levelground.model import CLOSED, PAUSED, UNLISTED, Program, Record, filters
from levelground.model.filters import FilterKind
from levelground.upkeep.reviews.review_lines import REACHED, Line
from levelground.upkeep.reviews.sides import Side

Pair = tuple[Record | None, Record | None]
Choice = tuple[str, str]  # (filter, option)
Town = tuple[str, str]  # (state, town)
_TOWNS = 20  # as many are looked at closely
_NAMED = 5
_HIDDEN = frozenset({CLOSED, PAUSED, UNLISTED})


def filter_lines(pairs: Iterable[Pair], terms: Vocabularies) -> Iterator[Line]:
    """Yield for each filter by which of its choices how many programs more and fewer are found."""
    joins: Counter[Choice] = Counter()
    leaves: Counter[Choice] = Counter()
    for was, now in pairs:
        before, after = _chosen(was, terms), _chosen(now, terms)
        for key in before.keys() | after.keys():
            joins.update(after.get(key, set()) - before.get(key, set()))
            leaves.update(before.get(key, set()) - after.get(key, set()))
    told: dict[str, list[str]] = {}
    for choice in sorted(joins.keys() | leaves.keys()):
        counts = ", ".join(
            f"{strings.plural(count, 'program', 'programs')} {words}"
            for count, words in ((joins[choice], "more"), (leaves[choice], "fewer"))
            if count
        )
        label, option = choice
        told.setdefault(label, []).append(f"{option or 'yes'} ({counts})")
    for label, options in told.items():
        yield Line(REACHED, "filter", f"{label}: {', '.join(options)}")


def _chosen(record: Record | None, terms: Vocabularies) -> Mapping[str, set[Choice]]:
    """Return the choices that find each program of a record, by its key."""
    if record is None or record.listed_as in _HIDDEN:
        return {}
    return {program.key: set(_choices(program, terms)) for program in record.programs}


def _choices(program: Program, terms: Vocabularies) -> Iterator[Choice]:
    """Yield each choice that finds a program: the filter, and the option, "" for a plain yes."""
    if program.level_id:
        yield _("Level of care"), terms.label("levels", program.level_id)
    for one in filters.filters():
        if one.kind in {FilterKind.RANGE, FilterKind.NAMES}:
            continue
        label = _(one.field.fact.label)
        stated = filters.stated_options(one, program, filters.options(one, terms))
        for option in stated.yes:
            yield label, "" if option == filters.ANY else terms.label(one.vocabulary, option)


def list_lines(pairs: Iterable[Pair], after: Side) -> Iterator[Line]:
    """Yield how many pages change, and beside how many programs those that change stand."""
    records = [record for pair in pairs for record in pair if record]
    towns = {_town(record) for record in records}
    counties = {(r.place.state.term, r.place.county) for r in records if r.place.county}
    states = {record.place.state.term for record in records}
    if not records:
        return
    slugs = {record.slug for record in records}
    pages = (
        f"{strings.plural(len(slugs), 'page of a provider', 'pages of providers')}, "
        f"and the lists of {strings.plural(len(towns), 'town', 'towns')}, "
        f"{strings.plural(len(counties), 'county', 'counties')} and "
        f"{strings.plural(len(states), 'state', 'states')}"
    )
    yield Line(REACHED, "pages", pages)
    if len(towns) <= _TOWNS:
        yield from _beside(towns, slugs, records, after)


def _beside(
    towns: set[Town], slugs: set[str], records: list[Record], after: Side
) -> Iterator[Line]:
    """Yield beside how many other programs of a town and level the changed ones are compared."""
    told = []
    for town in sorted(towns):
        levels = {p.level_id or "" for r in records if _town(r) == town for p in r.programs}
        others: Counter[str] = Counter()
        for slug in after.having(town[1]):
            record = after.read(slug)[1]
            if record and slug not in slugs and _town(record) == town:
                others.update(
                    p.level_id or "" for p in record.programs if (p.level_id or "") in levels
                )
        told += [
            f"{town[1]}, {after.vocabularies.label('levels', level)}: beside "
            f"{strings.plural(count, 'other program', 'other programs')}"
            for level, count in sorted(others.items())
            if level
        ]
    if told:
        yield Line(REACHED, "comparisons", strings.first_of(told, _NAMED, "; "))


def _town(record: Record) -> Town:
    return record.place.state.term, record.place.city
