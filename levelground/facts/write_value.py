"""Values to text: what `read_value` and `field_types` read back as the same value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from levelground.facts.answers import Answer, Choice, Choices, Hours, Money, Phone, Range
from levelground.facts.opening_hours import hours_text

OTHERS = "others"


def exact_number(value: float) -> str:
    """Return a number with all its decimals and no idle ones: 9.0 is "9"."""
    return str(int(value)) if value == int(value) else repr(value)


def span_text(value: Range | Money) -> str:
    """Return "9-15", "9+" or "12" of a stated span."""
    low = exact_number(value.low)
    if value.high is None:
        return f"{low}+"
    return low if value.high == value.low else f"{low}-{exact_number(value.high)}"


def written_value(value: Any) -> Any:
    """Return a stated value as a record may write it: a text, a list or a mapping of texts.

    Raises KeyError for what is no value of a field.
    """
    return _WRITERS[type(value)](value)


def _choice(value: Choice) -> str:
    return value.term or value.answer.value


def _range(value: Range) -> str:
    return span_text(value) if value.answer is Answer.YES else value.answer.value


def _money(value: Money) -> str:
    if value.answer is not Answer.YES:
        return value.answer.value
    return (
        f"{span_text(value)} once" if value.per == "once" else f"{span_text(value)} per {value.per}"
    )


def _choices(value: Choices) -> Any:
    """Return a list of terms, or a mapping where it says more than yes of them."""
    if not value.stated and value.others in {Answer.NO, Answer.NOT_APPLICABLE}:
        return value.others.value
    if value.others is None and all(answer is Answer.YES for _term, answer in value.stated):
        return [term for term, _answer in value.stated]
    told = {term: answer.value for term, answer in value.stated}
    return told | ({OTHERS: value.others.value} if value.others else {})


_WRITERS: Mapping[type, Callable[[Any], Any]] = {
    Choice: _choice,
    Choices: _choices,
    Range: _range,
    Money: _money,
    Phone: lambda value: value.written,
    Hours: hours_text,
    date: date.isoformat,
    float: exact_number,
    str: str,
}
