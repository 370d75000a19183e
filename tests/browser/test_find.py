"""Searching in a real browser: as one types, by keyboard, from a folder, and by address."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from levelground import commands
from levelground.bootstrap import ROOT
from tests.browser.conftest import OpenPage
from tests.browser.test_accessibility import violations
from tests.browser.test_loading import listen

BOX = "#q"
CARD = ".results .card"
# Chips that reach out of the line which holds them.
CUT = """chips => chips
  .filter(one => one.getBoundingClientRect().right - 1 >
    one.closest(".strip").getBoundingClientRect().right)
  .map(one => one.textContent)"""
STORED = "[localStorage.length, sessionStorage.length, document.cookie, location.search]"


@pytest.fixture
def page(new_page: OpenPage, file_address: str) -> Page:
    """The search, opened from a folder."""
    page = new_page()
    page.goto(f"{file_address}find.html")
    expect(page.locator(".results .begin")).to_be_visible()
    return page


def chips(page: Page) -> list[str]:
    return page.locator(".chip").all_inner_texts()


def test_results_come_while_one_types_with_what_was_read(page: Page) -> None:
    page.locator(BOX).press_sequentially("evening iop near fairhaven")
    expect(page.locator(".chip")).to_have_count(3)
    assert chips(page) == ["Near Fairhaven, EX", "Evening", "Intensive outpatient (IOP)"]
    expect(page.locator("[data-band=yes] h2")).to_have_text(re.compile("state what you asked for"))
    expect(page.locator("[data-band=ask] h2")).to_have_text(re.compile("worth a call"))
    assert page.evaluate(STORED) == [0, 0, "", ""]


def test_each_card_says_why_it_is_there_and_what_it_does_not_say(page: Page) -> None:
    page.locator(BOX).fill("evening medicaid")
    first = page.locator("[data-band=yes] .card").first
    expect(first.locator(".card-why[data-state=yes]")).to_have_text("Says: Evening; Medicaid")
    unsaid = page.locator("[data-band=ask] .card").first
    expect(unsaid.locator(".card-why[data-state=ask]")).to_have_text(
        re.compile(r"^Does not say: .*Ask\.$")
    )


@pytest.mark.parametrize("address", ["http_address", "file_address"])
def test_the_address_holds_the_question_and_reload_and_back_restore_it(
    new_page: OpenPage, address: str, request: pytest.FixtureRequest
) -> None:
    page = new_page()
    base = request.getfixturevalue(address)
    page.goto(f"{base}find.html#q=detox&payment.accepts=medicaid&sort=checked")
    expect(page.locator(".chip")).to_have_count(2)
    expect(page.locator(BOX)).to_have_value("detox")
    page.reload()
    expect(page.locator(".chip")).to_have_count(2)
    page.locator(".chip", has_text="Medicaid").click()
    expect(page.locator(".chip")).to_have_count(1)
    page.go_back()
    expect(page.locator(".chip")).to_have_count(2)


def test_taking_a_choice_off_takes_its_words_out_of_the_box(page: Page) -> None:
    page.locator(BOX).fill("evening iop millbrook")
    page.locator(BOX).press("Enter")
    page.locator(".chip", has_text="Evening").click()
    expect(page.locator(BOX)).to_have_value("iop millbrook")
    assert chips(page) == ["Near Millbrook, EX", "Intensive outpatient (IOP)"]


def test_what_was_said_twice_has_one_chip_that_takes_off_both(page: Page) -> None:
    page.locator(BOX).fill("detox withdrawal medicaid")
    expect(page.locator(".chip")).to_have_count(2)
    page.locator(BOX).press("Enter")
    page.get_by_role("button", name="Remove: Detox").click()
    expect(page.locator(BOX)).to_have_value("medicaid")


def test_a_filter_says_what_each_choice_leaves_and_is_in_the_address(page: Page) -> None:
    page.locator("[data-part=filters]").click()
    page.locator("summary", has_text="Accepted payment").click()
    box = page.locator(".boxes label", has_text="Medicaid").first
    number = int(box.locator(".count").inner_text())
    box.locator("input").check()
    expect(page.locator("[data-band=yes] h2")).to_have_text(re.compile(f"^{number} programs state"))
    assert page.url.endswith("#payment.accepts=medicaid")
    expect(page.locator(".out")).to_have_text(re.compile("left out.*Accepted payment"))


def test_a_filter_explains_its_words_when_asked(page: Page) -> None:
    page.locator("[data-part=filters]").click()
    page.locator("summary", has_text="Accepted payment").click()
    page.locator(".filter[open] .mean summary").click()
    expect(page.locator(".filter[open] .mean dl")).to_contain_text("people with a low income")


def test_a_choice_typed_is_ticked_and_unticking_takes_it_off(page: Page) -> None:
    page.locator(BOX).fill("medicaid iop")
    page.locator("summary", has_text="Accepted payment").click()
    box = page.locator(".boxes label", has_text="Medicaid").first.locator("input")
    expect(box).to_be_checked()
    box.uncheck()
    expect(page.locator(BOX)).to_have_value("iop")


def test_the_box_is_a_combobox_for_the_keyboard(page: Page) -> None:
    box = page.locator(BOX)
    box.fill("iop mill")  # at once: offers for fewer letters would give way to these
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", re.compile("."))
    active = box.get_attribute("aria-activedescendant")
    expect(page.locator(f"#{active}")).to_have_attribute("aria-selected", "true")
    box.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("iop mill")
    box.press("ArrowDown")
    box.press("Enter")
    expect(box).to_have_value("iop Millbrook, EX")
    expect(box).to_be_focused()


def test_a_card_says_each_fact_once(page: Page) -> None:
    page.locator(BOX).fill("alcohol xanax medicaid")
    card = page.locator("[data-band=yes] .card", has_text="Stony Point")

    expect(card.locator(".card-why").first).to_have_text(
        re.compile("^Detox from: .*Benzodiazepines")
    )
    assert card.inner_text().count("Benzodiazepines") == 1
    assert card.inner_text().count("Medicaid") == 1


def test_every_choice_that_was_read_is_seen_in_a_wide_window(
    new_page: OpenPage, file_address: str
) -> None:
    page = new_page(width=1280)
    page.goto(f"{file_address}find.html#q=alcohol+xanax+medicaid+tonight+fairhaven")
    expect(page.locator(CARD).first).to_be_visible()

    assert page.locator(".chip").count() > 4
    assert page.locator(".chip").evaluate_all(CUT) == []


def test_where_nothing_is_found_that_is_said_first_with_what_to_do_next(
    new_page: OpenPage, file_address: str
) -> None:
    page = new_page(width=360)
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{file_address}find.html#q=inpatient&virtual=fully&checked=0-90")
    call = page.locator(".offers-call a[href^='tel:1']")
    expect(call).to_be_visible()

    assert page.locator(".results > *").first.locator("h2").inner_text().startswith("No program")
    box = call.bounding_box()
    assert box
    assert box["y"] + box["height"] <= 740


def test_an_empty_answer_says_how_to_go_on(new_page: OpenPage, file_address: str) -> None:
    page = new_page()
    page.goto(f"{file_address}find.html#level=inpatient&virtual=fully&checked=0-90")
    offers = page.locator(".results .offers h3 > a")
    expect(page.locator(".results h2").first).to_have_text("No program fits all of this")
    expect(offers.first).to_have_text(re.compile("^Without"))
    expect(page.locator(".results a[href^='tel:']").first).to_be_visible()
    offers.first.click()
    expect(page.locator(CARD).first).to_be_visible()


def test_a_closed_provider_is_named_and_said_to_be_closed(page: Page) -> None:
    page.locator(BOX).fill("pine ferry clinic")
    expect(page.locator(".results .list li").first).to_contain_text("Closed")


def test_where_i_am_is_asked_on_a_press_only_and_sent_nowhere(
    new_page: OpenPage, http_address: str
) -> None:
    place = {"latitude": 40.0012, "longitude": -60.0031}
    page = new_page(geolocation=place, permissions=["geolocation"])
    asked: list[str] = []
    page.goto(f"{http_address}find.html")
    expect(page.locator(".chip")).to_have_count(0)
    page.on("request", lambda request: asked.append(request.url))
    page.locator("[data-part=here]").click()
    expect(page.locator(".chip").first).to_have_text("Near where you are")
    assert not [url for url in [*asked, page.url] if "40.0" in url]


ODD = [
    "q=%", "q=%E0%A4%A", "q=foo%3A%5E~", "level=nowhere", "level=", "=", "&&&", "constructor=iop",
    "__proto__=x", "hours_per_week=9-", "hours_per_week=20-9", "hours_per_week=0-999",
    "within=7", "sort=evil", "checked=0-90", "q=" + "a" * 9000, "payment.insurers=%F0%9F%98%80",
    "q=%D8%B9%D8%B1%D8%A8%D9%8A", "chosen=x", "level=iop,iop,iop&level=php",
]  # fmt: skip


def test_an_address_edited_by_hand_is_never_an_error(new_page: OpenPage, http_address: str) -> None:
    page = new_page()
    overheard = listen(page, http_address)
    for odd in ODD:
        page.goto(f"{http_address}404.html")
        page.goto(f"{http_address}find.html#{odd}")
        expect(page.locator("html[data-answered]")).to_be_attached()
        expect(page.locator(".results > *").first).to_be_attached()
    assert not overheard, "\n".join(overheard)


def test_odd_typing_is_never_an_error(new_page: OpenPage, http_address: str) -> None:
    page = new_page()
    overheard = listen(page, http_address)
    page.goto(f"{http_address}find.html")
    for odd in [
        "\U0001f600",
        "x" * 10_000,
        "foo:^~ +a -b *",
        "\u202eabc",
        "<b>",
        "  ",
        '"',
        "detox",
    ]:
        page.locator(BOX).fill(odd)
    expect(page.locator(".chip")).to_have_text(["Detox"])
    assert not overheard, "\n".join(overheard)


@pytest.mark.parametrize("width", [360, 1280])
def test_results_and_open_lists_meet_wcag(
    new_page: OpenPage, file_address: str, width: int
) -> None:
    page = new_page(width=width, reduced_motion="reduce")
    page.goto(f"{file_address}find.html#q=evening+medicaid")
    expect(page.locator(CARD).first).to_be_visible()
    if width < 960:
        page.locator("[data-part=filters]").click()
    page.locator("summary", has_text="Hours a week").click()
    page.locator("summary", has_text="Languages").click()
    # The bar at the foot of the window covers nothing at the end of the panel.
    page.locator(".choices").evaluate("one => one.scrollIntoView({ block: 'end' })")
    assert not violations(page)
    page.locator(BOX).press_sequentially(" mill")
    expect(page.locator(BOX)).to_have_attribute("aria-expanded", "true")
    assert not violations(page)


@pytest.mark.parametrize("start", ["index.html", "programs.html"])
def test_the_box_on_other_pages_leads_to_the_search(
    new_page: OpenPage, file_address: str, start: str
) -> None:
    page = new_page()
    page.goto(file_address + start)
    page.locator(BOX).fill("detox that takes medicaid")
    page.locator(BOX).press("Enter")
    expect(page.locator(".chip")).to_have_count(2)


def test_the_box_on_the_home_page_suggests(new_page: OpenPage, file_address: str) -> None:
    page = new_page()
    page.goto(f"{file_address}index.html")
    page.locator(BOX).press_sequentially("kettle")
    option = page.locator("[role=option]", has_text="Kettle Street")
    expect(option).to_be_visible()
    option.click()
    expect(page.locator("h1")).to_contain_text("Kettle Street")


def test_where_detox_comes_up_so_does_the_danger(page: Page) -> None:
    expect(page.locator(".results .danger")).to_have_count(0)
    page.locator(BOX).fill("detox")
    expect(page.locator(".results .danger")).to_contain_text("Stopping suddenly can kill")


@pytest.mark.parametrize(
    "words",
    [
        "detox tonight",
        "bed",
        "where can we go right now",
        "emergency",
        "open 24 hours",
        "desintoxicación esta noche",
        "cama para mi hijo",
        "urgente",
    ],
)
def test_what_cannot_wait_is_told_before_all_programs(page: Page, words: str) -> None:
    page.locator(BOX).fill(words)
    panel = page.locator(".results > .danger").first

    expect(panel.get_by_role("link", name="Call 911").first).to_be_visible()
    expect(panel.locator("p").first).to_contain_text(re.compile("emergency room|Danger:"))
    expect(panel).to_contain_text("An emergency room must see anyone")
    expect(page.locator(".help-now")).to_contain_text("988")
    page.locator(BOX).press("Enter")
    panel.get_by_text("More signs, and whom to call").click()
    expect(panel.get_by_text("does not know who has a bed now")).to_be_visible()
    expect(panel.get_by_role("link", name="988").first).to_be_visible()
    expect(page.locator(".results > *").first).to_have_class("danger flow")
    expect(page.locator(".results")).not_to_contain_text("Nothing found")


@pytest.mark.parametrize("words", ["evening iop", '"tonight"', "medicaid fairhaven", "open beds"])
def test_what_can_wait_comes_without_it(page: Page, words: str) -> None:
    page.locator(BOX).fill(words)

    expect(page.locator("html")).to_have_attribute("data-answered", re.compile(r"[1-9]"))
    expect(page.locator(".results > .danger.flow")).to_have_count(0 if words != "open beds" else 1)


def test_a_card_of_detox_says_from_what_and_never_asks_for_hours(page: Page) -> None:
    page.locator(BOX).fill("detox")
    card = page.locator(".results .card", has_text="Stony Point").first

    expect(card.locator("dt").first).to_have_text("Detox from")
    expect(card).not_to_contain_text("Hours a week")
    expect(card).not_to_contain_text("All or part by video")


OWN_LINE = """
  - id: county-line
    who: {en: In Example State?, es: "¿En el estado de ejemplo?"}
    label: {en: Call 555-555-0199, es: Llame al 555-555-0199}
    phone: "5555550199"
    say: {en: It knows of beds here., es: Sabe de camas aquí.}
    state: ex
