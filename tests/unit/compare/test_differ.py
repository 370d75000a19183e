"""How programs differ: one rule, one sentence, over small real records."""

from __future__ import annotations

import pytest

from levelground.compare import (
    RULES,
    Cell,
    Differences,
    Names,
    State,
    TableRow,
    differences,
    distinct,
)
from levelground.compare.differ import lowered
from levelground.compare.sentence_rules import LIMITS, PLACE
from tests.unit.making import comparer, record

NAMES = ("Alder House", "Birch Hall", "Cedar Hill", "Dove Cottage")


def told(*lines: str, level: str = "iop") -> Differences:
    """Return how programs differ whose records are made of these lines, one record each."""
    made = [record(f"level: {level}\n{facts}" if level else facts) for facts in lines]
    groups = comparer().groups([(one, one.programs[0]) for one in made])
    return differences([row for group in groups for row in group.rows], NAMES[: len(lines)])


def about(label: str, found: Differences) -> list[str]:
    """Return under which of the four headings a label or a word is found."""
    return [
        name
        for name in ("sentences", "shared", "partly", "unstated")
        if any(label in said for said in getattr(found, name))
    ]


# For each rule, in its order: what two programs state, and the sentence that is made of it.
SENTENCES = [
    (
        "detox_from",
        ("detox_from: [alcohol, opioids]", "detox_from: [opioids]"),
        (
            "Alder House detoxes from alcohol, opioids; "
            "Birch Hall detoxes from opioids, others not stated."
        ),
    ),
    (
        "detox_setting",
        ("detox_setting: hospital", "detox_setting: residential"),
        ("Where detox takes place: In a hospital (Alder House); In a residence (Birch Hall)."),
    ),
    (
        "level",
        ("level: iop", "level: php"),
        (
            "Alder House offers intensive outpatient (IOP); "
            "Birch Hall offers partial hospitalization (PHP)."
        ),
    ),
    (
        "hours_per_week",
        ("hours_per_week: 9-15", "hours_per_week: 20+"),
        "Alder House takes 9 to 15 hours a week; Birch Hall takes 20 or more hours a week.",
    ),
    (
        "sleep",
        ("sleep: home", "sleep: residence"),
        "Where people sleep: At home (Alder House); There, in a residence (Birch Hall).",
    ),
    (
        "detox",
        ("detox: partner", "detox: no"),
        "Alder House helps with detox (through a partner); Birch Hall does not.",
    ),
    (
        "virtual",
        ("virtual: hybrid", "virtual: no"),
        "Alder House offers care by video (partly online (hybrid)); Birch Hall does not.",
    ),
    (
        "payment.accepts.private-insurance",
        ("payment: {accepts: [private-insurance]}", "payment: {accepts: {private-insurance: no}}"),
        "Alder House accepts private insurance; Birch Hall does not.",
    ),
    (
        "payment.accepts.medicaid",
        ("payment: {accepts: {medicaid: no}}", "payment: {accepts: [medicaid]}"),
        "Birch Hall accepts Medicaid; Alder House does not.",
    ),
    (
        "payment.accepts.medicare",
        ("payment: {accepts: [medicare]}", "payment: {accepts: [medicaid]}"),
        "Alder House accepts Medicare. Birch Hall does not say.",
    ),
    (
        "payment.accepts.tricare",
        ("payment: {accepts: {tricare: n/a}}", "payment: {accepts: [tricare]}"),
        "Birch Hall accepts TRICARE (military insurance); for Alder House this does not apply.",
    ),
    (
        "payment.accepts.sliding-fee",
        ("payment: {accepts: [sliding-fee]}", "payment: {accepts: no}"),
        "Alder House accepts sliding fee; Birch Hall does not.",
    ),
    (
        "payment.accepts.state-funded",
        ("payment: {accepts: [state-funded]}", "payment: {accepts: [medicaid]}"),
        "Alder House accepts state-funded or other public money. Birch Hall does not say.",
    ),
    (
        "payment.accepts.free",
        ("payment: {accepts: [free]}", "payment: {accepts: {free: no}}"),
        "Alder House is free of charge; Birch Hall is not.",
    ),
    (
        "payment.insurers",
        ("payment: {insurers: [Acme Health]}", "payment: {insurers: [Best Plan]}"),
        "Insurers in network: Acme Health (Alder House); Best Plan (Birch Hall).",
    ),
    (
        "payment.price",
        ("payment: {price: 350 per day}", "payment: {price: 50-80 per session}"),
        "Alder House costs $350 a day; Birch Hall costs $50 to $80 a session.",
    ),
    (
        "session_times",
        ("session_times: [evening]", "session_times: [morning, weekend]"),
        "When sessions are held: Evening (Alder House); Morning, Weekend (Birch Hall).",
    ),
    (
        "length_weeks",
        ("length_weeks: 8", "length_weeks: 12-16"),
        "Alder House lasts 8 weeks; Birch Hall lasts 12 to 16 weeks.",
    ),
    (
        "stay",
        ("level: residential\nstay: short", "level: residential\nstay: long"),
        "Short or long stay: Short stay (Alder House); Long stay (Birch Hall).",
    ),
    (
        "wait_days",
        ("wait_days: 1", "wait_days: 3-10"),
        "Wait for a first appointment: 1 day (Alder House); 3 to 10 days (Birch Hall).",
    ),
    (
        "accepting",
        ("accepting: no", "accepting: yes"),
        "Taking new people: Yes (Birch Hall); No (Alder House).",
    ),
    (
        "staff_24h",
        ("staff_24h: yes", "staff_24h: no"),
        "Staff there all night: Yes (Alder House); No (Birch Hall).",
    ),
    (
        "medication_for_opioids",
        ("medication_for_opioids: [prescribed-here]", "medication_for_opioids: [partner]"),
        (
            "Medication for opioid use disorder: Prescribed or given here (Alder House); "
            "Prescribed by a partner (Birch Hall)."
        ),
    ),
    (
        "medication_for_alcohol",
        ("medication_for_alcohol: no", "medication_for_alcohol: [partner]"),
        (
            "Medication for alcohol use disorder: Prescribed by a partner (Birch Hall); "
            "No (Alder House)."
        ),
    ),
    (
        "psychiatric_care",
        ("psychiatric_care: yes", "psychiatric_care: no"),
        "Alder House has psychiatric care; Birch Hall does not.",
    ),
    (
        "ages",
        ("ages: [youth]", "ages: [adults, older-adults]"),
        (
            "Ages: Children and teens, others not stated (Alder House); Adults, Older adults "
            "(Birch Hall)."
        ),
    ),
    (
        "genders",
        ("genders: [women]", "genders: [men]"),
        "Genders: Women (Alder House); Men (Birch Hall).",
    ),
    (
        "languages",
        ("languages: [es]", "languages: [en, es]"),
        "Languages: Spanish (Alder House); English, Spanish (Birch Hall).",
    ),
    (
        "contact.answered_by",
        ("contact: {answered_by: program}", "contact: {answered_by: referral-line}"),
        "Who answers the phone: The program itself (Alder House); A referral line (Birch Hall).",
    ),
    (
        "owner.kind",
        ("owner: {kind: nonprofit}", "owner: {kind: for-profit}"),
        "Kind of owner: Nonprofit (Alder House); For-profit company (Birch Hall).",
    ),
]


