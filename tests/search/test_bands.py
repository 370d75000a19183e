"""A choice keeps what states yes, drops only what states no, and shows apart what does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from levelground.bootstrap import ROOT
from levelground.content import catalog
from levelground.content.folders import Folders
from levelground.model import filters
from levelground.model.filters import FilterKind
from levelground.site.arrange.directory import has_left
from tests.days import TODAY
from tests.search.conftest import Ask

ALL = {"q": ""}
MEDICAID = {"q": "", "chosen": {"payment.accepts": ["medicaid"]}}


def one(ask: Ask, question: dict[str, Any], site: str = "county") -> dict[str, Any]:
    (answer,) = ask(site, "answers", [question])
    found: dict[str, Any] = answer
    return found


def providers(found: list[str]) -> set[str]:
    return {entry.split("/")[0] for entry in found}


def test_nothing_asked_shows_every_program(ask: Ask) -> None:
    answer = one(ask, ALL)
    assert len(answer["yes"]) == 83
    assert not answer["ask"]
    assert answer["out"]["all"] == 0


def test_a_stated_no_drops_out_and_is_counted(ask: Ask) -> None:
    answer = one(ask, MEDICAID)
    assert "cutter-bay-residence" not in providers(answer["yes"] + answer["ask"])
    assert answer["out"]["by"] == [{"id": "payment.accepts", "count": answer["out"]["all"]}]


def test_what_nobody_stated_is_shown_apart(ask: Ask) -> None:
    answer = one(ask, MEDICAID)
    assert "lantern-yard-house" in providers(answer["ask"])
    assert "lantern-yard-house" not in providers(answer["yes"])


def test_every_program_is_in_one_band_or_left_out(ask: Ask) -> None:
    answer = one(ask, MEDICAID)
    assert len({*answer["yes"], *answer["ask"]}) == len(answer["yes"]) + len(answer["ask"])
    assert len(answer["yes"]) + len(answer["ask"]) + answer["out"]["all"] == 83


def test_within_a_filter_any_choice_will_do(ask: Ask) -> None:
    both = one(ask, {"q": "", "chosen": {"session_times": ["morning", "evening"]}})["yes"]
    each = [
        one(ask, {"q": "", "chosen": {"session_times": [time]}})["yes"]
        for time in ("morning", "evening")
    ]
    assert set(both) == {*each[0], *each[1]}


def test_between_filters_all_must_hold(ask: Ask) -> None:
    chosen = {"session_times": ["evening"], "payment.accepts": ["medicaid"]}
    both = one(ask, {"q": "", "chosen": chosen})["yes"]
    each = [one(ask, {"q": "", "chosen": {name: chosen[name]}})["yes"] for name in chosen]
    assert set(both) == set(each[0]) & set(each[1])


def test_another_level_is_a_no_and_an_unknown_level_is_not(ask: Ask) -> None:
    answer = one(ask, {"q": "", "chosen": {"level": ["iop"]}})
    assert all(entry.split("/")[1].startswith("iop") for entry in answer["yes"])
    assert providers(answer["ask"]) == {"sandbar-house"}


def test_what_left_the_newest_list_is_in_no_band(ask: Ask) -> None:
    answer = one(ask, ALL)
    assert "gatepost-family-services" not in providers(answer["yes"] + answer["ask"])


def test_a_span_of_hours_keeps_what_overlaps_it(ask: Ask) -> None:
    answer = one(ask, {"q": "", "spans": {"hours_per_week": [20, 40]}})
    assert "harbor-point-recovery/php" in answer["yes"]
    assert "harbor-point-recovery/iop" not in answer["yes"] + answer["ask"]
    assert "lantern-yard-house/sober-living" in answer["ask"]


def test_a_referral_is_no_offer_of_detox(ask: Ask) -> None:
    answer = one(ask, {"q": "", "chosen": {"detox": ["yes"]}})
    assert "tern-island-center/iop" in answer["yes"]
    assert "harbor-point-recovery/iop" not in answer["yes"] + answer["ask"]


def test_a_choice_beside_a_level_is_not_another_level(ask: Ask) -> None:
    answer = one(ask, {"q": "iop with detox"})
    assert answer["chosen"] == {"level": {"options": ["iop"]}, "detox": {"options": ["yes"]}}


def test_words_between_quotes_mean_only_themselves(ask: Ask) -> None:
    assert one(ask, {"q": "evening"})["chosen"]
    assert not one(ask, {"q": '"evening"'})["chosen"]


def test_the_nearest_come_first_and_the_town_itself_before_them(ask: Ask) -> None:
    answer = one(ask, {"q": "millbrook"})
    assert answer["order"] == "near"
    assert providers(answer["yes"][:3]) <= {
        "barley-street-womens-house", "beacon-knoll-veterans-clinic", "kite-meadow-teen-program",
        "low-bridge-free-counseling", "millrace-house", "county-behavioral-health-millbrook",
        "wexcombe-detox-and-day-hospital",
    }  # fmt: skip


def test_without_a_place_a_large_directory_asks_where(ask: Ask) -> None:
    answer = one(ask, {"q": "detox that takes medicaid"}, "states")
    assert answer["where"]
    assert set(answer["chosen"]) == {"level", "payment.accepts"}


def test_the_device_tells_a_place_that_the_words_do_not(ask: Ask) -> None:
    answer = one(ask, {"q": "iop", "device": [42.26, -71.8]}, "states")
    assert answer["place"]["kind"] == "device"
    assert answer["yes"]


def test_a_choice_leaves_what_its_number_says(ask: Ask) -> None:
    base = {"payment.accepts": ["private-insurance"]}
    for name in ("level", "session_times", "detox", "accreditation"):
        (counts,) = ask("county", "counts", [{"chosen": base, "filter": name}])
        for option, told in counts.items():
            answer = one(ask, {"q": "", "chosen": {**base, name: [option]}})
            left = [len(answer["yes"]), len(answer["ask"])]
            # What nobody states is named above the results, and rules nothing out.
            assert told == left if told[0] else sum(told) == sum(left), (name, option)


def said() -> Iterator[tuple[str, str, str, str]]:
    """Yield (filter, option, yes or no, program) for all that the example's records state."""
    known = catalog.load_catalog(Folders.of(ROOT / "content"), TODAY)
    for chosen in filters.filters():
        if chosen.kind in {FilterKind.RANGE, FilterKind.NAMES}:
            continue
        every = filters.options(chosen, known.vocabularies)
        for record, program in known.programs():
            if catalog.is_closed(record) or has_left(record):
                continue
            stated = filters.stated_options(chosen, program, every)
            for option in every:
                for word, options in (("yes", stated.yes), ("no", stated.no)):
                    if option in options:
                        yield chosen.id, option, word, record.id_of(program)


