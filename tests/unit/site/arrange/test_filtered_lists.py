"""Lists by payment, video, time and language: two bands, and a No drops out and is counted."""

from __future__ import annotations

import pytest

from levelground.model import Record
from levelground.site import all_pages
from levelground.site.arrange import filtered_lists
from levelground.site.arrange.directory import Directory
from levelground.site.arrange.filtered_lists import Lists
from levelground.site.kind import Site
from levelground.site.pages import listed
from levelground.site.pages.listed import ListedPage
from tests.unit.making import directory, record


def made(
    slug: str, facts: str, *, city: str = "Fairhaven", county: str = "Example", state: str = "EX"
) -> Record:
    """Return a record with these facts in a town."""
    place = f'place: {{city: {city}, county: {county}, state: {state}, zip: "00001"}}'
    return record(facts, slug=slug, place=place, name=f"name: {slug.title()}")


def page(whole: Directory, *names: str) -> ListedPage:
    """Return one page of a list."""
    return listed.page(Site(whole), *names)


def bands(whole: Directory, *names: str) -> tuple[int, int, int]:
    """Return how many programs state it, do not say, and are left out."""
    found = page(whole, *names)
    return found.stated, found.unsaid, found.dropped


PAYING = directory(
    made("alder", "level: iop\npayment: {accepts: [medicaid, medicare]}"),
    made("birch", "level: iop\npayment: {accepts: {medicare: yes, medicaid: no}}"),
    made("cedar", "level: iop"),
    made("dogwood", "level: iop\npayment: {accepts: no}"),
    made("elm", "level: iop\npayment: {accepts: [self-pay]}"),
)


def test_who_states_it_is_listed_and_who_does_not_say_is_counted():
    assert bands(PAYING, "payment", "medicaid") == (1, 2, 2)
    assert bands(PAYING, "payment", "medicare") == (2, 2, 1)


def test_only_those_that_state_it_stand_on_the_list():
    (group,) = page(PAYING, "payment", "medicare").groups

    assert [card.name for card in group.cards] == ["Alder", "Birch"]


def test_the_three_numbers_always_add_up_to_all_programs():
    for name in Lists(PAYING).counts:
        assert sum(bands(PAYING, *name)) == 5


def test_there_is_no_list_that_nobody_states():
    assert list(Lists(PAYING).counts) == [
        ("payment", "medicaid"),
        ("payment", "medicare"),
        ("payment", "self-pay"),
    ]


def test_a_complete_list_says_no_to_all_it_does_not_name():
    whole = directory(
        made("alder", "level: iop\npayment: {accepts: {medicare: yes, others: no}}"),
        made("birch", "level: iop\npayment: {accepts: [medicaid]}"),
    )

    assert bands(whole, "payment", "medicaid") == (1, 0, 1)
    assert bands(whole, "payment", "medicare") == (1, 1, 0)


VIDEO = directory(
    made("alder", "level: iop\nvirtual: fully"),
    made("birch", "level: iop\nvirtual: hybrid\ntelehealth: yes"),
    made("cedar", "level: iop\nvirtual: yes"),
    made("dogwood", "level: iop\nvirtual: no"),
    made("elm", "level: iop\nvirtual: no\ntelehealth: yes"),
    made("fir", "level: iop"),
    made("gum", "level: residential\nvirtual: n/a\ntelehealth: n/a"),
)


def test_a_plain_yes_to_video_leaves_open_how_much_of_it():
    assert bands(VIDEO, "video", "fully") == (1, 2, 4)
    assert bands(VIDEO, "video", "hybrid") == (1, 2, 4)


def test_what_is_online_in_part_or_whole_has_visits_by_video():
    (group,) = page(VIDEO, "video", "visits").groups

    assert [card.name for card in group.cards] == ["Alder", "Birch", "Cedar", "Elm"]
    assert bands(VIDEO, "video", "visits") == (4, 2, 1)


def test_no_to_a_program_by_video_is_no_word_on_single_visits():
    assert bands(
        directory(made("a", "level: iop\nvirtual: no"), made("b", "level: iop\nvirtual: yes")),
        "video",
        "visits",
    ) == (1, 1, 0)


def test_times_and_languages_have_lists_and_english_has_none():
    whole = directory(
        made("alder", "level: iop\nsession_times: [evening]\nlanguages: [en, es]"),
        made("birch", "level: iop\nsession_times: {evening: no}"),
    )

    assert list(Lists(whole).counts) == [("time", "evening"), ("language", "es")]
    assert bands(whole, "time", "evening") == (1, 0, 1)


def test_programs_of_one_provider_that_differ_by_level_alone_are_one_entry():
    whole = directory(
        made("alder", "payment: {accepts: [medicaid]}\nprograms: [{level: iop}, {level: php}]")
    )
    found = page(whole, "payment", "medicaid")

    assert (found.stated, found.providers) == (2, 1)
    assert [card.level for card in found.groups[0].cards] == [
        "Intensive outpatient (IOP); Partial hospitalization (PHP)"
    ]