@pytest.mark.parametrize(("key", "lines", "said"), SENTENCES, ids=[key for key, *_ in SENTENCES])
def test_each_rule_has_its_sentence(key: str, lines: tuple[str, str], said: str):
    level = "" if key in {"level", "stay"} else "iop"

    found = told(*lines, level=level).sentences

    assert [one for one in found if one == said] == [said], found


def test_a_row_without_a_rule_is_named_where_programs_differ_in_it():
    found = told("therapies: [cbt]\nsleep: home", "therapies: [group]\nsleep: residence")

    assert found.sentences[-1] == "They state different things in: Therapies."
    assert "Therapies" not in found.partly


def test_a_row_without_a_rule_that_only_some_state_is_named_among_those():
    found = told("therapies: [cbt]", "sleep: home")

    assert found.partly[-1:] == ("Therapies",)
    assert "sentences" not in about("Therapies", found)


def test_programs_that_differ_in_rows_without_a_rule_alone_are_not_said_to_be_alike():
    found = told("therapies: [cbt]", "therapies: [group]")

    assert found.sentences == ("They state different things in: Therapies.",)


def test_what_the_limits_say_is_not_named_again():
    found = told("restrictions: [opioids-only]", "restrictions: [benzodiazepines]")

    assert not about("Limits", found)


def test_the_rules_and_the_sentences_above_are_the_same_in_number_and_order():
    keys = [rule.key for rule in RULES]

    assert keys[:2] == [LIMITS, PLACE]
    assert [key for key in keys[2:] if key != "payment.accepts"] == [key for key, *_ in SENTENCES]


