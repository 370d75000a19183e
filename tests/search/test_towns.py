"""Every town of a directory is found as people write addresses: Town, ST."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from levelground import search
from levelground.bootstrap import ROOT
from levelground.content import catalog
from levelground.content.catalog import Folders
from tests.search.conftest import Ask


def towns(content: Path) -> list[tuple[str, str]]:
    """Return each town of *content* with the code of its state."""
    known = catalog.load(Folders.of(content), date(2026, 11, 22))
    return sorted({(r.place.city, r.place.state.term) for r in known.records})


def misplaced(ask: Ask, site: str, there: list[tuple[str, str]], form: str) -> Iterator[str]:
    """Yield each town that is not read as itself when written in a form."""
    typed = [form.format(town=town, state=state.upper()) for town, state in there]
    answers = ask(site, "answers", [{"q": text} for text in typed])
    for text, (town, state), answer in zip(typed, there, answers, strict=True):
        place = answer["place"] or {"name": "", "state": ""}
        same = search.town_words(place["name"]) == search.town_words(town)
        if not same or place["state"] != state:
            yield f"{text}: {place}"


@pytest.mark.parametrize("form", ["{town}, {state}", "detox in {town} {state}"])
@pytest.mark.parametrize("site", ["county", "states"])
def test_a_town_with_its_state_is_that_town(
    ask: Ask, states_content: Path, site: str, form: str
) -> None:
    there = towns(states_content if site == "states" else ROOT / "content")
    assert len(there) > 5
    assert not list(misplaced(ask, site, there, form))
