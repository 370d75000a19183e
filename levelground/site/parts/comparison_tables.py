"""Programs side by side: the comparison table of any page, and how its programs differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from operator import itemgetter

from levelground import compare
from levelground.compare import Cell, Differences, Names, State, TableRow
from levelground.facts.answers import Answer
from levelground.facts.field_table import Field
from levelground.language.messages import _
from levelground.model import Program, Record, deciding
from levelground.site import addresses
from levelground.site.arrange import twins, whereabouts
from levelground.site.arrange.directory import Directory, Listing, level_of
from levelground.site.parts import by_level, cards
from levelground.site.parts.cards import program_title, provider_name
from levelground.site.pieces import NO_DIFFERENCES, Column, Table


def column(directory: Directory, record: Record, program: Program) -> Column:
    """Return the head of a program's column."""
    return Column(
        program_title(record, program),
        addresses.provider(record.slug),
        directory.level_and_stay(program, short=True),
        twins.beside(directory, record, whereabouts.town_of(record)),
        by_level.phones_to_call(program),
        record.id_of(program),
        program_title(record, program),
        cards.status(directory, record, program),
    )


def own_column(directory: Directory, record: Record, program: Program) -> Column:
    """Return the head of a program's column on its provider's page, where the name is plain."""
    level, name = directory.level_and_stay(program), program_name(directory, record, program)
    level = "" if name in {level, directory.level_and_stay(program, short=True)} else level
    return Column(name, "", level, id=program.key)


def comparison_table(
    directory: Directory,
    caption: str,
    listings: Sequence[Listing],
    only: Iterable[Field],
    *,
    own: Callable[[Sequence[compare.RowGroup]], Iterable[compare.RowGroup]] | None = None,
) -> Table:
    """Return a comparison of *listings*; rows that nobody states are named below it.

    *own* is for a provider's own programs, whose columns need not repeat its name, and shapes
    their rows.
    """
    limits = limit_rows(directory, listings)
    if own and not any(row.differs for group in limits for row in group.rows):
        limits = ()  # said on top of the page
    whole = (*limits, *directory.comparer.groups(listings, only))
    if own:
        whole = tuple(own(whole))
    groups, unstated = without_unstated_rows(whole)
    told = (
        _differences(directory, listings, whole, own=bool(own))
        if len(listings) > 1
        else NO_DIFFERENCES
    )
    groups = _deciding_first(groups, listings)
    if own:
        heads = tuple(own_column(directory, *entry) for entry in listings)
        return Table(caption, heads, groups, unstated, told, listings[0][0].slug)
    return Table(caption, _columns(directory, listings), groups, unstated, told)


def _columns(directory: Directory, listings: Sequence[Listing]) -> tuple[Column, ...]:
    """Return the heads of programs by the names that sentences have for them."""
    names = compare.distinct([short_names(directory, *entry) for entry in listings])
    return tuple(
        replace(column(directory, *entry), name=name)
        for name, entry in zip(names, listings, strict=True)
    )


def limit_rows(directory: Directory, listings: Sequence[Listing]) -> Sequence[compare.RowGroup]:
    """Return the row of whom and what these programs do not take, none where no program has any."""
    told = [limits_told(directory, *entry) for entry in listings]
    if not any(told):
        return ()
    silent = Cell(State.ASK, no_limit())
    cells = tuple(Cell(State.SAID, one) if one else silent for one in told)
    row = TableRow(compare.LIMITS, limits_label(), cells, core=True)
    return (compare.RowGroup(DECIDING, deciding_title(), (row,)),)


def limits_told(directory: Directory, record: Record, program: Program) -> str:
    """Return whom and what a program does not take, and every other limit that it states."""
    limits = by_level.limits_of_program(directory, record, program)
    stated = program.restrictions.stated if program.restrictions else ()
    barred = deciding.BARRED["restrictions"]
    others = [term for term, said in stated if said is Answer.YES and term not in barred]
    labels = [directory.comparer.label("restrictions", term) for term in others]
    return ". ".join(filter(None, (limits, ", ".join(labels))))


