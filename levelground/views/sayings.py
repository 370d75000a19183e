"""What the scripts of the search say, in the language of the page."""

from __future__ import annotations

from levelground.words import _


def sayings() -> dict[str, str | list[str]]:
    """Return every sentence by name; a pair is the form for one and the form for more."""
    return {"and": _("{all_but_last} and {last}")}
