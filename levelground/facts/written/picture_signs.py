"""Signs that no name or sentence needs: pictures, letters drawn in a style, and garbled text.

Paper has no font for them, a search does not find them, and a screen reader reads each one out.
"""

from __future__ import annotations

import re
import unicodedata

# Signs that the names of companies and places have.
_USUAL = frozenset("\u00a9\u00ae\u00b0\u2116\u2117\u2120\u2122")
_FIRST_PICTURE, _FIRST_IDEOGRAPH = 0x1F000, 0x20000
# What makes a picture of the sign before it.
_SHAPERS = frozenset("\ufe0e\ufe0f\u20e3")
_STYLED = re.compile("[\U0001d400-\U0001d7ff]")
_LOST = "\ufffd"
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]{2,}")
_MOST_MARKS = 2  # on one letter; some languages need two
_ANEW = "type it anew, as it is spelled"
_NO_PICTURE = "leave it out: paper and the search have no such sign"


def sign_fault(written: str) -> tuple[str, str] | None:
    """Return what is wrong with a sign of a text, and what to write; None where nothing is."""
    if written.isascii():
        return None
    return _misread(written) or _drawn(written)


def _misread(written: str) -> tuple[str, str] | None:
    """Return what is wrong where a text was read in the wrong encoding: "JosÃ©"."""
    if _LOST in written:
        return f"a letter of it was lost (U+{ord(_LOST):04X})", _ANEW
    mended = _BEYOND_ASCII.sub(lambda run: _as_it_was(run[0]), written)
    if mended == written:
        return None
    return f'"{written}" is garbled: it was read in the wrong encoding', f'write "{mended}"'


def _drawn(written: str) -> tuple[str, str] | None:
    """Return what is wrong where a sign is a picture, or a letter one that is drawn."""
    picture = next(filter(_is_picture, written), "")
    if picture:
        return f"there is a picture or an ornament in it (U+{ord(picture):04X})", _NO_PICTURE
    if styled := _STYLED.search(written):
        plain = unicodedata.normalize("NFKC", written)
        return f"there is a letter in a style of its own in it (U+{ord(styled[0]):04X})", (
            f'write "{plain}"'
        )
    if _is_stacked(written):
        return "there are several marks on one letter", _ANEW
    return None


def _as_it_was(run: str) -> str:
    try:
        was = run.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return run
    return was if was.isprintable() else run


def _is_picture(character: str) -> bool:
    if character.isascii() or character in _USUAL:
        return False
    is_sign = unicodedata.category(character) == "So" or character in _SHAPERS
    return is_sign or _FIRST_PICTURE <= ord(character) < _FIRST_IDEOGRAPH


def _is_stacked(written: str) -> bool:
    """Whether more marks stand on a letter than any language puts there."""
    marks = 0
    for character in unicodedata.normalize("NFC", written):
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks > _MOST_MARKS:
            return True
    return False
