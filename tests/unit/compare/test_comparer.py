"""Cells, rows and questions: the four states stay apart, and nothing is ever blank."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from levelground.compare import Comparer, State, usual_bar
from levelground.compare.scale import bar
from levelground.facts.answers import Answer, Choice, Choices, Money, Range
from levelground.facts.field_table import Compare, Field, Group
from levelground.language.messages import Foreign
from levelground.model import Program
from tests.unit.making import FIELDS, TODAY, cell, comparer, record, terms

ASK = (State.ASK, "Not stated. Ask.")
IOP = terms().levels.by_id["iop"]
PHONED = "checked: {on: 2026-11-02, how: phone, covers: [everything]}"


def said(facts: str, field: str) -> tuple[State, str, str]:
    """Return the state, words and note of a fact of a record made of these lines."""
    made = cell(facts, field)
    return made.state, made.words, made.note


def rows(field: str, *facts: str) -> dict[str, list[tuple[State, str]]]:
    """Return the rows of one field, by label, with records made of each of *facts* as columns."""
    columns = [(made, made.programs[0]) for made in map(record, facts)]
    return {
        row.label: [(made.state, made.words) for made in row.cells]
        for row in comparer().rows(FIELDS[field], columns)
    }


def test_a_sentence_of_a_record_is_marked_with_its_language_and_a_name_is_not():
    made = record("level: iop\nbring: An ID.\nowner: {name: Harbor Point Health}")
    spanish = Comparer(terms(), "es")
    cells = [spanish.cell(FIELDS[name], made, made.programs[0]) for name in ("bring", "owner.name")]

    assert [isinstance(one.words, Foreign) for one in cells] == [True, False]


@pytest.mark.parametrize("field", FIELDS)
def test_a_fact_that_nobody_stated_is_a_question_and_never_a_no(field: str):
    made = cell("level: unknown", field)

    assert (made.state, made.words) == ASK


UNKNOWABLE = [
    name
    for name, field in FIELDS.items()
    if field.kind in {Choice, Choices, Range, Money} and name != "level"
]


@pytest.mark.parametrize("field", UNKNOWABLE)
def test_a_fact_written_as_unknown_is_as_if_it_were_left_out(field: str):
    group, _dot, name = field.rpartition(".")
    line = f"{group}: {{{name}: unknown}}" if group else f"{name}: unknown"

    assert cell(f"level: iop\n{line}", field) == cell("level: iop", field)


@pytest.mark.parametrize(
    ("facts", "field", "state", "words"),
    [
        ("detox: no", "detox", State.NO, "No"),
        ("detox: n/a", "detox", State.NOT_APPLICABLE, "Does not apply"),
        ("detox: yes", "detox", State.YES, "Yes"),
        ("detox: partner", "detox", State.YES, "Through a partner"),
        ("staff_24h: yes", "staff_24h", State.YES, "Yes"),
        ("hours_per_week: n/a", "hours_per_week", State.NOT_APPLICABLE, "Does not apply"),
        ("hours_per_week: 9-15", "hours_per_week", State.SAID, "9 to 15 hours a week"),
        ("payment: {price: 350 per day}", "payment.price", State.SAID, "$350 a day"),
        ("payment: {price: no}", "payment.price", State.NO, "No"),
        ("payment: {deposit: n/a}", "payment.deposit", State.NOT_APPLICABLE, "Does not apply"),
        ("medications: no", "medications", State.NO, "No"),
        ("therapies: n/a", "therapies", State.NOT_APPLICABLE, "Does not apply"),
        ("license: {expires: 2027-01-31}", "license.expires", State.SAID, "January 31, 2027"),
        ("license: {number: 'A-1'}", "license.number", State.SAID, "A-1"),
    ],
)
def test_each_state_has_words_of_its_own(facts: str, field: str, state: State, words: str):
    assert said(f"level: iop\n{facts}", field) == (state, words, "")


def test_a_list_says_what_is_there_and_leaves_the_rest_unsaid():
    assert said("level: iop\nsession_times: [evening, morning]", "session_times") == (
        State.SAID,
        "Morning, Evening",
        "",
    )


def test_the_same_answers_in_another_order_are_no_difference():
    first, other = (
        said(f"level: iop\nages: [{ages}]", "ages") for ages in ("adults, youth", "youth, adults")
    )

    assert first == other


@pytest.mark.parametrize(
    ("written", "state", "words", "note"),
    [
        ("[all-genders, women, men]", State.SAID, "All genders", ""),
        ("{all-genders: yes, women: no}", State.SAID, "All genders", "Not: Women"),
        ("{women: yes, others: yes}", State.YES, "Yes", ""),
        ("{women: no, others: yes}", State.YES, "Yes", "Not: Women"),
        ("{women: no, men: no, all-genders: no}", State.NO, "No", ""),
        ("{women: no, men: no}", State.SAID, "Not: Women and Men", ""),
        ("{women: no, others: n/a}", State.NO, "No", ""),
        ("{women: n/a, others: n/a}", State.NOT_APPLICABLE, "Does not apply", ""),
    ],
)
def test_a_list_that_answers_for_all_of_its_terms_is_one_answer(
    written: str, state: State, words: str, note: str
):
    made = said(f"level: iop\ngenders: {written}", "genders")

    assert made[:2] == (state, words)
    assert made[2].startswith(note)


def test_a_stated_no_follows_the_list_as_a_note():
    _state, words, note = said(
        "level: iop\nsession_times: {evening: yes, weekend: no, morning: unknown}", "session_times"
    )

    assert (words, note) == ("Evening", "Not: Weekend")


def test_a_complete_list_says_that_there_is_nothing_else():
    _state, words, note = said(
        "level: iop\nsession_times: {evening: yes, others: no}", "session_times"
    )

    assert (words, note) == ("Evening", "Nothing else")


def test_a_list_of_noes_says_which_and_is_no_no_to_the_rest():
    assert said("level: iop\nsession_times: {weekend: no}", "session_times")[1] == "Not: Weekend"


def test_of_a_limit_that_is_not_set_it_is_said_who_can_come():
    words = said("level: iop\nrestrictions: {methadone: no, referral-needed: no}", "restrictions")

    assert words[1] == (
        "People who take methadone or buprenorphine can come. Not: A referral is needed"
    )


def test_every_limit_that_leaves_people_out_says_what_its_no_says():
    limits = [one for one in terms()["restrictions"] if str(one.label).startswith("No one ")]

    assert limits
    for one in limits:
        assert one.denied
        assert one.denied.in_("es") != str(one.denied)


def test_an_insurer_has_its_own_name_as_its_label():
    assert said("level: iop\npayment: {insurers: [Tidewater Health]}", "payment.insurers")[1] == (
        "Tidewater Health"
    )


def test_a_term_that_is_a_kind_and_not_a_yes_is_shown_without_a_tick():
    assert cell("level: iop\nowner: {kind: nonprofit}", "owner.kind").state is State.SAID
    assert cell("level: iop", "level").state is State.SAID


def test_the_levels_usual_hours_stand_beside_the_question_and_are_never_the_programs():
    made = cell("level: iop", "hours_per_week")

    assert (made.state, made.words, made.bar) == (*ASK, None)
    assert made.usual.startswith("9 to 19 hours a week")
    assert made.usual_bar == usual_bar(IOP)


def test_hours_that_are_stated_are_drawn_apart_from_the_usual_ones():
    made = cell("level: iop\nhours_per_week: 12", "hours_per_week")

    assert (made.bar, made.usual) == (bar(Range(Answer.YES, 12, 12)), "")
    assert made.usual_bar == usual_bar(IOP)


def test_where_people_usually_sleep_stands_beside_the_question():
    made = cell("level: iop", "sleep")

    assert (made.state, made.usual) == (State.ASK, "At home or in sober living.")


def test_without_a_level_nothing_is_usual():
    made = cell("level: unknown", "hours_per_week")

    assert (made.usual, made.usual_bar) == ("", None)


def test_nothing_but_hours_and_sleep_is_assumed_from_a_level():
    usual = [name for name in FIELDS if cell("level: residential", name).usual]

    assert usual == ["hours_per_week", "sleep"]


def test_each_payment_that_any_program_speaks_of_has_a_row():
    found = rows(
        "payment.accepts",
        "level: iop\npayment: {accepts: [medicaid]}",
        "level: php\npayment: {accepts: {self-pay: yes, medicaid: no}}",
        "level: outpatient",
    )

    assert found == {
        "Medicaid": [(State.YES, "Yes"), (State.NO, "No"), ASK],
        str(terms()["payments"].by_id["self-pay"].label): [ASK, (State.YES, "Yes"), ASK],
    }


def test_a_payment_left_out_of_a_complete_list_is_a_no():
    found = rows(
        "payment.accepts",
        "level: iop\npayment: {accepts: {free: yes, others: no}}",
        "level: iop\npayment: {accepts: [medicaid]}",
    )

    assert found["Medicaid"] == [(State.NO, "No"), (State.YES, "Yes")]


def test_a_payment_written_as_unknown_is_asked_about():
    found = rows("payment.accepts", "level: iop\npayment: {accepts: {medicaid: yes, va: unknown}}")

    assert list(found) == ["Medicaid"]


def test_a_payment_that_does_not_apply_says_so():
    found = rows("payment.accepts", "level: iop\npayment: {accepts: {chip: n/a}}")

    assert list(found.values()) == [[(State.NOT_APPLICABLE, "Does not apply")]]


def test_payments_stand_in_the_order_of_the_vocabulary_not_of_the_record():
    found = rows("payment.accepts", "level: iop\npayment: {accepts: [free, medicaid]}")
    labels = [str(term.label) for term in terms()["payments"]]

    assert list(found) == sorted(found, key=labels.index)


def test_where_nobody_states_a_payment_one_row_asks():
    assert rows("payment.accepts", "level: iop", "level: php") == {"Accepted payment": [ASK, ASK]}


def test_a_cell_carries_the_latest_check_of_its_fact():
    made = cell(f"level: iop\ndetox: no\n{PHONED}", "detox")

    assert made.check is not None
    assert (made.check.how.term, made.check.on.isoformat()) == ("phone", "2026-11-02")


def test_a_cell_of_a_term_carries_its_check_too():
    made = record(f"level: iop\npayment: {{accepts: [medicaid]}}\n{PHONED}")
    (row,) = comparer().rows(FIELDS["payment.accepts"], [(made, made.programs[0])])

    assert row.cells[0].check == made.checked[0]


def test_what_nobody_stated_has_no_check():
    assert cell(f"level: iop\n{PHONED}", "detox").check is None


@pytest.mark.parametrize("hours", ["", "hours_per_week: 9"])
def test_a_conflict_is_told_on_the_cell_it_is_about(hours: str):
    facts = f"level: iop\n{hours}\nconflicts: [{{about: hours_per_week, note: They differ.}}]"

    assert cell(facts, "hours_per_week").conflict == "They differ."
    assert cell(facts, "detox").conflict == ""


def test_a_note_about_the_level_stands_with_the_level():
    assert cell("level: iop\nlevel_note: For teens.", "level").note == "For teens."


def test_groups_stand_in_their_fixed_order():
    made = record("level: iop")
    found = [group.key for group in comparer().groups([(made, made.programs[0])])]
    fixed = [group.key for group in Group]

    assert found == [key for key in fixed if key in found]
    assert all(fixed.index(one) < fixed.index(next_) for one, next_ in pairwise(found))


def test_no_cell_of_any_table_is_blank():
    made = record(f"level: iop\nhours_per_week: 9\ndetox: no\n{PHONED}")
    groups = comparer().groups([(made, made.programs[0])])

    assert all(c.words.strip() for group in groups for row in group.rows for c in row.cells)


def test_facts_about_reaching_a_program_are_never_rows():
    never = {field.name for field in FIELDS.values() if field.fact.compare is Compare.NEVER}

    assert {"contact.phone", "contact.website", "description", "called"} <= never
    assert never.isdisjoint(field.name for field in comparer().rows_in_order)


def test_only_what_a_program_leaves_open_is_asked():
    made = record("level: iop\ndetox: no")
    asked = {question.key for question in comparer().questions(made, made.programs[0])}

    assert "hours_per_week" in asked
    assert asked.isdisjoint({"level", "detox"})


def test_a_level_that_nobody_stated_is_the_first_question():
    made = record("level: unknown")
    first = next(comparer().questions(made, made.programs[0]))

    assert (first.key, first.core) == ("level", True)


@pytest.mark.parametrize("field", FIELDS.values(), ids=lambda field: field.name)
def test_a_question_comes_with_its_reason_and_what_a_good_answer_sounds_like(field: Field):
    fact = field.fact

    assert bool(fact.ask) == bool(fact.why) == bool(fact.listen)


def test_a_fact_of_another_day_is_the_same_fact():
    one, other = (
        record(f"level: iop\ndetox: no\nchecked: {{on: {on}, how: phone, covers: [medical]}}")
        for on in ("2026-01-01", TODAY)
    )

    assert one.programs == other.programs


def test_a_row_that_bears_a_terms_label_names_the_term_for_the_glossary():
    paying = record("level: iop\npayment: {accepts: [medicaid]}")
    accepts = FIELDS["payment.accepts"]
    (row,) = comparer().rows(accepts, [(paying, paying.programs[0])])

    assert (row.label, row.term) == ("Medicaid", "payments--medicaid")


def test_a_call_about_detox_opens_with_a_bed_and_never_asks_what_cannot_matter_there():
    made = record("level: detox\nlanguages: [en]")
    keys = [question.key for question in comparer().questions(made, made.programs[0])]

    assert keys[:3] == ["accepting", "wait_days", "detox_from"]
    assert len(keys) == len(set(keys))
    idle = {"level", "hours_per_week", "sober_living", "virtual", "detox", "staff_24h"}
    assert not idle & set(keys)
    asked = [q.ask for q in comparer().questions(made, made.programs[0])][:6]
    assert "Do you have a bed now?" in asked
    assert any("two at the same time" in ask for ask in asked)


def test_a_call_about_another_level_opens_with_what_is_not_stated():
    made = record("level: iop")
    keys = [question.key for question in comparer().questions(made, made.programs[0])]

    assert "hours_per_week" in keys
    assert "until_then" not in keys


REFUSED = """
programs: [{level: iop}, {level: php, wait_days: 3}]
asked:
  - {on: 2026-11-04, about: [wait_days, payment], outcome: would-not-say, how: phone}
  - {on: 2026-11-10, about: [everything], outcome: did-not-answer, how: phone}
  - {on: 2026-11-12, about: [detox], outcome: would-not-say, how: phone, program: php}
