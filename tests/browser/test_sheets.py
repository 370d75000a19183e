"""A guide and the sheet of situations fit on two sheets of paper, in each language."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.browser.conftest import OpenPage

# By language: Spanish takes a fifth more room, and explains as many words as English does.
SHEETS = {"": 2, "es": 3}
LONGEST = 5


def longest(folder: Path) -> list[Path]:
    """Return the guides of a language with the most to print."""
    guides = sorted((folder / "guides").glob("*.html"), key=lambda file: file.stat().st_size)
    return guides[-LONGEST:]


@pytest.mark.parametrize("language", ["", "es"], ids=["English", "Spanish"])
def test_the_longest_guides_print_on_few_sheets(
    new_page: OpenPage, site: Path, language: str
) -> None:
    page = new_page()
    folder = site / language
    too_long = {}
    for file in [*longest(folder), folder / "enough.html"]:
        page.goto(file.as_uri())
        sheets = len(PdfReader(io.BytesIO(page.pdf(format="Letter"))).pages)
        if sheets > SHEETS[language]:
            too_long[file.name] = sheets

    assert too_long == {}
