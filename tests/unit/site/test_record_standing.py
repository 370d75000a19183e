"""How the records stand: told from what is stated, and never more."""

from __future__ import annotations

from dataclasses import replace

from levelground.language import catalogues
from levelground.language.messages import speaking
from levelground.site.arrange.directory import Directory
from levelground.site.record_standing import standing_of
from tests.unit.making import directory, record

CHECK = "checked: [{on: 2026-01-02, how: phone, covers: [everything]}]"
LATER = CHECK.replace("01-02", "03-04")
LIST = """
imported:
  {directory: samhsa-su, edition: "2023", survey_year: "2022", row: "1", name1: A, city: B,
   state: EX, zip: "00001", codes: OP}
sources: [{title: TITLE}]
"""


def made(*facts: str) -> Directory:
    return directory(
        *(record(f"level: iop\n{one}", slug=f"p-{at}") for at, one in enumerate(facts))
    )


def test_what_nobody_said_is_not_said():
    standing = standing_of(made(""))

    assert standing.run_by == ""
    assert standing.checked == "None of 1 yet. Check each fact when you call."


def test_records_are_counted_by_where_they_come_from_the_most_first():
    named = LIST.replace("TITLE", "National Directory 2023")
    unnamed = LIST.replace("TITLE", "National Directory")

    assert standing_of(made("", named, named, unnamed)).origins == (
        "2 from the National Directory 2023",
        "1 from the National Directory 2023 (answers from 2022)",
        "1 written by people of this directory",
    )
    assert standing_of(made("fictional: yes")).origins == ("1 made up, as an example",)


def test_many_lists_are_told_together_after_the_first():
    lists = [LIST.replace("TITLE", f"List {letter} of 2023") for letter in "abcdef"]
    origins = standing_of(made(*lists)).origins

    assert len(origins) == 5
    assert origins[-1] == "2 from other lists"


def test_checks_by_people_are_counted_with_their_first_and_last_day():
    found = standing_of(made(CHECK, LATER, CHECK.replace("phone", "import"))).checked

    assert found == "2 of 3, from January 2, 2026 to March 4, 2026"


def test_what_fewer_than_half_of_the_programs_state_is_named():
    half = standing_of(made("detox: no", "")).seldom

    assert "detox" not in half
    assert half.startswith("Hours a week, where people sleep, ")
    assert "detox" in standing_of(made("detox: no", "", "")).seldom


def test_it_is_told_in_the_language_of_the_page():
    whole = replace(made(CHECK), language="es", spoken=("en", "es"))
    with speaking(catalogues.translations("es")):
        assert standing_of(whole).checked.startswith("1 de 1, del 2 de enero")
