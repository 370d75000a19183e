"""The drawn path of care says what the levels say: boxes in order, an arrow for each step."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from levelground.bootstrap import ROOT
from levelground.content.parse.terms import load_vocabularies
from levelground.facts.vocabulary import Term
from levelground.site.parts import care_path
from tests.unit.making import directory, terms

LEVELS = tuple(terms().levels)
DRAWN = care_path.drawing(directory())


def named(level: str) -> Term:
    """Return a level."""
    return terms().levels.by_id[level]


def test_the_path_goes_from_detox_to_outpatient_and_a_place_to_live_stands_last():
    assert [term.id for term in care_path.ordered_levels(LEVELS)] == [
        "detox",
        "inpatient",
        "residential",
        "php",
        "iop",
        "outpatient",
        "sober-living",
    ]


def test_every_level_stands_above_those_that_follow_it():
    order = [term.id for term in care_path.ordered_levels(LEVELS)]

    for term in LEVELS:
        assert term.level is not None
        assert all(order.index(term.id) < order.index(level) for level in term.level.next)


def test_levels_that_lead_to_each_other_in_a_ring_are_drawn_all_the_same():
    facts = named("iop").level
    assert facts is not None
    ring = [
        replace(named("iop"), level=replace(facts, next=("php",))),
        replace(named("php"), level=replace(facts, next=("iop",))),
    ]
    assert len(care_path.ordered_levels(ring)) == 2


def test_there_is_an_arrow_head_for_each_level_that_something_leads_to():
    straight = [d for d in DRAWN.arrows if d.count("M") == 2 and "H" not in d]
    lanes = [d for d in DRAWN.arrows if "H" in d]

    assert len(straight) == 4  # to residential, php, iop and outpatient, each from right above
    assert len(lanes) == 3  # to residential, php and iop, from farther up
    assert len(DRAWN.dashes) == 1


def test_nothing_is_drawn_outside_the_picture():
    numbers = [float(n) for d in (*DRAWN.arrows, *DRAWN.dashes) for n in re.findall(r"-?\d+", d)]

    assert min(numbers) >= 0
    assert max(numbers) <= max(DRAWN.width, DRAWN.height)
    assert all(box.x + box.width <= DRAWN.width for box in DRAWN.boxes)
    assert max(box.y + box.height for box in DRAWN.boxes) <= DRAWN.height


def test_boxes_do_not_overlap():
    for above, below in zip(DRAWN.boxes, DRAWN.boxes[1:], strict=False):
        assert above.y + above.height < below.y


def test_the_words_beside_it_name_each_step_and_the_danger_of_stopping_alone():
    detox, *_between, home = DRAWN.steps

    assert detox.words == (
        "Commonly next: Residential, Partial hospitalization (PHP) and Intensive outpatient (IOP)."
    )
    assert "can kill" in detox.danger
    assert home.words.startswith("Not treatment. It goes with: Partial hospitalization")


@pytest.mark.parametrize("name", ["next", "beside"])
def test_a_step_to_no_level_is_a_problem_with_its_place(tmp_path: Path, name: str):
    own = (ROOT / "content" / "vocabulary" / "levels.yaml").read_text("utf-8")
    (tmp_path / "levels.yaml").write_text(own.replace("next: [iop]", f"{name}: [iop, ipo]"))
    (problem,) = [p for p in load_vocabularies(tmp_path)[1] if "ipo" in p.what]

    assert problem.what == 'there is no level "ipo"'
    assert problem.field == f"terms[3].level.{name}[2]"
