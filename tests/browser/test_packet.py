"""What a reader takes along: the packet on paper, a table for a spreadsheet, a link, an e-mail."""

import csv
import io
import re
import unicodedata
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect
from pypdf import PdfReader

from tests.browser.comparing import Program, of_one_provider, side_by_side
from tests.browser.conftest import OpenPage
from tests.browser.pages import pages_of_kind

Media = Literal["screen", "print"]
STUB = "window.print = () => document.documentElement.setAttribute('data-printed', '');"
UNPUBLISHED = """document.addEventListener("DOMContentLoaded", () => {
  const canonical = document.querySelector("link[rel='canonical']");
  if (canonical) canonical.remove();
});"""
CODE = "[data-part='code'] svg"
POINTS = {"Letter": (612, 792), "A4": (595, 842)}


def opened(page: Page, address: str) -> Page:
    """Open a comparison or a list, and wait for its last part."""
    page.add_init_script(STUB)
    page.goto(address)
    expect(page.get_by_role("link", name="Send by e-mail")).to_be_visible()
    return page


def printed(page: Page, paper: str = "Letter") -> list[str]:
    """Press the button, and return the text of each page, each run of white space as one space."""
    page.locator("[data-part='print']").click()
    expect(page.locator("html")).to_have_attribute("data-printed", "")
    reader = PdfReader(io.BytesIO(page.pdf(format=paper)))
    size = [float(side) for side in reader.pages[0].mediabox[2:]]
    assert sorted(size) == pytest.approx(sorted(POINTS[paper]), abs=1)
    # Fonts join letters: NFKC parts them again.
    texts = [unicodedata.normalize("NFKC", sheet.extract_text()) for sheet in reader.pages]
    return [re.sub(r"\s+", " ", text) for text in texts]


def published(page: Page) -> str:
    """Return the address that the site has for others: its own, or where it was opened."""
    canonical = page.locator("link[rel='canonical']")
    address = canonical.get_attribute("href") if canonical.count() else page.url.partition("#")[0]
    return (address or "").rpartition("/")[0] + "/"


@pytest.mark.parametrize("paper", POINTS)
def test_the_packet_has_everything_to_take_along(
    new_page: OpenPage, http_address: str, four: list[Program], paper: str
) -> None:
    page = opened(new_page(), http_address + side_by_side(four[:3]))

    sheets = printed(page, paper)
    whole = " ".join(sheets)

    assert 0 <= sheets[0].find("In danger Call 911") < sheets[0].find("3 programs, side by")
    assert re.search(r"Printed on [A-Z][a-z]+ \d+, \d{4}\.", sheets[0])
    assert "Scan to open this comparison." in sheets[0]
    for heading in ("How these differ", "Side by side", "Call sheet", "Questions for every"):
        assert heading in whole
    assert "Help now" in whole
    assert "1-800-222-1222" in whole
    for number, program in enumerate(four[:3]):
        assert program.name in whole
        assert f"{published(page)}{program.page}" in whole, f"no address of program {number + 1}"
    assert whole.count("I spoke with, on:") == 3
    for number, text in enumerate(sheets, start=1):
        assert f"{number} / {len(sheets)}" in text
    for button in ("Copy the link", "Print all", "Remove", "Differences", "What to show"):
        assert button not in whole


