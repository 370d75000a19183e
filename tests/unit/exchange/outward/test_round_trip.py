"""What leaves the site comes back as it was, No and not stated included."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from functools import cache

import jsonschema
import pytest
from hypothesis import given, settings

from levelground.bootstrap import ROOT
from levelground.content import yaml_tree
from levelground.content.parse.records import read_record
from levelground.exchange.outward import api_schema, provider_csv, provider_json, read_back
from levelground.model import Record
from tests.unit.exchange.outward.generated import records, said
from tests.unit.making import record, terms

PAGE = "programs/harbor-point.html"
FILES = sorted((ROOT / "content" / "programs" / "example").glob("*.yaml"))


@cache
def example(name: str) -> Record:
    path = next(path for path in FILES if path.stem == name)
    made, problems = read_record(yaml_tree.read_yaml(path, name), name, terms())
    assert made is not None, problems
    return made


@cache
def validator() -> jsonschema.Draft202012Validator:
    schema = api_schema.provider_schema(terms())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )


def through_csv(given: Record) -> Record | None:
    ((made, _problems),) = read_back.from_csv(
        provider_csv.header() + provider_csv.program_lines(given, PAGE), terms()
    )
    return made


def through_json(given: Record) -> Record | None:
    return read_back.from_json(provider_json.line(given, PAGE), terms())[0]


@settings(max_examples=40)
@given(records())
def test_any_record_comes_back_through_csv_as_it_was(given: Record):
    assert said(through_csv(given)) == said(given)


@settings(max_examples=40)
@given(records())
def test_any_record_comes_back_through_json_as_it_was_and_fits_the_schema(given: Record):
    assert said(through_json(given)) == said(given)
    validator().validate(json.loads(provider_json.line(given, PAGE)))


@pytest.mark.parametrize("name", [path.stem for path in FILES])
def test_each_example_comes_back_as_it_was_and_fits_the_schema(name: str):
    given = example(name)

    assert said(through_json(given)) == said(given)
    assert said(through_csv(given)) == said(given)
    validator().validate(json.loads(provider_json.line(given, PAGE)))


def cells(facts: str) -> dict[str, str]:
    table = provider_csv.header() + provider_csv.program_lines(record(facts), PAGE)
    (row,) = csv.DictReader(io.StringIO(table, newline=""))
    return row


@pytest.mark.parametrize(
    ("facts", "name", "cell"),
    [
        ("level: iop", "detox", "not stated"),
        ("level: iop\ndetox: no", "detox", "no"),
        ("level: iop\ndetox: on-site", "detox", "yes: on-site"),
        ("level: iop\ndetox: referral", "detox", "referral"),
        ("level: iop\nwait_days: n/a", "wait_days", "does not apply"),
        ("level: iop", "stay", "does not apply (follows from level)"),
        ("level: iop\nvirtual: hybrid", "telehealth", "yes (follows from virtual)"),
        ("level: iop", "level", "iop"),
        (
            "level: iop\npayment: {accepts: {medicaid: yes, medicare: no}}",
            "payment.accepts",
            "medicaid: yes, medicare: no, others: not stated",
        ),
        ("level: iop\nrestrictions: no", "restrictions", "no"),
        ("level: iop\npayment: {insurers: ['Acme, Inc.']}", "payment.insurers",
         '"Acme, Inc.": yes, others: not stated'),
        ("level: iop\ndescription: '@Home (1)'", "description", "'@Home (1)"),
        ("level: iop\ncontact: {phone: +1 555 555 0142}", "contact.phone", "'+1 555 555 0142"),
    ],
)  # fmt: skip
def test_a_cell_says_in_words_which_of_four_states_it_is(facts: str, name: str, cell: str):
    assert cells(facts)[name] == cell


@pytest.mark.parametrize(
    ("line", "column", "cell"),
    [
        ("fictional: yes", "fictional", "yes"),
        ("fictional: no", "fictional", "no"),
        ("listing: closed", "listing", "closed"),
        ("also_known_as: unknown.org", "also_known_as", "unknown.org"),
    ],
)
def test_an_answer_of_a_record_is_no_text_that_needs_a_guard(line: str, column: str, cell: str):
    told = cells(f"level: iop\n{line}")

    assert told[column] == cell
    assert told["place.withheld"] == "not stated"


def test_no_cell_is_blank():
    assert "" not in cells("level: iop").values()


def facts_of(facts: str) -> dict[str, object]:
    whole = json.loads(provider_json.line(record(facts), PAGE))
    return {**whole["programs"][0]["facts"], "missing": whole["programs"][0]["not_stated"]}


def test_a_referral_is_no_yes():
    told = facts_of("level: iop\ndetox: referral")

    assert told["detox"] == {"answer": "not stated", "term": "referral"}


def test_a_fact_that_nobody_stated_is_named_and_has_no_answer():
    told = facts_of("level: iop")

    assert "detox" not in told
    assert "detox" in told["missing"]


def test_all_genders_bring_along_women_and_men():
    assert facts_of("level: iop\ngenders: all-genders")["genders"] == {
        "answer": "yes",
        "terms": {"all-genders": "yes"},
        "also": {"women": "yes", "men": "yes"},
        "others": "not stated",
    }


def test_what_sources_disagree_on_is_marked_at_the_program():
    facts = "level: iop\nwait_days: 2\nconflicts: {about: wait_days, note: Two say two things.}"
    whole = json.loads(provider_json.line(record(facts), PAGE))

    assert whole["programs"][0]["in_conflict"] == ["wait_days"]


HIDDEN = 'place: {withheld: yes, city: Fairhaven, state: EX, zip: "00001", street: 1 Quay Street}'


@pytest.mark.parametrize("form", [provider_csv.program_lines, provider_json.line])
def test_a_withheld_address_leaves_with_its_town_only(form: Callable[[Record, str], str]):
    told = form(record("level: sober-living", place=HIDDEN), PAGE)

    assert "Fairhaven" in told
    assert "Quay" not in told
    assert "00001" not in told


def test_what_keeps_a_record_true_leaves_the_site_and_comes_back_but_for_the_reason():
    made = record(
        "level: iop\nlisting: paused\nsince: 2026-11-01\nuntil: 2027-01-15\n"
        "listing_reason: a private matter\nformerly: [harbor-old]\n"
        "checked: {on: 2026-11-04, how: phone, covers: [wait_days], program: iop}\n"
        "asked: {on: 2026-11-04, about: [payment], outcome: would-not-say, how: phone}"
    )
    line = provider_json.line(made, PAGE)
    kept = ("listing", "since", "until", "formerly", "checked", "asked")

    assert "private matter" not in line + provider_csv.program_lines(made, PAGE)
    assert list(validator().iter_errors(json.loads(line))) == []
    for back in (through_csv(made), through_json(made)):
        assert back is not None
        assert [getattr(back, name) for name in kept] == [getattr(made, name) for name in kept]
