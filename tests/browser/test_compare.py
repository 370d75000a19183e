"""The comparison of what a reader has chosen: one real table, and links that fail."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.comparing import Program, both, facts, side_by_side
from tests.browser.conftest import OpenPage
from tests.browser.test_accessibility import violations
from tests.browser.test_layout import OVERFLOW
from tests.browser.test_loading import listen

TABLE = "[data-part='region'] table"
LABELS = f"{TABLE} tr:not([data-group]) > th[scope='row']"
FIRST = ["Level", "Call", "Place"]  # what each program is, above and behind what decides


def facts_among(labels: list[str]) -> list[str]:
    return [label for label in labels if label not in FIRST]


def heads(page: Page) -> Locator:
    return page.locator(f"{TABLE} thead th > a")


def change(page: Page) -> Locator:
    """Unfold the ways to change the table, and return them once they are there."""
    page.get_by_text("What to show").click()
    ways = page.locator(".change")
    expect(ways.locator(".ticks input").first).to_be_visible()
    return ways


def shown(page: Page, address: str) -> list[str]:
    """Open a comparison and return the labels of its rows."""
    page.goto(address)
    expect(page.locator(TABLE)).to_be_visible()
    return page.locator(LABELS).all_inner_texts()


@both
@pytest.mark.parametrize("count", [2, 3, 4])
def test_up_to_four_programs_stand_in_one_real_table(
    new_page: OpenPage, base: str, four: list[Program], count: int
) -> None:
    page = new_page()
    overheard = listen(page, base)
    page.goto(base + side_by_side(four[:count]))

    expect(heads(page)).to_have_text([program.head for program in four[:count]])
    expect(page.locator("h1")).to_have_text(f"{count} programs, side by side")
    expect(page.get_by_role("table")).to_have_count(1)
    expect(page.locator(f"{TABLE} caption")).to_contain_text(four[count - 1].name)
    expect(page.get_by_role("heading", name="How these differ")).to_be_visible()
    # Whom to call, each; what to ask them; what to ask everyone.
    expect(page.locator(".sheet")).to_have_count(count + 2)
    widths = page.locator(f"{TABLE} tbody tr:not([data-group])").evaluate_all(
        """rows => rows.map(row => [[...row.cells].reduce((sum, one) => sum + one.colSpan, 0),
          ...[...row.cells].map(one => one.innerText)])"""
    )
    assert {width for width, *_ in widths} == {count + 1}
    assert all(text.strip() for _width, *texts in widths for text in texts), "a cell is blank"
    unscoped = page.locator(f"{TABLE} th:not([scope])")
    expect(unscoped).to_have_count(0)
    assert page.evaluate("[location.search, document.cookie]") == ["", ""]
    assert overheard == []


def test_what_decides_comes_first_and_the_rest_in_the_order_of_the_field_table(
    new_page: OpenPage, file_address: str, site: Path, four: list[Program]
) -> None:
    page = new_page()
    labels = shown(page, file_address + side_by_side(four))
    first = page.locator(f"{TABLE} tbody").nth(1)

    order = [
        label
        for row in facts(site, "rows")["rows"]
        for label in ([term["label"] for term in row.get("terms", [])] or [row["label"]])
    ]
    expect(first.locator("[data-group]")).to_have_text("What decides")
    deciding = first.locator("tr:not([data-group]) th").count()
    ahead = len(FIRST)
    facts_shown = [label for label in labels[ahead + deciding :] if label in order]
    assert labels[:2] + labels[2 + deciding :][: ahead - 2] == FIRST
    assert "Hours a week" in labels[2 : 2 + deciding]
    assert len(facts_shown) > 20
    assert [order.index(label) for label in facts_shown] == sorted(map(order.index, facts_shown))


def test_all_the_differences_and_the_same_part_the_rows(
    new_page: OpenPage, file_address: str, four: list[Program]
) -> None:
    page = new_page()
    every = shown(page, file_address + side_by_side(four[:3]))

    page.get_by_label("Differences").check()
    same_or_first = page.locator(f"{TABLE} tbody tr:not([data-group]):not([data-differs])")
    expect(same_or_first).to_have_count(len(FIRST))
    differ = facts_among(page.locator(LABELS).all_inner_texts())
    assert page.url.endswith("&show=differ")
    page.get_by_label("The same").check()
    expect(page.locator(f"{TABLE} [data-differs]")).to_have_count(0)
    same = facts_among(page.locator(LABELS).all_inner_texts())
    assert page.url.endswith("&show=same")
    page.get_by_label("All", exact=True).check()

    assert page.locator(LABELS).all_inner_texts() == every
    assert "show" not in page.url
    assert differ
    assert not set(differ) & set(same)
    assert set(differ) | set(same) <= set(every)


def test_groups_can_be_hidden_and_a_reload_keeps_what_is_shown(
    new_page: OpenPage, file_address: str, four: list[Program]
) -> None:
    page = new_page()
    every = shown(page, file_address + side_by_side(four[:2]))
    boxes = change(page).locator(".ticks input")
    count = boxes.count() - 1  # the last one is about ages

    boxes.first.uncheck()
    expect(page.locator(f"{TABLE} tbody:not([class])")).to_have_count(count - 1)
    fewer = page.locator(LABELS).all_inner_texts()
    assert len(fewer) < len(every)
    page.reload()

    expect(page.locator(f"{TABLE} tbody:not([class])")).to_have_count(count - 1)
    assert page.locator(LABELS).all_inner_texts() == fewer
    change(page)
    for at in range(1, count):
        boxes.nth(at).uncheck()
    expect(page.get_by_text("No facts to show here.")).to_be_visible()
    for at in range(count):
        boxes.nth(at).check()
    expect(page.get_by_text("No facts to show here.")).to_be_hidden()
    assert page.locator(LABELS).all_inner_texts() == every


def test_a_link_shows_what_it_says(
    new_page: OpenPage, file_address: str, four: list[Program]
) -> None:
    page = new_page()

    shown(page, file_address + side_by_side(four[:2], "&show=differ&hide=medical,payment,nothing"))

    expect(page.get_by_label("Differences")).to_be_checked()
    bands = page.locator(f"{TABLE} [data-group]").all_inner_texts()
    assert "Medical" not in bands
    assert "Paying" not in bands
    assert bands


def test_a_program_is_removed_and_the_back_button_brings_it_back(
    new_page: OpenPage, file_address: str, four: list[Program]
) -> None:
    page = new_page()
    shown(page, file_address + side_by_side(four[:3]))

    change(page).get_by_role("button", name=f"Remove {four[1].name}").click()

    expect(heads(page)).to_have_text([four[0].head, four[2].head])
    expect(page.get_by_role("status").last).to_have_text(f"{four[1].name} is removed.")
    expect(page.locator("h1")).to_be_focused()
    page.go_back()
    expect(heads(page)).to_have_text([program.head for program in four[:3]])
    page.go_forward()
    expect(heads(page)).to_have_count(2)


def test_the_last_program_can_be_removed_too(
    new_page: OpenPage, file_address: str, four: list[Program]
) -> None:
    page = new_page()
    shown(page, file_address + side_by_side(four[:2]))

    change(page).get_by_role("button", name=f"Remove {four[0].name}").click()
    expect(page.get_by_text(f"Only {four[1].name} is chosen.")).to_be_visible()
    expect(page.locator(".sheet")).to_have_count(3)
    expect(page.get_by_role("table")).to_have_count(0)

    page.reload()
    expect(page.get_by_text(f"Only {four[1].name} is chosen.")).to_be_visible()


def test_a_program_moves_and_the_focus_goes_along(
    new_page: OpenPage, file_address: str, four: list[Program]
) -> None:
    page = new_page()
    shown(page, file_address + side_by_side(four[:3]))

    change(page).get_by_role("button", name=f"Move {four[0].name} to the right").click()

    expect(heads(page)).to_have_text([four[1].head, four[0].head, four[2].head])
    expect(page.get_by_role("status").last).to_have_text(f"{four[0].name} is now number 2.")
    assert four[0].name in (page.evaluate("document.activeElement.getAttribute('aria-label')"))
    page.reload()
    expect(heads(page)).to_have_text([four[1].head, four[0].head, four[2].head])


@both
def test_the_list_has_the_call_sheets_of_one_and_of_four(
    new_page: OpenPage, base: str, four: list[Program]
) -> None:
    page = new_page()
    overheard = listen(page, base)
    for count in (1, 4):
        page.goto("about:blank")
        page.goto(f"{base}list.html#{','.join(program.id for program in four[:count])}")
        expect(page.locator(".sheet h3 a")).to_have_text([one.name for one in four[:count]])
        expect(page.locator("h1")).to_have_text("My list")
        expect(page.locator(".sheet").last.locator("li")).to_have_count(10)
        expect(page.get_by_role("table")).to_have_count(0)
    assert overheard == []


def test_every_question_is_shown_when_asked_for(
    new_page: OpenPage, file_address: str, four: list[Program]
) -> None:
    page = new_page()
    page.goto(f"{file_address}list.html#{four[0].id}")
    questions = page.locator(".sheet-questions > .sheet").first.locator("li")
    expect(questions.first).to_be_visible()
    few = questions.count()

    page.get_by_label("Every question").check()

    expect(page.get_by_label("Every question")).to_be_checked()
    assert questions.count() > few
    assert page.url.endswith("&all")


def test_what_differs_stands_before_what_is_the_same_among_what_decides(
    new_page: OpenPage, file_address: str, four: list[Program]
) -> None:
    page = new_page()
    shown(page, file_address + side_by_side(four))

    rows = page.locator(f"{TABLE} tbody").nth(1).locator("tr:not([data-group])")
    differs = rows.evaluate_all("rows => rows.map(row => row.hasAttribute('data-differs'))")
    assert True in differs
    assert differs == sorted(differs, reverse=True)


def test_an_entry_of_the_list_says_what_decides_and_what_is_not_stated(
    new_page: OpenPage, file_address: str
) -> None:
    page = new_page()
    page.goto(f"{file_address}list.html#blue-wagon-recovery/iop")

    decides = page.locator(".sheet-decides")
    expect(decides).to_contain_text("9 to 15 hours a week")
    expect(decides.locator("[data-state='yes']").first).to_have_text("By referral")
    expect(decides).to_contain_text("Private insurance, Paying yourself. Medicaid: No")
    page.goto(f"{file_address}compare.html#blue-wagon-recovery/iop,harbor-point-recovery/php")
    expect(page.locator(".sheet").first).to_be_visible()
    expect(page.locator(".sheet-decides")).to_have_count(0)


@pytest.mark.parametrize("name", ["list", "compare"])
def test_a_link_to_more_than_four_says_that_it_names_more(
    new_page: OpenPage, file_address: str, four: list[Program], name: str
) -> None:
    page = new_page()
    ids = ",".join(program.id for program in four)

    page.goto(f"{file_address}{name}.html#{ids},harbor-point-recovery/php")

    expect(page.get_by_text("This link names more than four programs.")).to_be_visible()
    page.goto("about:blank")
    page.goto(f"{file_address}{name}.html#{ids}")
    expect(page.locator(".sheet").first).to_be_visible()
    expect(page.get_by_text("This link names more than four programs.")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_phone_shows_all_programs_two_beside_each_other_and_their_names_stay(
    new_page: OpenPage, file_address: str, four: list[Program], width: int, count: int
) -> None:
    page = new_page(width=width)
    shown(page, file_address + side_by_side(four[:count]))
    heads = page.locator(f"{TABLE} thead th:visible > a")
    expect(heads).to_have_text([one.head for one in four[:count]])
    assert page.evaluate(OVERFLOW) == []

    page.locator(f"{TABLE} tbody").nth(1).locator("tr").last.scroll_into_view_if_needed()
    for at in range(count):  # whichever row is read
        expect(heads.nth(at)).to_be_in_viewport(ratio=1)
    boxes = [heads.nth(at).bounding_box() for at in range(count)]
    lefts = [round(box["x"]) for box in boxes if box]
    assert len(set(lefts)) == 2
    assert lefts[::2] == lefts[:1] * len(lefts[::2])


def test_on_a_phone_what_decides_is_unfolded_and_the_rest_a_press_away(
    new_page: OpenPage, file_address: str, four: list[Program]
) -> None:
    page = new_page(width=360)
    page.goto(file_address + side_by_side(four))
    groups = page.locator(f"{TABLE} [data-group] button")
    expect(groups.first).to_have_attribute("aria-expanded", "true")
    expect(groups.nth(1)).to_have_attribute("aria-expanded", "true")  # whom to call
    expect(groups.nth(2)).to_have_attribute("aria-expanded", "false")
    rows = page.locator(f"{TABLE} tbody").nth(3).locator("tr:not([data-group])")
    expect(rows.first).to_be_hidden()

    groups.nth(2).click()

    expect(rows.first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(f"{TABLE} tbody tr:visible").last).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_only_scripts_make_meets_wcag(
    new_page: OpenPage, file_address: str, four: list[Program], scheme: str, width: int
) -> None:
    page = new_page(width=width, color_scheme=scheme, reduced_motion="reduce")
    # So high that no bar at the foot of the window lies over half of what is pressed.
    page.set_viewport_size({"width": width, "height": 9000})
    faults: list[str] = []
    for name in (side_by_side(four[:3]), f"list.html#{four[0].id},{four[1].id}"):
        page.goto(file_address + name)
        expect(page.locator(".sheet").first).to_be_visible()
        faults += violations(page)
    page.goto(file_address + four[0].page)
    expect(page.locator(".tray summary")).to_be_visible()
    page.locator(".tray summary").click()
    faults += violations(page)
    assert faults == [], json.dumps(faults, indent=1)


def test_nothing_moves_by_itself(
    new_page: OpenPage, file_address: str, four: list[Program]
) -> None:
    page = new_page(reduced_motion="reduce")
    shown(page, file_address + side_by_side(four[:3]))

    page.get_by_label("Differences").check()

    assert page.evaluate("document.getAnimations().length") == 0


@both
def test_a_comparison_in_spanish_says_the_same_rows_and_nothing_is_wrong_with_it(
    new_page: OpenPage, base: str, four: list[Program]
) -> None:
    page = new_page()
    overheard = listen(page, base)
    english = len(shown(page, base + side_by_side(four)))
    spanish = shown(page, f"{base}es/{side_by_side(four)}")
    drawn = page.locator(f"{TABLE} rect").evaluate_all("all => all.map(r => r.getAttribute('x'))")

    assert len(spanish) == english
    assert "Horas a la semana" in spanish
    assert all(place[:-1].replace(".", "", 1).isdigit() for place in drawn)
    assert not overheard, overheard


@pytest.mark.parametrize(
    ("late", "before"),
    [
        ("theme/js/compare.js", "/data/facts/"),
        ("data/facts/*.js", "/theme/js/compare.js"),
        ("data/words.js", "/theme/js/compare.js"),
    ],
)
def test_a_comparison_is_the_same_whatever_comes_last(
    new_page: OpenPage, http_address: str, four: list[Program], late: str, before: str
) -> None:
    page = new_page()
    overheard = listen(page, http_address)
    held: list[Route] = []
    released = False
    page.route(f"**/{late}", lambda route: route.continue_() if released else held.append(route))
    with page.expect_event("requestfinished", lambda request: before in request.url):
        page.goto(http_address + side_by_side(four[:2]), wait_until="commit")
    expect(page.get_by_role("heading", name="Compare programs")).to_be_visible()
    expect(page.locator(TABLE)).to_have_count(0)
    released = True
    for route in held:
        route.continue_()

    expect(heads(page)).to_have_text([program.head for program in four[:2]])
    assert overheard == []


def test_where_the_scripts_do_not_come_the_page_leads_to_comparisons_made_before(
    new_page: OpenPage, http_address: str, four: list[Program]
) -> None:
    page = new_page()
    page.route("**/theme/js/compare.js", lambda route: route.abort())
    page.goto(http_address + side_by_side(four[:2]))

    expect(page.get_by_role("heading", name="Levels of care, side by side")).to_be_visible()