def test_the_head_of_the_table_is_repeated_on_each_of_its_pages(
    new_page: OpenPage, http_address: str, four: list[Program]
) -> None:
    page = opened(new_page(), http_address + side_by_side(four[:3]))

    heads = page.locator("thead th > a").all_inner_texts()
    sheets = printed(page)

    first = next(at for at, text in enumerate(sheets) if "Side by side" in text)
    calls = next(at for at, text in enumerate(sheets) if "Call sheet" in text)
    assert calls > first
    for text in sheets[first + 1 : calls]:
        assert all(head in text for head in heads)


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("width", [360, 1280])
def test_programs_of_one_provider_are_told_apart_wherever_they_are_named(
    new_page: OpenPage, http_address: str, site: Path, media: Media, width: int
) -> None:
    twins = of_one_provider(site)
    page = opened(new_page(width=width), http_address + side_by_side(twins))
    page.emulate_media(media=media)

    heads = page.locator(".compare table:visible thead th").all_inner_texts()
    caption = page.locator(".compare table:visible caption").text_content() or ""
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as a table", include_hidden=True).evaluate(
            "button => button.click()"
        )
    table = download.value.path().read_text("utf-8-sig")

    assert len(set(heads)) == 2
    assert len({program.name for program in twins}) == 1
    levels = [head.partition("\n")[0] for head in heads]
    assert all(f"{twins[0].name} – {level}" in caption for level in levels)  # noqa: RUF001
    assert all(f'"{twins[0].name} – {level}' in table.splitlines()[0] for level in levels)  # noqa: RUF001


def test_every_difference_is_printed_in_the_table_though_few_sentences_are(
    new_page: OpenPage, http_address: str, four: list[Program]
) -> None:
    page = opened(new_page(), http_address + side_by_side(four[:3]))
    seen = page.locator(".differ > ul > li").all_text_contents()
    differing = page.locator("[data-part='region'] [data-differs] th").all_text_contents()
    assert seen
    assert len(differing) > len(seen)

    whole = " ".join(printed(page))

    assert not [said for said in seen if said not in whole]
    assert "more differences" not in whole  # they stand in the table, and nothing can be unfolded
    assert not [label for label in differing if label not in whole]


def test_each_question_has_room_for_the_answer_of_each_program_it_is_for(
    new_page: OpenPage, http_address: str, four: list[Program]
) -> None:
    page = opened(new_page(), http_address + side_by_side(four[:3]))
    asked = page.locator(".sheet-questions li").count()
    printed(page)
    page.emulate_media(media="print")

    rooms = page.locator(".grid td").evaluate_all(
        "all => all.map(one => [one.offsetHeight, one.offsetWidth])"
    )
    assert page.locator(".grid tbody tr").count() == asked
    assert page.locator(".grid table").last.locator("thead th").count() == 4
    # 8 millimeters are 30 pixels.
    assert min(height for height, _width in rooms) >= 30
    assert min(width for _height, width in rooms) >= 90
    expect(page.locator(".sheet-questions")).to_be_hidden()


@pytest.mark.parametrize(
    ("language", "count", "most"), [("", 3, 5), ("", 4, 7), ("es/", 3, 6), ("es/", 4, 8)]
)
def test_programs_print_side_by_side_in_one_table_on_few_sheets(
    new_page: OpenPage, http_address: str, four: list[Program], language: str, count: int, most: int
) -> None:
    page = new_page()
    page.add_init_script(STUB)
    page.goto(http_address + language + side_by_side(four[:count]))
    expect(page.locator("[data-packed]").first).to_be_attached()
    page.locator("[data-part='print']").click()

    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(reader.pages) <= most
    page.emulate_media(media="print")
    expect(page.locator(".compare table:visible")).to_have_count(1)
    expect(page.locator(".compare table:visible thead th")).to_have_count(count)


def test_nothing_on_paper_is_smaller_than_nine_points(
    new_page: OpenPage, http_address: str, four: list[Program]
) -> None:
    page = opened(new_page(), http_address + side_by_side(four[:3]))
    page.emulate_media(media="print")

    small = page.evaluate(
        """() => [...document.body.querySelectorAll("*")]
          .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
          .filter(one => one.checkVisibility() && parseFloat(getComputedStyle(one).fontSize) < 11.9)
          .map(one => one.outerHTML.slice(0, 100))"""
    )

    assert small == []  # 9 points are 12 pixels


def test_the_code_is_drawn_only_for_a_print(
    new_page: OpenPage, http_address: str, four: list[Program]
) -> None:
    page = new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, http_address + side_by_side(four[:2]))
    expect(page.locator(CODE)).to_have_count(0)
    assert not [url for url in asked if "qr.js" in url]

    printed(page)

    expect(page.locator(CODE)).to_have_count(1)
    assert page.locator(f"{CODE} path").get_attribute("d")
    assert [url for url in asked if "qr.js" in url]


