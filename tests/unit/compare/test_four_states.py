"""One answer to each fact for tables and for files: yes, no, does not apply, not stated."""

from __future__ import annotations

import pytest

from levelground.compare import four_states
from levelground.facts.answers import Answer
from tests.unit.making import FIELDS, program


@pytest.mark.parametrize(
    ("facts", "name", "answer"),
    [
        ("detox: on-site", "detox", Answer.YES),
        ("detox: referral", "detox", None),
        ("detox: no", "detox", Answer.NO),
        ("detox: n/a", "detox", Answer.NOT_APPLICABLE),
        ("languages: [en]", "languages", Answer.YES),
        ("payment: {accepts: {medicaid: no}}", "payment.accepts", None),
        ("restrictions: no", "restrictions", Answer.NO),
        ("owner: {kind: nonprofit}", "owner.kind", Answer.YES),
        ("description: Groups.", "description", Answer.YES),
    ],
)
def test_a_stated_value_has_one_answer(facts: str, name: str, answer: Answer | None):
    field = FIELDS[name]

    assert four_states.of_value(field, field.of(program(f"level: iop\n{facts}"))) is answer


@pytest.mark.parametrize(
    ("facts", "name", "told"),
    [
        ("level: iop", "detox", (None, "")),
        ("level: iop", "stay", (Answer.NOT_APPLICABLE, "level")),
        ("level: residential", "stay", (None, "")),
        ("level: unknown", "stay", (None, "")),
        ("level: iop\nvirtual: hybrid", "telehealth", (Answer.YES, "virtual")),
        ("level: iop\nvirtual: no", "telehealth", (None, "")),
    ],
)
def test_what_nobody_stated_is_no_no_and_says_what_it_follows_from(
    facts: str, name: str, told: tuple[Answer | None, str]
):
    assert four_states.unstated_answer(FIELDS[name], program(facts)) == told


def test_each_state_has_words_of_its_own():
    assert len({*four_states.WORDS.values()}) == 4
    assert all(four_states.ANSWERS[words] is answer for answer, words in four_states.WORDS.items())
