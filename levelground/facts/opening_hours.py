"""A week's opening hours: what people write, to data, and back to the one form that is kept.

Days and times are read one after another, whatever stands between them:
`Monday to Friday, 8 a.m. to 7 p.m.; Saturday, 9 to noon` and `mon-fri 08:00-19:00, sat
09:00-12:00` are the same. A time that could be morning or evening is refused: a door
that is closed must not be called open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from levelground.base import slips
from levelground.facts.answers import Hours, WrongValueError
from levelground.facts.written.weekdays import DAYS_NAMED

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ALWAYS, BY_APPOINTMENT = "any hour", "by appointment"
_NOON, _MORNING, _WEEK = 720, 360, 7
_HALF, _PAST = 12, 59  # hours of half a day, and the last minute of one
_OTHER = {"am": "pm", "pm": "am"}
_EXAMPLE = "write it like mon-fri 8:00-17:00, sat 9:00-12:00; or any hour; or by appointment"
_ALWAYS = frozenset({"any hour", "at any hour", "24/7", "24 hours", "24 hours a day", "always",
                     "day and night", "a toda hora"})  # fmt: skip
_ALL_WEEK = tuple((day, 0, Hours.DAY) for day in range(_WEEK))
_EVERY_DAY = re.compile(r"^(?:every day|todos los d[i\u00ed]as),? ")
_CLOSED = frozenset({"closed", "cerrado"})
_APPOINTMENT = re.compile(r"\s*,?\s*(?:by appointment(?: only)?|con cita)\s*$")
_SPOKEN = (
    (re.compile(r"\b(?:every day|each day|7 days a week|todos los d[i\u00ed]as)\b"), "daily"),
    (re.compile(r"\b([ap])\.?\s?m\b\.?"), r"\1m"),
    (re.compile(r"\bnoon\b|\bmediod[i\u00ed]a\b"), "12pm"),
    (re.compile(r"\bmidnight\b|\bmedianoche\b"), "24:00"),
    (re.compile(r"\s*(?:[-\u2013\u2014]|\b(?:to|through|thru|until|a|hasta)\b)\s*"), "-"),
    (re.compile(r"\b(?:and|y|from|de|del|las?|los?|el)\b|[,;&]|(?<=[a-z]):"), " "),
)  # fmt: skip
_TIME = r"(\d{1,2})(?::(\d{2}))?\s?(am|pm)?"
_PIECE = re.compile(rf"{_TIME}-{_TIME}|([^\W\d]+)\.?(?:-([^\W\d]+)\.?)?")
Span = tuple[int, int, int]
Run = tuple[int, int]  # the first day and the last
Times = tuple[int, int]


def read_hours(written: str) -> Hours:
    """Return the hours that are *written*; raises WrongValueError for what is not clear."""
    plain = " ".join(slips.keyboard_text(written).lower().split()).strip(" .")
    if _EVERY_DAY.sub("", plain) in _ALWAYS:
        return Hours(always=True)
    rest = _APPOINTMENT.sub("", plain)
    if not plain:
        raise _unclear(written)
    spans = _spans(written, rest) if rest else ()
    if spans == _ALL_WEEK:
        return Hours(always=True)
    return Hours(by_appointment=rest != plain, spans=spans)


def hours_text(value: Hours) -> str:
    """Return the one form in which hours are kept: what `read_hours` reads as the same."""
    if value.always:
        return ALWAYS
    told = [
        " ".join([_days_text(runs), *(f"{_clock(start)}-{_clock(end)}" for start, end in times)])
        for runs, times in grouped(value)
    ]
    return ", ".join([*told, BY_APPOINTMENT] if value.by_appointment else told)


def grouped(value: Hours) -> Iterator[tuple[tuple[Run, ...], tuple[Times, ...]]]:
    """Yield the days that have the same times, each run of them as (first, last), and the times."""
    found: dict[tuple[Times, ...], list[int]] = {}
    for day, of in groupby(value.spans, key=lambda span: span[0]):
        found.setdefault(tuple((a, b) for _day, a, b in of), []).append(day)
    for times, days in found.items():
        starts = [day for day in days if day - 1 not in days]
        ends = [day for day in days if day + 1 not in days]
        yield tuple(zip(starts, ends, strict=True)), times


def _days_text(runs: tuple[Run, ...]) -> str:
    return ", ".join(
        DAYS[first] if first == last else f"{DAYS[first]}-{DAYS[last]}" for first, last in runs
    )


def _clock(minutes: int) -> str:
    past = minutes if minutes <= Hours.DAY else minutes - Hours.DAY
    return f"{past // 60:02}:{past % 60:02}"


def _spans(written: str, plain: str) -> tuple[Span, ...]:
    """Return every span of a week in order; raises where one is not clear or stands twice."""
    for pattern, sign in _SPOKEN:
        plain = pattern.sub(sign, plain)
    days: list[int] = []
    spans: list[Span] = []
    fresh = True  # whether the next day starts another list of days
    at = 0
    for piece in _PIECE.finditer(plain):
        if plain[at : piece.start()].strip():
            raise _unclear(written)
        at = piece.end()
        if piece[1]:
            spans += [(day, *_times(piece)) for day in days]
            fresh = True
            continue
        if piece[7] in _CLOSED and days and not fresh:
            fresh = True
            continue
        days = [*([] if fresh else days), *_days(written, piece[7], piece[8])]
        fresh = False
    if plain[at:].strip() or not spans or not fresh:
        raise _unclear(written)
    return _in_order(written, spans)


def _days(written: str, first: str, last: str | None) -> list[int]:
    """Return the days of "mon", "mon-fri" or "weekdays"; a week may run over its end."""
    if first not in DAYS_NAMED or (last and last not in DAYS_NAMED):
        raise _unclear(written)
    start, end = DAYS_NAMED[first][0], DAYS_NAMED[last or first][1]
    return [day % _WEEK for day in range(start, end + 1 if end >= start else end + _WEEK + 1)]


def _times(piece: re.Match[str]) -> tuple[int, int]:
    """Return the two times of a span in minutes; raises where morning and evening are unclear."""
    end = _minutes(piece[4], piece[5], piece[6])
    start = _minutes(piece[1], piece[2], piece[3] or _half_meant(piece, end))
    if start is None or end is None or start == end:
        raise WrongValueError.because(f'"{piece[0]}" is not a span of a day', _EXAMPLE)
    if not _is_plain(piece, start, end):
        what = f'"{piece[0]}" could be morning or evening'
        raise WrongValueError.because(what, "write a.m. or p.m. with both, or 13:00 for 1 p.m.")
    return start, end if end > start else end + Hours.DAY


def _half_meant(piece: re.Match[str], end: int | None) -> str | None:
    """Return what the first time means in "8 to 11 a.m." and "9 to 5 p.m."."""
    if not piece[6] or end is None:
        return None
    same = _minutes(piece[1], piece[2], piece[6])
    return piece[6] if same is not None and same < (end or Hours.DAY) else _OTHER[piece[6]]


def _is_plain(piece: re.Match[str], start: int, end: int) -> bool:
    """Whether both times can only be what they are: with a.m. or p.m., or of a day of 24 hours."""
    if piece[6] or end == Hours.DAY:
        return True
    if int(piece[4]) > _HALF and not piece[3]:
        return end > start
    if piece[3] or not (piece[2] and piece[5]):
        return False
    early = start < _MORNING and not piece[1].startswith("0")
    return not early and (end > start or start >= _NOON)


def _minutes(hour: str, minute: str | None, half: str | None) -> int | None:
    """Return a time in minutes from midnight, None for one that no clock shows."""
    shown, past = int(hour), int(minute or 0)
    if past > _PAST or (half and not 1 <= shown <= _HALF) or shown * 60 + past > Hours.DAY:
        return None
    if half:
        shown = shown % _HALF + (_HALF if half == "pm" else 0)
    return shown * 60 + past


def _in_order(written: str, spans: list[Span]) -> tuple[Span, ...]:
    ordered = sorted(spans)
    for one, next_one in pairwise(ordered):
        if one[0] == next_one[0] and next_one[1] < one[2]:
            what = f'"{written}" says two things of {DAYS[one[0]]}'
            raise WrongValueError.because(what, "write each day with its hours once")
    return tuple(ordered)


def _unclear(written: str) -> WrongValueError:
    return WrongValueError.because(f'"{written}" does not say days and times', _EXAMPLE)
