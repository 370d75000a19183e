"""A name that some system cannot keep is found before anything is written."""

from __future__ import annotations

import pytest

from levelground.base import strings
from levelground.publish.safe_names import MOST, unsafe_names
from levelground.search.buckets import buckets


def test_plain_names_are_safe():
    assert list(unsafe_names(["START HERE.html", "pages/programs/harbor-point.html"])) == []


@pytest.mark.parametrize(
    ("names", "wrong"),
    [
        (["a/con.html"], "a/con.html has a name that Windows keeps for itself"),
        (["com1/a.html"], "com1/a.html has a name that Windows keeps for itself"),
        (["a./b.html"], "a./b.html has a name that Windows keeps for itself"),
        (["a/é.html"], "a/é.html has a sign that some systems cannot keep"),
        (["a:b.html"], "a:b.html has a sign that some systems cannot keep"),
        (["A/b.html", "a/B.html"], "a/B.html and A/b.html are one name"),
        (["a" * (MOST + 1)], f"is longer than {MOST} signs"),
    ],
)
def test_a_name_that_would_be_lost_is_told(names: list[str], wrong: str):
    (told,) = unsafe_names(names)

    assert wrong in told


@pytest.mark.parametrize("name", ["Con", "AUX", "Nul", "Lpt 1", "com1"])
def test_a_town_whose_name_windows_keeps_has_a_page_of_another_name(name: str):
    slug = strings.slug_of_name(name)

    assert not strings.is_reserved(f"{slug}.html")


def test_no_file_of_names_has_a_name_that_windows_keeps():
    words = [[word] for word in ("connor", "concord", "con", "auxilium", "prnx", "harbor")]

    found = buckets(words, most=2)

    assert {"conn", "conc", "con-"} <= set(found)
    assert not any(strings.is_reserved(f"{start}.js") for start in found)
