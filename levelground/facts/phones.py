"""North American phone numbers, and what was likely meant by what is none."""

from __future__ import annotations

import re
import unicodedata

from levelground.base import strings
from levelground.base.names import turned_names
from levelground.base.names.turned_names import Turn

_TEN = r"(?:\+?1[\s.-]*)?\(?([2-9][0-9]{2})\)?[\s.-]*([2-9][0-9]{2})[\s.-]*([0-9]{4})"
NUMBER = re.compile(
    rf"{_TEN}(?:[\s,;]*(?:x|ext\.?|extension|extensi\u00f3n)[\s.:=#]*([0-9]{{1,8}}))?",
    re.IGNORECASE,
)
_WITHIN = re.compile(rf"(?<![0-9]){_TEN}(?![0-9])")
# Other ways to write an extension, behind the number.
_EXTENSION = re.compile(
    r"[\s,;]*(?:#|,|x|ext\w*|anexo|int\.?)[\s.:=#,]*([0-9]{1,8})",
    re.IGNORECASE,
)
# The keys to press once a machine has answered: no extension that a phone could dial by itself.
_KEYS = re.compile(
    r"[\s,;(]*(?P<said>(?:(?:then|and|y|luego)\s+)?(?:option|opt|opci[o\u00f3]n|press|select|choose"
    r"|dial|oprima|marque|presione|pulse|then|luego)\b\D{0,20}[0-9#*].*?)[\s).;]*",
    re.IGNORECASE,
)
# Numbers that nobody answers by voice, with the field of each that has one.
_NO_VOICE = {
    re.compile(r"\bfax\b", re.IGNORECASE): "",
    re.compile(r"\b(?:tty|tdd)\b", re.IGNORECASE): "tty",
    re.compile(r"\b(?:text only|texts? to|sms|solo texto)\b", re.IGNORECASE): "text",
}
# What is said of a number that is gone, besides the words that turn any name.
_GONE = frozenset({"bad", "busy", "cambio", "changed", "fuera", "mal", "out"})
_NO_LONGER = re.compile(
    r"\b(?:(?:not\s+in|out\s+of)\s+service|old\s+(?:number|line|phone)|do\s+not\s+(?:call|use)"
    r"|no\s+longer|ya\s+no|fuera\s+de\s+servicio|no\s+(?:llame|usar?))\b",
    re.IGNORECASE,
)
_RIGHT = "leave it out, or ask which number is right"
# What stands around a number and says nothing more of it.
_AROUND = frozenset(
    {"a", "al", "at", "call", "cell", "front", "desk", "la", "linea", "line", "llame", "local",
     "main", "mobile", "number", "numero", "oficina", "office", "or", "phone", "principal", "tel",
     "telefono", "telephone", "the", "to", "us", "voice", "voz"}
)  # fmt: skip
_SPELLED = re.compile(r"[0-9(][0-9().\s-]*[A-Z]{3}[A-Z\s.-]*", re.IGNORECASE)
_LETTER_AMONG_DIGITS = re.compile(r"[0-9().+\s-]*(?:[A-Z|][0-9().\s-]*){1,3}", re.IGNORECASE)
# Letters that are typed or scanned where a digit of the same looks belongs.
_ALIKE = str.maketrans("OoQIil|", "0001111")
# The letters on each key of a telephone, by its digit, and the digit of each letter.
LETTERS = ("", "", "ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ")
KEYPAD = {ord(letter): str(key) for key, letters in enumerate(LETTERS) for letter in letters}
_WORD_GOES_ON = re.compile(rf"{_TEN}(?=[0-9]{{1,4}}$)")
_FEWEST = 6  # digits: a text of fewer is no number with a letter among them
_USUAL = "write ten digits, like (555) 555-0142 or 555-555-0142 x104"


# Calls to these cost the caller nothing.
TOLL_FREE = frozenset({"800", "833", "844", "855", "866", "877", "888"})


def costs_money(area: str, exchange: str) -> bool:
    """Whether calls to a number are billed to the caller, as are 1-900, and 976 within an area."""
    return area == "900" or (exchange == "976" and area not in TOLL_FREE)


def paid_call(said: str) -> tuple[str, str] | None:
    """Return what is wrong, and what to write, where a call to a number is billed; else None."""
    for match in _WITHIN.finditer(said):
        if costs_money(match[1], match[2]):
            what = f'whoever calls "{match[0].strip()}" pays for each minute'
            return what, "write a number that costs nothing extra"
    return None


