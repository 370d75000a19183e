"""The first use of a term in a guide becomes a link to what it means, at the guide's end."""

from __future__ import annotations

import re

NOTE, USE = "word-", "use-"
_USED = re.compile(rf'<a href="#{NOTE}([a-z0-9-]+)" id="{USE}\1"')


def explained(html: str) -> tuple[str, ...]:
    """Return the names of the terms that are explained in *html*, in the order of their use."""
    return tuple(_USED.findall(html))