def test_a_folder_prints_without_a_code_since_its_address_leads_nowhere(
    new_page: OpenPage, file_address: str, four: list[Program]
) -> None:
    page = new_page()
    page.add_init_script(UNPUBLISHED)
    opened(page, file_address + side_by_side(four[:2]))

    whole = " ".join(printed(page))

    expect(page.locator(CODE)).to_have_count(0)
    assert "Scan to open" not in whole
    assert "file:" not in whole
    assert "Call sheet" in whole


def test_the_list_prints_its_call_sheets(
    new_page: OpenPage, http_address: str, four: list[Program]
) -> None:
    page = opened(new_page(), f"{http_address}list.html#{four[0].id}")

    whole = " ".join(printed(page))

    assert "My list" in whole
    assert "Side by side" not in whole
    assert whole.count("I spoke with, on:") == 1
    assert "Help now" in whole


def test_the_table_for_a_spreadsheet_has_a_row_for_each_fact(
    new_page: OpenPage, file_address: str, four: list[Program]
) -> None:
    page = opened(new_page(accept_downloads=True), file_address + side_by_side(four[:3]))

    with page.expect_download() as download:
        page.get_by_role("button", name="Download as a table").click()

    content = download.value.path().read_text("utf-8-sig")
    rows = list(csv.reader(io.StringIO(content, newline="")))
    assert download.value.suggested_filename == "programs.csv"
    names = [program.name for program in four[:3]]
    assert rows[0] == ["Fact", *map(" – ".join, zip(names, rows[1][1:], strict=True))]  # noqa: RUF001
    assert [row[0] for row in rows[1:4]] == ["Level of care", "Place", "Phone"]
    assert {len(row) for row in rows} == {4}
    assert all(cell.strip() for row in rows for cell in row)
    assert any("Not stated. Ask." in row for row in rows)


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://a","b")']


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula(
    new_page: OpenPage, file_address: str, four: list[Program], text: str
) -> None:
    page = opened(new_page(), file_address + side_by_side(four[:2]))

    content = page.evaluate(
        """text => {
          const cell = {words: text, note: "", check: null};
          const one = {name: text, level: text, place: text, phones: [[text, "tel:1"]]};
          const row = {key: "a", label: text, told: true, cells: [cell]};
          return levelground.csv({columns: [one], table: [row]});
        }""",
        text,
    )

    rows = list(csv.reader(io.StringIO(content.removeprefix("\ufeff"), newline="")))
    head, *cells = [row[1] for row in rows]
    assert head.startswith(f"'{text} – ")  # noqa: RUF001
    assert cells == [f"'{text}"] * 4
    assert rows[4][0] == f"'{text}"


def body_of(page: Page) -> str:
    """Return the text of the e-mail that the page offers."""
    href = page.get_by_role("link", name="Send by e-mail").get_attribute("href") or ""
    parts = urlsplit(href)
    assert parts.scheme == "mailto"
    assert parts.path == ""
    return parse_qs(parts.query)["body"][0]


def test_an_e_mail_has_names_numbers_help_and_the_link(
    new_page: OpenPage, http_address: str, four: list[Program]
) -> None:
    page = opened(new_page(), http_address + side_by_side(four[:2]))

    body = body_of(page)

    assert all(program.name in body for program in four[:2])
    assert published(page) + side_by_side(four[:2]) in body
    assert "988" in body
    assert "\n" not in body.replace("\r\n", "")


def test_an_e_mail_from_a_folder_tells_nothing_of_the_folder(
    new_page: OpenPage, file_address: str, four: list[Program]
) -> None:
    page = new_page()
    page.add_init_script(UNPUBLISHED)
    opened(page, file_address + side_by_side(four[:2]))

    body = body_of(page)

    assert four[0].name in body
    assert "file:" not in body


