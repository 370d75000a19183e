"""Cards, rungs and folded tables."""

from __future__ import annotations

from itertools import chain

import pytest

from levelground.compare import State
from levelground.facts import field_table
from levelground.model import Program, deciding
from levelground.site import all_pages
from levelground.site.arrange import whereabouts
from levelground.site.kind import Site
from levelground.site.page import Page
from levelground.site.parts import cards, comparison_tables
from levelground.site.pieces import Card
from tests.unit.making import directory, record


def card(facts: str):
    """Return the card of the only program of a record made of these lines."""
    made = record(facts)
    return cards.card(directory(made), made, made.programs[0])


def test_a_card_has_the_facts_that_decide_in_their_order():
    made = card("level: iop\nvirtual: no\nhours_per_week: 9\nsession_times: [evening]\ndetox: n/a")

    assert [fact.key for fact in made.facts] == [*deciding.decides("iop")[:4]]


def test_what_a_detox_does_not_take_stands_beside_what_it_takes():
    made = card("level: detox\ndetox_from: {alcohol: yes, opioids: yes, benzodiazepines: no}")

    assert made.facts[0].cell.words == "Alcohol, Opioids. Not: Benzodiazepines"


def test_a_withheld_address_is_said_and_nothing_beyond_the_town_is_shown():
    made = record(
        "level: iop",
        place='place: {street: 1 Elm St, city: Fairhaven, state: EX, zip: "00001", withheld: yes}',
    )

    assert whereabouts.address_of(made) == ("Address withheld", "Fairhaven, EX")
    assert cards.card(directory(made), made, made.programs[0]).place == (
        "Address withheld, Fairhaven, EX"
    )


def test_what_nobody_stated_is_named_on_the_card_and_is_never_a_no():
    made = card("level: iop")

    assert made.facts == ()
    assert made.unstated == (
        "Hours a week",
        "When sessions are held",
        "Detox",
        "All or part by video",
        "Accepted payment",
    )


@pytest.mark.parametrize(
    ("facts", "level"),
    [
        ("level: residential\nstay: long", "Residential (long stay)"),
        ("level: inpatient\nstay: short", "Inpatient (hospital or medical residence), short stay"),
        ("level: residential\nstay: n/a", "Residential"),
        ("level: iop", "Intensive outpatient (IOP)"),
    ],
)
def test_a_card_says_how_long_people_stay_beside_the_level(facts: str, level: str):
    assert card(facts).level == level


def test_a_card_of_detox_says_from_what_where_and_for_whom():
    made = card("level: detox\ndetox_from: [opioids]\nages: [adults]")

    assert [(fact.label, fact.cell.words) for fact in made.facts] == [
        ("Detox from", "Opioids, others not stated"),
        ("Ages", "Adults"),
    ]
    assert made.unstated == ("Where detox takes place", "Accepted payment")
    assert [(fact.label, fact.cell.words) for fact in made.said] == [
        ("Detox from", "Opioids, others not stated"),
        ("Detox takes place", "Not stated. Ask."),
        ("Takes", "Adults"),
        ("Paying", "Not stated. Ask."),
    ]


def test_the_table_of_what_decides_names_facts_that_can_stand_on_a_card_and_levels_there_are():
    known = {field.name for field in field_table.fields_of(Program)}
    filtered = {field.name for field in field_table.fields_of(Program) if field.fact.filters}
    levels = {term.id for term in directory().catalog.vocabularies.levels}

    assert {*deciding.USUALLY, *chain(*deciding.DECIDES.values())} <= filtered
    assert {*chain(*deciding.IDLE.values())} <= known
    assert {*deciding.DECIDES, *deciding.IDLE} <= levels
    for level, names in deciding.DECIDES.items():
        assert not any(deciding.is_idle(name, level) for name in names)


def test_every_number_for_admissions_stands_in_a_comparison() -> None:
    numbers = "phone: 555-555-0101, admissions_phone: 555-555-0102, third_admissions_phone: "
    made = record(f"level: detox\ncontact: {{{numbers}555-555-0103}}")

    shown = comparison_tables.column(directory(made), made, made.programs[0]).phones

    assert [one.shown for one in shown] == ["(555) 555-0102", "(555) 555-0103"]


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        ("phone: 555-555-0101", "(555) 555-0101"),
        ("phone: 555-555-0101\nadmissions_phone: 555-555-0102", "(555) 555-0102"),
        ("phone: 555-555-0101\nsecond_admissions_phone: 555-555-0103", "(555) 555-0103"),
    ],
)
def test_the_number_to_call_is_the_same_everywhere_and_that_for_admissions_first(
    lines: str, number: str
) -> None:
    made = record("level: detox\ncontact:\n  " + lines.replace("\n", "\n  "))
    entry = (made, made.programs[0])

    assert cards.card(directory(made), *entry).phones[0].shown == number
    assert comparison_tables.column(directory(made), *entry).phones[0].shown == number


def test_a_stated_no_is_a_no_on_the_card():
    made = card("level: iop\ndetox: no\nvirtual: unknown")

    assert {fact.key: fact.cell.state for fact in made.facts} == {"detox": State.NO}
    assert "Detox" not in made.unstated
    assert "All or part by video" in made.unstated


def test_a_card_names_the_program_its_level_its_street_and_its_town():
    made = card("level: iop\ncalled: Evening Track")

    assert (made.name, made.level, made.place) == (
        "Harbor Point Recovery: Evening Track",
        "Intensive outpatient (IOP)",
        "12 Quay Street, Fairhaven, EX",
    )
    assert (made.id, made.href) == ("harbor-point/iop", "programs/harbor-point.html")