"""


def test_what_they_would_not_say_is_not_stated_with_the_day_and_never_a_no():
    made = record(REFUSED)
    iop, php = made.programs

    def words(name: str, program: Program) -> tuple[str, str]:
        found = comparer().cell(FIELDS[name], made, program)
        return found.state.value, found.words

    asked = ("ask", "Not stated. We asked on November 4, 2026.")
    assert words("wait_days", iop) == asked
    assert words("payment.price", iop) == asked
    assert words("wait_days", php)[0] == "said"
    assert words("detox", iop) == ("ask", "Not stated. Ask.")
    assert words("detox", php) == ("ask", "Not stated. We asked on November 12, 2026.")


@pytest.mark.parametrize(("days", "again"), [(0, False), (180, False), (181, True)])
def test_what_they_would_not_say_is_asked_again_when_its_time_is_up(
    days: int,
    again: bool,  # noqa: FBT001 - what is expected
):
    made = record(REFUSED)
    today = date(2026, 11, 4) + timedelta(days=days)
    keys = [q.key for q in Comparer(terms(), today=today).questions(made, made.programs[0])]

    assert ("payment.price" in keys) is again
    assert "detox" in keys


def _told(facts: str, name: str, program: int = 0) -> tuple[str, str, str]:
    made = record(facts)
    cell = comparer().cell(FIELDS[name], made, made.programs[program])
    return cell.state.value, cell.words, cell.note


@pytest.mark.parametrize(
    ("said", "state"), [("detox: yes", "yes"), ("detox: on-site", "yes"), ("", "said")]
)
def test_a_place_with_a_detox_program_has_detox_there_at_its_other_levels(said: str, state: str):
    facts = f"{said}\nprograms: [{{level: iop}}, {{level: detox, detox_from: [alcohol]}}]"

    assert _told(facts, "detox") == (state, "In the detox program here", "")
    assert _told(facts, "detox_from") == (
        "said",
        _told(facts, "detox_from", 1)[1],
        "In the detox program here",
    )
    assert _told(facts, "detox_setting") == ("na", "In the detox program here", "")
    assert _told(facts, "detox_setting", 1) == ("ask", "Not stated. Ask.", "")


@pytest.mark.parametrize(
    "own",
    [
        "{level: php, detox: no}",
        "{level: php, detox: partner}",
        "{level: php, detox: on-site, detox_setting: [outpatient]}",
    ],
)
def test_a_program_that_speaks_of_detox_for_itself_is_heard(own: str):
    facts = f"programs: [{own}, {{level: detox, detox: yes, detox_setting: [hospital]}}]"

    told = _told(facts, "detox"), _told(facts, "detox_from"), _told(facts, "detox_setting")
    assert all("here" not in " ".join(one) for one in told)


def test_without_a_detox_program_detox_is_each_programs_own():
    facts = "detox: yes\nprograms: [{level: iop}, {level: residential}]"

    assert _told(facts, "detox") == ("yes", "Yes", "")
    assert _told(facts, "detox_from") == ("ask", "Not stated. Ask.", "")
