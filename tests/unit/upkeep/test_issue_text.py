"""A form of the code host, filled in by a stranger, is text that `inv take` reads."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from levelground import commands
from levelground.bootstrap import ROOT
from levelground.commands.keeping.taking_in import TakeWish
from levelground.upkeep.answers import answer_text, issue_text
from tests.unit.making import terms

FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"
CORRECTION = """\
### Which program?

https://directory.example.org/programs/harbor-point.html

### What is right? One line for each fact

Phone: (555) 555-0199
Pago: x

### On which day did you find out?

2026-11-20

### How did you find out?

On its website

### Where does it stand?

_No response_

### Are you connected to the program?

No
"""
MISSING = """\
### Name

Fir House

### Number and street

_No response_

### Town or city

Fairhaven

### State

EX

### ZIP code

00001

### Levels of care

iop, detox

### Where does it stand?

https://fir.example.org/iop
"""


def answers(text: str) -> tuple[answer_text.ProgramAnswers, ...]:
    made = issue_text.read_issue(text)
    assert made
    found, problems = answer_text.read_answers(made.answers.encode(), "issue", terms())
    assert problems == ()
    return found


def labels(form: str) -> list[str]:
    whole = yaml.safe_load((FORMS / form).read_text("utf-8"))
    return [part["attributes"]["label"] for part in whole["body"] if "label" in part["attributes"]]


@pytest.mark.parametrize(
    ("form", "known", "more"),
    [
        ("correction.yml", issue_text.CORRECTION, ["Are you connected to the program?"]),
        ("new-program.yml", issue_text.NEW, []),
        ("closed.yml", {**issue_text.CORRECTION, **issue_text.GONE}, []),
    ],
)
def test_every_field_of_a_form_is_read(form: str, known: dict[str, str], more: list[str]):
    unread = [label for label in labels(form) if label not in known]

    assert unread == more


def test_the_answers_of_a_form_are_those_that_are_read():
    whole = yaml.safe_load((FORMS / "closed.yml").read_text("utf-8"))
    options = next(p["attributes"]["options"] for p in whole["body"] if p.get("id") == "happened")

    assert options == list(issue_text.HAPPENED)
    for option in options:
        text = CORRECTION.replace("What is right? One line for each fact", "What happened?")
        (one,) = answers(text.replace("Phone: (555) 555-0199\nPago: x", option))
        assert [line.outcome for line in one.about if line.name == "outcome"] != [""]


def test_a_correction_says_of_what_when_and_how():
    (one,) = answers(CORRECTION)

    assert (one.id, one.on, one.how, one.sender) == (
        "harbor-point", "2026-11-20", "website", "reader",
    )  # fmt: skip
    assert [(line.field and line.field.name, line.written) for line in one.told] == [
        ("contact.phone", "(555) 555-0199")
    ]
    assert [line.name for line in one.unknown] == ["Pago"]


@pytest.mark.parametrize(
    "named",
    ["harbor-point", "harbor-point/iop", "programs/harbor-point.html", "harbor-point.html#iop"],
)
def test_a_program_is_named_in_any_usual_way(named: str):
    (one,) = answers(
        CORRECTION.replace("https://directory.example.org/programs/harbor-point.html", named)
    )

    assert one.slug == "harbor-point"


def test_the_text_of_the_call_sheet_is_taken_as_it_is():
    said = "program: oak/iop\nasked: 2026-11-20 by phone\nvaping: no\nend"
    own = f"```text\nLevel Ground answers 1\n{said}\n```"
    (one,) = answers(CORRECTION.replace("Phone: (555) 555-0199\nPago: x", own))

    assert one.id == "oak/iop"


def test_a_text_of_no_form_is_no_issue():
    assert issue_text.read_issue("### Something\n\nelse\n") is None
    assert issue_text.read_issue("Level Ground answers 1\n") is None


@pytest.fixture
def content(programs: Path, fixed_day: None) -> Path:  # noqa: ARG001 - the day of the take
    return programs.parent


def test_a_stranger_replaces_no_check_of_a_person_whatever_the_issue_says(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    issue = tmp_path / "issue.txt"
    told = CORRECTION.replace("2026-11-20", "2026-11-21").replace("Pago: x", "from:\nde:")
    issue.write_text(told, encoding="utf-8")

    assert commands.take(content, str(issue), TakeWish(write=True)) == 0

    assert "NOT TAKEN. Phone: (555) 555-0142" in capsys.readouterr().out
    assert "0199" not in (content / "programs/ex/harbor-point.yaml").read_text("utf-8")


def test_what_is_not_taken_of_a_stranger_can_stand_as_a_conflict(content: Path, tmp_path: Path):
    issue = tmp_path / "issue.txt"
    issue.write_text(CORRECTION.replace("2026-11-20", "2026-11-21"), encoding="utf-8")

    for _twice in range(2):
        assert commands.take(content, str(issue), TakeWish(write=True, conflicts=True)) == 0

    text = (content / "programs/ex/harbor-point.yaml").read_text("utf-8")
    assert "phone: (555) 555-0142  # asked twice" in text
    assert text.count("Asked by website on 2026-11-21, a reader was told: (555) 555-0199.") == 1


def test_a_missing_program_becomes_a_record(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    issue = tmp_path / "issue.txt"
    issue.write_text(MISSING, encoding="utf-8")

    assert commands.take(content, str(issue), TakeWish(write=True)) == 0

    made = (content / "programs/ex/fir-house.yaml").read_text("utf-8")
    assert "name: Fir House" in made
    assert "https://fir.example.org/iop" in made
    assert "1 record is new" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["Fir <b>House</b>", "Fir\u202eHouse", "=cmd()" * 40])
def test_a_missing_program_that_no_record_may_hold_is_refused(
    content: Path, tmp_path: Path, name: str
):
    issue = tmp_path / "issue.txt"
    issue.write_text(MISSING.replace("Fir House", name), encoding="utf-8")

    assert commands.take(content, str(issue), TakeWish(write=True)) != 0
    assert len(list((content / "programs").rglob("*.yaml"))) == 2
