"""Slugs that tell the rows of a workbook apart and stay."""

from __future__ import annotations

import random

from levelground.exchange.samhsa import slugs
from levelground.facts import safe_text
from tests.unit.exchange.made_up import row


def test_a_slug_is_the_name_and_the_place():
    assert slugs.mint([row()], {}) == {2: "harbor-point-recovery-worcester-ma"}


def test_rows_that_share_a_name_in_a_city_get_slugs_as_long_as_it_takes():
    rows = [
        row(2, name2="Evening House"),
        row(3, name2="Morning House"),
        row(4, name2="Night House"),
        row(5, name2="Night House", street1="9 Mill Road"),
        row(6),
        row(7, city="Boston"),
    ]

    assert slugs.mint(rows, {}) == {
        2: "harbor-point-recovery-evening-house-worcester-ma",
        3: "harbor-point-recovery-morning-house-worcester-ma",
        4: "harbor-point-recovery-night-house-12-canal-street-worcester-ma",
        5: "harbor-point-recovery-night-house-9-mill-road-worcester-ma",
        6: "harbor-point-recovery-worcester-ma",
        7: "harbor-point-recovery-boston-ma",
    }


def test_rows_that_nothing_but_their_codes_tells_apart_are_numbered():
    rows = [row(2, codes="SA * RES RL"), row(3, codes="SA * OP OIT"), row(4, codes="SA")]
    found = slugs.mint(rows, {})

    stem = "harbor-point-recovery-12-canal-street-0142-worcester-ma"
    assert found == {4: stem, 3: f"{stem}-2", 2: f"{stem}-3"}


def test_the_order_of_the_rows_does_not_matter():
    names = ["Evening House", "Morning House", "", ""]
    rows = [
        row(n, name2=names[n % 4], street1=f"{n // 8} Mill Road", codes=f"SA C{n}")
        for n in range(2, 40)
    ]
    shuffled = random.Random(7).sample(rows, len(rows))  # noqa: S311 - no secret

    assert slugs.mint(shuffled, {}) == slugs.mint(rows, {})


def test_a_new_row_stays_clear_of_slugs_that_are_kept_or_taken():
    stem = "harbor-point-recovery"
    rows = [row(2), row(3), row(4, street1="9 Mill Road")]

    found = slugs.mint(rows, {2: f"{stem}-worcester-ma"}, {f"{stem}-9-mill-road-worcester-ma"})

    assert found[2] == f"{stem}-worcester-ma"
    assert found[3] == f"{stem}-12-canal-street-worcester-ma"
    assert found[4] == f"{stem}-9-mill-road-0142-worcester-ma"


def test_the_longest_row_still_makes_a_plain_slug():
    long = "W" * 38
    rows = [row(n, name1=long, name2=long, street1=long, city="C" * 25) for n in (2, 3)]

    found = slugs.mint(rows, {})

    assert len(set(found.values())) == 2
    assert all(
        safe_text.read_slug(slug) == slug and slug.endswith(("-ma", "-2"))
        for slug in found.values()
    )


def test_a_name_without_any_letter_still_makes_a_slug():
    assert slugs.mint([row(name1="???")], {}) == {2: "worcester-ma"}


def test_a_slug_has_the_whole_of_a_name_that_runs_on():
    facility = row(name1="Council on Recovery of", name2="Worcester County")

    assert slugs.mint([facility], {}) == {2: "council-on-recovery-of-worcester-county-worcester-ma"}
