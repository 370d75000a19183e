"""The languages that the interface speaks: one catalogue of messages for each but the first.

A catalogue is a .po file, which people and translation tools edit; it is read
as it is, and what it was compiled to is remembered by its bytes, so that no copy
can be older than it. The only room that knows Babel.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from levelground.base import engine, memory
from levelground.base.errors import LevelGroundError
from levelground.language.messages import DEFAULT_LANGUAGE

LOCALE = engine.LOCALE
DOMAIN = "levelground"
_KIND, _KEPT = "messages", 8


def catalogue(language: str) -> Path:
    """Return where the messages of *language* are."""
    return LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po"


@cache
def translated() -> tuple[str, ...]:
    """Return the languages that have a catalogue, in the order of their codes."""
    return tuple(path.name for path in sorted(LOCALE.iterdir()) if catalogue(path.name).is_file())


def forget() -> None:
    """Read catalogues anew from here on, for a process that makes a site more than once."""
    translated.cache_clear()
    translations.cache_clear()
    engine.engine_digest.cache_clear()  # the messages are a part of the engine


def known() -> tuple[str, ...]:
    """Return every language that a site can be made in, the one of the messages first."""
    return (DEFAULT_LANGUAGE, *translated())


class _OwnWords(NullTranslations):
    """Messages of which a directory words some in its own way."""

    def __init__(self, own: Mapping[str, str], rest: NullTranslations) -> None:
        super().__init__()
        self._own = own
        self.add_fallback(rest)

    def gettext(self, message: str) -> str:
        """Return the directory's own word, else the engine's."""
        return self._own.get(message) or super().gettext(message)


_own_words: dict[str, Mapping[str, str]] = {}


def use_own_words(words: Mapping[str, Mapping[str, str]]) -> None:
    """Word messages, by language and by their English form, as a directory does, from here on."""
    if _own_words != words:
        _own_words.clear()
        _own_words.update(words)
        forget()


@cache
def translations(language: str) -> NullTranslations:
    """Return the messages in *language*. One that is missing there stays as it is.

    Raises LevelGroundError where there is no such language, or its file cannot be read.
    """
    own = _own_words.get(language)
    return _OwnWords(own, _of_engine(language)) if own else _of_engine(language)


def _of_engine(language: str) -> NullTranslations:
    if language == DEFAULT_LANGUAGE:
        return NullTranslations()
    if language not in translated():
        what = f'there is no catalogue for the language "{language}"'
        raise LevelGroundError(what, f"write one of: {', '.join(known())}")
    raw = catalogue(language).read_bytes()
    key = memory.memory_key(language, raw)
    for _key, kept in memory.engine_memory().recall_things(_KIND, [key]):
        return GNUTranslations(BytesIO(kept))
    compiled = _compiled(language, raw)
    memory.engine_memory().keep_things(_KIND, {key: compiled}, most=_KEPT)
    return GNUTranslations(BytesIO(compiled))


def _compiled(language: str, raw: bytes) -> bytes:
    """Return a catalogue in the form that gettext reads."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    try:
        read = read_po(BytesIO(raw), locale=language, abort_invalid=True)
    except (PoFileError, ValueError) as error:
        what = f"the catalogue of {language} cannot be read ({error})"
        raise LevelGroundError(what, "mend it, or run inv messages") from error
    compiled = BytesIO()
    write_mo(compiled, read)
    return compiled.getvalue()
