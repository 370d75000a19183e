"""What to write for words that only say a no, for days in two readings, and for too much."""

from __future__ import annotations

import pytest

from levelground.content.parse.records import read_record
from levelground.content.yaml_tree import parse_yaml
from tests.unit.making import terms

_RECORD = """\
name: Pine House
place: {street: 12 Main Street, city: Worcester, state: MA, zip: "01608"}
contact: {phone: (508) 754-3210}
"""


def remedy(line: str) -> str:
    """Return what to write instead of the one faulty *line* of a record."""
    level = "" if line.startswith("level:") else "level: iop\n"
    _made, problems = read_record(
        parse_yaml(f"{_RECORD}{level}{line}\n".encode(), ""), "pine-house", terms()
    )
    (problem,) = problems
    return problem.write


@pytest.mark.parametrize(
    "line",
    [
        "detox: not offered",
        "detox: We do not offer it.",
        "detox: no detox",
        "detox: not yet",
        "detox: nope",
        "detox: ya no",
        "detox: not currently available",
        "virtual: not virtual",
        "virtual: no video",
        "sober_living: no sober living",
        "stay_phone: no phones",
        "accepting: not now",
        "accepting: not at this time",
        "medications: {methadone: not offered}",
    ],
)
def test_a_no_that_is_said_of_nothing_else_is_a_no(line: str):
    assert remedy(line) == "write no"


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("accreditation: [not accredited]", "write no in place of the whole list"),
        ("medications: not offered", "write no in place of the whole list"),
        ("therapies: [none offered]", "write no in place of the whole list"),
        (
            "medications: [none]",
            "write no in place of the whole list, if there is none; else remove the line",
        ),
        ("detox: not available", "write no, if there is none; else remove the line"),
    ],
)
def test_a_list_of_which_there_is_none_is_a_no_in_its_place(line: str, write: str):
    assert remedy(line) == write


@pytest.mark.parametrize(
    "line",
    ["detox: not here", "detox: not alcohol", "detox: not until May", "virtual: not in person"],
)
def test_a_no_to_something_else_is_never_a_no_to_the_field(line: str):
    assert not remedy(line).startswith("write no")


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("level: out-patient", 'write "outpatient"'),
        ("level: out patient", 'write "outpatient"'),
        (
            "level: [iop, php]",
            "write a program for each, as programs: [{level: iop}, {level: php}]",
        ),
        (
            "level: OTP",
            'write "outpatient", if that is its level, and licensed_as: [opioid-treatment-program]',
        ),
        ("listing: permanently closed", 'write "closed"'),
        ("listing: temporarily closed", 'write "paused"'),
    ],
)
def test_a_level_or_listing_leads_to_what_was_meant_and_to_no_detox(line: str, write: str):
    assert remedy(line) == write


@pytest.mark.parametrize(
    ("written", "write"),
    [
        ("04.11.2026", "write year-month-day, like 2026-10-03"),
        ("31.10.2026", "write 2026-10-31"),
        ("31/10/2026", "write 2026-10-31"),
        ("11.11.2026", "write 2026-11-11"),
        ("11/04/2026", "write 2026-11-04"),
        ("11-4-2026", "write 2026-11-04"),
        ("13.13.2026", "write year-month-day, like 2026-10-03"),
    ],
)
def test_a_day_with_points_is_named_only_where_it_can_be_one_alone(written: str, write: str):
    assert remedy(f"license: {{number: A1, expires: {written}}}") == write


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("individual_minutes: 50 hours", "write it in minutes, 240 at most"),
        ("length_weeks: 200 years", "write it in weeks, 260 at most"),
        ("individual_minutes: 2 hours", "write 120"),
    ],
)
def test_a_number_that_no_field_can_hold_is_no_remedy(line: str, write: str):
    assert remedy(line) == write


@pytest.mark.parametrize("kind", ["yes", "no"])
def test_the_kind_of_an_owner_is_no_yes_or_no(kind: str):
    assert remedy(f"owner: {{kind: {kind}}}").startswith("write one of: nonprofit, ")


def test_a_name_that_stands_twice_in_other_capitals_is_told():
    assert remedy("payment: {insurers: [Aetna, aetna]}") == "keep one of them"
