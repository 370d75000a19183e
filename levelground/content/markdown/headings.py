"""The headings of a text that was made into HTML, for a line of contents."""

from __future__ import annotations

import re
from html import unescape

_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def headings(html: str) -> tuple[tuple[str, str], ...]:
    """Return the id and the words of each main heading, in their order."""
    return tuple((id_, unescape(_TAG.sub("", words))) for id_, words in _HEADING.findall(html))