"""


@pytest.fixture(scope="module")
def lined_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example site, with a help line of its own state."""
    content = tmp_path_factory.mktemp("lined") / "content"
    shutil.copytree(ROOT / "content", content)
    lines = content / "help-now.yaml"
    lines.write_text(lines.read_text("utf-8").rstrip() + OWN_LINE, "utf-8")
    assert commands.build(content, content.with_name("site")) == 0
    return content.with_name("site")


@pytest.mark.parametrize("words", ["detox tonight millbrook", "suicide"])
def test_the_line_of_ones_own_state_stands_in_what_cannot_wait(
    new_page: OpenPage, lined_site: Path, words: str
) -> None:
    page = new_page()
    page.goto(f"{lined_site.as_uri()}/find.html")
    page.locator(BOX).fill(words)
    panel = page.locator(".results > .danger").first

    expect(panel.get_by_role("link", name="Call 555-555-0199")).to_have_attribute(
        "href", "tel:5555550199"
    )
    expect(panel).to_contain_text("It knows of beds here.")


def test_what_detoxes_from_other_drugs_stands_apart(page: Page) -> None:
    page.locator(BOX).fill("xanax")
    apart = page.locator("[data-band=apart]")

    expect(apart.locator("h2")).to_have_text(
        re.compile(r"^\d+ programs? .* from other drugs, and do(es)? not name benzodiazepines$")
    )
    expect(page.locator("[data-band=yes] .card").first).to_contain_text("Benzodiazepines")
    # The wrong door comes after those that do not say.
    bands = page.locator(".results > section[data-band]")
    assert bands.evaluate_all("all => all.map(one => one.dataset.band)") == ["yes", "ask", "apart"]


