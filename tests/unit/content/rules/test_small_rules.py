"""The rules with a line or two of law each."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from levelground.base.problems import Severity
from levelground.content.rules import phone_has_one_owner
from tests.days import TODAY
from tests.unit.content.rules.finding import found, remedies, severity
from tests.unit.making import record

A_DAY = timedelta(days=1)
TO_COME = TODAY + 2 * A_DAY


@pytest.mark.parametrize(
    "line",
    ["sources: [{title: Website}]", "checked: [{on: 2026-11-02, how: phone, covers: [time]}]"],
)
def test_a_source_or_a_check_says_where_facts_come_from(line: str):
    assert found("has-source", f"level: iop\n{line}") == []


def test_a_record_that_says_nothing_of_its_source_is_found():
    assert found("has-source", "level: iop") == [("", "nothing says where these facts come from")]


@pytest.mark.parametrize(
    "line",
    ["detox: partner", "detox: no", "detox: unknown", "detox: on-site\ndetox_setting: [hospital]"],
)
def test_only_detox_on_site_needs_a_setting(line: str):
    assert found("detox-has-setting", f"level: iop\n{line}") == []


def test_detox_on_site_without_a_setting_is_found():
    assert found("detox-has-setting", "level: iop\ndetox: on-site") == [
        ("detox", "detox on site does not say in which setting")
    ]


@pytest.mark.parametrize("level", ["residential", "inpatient", "sober-living"])
def test_where_people_sleep_cannot_be_fully_virtual(level: str):
    ((field, _what),) = found("residential-in-person", f"level: {level}\nvirtual: fully")

    assert field == "virtual"


@pytest.mark.parametrize(("level", "virtual"), [("iop", "fully"), ("residential", "hybrid")])
def test_other_programs_may_be_virtual(level: str, virtual: str):
    assert found("residential-in-person", f"level: {level}\nvirtual: {virtual}") == []


@pytest.mark.parametrize(
    ("expires", "count"),
    [(TODAY - A_DAY, 1), (TODAY, 0), (date(3027, 1, 1), 1), (date(2030, 1, 1), 0)],
)
def test_a_license_holds_to_the_end_of_its_day(expires: date, count: int):
    assert len(found("license-current", f"level: iop\nlicense: {{expires: {expires}}}")) == count


@pytest.mark.parametrize("day", [TODAY + A_DAY, TODAY, date(2020, 1, 1)])
def test_a_date_up_to_the_day_of_the_build_anywhere_on_earth_has_come(day: date):
    assert found("dates-have-come", f"level: iop\nsources: [{{title: A, on: {day}}}]") == []


@pytest.mark.parametrize(
    ("line", "field"),
    [
        (f"sources: [{{title: A, on: {TO_COME}}}]", "sources[1].on"),
        (f"checked: [{{on: {TO_COME}, how: phone, covers: [time]}}]", "checked[1].on"),
    ],
)
def test_a_date_after_the_day_of_the_build_is_an_error(line: str, field: str):
    facts = f"level: iop\n{line}"

    assert found("dates-have-come", facts) == [(field, f"{TO_COME} has not come yet")]
    assert severity("dates-have-come", facts) == {Severity.ERROR}


def test_two_programs_without_a_word_between_them_are_an_error():
    facts = "programs: [{level: iop}, {level: php}, {level: iop}]"

    assert found("programs-have-ids", facts) == [
        ("programs[3]", 'there are two programs with the id "iop"')
    ]
    assert severity("programs-have-ids", facts) == {Severity.ERROR}


def test_a_level_with_a_word_cannot_take_the_id_of_another():
    facts = "programs: [{level: unknown}, {level: unknown, word: a}, {level: unknown, word: a}]"

    assert len(found("programs-have-ids", facts)) == 1


def test_a_conflict_names_a_fact_that_there_is():
    right = "level: iop\nconflicts: [{about: payment.accepts, note: They differ.}]"
    wrong = "level: iop\nconflicts: [{about: payment.accept, note: They differ.}]"

    assert found("names-are-known", right) == []
    assert found("names-are-known", wrong) == [
        ("conflicts[1].about", 'there is no fact "payment.accept"')
    ]


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ('{city: Worcester, state: MA, zip: "01608"}', []),
        ('{city: Worcester, state: ma, zip: "01608-1234"}', []),
        ('{city: Fairhaven, state: EX, zip: "00001"}', []),
        (
            '{city: Worcester, state: NY, zip: "01608"}',
            [("place.zip", "the ZIP code 01608 is in MA, the record says NY")],
        ),
    ],
)
def test_a_zip_code_lies_in_its_state_or_is_in_no_table(place: str, said: list[tuple[str, str]]):
    assert found("zip-in-state", "level: iop", place=f"place: {place}") == said


def test_a_zip_code_that_lies_in_two_states_can_be_excused():
    place = 'place: {city: Fort Campbell, state: TN, zip: "42223"}'
    excused = "level: iop\nexcused: [{rule: zip-in-state, because: The post lies in both.}]"

    assert len(found("zip-in-state", "level: iop", place=place)) == 1
    assert found("zip-in-state", excused, place=place) == []


def owned(slug: str, phone: str, owner: str):
    """Return a record with this number and owner."""
    line = f"owner: {{name: {owner}}}" if owner else ""
    return record(f"level: iop\ncontact: {{phone: '{phone}'}}\n{line}", slug=slug)


@pytest.mark.parametrize(
    ("phone", "owner"),
    [
        ("555-555-0143", "Tern Care"),
        ("555-555-0142", "harbor   health"),
        ("555-555-0142", ""),
    ],
)
def test_a_number_of_ones_own_or_of_ones_own_owner_passes(phone: str, owner: str):
    pair = [owned("a", "(555) 555-0142", "Harbor Health"), owned("b", phone, owner)]

    assert list(phone_has_one_owner.check(pair)) == []


def test_a_number_that_another_owner_has_too_is_found_at_the_second_record():
    pair = [
        owned("a", "(555) 555-0142", "Harbor Health"),
        owned("b", "+1 555.555.0142", "Tern Care"),
    ]
    ((made, finding),) = phone_has_one_owner.check(pair)

    assert made.slug == "b"
    assert finding.what == (
        "(555) 555-0142 is also the number of Harbor Point Recovery, which has another owner"
    )


@pytest.mark.parametrize(
    ("about", "write"),
    [
        ("medicaid", "write payment.accepts"),
        ("wait", "write wait_days"),
        ("cost", "write payment.price"),
        ("espera", "write wait_days"),
        ("methadone", "write medications"),
        ("Hours a week", "write hours_per_week"),
    ],
)
def test_a_word_for_a_fact_that_is_told_apart_is_answered_by_what_it_means(about: str, write: str):
    facts = f"level: iop\nconflicts: [{{about: {about}, note: They differ.}}]"

    assert remedies("names-are-known", facts) == [write]


@pytest.mark.parametrize("about", ["not_accepting", "former_medications", "no_detox", "dragons"])
def test_no_fact_is_told_for_a_name_that_denies_or_ends_it(about: str):
    facts = f"level: iop\nconflicts: [{{about: {about}, note: They differ.}}]"

    assert all(told.startswith("write one of: ") for told in remedies("names-are-known", facts))


@pytest.mark.parametrize("program", ["outpatient", "inpatients", "iop", "php"])
def test_a_check_of_another_program_is_never_told_as_one_of_this(program: str):
    check = f"checked: [{{on: 2026-11-01, how: phone, covers: everything, program: {program}}}]"

    assert remedies("names-are-known", f"level: inpatient\n{check}") == [
        "write the one that is meant, of: inpatient"
    ]