def test_a_card_without_a_level_says_that_it_is_not_stated():
    assert card("level: unknown").level == "Level not stated"


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("accepting: no", "Not taking new people when last asked"),
        ("accepting: unknown", ""),
        ("accepting: yes", ""),
        ("listing: open", ""),
    ],
)
def test_a_card_says_only_what_is_unusual(line: str, status: str):
    assert card(f"level: iop\n{line}").status == status


def test_a_card_is_dated_by_a_person_and_not_by_an_import():
    phoned = card("level: iop\nchecked: {on: 2026-11-02, how: phone, covers: [time]}")
    imported = card("level: iop\nchecked: {on: 2026-11-02, how: import, covers: [time]}")

    assert str(phoned.checked) == "2026-11-02"
    assert imported.checked is None


def test_a_brief_card_leaves_the_facts_to_its_page():
    made = record("level: iop")

    assert cards.card(directory(made), made, made.programs[0], brief=True).facts == ()


def test_core_rows_stay_in_a_table_even_where_nobody_states_them():
    made = record("level: iop")
    table = comparison_tables.comparison_table(
        directory(made), "x", [(made, made.programs[0])], cards.CORE_FIELDS
    )

    assert table.unstated == ()
    assert {row.key for group in table.groups for row in group.rows} == {
        field.name for field in cards.CORE_FIELDS
    }


def test_the_ladder_marks_the_levels_of_the_page_and_counts_the_programs():
    whole = directory(record("programs: [{level: iop}, {level: php}]"))
    rungs = cards.rungs(whole, whole.level_counts, ["iop"])

    assert [rung.id for rung in rungs if rung.here] == ["iop"]
    assert {rung.id: rung.count for rung in rungs if rung.count} == {"iop": 1, "php": 1}


def test_the_danger_is_that_of_what_a_place_detoxes_from():
    def danger(stated: str) -> str:
        made = record(f"level: detox\n{stated}")
        return cards.danger_among([(made, made.programs[0])])

    plain = cards.detox_warning()
    assert danger("detox_from: [alcohol, opioids]") == plain
    assert danger("") == plain  # it may be from anything
    assert danger("detox_from: [opioids]") == cards.opioid_warning()
    assert "opioids" in cards.opioid_warning()
    assert "can kill" in cards.opioid_warning()


def test_only_detox_carries_its_danger_on_the_ladder():
    whole = directory()
    rungs = cards.rungs(whole, whole.level_counts)

    assert [rung.id for rung in rungs if rung.danger] == ["detox"]


def test_every_page_has_an_address_of_its_own():
    site = Site(
        directory(
            record("level: iop", slug="a"),
            record("level: php", slug="b", place='place: {city: W, state: MA, zip: "01608"}'),
            record("level: unknown\nlisting: closed", slug="c"),
        )
    )
    paths = [all_pages.make_page(site, key).path for key in all_pages.keys(site)]

    assert len(paths) == len(set(paths))
    assert all(not path.startswith("/") and ".." not in path for path in paths)


def test_every_page_has_a_title_and_a_description():
    site = Site(directory(record("level: iop")))

    pages = [
        made
        for key in all_pages.keys(site)
        if isinstance(made := all_pages.make_page(site, key), Page)
    ]
    assert all(page.title and page.description for page in pages)


def said(made: Card) -> dict[str, str]:
    """Return what the line of a card says, by its labels."""
    return {fact.label: fact.cell.words for fact in made.said}


def test_a_card_says_in_a_line_who_can_go_and_how_to_pay():
    made = card(
        "level: iop\nages: [adults]\ngenders: [women]\npayment: {accepts: [medicaid, medicare]}"
    )

    assert made.limits == "Says it takes: Women. Ask about others"
    assert said(made) == {"Takes": "Adults", "Paying": "Medicaid, Medicare"}


def test_a_brief_card_says_what_decides_where_it_is_stated():
    told = said(card("level: iop\nhours_per_week: 9-12\ndetox: no\nvirtual: unknown"))

    assert told["Hours a week"].startswith("9")
    assert told["Detox"] == "No"
    assert set(told) == {"Hours a week", "Detox", "Ages", "Paying"}


def test_the_line_of_a_card_never_leaves_out_that_something_is_not_stated():
    made = card("level: iop\ngenders: [women]")

    assert said(made) == {"Ages": "Not stated. Ask.", "Paying": "Not stated. Ask."}
    assert {fact.cell.state for fact in made.said} == {State.ASK}


def test_what_is_stated_as_no_is_no_in_the_line_too():
    assert said(card("level: iop\npayment: {accepts: {medicaid: no}}"))["Paying"] == "Not: Medicaid"
    assert said(card("level: iop\npayment: {accepts: no}"))["Paying"] == "No"


IMPORTED = """
level: iop
imported: {directory: samhsa-su, edition: "2023", survey_year: "2022", row: "2", name1: A,
  city: Fairhaven, state: EX, zip: "00001", codes: OP}
"""


def test_a_long_list_says_once_where_its_entries_come_from():
    made = record(IMPORTED)

    assert "answers of 2022" in cards.import_note([(made, made.programs[0])])


def test_a_list_of_what_people_have_checked_needs_no_such_note():
    called = record(IMPORTED + "checked: {on: 2026-11-02, how: phone, covers: [everything]}")
    written = record("level: iop")

    assert cards.import_note([(called, called.programs[0]), (written, written.programs[0])]) == ""


def test_a_card_has_every_number_for_admissions() -> None:
    numbers = "phone: 555-555-0101, admissions_phone: 555-555-0102, second_admissions_phone: "
    made = record(f"level: detox\ncontact: {{{numbers}555-555-0103 x4}}")

    shown = cards.card(directory(made), made, made.programs[0]).phones

    assert [one.shown for one in shown] == ["(555) 555-0102", "(555) 555-0103, extension\u00a04"]
