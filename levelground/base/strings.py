"""Plain-text helpers: slugs, nearest words, lists in a sentence, numbers in words."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b

from levelground.base.names import turned_names, unit_names

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_FIGURES = re.compile(r"[0-9]+")
# As many choices as a message can name and still be read.
SHOWN = 12
_ALIKE = 0.65  # of 1: below it, a word is hardly a part of another
_IN_PART = 0.5  # of 1: the same where there is only one
_CLEAR = 0.75  # of 1: below it, a word is hardly a slip of another, and a wrong remedy misleads
_SLIP = 0.9  # of 1: from here on a word that turns a name is misspelled, and not left out
# What makes the opposite of a word, or another one, before stems of so many letters.
_PREFIXES = ("un", "non", "dis", "in", "out", "anti", "mis", "de", "over", "under", "pre", "post")
_STEM = 5
_SAME_STEM = 0.8
# Devices of Windows, which takes no file of such a name, with any ending.
_DEVICE = re.compile(r"(?:con|aux|nul|prn|(?:com|lpt)[1-9]) *(?:\..*)?", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def fold(text: str) -> str:
    """Return *text* in lower case with accents and compatibility forms removed."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


def slugify(text: str) -> str:
    """Return *text* as a slug: lower-case ASCII letters and digits joined by hyphens.

    Apostrophes vanish rather than split a word: "Women's" becomes "womens".
    """
    ascii_text = fold(text.replace("&", " and ")).replace("'", "").replace("\u2019", "")
    return _NOT_SLUG.sub("-", ascii_text).strip("-")


@lru_cache(maxsize=65536)  # a country has fewer names of places
def slug_of_name(name: str) -> str:
    """Return the slug of a name that always has one: of a name without Latin letters, a digest.

    It can be a file's name everywhere: a town called Nul has its page in `nul-place.html`.
    """
    slug = slugify(name) or "n" + blake2b(name.encode(), digest_size=5).hexdigest()
    return f"{slug}-place" if is_reserved(slug) else slug


def is_reserved(name: str) -> bool:
    """Whether Windows keeps a file's name for itself: `con`, `aux.html`, `COM1`."""
    return _DEVICE.fullmatch(name) is not None


def squeeze(text: str) -> str:
    """Return *text* with every run of white space made one space, and trimmed."""
    return _SPACES.sub(" ", text).strip()


def did_you_mean(word: str, among: Sequence[str]) -> str:
    """Return a remedy that names the nearest entries, or the first few there are."""
    guesses = near_names(word, among)
    return f"did you mean {either(guesses)}?" if guesses else one_of(among)


def near_names(word: str, among: Iterable[str]) -> list[str]:
    """Return the one or two names of which *word* is likely a slip, none that says another thing.

    No name that leaves out a no, an end or a doubt, or that speaks of another unit of time.
    """
    names = sorted(among)
    at_least = _IN_PART if len(names) == 1 else _ALIKE
    near = difflib.get_close_matches(word, names, n=2, cutoff=at_least)
    return [guess for guess in near if _is_meant(word, guess) and not _is_another(word, guess)]


def _is_meant(word: str, guess: str) -> bool:
    """Whether a name is a slip of another, or only a part of it: phone, contact.phone."""
    if set(parts_of_name(word)) < set(parts_of_name(guess)):
        return True
    return _likeness(word, guess) >= _CLEAR and _alike_apart(word, guess)


def parts_of_name(name: str) -> list[str]:
    """Return the words of a name of any form: "Not Accepting" and not_accepting are the same."""
    return slugify(name).split("-")


def turns_of(name: str) -> frozenset[turned_names.Turn]:
    """Return how a name turns what it names: by a no, an end, a doubt."""
    return turned_names.turns_in(parts_of_name(name))


def _is_another(written: str, guess: str) -> bool:
    """Whether two names that are alike say other things: not_detox, length_days, outpatient."""
    one, other = parts_of_name(written), parts_of_name(guess)
    turn, other_turn = turned_names.turns_in(one), turned_names.turns_in(other)
    is_turned = turn != other_turn and (bool(turn) or _likeness(written, guess) < _SLIP)
    if is_turned or not unit_names.units_of(one) <= unit_names.units_of(other):
        return True
    return any(_opposite(word, near) for word in one for near in other)


def _opposite(one: str, other: str) -> bool:
    """Whether one word is the other with its opposite in front: outpatient, unlicensed."""
    return _is_turned_by_prefix(one, other) or _is_turned_by_prefix(other, one)


def _is_turned_by_prefix(long: str, short: str) -> bool:
    stems = (
        long.removeprefix(prefix)
        for prefix in _PREFIXES
        if long.startswith(prefix) and not short.startswith(prefix)
    )
    return any(len(stem) >= _STEM and _likeness(stem, short) >= _SAME_STEM for stem in stems)


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other).ratio()


def _alike_apart(one: str, other: str) -> bool:
    """Whether two names are alike without the last part that both have: start_days, wait_days."""
    *first, last = parts_of_name(one)
    *other_first, other_last = parts_of_name(other)
    if last != other_last or not (first and other_first):
        return True
    return _likeness("-".join(first), "-".join(other_first)) >= _ALIKE


def one_of(among: Sequence[str]) -> str:
    """Return a remedy that names the first few entries."""
    more = " ..." if len(among) > SHOWN else ""
    return f"write one of: {', '.join(among[:SHOWN])}{more}"


def either(names: Iterable[str]) -> str:
    """Return names in quotes, any of which it may be."""
    return " or ".join(f'"{name}"' for name in names)


def one_letter_off(one: str, other: str) -> bool:
    """Whether one letter more, less or other, or two in turn, make the one word of the other.

    Other figures make another thing of it: every 30 days is not every 90.
    """
    if _FIGURES.findall(one) != _FIGURES.findall(other):
        return False
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or short == long:
        return False
    same = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    turned = short[:same] + short[same : same + 2][::-1] + short[same + 2 :]
    if turned == long:
        return True
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]


def grouped_number(value: float) -> str:
    """Return *value* with thousands separated and no idle decimals: 1200.0 is "1,200"."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,g}"


def plural(count: int, one: str, many: str) -> str:
    """Return "1 program" or "1,204 programs"."""
    return f"{count:,} {one if count == 1 else many}"


def first_of(names: Sequence[str], most: int, between: str = ", ") -> str:
    """Return "a, b and 1,204 more": the first *most* of *names*, and how many more there are."""
    left = len(names) - most
    more = f" and {left:,} more" if left > 0 else ""
    return f"{between.join(names[:most])}{more}"