def number_within(said: str) -> str:
    """Return the first phone number within a text, "" where there is none."""
    found = _WITHIN.search(said)
    return found[0].strip() if found else ""


def numbers_within(said: str) -> list[tuple[int, str]]:
    """Return each phone number within a text, and where it starts."""
    return [(found.start(), found[0].strip()) for found in _WITHIN.finditer(said)]


def called_digits(written: str) -> str:
    """Return the ten digits of a number as a list has it, without what stands behind an x."""
    return "".join(filter(str.isdigit, written.lower().partition("x")[0]))[-10:]


def is_gone(said: str) -> bool:
    """Whether words beside a number say that nobody is called by it any more."""
    words = strings.parts_of_name(said)
    ended = not turned_names.ENDS.isdisjoint(words) or words == ["old"]
    return ended or _NO_LONGER.search(said) is not None


def phone_remedy(written: str) -> str:
    """Return what to write instead of a text that is no phone number."""
    found = list(_WITHIN.finditer(written))
    around = _WITHIN.sub(" ", written)
    gone = strings.turns_of(around) - {Turn.LIMITED}
    if found and (gone or not _GONE.isdisjoint(strings.parts_of_name(around))):
        return _RIGHT
    for looks, field in _NO_VOICE.items():
        if looks.search(written):
            return _of_no_voice(field, [_plain(match) for match in found])
    if len(found) > 1:
        first, second = (_plain(match) for match in found[:2])
        return f"write one number here, {first}, and the other, {second}, in a field of its own"
    if not found:
        return _of_letters(written) or _of_digits_alike(written) or _USUAL
    return _with_more(written, found[0], around)


def _with_more(written: str, number: re.Match[str], around: str) -> str:
    """Return what to write for one number with more before or behind it."""
    behind, plain = written[number.end() :], _plain(number)
    keys, begins = _KEYS.fullmatch(behind), _EXTENSION.match(behind)
    if keys:
        return f'write {plain}, and "{keys["said"]}" in description:'
    rest = behind[begins.end() :].strip() if begins else ""
    if begins and (not rest or rest[0] in "(,;-"):
        return _and_more(f"{plain} x{begins[1]}", written[: number.start()] + rest)
    return _and_more(plain, around)


def _of_no_voice(field: str, found: list[str]) -> str:
    """Return where to write a number for a machine or for texts, which is none to call."""
    if not field or len(found) != 1:
        return "leave it out, unless people answer there"
    return f"write it in contact:, as {field}: {found[0]}"


def _and_more(number: str, around: str) -> str:
    """Return what to write for a number with a doubt or more *around* it."""
    if "?" in around:
        return f"ask, and leave it out until that is sure; then write {number}"
    if _AROUND.issuperset(filter(None, strings.parts_of_name(around))):
        return f"write {number}"
    rest = strings.squeeze(around).strip("():,;- ")
    return f'write {number}, and what "{rest}" says in a field of its own'


def _of_letters(written: str) -> str:
    """Return the remedy for a number that is spelled with the letters of the keys."""
    if not _SPELLED.fullmatch(written):
        return ""
    dialed = written.upper().translate(KEYPAD)
    # A word may go on behind the tenth digit, which nobody needs to press.
    match = NUMBER.fullmatch(dialed) or _WORD_GOES_ON.match(dialed)
    return f"write {_plain(match)}" if match else ""


def _of_digits_alike(written: str) -> str:
    """Return the remedy for a letter, or a digit of another script, in place of a digit.

    One letter is no word for the keys: "321O" ends with a zero, not with the key of M, N and O.
    """
    plain = "".join(str(unicodedata.digit(sign, sign)) for sign in written)
    match = NUMBER.fullmatch(plain)
    if match:
        return f"write {_whole(match)}"
    few = sum(map(str.isdigit, plain)) < _FEWEST
    if few or not _LETTER_AMONG_DIGITS.fullmatch(plain):
        return ""
    letter = next(sign for sign in plain if sign.isalpha() or sign == "|")
    match = NUMBER.fullmatch(plain.translate(_ALIKE))
    told = f"; write {_whole(match)}, if that is the number" if match else ""
    return f'put a digit in place of "{letter}"{told}'


def _whole(match: re.Match[str]) -> str:
    return _plain(match) + (f" x{match[4]}" if match[4] else "")


def _plain(match: re.Match[str]) -> str:
    return f"{match[1]}-{match[2]}-{match[3]}"