@pytest.mark.parametrize("file", ["words", "all", "all-text", "all-serves"])
def test_a_file_that_does_not_come_is_named_with_a_way_on_by_links(
    new_page: OpenPage, http_address: str, file: str
) -> None:
    page = new_page()
    page.route(f"**/data/find/{file}.js", lambda route: route.abort())
    page.goto(f"{http_address}find.html#q=spanish+detox+harbor")

    note = page.locator(".status", has_text="The search could not load its files.")
    expect(note).to_be_visible()
    expect(note.get_by_role("link", name="Programs by place")).to_be_visible()
    expect(page.get_by_role("heading", name="By level of care")).to_be_visible()
    expect(page.get_by_role("link", name="All programs, by place")).to_be_visible()
    expect(page.locator("[role=status].hidden")).to_contain_text("could not load")
    # Of what may be there it is not said that it is nowhere.
    expect(page.get_by_text("No program fits")).to_have_count(0)


@pytest.mark.parametrize(
    ("script", "asked", "unread"),
    [("whom", "detox+for+my+daughter", "daughter"), ("denied", "iop+without+detox", "without")],
)
def test_words_are_named_as_unread_where_their_script_does_not_come(
    new_page: OpenPage, http_address: str, script: str, asked: str, unread: str
) -> None:
    page = new_page()
    page.route(f"**/js/{script}.js", lambda route: route.abort())
    page.goto(f"{http_address}find.html#q={asked}")

    expect(page.locator(CARD).first).to_be_visible()
    expect(page.get_by_text(f"{unread}”: this was not fully understood")).to_be_visible()
    # Nothing is claimed of what was not read.
    expect(page.locator("[data-band=yes] h2").first).not_to_contain_text("what you asked for")


