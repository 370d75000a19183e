"""HSDS data of others into records: what has a field comes in, what is missing is never a no."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from levelground.base.errors import LevelGroundError
from levelground.content import yaml_tree
from levelground.content.parse.records import read_record
from levelground.exchange.bringing.table_account import TableResult
from levelground.exchange.hsds_in import hsds_source
from levelground.exchange.hsds_in.hsds_import import HsdsList, import_hsds_data
from levelground.facts.answers import Answer, Choice
from levelground.model import Record
from tests.unit.exchange.hsds.test_hsds_out import packed, told
from tests.unit.making import record, terms

PLACE: dict[str, Any] = {
    "id": "11111111-0000-4000-8000-000000000001",
    "location_type": "physical",
    "latitude": 42.26,
    "longitude": -71.8,
    "addresses": [
        {"id": "a1", "address_1": "12 QUAY STREET", "address_2": "Suite 4", "city": "Worcester",
         "state_province": "Massachusetts", "postal_code": "01608-1234", "country": "US",
         "address_type": "physical"}
    ],
    "phones": [
        {"id": "p1", "number": "508-555-0142", "extension": 4, "type": "voice"},
        {"id": "p2", "number": "508-555-0143", "description": "Intake line"},
        {"id": "p3", "number": "508-555-0144", "type": "fax"},
    ],
}  # fmt: skip
SERVICE: dict[str, Any] = {
    "id": "22222222-0000-4000-8000-000000000001",
    "name": "Evening program",
    "status": "active",
    "url": "harborpoint.example.org/evening",
    "description": "Groups in the evening.",
    "last_modified": "2026-09-30T12:00:00Z",
    "eligibility_description": "Adults of the county",
    "wait_time": "2 days",
    "languages": [{"id": "l1", "name": "Spanish"}, {"id": "l2", "name": "Old Norse"}],
    "schedules": [{"id": "s1", "byday": "MO,TU", "opens_at": "09:00", "closes_at": "17:30"}],
    "attributes": [
        {"id": "t1", "taxonomy_term": {"id": "x", "name": "Intensive outpatient"}},
    ],
    "service_at_locations": [
        {"id": "33333333-0000-4000-8000-000000000001", "location_id": PLACE["id"]}
    ],
}  # fmt: skip
ORGANIZATION: dict[str, Any] = {
    "id": "44444444-0000-4000-8000-000000000001",
    "name": "Harbor Point Recovery",
    "description": "A center by the harbor.",
    "locations": [PLACE],
    "services": [SERVICE],
}


def written(folder: Path, value: object, name: str = "data.json") -> Path:
    path = folder / name
    path.write_text(value if isinstance(value, str) else json.dumps(value), "utf-8")
    return path


def bring(path: Path, **options: Any) -> TableResult:
    listed = HsdsList("A list", options.pop("on", ""))
    return import_hsds_data(
        path, listed, path.parent / "there", terms(), lambda _file: "schema", **options
    )


def there(folder: Path) -> list[Record]:
    paths = sorted((folder / "there").rglob("*.yaml"))
    made = (read_record(yaml_tree.read_yaml(p, p.name), p.stem, terms())[0] for p in paths)
    return [one for one in made if one]


def refusal(path: Path) -> str:
    with pytest.raises(LevelGroundError) as error:
        bring(path)
    assert not (path.parent / "there").exists()
    return str(error.value)


def test_a_service_at_a_place_becomes_a_program_there(tmp_path: Path):
    result = bring(written(tmp_path, [ORGANIZATION]))
    (made,) = there(tmp_path)
    (program,) = made.programs

    assert (made.name, made.place.street, made.place.zip) == (
        "Harbor Point Recovery", "12 Quay Street", "01608",
    )  # fmt: skip
    assert made.place.precision
    assert made.place.precision.term == "address"
    assert program.level
    assert program.level.term == "iop"
    assert program.called == "Evening program"
    assert program.contact.phone
    assert program.contact.phone.extension == "4"
    assert program.contact.admissions_phone
    assert program.contact.website == "https://harborpoint.example.org/evening"
    assert program.contact.hours == "Monday, Tuesday: 9 am to 5:30 pm"
    assert program.wait_days
    assert program.wait_days.low == 2
    assert program.detox is None
    assert made.listed[0].on.isoformat() == "2026-09-30"
    assert [left.why for left in result.facts_left_out] == [
        'the number "508-555-0144" is left out: it is for fax',
        '"eligibility_description" has no field here: Adults of the county',
        'the language "Old Norse" is not known here',
    ]


@pytest.mark.parametrize("form", ["organization", "service", "service at a place", "page", "lines"])
def test_each_form_of_json_says_the_same(tmp_path: Path, form: str):
    here = {**SERVICE["service_at_locations"][0], "location": PLACE}
    alone = {name: part for name, part in ORGANIZATION.items() if name != "services"}
    service = {**SERVICE, "organization": alone, "service_at_locations": [here]}
    forms: dict[str, object] = {
        "organization": ORGANIZATION,
        "service": [service],
        "service at a place": [{**here, "service": service}],
        "page": {"total_items": 1, "contents": [ORGANIZATION]},
        "lines": f"{json.dumps(ORGANIZATION)}\n",
    }

    result = bring(written(tmp_path, forms[form]))

    assert result.new == ("ma/harbor-point-recovery-worcester-ma.yaml",)
    assert there(tmp_path)[0].programs[0].contact.phone


def package(folder: Path, tables: dict[str, list[dict[str, str]]]) -> Path:
    folder.mkdir()
    for file, rows in tables.items():
        with (folder / file).open("w", encoding="utf-8", newline="") as table:
            writer = csv.DictWriter(table, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
    return folder


TABLES = {
    "organizations.csv": [{"id": "o1", "name": "Harbor Point", "description": "By the harbor."}],
    "services.csv": [{"id": "s1", "organization_id": "o1", "name": "Groups", "status": "active"}],
    "locations.csv": [{"id": "l1", "organization_id": "o1", "location_type": "physical"}],
    "service_at_location.csv": [{"id": "x1", "service_id": "s1", "location_id": "l1"}],
    "addresses.csv": [
        {"id": "a1", "location_id": "l1", "address_1": "12 Quay Street", "city": "Worcester",
         "state_province": "MA", "postal_code": "01608", "country": "US",
         "address_type": "physical"},
    ],
    "phones.csv": [{"id": "p1", "service_id": "s1", "number": "(508) 555-0142"}],
}  # fmt: skip


def test_the_tables_of_version_3_0_come_in(tmp_path: Path):
    result = bring(package(tmp_path / "tables", TABLES), on="2026-11-01")
    (made,) = there(tmp_path)

    assert result.new == ("ma/harbor-point-worcester-ma.yaml",)
    assert made.programs[0].level is None
    assert made.programs[0].contact.phone


def test_the_tables_may_be_one_json_text_and_null_is_blank(tmp_path: Path):
    rows = {**TABLES, "services.csv": [{**TABLES["services.csv"][0], "url": None}]}
    result = bring(written(tmp_path, rows), on="2026-11-01")

    assert result.new == ("ma/harbor-point-worcester-ma.yaml",)


def test_json_without_an_organization_or_a_service_is_refused(tmp_path: Path):
    why = refusal(written(tmp_path, {"version": "3.0", "profile": "https://example.org"}))

    assert "holds something that is no organization and no service" in why


def test_what_left_this_directory_comes_in_with_all_that_it_states(tmp_path: Path):
    place = 'place: {street: 12 Quay Street, city: Worcester, state: MA, zip: "01608"}'
    facts = (
        "detox: no\npayment: {accepts: {medicaid: yes, medicare: no}, insurers: [A / B]}\n"
        "programs:\n  - {level: iop, word: evening, wait_days: n/a}\n  - {level: iop, word: day}"
    )
    given = record(facts, place=place)
    made = packed(given)
    (tmp_path / "data.zip").write_bytes(made)

    bring(tmp_path / "data.zip", on="2026-11-01")
    (back,) = there(tmp_path)

    assert back.programs == given.programs


def test_no_one_is_a_program_of_what_is_closed_or_nowhere(tmp_path: Path):
    nowhere = {**SERVICE, "id": "n", "service_at_locations": [{"id": "h", "location": {
        "id": "w", "location_type": "virtual"}}]}  # fmt: skip
    away = json.loads(json.dumps(PLACE).replace('"US"', '"CA"'))
    abroad = {**SERVICE, "id": "a", "service_at_locations": [{"id": "i", "location": away}]}
    services = [{**SERVICE, "status": "defunct"}, nowhere, abroad]
    result = bring(written(tmp_path, {**ORGANIZATION, "services": services}))

    assert [left.why for left in result.rows_left_out] == [
        "it has closed", "it is a place on the web only", 'it is in "CA"',
    ]  # fmt: skip
    assert result.no_row_made_it


def test_the_same_data_twice_leave_the_same_bytes(tmp_path: Path):
    path = written(tmp_path, [ORGANIZATION])
    bring(path)
    before = {p: p.read_bytes() for p in (tmp_path / "there").rglob("*.yaml")}

    assert bring(path).unchanged == 1
    assert {p: p.read_bytes() for p in (tmp_path / "there").rglob("*.yaml")} == before


def test_a_dry_run_writes_nothing(tmp_path: Path):
    assert bring(written(tmp_path, [ORGANIZATION]), dry=True).new
    assert not (tmp_path / "there").exists()


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ({**ORGANIZATION, "locations": [{"physical_addresses": []}]},
         'is HSDS of a version before 3.0: it has "physical_addresses"'),
        ('[\n{"id": 1,}]', "row 2, column 10"),
        ('{"version": 3', "is no JSON: row 1, column 14"),
        ([], "has no organization and no service"),
        ([1], "no organization and no service"),
        ({**ORGANIZATION, "services": [{**SERVICE, "last_modified": None}]},
         "do not say of which day they are; write it like --on 2026-11-01"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_words(tmp_path: Path, value: object, why: str):
    assert why in refusal(written(tmp_path, value))


def test_older_packages_are_refused_in_words(tmp_path: Path):
    old = {**TABLES, "regular_schedules.csv": [{"id": "r1"}]}
    assert "it has regular_schedules.csv" in refusal(package(tmp_path / "two", old))

    folder = package(tmp_path / "one", TABLES)
    (folder / "datapackage.json").write_text('{"version": "1.1"}', "utf-8")
    assert "says version 1.1" in refusal(folder)


def test_rows_that_lead_nowhere_are_named_with_row_and_column(tmp_path: Path):
    loose = {**TABLES, "phones.csv": [{"id": "p1", "service_id": "s9", "number": "1"}, {"id": ""}]}

    why = refusal(package(tmp_path / "tables", loose))

    assert 'phones.csv row 2, column service_id: "s9" is not in services.csv' in why
    assert "phones.csv row 3, column id: it is blank" in why


def test_a_zip_file_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(hsds_source, "_MOST", 100)
    with zipfile.ZipFile(tmp_path / "data.zip", "w") as file:
        file.writestr("organizations.csv", "x" * 200)

    assert "holds more than" in refusal(tmp_path / "data.zip")


def test_a_referral_that_left_comes_back_as_one(tmp_path: Path):
    place = 'place: {street: 12 Quay Street, city: Worcester, state: MA, zip: "01608"}'
    bring(written(tmp_path, [told(record("level: iop\ndetox: referral", place=place))]))

    assert there(tmp_path)[0].programs[0].detox == Choice(Answer.YES, "referral")


def with_service(folder: Path, **more: Any) -> tuple[TableResult, list[str]]:
    """Return what became of the service with more said of it, and what is left out."""
    place = {**PLACE, **more.pop("place", {})}
    one = {**ORGANIZATION, "services": [{**SERVICE, **more}], "locations": [place]}
    result = bring(written(folder, [one]))
    return result, [left.why for left in (*result.facts_left_out, *result.rows_left_out)]


@pytest.mark.parametrize(
    ("more", "hours", "why"),
    [
        ({"valid_to": "2020-01-01"}, None, "they were so until 2020-01-01"),
        ({"until": "2020-01-01T00:00:00Z"}, None, "they were so until 2020-01-01"),
        ({"valid_from": "2027-06-01"}, None, "they are so from 2027-06-01 on"),
        ({"freq": "MONTHLY"}, None, "they are not of each week"),
        ({"freq": "WEEKLY", "interval": 2}, None, "they are not of each week"),
        ({"freq": "WEEKLY", "interval": "2"}, None, "they are not of each week"),
        ({"bymonthday": "1,15"}, None, "they are not of each week"),
        ({"byday": "1MO,3MO"}, None, "they are not of each week"),
        ({"count": 4}, None, "they are not of each week"),
        ({"freq": "WEEKLY", "interval": "1", "valid_to": "2030-01-01"}, "", ""),
        ({"notes": "closed first Monday"}, " (closed first Monday)", ""),
        ({"description": "By appointment"}, " (By appointment)", ""),
        ({"notes": "x " * 60}, "", "finds no room beside the hours"),
    ],
)
def test_only_the_hours_of_each_week_are_hours(
    tmp_path: Path, more: dict, hours: str | None, why: str
):
    schedule = {**SERVICE["schedules"][0], **more}
    _result, left = with_service(tmp_path, schedules=[schedule])
    ((program,),) = (one.programs for one in there(tmp_path))

    plain = "Monday, Tuesday: 9 am to 5:30 pm"
    assert program.contact.hours == (None if hours is None else plain + hours)
    assert any(why in told for told in left) if why else not any("hours" in told for told in left)


@pytest.mark.parametrize("alert", ["CLOSED until further notice", "Permanently closed", "Cerrado"])
def test_what_an_alert_says_is_closed_is_no_record(tmp_path: Path, alert: str):
    result, _left = with_service(tmp_path, alert=alert)

    assert there(tmp_path) == []
    assert [one.why for one in result.rows_left_out] == [f'its alert says "{alert}"']


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"alert": "Not accepting new patients"},
         'the alert "Not accepting new patients" has no field here'),
        ({"place": {"alert": "Use the side door"}}, 'the alert "Use the side door" has no field'),
        ({"minimum_age": 18}, '"minimum_age" has no field here: 18'),
        ({"maximum_age": 65}, '"maximum_age" has no field here: 65'),
        ({"accreditations": "CARF"}, '"accreditations" has no field here: CARF'),
        ({"required_documents": [{"id": "d", "document": "ID"}]}, '"required_documents" has no'),
        ({"place": {"transportation": "Bus 4"}}, '"transportation" of the place has no field here'),
        ({"languages": [{"id": "l", "name": "Spanish", "note": "Tuesdays only"}]},
         '"note" of a language has no field here: Tuesdays only'),
        ({"phones": [{"id": "p", "number": "508-555-0142", "description": "Members only"}]},
         'of the number "508-555-0142" is said "Members only"'),
        ({"attributes": [{"id": "t", "taxonomy_term": {"id": "x", "name": "IOP"}},
                         {"id": "u", "taxonomy_term": {"id": "y", "name": "Detox"}}]},
         'the level is left out: "IOP" and "Detox" are both named'),
    ],
)  # fmt: skip
def test_what_has_no_field_is_named_with_what_it_says(tmp_path: Path, more: dict, told: str):
    _result, left = with_service(tmp_path, **more)

    assert len(there(tmp_path)) == 1
    assert any(why.startswith(told) for why in left), left


@pytest.mark.parametrize(
    "said",
    ["disconnected 2024", "after hours only", "After-hours", "old number", "Former line", "OLD",
     "do not call", "no longer in use", "nights and weekends only", "Fax", "staff only"],
)  # fmt: skip
def test_a_number_that_is_none_to_call_is_left_out(tmp_path: Path, said: str):
    phones = [{"id": "p", "number": "508-555-0142", "description": said}]
    _result, left = with_service(tmp_path, phones=phones)
    ((program,),) = (one.programs for one in there(tmp_path))

    assert program.contact.phone is None
    assert any("508-555-0142" in why and said in why for why in left)


@pytest.mark.parametrize("said", ["Main office", "Front desk", "", "toll-free number", "Reception"])
def test_a_number_of_which_nothing_is_said_is_taken(tmp_path: Path, said: str):
    phones = [{"id": "p", "number": "508-555-0142", "description": said}]
    _result, left = with_service(tmp_path, phones=phones)
    ((program,),) = (one.programs for one in there(tmp_path))

    assert program.contact.phone
    assert not any("508-555-0142" in why for why in left)


@pytest.mark.parametrize("street", ["moved to 5 Elm St", "CLOSED", "relocated"])
def test_a_street_that_says_moved_is_none(tmp_path: Path, street: str):
    address = {**PLACE["addresses"][0], "address_1": street}
    _result, left = with_service(tmp_path, place={"addresses": [address]})
    (made,) = there(tmp_path)

    assert made.place.street is None
    assert made.place.latitude != PLACE["latitude"]
    assert any("is no street, and says that it moved or closed" in why for why in left)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"description": "x" * 3000}, "description is left out: it is 3,000 characters long"),
        ({"description": "<b>Groups</b>"}, "description is left out: there is HTML"),
        ({"description": "a\u202eb"}, "description is left out: there is an invisible"),
        ({"name": "<i>Day</i>"}, "called is left out: there is HTML"),
        ({"url": "not a site <b>"}, "contact.website is left out"),
        ({"url": "javascript:alert(1)"}, "contact.website is left out"),
        ({"email": "nobody"}, "contact.email is left out"),
        ({"place": {"latitude": "north"}}, "place.latitude is left out"),
    ],
)
def test_a_bad_cell_is_left_out_and_the_record_stays(tmp_path: Path, more: dict, told: str):
    result, left = with_service(tmp_path, **more)

    assert len(there(tmp_path)) == 1
    assert result.rows_left_out == ()
    assert any(why.startswith(told) for why in left), left
    assert not any("said[" in why for why in left)
    assert bring(tmp_path / "data.json").unchanged == 1
