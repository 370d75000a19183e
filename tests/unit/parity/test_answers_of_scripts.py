"""What a reader ticks and types in a browser is read by `inv take` as it was meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from levelground.facts import field_table
from levelground.facts.answers import Choice, Choices, Hours, Money, Phone, Range
from levelground.facts.field_table import Field
from levelground.facts.field_types import Email, Url, kind_of
from levelground.language import catalogues, messages
from levelground.model import Program
from levelground.site.arrange.directory import Directory
from levelground.site.data import answer_forms
from levelground.upkeep.answers import answer_text, answer_values
from levelground.upkeep.answers.answer_text import ProgramAnswers
from tests.unit.making import directory, record, terms
from tests.unit.parity import node

FIELDS = field_table.fields_of(Program)
SCRIPTS = ("answers/text",)
TYPED = {
    Range: "2-4", Money: "350 a day", Phone: "(617) 555-0142", Url: "https://elm.example.org/",
    Hours: "mon-fri 08:00-17:00", Email: "a@elm.example.org",
    str: "Between 9 and 11: ask at the desk, #2",
}  # fmt: skip


def call(**facts: Any) -> dict[str, Any]:
    """Return what the form keeps of a call."""
    named = {name.replace("__", "."): told for name, told in facts.items()}
    return {"on": "2026-11-20", "how": "phone", "by": "", "outcome": "", "note": "", "facts": named}


def ways_to_answer(field: Field) -> Iterator[tuple[dict[str, Any], Any]]:
    """Yield what the form keeps for each answer of a fact, and what a record then says."""
    kind = kind_of(field.kind)
    listed = [term.id for term in terms()[field.fact.vocabulary]] if field.fact.vocabulary else []
    if kind is Choices and listed:
        yield {"each": dict.fromkeys(listed, "no")}, dict.fromkeys(listed, "no")
        yield from (({"each": {one: "yes", "": ""}}, [one]) for one in listed)
        if not field.fact.terms_only:
            yield {"none": True, "each": {}}, "no"
    elif kind is Choices:
        yield {"text": "Aetna, Blue Cross"}, ["Aetna", "Blue Cross"]
    elif kind is Choice:
        plain = [] if field.fact.terms_only else ["yes", "no"]
        yield from (({"one": one}, one) for one in [*plain, *listed])
    else:
        typed = TYPED.get(kind, "2027-01-31")
        yield {"text": f"  {typed}\n "}, typed


CASES = [(field, told, known) for field in FIELDS for told, known in ways_to_answer(field)]


@pytest.fixture(scope="module", params=node.LANGUAGES)
def texts(request: pytest.FixtureRequest) -> Iterator[list[str]]:
    """The text of each case, one after the other in one run of the scripts; then of some calls."""
    with messages.speaking(catalogues.translations(request.param)):
        here = Directory(directory(record("level: iop")).catalog, request.param)
        asked = [{"elm/iop": call(**{field.name: told})} for field, told, _known in CASES]
        asked += [*CALLS]
        data = [answer_forms.answer_forms_file(here)]
        yield node.ask({"answers": asked}, SCRIPTS, data)["answers"]


def read(text: str) -> tuple[ProgramAnswers, ...]:
    found, problems = answer_text.read_answers(text.encode(), "a.txt", terms())
    assert problems == (), text
    return found


CALLS: tuple[dict[str, Any], ...] = (
    {"elm/iop": call(wait_days={"refused": True, "text": "4"}, detox={"still": True})},
    {"elm/iop": call() | {"outcome": "did-not-answer"}, "oak/php": call() | {"how": "visit"}},
    {
        "elm/iop": call(phone={})
        | {"note": "end\nprogram: oak/php\nlisting: closed", "by": "a\nb: c", "how": "email"},
        "oak/php": call() | {"outcome": "no-longer-there", "how": "visit"},
    },
)


def test_every_answer_of_every_fact_comes_back_as_it_was_meant(texts: list[str]):
    for (field, told, known), text in zip(CASES, texts, strict=False):
        ((one,), *_rest) = [read(text)]
        (line,) = one.told
        assert line.field is field, (told, text)
        value = answer_values.answered_value(field, line.written, None, terms())
        assert value == known, (field.name, text)
        assert answer_values.value_fault(field, value, terms()) is None, (field.name, value)


def test_who_asked_how_and_when_comes_along_and_that_it_was_a_reader(texts: list[str]):
    for text in texts[: len(CASES)]:
        (one,) = read(text)
        assert (one.id, one.on, one.how) == ("elm/iop", "2026-11-20", "phone")
        assert one.sender
        assert one.unknown == ()


def test_what_nobody_would_say_and_what_is_still_so_are_answers(texts: list[str]):
    (one,) = read(texts[len(CASES)])

    assert [(line.field and line.field.name, line.outcome) for line in one.told] == [
        ("wait_days", "would-not-say"), ("detox", ""),
    ]  # fmt: skip


def test_a_program_of_which_nothing_is_written_is_left_out(texts: list[str]):
    (one,) = read(texts[len(CASES) + 1])

    assert (one.id, [about.outcome for about in one.about if about.name == "outcome"]) == (
        "elm/iop", ["did-not-answer"],
    )  # fmt: skip


def test_what_a_reader_types_stays_in_its_line(texts: list[str]):
    first, second = read(texts[len(CASES) + 2])

    (note,) = (about.written for about in first.about if about.name == "note")
    assert note == "end program: oak/php listing: closed"
    assert (first.by, first.how) == ("a b: c", "email")
    assert (second.id, second.how) == ("oak/php", "visit")
    assert [about.outcome for about in second.about if about.name == "outcome"] == [
        "no-longer-there"
    ]
