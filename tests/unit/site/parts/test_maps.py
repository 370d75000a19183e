"""The map: a dot for what is there, words for how exact it is, and no made-up outline."""

from __future__ import annotations

import re

from levelground.model import Record
from levelground.site.arrange.directory import Directory
from levelground.site.parts import maps
from levelground.site.pictures import Map
from tests.unit.making import directory, record


def at(
    slug: str,
    latitude: float | None,
    longitude: float = -71.8,
    *,
    state: str = "MA",
    precision: str = "zip",
    town: str = "Worcester",
) -> Record:
    """Return a record at a point, or nowhere in particular."""
    where, code = "", "01608"
    if latitude is None:
        code = "01600"  # no ZIP code of the table, whose middle would be taken
    else:
        where = f", latitude: {latitude}, longitude: {longitude}, precision: {precision}"
    place = f'place: {{city: {town}, state: {state}, zip: "{code}"{where}}}'
    return record("level: iop", slug=slug, place=place)


def drawn(whole: Directory, code: str = "ma") -> Map:
    """Return the map of a state, which must have one."""
    made = maps.state_map(whole, code)
    assert made is not None
    return made


def spots(made: Map) -> list[tuple[int, int]]:
    """Return where the dots are, by size and place."""
    found = [re.findall(r"M(\d+) (\d+)h\.1", dots.path) for dots in made.dots]
    return [(int(x), int(y)) for own in found for x, y in own]


def test_a_program_is_a_dot_on_the_outline_of_its_state():
    made = drawn(directory(at("a", 42.26)))

    assert made.outline.startswith("M")
    assert made.borders.startswith("M")
    ((x, y),) = spots(made)
    assert 0 < x < made.width
    assert 0 < y < made.height


def test_programs_close_together_are_one_larger_dot():
    made = drawn(directory(*(at(f"p-{n}", 42.26) for n in range(6)), at("far", 42.1, -72.6)))

    assert [(dots.width, dots.count) for dots in made.dots] == [(12, 1), (5, 1)]
    assert made.dots[0].path.count("M") == 1


def test_every_program_of_a_dot_is_counted():
    whole = directory(
        record(
            "programs: [{level: iop}, {level: php}]",
            slug="a",
            place='place: {city: W, state: MA, zip: "01608", latitude: 42.26, longitude: -71.8}',
        )
    )

    assert drawn(whole).dots[0].width == 8


def test_the_same_programs_give_the_same_map_in_any_order():
    records = [at(f"p-{n}", 42 + n / 40, -71.5 - n / 30) for n in range(12)]

    assert drawn(directory(*records)) == drawn(directory(*reversed(records)))


def test_the_map_says_how_exact_its_dots_are():
    exact, middle = at("a", 42.26, precision="address"), at("b", 42.1)
    town = at("c", 42.2, precision="city")

    assert "Dots are at the addresses." in drawn(directory(exact)).notes
    assert (
        "Dots are in the middle of ZIP codes, not at addresses." in drawn(directory(middle)).notes
    )
    assert "Dots are in the middle of towns, not at addresses." in drawn(directory(town)).notes
    assert any(
        "where that is known" in note for note in drawn(directory(exact, middle, town)).notes
    )


def test_what_has_no_place_on_the_map_is_counted_in_words():
    whole = directory(at("a", 42.26), at("b", None), at("c", 34.05, -118.2))

    assert "2 programs have no place on the map; the list has them." in drawn(whole).notes


def test_where_nothing_has_coordinates_there_is_no_map():
    assert maps.state_map(directory(at("a", None)), "ma") is None
    assert maps.state_map(directory(at("a", None, state="EX")), "ex") is None


MADE_UP = directory(
    at("a", 40.0, -60.0, state="EX", town="Fairhaven", precision="address"),
    at("b", 40.2, -60.3, state="EX", town="Tollgate", precision="address"),
)


def test_a_place_without_an_outline_has_its_dots_its_towns_and_a_distance():
    made = drawn(MADE_UP, "ex")

    assert (made.outline, made.borders) == ("", "")
    assert [label.text for label in made.labels] == ["Fairhaven", "Tollgate"]
    assert all(0 <= x <= made.width and 0 <= y <= made.height for x, y in spots(made))
    assert any("no outline" in note for note in made.notes)


def test_the_line_of_ten_miles_is_as_long_as_ten_miles():
    """The two towns lie 21.0 miles apart, as the crow flies."""
    made = drawn(MADE_UP, "ex")
    (ax, ay), (bx, by) = spots(made)
    apart = ((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5

    assert abs(apart / made.ten_miles - 2.10) < 0.03


def test_one_point_alone_is_no_map_without_an_outline():
    assert (
        maps.state_map(directory(at("a", 40.0, state="EX"), at("b", 40.0, state="EX")), "ex")
        is None
    )


def test_points_in_one_line_still_make_a_map():
    along = directory(at("a", 40.0, -60.0, state="EX"), at("b", 40.0, -60.5, state="EX"))
    upright = directory(at("a", 40.0, -60.0, state="EX"), at("b", 40.5, -60.0, state="EX"))

    for whole in (along, upright):
        made = drawn(whole, "ex")
        assert all(0 <= x <= made.width and 0 <= y <= made.height for x, y in spots(made))


def test_the_whole_directory_is_its_state_or_the_country():
    one = directory(at("a", 42.26))
    two = directory(
        at("a", 42.26), at("b", 13.48, 144.75, state="GU"), at("c", 61.2, -149.9, state="AK")
    )
    country = maps.of_whole(two)

    assert maps.of_whole(one) == drawn(one)
    assert country is not None
    assert country.title == "Map of the United States"
    assert len(spots(country)) == 2
    assert "1 program has no place on the map; the list has it." in country.notes


def test_an_empty_directory_has_no_map():
    assert maps.of_whole(directory()) is None
