"""Texts of figures that are no numbers: ZIP codes, and what one dials."""

from __future__ import annotations

import re

from levelground.base import strings
from levelground.base.names import turned_names
from levelground.facts.answers import WrongValueError

_FIVE = 5  # figures of a ZIP code
_DIALED = re.compile(r"[0-9](?:[ -]?[0-9]){2,14}")
_SHORT = 3  # letters of what may as well be a part of a number, EX-12
_ZIP = re.compile(r"[0-9]{5}(?:-[0-9]{4})?")


def read_digits(written: str) -> str:
    """Return what can be dialed as it is: 988, 1-800-662-4357. Raises WrongValueError."""
    if not _DIALED.fullmatch(written):
        raise WrongValueError.because(
            f'"{written}" cannot be dialed',
            "write digits, with hyphens if you like: 1-800-662-4357",
        )
    return written


def read_zip(written: str) -> str:
    """Return a ZIP code of five figures, with four more or without. Raises WrongValueError."""
    if not _ZIP.fullmatch(written):
        short = written.isascii() and written.isdigit() and len(written) < _FIVE
        remedy = f'write "{written.zfill(_FIVE)}"' if short else 'write it like "01608"'
        raise WrongValueError.because(f'"{written}" is not a ZIP code of five digits', remedy)
    return written


def read_numbered(written: str) -> str:
    """Return a number that may have letters, as one of a license has. Raises WrongValueError.

    It has a digit, and no word that says that it has ended, is asked for or never was.
    """
    words = [word for word in strings.parts_of_name(written) if len(word) > _SHORT]
    turned = turned_names.turns_in(["number", *words])
    if any(map(str.isdigit, written)) and not turned:
        return written
    raise WrongValueError.because(
        f'"{written}" is not a number that holds'
        if turned
        else f'there is no digit in "{written}"',
        "write the number alone, if it holds; else leave it out, and say it in description:",
    )
