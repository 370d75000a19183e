"""A list of programs in a guide asks for a place that there is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from levelground.model.directive import Directive, ProgramList
from levelground.model.guide import Guide
from levelground.site.guide_checks import guide_problems
from tests.unit.making import catalog, record

PLACE = 'place: {street: 3 Mill Road, city: Worcester, county: Worcester, state: MA, zip: "01608"}'
HERE = record("level: iop", place=PLACE, slug="mill-road-clinic")


def said(**place: str) -> list[str]:
    """Return what is wrong with a guide that lists the programs of a place."""
    asked = Directive(7, ProgramList.model_construct(**place))
    guide = Guide.model_construct(
        slug="here", path="guides/here.md", title="x", summary=(), html="", directives=(asked,)
    )
    return [str(found) for found in guide_problems(replace(catalog(HERE), guides=(guide,)))]


@pytest.mark.parametrize(
    "place",
    [
        {"county": "Worcester"}, {"city": "Worcester"}, {"city": "worcester", "state": "ma"},
        {"city": "Worcester", "county": "Worcester"}, {"state": "ma"}, {"state": "ny"},
        # They are on the map, and that no record is there may be true.
        {"city": "Lynn", "state": "ma"}, {"city": "Lynn", "county": "Essex", "state": "ma"},
        {"county": "Suffolk", "state": "ma"},
    ],
)  # fmt: skip
def test_a_place_that_records_or_the_map_know_is_right(place: dict[str, str]):
    assert said(**place) == []


@pytest.mark.parametrize(
    ("place", "write"),
    [
        ({"county": "Worcester County"}, 'write "Worcester"'),
        ({"county": "Worcester Co."}, '"Worcester"'),
        ({"county": "Worcester county, MA"}, 'write "Worcester"'),
        ({"city": "Worcester, MA"}, 'write "Worcester"'),
        ({"city": "Worcester, Mass."}, 'write "Worcester"'),
        ({"city": "Worcestor"}, 'did you mean "Worcester"?'),
        ({"city": "Worcester", "county": "Essex", "state": "ma"}, "no place"),
        ({"city": "Worcester", "state": "ny", "county": "Kings"}, "no place"),
        ({"county": "Wooster", "state": "ma"}, "no place"),
    ],
)
def test_a_place_that_nobody_knows_is_an_error_with_what_is_meant(
    place: dict[str, str], write: str
):
    (problem,) = said(**place)

    assert problem.startswith("guides/here.md:7:1:")
    assert write in problem
