"""What a reader came for begins near the top of each page, and no page is too long for its kind."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.comparing import Program, programs
from tests.browser.conftest import OpenPage
from tests.browser.faults import Faults
from tests.browser.pages import SamplePage

POSITIONS = tomllib.loads(Path(__file__).with_name("positions.toml").read_text("utf-8"))
ROWS: list[dict[str, Any]] = POSITIONS["rows"]
SCREENS: dict[str, float] = POSITIONS["screens"]
PHONE: ViewportSize = {"width": 360, "height": 740}
LONGEST = 8.2  # screens, of what is looked up and not read
READ = {"guide"}
# Once the script that folds groups of a table has come, if the page asks for it.
IS_FITTED = """() => !document.querySelector(".reach")
  || document.querySelector("[data-group] button")"""
MANY = re.compile(r"\{(\d)\}")


@pytest.mark.parametrize(
    "row", ROWS, ids=[f"{row['page'].partition('=')[0]}-{row['window'][0]}" for row in ROWS]
)
def test_what_a_reader_came_for_stands_on_the_first_screen(
    new_page: OpenPage, file_address: str, site: Path, row: dict[str, Any]
) -> None:
    width, height = row["window"]
    page = new_page(width=width)
    page.set_viewport_size({"width": width, "height": height})
    page.goto(file_address + MANY.sub(lambda many: _ids(programs(site, int(many[1]))), row["page"]))

    part = page.locator(row["part"]).filter(visible=True).first
    expect(part).to_be_visible()
    top = part.evaluate("one => one.getBoundingClientRect().top + scrollY")
    assert top <= row["most"], f"{row['part']} begins at {top:.0f} px"


def test_no_page_is_longer_than_its_kind_may_be(
    new_page: OpenPage, file_address: str, samples: list[SamplePage]
) -> None:
    page = new_page(width=PHONE["width"])
    page.set_viewport_size(PHONE)
    faults = Faults()
    for sample in samples:
        page.goto(file_address + sample.path)
        page.wait_for_function(IS_FITTED)
        screens = page.evaluate("document.documentElement.scrollHeight") / PHONE["height"]
        if screens > SCREENS[sample.kind]:
            faults.add(sample, [f"{screens:.1f} phone screens"])
    assert not faults, repr(faults)


def test_only_what_is_read_may_be_over_eight_screens() -> None:
    assert {kind for kind, most in SCREENS.items() if most > LONGEST} == READ


def _ids(chosen: list[Program]) -> str:
    return ",".join(program.id for program in chosen)
