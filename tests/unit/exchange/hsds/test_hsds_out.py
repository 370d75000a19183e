"""What leaves as HSDS 3.1: fit for the standard, a yes as an attribute, and back as it was."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import uuid
import zipfile
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import frictionless
import jsonschema
import pytest
from hypothesis import given, settings

from levelground.exchange.hsds import (
    hsds_back,
    hsds_files,
    hsds_nesting,
    hsds_package,
    hsds_tables,
)
from levelground.exchange.hsds.fact_terms import SPACE, FactTerms, hsds_id
from levelground.model import Record
from tests.unit.exchange.outward.generated import records, said
from tests.unit.exchange.outward.test_round_trip import FILES, example
from tests.unit.making import record, terms

DAY = date(2026, 11, 22)
# The folder of the standard's own schemas: a compiled organization.json and a datapackage.json.
STANDARD = os.environ.get("LEVELGROUND_HSDS", "")
needs_standard = pytest.mark.skipif(
    not STANDARD, reason="LEVELGROUND_HSDS does not name the folder of the standard's schemas"
)
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


@cache
def fact_terms() -> FactTerms:
    return FactTerms(terms())


def told(given: Record) -> dict[str, Any]:
    """Return a record as an organization, as JSON gives it back."""
    return json.loads(hsds_files.told_as_hsds(given, fact_terms(), DAY)[hsds_files.JSON])


def packed(*given: Record) -> bytes:
    """Return the package of some records."""
    said = (hsds_files.told_as_hsds(one, fact_terms(), DAY) for one in given)
    return hsds_files.package(
        "A directory", [texts[hsds_files.PACKAGE] for texts in said], fact_terms()
    )


def of(facts: str, **parts: str) -> dict[str, Any]:
    return told(record(facts, **parts))


def back(organization: dict[str, Any]) -> Record | None:
    return hsds_back.from_hsds(organization, fact_terms())[0]


def tables(package: bytes) -> dict[str, list[dict[str, str]]]:
    names = {file: name for name, file in hsds_tables.FILES.items()}
    with zipfile.ZipFile(io.BytesIO(package)) as files:
        return {
            names[file]: list(csv.DictReader(io.StringIO(files.read(file).decode(), newline="")))
            for file in files.namelist()
            if file in names
        }


def through_tables(given: Record) -> Record | None:
    made = packed(given)
    (organization,) = hsds_nesting.organizations_of(tables(made))
    return back(organization)


def labels(entity: dict[str, Any]) -> list[str]:
    return [one["taxonomy_term"]["name"] for one in entity.get("attributes", ())]


def kept(entity: dict[str, Any]) -> dict[str, str]:
    return {one["field_name"]: one["replacement_value"] for one in entity.get("metadata", ())}


@settings(max_examples=40)
@given(records())
def test_any_record_comes_back_through_hsds_as_it_was(given: Record):
    assert said(back(told(given))) == said(given)


@settings(max_examples=15)
@given(records())
def test_any_record_comes_back_through_the_tables_as_it_was(given: Record):
    assert said(through_tables(given)) == said(given)


@pytest.mark.parametrize("name", [path.stem for path in FILES])
def test_each_example_comes_back_as_it_was(name: str):
    assert said(back(told(example(name)))) == said(example(name))


NOES = """
level: iop
detox: no
wait_days: n/a
sober_living: referral
payment: {accepts: {medicaid: yes, medicare: no}, deposit: no}
restrictions: no
"""


def test_only_a_yes_is_an_attribute():
    (service,) = of(NOES)["services"]

    assert labels(service) == [
        "Level of care: Intensive outpatient (IOP)", "Accepted payment: Medicaid",
    ]  # fmt: skip
    assert kept(service) == {
        "detox": "no",
        "wait_days": "does not apply",
        "sober_living": "referral",
        "payment.accepts": '{"medicaid": "yes", "medicare": "no"}',
        "payment.deposit": "no",
        "restrictions": "no",
    }


def test_what_nobody_stated_is_nowhere():
    text = json.dumps(of("level: iop"))

    assert "detox" not in text
    assert "payment" not in text


def test_what_all_programs_state_is_of_the_organization():
    made = of("detox: no\nlanguages: [en]\nprograms:\n  - {level: iop}\n  - {level: php}")

    assert labels(made) == ["Languages: English"]
    assert kept(made)["detox"] == "no"
    assert [labels(service) for service in made["services"]] == [
        ["Level of care: Intensive outpatient (IOP)"],
        ["Level of care: Partial hospitalization (PHP)"],
    ]  # fmt: skip


def test_a_description_that_is_missing_is_said_to_be():
    made = of("level: iop\nsources: {title: The county's list}")

    assert made["description"] == "Listed in The county's list. It has no description of its own."
    assert back(made).about is None


def test_a_place_without_a_street_has_no_address():
    (place,) = of("level: iop", place='place: {city: Fairhaven, state: EX, zip: "00001"}')[
        "locations"
    ]

    assert "addresses" not in place
    assert place["description"] == "Fairhaven, EX. The street is not stated."


def test_a_withheld_address_leaves_with_its_town_only():
    hidden = 'place: {withheld: yes, city: Fairhaven, state: EX, zip: "00001", street: 1 Quay St}'
    text = json.dumps(of("level: sober-living", place=hidden))

    assert "The address is not given out" in text
    assert "Quay" not in text
    assert "00001" not in text


def test_ids_stay_when_a_record_is_renamed():
    old = of("level: iop", slug="harbor-old")
    new = of("level: iop\nformerly: [harbor-old, harbor-middle]", slug="harbor-new")

    assert new["id"] == old["id"] == hsds_id("organization", "harbor-old")
    assert new["services"][0]["id"] == old["services"][0]["id"]
    assert hsds_back.own_name(new) == "harbor-new"


def test_precision_conflicts_and_what_a_check_covers_leave_as_metadata():
    made = of(
        "level: iop\nconflicts: {about: wait_days, note: Two say two things.}\n"
        "checked: {on: 2026-10-03, how: phone, covers: [contact], by: volunteer}",
        place='place: {city: Fairhaven, state: EX, zip: "00001", latitude: 40.5, '
        "longitude: -60.25, precision: zip}",
    )
    check = next(one for one in made["metadata"] if one["field_name"] == "checked")

    assert kept(made["locations"][0])["place.precision"] == "zip"
    assert json.loads(kept(made)["conflicts"])["about"] == "wait_days"
    assert json.loads(check["replacement_value"])["covers"] == ["contact"]
    assert (check["last_action_date"], check["updated_by"]) == ("2026-10-03", "volunteer")
    assert made["services"][0]["alert"] == "Answers disagree about: Wait for a first appointment."


@pytest.mark.parametrize(
    ("listing", "status"),
    [("open", "active"), ("closed", "defunct"), ("paused", "temporarily closed"),
     ("no-longer-listed", "inactive")],
)  # fmt: skip
def test_who_is_gone_is_said_to_be(listing: str, status: str):
    assert of(f"level: iop\nlisting: {listing}")["services"][0]["status"] == status


def test_examples_are_left_out():
    given = [record("level: iop\nfictional: yes"), record("level: iop", slug="a-real-one")]

    (real,) = hsds_files.real_records(given)
    said = hsds_files.told_as_hsds(real, fact_terms(), DAY)
    lines = hsds_files.json_list([said[hsds_files.JSON]])
    found = tables(hsds_files.package("A directory", [said[hsds_files.PACKAGE]], fact_terms()))

    assert [hsds_back.own_name(one) for one in json.loads(lines)] == ["a-real-one"]
    assert len(found["organization"]) == 1
    assert json.loads(hsds_files.json_list([])) == []


def test_ids_are_those_of_the_standard_library():
    space = uuid.uuid5(uuid.NAMESPACE_URL, SPACE)

    for parts in (("organization", "harbor"), ("term", "ü"), *((str(n),) for n in range(64))):
        assert hsds_id(*parts) == str(uuid.uuid5(space, "\0".join(parts)))


def test_each_id_is_one_and_leads_somewhere(tmp_path: Path):
    given = [example(path.stem) for path in FILES[:6]]
    made = packed(*given)
    found = tables(made)
    ids = {name: [row["id"] for row in rows] for name, rows in found.items()}
    every = {one for own in ids.values() for one in own}

    assert all(len(own) == len({*own}) for own in ids.values())
    assert all(UUID.fullmatch(one) for one in every)
    assert {row["link_id"] for row in found["attribute"]} <= every
    assert {row["resource_id"] for row in found["metadata"]} <= every
    unpacked(tmp_path, made)
    assert frictionless.Package(str(tmp_path / hsds_tables.DESCRIPTOR)).validate().valid


def test_states_are_joined_to_one_package(tmp_path: Path):
    given = [example(path.stem) for path in FILES[:4]]
    halves = [given[:2], given[2:]]
    for number, half in enumerate(halves):
        made = packed(*half)
        (tmp_path / f"{number}.zip").write_bytes(made)

    hsds_package.join_packages(tmp_path / "all.zip", [tmp_path / "0.zip", tmp_path / "1.zip"])

    whole = packed(*given)
    assert tables((tmp_path / "all.zip").read_bytes()) == tables(whole)


def unpacked(folder: Path, package: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(package)) as files:
        files.extractall(folder)


@cache
def standard() -> jsonschema.Draft202012Validator:
    schema = json.loads((Path(STANDARD) / "compiled" / "organization.json").read_text("utf-8"))
    return jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )


@needs_standard
def test_the_standard_takes_each_organization():
    given = [*(example(path.stem) for path in FILES[:8]), record(NOES)]

    assert [error.message for one in given for error in standard().iter_errors(told(one))] == []


@needs_standard
def test_the_standard_takes_the_package(tmp_path: Path):
    given = [example(path.stem) for path in FILES]
    unpacked(tmp_path, packed(*given))
    whole = json.loads((Path(STANDARD) / "datapackage.json").read_text("utf-8"))
    own = {*hsds_tables.COLUMNS}
    resources = [one for one in whole["resources"] if one["name"] in own]
    for one in resources:
        keys = one["schema"].get("foreignKeys", [])
        one["schema"]["foreignKeys"] = [k for k in keys if k["reference"]["resource"] in own]
    (tmp_path / "standard.json").write_text(json.dumps(whole | {"resources": resources}))

    found = frictionless.Package(str(tmp_path / "standard.json")).validate()

    assert {(t.name, e.message) for t in found.tasks for e in t.errors} == set()