def limits_label() -> str:
    """Return what the row of limits is called."""
    return _("Limits")


def no_limit() -> str:
    """Return what is said where no limit is stated, which is no promise that there is none."""
    return _("No limit stated. Ask.")


DECIDING = "deciding"  # the group of rows that comes first


def _deciding_first(
    groups: Sequence[compare.RowGroup], listings: Sequence[Listing]
) -> tuple[compare.RowGroup, ...]:
    """Return the groups with what decides at the programs' levels in one of its own, the first.

    In it limits come first, then what differs, then what is the same. A fact stands with those
    that are part of it: "Detox: yes" before from what that is not stated.
    """
    names = deciding_names(listings)
    first: list[tuple[int, TableRow]] = []
    rest: list[compare.RowGroup] = []
    for group in groups:
        ranked = [(compare.rank(row.key, names), row) for row in group.rows]
        first += (one for one in ranked if one[0] < len(names))
        rows = tuple(row for rank, row in ranked if rank == len(names))
        rest.append(compare.RowGroup(group.key, group.title, rows))
    ordered = [row for _rank, row in sorted(first, key=itemgetter(0))]
    unlike = {row.key for row in ordered if row.differs}
    ahead = {compare.LIMITS, *unlike, *(deciding.whole_of(key) for key in unlike)}
    decides = tuple(sorted(ordered, key=lambda row: row.key not in ahead))
    made = compare.RowGroup(DECIDING, deciding_title(), decides)
    return tuple(group for group in (made, *rest) if group.rows)


def deciding_title() -> str:
    """Return what the group of the rows that decide is called."""
    return _("What decides")


def deciding_names(listings: Sequence[Listing]) -> tuple[str, ...]:
    """Return the facts that decide at the levels of some programs."""
    levels = (level_of(program) for _record, program in listings)
    return compare.LIMITS, *deciding.deciding_at(levels)


def _differences(
    directory: Directory,
    listings: Sequence[Listing],
    groups: Iterable[compare.RowGroup],
    *,
    own: bool,
) -> Differences:
    """Return how the programs of a table differ, in sentences."""
    rows = [row for group in groups for row in group.rows]
    if own:
        return compare.differences(rows, [program_name(directory, *entry) for entry in listings])
    towns = tuple(Cell(State.SAID, whereabouts.town_of(record)) for record, _program in listings)
    rows.insert(0, TableRow(compare.PLACE, _("Place"), towns))
    parts = [short_names(directory, *entry) for entry in listings]
    return compare.differences(rows, compare.distinct(parts), deciding_names(listings))


def short_names(directory: Directory, record: Record, program: Program) -> Names:
    """Return what tells a program from others in a sentence."""
    return Names(
        record.name,
        directory.level_and_stay(program, short=True),
        program.called or "",
        record.place.city,
        program_title(record, program),
        whereabouts.address_of(record)[0],
        compare.short_name(record.name, record.place.city),
        provider_name(record)[len(record.name) :],
    )


def program_name(directory: Directory, _record: Record, program: Program) -> str:
    """Return what a program is called among those of its provider."""
    return program.called or directory.level_and_stay(program, short=True)


def without_unstated_rows(
    groups: Iterable[compare.RowGroup],
) -> tuple[tuple[compare.RowGroup, ...], tuple[str, ...]]:
    """Return the groups without the rows that nobody states, and the labels of those.

    The core rows stay, where they can matter: that nobody states them is what a family must see.
    """
    kept: list[compare.RowGroup] = []
    unstated: list[str] = []
    for group in groups:
        rows: list[TableRow] = []
        for row in group.rows:
            if row.stated or (row.core and not row.moot):
                rows.append(row)
            elif not row.moot:
                unstated.append(row.label)
        if rows:
            kept.append(compare.RowGroup(group.key, group.title, tuple(rows)))
    return tuple(kept), tuple(unstated)
