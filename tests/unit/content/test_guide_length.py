"""A guide is short enough to be read at night, on a phone, by someone who is frightened."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from levelground.bootstrap import ROOT
from levelground.content import markdown
from levelground.content.parse.guide_files import split

# Words of its own: title, summary and text. What a directive shows is data, and is not counted.
MOST_WORDS = 1200
GUIDES = sorted((ROOT / "content" / "guides").rglob("*.md"))
DIRECTIVE = re.compile(r"^/// .*?^///$", re.MULTILINE | re.DOTALL)
WITHIN_WORDS = re.compile(r"</?(?:a|em|strong)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")
WORD = re.compile(r"\S*\w\S*")


def words_in(text: str) -> int:
    """Return how many words a guide has of its own."""
    header, body, _line = split(text)
    front = yaml.safe_load(header or "")
    html = WITHIN_WORDS.sub("", markdown.to_html(DIRECTIVE.sub("", body)))
    own = [front["title"], *front["summary"], TAG.sub(" ", html)]
    return sum(len(WORD.findall(part)) for part in own)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: str(guide.relative_to(ROOT)))
def test_no_guide_is_too_long_to_read(guide: Path):
    assert words_in(guide.read_text("utf-8")) <= MOST_WORDS


def test_words_are_counted_as_they_are_read_and_data_is_not():
    head = "---\ntitle: Two words\nsummary:\n  - And three more\n---\n"
    text = "## A head\n\nOne [link](x.md), **two**.\n\n/// help-now\n    show: all\n///\n"

    assert words_in(head + text) == 2 + 3 + 2 + 3
