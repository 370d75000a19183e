"""What these tests share: the codes of the project's own vocabulary."""

from __future__ import annotations

from functools import cache

import pytest

from levelground.bootstrap import ROOT
from levelground.content.parse.terms import load_vocabularies
from levelground.exchange.samhsa.codebook import CodeBook


@cache
def _book() -> CodeBook:
    vocabularies, _problems = load_vocabularies(ROOT / "content" / "vocabulary")
    return CodeBook(vocabularies)


@pytest.fixture
def book() -> CodeBook:
    """Return what the codes state by the project's vocabulary."""
    return _book()
