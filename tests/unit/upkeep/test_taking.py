"""Answers taken into records: newer checks stand, and strangers only propose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from levelground import commands
from levelground.commands.keeping.taking_in import TakeWish
from levelground.facts import field_table
from levelground.model import Program, freshness
from levelground.upkeep.answers import answer_text
from levelground.upkeep.answers.taken_in import TakenIn, take_all
from levelground.upkeep.entries import Checker
from levelground.upkeep.states import Keeper
from tests.unit.making import TODAY
from tests.unit.upkeep.conftest import HARBOR

Desk = Callable[[], Keeper]


def taken(
    desk: Desk, *lines: str, on: str = "2026-11-20 by phone", of: str = "/iop", wrong: str = ""
) -> TakenIn:
    """Return what becomes of these answers about Harbor Point; *wrong* is what is said of them."""
    head = ("Level Ground answers 1", f"program: harbor-point{of}", f"asked: {on}", "by: volunteer")
    text = "\n".join((*head, *lines, "end"))
    shelf = desk().shelf
    found, problems = answer_text.read_answers(text.encode(), "a.txt", shelf.vocabularies)
    assert [one.what for one in problems] == ([wrong] if wrong else [])
    return take_all(shelf, TODAY, "a.txt", found)


def test_an_answer_of_one_program_changes_that_program_and_adds_a_check_of_it(desk: Desk):
    made = taken(desk, "hours_per_week: 9-12", "detox: no")

    (file,) = made.changed
    check = (
        "  - {on: 2026-11-20, how: phone, covers: [hours_per_week, detox], by: volunteer, "
        "program: iop}\n"
    )
    assert file.text == HARBOR.replace("9-15\n", "9-12\n    detox: no\n").replace(
        "checked:\n", f"checked:\n{check}"
    )
    assert made.programs[0].changed == [
        "Hours a week: 9 to 15 hours a week → 9 to 12 hours a week", "Detox: not stated → No",
    ]  # fmt: skip


def test_a_phone_is_of_the_whole_place_and_its_comment_stays(desk: Desk):
    (file,) = taken(desk, "phone: (555) 555-0199").changed

    assert "  phone: (555) 555-0199  # asked twice\n" in file.text
    assert "{on: 2026-11-20, how: phone, covers: [contact.phone], by: volunteer}" in file.text


def test_what_is_still_so_is_checked_and_not_rewritten(desk: Desk):
    made = taken(desk, "hours_per_week: 9 to 15")

    assert made.programs[0].same == ["Hours a week: 9 to 15 hours a week, still so"]
    assert "    hours_per_week: 9-15\n" in made.changed[0].text


def test_who_says_that_it_is_still_so_has_checked_it_where_there_is_something(desk: Desk):
    made = taken(desk, "hours_per_week: still so", "Phone: sigue igual")

    assert made.programs[0].same == [
        "Hours a week: 9 to 15 hours a week, still so", "Phone: (555) 555-0142, still so",
    ]  # fmt: skip
    assert "nothing is stated" in str(taken(desk, "detox: same").problems[0])


def test_a_list_is_answered_term_by_term_and_says_the_same_of_the_others(desk: Desk):
    made = taken(desk, "payment.accepts: Medicare no, TRICARE")

    assert made.programs[0].changed == [
        "Accepted payment, Medicare: not stated → No",
        "Accepted payment, TRICARE (military insurance): not stated → Yes",
    ]
    assert "payment: {accepts: [medicaid]}" in made.changed[0].text
    assert "      accepts:\n        medicaid: yes\n        medicare: no\n" in made.changed[0].text


def test_they_would_not_say_is_a_state_with_its_day(desk: Desk):
    made = taken(desk, "wait_days: would not say", "outcome: did not answer")

    assert made.programs[0].asked == [
        "Wait for a first appointment: they would not say", "All of it: nobody answered",
    ]  # fmt: skip
    asked = made.changed[0].record.asked
    assert [(one.outcome.term, one.program) for one in asked] == [
        ("would-not-say", "iop"), ("did-not-answer", "iop"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("on", "why"),
    [
        ("2026-10-31 by visit", "checked by phone on 2026-11-04, after the answer"),
        ("2026-11-20 by website", "which is stronger than website"),
    ],
)
def test_an_older_or_weaker_answer_replaces_no_check(desk: Desk, on: str, why: str):
    made = taken(desk, "hours_per_week: 9-12", on=on)

    assert made.changed == ()
    (conflict,) = made.programs[0].conflicts
    assert conflict.startswith("Hours a week: 9 to 15 hours a week, checked by phone")
    assert why in conflict
    assert conflict.endswith("; the answer says 9 to 12 hours a week")


def test_a_stranger_fills_what_nobody_checked_and_replaces_nothing_that_a_person_did(desk: Desk):
    made = taken(desk, "from: reader", "hours_per_week: 9-12", "detox: no")

    assert made.programs[0].changed == ["Detox: not stated → No"]
    assert "nobody here knows who answered" in made.programs[0].conflicts[0]


def test_what_a_stranger_told_is_no_call_of_the_directory(desk: Desk):
    before = freshness.last_checked(desk().shelf.find("harbor-point").record)
    made = taken(desk, "from: reader", "detox: no", "wait_days: would not say")
    record = made.changed[0].record

    (check,) = (one for one in record.checked if one.how.term == "reader")
    assert (check.by, check.program) == ("volunteer", "iop")
    assert record.asked[0].how.term == "reader"
    assert not freshness.is_ours(check)
    assert freshness.last_checked(record) == before
    desk().shelf.write(made.changed)
    # Whoever of the directory calls later is believed, as is another stranger.
    assert taken(desk, "detox: on-site").programs[0].conflicts == []


def test_a_stranger_who_says_the_same_takes_the_place_of_no_call(desk: Desk):
    made = taken(desk, "from: reader", "hours_per_week: still so")
    record = made.changed[0].record

    field = field_table.fields_by_name(Program)["hours_per_week"]
    last = freshness.last_check(record, field, record.programs[0])
    assert (last.how.term, last.on.isoformat()) == ("phone", "2026-11-04")


def test_what_a_stranger_says_against_a_call_is_told_without_what_stood_before(desk: Desk):
    shelf = desk().shelf
    text = (
        "Level Ground answers 1\nprogram: harbor-point/iop\nasked: 2026-11-20 by phone\n"
        "from: reader\ncontact.phone: 555-555-0199\nend"
    )
    found, _problems = answer_text.read_answers(text.encode(), "a.txt", shelf.vocabularies)

    made = take_all(shelf, TODAY, "a.txt", found, as_conflicts=True)

    (told,) = made.changed[0].record.conflicts
    assert told.note == "Asked by phone on 2026-11-20, a reader was told: (555) 555-0199."


def test_each_term_of_a_list_that_a_stranger_speaks_against_is_told_as_it_would_be(
    desk: Desk, programs: Path
):
    file = programs / "ex" / "harbor-point.yaml"
    file.write_text(HARBOR.replace("[contact, time]", "[everything]"), "utf-8")
    shelf = desk().shelf
    text = (
        "Level Ground answers 1\nprogram: harbor-point\nasked: 2026-11-20 by phone\n"
        "from: reader\npayment.accepts: medicaid no, medicare yes\nend"
    )
    found, _problems = answer_text.read_answers(text.encode(), "a.txt", shelf.vocabularies)

    made = take_all(shelf, TODAY, "a.txt", found, as_conflicts=True)

    (told,) = made.changed[0].record.conflicts
    assert told.note.endswith(
        "a reader was told: Accepted payment, Medicaid: No; Accepted payment, Medicare: Yes."
    )


def test_what_came_of_asking_is_named_where_it_is_no_value(desk: Desk):
    made = taken(desk, "contact.phone: disconnected")

    assert [p.write for p in made.problems] == ['write "wrong number"']


def test_the_same_answers_taken_twice_change_nothing_more(desk: Desk):
    lines = ("hours_per_week: 9-12", "wait_days: would not say", "source: https://x.org/a")
    first = taken(desk, *lines)
    desk().shelf.write(first.changed)

    again = taken(desk, *lines)

    assert first.changed[0].record.sources[-1].url == "https://x.org/a"
    assert again.changed == ()


def test_a_day_that_has_not_come_is_named_by_the_line_of_the_answers(desk: Desk):
    made = taken(desk, "detox: no", on="2027-11-20 by phone")

    assert [p.what.partition(";")[0] for p in made.problems] == [
        "asked: 2027-11-20 has not come yet"
    ]


def test_a_note_that_was_left_empty_is_not_told(desk: Desk):
    (made,) = taken(desk, "detox: no", "note:", "note: Ask for Dana").programs

    assert made.kept == ["note: Ask for Dana"]


def test_what_a_record_may_not_hold_is_refused_with_its_place(desk: Desk):
    made = taken(
        desk, "website: javascript:alert(1)", "phone: 12", "detox: maybe",
        "description: ask\u202edesk", f"called: {'x' * 500}",
    )  # fmt: skip

    assert [str(p).partition(": ")[0] for p in made.problems] == [
        f"a.txt:{line}:1" for line in range(5, 10)
    ]
    assert made.changed == ()


def test_who_names_no_program_where_each_states_its_own_is_told_to(desk: Desk):
    made = taken(desk, "hours_per_week: 9-12", of="")

    assert "name one of them, like harbor-point/iop" in str(made.problems[0])


def test_a_program_or_record_that_is_not_there_is_named(desk: Desk):
    told = str(taken(desk, "detox: no", of="/detox").problems[0])
    assert 'there is no program "detox" in this record, which has iop and php' in told
    assert 'did you mean "harbor-point"' in str(taken(desk, of="s").problems[0])


def test_answers_about_an_old_name_are_those_of_the_record_of_today(desk: Desk):
    shelf = desk().shelf
    (there,) = [path for path, _name, _shown in shelf.paths.values() if path.stem == "elm-house"]
    there.write_text(f"{there.read_text('utf-8')}formerly: [old-elm]\n", encoding="utf-8")
    text = (
        "Level Ground answers 1\nprogram: old-elm/iop\nasked: 2026-11-20 by phone\ndetox: no\nend"
    )
    found, _problems = answer_text.read_answers(text.encode(), "a.txt", shelf.vocabularies)

    (file,) = take_all(shelf, TODAY, "a.txt", found).changed
    assert file.slug == "elm-house"


@pytest.mark.parametrize(
    ("on", "wrong"),
    [
        ("11/28/2026 by phone", '"11/28/2026" is not a date'),
        ("2026-11-20 by pigeon", '"pigeon" is no way to ask'),
    ],
)
def test_a_day_or_way_that_cannot_be_read_is_told_once_and_the_rest_is_looked_at(
    desk: Desk, on: str, wrong: str
):
    made = taken(desk, "hours_per_week: 9-12", "detox: perhaps", on=on, wrong=wrong)

    assert [one.field for one in made.problems] == ["detox"]


def test_a_name_that_means_no_fact_is_told_with_the_one_that_is_near(desk: Desk):
    made = taken(desk, "Hours the week: 9-12", "Their dog: brown")

    assert made.programs[0].unwritten == [
        "line 5, which says no fact: Hours the week: 9-12 (write hours_per_week)",
        "line 6, which says no fact: Their dog: brown",
    ]


@pytest.mark.parametrize(
    ("of", "write"),
    [
        ("/iops", "write harbor-point/iop"),
        ("/partial-hospitalization", "write harbor-point/php"),
        ("/outpatient", "add it under programs: in"),
        ("/residential", "add it under programs: in"),
    ],
)
def test_answers_of_another_level_are_never_led_to_a_level_that_differs(
    desk: Desk, of: str, write: str
):
    made = taken(desk, "detox: no", of=of)

    assert write in made.problems[0].write
    assert made.changed == ()


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("wait", "write wait_days"),
        ("Wait", "write wait_days"),
        ("hours", "write hours_per_week for how many, open_hours for when it is open"),
        ("cost", "write payment.price"),
        ("Medicaid", "write payment.accepts"),
        ("beds", "write accepting for whether it takes people now"),
        ("Insurance", "write payment.accepts for kinds that it takes"),
        ("name", "for this, change the top of"),
        ("Address", "for this, change the top of"),
    ],
)
def test_everyday_words_lead_to_their_fact_and_to_no_other(desk: Desk, name: str, write: str):
    made = taken(desk, f"{name}: two")

    (line,) = made.programs[0].unwritten
    assert f"({write}" in line
    assert "faith" not in line


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("closed", "inv close harbor-point"),
        ("listing: closed", "inv close harbor-point"),
        ("They have closed for good", "inv close harbor-point"),
        ("moved to 12 Main Street", "change place: in"),
    ],
)
def test_a_line_about_the_place_itself_is_led_to_its_command(desk: Desk, line: str, write: str):
    made = taken(desk, "note: x", line)

    (told,) = made.programs[0].unwritten
    assert write in told
    assert made.changed == ()


def test_what_stands_behind_the_end_is_no_answer_that_was_left(desk: Desk):
    made = taken(desk, "detox: no", "end", "Yours, Ana")

    assert made.programs[0].unwritten == []
    assert made.programs[0].kept[0] == "line 7, which says no fact: Yours, Ana"


@pytest.mark.parametrize(("told", "code"), [("wait: two", 3), ("detox: no", 0)])
def test_a_line_that_cannot_be_written_is_in_the_exit_code(
    programs: Path, tmp_path: Path, told: str, code: int
):
    file = tmp_path / "a.txt"
    head = "Level Ground answers 1\nasked: 2026-11-20 by phone\nprogram: harbor-point/iop"
    file.write_text(f"{head}\nages: adults\n{told}\nend\n", "utf-8")

    assert commands.take(programs.parent, str(file), TakeWish(write=True)) == code
    assert "ages: [adults]" in (programs / "ex" / "harbor-point.yaml").read_text("utf-8")
    asked = file.read_text("utf-8").replace("program:", "from: reader\nprogram:")
    file.write_text(asked, "utf-8")
    assert commands.take(programs.parent, str(file), TakeWish()) == 0


def test_a_fault_of_a_line_for_all_programs_is_told_once(
    programs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = tmp_path / "a.txt"
    blocks = "".join(f"program: {name}\nphone: still so\nend\n" for name in ("elm-house",) * 2)
    file.write_text(f"Level Ground answers 1\nasked: 11/20/2026 by phone\n{blocks}", "utf-8")

    assert commands.take(programs.parent, str(file), TakeWish()) == 1
    assert capsys.readouterr().err.count("is not a date") == 1


def test_a_limit_that_is_not_there_is_told_with_one_no(desk: Desk):
    made = taken(desk, "restrictions: benzodiazepines no")

    assert made.programs[0].changed == [
        (
            "Limits on who can come, No one who takes benzodiazepines: not stated \u2192 "
            "People who take benzodiazepines can come"
        )
    ]


@pytest.mark.parametrize(
    ("line", "told", "written"),
    [
        (
            "medications: suboxone yes, methadone no",
            [
                "Buprenorphine with naloxone: not stated \u2192 Yes",
                "Methadone: not stated \u2192 No",
            ],
            "medications: buprenorphine-naloxone: yes methadone: no",
        ),
        (
            "idiomas: espa\u00f1ol s\u00ed, ingl\u00e9s no",
            ["Spanish: not stated \u2192 Yes", "English: not stated \u2192 No"],
            "languages: es: yes en: no",
        ),
        (
            "insurers: Cigna yes, Aetna no",
            ["Cigna: not stated \u2192 Yes", "Aetna: not stated \u2192 No"],
            "insurers: Cigna: yes Aetna: no",
        ),
        (
            "languages: {es: yes, en: no}",
            ["Spanish: not stated \u2192 Yes", "English: not stated \u2192 No"],
            "languages: es: yes en: no",
        ),
    ],
)
def test_a_no_that_comes_with_a_yes_is_told(desk: Desk, line: str, told: list[str], written: str):
    made = taken(desk, line)

    assert [one.partition(", ")[2] for one in made.programs[0].changed] == told
    assert written in " ".join(made.changed[0].text.split())


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("mutual_support: NA", 'write "narcotics-anonymous", if that is meant'),
        ("mutual_support: N/A", 'write "narcotics-anonymous", if that is meant'),
        ("insurers: Aetna, not Cigna", "write {Aetna: yes, Cigna: no}, if that is"),
        (
            "medications: suboxone (discontinued 2024)",
            'it says "buprenorphine-naloxone", and besid',
        ),
    ],
)
def test_what_may_be_turned_round_is_not_taken(desk: Desk, line: str, write: str):
    made = taken(desk, line)

    assert made.changed == ()
    assert [one.write[: len(write)] for one in made.problems] == [write]


def test_a_word_for_all_of_several_terms_is_each_of_them(desk: Desk):
    assert taken(desk, "genders: co-ed").programs[0].changed == [
        "Genders: not stated \u2192 Women, Men"
    ]


def test_a_level_that_another_program_has_is_refused(desk: Desk):
    made = taken(desk, "level: php")

    (problem,) = made.problems
    assert problem.what == 'this record has a program "php" already'
    assert "write program: harbor-point/php" in problem.write
    assert made.changed == ()


@pytest.mark.parametrize(
    "lines", [("level: detox", "wait_days: 2"), ("wait_days: 2", "level: detox")]
)
def test_a_check_is_of_the_level_that_was_answered(desk: Desk, lines: tuple[str, ...]):
    made = taken(desk, *lines)

    (file,) = made.changed
    assert made.problems == ()
    assert "program: detox" in file.text
    assert "program: iop" not in file.text
    assert "  - level: detox\n" in file.text


def test_a_level_by_which_lines_would_name_no_program_is_refused(desk: Desk):
    keeper = desk()
    checked = keeper.confirmed(
        "harbor-point", ["hours_per_week"], Checker("2026-11-19", "phone", "volunteer"), "iop"
    )
    keeper.shelf.write([checked])

    (problem,) = taken(desk, "level: detox").problems
    assert 'would be "detox", and 1 line of the record name it "iop"' in problem.what


def test_a_level_that_stays_is_a_check(desk: Desk):
    made = taken(desk, "level: iop")

    assert made.problems == ()
    assert made.programs[0].same


@pytest.mark.parametrize(
    "outcome", ["did not answer", "wrong number", "no longer there", "would not say"]
)
@pytest.mark.parametrize(
    "line", ["detox: yes", "hours_per_week: still so", "phone: (555) 555-0199"]
)
def test_what_came_of_a_whole_call_stands_beside_no_answer(desk: Desk, outcome: str, line: str):
    made = taken(desk, f"outcome: {outcome}", line)

    problem = made.problems[0]
    assert made.changed == ()
    assert (problem.field, problem.line) == ("outcome", 5)


@pytest.mark.parametrize(
    "line", ["detox: unknown", "detox:", "detox: did not answer", "note: busy"]
)
def test_what_came_of_a_whole_call_stands_beside_what_is_no_answer(desk: Desk, line: str):
    made = taken(desk, "outcome: did not answer", line)

    assert made.problems == ()
    assert "outcome: did-not-answer" in made.changed[0].text


@pytest.mark.parametrize(
    "name",
    ["not accepting", "no accepting", "sin detox", "not methadone", "former medications",
     "old phone", "detox not from", "length days", "hours per day", "medications denied"],
)  # fmt: skip
def test_a_name_that_denies_or_ends_a_fact_is_taken_for_none(desk: Desk, name: str):
    made = taken(desk, f"{name}: yes")

    assert made.programs[0].unwritten == [f"line 5, which says no fact: {name}: yes"]


@pytest.mark.parametrize(("name", "write"), [("new name", "top"), ("metadona", "medications")])
def test_a_name_leads_to_no_other_fact_that_is_alike(desk: Desk, name: str, write: str):
    (told,) = taken(desk, f"{name}: Elm").programs[0].unwritten

    assert write in told
    assert "owner" not in told


def test_a_no_to_a_term_is_taken_where_the_words_of_the_list_leave_it_out(desk: Desk):
    made = taken(desk, "medications: methadone no")

    assert made.programs[0].changed == ["Medicines used, Methadone: not stated → No"]
    assert "methadone: no" in made.changed[0].text


def test_only_is_said_of_all_and_keeps_nothing_that_the_record_says_besides(desk: Desk):
    made = taken(desk, "payment.accepts: {medicare: yes, others: no}")

    assert made.programs[0].changed == [
        "Accepted payment, Medicare: not stated → Yes",
        "Accepted payment, Medicaid: Yes → No",
    ]


@pytest.mark.parametrize(
    ("answer", "write"),
    [
        ("payment.accepts: only Medicare", "write {medicare: yes, others: no}"),
        (
            "payment.accepts: no Medicare, TRICARE yes",
            "write {medicare: no, tricare: yes}, if that is what it says",
        ),
    ],
)
def test_a_remedy_says_what_was_answered_and_nothing_of_the_record(
    desk: Desk, answer: str, write: str
):
    (problem,) = taken(desk, answer).problems

    assert problem.write.startswith(write)
    assert "medicaid" not in problem.write
