"""A page needs nothing but its own folder, and says nothing to the console."""

import pytest
from playwright.sync_api import ConsoleMessage, Error, Page, Request, Response

from tests.browser.conftest import OpenPage
from tests.browser.pages import SamplePage

UNCHANGED = 304  # the answer for a file that the browser still has


@pytest.mark.parametrize("address", ["http_address", "file_address"])
def test_every_kind_of_page_loads_quietly_and_from_its_own_folder_only(
    new_page: OpenPage, samples: list[SamplePage], address: str, request: pytest.FixtureRequest
) -> None:
    base = request.getfixturevalue(address)
    page = new_page()
    overheard = listen(page, base)
    for sample in samples:
        page.goto(base + sample.path)
    assert not overheard, "\n".join(overheard)


def listen(page: Page, base: str) -> list[str]:
    """Return a list that fills with whatever goes wrong, or elsewhere, while `page` is used."""
    overheard: list[str] = []

    def note(*found: str) -> None:
        overheard.extend(f"{page.url.removeprefix(base)}: {what}" for what in found)

    def on_request(request: Request) -> None:
        # Data inside the page itself is no request; everything else must lie below `base`.
        if not request.url.startswith((base, "data:", "blob:")):
            note(f"asks {request.url}")

    def on_response(response: Response) -> None:
        if not response.ok and response.status != UNCHANGED:
            note(f"gets {response.status} for {response.url}")

    def on_console(message: ConsoleMessage) -> None:
        note(f"console {message.type}: {message.text}")

    def on_error(error: Error) -> None:
        note(f"script error: {error.message}")

    page.on("request", on_request)
    page.on("response", on_response)
    page.on("requestfailed", lambda request: note(*_failures(request)))
    page.on("console", on_console)
    page.on("pageerror", on_error)
    return overheard


def _failures(request: Request) -> list[str]:
    """Return what failed; nothing where a file was on its way when the page was left."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"fails to load {request.url}"]
