"""The files for maps, for states and for programs that ask."""

from __future__ import annotations

import json

from levelground.exchange.outward import geo_json, joined, open_api, place_json
from tests.unit.making import PLACE, record

AT = PLACE.replace('"00001"', '"00001", latitude: 40.5, longitude: -60.25, precision: zip')


def feature(facts: str, place: str = AT) -> dict[str, object]:
    return json.loads(geo_json.feature(record(facts, place=place), "programs/a.html"))


def test_a_point_says_what_it_is_of_with_the_longitude_first():
    made = feature("level: iop")

    assert made["geometry"] == {"type": "Point", "coordinates": [-60.25, 40.5]}
    assert made["properties"]["precision"] == "zip"


def test_a_map_has_no_attribute_that_a_reader_could_take_for_a_yes():
    told = feature("level: iop\ndetox: no\npayment: {accepts: {medicaid: no}}")

    assert "detox" not in json.dumps(told)
    assert "medicaid" not in json.dumps(told)


def test_a_place_without_coordinates_has_no_geometry():
    assert feature("level: iop", PLACE)["geometry"] is None


def test_an_example_is_marked():
    assert feature("level: iop\nfictional: yes")["properties"]["example"] is True


def test_states_are_joined_to_one_table_with_one_header():
    files = [b"id\r\na\r\n", b"id\r\nb\r\nc\r\n"]

    assert b"".join(joined.joined_files("csv", files)) == b"id\r\na\r\nb\r\nc\r\n"


def test_states_are_joined_to_one_map():
    states = [[*geo_json.collection(own)] for own in ([], ['{"a":1}'], ['{"b":2}', '{"c":3}'])]
    files = ["".join(f"{line}\n" for line in lines).encode() for lines in states]

    whole = b"".join(joined.joined_files("geojson", files))

    assert json.loads(whole)["features"] == [{"a": 1}, {"b": 2}, {"c": 3}]
    together = geo_json.collection(['{"a":1}', '{"b":2}', '{"c":3}'])
    assert whole.decode() == "".join(f"{line}\n" for line in together)
    assert b"".join(joined.joined_files("geojson", files[:1])) == files[0]


def test_a_state_names_its_towns_and_counties_with_who_is_there():
    made = place_json.state_json("ex", "Example State", [record("level: iop\nlisting: closed")])

    assert made["towns"] == [
        {"id": "fairhaven", "name": "Fairhaven", "providers": ["harbor-point"]}
    ]
    assert made["counties"][0]["name"] == "Example"
    assert made["providers"][0]["listing"] == "closed"


def test_only_what_a_directory_gives_away_is_described():
    paths = open_api.api_description("A directory", ["csv"])["paths"]

    assert list(paths) == ["/everything.csv", "/places/{state}.csv"]
