"""What a new edition leaves blank stays as the last one told it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from levelground.exchange.merging import blanks
from tests.unit.exchange.made_up import row

KNOWN = row(name2="Evening House", street2="Floor 2", intake1="800-555-0143")


@pytest.mark.parametrize("name", ["name2", "street2", "phone", "intake1"])
def test_a_blank_cell_keeps_what_was_known_and_says_so(name: str):
    found = blanks.with_blanks_filled(KNOWN, row(5, **{**_cells(KNOWN), name: ""}))

    assert found.row == row(5, **_cells(KNOWN))
    assert found.told == (f"{name}: the new edition leaves it blank; kept {getattr(KNOWN, name)}",)


def test_a_blank_street_keeps_the_whole_address():
    found = blanks.with_blanks_filled(
        KNOWN, row(5, **{**_cells(KNOWN), "street1": "", "street2": ""})
    )

    assert (found.row.street1, found.row.street2) == ("12 Canal Street", "Floor 2")


@pytest.mark.parametrize(
    "change",
    [
        {"street1": "9 Mill Road", "street2": ""},
        {"street1": "", "street2": "", "zip": "01609"},
        {"name1": "Mill House", "name2": ""},
        {"phone": "800-555-0143", "intake1": ""},
    ],
)
def test_nothing_is_carried_to_what_has_become_another(change: dict[str, str]):
    new = row(5, **{**_cells(KNOWN), **change})

    assert blanks.with_blanks_filled(KNOWN, new) == blanks.Filled(new)


def test_what_the_new_edition_tells_is_never_changed():
    new = row(5, phone="508-555-0199", street1="12 Canal St")

    assert blanks.with_blanks_filled(row(), new) == blanks.Filled(new)


def _cells(facility: object) -> dict[str, str]:
    names = ("name1", "name2", "street1", "street2", "zip", "phone", "intake1")
    return {name: getattr(facility, name) for name in names}


def test_an_address_that_is_withheld_now_is_not_filled_from_before():
    hidden = replace(KNOWN, street1="- - -", street2="")

    assert blanks.with_blanks_filled(KNOWN, hidden).row.street1 == "- - -"


@pytest.mark.parametrize("name", ["name2", "street2", "phone", "intake1"])
def test_a_word_that_says_nothing_is_as_good_as_a_blank(name: str):
    said = row(5, **{**_cells(KNOWN), name: "N/A"})

    assert blanks.with_blanks_filled(KNOWN, said).row == row(5, **_cells(KNOWN))
    assert blanks.with_blanks_filled(said, row(5, **{**_cells(KNOWN), name: ""})).told == ()