def test_the_place_is_a_row_like_any_other():
    def row(*towns: str) -> TableRow:
        return TableRow(PLACE, "Place", tuple(Cell(State.SAID, town) for town in towns))

    found = differences([row("Fairhaven, EX", "Millbrook, EX", "Fairhaven, EX")], NAMES[:3])
    alike = differences([row("Fairhaven, EX", "Fairhaven, EX")], NAMES[:2])

    assert found.sentences == (
        "Alder House and Cedar Hill are in Fairhaven, EX; Birch Hall is in Millbrook, EX.",
    )
    assert alike.shared == ("Place: Fairhaven, EX",)


def test_sentences_stand_in_the_order_of_the_rules_whatever_the_order_of_the_rows():
    first = record("level: iop\nages: [adults]\ndetox: no\nhours_per_week: 9")
    second = record("level: php\nages: [youth]\ndetox: yes\nhours_per_week: 20")
    groups = comparer().groups([(one, one.programs[0]) for one in (first, second)])
    rows = [row for group in groups for row in group.rows]

    there, back = (differences(order, NAMES[:2]).sentences for order in (rows, rows[::-1]))

    assert there == back
    assert [said.split()[2] for said in there[:3]] == ["offers", "takes", "helps"]


def test_programs_stand_in_the_order_of_the_columns_and_none_is_called_first_or_best():
    found = told("hours_per_week: 20", "hours_per_week: 9", "hours_per_week: 15")

    assert found.sentences[0].index("Alder") < found.sentences[0].index("Birch")
    assert found.sentences[0].index("Birch") < found.sentences[0].index("Cedar")


def test_those_that_state_the_same_are_named_together():
    found = told("detox: no", "detox: yes", "detox: no", "detox: yes")

    assert found.sentences[0] == (
        "Birch Hall and Dove Cottage help with detox (yes); Alder House and Cedar Hill do not."
    )


def test_three_of_four_are_told_by_their_number_and_the_fourth_by_its_name():
    first = told("detox_from: [opioids]", *["detox_from: [alcohol, opioids]"] * 3)
    last = told(*["payment: {accepts: [medicaid]}"] * 3, "payment: {accepts: {medicaid: no}}")
    silent = told("payment: {accepts: [medicare]}", "", "", "")

    assert first.sentences == (
        (
            "Alder House detoxes from opioids, others not stated; "
            "the other three detox from alcohol, opioids."
        ),
    )
    assert last.sentences == ("Three accept Medicaid; Dove Cottage does not.",)
    assert silent.sentences == ("Alder House accepts Medicare. The other three do not say.",)


def test_what_a_program_does_not_detox_from_is_never_told_as_what_it_detoxes_from():
    found = told("detox_from: {alcohol: no}", "detox_from: [alcohol]")

    assert found.sentences == (
        "Not: Alcohol (Alder House); Birch Hall detoxes from alcohol, others not stated.",
    )


def test_a_no_alone_is_said_in_full():
    found = told("detox: no", "")

    assert found.sentences == ("Alder House does not offer detox. Birch Hall does not say.",)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("hours_per_week: 9", ""), "Birch Hall does not state its hours."),
        (("hours_per_week: 9", "", ""), "Birch Hall and Cedar Hill do not state their hours."),
        (("payment: {accepts: [medicaid]}", ""), "Birch Hall does not say."),
        (("detox: yes", "detox: no", "", ""), "Cedar Hill and Dove Cottage do not say."),
    ],
)
def test_who_states_nothing_is_said_to_state_nothing_and_never_no(
    lines: tuple[str, ...], said: str
):
    (sentence,) = told(*lines).sentences

    assert sentence.endswith(f". {said}")


def test_a_level_that_nobody_stated_is_not_guessed():
    found = told("level: iop", "level: unknown", level="")

    assert found.sentences[0] == (
        "Alder House offers intensive outpatient (IOP). Birch Hall does not state its level."
    )


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("Intensive outpatient", "Outpatient at Birch"), "They differ in their level of care."),
        (("Intensive outpatient", "Birch Hall"), "Intensive outpatient offers intensive outpat"),
    ],
)
def test_a_name_that_is_a_level_does_not_offer_itself(names: tuple[str, str], said: str):
    made = [record("level: iop"), record("level: outpatient")]
    groups = comparer().groups([(one, one.programs[0]) for one in made])

    found = differences([row for group in groups for row in group.rows], names)

    assert found.sentences[0].startswith(said)


def test_a_level_that_nobody_stated_is_not_told_by_a_name():
    made = [record("level: iop"), record("level: unknown")]
    groups = comparer().groups([(one, one.programs[0]) for one in made])

    found = differences(
        [row for group in groups for row in group.rows], ("Intensive outpatient", "Not stated")
    )

    assert found.sentences[0].endswith("Not stated does not state its level.")


