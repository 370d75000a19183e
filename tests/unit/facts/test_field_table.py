"""The field table: every fact once, complete, in the order of its group."""

from __future__ import annotations

import pytest

from levelground.facts import field_table
from levelground.facts.field_table import Fact, Group, Item
from levelground.model import Check, Head, Payment, Program, Record
from tests.unit.making import FIELDS, errors, program, read, terms


def test_facts_stand_in_the_order_of_their_groups():
    order = [list(Group).index(field.fact.group) for field in field_table.fields_of(Program)]

    assert order == sorted(order)


def test_every_fact_has_a_name_of_its_own():
    names = [field.name for field in field_table.fields_of(Program)]

    assert len(names) == len(set(names))


def test_every_group_of_facts_can_be_named_by_a_check():
    assert {group.key for group in Group} <= set(terms()["check-covers"].by_id)


def test_every_vocabulary_that_a_field_names_is_there():
    needed = {field.item.vocabulary for field in field_table.walk_fields(Record)} - {""}

    assert needed <= set(terms().by_name)


def test_a_nested_fact_has_a_dotted_name_and_finds_its_value():
    field = FIELDS["payment.accepts"]

    assert field.path == ("payment", "accepts")
    assert field.of(program("level: iop")) is None


def test_something_in_a_record_that_is_no_fact_says_so():
    name = next(field for field in field_table.walk_fields(Head) if field.name == "name")

    assert isinstance(name.item, Item)
    with pytest.raises(TypeError, match="name is not a fact"):
        _ = name.fact


@pytest.mark.parametrize("field", FIELDS.values(), ids=lambda field: field.name)
def test_every_range_has_a_unit_and_a_bound(field: field_table.Field):
    if field.kind.__name__ == "Range":
        assert isinstance(field.item, Fact)
        assert field.fact.unit
        assert field.fact.most > 0


def test_the_facts_of_a_record_are_frozen():
    with pytest.raises(ValueError, match="frozen"):
        program("level: iop").level = None  # type: ignore[misc]


def test_a_group_that_is_left_out_has_no_facts():
    assert program("level: iop").payment == Payment()


def test_the_parts_of_a_check_are_walked_with_their_names():
    assert [field.name for field in field_table.walk_fields(Check)] == [
        "on", "how", "covers", "by", "program",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("place", "what"),
    [
        ("latitude: 91", '"91" is not a number between -90 and 90'),
        ("longitude: -181", '"-181" is not a number between -180 and 180'),
        ("latitude: nan", '"nan" only says that nothing is known'),
        ("latitude: north", '"north" is not a number between -90 and 90'),
        ("latitude: inf", '"inf" is not a number between -90 and 90'),
    ],
)
def test_coordinates_lie_on_the_earth(place: str, what: str):
    where = f'place: {{city: Fairhaven, state: EX, zip: "00001", {place}}}'

    assert errors("level: iop", place=where) == [what]


@pytest.mark.parametrize(
    "written", ["1608", "016080", "0160a", "01608-12", "\u0660\u0661\u0666\u0660\u0668", "MA"]
)
def test_what_is_no_zip_code_is_refused(written: str):
    where = f'place: {{city: Fairhaven, state: EX, zip: "{written}"}}'

    assert errors("level: iop", place=where) == [f'"{written}" is not a ZIP code of five digits']


@pytest.mark.parametrize("written", ["01608", "01608-1234"])
def test_a_zip_code_has_five_digits_or_nine(written: str):
    where = f'place: {{city: Fairhaven, state: EX, zip: "{written}"}}'

    assert errors("level: iop", place=where) == []


def test_a_zip_code_that_lost_its_zero_gets_it_back_in_the_remedy():
    where = "place: {city: Fairhaven, state: EX, zip: 1608}"

    assert errors("level: iop", place=where) == ['"1608" is not a ZIP code of five digits']


@pytest.mark.parametrize(
    "facts",
    [
        "owner: unknown",
        "license: unknown",
        "payment: unknown",
        "contact: {phone: unknown, website: unknown, email: unknown}",
        "license: {number: unknown, expires: unknown}",
        "checked: unknown",
        "detox: unknown",
    ],
)
def test_unknown_is_not_stated_in_every_field_and_group(facts: str):
    assert errors(f"level: iop\n{facts}") == []


@pytest.mark.parametrize("word", ["null", "~", "TBD", "None", "N.A.", "desconocido", "sin datos"])
@pytest.mark.parametrize(
    "field",
    [
        "contact: {hours: WORD}",
        "contact: {phone: WORD}",
        "contact: {website: WORD}",
        "contact: {email: WORD}",
        "license: {expires: WORD}",
        "payment: {price: WORD}",
        "payment: {insurers: [WORD]}",
        "wait_days: WORD",
        "languages: WORD",
        "languages: [WORD]",
        "detox: WORD",
        "description: WORD",
        "owner: WORD",
        "conflicts: WORD",
    ],
)
def test_a_word_that_says_nothing_is_named_so_in_every_field(field: str, word: str):
    said = f'"{word}" only says that nothing is known'
    of_none = f'"{word}" may say two things'
    assert errors(f"level: iop\n{field.replace('WORD', word)}") in ([said], [of_none])


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("wait_days: none", "write 0, if there is none; else remove the line"),
        ("wait_days: unknown", ""),
        ("wait_days: TBD", "write what it is, or remove the line"),
        ("restrictions: none", "write no, if there is none; else remove the line"),
        ("detox: ninguna", "write no, if there is none; else remove the line"),
        ("payment: {accepts: none}", "write no, if there is none; else remove the line"),
        ("mutual_support: [NA]", 'write "narcotics-anonymous", if that is meant; else remove'),
        ("therapies: [NA]", "write what it is, or remove the line"),
    ],
)
def test_a_word_that_may_say_something_is_not_only_removed(line: str, write: str):
    told = [problem.write for problem in read(f"level: iop\n{line}")[1]]

    assert [one[: len(write)] for one in told] == ([write] if write else [])


