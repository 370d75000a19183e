"""When a place is open, as HSDS says it: the hours of each week on a day, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from levelground.base import strings
from levelground.facts.field_types import SHORT

Entity = Mapping[str, Any]
_DAYS = {"MO": "Monday", "TU": "Tuesday", "WE": "Wednesday", "TH": "Thursday", "FR": "Friday",
         "SA": "Saturday", "SU": "Sunday"}  # fmt: skip
_TIME = re.compile(r"(\d{2}):(\d{2})(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?")
_NOON, _CLOCK = 12, 60
_WEEKLY = frozenset({"", "WEEKLY"})
_EACH = frozenset({"", "1", "1.0"})  # week, or whatever it repeats by
# Rules by which a schedule is of some weeks, months or days only.
_RULES = ("bymonthday", "byweekno", "byyearday", "count")
_ISO = 10  # letters of 2026-11-01


def hours(found: Iterable[Entity], on: date, remarks: list[str]) -> str:
    """Return when it is open in words on a day: "Monday, Tuesday: 9 am to 5:30 pm".

    What is over, has not begun or is not of each week is remarked. What is said of the times
    stands beside them, and is remarked where there is no room for it.
    """
    plain: dict[str, None] = {}
    whole: dict[str, None] = {}
    notes: dict[str, None] = {}
    for schedule in found:
        times, said = _times(schedule), _said(schedule)
        if why := _why_not(schedule, on):
            remarks.append(f'the hours "{times or said}" are left out: {why}')
            if times and said:
                remarks.append(f'"{said}" is left out with the hours that it is said of')
            continue
        plain[times or said] = None
        whole[f"{times} ({said})" if times and said else times or said] = None
        if times and said:
            notes[said] = None
    told = "; ".join(filter(None, whole))
    if len(told) <= SHORT:
        return told
    remarks.extend(f'"{said}" finds no room beside the hours' for said in notes)
    return "; ".join(filter(None, plain))


def _said(schedule: Entity) -> str:
    told = (strings.squeeze(str(schedule.get(name) or "")) for name in ("description", "notes"))
    return "; ".join(dict.fromkeys(filter(None, told)))


def _times(schedule: Entity) -> str:
    """Return days and times in words, "" where the two times are not there."""
    start, end = (_clock(schedule.get(name)) for name in ("opens_at", "closes_at"))
    if not (start and end):
        return ""
    days = [_DAYS[day] for day in str(schedule.get("byday") or "").split(",") if day in _DAYS]
    return f"{', '.join(days)}: {start} to {end}" if days else f"{start} to {end}"


def _why_not(schedule: Entity, on: date) -> str:
    """Return why a schedule is none of each week on a day, "" where it is."""
    told = {name: str(value or "").strip() for name, value in schedule.items()}
    ends = min(filter(None, (_iso(told.get("valid_to")), _iso(told.get("until")))), default="")
    begins = _iso(told.get("valid_from"))
    if ends and ends < on.isoformat():
        return f"they were so until {ends}"
    if begins > on.isoformat():
        return f"they are so from {begins} on"
    days = [day for day in told.get("byday", "").split(",") if day.strip()]
    is_each = told.get("freq", "").upper() in _WEEKLY and told.get("interval", "") in _EACH
    if not is_each or any(told.get(rule) for rule in _RULES) or any(d not in _DAYS for d in days):
        return "they are not of each week"
    return ""


def _iso(written: str | None) -> str:
    try:
        return date.fromisoformat((written or "")[:_ISO]).isoformat()
    except ValueError:
        return ""


def _clock(value: object) -> str:
    match = _TIME.fullmatch(str(value or ""))
    if not match or int(match[1]) >= 2 * _NOON or int(match[2]) >= _CLOCK:
        return ""
    hour = int(match[1])
    minutes = "" if match[2] == "00" else f":{match[2]}"
    return f"{hour % _NOON or _NOON}{minutes} {'am' if hour < _NOON else 'pm'}"