def test_what_all_state_alike_is_said_once():
    found = told("ages: [adults]\ndetox: no", "ages: [adults]\ndetox: no")

    assert found.sentences == ()
    assert found.shared == (
        "Level of care: intensive outpatient (IOP)",
        "Detox: no",
        "Ages: adults",
    )


def test_what_all_share_keeps_the_capital_of_a_name():
    lines = "payment: {insurers: [Acme Health], accepts: [medicaid]}"

    found = told(lines, lines)

    assert "Insurers in network: Acme Health" in found.shared
    assert "Medicaid: yes" in found.shared


def test_what_only_some_state_is_named_where_it_does_not_decide():
    found = told("ages: [adults]", "")

    assert about("Ages", found) == ["partly"]


def test_what_none_states_is_a_question():
    found = told("", "")

    assert about("Hours a week", found) == ["unstated"]
    assert about("Accepted payment", found) == ["unstated"]
    assert found.sentences == ()


def test_what_cannot_be_said_of_any_of_the_levels_is_not_said_at_all():
    moot = Cell(State.NOT_APPLICABLE, "Does not apply", moot=True)

    found = differences([TableRow("sleep", "Where people sleep", (moot, moot))], NAMES[:2])

    assert found == Differences()


def test_what_cannot_be_said_of_one_of_the_levels_does_not_apply_to_it():
    moot = Cell(State.NOT_APPLICABLE, "Does not apply", moot=True)
    row = TableRow("hours_per_week", "Hours a week", (moot, Cell(State.SAID, "9 hours a week")))

    found = differences([row], NAMES[:2])

    assert found.sentences == (
        "Birch Hall takes 9 hours a week; for Alder House this does not apply.",
    )


def test_what_was_stated_not_to_apply_is_said():
    found = told("hours_per_week: 9", "hours_per_week: n/a")

    assert found.sentences[0] == (
        "Alder House takes 9 hours a week; for Birch Hall this does not apply."
    )


def test_a_name_in_braces_stays_a_name():
    row = TableRow("detox", "Detox", (Cell(State.YES, "Yes"), Cell(State.NO, "No")))

    found = differences([row], ["The {names} House", "{words}"])

    assert found.sentences == ("The {names} House helps with detox (yes); {words} does not.",)


@pytest.mark.parametrize(
    ("words", "inside"),
    [
        ("By referral", "by referral"),
        ("IOP", "IOP"),
        ("Urine test, Saliva test", "Urine test, Saliva test"),
        ("$350 a day", "$350 a day"),
        ("9 to 15 hours", "9 to 15 hours"),
        ("", ""),
        ("A", "A"),
    ],
)
def test_a_capital_goes_where_a_sentence_goes_on(words: str, inside: str):
    assert lowered(words) == inside


IOP, PHP = "Intensive outpatient", "Partial hospitalization"


def _whole(
    name: str, level: str, called: str, town: str, full: str = "", street: str = "1 Elm Road"
) -> Names:
    """Return what tells a program apart; in full it is called by its own name too."""
    full = full or f"{name}: {called}".removesuffix(": ")
    return Names(name, level, called, town, full, street)