def test_the_browser_unpacks_what_the_records_state(ask: Ask) -> None:
    (sets,) = ask("county", "sets", ["all"])
    assert {tuple(entry) for entry in sets} == set(said())


@pytest.mark.parametrize("site", ["county", "states"])
def test_no_input_is_an_error(ask: Ask, site: str) -> None:
    odd = [
        "", " ", "\U0001f600" * 50, "a" * 10_000, "foo:^~", "+a -b *c ~1 ^9 :d", "\\", "'\"", '"""',
        "constructor", "__proto__", "toString valueOf", "hasOwnProperty ma", "العربية בעברית",
        "\u202eevil\u202c", "\ud83d", "1" * 400, "00000", "99999 12345 02139", "<script>", "%",
        "in", "near", "near me", "in in in", "ma ma ma", "in or", "x, y, z", "\n\t\0", "é" * 300,
        " ".join(["detox"] * 60), "springfield springfield ma nh ca", "st", "st st st st",
    ]  # fmt: skip
    answers = ask(site, "answers", [{"q": text} for text in odd])
    assert len(answers) == len(odd)
    assert all(answer is not None for answer in answers)


def stated(filter_id: str, term: str) -> set[str]:
    """Return the programs of the example that say yes to a term of a filter."""
    loaded = catalog.load_catalog(Folders.of(ROOT / "content"), TODAY)
    return {
        f"{record.slug}/{program.key}"
        for record, program in loaded.programs()
        if filters.answer(filter_id, program, term) is filters.Answer.YES
    }


