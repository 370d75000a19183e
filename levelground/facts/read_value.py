"""Text to values: one reader for each kind, which says what is wrong and what to write."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from levelground.base import slips, strings
from levelground.base.names import empty_words
from levelground.facts import phones
from levelground.facts.answers import (
    MONEY_UNITS,
    ONCE,
    UNKNOWN,
    Answer,
    Choice,
    Choices,
    Fault,
    Money,
    Phone,
    Range,
    WrongValueError,
)
from levelground.facts.written import dates, range_words, time_units, yes_no_words

# A comma parts thousands only: "12,00" is no 1,200.
_AMOUNT = r"((?:[0-9]{1,3}(?:,[0-9]{3}){1,2}|[0-9]{1,10})(?:\.[0-9]{1,2})?)"
_MONEY = re.compile(
    rf"\$?{_AMOUNT}(?:\s*(?:-|\u2013|to)\s*\$?{_AMOUNT})?"
    r"(?:(?:\s*/\s*|\s+(?:per\s+|each\s+|an?\s+)?)([a-z]+))?"
)
# Cents and thousands as other languages write them.
_CENTS = re.compile(r"[0-9](?:,[0-9]{1,2}|\.[0-9]{3})(?![0-9])")
_PER = {"hourly": "hour", "daily": "day", "weekly": "week", "wk": "week", "monthly": "month"}
_PER |= {"hr": "hour", "mo": "month"}
_FREE = frozenset({"free", "free of charge", "no charge", "no cost", "gratis", "sin costo"})
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# A term that a remedy puts into the list of another field, where it would be a yes.
_ONE_LISTED = re.compile(r": \[([a-z0-9-]+)\]")
# A fact of its own that a remedy names with its yes.
_OWN_YES = re.compile(r"(?<=another field: )([a-z_]+): yes")
_ANSWERS = {
    "yes": Answer.YES,
    "true": Answer.YES,
    "no": Answer.NO,
    "false": Answer.NO,
    "n/a": Answer.NOT_APPLICABLE,
    "na": Answer.NOT_APPLICABLE,
}


@dataclass(frozen=True, slots=True)
class Terms:
    """How a written word becomes a term's id (None: it is none), and what to write instead.

    `meant` returns the ids of the terms for which it is another word, `listed` what is wrong
    with a list as a whole; `none` is what to write where a list says that there is none.
    """

    find: Callable[[str], str | None]
    remedy: Callable[[str], str]
    meant: Callable[[str], tuple[str, ...]] = lambda _written: ()
    listed: Callable[[list[object]], Fault | None] = lambda _entries: None
    none: str = ""


def read_answer(written: str) -> Answer | None:
    """Return the answer that *written* spells, None if it spells none."""
    return _ANSWERS.get(written.lower())


def read_choice(raw: object, terms: Terms) -> Choice | None:
    """Read `yes`, `no`, `n/a`, `unknown` (None) or one of *terms*.

    Raises WrongValueError for anything else.
    """
    written = read_scalar(raw)
    if written.lower() == UNKNOWN:
        return None
    term = terms.find(written)
    if term:
        return Choice(Answer.YES, term)
    answer = read_answer(written)
    if answer is None:
        raise WrongValueError.because(
            f'"{written}" is not a known term here', terms.remedy(written)
        )
    return Choice(answer)


def read_choices(raw: object, terms: Terms) -> Choices | None:
    """Read a list of terms, or a mapping of term to answer with an optional `others`.

    A single word `no`, `n/a` or `unknown` speaks of all of them. Raises
    WrongValueError with a fault for every term that is not known.
    """
    if isinstance(raw, str):
        return _read_all_or_one(raw, terms)
    if isinstance(raw, Mapping):
        pairs = [(key, key, value) for key, value in raw.items()]
    elif isinstance(raw, list):
        if fault := terms.listed(raw):
            raise WrongValueError(fault)
        pairs = [(place, term, "yes") for place, term in enumerate(raw)]
    else:
        raise WrongValueError.because("expected a list of terms", "write them as [one, two]")
    return _read_pairs(pairs, terms)


def _read_all_or_one(written: str, terms: Terms) -> Choices | None:
    """Read a single word where a list was expected: it speaks of every term, or is one."""
    if written.lower() == UNKNOWN:
        return None
    answer = read_answer(written)
    known = terms.meant(written.replace("/", "")) if answer is Answer.NOT_APPLICABLE else ()
    if known and written != Answer.NOT_APPLICABLE.value:
        meant = (
            f'write {strings.either(known)}, if that is meant, or "{Answer.NOT_APPLICABLE.value}"'
        )
        raise WrongValueError.for_nothing(written, f"{meant}, if it does not apply")
    if answer is Answer.YES:
        raise WrongValueError.because('"yes" does not say which', "write them as [one, two]")
    if answer:
        return Choices((), answer)
    return _read_pairs([((), written, "yes")], terms)


def _read_pairs(pairs: list[tuple[object, object, object]], terms: Terms) -> Choices | None:
    """Return the Choices for (place, term, answer) triples, or raise all faults at once."""
    stated: dict[str, Answer] = {}
    others: Answer | None = None
    faults: list[Fault] = []
    for place, term, given in pairs:
        path = (place,) if isinstance(place, str | int) else ()
        try:
            found, answer = _read_pair(read_scalar(term), read_scalar(given), terms)
        except WrongValueError as error:
            faults.extend(Fault((*path, *f.path), f.what, f.write) for f in error.faults)
            continue
        if found == "others":
            others = answer
        elif found in stated or found.casefold() in map(str.casefold, stated):
            faults.append(Fault(path, f'"{found}" is listed twice', "keep one of them"))
        elif answer is not None:
            stated[found] = answer
    if faults:
        raise WrongValueError(*faults)
    told = tuple(_said(found, answer) for found, answer in stated.items())
    return Choices(told, others) if told or others else None


@cache
def _said(term: str, answer: Answer) -> tuple[str, Answer]:
    """Return the pair, one and the same for all records that say it: there are few, said often."""
    return term, answer


def _read_pair(term: str, given: str, terms: Terms) -> tuple[str, Answer | None]:
    """Return (term id, answer) for one entry; the answer None stands for `unknown`."""
    found = "others" if term == "others" else terms.find(term)
    if not found:
        if empty_words.says_nothing(term):
            known = terms.meant(term)
            meant = f"write {strings.either(known)}, if that is meant" if known else ""
            if not meant and term.strip(" .!").lower() in yes_no_words.NONE:
                meant = terms.none
            raise WrongValueError.for_nothing(term, meant)
        what, write = f'"{term}" is not a known term here', terms.remedy(term)
        if read_answer(given) is not Answer.YES:
            write = _ONE_LISTED.sub(lambda match: f": {{{match[1]}: {given}}}", write)
            write = _OWN_YES.sub(lambda match: f"{match[1]}: {given}", write)
        raise WrongValueError.because(what, write)
    answer = read_answer(given)
    if answer is None and given.lower() != UNKNOWN:
        raise WrongValueError.because(
            f'"{given}" does not say whether "{term}" holds', yes_no_words.yes_no_remedy(given)
        )
    return found, answer


def read_range(raw: object, most: float, unit: str = "") -> Range | None:
    """Read `9-15`, `9+`, `12`, `n/a` or `unknown` (None); no number above *most*.

    The *unit* of the field may stand behind it: `9-15 hours`.
    """
    written = slips.keyboard_text(read_scalar(raw))
    if written.lower() == UNKNOWN:
        return None
    if read_answer(written) is Answer.NOT_APPLICABLE:
        return Range(Answer.NOT_APPLICABLE)
    match = range_words.RANGE.fullmatch(written)
    if not match or (match[4] and not range_words.is_unit(match[4], unit)):
        what = f'"{written}" is not a number or a range'
        raise WrongValueError.because(what, range_words.range_remedy(written, unit, most))
    low, high = _span(match[1], match[2])
    if max(low, high) > most:
        raise WrongValueError.because(
            f"{strings.grouped_number(max(low, high))} is more than there can be",
            f"write at most {strings.grouped_number(most)}",
        )
    return Range(Answer.YES, low, None if match[3] else high)


def _span(first: str, second: str | None) -> tuple[float, float]:
    """Return (low, high) of two written numbers; raises where they run backwards."""
    low = float(first.replace(",", ""))
    high = float(second.replace(",", "")) if second else low
    if high < low:
        raise WrongValueError.because(
            f"the range {first}-{second} runs backwards", f"write {second}-{first}"
        )
    return low, high


def read_money(raw: object, unit: str = "") -> Money | None:
    """Read `350 per day`, `$200-400 per session`, `50 once`, `no`, `n/a` or `unknown`.

    An amount alone is for the *unit* of the field; where it has none, only 0 needs no unit.
    """
    written = slips.keyboard_text(read_scalar(raw))
    if written.lower() == UNKNOWN:
        return None
    answer = read_answer(written)
    if answer in {Answer.NO, Answer.NOT_APPLICABLE}:
        return Money(answer)
    match = _MONEY.fullmatch(time_units.price_unit_in_english(written.lower()))
    if not match:
        raise WrongValueError.because(f'"{written}" is not a price', _price_meant(written))
    low, high = _span(match[1], match[2])
    per = _PER.get(match[3], match[3]) or unit or ("" if high else ONCE)
    if not per:
        what, one = f'"{written}" does not say what it is for', written.lstrip("$")
        write = f"write {one} per day, per session, per week or per month, or {one} {ONCE}"
        raise WrongValueError.because(what, write)
    if per not in MONEY_UNITS:
        told = strings.did_you_mean(per, MONEY_UNITS)
        write = told if told.endswith("?") else f"reckon it for one of: {', '.join(MONEY_UNITS)}"
        raise WrongValueError.because(f'"{per}" is not a unit of price', write)
    return Money(Answer.YES, low, high, per)


def _price_meant(written: str) -> str:
    """Return what to write instead of a text that is no price."""
    if written.lower() in _FREE:
        return "write 0"
    if _CENTS.search(written):
        return "write a point before cents, like 12.50, and a comma in thousands only, like 1,200"
    return "write it like 350 per day, 200-400 per session or no"


def read_phone(raw: object) -> Phone:
    """Read a North American number in any usual form, with an optional extension."""
    written = slips.keyboard_text(read_scalar(raw))
    match = phones.NUMBER.fullmatch(written)
    if not match:
        what = f'"{written}" is not a North American phone number'
        raise WrongValueError.because(what, phones.phone_remedy(written))
    if paid := phones.paid_call(written):
        raise WrongValueError.because(*paid)
    return Phone(written, match[1] + match[2] + match[3], match[4] or "")


def read_date(raw: object) -> date:
    """Read an ISO date, `2026-10-03`; raises WrongValueError for any other form."""
    written = slips.keyboard_text(read_scalar(raw))
    try:
        if _DATE.fullmatch(written):
            return date.fromisoformat(written)
    except ValueError:
        pass  # The form is right and the day does not exist: same message.
    meant = dates.date_meant(written)
    write = f"write {meant}" if meant else "write year-month-day, like 2026-10-03"
    raise WrongValueError.because(f'"{written}" is not a date', write)


def read_scalar(raw: object) -> str:
    """Return *raw* if it is a piece of text, or raise."""
    if isinstance(raw, str):
        return raw
    found = "a list" if isinstance(raw, list) else "a group of fields"
    raise WrongValueError.because(f"expected one value, found {found}", "write a single value")
