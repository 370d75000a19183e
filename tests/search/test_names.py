"""Providers are found by name before any place is chosen, in files of few names."""

from __future__ import annotations

from pathlib import Path

from tests.search.conftest import Ask


def slugs(found: list[dict[str, str]]) -> list[str]:
    return [entry["slug"] for entry in found]


def test_a_name_tells_where_it_is_and_which_programs_it_has(ask: Ask) -> None:
    (found,) = ask("county", "names", ["harbor point"])
    assert found == [
        {
            "slug": "harbor-point-recovery",
            "name": "Harbor Point Recovery",
            "place": "Fairhaven, EX",
            "closed": False,
            "paused": False,
            "left": False,
            "programs": [{"key": key, "level": key} for key in ("iop", "php", "outpatient")],
        }
    ]


def test_a_key_with_a_word_of_its_own_still_tells_its_level(ask: Ask) -> None:
    (found,) = ask("county", "names", ["low meadow homes"])
    assert {program["level"] for program in found[0]["programs"]} == {"sober-living"}


def test_a_program_is_found_by_its_own_name(ask: Ask) -> None:
    (found,) = ask("county", "names", ["harbor point day program"])
    assert slugs(found) == ["harbor-point-recovery"]


def test_a_closed_provider_is_found_and_said_to_be_closed(ask: Ask) -> None:
    (found,) = ask("county", "names", ["pine ferry"])
    assert [(entry["slug"], entry["closed"], entry["programs"]) for entry in found] == [
        ("pine-ferry-clinic", True, [])
    ]


def test_slips_and_the_order_of_words_do_not_matter(ask: Ask) -> None:
    for found in ask("states", "names", ["brendan saint house", "saint brendn", "brendan st"]):
        assert slugs(found) == ["saint-brendan-house-quincy-ma"]


def test_names_that_begin_as_typed_come_first(ask: Ask) -> None:
    (found,) = ask("states", "names", ["hope house"])
    assert slugs(found)[0] == "hope-house-manchester-nh"


def test_nothing_typed_finds_nothing(ask: Ask) -> None:
    assert ask("states", "names", ["", "   ", "\U0001f600", "zzzz qqqq"]) == [[], [], [], []]


def test_names_of_a_large_directory_lie_in_many_small_files(states_site: Path) -> None:
    files = list((states_site / "data" / "names").glob("*.js"))
    assert len(files) > 3
    assert max(file.stat().st_size for file in files) < 60_000