@pytest.mark.parametrize(
    ("programs", "names"),
    [
        (
            [("Alder House", IOP, "", "Fairhaven"), ("Birch Hall", IOP, "", "Fairhaven")],
            ["Alder House", "Birch Hall"],
        ),
        (
            [("Alder House", IOP, "", "Fairhaven"), ("Alder House", PHP, "", "Fairhaven")],
            [IOP, PHP],
        ),
        (
            [
                ("Alder House", IOP, "", "Fairhaven"),
                ("Alder House", PHP, "", "Fairhaven"),
                ("Birch Hall", PHP, "", "Fairhaven"),
            ],
            [f"{IOP} at Alder House", f"{PHP} at Alder House", "Birch Hall"],
        ),
        (
            [("Alder House", IOP, "Mornings", "Fairhaven"), ("Alder House", IOP, "", "Fairhaven")],
            ["Mornings", "Alder House"],
        ),
        (
            [("Alder House", IOP, "", "Fairhaven"), ("Alder House", IOP, "", "Millbrook")],
            ["Alder House in Fairhaven", "Alder House in Millbrook"],
        ),
        (
            [
                ("Alder House", level, "", town)
                for level in (IOP, PHP)
                for town in ("Fairhaven", "Millbrook")
            ],
            [
                f"{level} at Alder House in {town}"
                for level in (IOP, PHP)
                for town in ("Fairhaven", "Millbrook")
            ],
        ),
        (
            [
                ("Alder House", IOP, "", "Fairhaven", "Alder House (North Annex)"),
                ("Alder House", IOP, "", "Fairhaven", "Alder House (South Annex)"),
            ],
            ["Alder House (North Annex)", "Alder House (South Annex)"],
        ),
        (
            [
                ("Alder House", level, "", "Fairhaven", f"Alder House ({annex} Annex)")
                for level in (IOP, PHP)
                for annex in ("North", "South")
            ],
            [
                f"{level} at Alder House ({annex} Annex)"
                for level in (IOP, PHP)
                for annex in ("North", "South")
            ],
        ),
        (
            [
                ("Alder House", IOP, "", "Fairhaven", "", "1 Elm Road"),
                ("Alder House", IOP, "", "Fairhaven", "", "2 Oak Street"),
            ],
            ["Alder House (1 Elm Road)", "Alder House (2 Oak Street)"],
        ),
        (
            [
                ("Alder House", level, "", "Fairhaven", "", street)
                for level in (IOP, PHP)
                for street in ("1 Elm Road", "2 Oak Street")
            ],
            [
                f"{level} at Alder House ({street})"
                for level in (IOP, PHP)
                for street in ("1 Elm Road", "2 Oak Street")
            ],
        ),
        (
            [("Alder House", IOP, "", "Fairhaven")] * 2,
            ["Alder House (number 1)", "Alder House (number 2)"],
        ),
    ],
    ids=[
        "alone",
        "level",
        "level at",
        "own name",
        "town",
        "both",
        "full name",
        "level at full name",
        "street",
        "level at street",
        "number",
    ],
)
def test_twins_are_told_apart_by_the_first_thing_that_differs(
    programs: list[tuple[str, ...]], names: list[str]
):
    found = distinct([_whole(*program) for program in programs])

    assert found == names
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("second", "town", "street", "called"),
    [
        (" (Annex)", "Fairhaven", "1 Elm Road", "Alder House (Annex)"),
        ("", "Millbrook", "1 Elm Road", "Alder House in Millbrook"),
        ("", "Fairhaven", "2 Oak Street", "Alder House (2 Oak Street)"),
    ],
)
def test_programs_of_two_places_are_never_called_by_their_levels_alone(
    second: str, town: str, street: str, called: str
):
    other = Names("Alder House", IOP, "", town, "Alder House", street, "", second)
    here = [
        Names("Alder House", level, "", "Fairhaven", "Alder House", "1 Elm Road", "", " (Main)")
        for level in (IOP, PHP)
    ]

    assert distinct([here[1], other])[1] == called
    assert all("Alder House" in name for name in distinct([here[1], other]))
    assert distinct(here) == [IOP, PHP]
    assert distinct([*here, other])[2] == called


def test_detox_is_not_the_same_for_all_where_it_is_from_other_substances_or_elsewhere():
    from_others = told("detox: yes\ndetox_from: [alcohol]", "detox: yes\ndetox_from: [opioids]")
    elsewhere = told(
        "detox: on-site\ndetox_setting: hospital", "detox: on-site\ndetox_setting: residential"
    )
    alike = told("detox: yes\ndetox_from: [alcohol]", "detox: yes\ndetox_from: [alcohol]")

    assert about("Detox: yes", from_others) == []
    assert about("Detox: on site", elsewhere) == []
    assert {"Detox: yes", "Detox from: alcohol, others not stated"} <= set(alike.shared)


def test_what_one_is_detoxed_from_is_missed_only_where_detox_is_offered():
    offered, beside = told("detox: yes", "detox: no"), told("virtual: no", "detox: no")

    assert "Detox from" in offered.unstated
    assert about("Detox from", beside) == []


def test_one_stated_substance_is_the_only_one_stated_and_never_a_no_to_others():
    made = comparer()
    field = next(f for f in made.rows_in_order if f.name == "detox_from")

    def cell(line: str) -> tuple[str, str]:
        own = record(f"level: detox\ndetox_from: {line}")
        said = made.cell(field, own, own.programs[0])
        return said.words, said.note

    assert cell("[opioids]") == ("Opioids, others not stated", "")
    assert cell("{opioids: yes, alcohol: no}") == ("Opioids", "Not: Alcohol")
    assert cell("{opioids: yes, others: no}") == ("Opioids only", "Nothing else")
    assert cell("{opioids: yes, others: yes}")[0] == "Yes"
    assert cell("{alcohol: no}") == ("Not: Alcohol", "")
    assert cell("[alcohol, opioids]") == ("Alcohol, Opioids", "")