def test_opioids_lead_to_the_guide_of_their_medication_without_hiding_detox(
    new_page: OpenPage, http_address: str
) -> None:
    page = new_page()
    page.goto(f"{http_address}find.html#q=heroin+detox")

    line = page.locator(".results > p", has_text="buprenorphine or methadone")
    expect(line.get_by_role("link")).to_have_attribute(
        "href", re.compile(r"medication-for-opioids\.html$")
    )
    expect(page.locator("[data-band=yes] h2").first).to_contain_text("what you asked for")


def test_a_filter_whose_facts_do_not_come_says_so(new_page: OpenPage, http_address: str) -> None:
    page = new_page()
    page.route("**/data/find/all-serves.js", lambda route: route.abort())
    page.goto(f"{http_address}find.html#q=detox")
    languages = page.locator(".filter", has_text="Languages")
    languages.locator("summary").first.click()

    expect(languages.locator(".status")).to_contain_text("could not load its files")
    expect(languages.locator("input")).to_have_count(0)


def test_what_to_do_where_nothing_is_found_may_not_come(
    new_page: OpenPage, http_address: str
) -> None:
    page = new_page()
    page.route("**/js/nothing.js", lambda route: route.abort())
    page.goto(f"{http_address}find.html#level=inpatient&virtual=fully&checked=0-90")

    expect(page.locator(".results .status").first).to_contain_text("could not load its files")


