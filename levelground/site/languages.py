"""The languages of a site: where each has its pages, and how one leads to another."""

from __future__ import annotations

from collections.abc import Sequence

from levelground.language import catalogues
from levelground.language.messages import pgettext, speaking
from levelground.site.pieces import Tongue


def folder(spoken: Sequence[str], language: str) -> str:
    """Return where the pages of *language* are below the site's root: "" for the first, or "es"."""
    return "" if language == spoken[0] else language


def way(spoken: Sequence[str], start: str, end: str) -> str:
    """Return the way from the root of one language to that of another: "", "/es", "/.."."""
    up = "/.." if folder(spoken, start) else ""
    down = folder(spoken, end)
    return f"{up}/{down}" if down else up


def others(spoken: Sequence[str], own: str) -> tuple[Tongue, ...]:
    """Return the languages that a page in *own* can be changed for, each in its own words."""
    found: list[Tongue] = []
    for language in spoken:
        if language != own:
            with speaking(catalogues.translations(language)):
                name = pgettext("the name of this language, in itself", "English")
                lack = pgettext("where a guide has no translation", "English: the list of guides")
            found.append(Tongue(language, name, way(spoken, own, language), lack))
    return tuple(found)