def test_who_gives_medication_for_it_states_opioids_where_no_detox_is_asked(ask: Ask) -> None:
    given = stated("medication_for_opioids", "prescribed-here")
    heroin = one(ask, {"q": "heroin"})
    detox = one(ask, {"q": "heroin detox"})

    assert given & set(heroin["yes"] + heroin["ask"]) <= set(heroin["yes"])
    assert not set(detox["yes"]) - stated("detox_from", "opioids")


def test_a_group_for_older_adults_takes_them(ask: Ask) -> None:
    grouped = stated("populations", "older-adults")
    answer = one(ask, {"q": "older adults"})

    assert grouped & set(answer["yes"] + answer["ask"]) <= set(answer["yes"])


def test_who_is_pregnant_is_not_shown_who_takes_women(ask: Ask) -> None:
    answer = one(ask, {"q": "residential for pregnant women"})

    assert set(answer["yes"]) <= stated("populations", "pregnant")


def test_two_conditions_are_both_asked_for(ask: Ask) -> None:
    answer = one(ask, {"q": "bipolar and depression"})

    assert answer["chosen"]["conditions"]["all"]


def test_conditions_chosen_by_hand_are_any_of_them(ask: Ask) -> None:
    answer = one(ask, {"q": "", "chosen": {"conditions": ["depression", "anxiety"]}})

    assert not answer["chosen"]["conditions"].get("all")


def test_ages_chosen_by_hand_mean_only_themselves(ask: Ask) -> None:
    answer = one(ask, {"q": "", "chosen": {"ages": ["older-adults"]}})

    assert set(answer["yes"]) <= stated("ages", "older-adults")


@pytest.mark.parametrize("site", ["county", "condado"])
def test_each_example_to_type_is_stated_by_somebody(
    ask: Ask, november_site: Path, site: str
) -> None:
    page = november_site / ("es" if site == "condado" else "") / "find.html"
    line = re.findall(r'class="?ask-like.*?(?:</p>|<div)', page.read_text("utf-8"), re.DOTALL)[0]
    typed = [unquote(words) for words in re.findall(r'#q=([^" >]+)', line)]

    answers = ask(site, "answers", [{"q": words} for words in typed])

    assert len(typed) == 3
    for words, answer in zip(typed, answers, strict=True):
        assert answer["yes"], words
        assert "all" in answer["headings"], words


def open_on_sunday(entry: str) -> int:
    """Return where a program stands of who is open on Sunday: open, silent, closed."""
    slug, key = entry.split("/")
    known = catalog.load_catalog(Folders.of(ROOT / "content"), TODAY)
    hours = next(one for one in known.by_slug[slug].programs if one.key == key).open_hours
    if hours is None or hours.by_appointment:
        return 1
    return 0 if hours.always or any(day == 6 for day, _start, _end in hours.spans) else 2


def test_who_states_to_be_open_then_stands_first_and_who_is_closed_last(ask: Ask) -> None:
    answer = one(ask, {"q": "outpatient open on sunday"})

    ranks = [open_on_sunday(entry) for entry in answer["yes"]]

    assert ranks == sorted(ranks)
    assert len(set(ranks)) > 1
    assert answer["openly"]
    assert "all" not in answer["headings"]


def test_at_any_hour_is_open_only_who_states_it(ask: Ask) -> None:
    """Who closes at night is none of those "open 24 hours", and comes after who is silent."""
    answer = one(ask, {"q": "inpatient open 24 hours"})
    known = catalog.load_catalog(Folders.of(ROOT / "content"), TODAY)

    def rank(entry: str) -> int:
        slug, key = entry.split("/")
        hours = next(one for one in known.by_slug[slug].programs if one.key == key).open_hours
        return 1 if hours is None or hours.by_appointment else 0 if hours.always else 2

    ranks = [rank(entry) for entry in answer["yes"]]
    assert ranks == sorted(ranks)
    assert ranks[0] == 0
    assert answer["openly"]
    assert answer["tonight"]


def test_where_no_hours_are_stated_that_is_told(ask: Ask) -> None:
    answer = one(ask, {"q": "detox in springfield open now"}, "states")

    assert answer["openly"] == 0
    assert answer["tonight"]
