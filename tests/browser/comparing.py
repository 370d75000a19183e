"""Programs of a built site to be compared, whatever the site, and the addresses that do."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import SamplePage

# What a page has once its scripts have brought all that was asked of it.
SETTLED = {"find": "[data-answered]", "compare": "[data-packed]", "list": "[data-packed]"}
ASKED = "find.html#q=alcohol+xanax+medicaid+tonight+fairhaven"
both = pytest.mark.parametrize("address", ["http_address", "file_address"])
_CALL = re.compile(r"^levelground\.data\(\"[^\"]+\",'(.*)'\);\n$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Program:
    """A program that can be chosen: its id, its name, and what its column is called."""

    id: str
    name: str
    head: str

    @property
    def page(self) -> str:
        """Where its provider's page is."""
        return f"programs/{self.id.partition('/')[0]}.html"


def facts(site: Path, name: str) -> Any:
    """Return what a data file of the site hands over."""
    quoted = _CALL.findall((site / "data" / f"{name}.js").read_text("utf-8"))[0]
    return json.loads(re.sub(r"\\(['\\])", r"\1", quoted))


def programs(site: Path, count: int) -> list[Program]:
    """Return a program of each of *count* providers that have several."""
    found: list[Program] = []
    for file in sorted((site / "data" / "facts").glob("*.js")):
        value = facts(site, f"facts/{file.stem}")
        if len(value["programs"]) > 1:
            first = value["programs"][0]
            head = value.get("short") or value["name"]
            found.append(Program(f"{file.stem}/{first['key']}", first["name"], head))
        if len(found) == count:
            return found
    raise AssertionError(f"the site has no {count} providers with several programs")


def of_one_provider(site: Path) -> list[Program]:
    """Return two programs of one provider that are called the same."""
    for file in sorted((site / "data" / "facts").glob("*.js")):
        own = facts(site, f"facts/{file.stem}")["programs"][:2]
        if len({program["name"] for program in own}) < len(own):
            return [Program(f"{file.stem}/{one['key']}", one["name"], "") for one in own]
    raise AssertionError("the site has no provider with two programs of one name")


def side_by_side(chosen: list[Program], more: str = "") -> str:
    """Return the address that compares these programs; *more* is like `&show=same`."""
    return f"compare.html#{','.join(program.id for program in chosen)}{more}"


def asked_pages(chosen: list[Program]) -> list[SamplePage]:
    """Return the pages that scripts fill, each filled, in both languages.

    No two that follow one another are the same file, so that each is opened anew.
    """
    compared = side_by_side(chosen)
    filled = (ASKED, compared, compared.replace("compare", "list", 1), side_by_side(chosen[:2]))
    return [
        SamplePage(path.partition(".")[0], language + path)
        for language in ("", "es/")
        for path in filled
    ]


def settle(page: Page, sample: SamplePage) -> None:
    """Wait for all that the scripts of a page bring."""
    if sample.kind in SETTLED:
        expect(page.locator(SETTLED[sample.kind]).first).to_be_attached()


def choose(page: Page, count: int, start: int = 0) -> list[str]:
    """Press Compare at some programs of a page, and return their ids."""
    buttons = page.locator("[data-choose]:visible")
    ids = []
    for at in range(start, start + count):
        buttons.nth(at).click()
        ids.append(buttons.nth(at).get_attribute("data-choose") or "")
    return ids


def tray(page: Page) -> list[str]:
    """Return the names in the tray, once it shows."""
    expect(page.locator(".tray summary")).to_be_visible()
    # It may come a moment after the first choice, and the further ones after it.
    expect(page.locator(".tray li > span")).to_have_count(len(chosen(page)))
    names: list[str] = page.locator(".tray li > span").evaluate_all(
        "all => all.map(one => one.firstChild.data)"
    )
    return names


def chosen(page: Page) -> list[str]:
    """Return what the page has for chosen."""
    found: list[str] = page.evaluate("levelground.chosen")
    return found
