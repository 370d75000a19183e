"""What was said on the phone, written down on the call sheet: beside the facts, and as a text."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from levelground.upkeep.answers import answer_text
from tests.browser.comparing import Program, both, side_by_side
from tests.browser.conftest import OpenPage
from tests.unit.making import terms

STORED = "Object.keys(localStorage).filter(name => name.endsWith(':answers')).length"


def writing(page: Page, address: str) -> Page:
    """Open a comparison, or a list, with the call sheet as a form."""
    page.goto(f"{address}&write")
    expect(page.locator(".answers")).to_be_visible()
    return page


def choose_fact(page: Page, label: str) -> None:
    """Add a box for a fact to the sheet of the first program."""
    page.get_by_label("Another fact, or one that is wrong").first.select_option(label=label)


def text_of(page: Page) -> tuple[answer_text.ProgramAnswers, ...]:
    """Return the answers that the page shows as a text, as `inv take` reads them."""
    shown = page.locator(".answers pre").inner_text()
    found, problems = answer_text.read_answers(shown.encode(), "the page", terms())
    assert problems == ()
    return found


@both
def test_what_a_reader_writes_stands_beside_the_facts_and_is_a_text_to_take(
    new_page: OpenPage, base: str, four: list[Program]
) -> None:
    page = new_page()
    page.goto(base + side_by_side(four[:2]))
    page.get_by_role("button", name="Write down what they say").click()
    expect(page.locator(".answers")).to_contain_text("Nothing is written down yet.")

    choose_fact(page, "Vaping")
    box = page.get_by_role("group", name="Vaping")
    box.get_by_role("combobox").select_option("no")
    told = page.locator("[data-part='region'] .answers-told")

    expect(told).to_have_text("You were told today: No")
    (one,) = text_of(page)
    assert one.sender
    assert [(line.field and line.field.name, line.written) for line in one.told] == [
        ("vaping", "no")
    ]
    assert page.evaluate(STORED) == 0


def test_answers_are_mailed_saved_and_kept_only_when_asked(
    new_page: OpenPage, http_address: str, four: list[Program], tmp_path: Path
) -> None:
    page = writing(new_page(), http_address + side_by_side(four[:2]))
    page.get_by_label("Nobody answered").first.check()
    shown = page.locator(".answers pre").inner_text()

    mail = page.get_by_role("link", name="Send to this directory").get_attribute("href") or ""
    assert mail.startswith("mailto:corrections@")
    body = parse_qs(urlsplit(mail).query)["body"][0]
    assert body.replace("\r\n", "\n").strip() == shown.strip()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    download.value.save_as(tmp_path / "answers.txt")
    assert (tmp_path / "answers.txt").read_text("utf-8").strip() == shown.strip()

    page.get_by_label("Keep my answers on this device").check()
    expect(page.locator(".answers [role='status']")).to_contain_text("Kept on this device")
    page.goto(http_address + side_by_side(four[:2]))
    page.reload()
    expect(page.locator(".answers pre")).to_contain_text("did not answer")
    page.get_by_role("button", name="Delete my answers").click()
    expect(page.get_by_role("button", name="Write down what they say")).to_be_visible()
    assert page.evaluate(STORED) == 0


@pytest.mark.parametrize("width", [360, 1280])
def test_the_form_is_as_wide_as_the_screen_and_prints_what_was_said(
    new_page: OpenPage, http_address: str, four: list[Program], width: int
) -> None:
    page = writing(new_page(width=width), f"{http_address}es/{side_by_side(four[:1])}")
    page.get_by_label("Otro dato, o uno que está mal").select_option(label="Vapear")
    page.get_by_role("group", name="Vapear").get_by_label("No quisieron decirlo").check()

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    (one,) = text_of(page)
    assert [line.outcome for line in one.told] == ["would-not-say"]
    page.emulate_media(media="print")
    expect(page.locator(".sheet .answers-told", has_text="No quisieron decirlo")).to_be_visible()
    expect(page.locator(".answers")).to_be_hidden()
