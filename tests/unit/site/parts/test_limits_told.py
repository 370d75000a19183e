"""The limits of a comparison: every one that a program states, and none that it does not."""

from __future__ import annotations

import pytest

from levelground.site.parts import comparison_tables
from tests.unit.making import directory, record


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ("restrictions: [medical-needs]", "No one who needs hospital care"),
        ("restrictions: [opioids-only, medical-needs]", "No one who needs hospital care"),
        ("restrictions: {medical-needs: no}", ""),
        ("sleep: home", ""),
    ],
)
def test_a_limit_that_is_stated_is_told_whichever_it_is(facts: str, words: str):
    made = record(f"level: detox\n{facts}")

    told = comparison_tables.limits_told(directory(made), made, made.programs[0])

    assert told.endswith(words)
    assert bool(told) == bool(words)


def test_of_a_stated_limit_it_is_never_said_that_none_is():
    first = record("level: detox\nrestrictions: [medical-needs]", slug="a")
    second = record("level: detox\nrestrictions: [opioids-only]", slug="b")
    here = directory(first, second)

    (group,) = comparison_tables.limit_rows(
        here, [(first, first.programs[0]), (second, second.programs[0])]
    )

    assert all(cell.words != comparison_tables.no_limit() for cell in group.rows[0].cells)
