"""A record's tree to a frozen record: what is shared, what is a program's own, what is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levelground.base.problems import Severity
from levelground.content.parse.records import read_record
from levelground.content.yaml_tree import parse_yaml
from levelground.facts.answers import Answer, Choice
from levelground.model import NO_LEVEL, Record
from tests.unit.making import FIELDS, NAME, PLACE, errors, problems, program, read, record, terms

TWO = """
payment: {accepts: [medicaid], price: 240 per day}
languages: [en, es]
virtual: hybrid
programs:
  - level: iop
  - level: php
    languages: [en]
    virtual: unknown
    payment: {price: 420 per day}
"""


def test_a_record_is_its_head_and_at_least_one_program():
    made = record("level: iop")

    assert (made.name, made.place.city, made.slug) == (
        "Harbor Point Recovery",
        "Fairhaven",
        "harbor-point",
    )
    assert [made.id_of(program) for program in made.programs] == ["harbor-point/iop"]


def test_a_word_tells_two_programs_of_one_level_apart():
    made = record("programs: [{level: iop}, {level: iop, word: evening}]")

    assert [program.key for program in made.programs] == ["iop", "iop-evening"]


def test_a_program_whose_level_is_unknown_has_an_id_that_says_so():
    assert program("level: unknown").key == NO_LEVEL


def test_what_stands_at_the_top_holds_for_every_program():
    iop, php = record(TWO).programs

    assert iop.payment.accepts == php.payment.accepts
    assert iop.virtual == Choice(Answer.YES, "hybrid")


def test_a_programs_own_list_replaces_the_shared_one_whole():
    iop, php = record(TWO).programs

    assert iop.languages is not None
    assert php.languages is not None
    assert [*dict(iop.languages.stated)] == ["en", "es"]
    assert [*dict(php.languages.stated)] == ["en"]


def test_a_group_is_merged_field_by_field():
    iop, php = record(TWO).programs

    assert iop.payment.price is not None
    assert php.payment.price is not None
    assert (iop.payment.price.low, php.payment.price.low) == (240, 420)


def test_a_program_can_take_back_what_the_top_states():
    assert record(TWO).programs[1].virtual is None


def test_what_a_record_leaves_out_is_stated_nowhere():
    only = program("level: iop")

    assert {name for name, field in FIELDS.items() if field.of(only) is not None} == {"level"}


def test_a_single_check_or_source_needs_no_hyphen():
    made = record(
        "level: iop\n"
        "checked: {on: 2026-11-02, how: phone, covers: [everything]}\n"
        "sources: {title: Website}\n"
    )

    assert (len(made.checked), len(made.sources)) == (1, 1)


def test_a_zip_code_keeps_its_zero_and_no_stays_a_no():
    made = record(
        "level: iop\ndetox: no",
        place="place: {city: Worcester, state: MA, zip: 01608}",
    )

    assert made.place.zip == "01608"
    assert made.programs[0].detox == Choice(Answer.NO)


def test_a_shared_fact_is_read_once_for_all_programs():
    iop, php = record(TWO).programs

    assert iop.payment.accepts is php.payment.accepts


def test_a_record_never_changes():
    with pytest.raises(ValueError, match="frozen"):
        record("level: iop").name = "Another"  # type: ignore[misc]


# The lines of a record's facts start on line 3, below its name and place.
WRONG = {
    "level: ipo": '3:8: level: "ipo" is not a known term here; write one of: '
    "outpatient, iop, php, residential, inpatient, detox, sober-living",
    "level: [iop]": "3:8: level: expected one value, found a list; write a single value",
    "level: iop\nhours_pre_week: 9": (
        '4:1: hours_pre_week: there is no field "hours_pre_week"; did you mean "hours_per_week"?'
    ),
    "level: iop\npayment: {acepts: [medicaid]}": (
        '4:11: payment.acepts: there is no field "acepts"; did you mean "accepts"?'
    ),
    "level: iop\nhours_per_week: 15-9": (
        "4:17: hours_per_week: the range 15-9 runs backwards; write 9-15"
    ),
    "level: iop\npayment: [medicaid]": (
        "4:10: payment: a group of fields is needed here; write its parts below it, indented: "
        "accepts:, insurers:, out_of_network:, hsa_fsa:, price:, deposit: ..."
    ),
    "level: iop\nsources: website": (
        "4:10: sources: a list is needed here; start each entry with a hyphen"
    ),
    "level: iop\nsources: [{title: A, titel: B}]": (
        '4:22: sources[1].titel: there is no field "titel"; did you mean "title"?'
    ),
    "level: iop\nchecked: [{on: 3 May, how: phone, covers: [everything]}]": (
        '4:16: checked[1].on: "3 May" is not a date; write year-month-day, like 2026-10-03'
    ),
    "level: iop\ntherapies: [cbt, {a: b}]": (
        '4:18: therapies[2]: "a: b" stands in a list, which only has what holds; write all of it '
        "in place of the list, each term with its yes or no, as {one: yes, two: no}"
    ),
    "level: iop\nsession_times: {evening: late}": (
        '4:26: session_times.evening: "late" does not say whether "evening" holds; '
        "write yes, no, unknown or n/a"
    ),
    "programs: []": (
        "3:11: programs: a list of programs is needed here; "
        "start each program with a hyphen: - level: iop"
    ),
    "programs: [iop]": "3:12: programs[1]: a program is a group of fields; write level: iop",
    "programs: [{word: evening}]": (
        "3:12: programs[1].level: the level of care is missing; "
        "add level: iop (or another), or level: unknown"
    ),
    "programs: [{level: iop}, {level: iop, word: Late Group}]": (
        '3:45: programs[2].word: "Late Group" is not a plain name; '
        'use small letters, digits and hyphens, like "late-group"'
    ),
}


@pytest.mark.parametrize(("facts", "problem"), WRONG.items())
def test_what_is_wrong_is_said_with_its_place_and_what_to_write(facts: str, problem: str):
    assert problems(facts) == [problem]


def test_every_problem_of_a_record_is_told_at_once():
    assert len(errors("level: ipo\nhours_per_week: 99-9\ndetox: perhaps\nsomething: else")) == 4


def test_one_fault_at_the_top_is_told_once_and_where_it_stands():
    found = read("detox: perhaps\nprograms:\n  - level: iop\n  - level: php")[1]

    assert {(problem.line, problem.column, problem.field) for problem in found} == {(3, 8, "detox")}


def test_a_missing_name_and_place_are_both_named():
    _made, found = read("level: iop", name="", place="")

    assert {problem.field for problem in found} == {"name", "place"}


def test_a_record_with_an_error_is_no_record():
    made, found = read("level: ipo")

    assert made is None
    assert [problem.severity for problem in found] == [Severity.ERROR]


def test_a_record_with_only_a_warning_is_a_record():
    made, found = read("level: iop", place="place: {city: Worcester, state: MA, zip: 01608}")

    assert made is not None
    assert [problem.severity for problem in found] == [Severity.WARNING]


@pytest.mark.parametrize("text", ["just words", "[a, b]", "- a\n- b"])
def test_a_file_that_is_no_group_of_fields_is_no_record(text: str):
    made, (problem,) = read_record(parse_yaml(text.encode(), "a.yaml"), "a", terms())

    assert made is None
    assert problem.what == "a record is a list of fields, each with a name"


@pytest.mark.parametrize("slug", ["..", "a/b", "A", "", "a.b", "a b"])
def test_a_file_name_that_cannot_be_a_web_address_makes_no_record(slug: str):
    assert read("level: iop", slug=slug)[0] is None


@pytest.mark.parametrize(
    "line",
    [
        "name: <script>alert(1)</script>",
        "name: Harbor &lt;b&gt; Point",
        "name: \u202eHarbor",
        'name: "Harbor\\0Point"',
    ],
)
def test_a_name_is_plain_text(line: str):
    assert read("level: iop", name=line)[0] is None


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//example.org", "ftp://a.org"]
)
def test_a_website_is_a_web_address(url: str):
    assert any(
        "is not an http" in what for what in errors(f"level: iop\ncontact: {{website: '{url}'}}")
    )


SIGNS = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=20)


@given(st.sampled_from(sorted(FIELDS)), SIGNS)
def test_any_words_in_any_field_make_a_record_or_an_error_in_that_field(field: str, written: str):
    group, _dot, name = field.rpartition(".")
    quoted = written.replace("'", "''")
    line = f"{group}: {{{name}: '{quoted}'}}" if group else f"{name}: '{quoted}'"
    level = "" if field == "level" else "level: iop\n"
    made, found = read(level + line)

    assert isinstance(made, Record) or {problem.field for problem in found} == {field}


def test_the_head_of_the_test_records_is_itself_right():
    assert problems("level: iop", name=NAME, place=PLACE) == []


def test_half_a_pair_of_degrees_is_warned_of():
    made, found = read(
        "level: iop", place='place: {city: Auburn, state: MA, zip: "01501", latitude: 42.1}'
    )
    assert made is not None
    assert [problem.severity for problem in found] == [Severity.WARNING]
    assert found[0].what.startswith("there is no longitude with it")


def test_a_word_that_an_older_import_left_is_told_to_be_imported_again():
    imported = (
        "imported: {directory: samhsa-su, edition: '2023', survey_year: '2022', row: '2', "
        "name1: A, name2: N/A, city: WORCESTER, state: MA, zip: '01608', codes: OIT}"
    )
    place = 'place: {street: N/A, city: Worcester, state: MA, zip: "01608"}'
    _made, (problem,) = read(f"level: iop\n{imported}", place=place)
    assert problem.field == "place.street"
    assert problem.write.startswith("import the directory again")