@pytest.mark.parametrize("answer", ["yes", "no", "No", "n/a"])
@pytest.mark.parametrize(
    "line", ["about: WORD", "owner: {name: WORD}", "license: {authority: WORD}", "bring: WORD"]
)
def test_an_answer_is_no_text(line: str, answer: str):
    found = errors(f"level: iop\n{line.replace('WORD', answer)}")

    assert len(found) == 1
    assert "is an answer" in found[0] or "nothing is known" in found[0]


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("detox: No, they refer out", "write referral"),
        ("detox: no - referral", "write referral"),
        ("detox: yes, at partner", "write partner"),
        ("detox: yes, on site", "write on-site"),
        ("sober_living: no, but can refer", "write referral"),
        (
            "staff_24h: yes (until 11pm)",
            "write yes if that holds without the rest, and the rest in description:",
        ),
    ],
)
def test_what_stands_behind_an_answer_is_taken_for_the_term_that_it_is(line: str, write: str):
    assert [problem.write for problem in read(f"level: iop\n{line}")[1]] == [write]


@pytest.mark.parametrize(
    ("answer", "write"),
    [
        ("yes", "write it in another field: support: [naloxone]"),
        ("no", "write it in another field: support: {naloxone: no}"),
        ("unknown", "write it in another field: support: {naloxone: unknown}"),
    ],
)
def test_a_term_of_another_field_keeps_its_answer(answer: str, write: str):
    problems = read(f"level: iop\nmedications: {{narcan: {answer}}}")[1]
    assert [problem.write for problem in problems] == [write]


WHOLE, IF_SO = "in place of the whole list", "if that is what it says"


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("medications: [methadone: no]", f"write {{methadone: no}} {WHOLE}, {IF_SO}"),
        ("languages: [en, {es: no}]", f"write {{en: yes, es: no}} {WHOLE}, {IF_SO}"),
        ("languages: [en, no es]", f"write {{en: yes, es: no}} {WHOLE}, {IF_SO}"),
        ("languages: [English, not Spanish]", f"write {{en: yes, es: no}} {WHOLE}, {IF_SO}"),
        ("languages: [inglés, sin español]", f"write {{en: yes, es: no}} {WHOLE}, {IF_SO}"),
        ("populations: [pregnant: yes]", f"write [pregnant] {WHOLE}, {IF_SO}"),
        (
            "medications: [no methadone, only suboxone]",
            f"write {{methadone: no, buprenorphine-naloxone: yes, others: no}} {WHOLE}, {IF_SO}",
        ),
        (
            "medications: [klingon, methadone: no]",
            (
                "write all of it in place of the list, each term with its yes or no, "
                "as {one: yes, two: no}"
            ),
        ),
        (
            "payment: {insurers: [Aetna, no Cigna]}",
            f"write {{Aetna: yes, Cigna: no}} {WHOLE}, {IF_SO}",
        ),
        (
            "payment: {insurers: [Aetna, Cigna: no]}",
            f"write {{Aetna: yes, Cigna: no}} {WHOLE}, {IF_SO}",
        ),
        ("payment: {insurers: no Cigna}", f"write {{Cigna: no}}, {IF_SO}"),
        *(
            (
                f"payment: {{insurers: [{vague}]}}",
                (
                    "ask which ones, and name each that they take; what they say stands in "
                    "description:"
                ),
            )
            for vague in (
                "all but United",
                "most major plans",
                "la mayoría de los seguros",
                "Aetna (out of network)",
                "Cigna and more",
                "any PPO",
                "Cigna (pending)",
                "Aetna (proposed)",
                "previously Humana",
                "BMC suspendido",
            )
        ),
        (
            "ages: [18, 65]",
            "write the groups, as [young-adults, adults], and the ages in description:",
        ),
        (
            "mutual_support: NA",
            (
                'write "narcotics-anonymous", if that is meant, or "n/a", if it does not apply; '
                "else remove the line"
            ),
        ),
        ("walk_in: x", "write yes or no, whichever the x stands for"),
    ],
)
def test_a_no_in_a_list_is_never_told_as_a_yes(line: str, write: str):
    assert [problem.write for problem in read(f"level: iop\n{line}")[1]] == [write]


@pytest.mark.parametrize(
    "line",
    [
        "mutual_support: n/a",
        "payment: {insurers: [All Savers, Teamsters Local No. 12]}",
        "payment: {insurers: [Planned Administrators, Old American, Future Benefits]}",
        "payment: {insurers: {Cigna: no, Aetna: yes}}",
    ],
)
def test_what_only_looks_like_a_no_passes(line: str):
    assert not read(f"level: iop\n{line}")[1]
