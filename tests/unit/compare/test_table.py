"""A row across programs: whether they differ, and whether any of them states it."""

from __future__ import annotations

from levelground.compare import TableRow
from tests.unit.making import FIELDS, comparer, record

PHONED = "checked: {on: 2026-11-02, how: phone, covers: [everything]}"


def row(*facts: str) -> TableRow:
    """Return the row about detox of these programs."""
    columns = [(made, made.programs[0]) for made in map(record, facts)]
    (only,) = comparer().rows(FIELDS["detox"], columns)
    return only


def test_programs_differ_where_one_says_no_and_one_says_nothing():
    assert row("level: iop\ndetox: no", "level: iop").differs


def test_programs_that_say_the_same_do_not_differ_even_if_checked_apart():
    assert not row("level: iop\ndetox: no", f"level: iop\ndetox: no\n{PHONED}").differs


def test_a_row_is_stated_as_soon_as_one_program_states_it():
    assert row("level: iop\ndetox: n/a", "level: iop").stated
    assert not row("level: iop", "level: iop").stated
