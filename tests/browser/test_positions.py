"""What a reader came for begins near the top: no box, title or sentence pushes it off."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.comparing import Program, programs
from tests.browser.conftest import OpenPage

ROWS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("positions.toml").read_text("utf-8")
)["rows"]
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


def _ids(chosen: list[Program]) -> str:
    return ",".join(program.id for program in chosen)
