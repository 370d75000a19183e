"""Answers as a text: read from a mail as from a file, and whatever is wrong is told at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levelground.upkeep.answers import answer_text
from levelground.upkeep.fact_names import all_fact_names
from tests.unit.making import FIELDS, terms

WHOLE = """\
Level Ground answers 1
program: harbor-point/iop
asked: 2026-11-20 by phone
by: volunteer
hours_per_week: 9-12
payment.accepts: medicaid yes, medicare no
wait_days: would not say
note: Ask at the desk.
end
"""


def read(text: str) -> tuple[tuple[answer_text.ProgramAnswers, ...], list[str]]:
    found, problems = answer_text.read_answers(text.encode(), "a.txt", terms())
    return found, [str(problem) for problem in problems]


def test_what_is_read_is_written_as_it_was():
    found, problems = read(WHOLE)

    assert problems == []
    assert answer_text.answers_text(found) == WHOLE


def test_a_text_says_who_asked_how_and_when_and_what_was_said():
    ((one,), _problems) = read(WHOLE)

    assert (one.id, one.on, one.how, one.by) == (
        "harbor-point/iop", "2026-11-20", "phone", "volunteer",
    )  # fmt: skip
    assert [(told.name, told.written, told.outcome) for told in one.told] == [
        ("hours_per_week", "9-12", ""),
        ("payment.accepts", "medicaid yes, medicare no", ""),
        ("wait_days", "would not say", "would-not-say"),
    ]
    assert [about.written for about in one.about if about.name == "note"] == ["Ask at the desk."]


def test_an_answered_mail_in_spanish_says_the_same():
    mail = "Hola,\n\n" + "".join(
        f"> {line}\r\n"
        for line in (
            "Level Ground answers 1", "programa: harbor-point/iop",
            "preguntado: 2026-11-20 por teléfono", "por: volunteer", "Horas a la semana: 9-12",
            "payment.accepts: medicaid yes, medicare no", "wait_days: no quisieron decir",
            "nota: Ask at the desk.", "fin",
        )
    )  # fmt: skip
    ((mailed,), problems), ((one,), _none) = read(mail), read(WHOLE)

    assert problems == []
    assert (mailed.id, mailed.on, mailed.how, mailed.by) == (one.id, one.on, one.how, one.by)
    assert [(told.field, told.outcome) for told in mailed.told] == [
        (told.field, told.outcome) for told in one.told
    ]


def test_what_stands_before_the_first_program_holds_for_all():
    text = "Level Ground answers 1\nasked: 2026-11-20 by email\nby: volunteer\n" + "".join(
        f"program: {slug}\ndetox: no\nend\n" for slug in ("elm-house", "oak-house")
    )
    found, problems = read(text)

    assert problems == []
    assert [(one.slug, one.on, one.how) for one in found] == [
        ("elm-house", "2026-11-20", "email"),
        ("oak-house", "2026-11-20", "email"),
    ]


def test_a_line_that_nobody_understands_is_kept():
    ((one,), problems) = read(WHOLE.replace("note: Ask", "parking: behind\nAsk"))

    assert problems == []
    assert [(told.name, told.written) for told in one.unknown] == [
        ("parking", "behind"), ("", "Ask at the desk."),
    ]  # fmt: skip


def test_all_that_is_wrong_is_told_at_once_with_its_place():
    text = (
        "Level Ground answers 1\nprogram: Harbor Point\nasked: 2026-11-20 by phone\nend\n"
        "program: elm-house\nasked: 20.11.2026 by fax\ndetox: no\n  detox: yes\nend\n"
        "program: oak-house\ndetox: no\n"
    )
    _found, problems = read(text)

    assert [line.partition(";")[0] for line in problems] == [
        'a.txt:2:1: program: "Harbor Point" is not a plain name',
        'a.txt:6:1: asked: "20.11.2026" is not a date',
        'a.txt:6:1: asked: "fax" is no way to ask',
        "a.txt:8:3: detox: it is answered twice (first in line 7)",
        "a.txt:10:1: asked: it does not say when",
        'a.txt:10:1: program: there is no "end" after it, so the text may have been cut',
    ]


def test_what_is_no_text_of_answers_or_of_a_newer_engine_is_not_read():
    assert read("name: x\n")[1] == [
        'a.txt:1:1: these are no answers; start with "Level Ground answers 1"'
    ]
    assert "it is of version 2" in read(WHOLE.replace("answers 1", "answers 2"))[1][0]
    assert "no program is named" in read("Level Ground answers 1\n")[1][0]
    assert "too large" in read("Level Ground answers 1\n" + "x" * 300_000)[1][0]


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text: str):
    read(text)
    read(f"Level Ground answers 1\nprogram: a/b\n{text}\nend")


def test_every_fact_is_found_by_its_name_and_no_name_means_two():
    names = all_fact_names()

    assert all(names.fact(name) is field for name, field in FIELDS.items())
    assert names.fact("Phone") is FIELDS["contact.phone"]
    assert names.fact("price") is FIELDS["payment.price"]
    assert [names.fact(name) for name in ("name", "hours", "kind", "number")] == [None] * 4


def test_what_a_mail_program_parted_is_one_line_again():
    """By itself the first part would say that Medicaid is taken."""
    parted = (
        "Level Ground answers 1\n> program: Harbor-Point/iop\n> asked: 2026-11-20 by phone\n"
        "> payment.accepts: private-insurance yes, medicare yes, self-pay yes, medicaid\n> no\n"
        "> languages: en yes,\n> es yes\n> end.\n"
    )
    ((one,), problems) = read(parted)

    assert problems == []
    assert one.id == "harbor-point/iop"
    assert [line.written for line in one.told] == [
        "private-insurance yes, medicare yes, self-pay yes, medicaid no", "en yes, es yes",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("parted", "whole"),
    [
        ("payment.accepts: medicaid yes, medicare\n> no", "medicaid yes, medicare no"),
        ("payment.accepts: medicaid\nno, medicare yes", "medicaid no, medicare yes"),
        ("detox:\nNo.", "No."),
        ("Desintoxicación:\nsí", "sí"),
    ],
)
def test_an_answer_that_stands_alone_is_of_the_line_above_it(parted: str, whole: str):
    """Without it the line above would say yes."""
    text = "Level Ground answers 1\nprogram: a/iop\nasked: 2026-11-20 by phone\n"
    ((one,), problems) = read(f"{text}{parted}\nend\n")

    assert problems == []
    assert [line.written for line in one.told] == [whole]


@pytest.mark.parametrize("line", ["hours_per_week: 9\nto 12", "detox: yes\nbut only for alcohol"])
def test_a_line_that_may_change_the_answer_above_it_is_refused(line: str):
    found, problems = read(WHOLE.replace("note: Ask", f"{line}\nnote: Ask").replace(
        "hours_per_week: 9-12\n", ""))  # fmt: skip

    assert len(found) == len(problems) == 1
    assert "may belong to the line above it; put it behind" in problems[0]


def test_a_line_below_a_note_or_an_empty_one_says_no_fact():
    found, problems = read(WHOLE.replace("desk.", "desk.\n\nThey were kind."))

    assert problems == []
    assert [line.written for line in found[0].unknown] == ["They were kind."]


def test_a_signature_behind_one_text_is_no_answer_of_the_next():
    signed = WHOLE + "\nBest,\nphone: (555) 555-0101\n" + WHOLE.replace("/iop", "/php")
    ((first, second), problems) = read(signed)

    assert problems == []
    assert [line.written for line in first.unknown] == ["Best,", "phone: (555) 555-0101"]
    assert [line.name for line in second.told] == [line.name for line in first.told]
    assert "contact.phone" not in {line.field.name for line in second.told if line.field}


def test_what_holds_for_all_of_one_text_holds_for_no_other():
    head = "Level Ground answers 1\nasked: 2026-11-20 by visit\nprogram: oak\ndetox: no\nend\n"
    ((first, second), _problems) = read(head + WHOLE.replace("by: volunteer\n", ""))

    assert (first.how, second.how) == ("visit", "phone")
