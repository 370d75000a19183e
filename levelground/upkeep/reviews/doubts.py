"""What to look at in a new number or address: whom it may really lead to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from levelground.base import slips, strings
from levelground.facts import phones
from levelground.facts.answers import Phone
from levelground.geography import area_codes
from levelground.upkeep.reviews.review_lines import ARROW

_NAMED = 3
_LETTERS = 2  # of a host that a look-alike changes


def phone_doubts(
    label: str, new: Phone | None, old: Phone | None, state: str, others: Iterable[str]
) -> Iterator[str]:
    """Yield what to look at in a number that was *old*; *others* are records that have it too."""
    if new is None:
        return
    owners = sorted(others)
    if owners:
        yield f"{label}: {new.shown} is also that of {strings.first_of(owners, _NAMED)}"
    yield from _of_code(label, new, old, state)
    if old and sum(a != b for a, b in zip(old.digits, new.digits, strict=True)) == 1:
        yield f"{label}: one digit differs, {old.shown} {ARROW} {new.shown}"
    elif old and sorted(old.digits) == sorted(new.digits) and old.digits != new.digits:
        yield f"{label}: the same digits in another order, {old.shown} {ARROW} {new.shown}"


def _of_code(label: str, new: Phone, old: Phone | None, state: str) -> Iterator[str]:
    """Yield what the first three digits tell."""
    code, before = new.digits[:3], old.digits[:3] if old else ""
    if code == before:
        return
    if code in phones.TOLL_FREE:
        yield f"{label}: {new.shown} is toll-free, as those of call centers and referral lines are"
        return
    known = area_codes.states_of_area_code(code)
    home = area_codes.has_area_codes(state)
    if home and state.upper() not in known:
        where = f"that of {', '.join(sorted(known))}" if known else "of no state that is known"
        yield f"{label}: area code {code} is {where}, and the place is in {state.upper()}"
    elif before:
        yield f"{label}: another area code, {before} before"


def website_doubts(label: str, new: str | None, old: str | None) -> Iterator[str]:
    """Yield what to look at in an address on the web or for mail."""
    if not new or not old:
        return
    now, was = _host(new), _host(old)
    if now == was:
        return
    if _is_like(now, was):
        yield f"{label}: {now} looks like {was}, and is another"
    else:
        yield f"{label}: another host, {was} {ARROW} {now}"


def _host(address: str) -> str:
    if "@" in address and "//" not in address:
        return address.rpartition("@")[2].lower()
    return (urlsplit(address).hostname or address).removeprefix("www.")


def _is_like(one: str, other: str) -> bool:
    """Whether two hosts differ in a letter or two, or in their ending alone."""
    if one.rpartition(".")[0] == other.rpartition(".")[0]:
        return True
    if abs(len(one) - len(other)) > _LETTERS:
        return False
    return _steps(one, other) <= _LETTERS


def _steps(one: str, other: str) -> int:
    """Return how many letters to change, add or leave out make one of the other."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row[0] = row[0], at
        for place, sign in enumerate(other, 1):
            cost = min(row[place] + 1, row[place - 1] + 1, before + (letter != sign))
            before, row[place] = row[place], cost
    return row[-1]


def odd_in(text: str) -> str:
    """Return what to say of a sign in a text that looks like another, "" without one."""
    digit = next((sign for sign in text if sign.isdigit() and not sign.isascii()), "")
    if digit:
        return f"there is a digit of another alphabet in it (U+{ord(digit):04X})"
    if "xn--" in text.lower():
        return "there are letters of another alphabet in its address (xn--)"
    return slips.odd_sign(text) or slips.odd_letter(text)