def test_suggestions_that_did_not_come_are_asked_for_with_the_next_key(
    new_page: OpenPage, http_address: str
) -> None:
    page = new_page()
    page.route("**/js/suggest.js", lambda route: route.abort(), times=1)
    page.goto(f"{http_address}find.html#q=detox")
    expect(page.locator(CARD).first).to_be_visible()
    with page.expect_event("requestfailed"):
        page.locator(BOX).focus()
    page.locator(BOX).press_sequentially(" mill", delay=100)

    expect(page.locator(BOX)).to_have_attribute("aria-expanded", "true")


def test_an_arrow_before_the_suggestions_come_counts_when_they_do(
    new_page: OpenPage, http_address: str
) -> None:
    page = new_page()
    held: list[Route] = []
    # A builtin cannot be marked, as Playwright marks what it calls.
    page.route("**/data/names/index.js", lambda route: held.append(route))  # noqa: PLW0108
    page.goto(f"{http_address}find.html#q=detox")
    page.locator(BOX).fill("medicaid")  # what is offered for it needs no file of names
    expect(page.locator("[role=option]").first).to_be_visible()
    with page.expect_request("**/data/names/index.js"):
        page.locator(BOX).fill("harbor")
    page.locator(BOX).press("ArrowDown")
    held.pop().continue_()

    expect(page.locator("[role=option]").first).to_contain_text("Harbor")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_attribute("id", "offer-0")
    expect(page.locator(BOX)).to_have_attribute("aria-activedescendant", "offer-0")


