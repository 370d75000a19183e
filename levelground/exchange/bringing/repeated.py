"""Rows of one list that are one place by the rules, and become two records: told, not joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from levelground.exchange.bringing.pairing import Register
from levelground.exchange.bringing.placing import Group, sides_of
from levelground.exchange.merging.row_accounts import LeftOut


def likely_repeats(groups: Sequence[Group]) -> Iterator[LeftOut]:
    """Yield each row that is likely the place of one above it in the list, with why.

    Rows of one provider, as the mapping says who is one, are one *group* and no repeats.
    """
    sides = {str(group[0].row.number): sides_of(group) for group in groups}
    register = Register({number: place for number, (place, _owner) in sides.items()})
    later = set(sides)
    for number in sorted(sides, key=int):
        place, owner = sides[number]
        for pair in register.same(place, owner, later)[:1]:
            first = sides[pair.file][0].name1
            why = f"it may be the place of row {pair.file}, {first} ({pair.why}); both are records"
            yield LeftOut(int(number), place.name1, why)
        later.remove(number)
