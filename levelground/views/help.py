"""The lines of help now, for every page and for the parts of pages that show them all."""

from __future__ import annotations

from collections.abc import Iterator

from levelground.values import Answer
from levelground.views.directory import Directory
from levelground.views.pieces import HelpLine


def lines(directory: Directory) -> Iterator[HelpLine]:
    """Yield the lines of help now, in the order of their file."""
    for line in directory.catalog.help_lines:
        yield HelpLine(
            line.id,
            line.who,
            line.label,
            line.say,
            line.phone or "",
            line.text or "",
            line.url or "",
            band=line.band is not None and line.band.answer is Answer.YES,
        )
