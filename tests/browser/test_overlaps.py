"""What is pressed stays within the cell, the entry or the card that it belongs to."""

import pytest

from tests.browser.comparing import Program, side_by_side
from tests.browser.conftest import OpenPage
from tests.browser.faults import Faults
from tests.browser.pages import SamplePage

PHONE, DESK = 360, 1280

# The buttons with a border that stick out of what holds them, and so cover what comes after
# it. (A link within text has a higher place to press than can be seen.)
STICKING_OUT = """() => [...document.querySelectorAll("main :is(button, a[href], summary)")]
  .filter(one => one.checkVisibility() && one.getClientRects().length)
  .filter(one => parseFloat(getComputedStyle(one).borderTopWidth) > 0)
  .map(one => [one, one.parentElement.closest("th, td, li, dd, article, fieldset, main")])
  .filter(([one, part]) => {
    const inner = one.getBoundingClientRect();
    const outer = part.getBoundingClientRect();
    return inner.width > 2 && (inner.bottom > outer.bottom + 1 || inner.top < outer.top - 1);
  })
  .map(([one]) => one.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_what_is_pressed_stays_within_its_part_of_the_page(
    new_page: OpenPage, file_address: str, samples: list[SamplePage], width: int
) -> None:
    page = new_page(width=width)
    faults = Faults()
    for sample in samples:
        page.goto(file_address + sample.path)
        faults.add(sample, page.evaluate(STICKING_OUT))
    assert not faults, repr(faults)


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_what_is_pressed_stays_within_its_cell_of_a_comparison(
    new_page: OpenPage, file_address: str, four: list[Program], width: int
) -> None:
    page = new_page(width=width)
    page.goto(file_address + side_by_side(four[:3]))
    page.locator("[data-part=region] thead th").nth(1).wait_for()

    assert page.evaluate(STICKING_OUT) == []


# Numbers to call that lie on one another, or on a button to compare.
UPON_ANOTHER = """() => [...document.querySelectorAll(".card footer, td")].flatMap(part => {
  const boxes = [...part.querySelectorAll(".tel, [data-choose]")]
    .filter(one => one.checkVisibility())
    .map(one => [one, one.getBoundingClientRect()]);
  return boxes.filter(([one, box], at) => boxes.slice(at + 1).some(([, other]) =>
    box.left < other.right - 1 && other.left < box.right - 1 &&
    box.top < other.bottom - 1 && other.top < box.bottom - 1)).map(([one]) => one.textContent);
})"""


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_no_number_to_call_lies_on_another(
    new_page: OpenPage,
    file_address: str,
    samples: list[SamplePage],
    width: int,
    scripts: bool,  # noqa: FBT001 - with and without
) -> None:
    page = new_page(width=width, java_script_enabled=scripts)
    faults = Faults()
    for sample in samples:
        page.goto(file_address + sample.path)
        faults.add(sample, page.evaluate(UPON_ANOTHER))
    assert not faults, repr(faults)


def test_on_paper_a_number_keeps_its_extension(
    new_page: OpenPage, file_address: str, samples: list[SamplePage]
) -> None:
    page = new_page()
    page.emulate_media(media="print")
    told = 0
    for sample in samples:
        page.goto(file_address + sample.path)
        for after in page.locator(".card .tel > span").all():
            told += 1
            assert after.evaluate("one => getComputedStyle(one).display") != "none", sample.path
    assert told
