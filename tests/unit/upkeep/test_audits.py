"""Programs drawn by chance, called and counted; and how sure the shares are that come of it."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from levelground import commands
from levelground.base.intervals import wilson_interval
from levelground.bootstrap import ROOT
from levelground.content import audits_file
from levelground.model import Record
from levelground.upkeep.answers.answer_text import read_answers
from levelground.upkeep.audits import call_script, drawing, scoring
from levelground.upkeep.audits.call_script import DrawnAs
from levelground.upkeep.states import Keeper
from tests.unit.making import TODAY, record, terms

Desk = Callable[[], Keeper]
CALLS = """\
Level Ground answers 1
# Audit: 3 of 4 programs, seed 7, drawn on 2026-11-20.
by: volunteer
asked: 2026-11-21 by phone

program: harbor-point/iop
phone: still so
hours_per_week: 9-12
payment.accepts: medicaid yes
ages: adults
end
program: harbor-point/php
outcome: did not answer
end
program: elm-house/php
phone: wrong number
hours_per_week:
end
"""


def counted(desk: Desk, text: str) -> scoring.Score:
    answers, problems = read_answers(text.encode(), "calls.txt", terms())
    assert problems == ()
    return scoring.scored(desk().shelf, "calls.txt", answers)


def places(counts: dict[str, int]) -> list[Record]:
    """Return so many records at each level, all in one county."""
    return [
        record(f"level: {level}\ncontact: {{phone: (555) 555-0142}}", slug=f"{level}-{at}")
        for level, many in counts.items()
        for at in range(many)
    ]


def test_a_seed_draws_the_same_programs_and_another_one_others():
    there = places({"iop": 30, "php": 30})

    def drawn(seed: int) -> list[str]:
        return [one.slug for one, _program in drawing.drawn_from(there, 10, seed)]

    assert drawn(7) == drawn(7) == [one.slug for one, _p in drawing.drawn_from(there[::-1], 10, 7)]
    assert drawn(7) != drawn(8)
    assert len(set(drawn(7))) == 10


def test_each_level_has_its_share():
    there = places({"iop": 60, "php": 30, "residential": 10})
    for seed in range(5):
        levels = Counter(p.key for _record, p in drawing.drawn_from(there, 20, seed))
        assert (levels["iop"], levels["php"], levels["residential"]) == (12, 6, 2)


def test_who_cannot_be_called_is_not_drawn():
    phone = "contact: {phone: (555) 555-0142}"
    there = [
        record(f"level: iop\n{phone}", slug="open"),
        record(f"level: iop\nlisting: closed\n{phone}", slug="closed"),
        record(f"level: iop\nlisting: paused\n{phone}", slug="paused"),
        record(f"level: iop\nlisting: do-not-list\n{phone}", slug="unlisted"),
        record("level: iop", slug="no-phone"),
    ]

    assert [one.slug for one, _program in drawing.drawn_from(there, 9, 1)] == ["open"]


def test_a_script_asks_what_the_page_states_and_can_be_read_back(desk: Desk):
    shelf = desk().shelf
    there = [one for slug in sorted(shelf.paths) if (one := shelf.find(slug).record)]
    drawn = drawing.drawn_from(there, 2, 7)
    text = call_script.script_text(drawn, 4, 7, TODAY, terms())
    answers, problems = read_answers(text.encode(), "calls.txt", terms())

    assert problems == ()
    assert [one.id for one in answers] == [r.id_of(program) for r, program in drawn]
    assert call_script.drawn_as(text) == DrawnAs(2, 7)
    assert "detox:" not in text  # nothing is stated of it
    assert scoring.scored(shelf, "calls.txt", answers).called == 0


def test_each_answer_is_right_or_wrong_beside_what_the_record_says(desk: Desk):
    score = counted(desk, CALLS)

    assert (score.called, score.reached) == (3, 1)
    # Ages are not stated, so nothing can be wrong with them.
    assert score.facts == {
        "contact.phone": [1, 2],
        "payment.accepts": [1, 1],
        "hours_per_week": [0, 1],
    }
    assert score.wrong == ["harbor-point/iop: hours_per_week", "elm-house/php: contact.phone"]


def test_an_answer_that_means_nothing_is_told_with_its_place(desk: Desk):
    score = counted(desk, CALLS.replace("9-12", "many"))

    assert [f"{p.line}: {p.field}" for p in score.problems] == ["8: hours_per_week"]


def test_a_program_that_is_not_there_is_told(desk: Desk):
    score = counted(desk, CALLS.replace("elm-house/php", "elm-house/iip"))

    assert [p.what for p in score.problems] == ['there is no program "iip" in this record']


def test_what_was_counted_is_read_back_as_it_was_written(desk: Desk, tmp_path: Path):
    path = tmp_path / "audits.yaml"
    path.write_text("audits:\n" + counted(desk, CALLS).entry(DrawnAs(3, 7)))
    (audit,), problems = audits_file.load_audits(path, "audits.yaml", terms())

    assert problems == ()
    assert (audit.drawn, audit.called, audit.reached, audit.seed) == (3, 3, 1, 7)
    assert [(one.fact, one.right, one.of) for one in audit.facts] == [
        ("contact.phone", 1, 2),
        ("payment.accepts", 1, 1),
        ("hours_per_week", 0, 1),
    ]


def test_the_command_adds_an_audit_once(
    programs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    calls = tmp_path / "calls.txt"
    calls.write_text(CALLS)
    content, kept = programs.parent, programs.parent / "audits.yaml"

    assert commands.audit_take(content, str(calls)) == 0
    assert not kept.exists()
    assert "Phone right: 1 of 2 (9 to 91 in 100)" in capsys.readouterr().out
    assert commands.audit_take(content, str(calls), write=True) == 0
    first = kept.read_bytes()
    assert commands.audit_take(content, str(calls), write=True) == 0
    assert kept.read_bytes() == first


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (re.sub("# Audit.*\n", "", CALLS), "does not say how many programs were drawn"),
        ("# Audit: 3 of 4 programs, seed 7\n", "these are no answers"),
        (re.sub(r"(still so|9-12|.*yes|adults|wrong.*|did.*)\n", "\n", CALLS), "no answers yet"),
    ],
)
def test_a_script_that_cannot_be_counted_says_why(
    programs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
):
    (tmp_path / "calls.txt").write_text(text)

    assert commands.audit_take(programs.parent, str(tmp_path / "calls.txt")) != 0
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("drawn: 2", "2 drawn, 3 called, 1 reached cannot be"),
        ("drawn: 3.5", "programs are counted whole"),
        ("facts: [{fact: phnoe, right: 1, of: 2}]", 'there is no fact "phnoe"'),
        ("facts: [{fact: detox, right: 3, of: 2}]", "3 of 2 cannot be right"),
        ("called: many", "many"),
    ],
)
def test_an_audit_that_cannot_be_is_told_with_its_place(tmp_path: Path, line: str, said: str):
    lines = {"on": "2026-11-20", "drawn": "3", "called": "3", "reached": "1", "facts": "[]"}
    name, value = line.split(": ", 1)
    lines[name] = value
    path = tmp_path / "audits.yaml"
    path.write_text("audits:\n  - " + "\n    ".join(f"{n}: {v}" for n, v in lines.items()) + "\n")
    _audits, problems = audits_file.load_audits(path, "audits.yaml", terms())

    assert any(said in str(problem) for problem in problems)


def test_the_interval_is_wilsons():
    assert [round(share, 3) for share in wilson_interval(57, 60)] == [0.863, 0.983]
    assert wilson_interval(0, 10)[0] == 0.0
    assert round(wilson_interval(10, 10)[0], 3) == 0.722
    for right, of in ((1, 0), (3, 2), (-1, 2)):
        with pytest.raises(ValueError, match=f"{right} of {of}"):
            wilson_interval(right, of)


@pytest.mark.parametrize("share", [0.5, 0.8, 0.95])
def test_the_true_share_lies_within_in_about_95_of_100_audits(share: float):
    """A made-up directory of which we know how much is right, audited by 400 seeds."""
    there = places({"iop": 120, "php": 80})
    chance = random.Random(7)  # noqa: S311 - a simulation, the same every time
    right = {one.slug: chance.random() < share for one in there}
    true = sum(right.values()) / len(right)
    held = 0
    for seed in range(400):
        drawn = drawing.drawn_from(there, 40, seed)
        low, high = wilson_interval(sum(right[one.slug] for one, _program in drawn), len(drawn))
        held += low <= true <= high

    assert held / 400 >= 0.94


def test_the_examples_audit_says_that_it_is_made_up():
    path = ROOT / "content" / "audits.yaml"
    audits, problems = audits_file.load_audits(path, "audits.yaml", terms())

    assert problems == ()
    assert all(audit.is_fictional for audit in audits)