def test_no_failure_is_named_where_all_files_come(page: Page) -> None:
    page.locator(BOX).fill("detox harbor")
    expect(page.locator(CARD).first).to_be_visible()
    expect(page.locator(".status", has_text="could not load")).to_have_count(0)


def test_a_chosen_program_that_is_gone_is_no_failure_of_the_search(
    new_page: OpenPage, file_address: str
) -> None:
    page = new_page()
    page.goto(f"{file_address}find.html#chosen=gone-house/detox")
    expect(page.locator(".results .begin")).to_be_visible()
    expect(page.locator(".status", has_text="could not load")).to_have_count(0)


STATED = r"^\d+ program(s state|a indica|as indican| states) .*(you asked for|usted pidió)$"
FOUND = r"^\d+ programas?$|^\d+ programs?$"
NOBODY = r"^No program here says yes to this: Free of charge\. Ask when you call\.$"
PHRASINGS = [
    ("find.html", "xanax", STATED, "Example County Hospital"),
    ("find.html", "detox xanax free", NOBODY, "Example County Hospital"),
    ("find.html", "fair haven iop", STATED, "Harbor Point Recovery"),
    ("find.html", "morning iop with child care medicaid", STATED, "Harbor Point Recovery"),
    ("find.html", "vietnamese iop", STATED, "Plover Lane Clinic"),
    ("find.html", "bluewagon", FOUND, "Blue Wagon Recovery"),
    ("find.html", "i have aetna", FOUND, "Alder Crossing Counseling Associates"),
    ("find.html", "weed 15 year old", STATED, "Example County Behavioral Health"),
    ("es/find.html", "desintoxicación de cristal", STATED, "Example County Hospital"),
    ("es/find.html", "casa para mujeres", STATED, "Barley Street Women's House"),
    ("es/find.html", "metadona en fairhaven", STATED, "Foundry Row Medication Clinic"),
    ("es/find.html", "rehabilitación en línea", STATED, "Open Window Virtual Care"),
]


@pytest.mark.parametrize(
    ("start", "words", "claim", "first"), PHRASINGS, ids=[words for _at, words, *_ in PHRASINGS]
)
def test_the_first_heading_claims_no_more_than_what_is_stated(
    new_page: OpenPage, file_address: str, start: str, words: str, claim: str, first: str
) -> None:
    page = new_page()
    page.goto(f"{file_address}{start}")
    expect(page.locator(".results .begin")).to_be_visible()
    page.locator(BOX).fill(words)

    claims = page.locator(".results > .status, .results > .results-band > h2")
    expect(claims.first).to_have_text(re.compile(claim))
    expect(page.locator(CARD).first).to_contain_text(first)


@pytest.mark.parametrize(
    ("start", "words"), [("find.html", "sucidal"), ("es/find.html", "mi hija no despierta")]
)
def test_a_slip_or_another_tongue_hides_no_danger(
    new_page: OpenPage, file_address: str, start: str, words: str
) -> None:
    page = new_page()
    page.goto(f"{file_address}{start}")
    page.locator(BOX).fill(words)

    expect(page.locator(".results > *").first).to_have_class("danger flow")
