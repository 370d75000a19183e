"""Whom a program does not take: only what is stated is told, and silence is no no."""

from __future__ import annotations

import pytest

from tests.unit.making import comparer, record


def told(facts: str) -> list[str]:
    """Return the limits of a record made of these lines, in words."""
    made = record(f"level: residential\n{facts}")
    return [limit.words for limit in comparer().limits.of(made, made.programs[0])]


DISPUTED = """genders: {men: yes, women: no}
conditions: {alcohol: no}
restrictions: [opioids-only]
conflicts:
  - {about: conditions, note: They differ.}
  - {about: detox, note: They differ.}
"""


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ("genders: {men: yes, women: no}", ["Men only"]),
        ("genders: [women]", ["Says it takes: Women. Ask about others"]),
        ("genders: {men: no}", ["Does not take: Men"]),
        ("ages: {youth: yes, others: no}", ["Children and teens only"]),
        ("ages: {adults: no}", ["Does not take: Adults"]),
        ("conditions: {alcohol: no, opioids: no}", ["Does not treat: Alcohol, Opioids"]),
        ("conditions: {alcohol: yes, others: no}", ["Treats only: Alcohol"]),
        ("restrictions: [opioids-only]", ["Only people with opioid use disorder"]),
        (
            "genders: {men: yes, women: no}\nconditions: {opioids: no}",
            ["Men only", "Does not treat: Opioids"],
        ),
        (
            "conflicts: [{about: conditions, note: The site and the list differ.}]",
            ["Answers disagree: Conditions treated"],
        ),
        (
            "conditions: {alcohol: no}\nconflicts: [{about: conditions, note: They differ.}]",
            ["Answers disagree: Does not treat: Alcohol"],
        ),
        (
            DISPUTED,
            [
                "Men only",
                "Only people with opioid use disorder",
                "Answers disagree: Detox",
                "Answers disagree: Does not treat: Alcohol",
            ],
        ),
    ],
)
def test_what_is_stated_makes_a_limit(facts: str, words: list[str]):
    assert told(facts) == words


@pytest.mark.parametrize(
    "facts",
    [
        "",
        "genders: [women, men]",
        "genders: all-genders",
        "genders: {men: n/a, women: n/a}",
        "ages: [adults]",
        "ages: [youth]",
        "ages: [youth, young-adults]",
        "ages: [older-adults]",
        "ages: {adults: yes, youth: no}",
        "conditions: [alcohol]",
        "conditions: {psychosis: no}",
        "restrictions: [self-care]",
        "conflicts: [{about: hours_per_week, note: The site and the list differ.}]",
    ],
)
def test_what_takes_adults_of_any_gender_has_none(facts: str):
    assert told(facts) == []
