"""A guide that says when to call 911 names every sign of danger, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from levelground.bootstrap import ROOT
from levelground.content.parse.guide_files import split

GUIDES = ROOT / "content" / "guides"
SIGNS = {
    "en": ("seizure", "confus", "see|hear", "fever", "heart", "chest pain", "breath", "w[ao]k"),
    "es": (
        "convulsi",
        "confus|confund",
        "ve u oye|ver u o\u00edr",
        "fiebre",
        "coraz|latido",
        "pecho",
        "respir",
        "despiert",
    ),
}
# A seizure and two more signs make a list. A seizure alone may tell of stopping a medicine.
LIST = 3


def lists_of(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the name of each guide with a paragraph or list of it that names 911."""
    for path in sorted(folder.glob("*.md")):
        for part in re.split(r"\n\n(?!-)", split(path.read_text("utf-8"))[1]):
            if "tel:911" in part:
                yield path.name, part


@pytest.mark.parametrize(("language", "folder"), [("en", GUIDES), ("es", GUIDES / "es")])
def test_a_list_of_reasons_for_911_leaves_no_sign_out(language: str, folder: Path):
    short = []
    for name, part in lists_of(folder):
        left_out = [sign for sign in SIGNS[language] if not re.search(sign, part, re.IGNORECASE)]
        named = len(SIGNS[language]) - len(left_out)
        if SIGNS[language][0] not in left_out and named >= LIST and left_out:
            short.append((name, left_out))

    assert short == []


@pytest.mark.parametrize(("language", "folder"), [("en", GUIDES), ("es", GUIDES / "es")])
def test_some_guides_have_such_a_list(language: str, folder: Path):
    whole = [
        name
        for name, part in lists_of(folder)
        if all(re.search(sign, part, re.IGNORECASE) for sign in SIGNS[language])
    ]

    assert {"detox-safely.md", "helping-someone.md", "is-iop-enough.md"} <= set(whole)
