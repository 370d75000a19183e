"""axe-core finds nothing to say on any kind of page, however it is looked at."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.pages import SamplePage

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": STANDARDS}}


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_meets_wcag(
    new_page: OpenPage, file_address: str, samples: list[SamplePage], scheme: str, width: int
) -> None:
    page = new_page(width=width, color_scheme=scheme, reduced_motion="reduce")
    found = violations(page, file_address, samples)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_meets_wcag_in_forced_colours(
    new_page: OpenPage, file_address: str, samples: list[SamplePage], scheme: str
) -> None:
    page = new_page(color_scheme=scheme, forced_colors="active", reduced_motion="reduce")
    found = violations(page, file_address, samples)
    assert not found, "\n".join(found)


def violations(page: Page, address: str, samples: list[SamplePage]) -> list[str]:
    """Return what axe-core finds on the pages, one line for each element it objects to."""
    axe = Axe()
    found = []
    for sample in samples:
        page.goto(address + sample.path)
        for violation in axe.run(page, options=OPTIONS).response["violations"]:
            found += [
                f"{sample}: {violation['id']}: {violation['help']}: {node['html'][:200]}"
                for node in violation["nodes"]
            ]
    return found
