"""Every town of a directory is found as people write addresses: Town, ST."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from levelground import search
from levelground.bootstrap import ROOT
from levelground.content import catalog
from levelground.content.folders import Folders
from levelground.site.arrange.directory import has_left
from tests.days import TODAY
from tests.search.conftest import Ask


def towns(content: Path) -> list[tuple[str, str]]:
    """Return each town of *content* with the code of its state."""
    known = catalog.load_catalog(Folders.of(content), TODAY)
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


@pytest.mark.parametrize("form", ["{town}, {state}", "detox in {town} {state}"])
def test_a_town_of_the_real_directory_with_its_state_is_that_town(
    ask: Ask, nation_content: Path, nation_site: Path, form: str
) -> None:
    wrong = list(misplaced(ask, str(nation_site), towns(nation_content), form))
    assert not wrong, f"{len(wrong)}: {wrong[:40]}"


def unnamed(ask: Ask, site: str, content: Path, most: int) -> Iterator[str]:
    """Yield each "Name, City, ST" of *content* that does not lead to a provider of that name there.

    Of many providers, *most* are asked for, evenly drawn.
    """
    known = catalog.load_catalog(Folders.of(content), TODAY)
    there = (record for record in known.records if not catalog.is_closed(record))
    records = [record for record in there if not has_left(record)]
    asked = records[:: max(1, len(records) // most)]
    called = [(r.name, r.place.city, r.place.state.term.upper()) for r in asked]
    typed = [", ".join(words) for words in called]
    same: dict[tuple[str, str, str], set[str]] = {}
    for record in records:
        own = (record.name, record.place.city, record.place.state.term.upper())
        same.setdefault(own, set()).add(record.slug)
    answers = ask(site, "answers", [{"q": text} for text in typed])
    for text, own, answer in zip(typed, called, answers, strict=True):
        shown = list(dict.fromkeys([*answer["named"], *answer["yes"], *answer["ask"]]))[:5]
        if not {entry.split("/")[0] for entry in shown} & same[own]:
            yield f"{text}: {answer['place']} {sorted(answer['chosen'])} {shown[:2]}"


@pytest.mark.parametrize("site", ["county", "states"])
def test_a_name_with_its_town_and_state_is_that_provider(
    ask: Ask, states_content: Path, site: str
) -> None:
    content = states_content if site == "states" else ROOT / "content"
    assert not list(unnamed(ask, site, content, 500))


def test_a_name_of_the_real_directory_with_its_town_and_state_is_that_provider(
    ask: Ask, nation_content: Path, nation_site: Path
) -> None:
    wrong = list(unnamed(ask, str(nation_site), nation_content, 4000))
    assert not wrong, f"{len(wrong)}: {wrong[:40]}"
