"""gettext for every visible string, in the language of the page being made.

`_` and `ngettext` look the message up at the moment of the call; `N_` only
marks a message, for tables that are built before any page's language is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from gettext import NullTranslations

_current: ContextVar[NullTranslations] = ContextVar("_current")


@contextmanager
def speaking(translations: NullTranslations) -> Iterator[None]:
    """Use *translations* for every message looked up inside the block."""
    token = _current.set(translations)
    try:
        yield
    finally:
        _current.reset(token)


def _(message: str) -> str:
    """Return *message* in the current language."""
    translations = _current.get(None)
    return translations.gettext(message) if translations else message


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of the message that goes with *count*, in the current language."""
    translations = _current.get(None)
    if translations:
        return translations.ngettext(one, many, count)
    return one if count == 1 else many


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for a marker
    """Return *message* unchanged; extraction finds it by this name."""
    return message


def sentence_list(items: list[str]) -> str:
    """Return "a", "a and b" or "a, b and c" in the current language."""
    if len(items) < 2:  # noqa: PLR2004
        return "".join(items)
    return _("{all_but_last} and {last}").format(all_but_last=", ".join(items[:-1]), last=items[-1])
