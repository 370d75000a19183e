"""What browser tests share: the example site, built once, and pages of it in a real Chromium.

LEVELGROUND_SITE names a site that is already built, to be tested in place of the example.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page, expect

from levelground.bootstrap import ROOT
from tests.browser.chromium import chromium
from tests.browser.comparing import Program, asked_pages, programs
from tests.browser.made_sites import hostile, published, website
from tests.browser.pages import SamplePage, pages_of_kind, sample_pages
from tests.browser.serving import serving

# Long enough for a machine that is busy with everything else; what is there is not waited for.
expect.set_options(timeout=30_000)

OpenPage = Callable[..., Page]
__all__ = ["hostile", "published", "website"]  # fixtures that are made in a file of their own


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test beside this file, so that `inv test --no-browser` can leave them out."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the built example site, made by the first test process that asks for it."""
    if ready := os.environ.get("LEVELGROUND_SITE"):
        return Path(ready).resolve()
    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "example-site"
    with FileLock(folder.with_suffix(".lock")):
        if not folder.exists():
            from levelground import commands

            code = commands.build(ROOT / "content", folder)
            assert code == 0, "the example site does not build; `inv build` says why"
    return folder


@pytest.fixture(scope="session")
def samples(site: Path) -> list[SamplePage]:
    """Pages that stand for all: the smallest and the largest of each kind."""
    return sample_pages(site)


@pytest.fixture(scope="session")
def http_address(site: Path) -> Iterator[str]:
    """The address of the site on a server of this machine, ending in `/`."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def file_address(site: Path) -> str:
    """The address of the site as a folder, ending in `/`."""
    return f"{site.as_uri()}/"


@pytest.fixture
def base(address: str, request: pytest.FixtureRequest) -> str:
    """The address that a test's parameter names: over http, or as a folder."""
    found: str = request.getfixturevalue(address)
    return found


@pytest.fixture(scope="session")
def four(site: Path) -> list[Program]:
    """Four programs of four providers."""
    return programs(site, 4)


@pytest.fixture(scope="session")
def looked_at(samples: list[SamplePage], four: list[Program]) -> list[SamplePage]:
    """The samples, and those that scripts fill with what is asked and chosen."""
    return [*samples, *asked_pages(four)]


@pytest.fixture(scope="session")
def cards(site: Path) -> str:
    """The page that has the most cards before anything on it is folded."""
    pages = [page for kind in ("place", "programs", "level") for page in pages_of_kind(site, kind)]
    most = max(pages, key=_unfolded_cards)
    return most.relative_to(site).as_posix()


def _unfolded_cards(page: Path) -> int:
    return page.read_text("utf-8").partition('<details class="folded"')[0].count('class="card"')


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a process; each test gets windows of its own."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def new_page(browser: Browser) -> Iterator[OpenPage]:
    """Open an empty page, with any options of Playwright's `new_context`; closed after the test."""
    contexts = []

    def open_page(*, width: int = 1280, **options: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
