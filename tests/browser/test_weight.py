"""Pages stay light enough for an old phone on a bad connection."""

import gzip
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.browser.pages import pages_of_kind

KILOBYTE = 1000
IMPORTED = re.compile(r"""@import\s+(?:url\()?\s*["']?([^"')\s;]+)""")


# As they travel. Bytes that come before the data of a search or a comparison.
BUDGETS = {"home": 15, "provider": 14, "compare": 20, "find": 46, "guide": 16.7, "place": 18.5}


@pytest.mark.parametrize(("kind", "kilobytes"), BUDGETS.items(), ids=list(BUDGETS))
@pytest.mark.parametrize("language", ["", "es"], ids=["en", "es"])
def test_a_page_with_its_styles_and_scripts_weighs_little(
    site: Path, kind: str, kilobytes: float, language: str
) -> None:
    weights = {page.name: weight(page) for page in pages_of_kind(site, kind, language)}
    assert weights, f"the site has no page of the kind {kind}"
    heaviest = max(weights, key=weights.__getitem__)
    assert weights[heaviest] <= kilobytes * KILOBYTE, f"{heaviest}: {weights[heaviest]} bytes"


def test_four_programs_come_with_little_data(site: Path) -> None:
    data = site / "data"
    largest = sorted(file.stat().st_size for file in (data / "facts").glob("*.js"))[-4:]
    shared = sum((data / f"{name}.js").stat().st_size for name in ("words", "rows"))
    assert len(largest) == 4
    assert shared + sum(largest) <= 80 * KILOBYTE


def weight(page: Path) -> int:
    """Return the bytes of the page and of its styles and scripts, compressed, without data."""
    named = _Named()
    named.feed(page.read_text(encoding="utf-8"))
    files = {page}
    for address in named.addresses:
        files |= _with_imports((page.parent / address.partition("?")[0]).resolve())
    return sum(_compressed(file) for file in files)


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
