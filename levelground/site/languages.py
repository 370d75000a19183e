"""The languages of a site: where each has its pages, and how one leads to another."""

from __future__ import annotations

from collections.abc import Sequence

from levelground.language import catalogues
from levelground.language.messages import _, pgettext, speaking
from levelground.site.pieces import Tongue


def language_folder(spoken: Sequence[str], language: str) -> str:
    """Return where the pages of *language* are below the site's root: "" for the first, or "es"."""
    return "" if language == spoken[0] else language


def way(spoken: Sequence[str], start: str, end: str) -> str:
    """Return the way from the root of one language to that of another: "", "/es", "/.."."""
    if start == end:
        return ""
    up = "/.." if language_folder(spoken, start) else ""
    down = language_folder(spoken, end)
    return f"{up}/{down}" if down else up


def other_languages(spoken: Sequence[str], own: str) -> tuple[Tongue, ...]:
    """Return the languages that a page in *own* can be changed for, each in its own words."""
    found: list[Tongue] = []
    for language in spoken:
        if language != own:
            with speaking(catalogues.translations(language)):
                name = pgettext("the name of this language, in itself", "English")
                lack = pgettext("where a guide has no translation", "English: the list of guides")
            found.append(Tongue(language, name, way(spoken, own, language), lack))
    return tuple(found)


def in_all(message: str) -> tuple[str, ...]:
    """Return a message in every language that there is, that of the page first."""
    every = (catalogues.translations(name).gettext(message) for name in catalogues.known())
    return tuple(dict.fromkeys((_(message), *every)))
