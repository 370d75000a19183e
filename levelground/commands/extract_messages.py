"""Bring the catalogues of messages up to date with what the engine and the theme say."""

from __future__ import annotations

from levelground.base import files
from levelground.commands.console import CONTENT_WRONG, command, say
from levelground.language import catalogues, extract


@command
def messages(language: str = "") -> int:
    """Update every catalogue, or begin that of a new *language*; say what is left to translate."""
    names = [language] if language else catalogues.translated()
    left = 0
    for name in names:
        to_do = extract.update(name)
        left += len(to_do)
        place = files.shown(catalogues.catalogue(name))
        say("\n".join([*to_do, f"{place}: {len(to_do)} to do."]))
    return CONTENT_WRONG if left else 0
