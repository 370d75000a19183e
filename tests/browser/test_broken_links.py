"""Links to a comparison that are damaged, old or empty: the page says so and leads on."""

import pytest
from playwright.sync_api import expect

from tests.browser.comparing import Program, both, side_by_side
from tests.browser.conftest import OpenPage
from tests.browser.test_compare import heads, shown

BROKEN = [
    "#",
    "#junk",
    "#__proto__",
    "#__proto__/constructor,constructor/__proto__",
    "#constructor/prototype,tostring/valueof",
    "#%E0%A4%A",
    "#%",
    "#,,,,",
    "#a/b/c,../../etc/passwd,/",
    "#<script>alert(1)</script>/iop",
    "#%3Cimg%20src=x%20onerror=alert(1)%3E/iop",
    "#" + "a" * 10_000,
    "#" + "a/b," * 2_500,
    "#&show=differ&hide=&hide=__proto__&ages&all",
    "#chosen=%E0%A4%A",
    "#chosen=__proto__/x&at=%E0%A4%A",
]


@both
@pytest.mark.parametrize("name", ["compare.html", "list.html"])
def test_a_broken_link_never_breaks_the_page(new_page: OpenPage, base: str, name: str) -> None:
    page = new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(f"{page.url[:80]}: {error.message}"))
    page.on("dialog", lambda dialog: errors.append(dialog.message))
    for fragment in BROKEN:
        page.goto("about:blank")
        page.goto(f"{base}{name}{fragment}")
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator(".without").last).to_be_visible()
        expect(page.get_by_role("button", name="Print")).to_have_count(0)
        page.evaluate("sessionStorage.clear()")
    assert errors == []


@both
def test_a_link_to_a_program_that_is_gone_says_so_and_can_leave_it_out(
    new_page: OpenPage, base: str, four: list[Program]
) -> None:
    page = new_page()
    page.goto(f"{base}{side_by_side(four[:2])},gone-for-good/iop")

    note = page.locator("[data-part='missing'] .status")
    expect(note).to_contain_text("is not in this directory: “gone for good”.")
    expect(heads(page)).to_have_count(2)
    note.get_by_role("button", name="Leave it out").click()

    expect(note).to_have_count(0)
    assert page.url == base + side_by_side(four[:2])


def test_a_link_to_a_level_that_is_gone_offers_what_the_provider_has(
    new_page: OpenPage, file_address: str, four: list[Program]
) -> None:
    page = new_page()
    slug = four[1].id.partition("/")[0]
    page.goto(f"{file_address}{side_by_side(four[:1])},{slug}/no-such-level")

    note = page.locator("[data-part='missing'] .status")
    expect(note).to_contain_text("is here, but not the program that this link names. These are:")
    note.get_by_role("button").first.click()

    expect(heads(page)).to_have_text([four[0].head, four[1].head])
    expect(note).to_have_count(0)


@pytest.mark.parametrize("name", ["compare.html", "list.html"])
def test_what_no_program_can_be_called_is_named_and_never_another_choice_shown(
    new_page: OpenPage, file_address: str, four: list[Program], name: str
) -> None:
    page = new_page()
    shown(page, file_address + side_by_side(four[:2]))
    page.goto("about:blank")
    page.goto(f"{file_address}{name}#Not An Id,gone/iop")

    note = page.locator("[data-part='missing'] .status")
    expect(note).to_contain_text("are not in this directory: “gone” and “Not An Id”.")
    expect(note.get_by_role("link", name="Find programs")).to_be_visible()
    expect(page.locator(".sheet")).to_have_count(0)


def test_a_link_to_a_provider_alone_offers_its_programs(
    new_page: OpenPage, file_address: str, four: list[Program]
) -> None:
    page = new_page()
    page.goto(f"{file_address}compare.html#{four[0].id.partition('/')[0]}")

    page.locator("[data-part='missing'] .status button").first.click()

    expect(page.locator(".lead").filter(has_text="Choose one more")).to_be_visible()
    assert page.url.endswith(four[0].id)


def test_a_slip_in_the_name_of_a_closed_program_leads_to_what_is_known_of_it(
    new_page: OpenPage, file_address: str
) -> None:
    page = new_page()
    page.goto(f"{file_address}compare.html#pine-fery-clinic/iop")

    closed = page.get_by_role("link", name="Pine Ferry Clinic, Stony Point, EX: not open any more")
    closed.click()
    expect(page.locator("h1")).to_contain_text("Pine Ferry Clinic")


def test_a_link_of_which_all_is_gone_leads_on(new_page: OpenPage, file_address: str) -> None:
    page = new_page()
    page.goto(f"{file_address}compare.html#gone/iop")

    page.get_by_role("button", name="Leave it out").click()

    expect(page.locator("[data-part='missing'] .status")).to_have_count(0)
    expect(page.locator(".without").last).to_be_visible()
    expect(page.get_by_role("button", name="Print")).to_have_count(0)


def test_the_page_alone_shows_what_was_chosen_before_and_names_it_in_its_address(
    new_page: OpenPage, http_address: str, four: list[Program]
) -> None:
    page = new_page()
    shown(page, http_address + side_by_side(four[:2]))

    page.goto(http_address + "levels.html")
    page.goto(http_address + "compare.html")

    expect(heads(page)).to_have_count(2)
    assert page.url == http_address + side_by_side(four[:2])


@pytest.mark.parametrize("name", ["compare.html", "list.html"])
def test_without_scripts_the_page_leads_to_comparisons_made_before(
    new_page: OpenPage, file_address: str, four: list[Program], name: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{file_address}{name}#{four[0].id},{four[1].id}")

    # Told to run no scripts, Chromium still takes <noscript> for text: it is not looked for.
    page.locator(".without").last.get_by_role("link").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.locator(f"{'table'}, .card, .places, .towns").count() > 0
