"""What is due, in the forms that people use: lines, a sheet, a calendar, answers to fill in."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from levelground.base import strings
from levelground.compare import Comparer
from levelground.facts.field_table import Field, Group
from levelground.facts.in_words import day_words
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Program
from levelground.upkeep.answers import answer_text
from levelground.upkeep.due import NEVER, PHONES, Due

_SHOWN = 3  # reasons in a line
_ASKED = 12  # facts of a program, or of a place, to ask about in one call
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_FOLD = 70  # letters of a line of a calendar: well below 75 bytes, and folded by bytes below
_BYTES = 75
_COLUMNS = ("record", "name", "town", "state", "phone", "due since", "why", "not stated")


def due_as_text(entries: Sequence[Due], today: date) -> str:
    """Return a line or two for each record, and how many there are."""
    lines = [line for number, one in enumerate(entries, 1) for line in _lines(number, one)]
    records = strings.plural(len(entries), "record", "records")
    end = f"{records} to call on {day_words(today)}." if entries else "Nothing is due."
    return "\n".join([*lines, end])


def _lines(number: int, one: Due) -> Iterator[str]:
    phone = phone_of(one) or "no phone number"
    yield f"{number}. {one.record.name}, {one.record.place.city}, {phone} ({one.record.slug})"
    told = [f"{reason.label}: {reason.told}" for reason in one.reasons[:_SHOWN]]
    more = len(one.reasons) - _SHOWN
    told += [f"and {more} more"] if more > 0 else []
    yield f"   {'; '.join(told)}"


def phone_of(one: Due) -> str:
    """Return the number to call, "" where there is none."""
    phones = (program.contact.phone for program in one.record.programs)
    return next((phone.shown for phone in phones if phone), "")


def as_csv(entries: Sequence[Due], _today: date) -> str:
    """Return a sheet with a row for each record; no cell can be taken for a formula."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for one in entries:
        record = one.record
        since = "never checked" if one.since == NEVER else one.since.isoformat()
        why = "; ".join(f"{reason.label}: {reason.told}" for reason in one.reasons)
        unstated = "; ".join(fact.fact.label for fact in one.unstated)
        place = (record.place.city, record.place.state.term.upper())
        row = (record.slug, record.name, *place, phone_of(one), since, why, unstated)
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
    return stream.getvalue()


def due_as_json(entries: Sequence[Due], today: date) -> str:
    """Return what is due as JSON: each record with its reasons, its facts, what is not stated."""
    records = [
        {
            "record": one.record.slug,
            "name": one.record.name,
            "phone": phone_of(one),
            "since": None if one.since == NEVER else one.since.isoformat(),
            "reasons": [
                {"rank": reason.rank, "about": reason.label, "told": reason.told}
                for reason in one.reasons
            ],
            "facts": [fact.name for fact in one.facts],
            "not_stated": [fact.name for fact in one.unstated],
        }
        for one in entries
    ]
    whole = {"day": today.isoformat(), "records": records}
    return json.dumps(whole, indent=2, ensure_ascii=False)


def as_calendar(entries: Sequence[Due], today: date) -> str:
    """Return a calendar (RFC 5545) with a day for each record: that on which it is due."""
    stamp = f"{today:%Y%m%d}T000000Z"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Level Ground//due//EN"]
    for one in entries:
        day = max(one.since, today)
        why = "; ".join(f"{reason.label}: {reason.told}" for reason in one.reasons[:_SHOWN])
        summary = f"Call {one.record.name}, {one.record.place.city}: {phone_of(one)}"
        lines += [
            "BEGIN:VEVENT",
            f"UID:{one.record.slug}@due.levelground",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
            f"SUMMARY:{_escaped(summary)}",
            f"DESCRIPTION:{_escaped(why)}",
            "END:VEVENT",
        ]
    return "".join(f"{_in_lines(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _in_lines(line: str) -> str:
    """Return a line of a calendar, folded so that none has more than 75 bytes."""
    if len(line.encode()) <= _BYTES:
        return line
    parts, part = [], ""
    for letter in line:
        if len((part + letter).encode()) > _FOLD:
            parts.append(part)
            part = ""
        part += letter
    return "\r\n ".join([*parts, part])


def as_answers(entries: Sequence[Due], today: date, terms: Vocabularies) -> str:
    """Return a call list: answers to fill in, with what is stated beside each, and what to ask.

    What stands behind # is not read by `inv take`, and a line that stays empty says nothing.
    """
    lines = [f"{answer_text.HEAD} {answer_text.VERSION}"]
    comparer = Comparer(terms)
    for one in entries:
        record = one.record
        lines += ["", f"# {record.name}, {record.place.city}: {phone_of(one)}"]
        for block in question_blocks(one):
            lines += _form(block, comparer, today)
    return "\n".join(lines) + "\n"


def _form(block: QuestionBlock, comparer: Comparer, today: date) -> Iterator[str]:
    yield f"program: {block.id}"
    yield f"asked: {today.isoformat()} by phone"
    yield "by:"
    for fact in block.facts:
        yield from asked_lines(fact, block.program, comparer)
    yield "note:"
    yield "end"


def asked_lines(fact: Field, program: Program, comparer: Comparer) -> Iterator[str]:
    """Yield what to ask of a fact, with what is stated now, and the line for the answer."""
    said = comparer.words(fact, program)
    question = fact.fact.open or fact.fact.ask or f"{fact.fact.label}?"
    yield from _comment(f"{question}{f' Now: {said}' if said else ''}")
    yield f"{fact.name}:"


@dataclass(frozen=True, slots=True)
class QuestionBlock:
    """What is asked of one program, or once of a whole place; `id` is what answers name it by.

    `program` is the one that tells what is stated now.
    """

    id: str
    program: Program
    facts: tuple[Field, ...]


def question_blocks(one: Due) -> Iterator[QuestionBlock]:
    """Yield what to ask in one call: of the whole place once, then of each program."""
    record, several = one.record, len(one.record.programs) > 1
    shared = [fact for fact in _asked(one) if several and _is_of_place(one, fact)]
    if shared:
        yield QuestionBlock(record.slug, record.programs[0], tuple(shared[:_ASKED]))
    for program in record.programs:
        own = [fact for fact in _asked(one) if fact not in shared and _is_of(fact, program)]
        if own or not shared:
            yield QuestionBlock(record.id_of(program), program, tuple(own[:_ASKED]))


def _asked(one: Due) -> list[Field]:
    """Return the facts of a record to ask about, the most harmful first."""
    return [fact for fact in (*one.facts, *one.unstated) if _is_asked(fact)]


def _is_of_place(one: Due, fact: Field) -> bool:
    """Whether a fact is said once for all programs: how to reach them, and what the file's top has.

    What nobody stated may differ between programs.
    """
    if fact.name in one.own or not all(_is_of(fact, each) for each in one.record.programs):
        return False
    return fact.fact.group is Group.CONTACT or fact in one.facts


def _is_asked(fact: Field) -> bool:
    return bool(fact.fact.ask) or fact.name in PHONES


def _is_of(fact: Field, program: Program) -> bool:
    return fact.fact.applies_at(program.level_id)


def _comment(words: str) -> Iterator[str]:
    for line in textwrap.wrap(words, 90):
        yield f"# {line}"


FORMS: Mapping[str, Callable[[Sequence[Due], date], str]] = {
    "text": due_as_text,
    "csv": as_csv,
    "json": due_as_json,
    "ics": as_calendar,
}
