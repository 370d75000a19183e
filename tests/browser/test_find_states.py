"""The search in its states: nothing asked, nothing found, filters unfolded, and on paper."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

MANY = "find.html#q=alcohol+xanax+medicaid+tonight+fairhaven"
NOTHING = "find.html#level=inpatient&virtual=fully&checked=0-90"
PHONE = {"width": 360, "height": 740}
SEEN = """one => {
  const box = one.getBoundingClientRect();
  return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
}"""


def on_a_phone(new_page: OpenPage, address: str) -> Page:
    page = new_page(width=PHONE["width"])
    page.set_viewport_size(PHONE)
    page.goto(address)
    expect(page.locator("html[data-answered]")).to_be_attached()
    return page


@pytest.mark.parametrize("language", ["", "es/"])
def test_a_wide_window_shows_at_once_all_ways_to_begin(
    new_page: OpenPage, file_address: str, language: str
) -> None:
    page = new_page(width=1280)
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{file_address}{language}find.html")
    expect(page.locator("html[data-answered]")).to_be_attached()

    for way in ("#q", ".strip .go", "[data-part=here]", "[data-part=filters]"):
        assert page.locator(way).evaluate(SEEN), way
    heads = page.locator(".begin h2")
    assert heads.count() == 3
    assert len({head.bounding_box()["y"] for head in heads.all()}) == 1
    assert heads.last.evaluate(SEEN)
    assert page.locator(".begin [data-lines] a").first.evaluate(SEEN)
    expect(page.locator(".choices")).to_be_hidden()


def test_a_phone_says_all_that_was_read_and_unfolds_it_to_be_taken_off(
    new_page: OpenPage, file_address: str
) -> None:
    page = on_a_phone(new_page, file_address + MANY)
    expect(page.locator(".strip-read")).to_have_text(
        "Near Fairhaven, EX · Detox from: Alcohol · Benzodiazepines · Medicaid · Detox"
    )
    assert page.locator(".strip-read").evaluate("one => one.scrollHeight <= one.clientHeight + 1")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.locator(".chip").first).to_be_hidden()

    page.locator("[data-part=filters]").click()

    expect(page.locator(".strip-read")).to_be_hidden()
    boxes = [chip.bounding_box() for chip in page.locator(".chip").all()]
    assert len(boxes) == 5
    assert all(box and box["height"] >= 44 and box["x"] + box["width"] <= 360 for box in boxes)


def test_the_way_back_to_the_results_is_in_sight_wherever_one_is_in_the_filters(
    new_page: OpenPage, file_address: str
) -> None:
    page = on_a_phone(new_page, f"{file_address}find.html#q=detox")
    page.locator("[data-part=filters]").click()
    back = page.locator(".choices-end button")
    expect(back).to_have_text(re.compile(r"^Show \d+ programs$"))
    assert back.evaluate(SEEN)

    for _stop in range(30):
        page.keyboard.press("Tab")
        below = page.evaluate("document.activeElement.getBoundingClientRect().bottom")
        bar = page.locator(".choices-end").bounding_box()
        assert bar
        if page.evaluate("Boolean(document.activeElement.closest('.panel'))"):
            assert below <= bar["y"] + 1
    back.click()

    expect(page.locator(".choices")).to_be_hidden()
    expect(page.locator(".results")).to_be_focused()


@pytest.mark.parametrize("language", ["", "es/"])
def test_where_nothing_is_found_it_is_said_what_was_asked_what_to_leave_out_and_whom_to_call(
    new_page: OpenPage, file_address: str, language: str
) -> None:
    page = on_a_phone(new_page, f"{file_address}{language}{NOTHING}")
    ways = page.locator(".offers > section h3 > a")
    call = page.locator(".offers-call a[href^='tel:1']")
    expect(call).to_be_visible()

    asked = page.locator(".offers > p").first
    expect(asked).to_contain_text(re.compile("You asked for|Usted pidió"))
    expect(ways.first).to_contain_text(re.compile(r"\d+ program"))
    tops = [one.bounding_box()["y"] for one in (asked, call, ways.first, ways.last)]
    assert tops == sorted(tops)


def test_words_that_no_program_has_are_named_with_whom_to_call(
    new_page: OpenPage, file_address: str
) -> None:
    page = on_a_phone(new_page, f"{file_address}find.html#q=zzqqxx+florp")

    expect(page.locator(".results h2").first).to_have_text("Nothing found for these words")
    expect(page.locator(".offers")).to_contain_text(
        "No program here has the words \u201czzqqxx\u201d, \u201cflorp\u201d"
    )
    assert page.locator(".offers-call a[href^='tel:1']").evaluate(SEEN)


def test_a_compare_button_that_is_pressed_is_not_under_the_tray(
    new_page: OpenPage, file_address: str
) -> None:
    page = on_a_phone(new_page, f"{file_address}find.html#q=detox")
    button = page.locator(".results [data-choose]").first
    button.evaluate("one => scrollTo(0, one.getBoundingClientRect().bottom + scrollY - 735)")
    button.click()
    tray = page.locator(".tray:not([hidden])")
    expect(tray).to_be_visible()

    page.wait_for_function(
        """() => document.querySelector("[data-choose][aria-pressed=true]")
          .getBoundingClientRect().bottom <=
          document.querySelector(".tray").getBoundingClientRect().top"""
    )


@pytest.mark.parametrize("language", ["", "es/"])
def test_on_paper_stand_what_was_asked_when_and_each_program_with_street_and_number(
    new_page: OpenPage, file_address: str, language: str
) -> None:
    page = new_page(width=1280)
    page.goto(f"{file_address}{language}{MANY}")
    card = page.locator(".results .card").first
    expect(card.locator("header .paper")).to_have_text(re.compile(r"\d{5}"))
    page.emulate_media(media="print")

    head = page.locator("p.paper").first
    expect(head).to_contain_text(re.compile("You typed .alcohol xanax|Usted escribió .alcohol"))
    expect(head).to_contain_text("20")
    expect(page.locator(".chip").first).to_be_visible()
    expect(card.locator(".tel")).to_be_visible()
    for pressed in (".ask", ".choices", "[data-part=filters]", "[data-choose]", ".chip-plain"):
        assert not [one for one in page.locator(pressed).all() if one.is_visible()], pressed


def test_the_list_is_printed_with_its_streets_when_that_is_pressed_on_a_phone(
    new_page: OpenPage, file_address: str
) -> None:
    page = on_a_phone(new_page, file_address + MANY)
    page.evaluate("window.print = () => document.body.setAttribute('data-printed', '')")
    assert page.locator(".card header .paper").count() == 0

    page.get_by_role("button", name="Print this list").click()

    expect(page.locator("body[data-printed]")).to_be_attached()
    cards = page.locator(".results .card").count()
    expect(page.locator(".card header .paper")).to_have_count(cards)


def test_where_nothing_is_found_one_sees_who_would_be(
    new_page: OpenPage, file_address: str
) -> None:
    page = on_a_phone(new_page, file_address + NOTHING)
    shown = page.locator(".offers .cards .card")
    expect(shown.first).to_be_visible()
    ids = [card.get_attribute("data-id") for card in shown.all()]

    assert 1 <= len(ids) <= 4
    assert page.locator(".offers .card .tel").count() == len(ids)
    page.locator(".offers section h3 > a").first.click()
    expect(page.locator(".results-band .card").first).to_be_visible()
    found = [card.get_attribute("data-id") for card in page.locator(".results .card").all()]
    assert ids[0] in found


@pytest.mark.parametrize(("words", "asked"), [("Fairhaven", "&q=Fairhaven"), ("", "&")])
def test_the_box_of_a_level_takes_a_place_alone(
    new_page: OpenPage, file_address: str, words: str, asked: str
) -> None:
    page = new_page()
    page.goto(f"{file_address}levels/detox.html")
    box = page.locator("main input")
    expect(box).to_have_value("")
    box.fill(words)
    page.locator("main form .go").click()
    expect(page.locator("html[data-answered]")).to_be_attached()

    assert page.url.partition("#")[2] in {f"level=detox{asked}", f"{asked[1:]}&level=detox"}
    levels = page.locator("[data-band='yes'] .card header p").all_inner_texts()
    assert levels
    assert all("Detox" in level for level in levels)
