"""What was meant by a field that there is not."""

from __future__ import annotations

import pytest

from tests.unit.making import read


def remedies(facts: str) -> list[str]:
    """Return what to write instead of each thing that is wrong with a record of these facts."""
    return [problem.write for problem in read(facts)[1]]


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("phone: 508-555-0142", "write contact: and below it phone:"),
        ("teléfono: 508-555-0142", "write contact: and below it phone:"),
        ("dirección: 12 Main Street", "write place: and below it street:"),
        ("county: Essex", "write place: and below it county:"),
        ("seguro: [medicaid]", "write payment: and below it accepts: for the ki"),
        ("Level of care: iop", "write level:"),
        ("idiomas: [es]", "write languages:"),
        ("Hours a week: 9", "write hours_per_week:"),
        ("hours per week: 9", "write hours_per_week:"),
        ("Wait for a first appointment: 3", "write wait_days:"),
        ("About: A clinic.", "write about:"),
        ("Place: Boston", "write place:"),
        ("telephone: 508-555-0142", "write contact: and below it phone:"),
        ("fax: 508-555-0142", "leave it out"),
        ("closed: yes", "write listing: closed, if it has closed"),
        ("for families: call us", "if it goes on from the line above, indent it or put the whole"),
        ("families: yes", "look for it in the list of fields, content/programs/README.md"),
    ],
)
def test_a_field_by_another_name_is_told_by_what_it_means(line: str, write: str):
    assert [said[: len(write)] for said in remedies(f"level: iop\n{line}")] == [write]


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("methadone: yes", "write medications: [methadone]"),
        ("methadone: no", "write medications: {methadone: no}"),
        ("naloxone: yes", "write support: [naloxone]"),
        ("medicaid: no", "write payment: and below it accepts: {medicaid: no}"),
        ("medicaid: unknown", "remove the line"),
    ],
)
def test_a_term_that_stands_as_a_field_keeps_its_answer(line: str, write: str):
    assert remedies(f"level: iop\n{line}") == [write]


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("people: [veterans]", "write populations: [veterans]"),
        ("serves: veterans", "write populations: [veterans]"),
        ("takes: [Spanish, veterans]", "write languages: [es]; write populations: [veterans]"),
        ("people: [veterans, dragons]", "look for it in the list of fields"),
        ("people: []", "look for it in the list of fields"),
    ],
)
def test_a_name_that_is_no_field_is_told_by_the_terms_below_it(line: str, write: str):
    assert [said[: len(write)] for said in remedies(f"level: iop\n{line}")] == [write]
