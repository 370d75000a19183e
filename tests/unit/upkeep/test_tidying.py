"""Records in one order and style: the same facts, the same comments, and the same the next time."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from levelground.bootstrap import ROOT
from levelground.content import yaml_tree
from levelground.exchange.samhsa import facility
from levelground.exchange.samhsa.codebook import CodeBook
from levelground.exchange.writing import comments, record_file
from levelground.upkeep import tidying
from tests.unit.exchange import made_up
from tests.unit.making import terms
from tests.unit.upkeep.conftest import HARBOR

EXAMPLE = sorted((ROOT / "content" / "programs").rglob("*.yaml"))
MESSY = """\
# by the canal

# the street's side
place:   {city: Fairhaven,zip:  "00001" , state: EX}
checked:
  - {on: 2026-11-04, how: phone, covers: [ contact,time ]}


# as on its sign
name: Harbor Point   # in blue
programs:
  - hours_per_week: 9-15  # asked
    # the evening track
    level: iop
  - level: php
about: |
  Two  spaces.

  And: a colon.
"""


def read(text: str) -> object:
    return yaml_tree.parse_yaml(text.encode(), "x").value


def test_fields_come_in_order_with_what_stands_above_them():
    assert (
        tidying.tidy(MESSY)
        == """\
# by the canal

# as on its sign
name: Harbor Point   # in blue
# the street's side
place: {city: Fairhaven, zip: "00001", state: EX}
about: |
  Two  spaces.

  And: a colon.
programs:
  # the evening track
  - level: iop
    hours_per_week: 9-15  # asked
  - level: php
checked:
  - {on: 2026-11-04, how: phone, covers: [contact, time]}
"""
    )


@pytest.mark.parametrize("text", [path.read_text("utf-8") for path in EXAMPLE[::4]])
def test_the_example_says_the_same_in_style_and_stays_so(text: str):
    tidy = tidying.tidy(text)

    assert read(tidy) == read(text)
    assert Counter(comments.comments_in(tidy)) == Counter(comments.comments_in(text))
    assert tidying.tidy(tidy) == tidy


@settings(max_examples=30)
@given(st.integers(0, 10_000))
def test_fields_in_any_order_come_to_the_same(seed: int):
    head, _blank, *chunks = (
        HARBOR.replace("canal\n", "canal\n\n").replace("\n  ", "\t").strip().split("\n")
    )
    random.Random(seed).shuffle(chunks)  # noqa: S311 - the same in every run
    mixed = "\n".join([head, "", *chunks]).replace("\t", "\n  ") + "\n"
    ordered = HARBOR.replace("canal\n", "canal\n\n")

    assert tidying.tidy(mixed) == tidying.tidy(ordered)


def test_an_imported_record_is_in_style_touched_or_not():
    book = CodeBook(terms())
    record = facility.convert(made_up.row(2), made_up.EDITION, book).record
    text = record_file.fresh(record, "x")
    touched = text.replace("Harbor Point Recovery", "Harbor Point", 1)

    assert tidying.tidy(text) == text
    assert tidying.tidy(touched) == touched


@pytest.mark.parametrize("text", ["name: [\n", "", "- a\n- b\n", "a: &x b\n", "a: b\na: c\n"])
def test_what_is_no_record_stays_as_it_is(text: str):
    assert tidying.tidy(text) == text


def test_line_ends_and_marks_of_windows_go():
    assert tidying.tidy("\ufeff" + HARBOR.replace("\n", "\r\n")) == tidying.tidy(HARBOR)
