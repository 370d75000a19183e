"""What is counted of all records: once for all pages, and what nobody checked counts as that."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from levelground.site.record_counts import counts_of
from tests.unit.making import directory, record


def checked(slug: str, on: str, how: str) -> object:
    return record(f"level: iop\nchecked: {{on: {on}, how: {how}, covers: [everything]}}", slug=slug)


def test_the_span_of_checks_is_from_the_first_to_the_last_and_knows_no_import():
    counts = counts_of(
        directory(
            checked("a", "2026-05-01", "phone"),
            checked("b", "2026-09-01", "visit"),
            checked("c", "2026-10-01", "import"),
        )
    )

    assert counts.span == (date(2026, 5, 1), date(2026, 9, 1))
    assert (len(counts.checked), len(counts.checks)) == (2, 3)


def test_without_a_check_by_a_person_there_is_no_span():
    assert counts_of(directory(record("level: iop"))).span is None


def test_a_fact_is_counted_where_it_is_stated_be_it_yes_or_no():
    counts = counts_of(
        directory(
            record("level: iop\ndetox: no", slug="a"),
            record("level: iop\ndetox: yes", slug="b"),
            record("level: iop", slug="c"),
        )
    )

    assert {field.name: count for field, count in counts.stated}["detox"] == 2


def test_another_language_counts_nothing_again():
    whole = directory(record("level: iop"))
    spanish = replace(whole, language="es", first=whole)

    assert counts_of(spanish) is counts_of(whole)
