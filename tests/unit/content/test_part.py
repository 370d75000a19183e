"""A part of a directory holds what was asked for, and says what it could not find."""

from __future__ import annotations

from dataclasses import replace

import pytest

from levelground.base.errors import LevelGroundError
from levelground.content.part import Part
from tests.unit.making import catalog, record

EX = 'place: {{city: A, county: {county}, state: {state}, zip: "00001"}}'


def at(slug: str, county: str, state: str = "ex", facts: str = "level: iop"):
    return record(facts, slug=slug, place=EX.format(county=county, state=state.upper()))


WHOLE = catalog(
    at("a", "Example"),
    at("b", "Example", facts="programs: [{level: iop}, {level: php}]"),
    at("c", "Sample"),
    at("d", "Sample", "ma"),
)


def slugs(part: Part) -> list[str]:
    return [record.slug for record in part.of_catalog(WHOLE)[1].records]


@pytest.mark.parametrize("name", ["example", "Example County", " EXAMPLE county "])
def test_a_county_is_found_however_it_is_written(name: str):
    part, cut = Part.of(county=name).of_catalog(WHOLE)

    assert [record.slug for record in cut.records] == ["a", "b"]
    assert part == Part(("ex",), "Example")


def test_a_whole_directory_is_left_as_it_is():
    assert Part.of().of_catalog(WHOLE) == (Part(), WHOLE)


def test_a_level_leaves_out_the_other_programs_of_a_place():
    _part, cut = Part.of(levels=["php"]).of_catalog(WHOLE)

    assert [(record.slug, [p.key for p in record.programs]) for record in cut.records] == [
        ("b", ["php"])
    ]


def test_states_and_levels_may_be_several():
    assert slugs(Part.of(["MA", "ex"], levels=["iop,php"])) == ["a", "b", "c", "d"]
    assert slugs(Part.of(["ma"])) == ["d"]


@pytest.mark.parametrize(
    ("part", "what", "write"),
    [
        (Part.of(["zz"]), 'no record is in the state "zz"', "write one of: EX, "),
        (
            Part.of(["massachusets"]),
            'no record is in the state "massachusets"',
            'did you mean "Massachusetts"?',
        ),
        (
            Part.of(county="Exampel"),
            'no record is in the county "Exampel"',
            'did you mean "Example"',
        ),
        (Part.of(county="Sample"), "there is a county Sample in EX, MA", "name its state too"),
        (Part.of(levels=["iopp"]), 'there is no level "iopp"', '"iop"'),
        (Part.of(["ma"], levels=["php"]), "no program is in this part (ma, php)", "leave out"),
    ],
)
def test_what_is_not_there_is_named(part: Part, what: str, write: str):
    with pytest.raises(LevelGroundError) as error:
        part.of_catalog(replace(WHOLE))

    assert error.value.what == what
    assert write in error.value.write


def test_a_state_may_be_named_by_its_name():
    part, there = Part.of(["Massachusetts"]).of_catalog(replace(WHOLE))

    assert part.states == ("ma",)
    assert {record.place.state.term for record in there.records} == {"ma"}
