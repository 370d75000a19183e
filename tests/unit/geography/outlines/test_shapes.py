"""From TopoJSON to paths: arcs run both ways, are thinned out alike, and come out short."""

from __future__ import annotations

import json
import math

import pytest

from levelground.geography import outlines
from levelground.geography.outlines import convert, shapes
from levelground.geography.outlines.projection import Albers

# Two squares side by side: arc 0 is what they share, from (1, 0) up to (1, 1).
TOPOLOGY = {
    "transform": {"scale": [0.5, 0.5], "translate": [10.0, 20.0]},
    "arcs": [
        [[2, 0], [0, 2]],
        [[2, 2], [-2, 0], [0, -2], [2, 0]],
        [[2, 0], [2, 0], [0, 2], [-2, 0]],
    ],
}
LEFT, RIGHT = [0, 1], [~0, 2]


def test_arcs_are_decoded_from_steps_to_degrees():
    assert shapes.decoded(TOPOLOGY)[0] == [(11.0, 20.0), (11.0, 21.0)]


def test_rings_are_joined_from_arcs_that_run_either_way():
    arcs = dict(enumerate(shapes.decoded(TOPOLOGY)))

    assert shapes.ring_points(LEFT, arcs) == [(11, 20), (11, 21), (10, 21), (10, 20)]
    assert shapes.ring_points(RIGHT, arcs) == [(11, 21), (11, 20), (12, 20), (12, 21)]


def test_an_arc_of_two_rings_is_a_line_within():
    assert shapes.shared_arcs([LEFT, RIGHT]) == [0]
    assert shapes.shared_arcs([LEFT]) == []


def test_thinning_keeps_the_ends_and_what_matters():
    line = [(0.0, 0.0), (5.0, 0.1), (10.0, 0.0), (10.0, 10.0), (10.1, 15.0), (10.0, 20.0)]

    assert shapes.thinned(line, 5.0) == [(0.0, 0.0), (10.0, 0.0), (10.0, 20.0)]


def test_a_line_and_the_same_line_backwards_are_thinned_alike():
    line = [(0.0, 0.0), (3.0, 1.0), (4.0, 5.0), (9.0, 4.0), (12.0, 9.0), (20.0, 0.0)]

    assert shapes.thinned(line[::-1], 6.0) == shapes.thinned(line, 6.0)[::-1]


def test_paths_are_whole_units_without_points_that_fall_together():
    ring = [(0.2, 0.1), (0.4, 0.3), (10.0, 0.0), (10.0, 8.6)]

    assert shapes.svg_path([ring], closed=True) == "M0 0l10 0 0 9z"


def test_what_shrinks_to_a_point_or_a_line_is_no_area():
    assert shapes.svg_path([[(0.0, 0.0), (0.3, 0.0), (0.2, 0.2)]], closed=True) == ""
    assert shapes.svg_path([[(0.0, 0.0), (5.0, 0.0)]], closed=False) == "M0 0l5 0"


def test_the_area_of_a_ring_does_not_depend_on_its_turn():
    ring = [(0.0, 0.0), (4.0, 0.0), (4.0, 3.0), (0.0, 3.0)]

    assert shapes.area(ring) == shapes.area(ring[::-1]) == 12.0


def test_the_projection_is_true_to_area():
    """On a sphere, a band one degree high is as large as the sines of its edges are apart."""
    albers = Albers(29.5, 45.5, -96)

    def cell(latitude: float) -> float:
        ring = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]
        return shapes.area([albers.project(latitude + n, -100 + e) for e, n in ring])

    def band(latitude: float) -> float:
        return math.sin(math.radians(latitude + 1)) - math.sin(math.radians(latitude))

    assert cell(45) / cell(30) == pytest.approx(band(45) / band(30), abs=0.001)


def test_a_topology_becomes_sheets():
    """A country of one state with two counties, by the way the real one goes."""
    made = convert.Maker(
        {
            **TOPOLOGY,
            "objects": {
                "states": {"geometries": [{"id": "25", "type": "Polygon", "arcs": [[1, 2]]}]},
                "counties": {
                    "geometries": [
                        {"id": "25001", "type": "Polygon", "arcs": [LEFT]},
                        {"id": "25003", "type": "MultiPolygon", "arcs": [[RIGHT]]},
                    ]
                },
            },
        }
    ).state("25")

    assert made["size"][0] == 500
    assert made["outline"].count("M") == made["borders"].count("M") == 1
    assert json.loads(json.dumps(made)) == {**made, "size": list(made["size"])}


def test_the_same_atlas_is_read_once():
    assert outlines.sheet("ma") == outlines.sheet("ma")
