"""Pages stay light enough for an old phone on a bad connection."""

import gzip
import re
import tomllib
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.browser.pages import SamplePage, pages_of_kind

KILOBYTE = 1000
IMPORTED = re.compile(r"""@import\s+(?:url\()?\s*["']?([^"')\s;]+)""")


BUDGETS = tomllib.loads(Path(__file__).with_name("budgets.toml").read_text("utf-8"))
PAGES = BUDGETS["pages"]


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("language", ["", "es"], ids=["en", "es"])
def test_a_page_with_its_styles_and_scripts_weighs_little(
    site: Path, kind: str, language: str
) -> None:
    weights = {page: weight(page) for page in pages_of_kind(site, kind, language)}
    assert weights, f"the site has no page of the kind {kind}"
    heaviest = max(weights, key=weights.__getitem__)
    most = PAGES[kind]["kilobytes"] * KILOBYTE
    assert weights[heaviest] <= most, f"{heaviest.relative_to(site)}: {weights[heaviest]} bytes"


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_asks_for_few_files(site: Path, kind: str) -> None:
    asked = {page: len(parts(page)) for page in pages_of_kind(site, kind)}
    most = max(asked, key=asked.__getitem__)
    assert asked[most] <= PAGES[kind]["requests"], f"{most.name}: {asked[most]} requests"


def test_every_kind_of_page_has_a_budget(samples: list[SamplePage]) -> None:
    kinds = {sample.kind for sample in samples} - {"unmarked"}
    assert kinds <= set(PAGES)


def test_four_programs_come_with_little_data(site: Path) -> None:
    data = site / "data"
    largest = sorted(file.stat().st_size for file in (data / "facts").glob("*.js"))[-4:]
    shared = sum((data / f"{name}.js").stat().st_size for name in ("words", "rows"))
    assert len(largest) == 4
    assert shared + sum(largest) <= BUDGETS["data"]["four_programs"] * KILOBYTE


def weight(page: Path) -> int:
    """Return the bytes of the page and of its styles and scripts, compressed, without data."""
    return sum(_compressed(file) for file in parts(page))


def parts(page: Path) -> set[Path]:
    """Return the page with its styles and scripts, each of which is a request."""
    named = _Named()
    named.feed(page.read_text(encoding="utf-8"))
    files = {page}
    for address in named.addresses:
        files |= _with_imports((page.parent / address.partition("?")[0]).resolve())
    return files


@cache
def _compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), mtime=0))


def _with_imports(file: Path) -> set[Path]:
    """Return the file and, if it is a style sheet, all that it imports."""
    if file.suffix != ".css":
        return {file}
    imported = IMPORTED.findall(file.read_text(encoding="utf-8"))
    return {file}.union(*(_with_imports((file.parent / name).resolve()) for name in imported))


class _Named(HTMLParser):
    """Collects the addresses of a page's style sheets and scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "link" and "stylesheet" in (values.get("rel") or "").split():
            self.addresses.append(values.get("href") or "")
        source = values.get("src") or ""
        if tag == "script" and source and "/data/" not in f"/{source}":
            self.addresses.append(source)