def test_programs_of_one_provider_for_other_people_are_entries_of_their_own():
    whole = directory(
        made(
            "alder",
            "payment: {accepts: [medicaid]}\n"
            "programs: [{level: iop, ages: [adults]}, {level: php, ages: [youth]}]",
        )
    )

    assert len(page(whole, "payment", "medicaid").groups[0].cards) == 2


def test_a_short_list_of_several_states_is_one_page_in_parts_by_state():
    whole = directory(
        made("alder", "level: iop\npayment: {accepts: [medicaid]}"),
        made("birch", "level: iop\npayment: {accepts: [medicaid]}", state="MA", city="Lynn"),
    )
    found = Lists(whole)

    assert list(found.pages()) == [("payment", "medicaid")]
    assert [(g.id, len(g.cards)) for g in page(whole, "payment", "medicaid").groups] == [
        ("ex", 1),
        ("ma", 1),
    ]
    assert found.links("ma")[0].links[0].href == "lists/payment/medicaid.html#ma"


def crowd(count: int, state: str = "EX") -> list[Record]:
    """Return so many programs in three counties of a state that take Medicaid."""
    return [
        made(
            f"{state.lower()}-{number:02}",
            "level: iop\npayment: {accepts: [medicaid]}",
            county="Alder Birch Cedar".split()[number % 3],  # noqa: SIM905 - plainer so
            state=state,
        )
        for number in range(count)
    ]


def test_a_long_list_of_several_states_leads_to_one_for_each(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(filtered_lists, "SHOWS", 4)
    whole = directory(*crowd(3), *crowd(2, "MA"))
    found = page(whole, "payment", "medicaid")

    assert found.groups == ()
    assert [(row.link.href, row.total) for row in found.places[0].rows] == [
        ("lists/payment/medicaid/ex.html", 3),
        ("lists/payment/medicaid/ma.html", 2),
    ]
    assert bands(whole, "payment", "medicaid", "ma") == (2, 0, 0)


def test_a_long_list_of_a_state_comes_in_parts_that_together_have_everyone(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(filtered_lists, "SHOWS", 4)
    whole = directory(*crowd(11), *crowd(1, "MA"))
    every = list(all_pages.keys(Site(whole)))
    keys = [key for key in every if key[:4] == ("listed", "payment", "medicaid", "ex")]
    pages = [page(whole, *key[1:]) for key in keys]
    names = [card.name for p in pages for group in p.groups for card in group.cards]

    assert [p.path for p in pages] == [
        "lists/payment/medicaid/ex.html",
        "lists/payment/medicaid/ex-2.html",
        "lists/payment/medicaid/ex-3.html",
    ]
    assert all(sum(len(g.cards) for g in p.groups) <= 4 for p in pages)
    assert sorted(names) == sorted({r.name for r in crowd(11)})
    assert [link.href for link in pages[1].pages] == [p.path for p in pages]


def test_every_part_says_where_each_place_begins(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(filtered_lists, "SHOWS", 4)
    whole = directory(*crowd(11))
    rows = page(whole, "payment", "medicaid", "", "2").places[0].rows

    assert [(row.link.text, row.link.href, row.total) for row in rows] == [
        ("Alder County", "lists/payment/medicaid.html#alder", 4),
        ("Birch County", "lists/payment/medicaid/2.html#birch", 4),
        ("Cedar County", "lists/payment/medicaid/3.html#cedar", 3),
    ]


def test_a_place_larger_than_a_page_goes_on_in_the_next_part(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(filtered_lists, "SHOWS", 2)
    whole = directory(*crowd(7))
    parts = Lists(whole).parts(("payment", "medicaid"), "")

    assert [[(g.id, len(g.listings)) for g in part] for part in parts] == [
        [("alder", 2)],
        [("alder", 1)],
        [("birch", 2)],
        [("cedar", 2)],
    ]


def test_a_list_says_what_to_ask_those_that_do_not_say():
    assert page(PAYING, "payment", "medicaid").question.startswith("Do you take my Medicaid plan")
    assert page(VIDEO, "video", "visits").question == "Can some visits be by phone or video?"


def test_the_way_back_from_a_list_of_a_state_goes_through_the_state(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(filtered_lists, "SHOWS", 4)
    whole = directory(*crowd(4), *crowd(2, "MA"))

    assert [c.href for c in page(whole, "payment", "medicaid", "ma").crumbs] == [
        "programs.html",
        "places/ma.html",
        "lists/payment/medicaid.html",
    ]


def test_a_program_without_a_county_is_not_lost():
    whole = directory(
        *crowd(3),
        record(
            "level: iop\npayment: {accepts: [medicaid]}",
            slug="lone",
            place='place: {city: Lone, state: EX, zip: "00009"}',
        ),
    )

    assert page(whole, "payment", "medicaid").groups[-1].title == "County not stated"


def test_the_danger_of_detox_stands_where_a_list_has_detox():
    whole = directory(
        made("alder", "level: detox\npayment: {accepts: [medicaid]}"),
        made("birch", "level: iop\npayment: {accepts: [medicare]}"),
    )

    assert "can kill" in page(whole, "payment", "medicaid").danger
    assert not page(whole, "payment", "medicare").danger