def test_the_link_is_copied_and_that_is_said(
    new_page: OpenPage, http_address: str, four: list[Program]
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    opened(page, http_address + side_by_side(four[:2], "&show=differ"))

    page.get_by_role("button", name="Copy the link").click()

    expect(page.get_by_text("The link is copied.").first).to_be_visible()
    expect(page.get_by_role("status").last).to_have_text("The link is copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == published(page) + side_by_side(four[:2], "&show=differ")


def test_a_print_asked_for_before_everything_has_loaded_comes_as_soon_as_it_has(
    new_page: OpenPage, http_address: str, four: list[Program]
) -> None:
    page = new_page()
    page.add_init_script(STUB)
    held: list[Route] = []
    page.route("**/theme/js/packet.js", lambda route: held.append(route))  # noqa: PLW0108
    with page.expect_request("**/theme/js/packet.js"):
        page.goto(http_address + side_by_side(four[:3]), wait_until="commit")

    page.locator("[data-part='print']").click()
    assert page.locator("html").get_attribute("data-printed") is None
    for route in held:
        route.continue_()

    expect(page.locator("html")).to_have_attribute("data-printed", "")
    expect(page.locator(CODE)).to_have_count(1)
    assert "Call sheet" in page.locator("main").inner_text()


def test_a_code_that_does_not_come_keeps_nobody_from_printing(
    new_page: OpenPage, http_address: str, four: list[Program]
) -> None:
    page = new_page()
    page.route("**/theme/js/qr.js", lambda route: route.abort())
    opened(page, http_address + side_by_side(four[:2]))

    page.locator("[data-part='print']").click()

    expect(page.locator("html")).to_have_attribute("data-printed", "")
    expect(page.locator(CODE)).to_have_count(0)


def test_a_keyboard_alone_leads_from_a_card_to_the_printed_packet(
    new_page: OpenPage, http_address: str, site: Path
) -> None:
    page = new_page()
    page.add_init_script(STUB)
    cards = max(pages_of_kind(site, "place"), key=lambda one: one.read_text("utf-8").count("card"))
    page.goto(http_address + cards.relative_to(site).as_posix())

    def tab_to(found: str) -> None:
        for _press in range(400):
            page.keyboard.press("Tab")
            if page.evaluate("found => document.activeElement.matches(found)", found):
                return
        raise AssertionError(f"Tab never reaches {found}")

    tab_to("main details:has([data-choose]) > summary")  # programs are folded by level
    page.keyboard.press("Enter")
    for _program in range(3):
        tab_to("[data-choose][aria-pressed='false']")
        page.keyboard.press("Enter")
    expect(page.locator(".tray li")).to_have_count(3)
    tab_to(".tray a.go")
    page.keyboard.press("Enter")
    expect(page.locator("thead th > a")).to_have_count(3)
    tab_to("[data-part='print']")
    page.keyboard.press("Space")

    expect(page.locator("html")).to_have_attribute("data-printed", "")
    expect(page.locator(CODE)).to_have_count(1)


def test_a_call_sheet_for_detox_tells_the_danger_and_asks_for_a_bed_first(
    new_page: OpenPage, http_address: str
) -> None:
    two = "driftway-outpatient-detox/detox,stony-point-withdrawal-unit/detox"
    for address in (f"list.html#{two}", f"compare.html#{two}", f"es/list.html#{two}"):
        page = opened(new_page(), http_address + address) if "es/" not in address else new_page()
        page.goto(http_address + address)
        sheet = page.locator("[data-part='sheet']")
        expect(page.locator("main .danger")).to_have_count(1)
        expect(sheet.locator("li strong").first).to_have_text(
            "¿Tienen una cama ahora?" if "es/" in address else "Do you have a bed now?"
        )
        asked = page.locator(".sheet-questions > .sheet").first.inner_text()
        for idle in ("How many hours a week", "sober living with", "Do you offer detox?"):
            assert idle not in asked
        expect(page.locator(".sheet").last.locator("li")).to_have_count(7)
