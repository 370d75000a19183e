"""Text to values: what each kind of field accepts, and what it says of what it does not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levelground.facts import figures, phones, read_value
from levelground.facts.answers import Answer, Choice, Choices, Money, Range, WrongValueError
from levelground.facts.read_value import Terms
from levelground.facts.written import yes_no_words

KNOWN = ("methadone", "naltrexone", "buprenorphine")
TERMS = Terms(lambda word: word if word in KNOWN else None, lambda word: f"not {word}")
YES, NO, NA = Answer.YES, Answer.NO, Answer.NOT_APPLICABLE


def faults(error: pytest.ExceptionInfo[WrongValueError]) -> list[tuple[tuple[str | int, ...], str]]:
    """Return (where, what) of every fault of a refused value."""
    return [(fault.path, fault.what) for fault in error.value.faults]


@pytest.mark.parametrize("written", ["yes", "Yes", "YES", "true"])
def test_yes_is_a_yes_in_any_case(written: str):
    assert read_value.read_choice(written, TERMS) == Choice(YES)


@pytest.mark.parametrize("written", ["no", "No", "false"])
def test_no_is_a_no(written: str):
    assert read_value.read_choice(written, TERMS) == Choice(NO)


@pytest.mark.parametrize("written", ["n/a", "N/A", "na"])
def test_what_does_not_apply_is_neither_yes_nor_no(written: str):
    assert read_value.read_choice(written, TERMS) == Choice(NA)


@pytest.mark.parametrize("written", ["unknown", "Unknown"])
def test_unknown_has_no_value_at_all(written: str):
    assert read_value.read_choice(written, TERMS) is None
    assert read_value.read_choices(written, TERMS) is None
    assert read_value.read_range(written, 10) is None
    assert read_value.read_money(written) is None


def test_a_term_is_a_yes_that_says_how():
    assert read_value.read_choice("methadone", TERMS) == Choice(YES, "methadone")


@pytest.mark.parametrize("written", ["maybe", "", "y", "0", "none", "null", "~"])
def test_what_is_neither_an_answer_nor_a_term_is_refused(written: str):
    with pytest.raises(WrongValueError, match="is not a known term here"):
        read_value.read_choice(written, TERMS)


def test_a_list_states_a_yes_for_each_of_its_terms_and_nothing_of_the_rest():
    found = read_value.read_choices(["methadone", "naltrexone"], TERMS)

    assert found == Choices((("methadone", YES), ("naltrexone", YES)))
    assert found.of("buprenorphine") is None


def test_a_mapping_states_an_answer_for_each_term():
    found = read_value.read_choices(
        {"methadone": "yes", "naltrexone": "no", "buprenorphine": "n/a"}, TERMS
    )

    assert found == Choices((("methadone", YES), ("naltrexone", NO), ("buprenorphine", NA)))


def test_an_unknown_term_of_a_mapping_is_left_unsaid():
    found = read_value.read_choices({"methadone": "yes", "naltrexone": "unknown"}, TERMS)

    assert found == Choices((("methadone", YES),))


def test_a_mapping_of_unknowns_states_nothing():
    assert read_value.read_choices({"methadone": "unknown", "others": "unknown"}, TERMS) is None


def test_others_no_makes_the_list_complete():
    found = read_value.read_choices({"methadone": "yes", "others": "no"}, TERMS)

    assert found is not None
    assert found.of("naltrexone") is NO


@pytest.mark.parametrize(("written", "answer"), [("no", NO), ("n/a", NA)])
def test_one_word_can_speak_of_every_term(written: str, answer: Answer):
    found = read_value.read_choices(written, TERMS)

    assert found is not None
    assert (found.of("methadone"), found.answer) == (answer, answer)


def test_a_single_term_need_not_be_a_list():
    assert read_value.read_choices("methadone", TERMS) == Choices((("methadone", YES),))


def test_every_wrong_term_of_a_list_is_named_at_its_place():
    with pytest.raises(WrongValueError) as error:
        read_value.read_choices(["metadone", "naltrexone", "x"], TERMS)

    assert faults(error) == [
        ((0,), '"metadone" is not a known term here'),
        ((2,), '"x" is not a known term here'),
    ]


def test_a_term_twice_in_a_list_is_refused():
    with pytest.raises(WrongValueError) as error:
        read_value.read_choices(["methadone", "methadone"], TERMS)

    assert faults(error) == [((1,), '"methadone" is listed twice')]


def test_a_mapping_to_anything_but_an_answer_is_refused():
    with pytest.raises(WrongValueError) as error:
        read_value.read_choices({"methadone": "daily"}, TERMS)

    assert faults(error) == [(("methadone",), '"daily" does not say whether "methadone" holds')]


def test_a_list_within_a_list_is_refused_at_its_place():
    with pytest.raises(WrongValueError) as error:
        read_value.read_choices(["methadone", ["naltrexone"]], TERMS)

    assert faults(error) == [((1,), "expected one value, found a list")]


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("12", 12, 12),
        ("9-15", 9, 15),
        ("9 - 15", 9, 15),
        ("9\u201315", 9, 15),
        ("9 to 15", 9, 15),
        ("9+", 9, None),
        ("1.5", 1.5, 1.5),
        ("0", 0, 0),
        ("0-168", 0, 168),
    ],
)
def test_a_range_is_a_number_a_span_or_an_open_end(written: str, low: float, high: float | None):
    assert read_value.read_range(written, 168) == Range(YES, low, high)


def test_a_range_that_does_not_apply_says_so():
    found = read_value.read_range("n/a", 168)

    assert found is not None
    assert found.answer is NA


@pytest.mark.parametrize(
    "written", ["", "-5", "9-", "nine", "9-15-20", "9..15", "no", "1e3", "9++"]
)
def test_what_is_no_range_is_refused(written: str):
    with pytest.raises(WrongValueError, match="is not a number or a range"):
        read_value.read_range(written, 168)


def test_a_range_that_runs_backwards_is_told_how_to_run():
    with pytest.raises(WrongValueError) as error:
        read_value.read_range("15-9", 168)

    assert [(f.what, f.write) for f in error.value.faults] == [
        ("the range 15-9 runs backwards", "write 9-15")
    ]


def test_a_number_above_what_there_can_be_is_refused():
    with pytest.raises(WrongValueError, match="169 is more than there can be"):
        read_value.read_range("9-169", 168)


@given(st.integers(0, 168), st.integers(0, 168))
def test_every_span_in_its_bounds_is_read_as_its_ends(one: int, other: int):
    low, high = min(one, other), max(one, other)

    assert read_value.read_range(f"{low}-{high}", 168) == Range(YES, low, high)


@given(st.text(max_size=30))
def test_any_text_is_a_range_or_refused(written: str):
    try:
        found = read_value.read_range(written, 168)
    except WrongValueError as error:
        assert all(fault.what and fault.write for fault in error.faults)  # noqa: PT017
    else:
        assert found is None or 0 <= found.low <= 168


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("350 per day", Money(YES, 350, 350, "day")),
        ("$350 a day", Money(YES, 350, 350, "day")),
        ("200-400 per session", Money(YES, 200, 400, "session")),
        ("$200 to $400 session", Money(YES, 200, 400, "session")),
        ("1,250 per month", Money(YES, 1250, 1250, "month")),
        ("50 once", Money(YES, 50, 50, "once")),
        ("0", Money(YES, 0, 0, "once")),
        ("$350/day", Money(YES, 350, 350, "day")),
        ("180 weekly", Money(YES, 180, 180, "week")),
        ("850/mo", Money(YES, 850, 850, "month")),
        ("no", Money(NO)),
        ("n/a", Money(NA)),
    ],
)
def test_a_price_is_an_amount_or_a_span_for_a_unit(written: str, value: Money):
    assert read_value.read_money(written) == value


@pytest.mark.parametrize("written", ["", "free", "about 50", "-5", "50 EUR per day", "yes"])
def test_what_is_no_price_is_refused(written: str):
    with pytest.raises(WrongValueError):
        read_value.read_money(written)


@pytest.mark.parametrize("written", ["350", "$350", "90-140", "$1,200", "0-60", "12.50", "180 "])
def test_an_amount_without_a_unit_is_asked_what_it_is_for(written: str):
    with pytest.raises(WrongValueError) as error:
        read_value.read_money(written)

    amount = written.strip().lstrip("$")
    (fault,) = error.value.faults
    assert fault.what.endswith("does not say what it is for")
    assert f"{amount} per day" in fault.write
    assert f"or {amount} once" in fault.write


def test_an_amount_alone_is_for_the_unit_of_its_field():
    assert read_value.read_money("500", "once") == Money(YES, 500, 500, "once")
    assert read_value.read_money("500 per week", "once") == Money(YES, 500, 500, "week")


def test_a_price_for_an_odd_unit_is_told_the_nearest():
    with pytest.raises(WrongValueError) as error:
        read_value.read_money("50 per sesion")

    assert error.value.faults[0].write == 'did you mean "session"?'


@given(
    st.from_regex(r"[2-8][0-9]{2}[2-8][0-9]{6}", fullmatch=True),
    st.sampled_from(
        [
            "({0}) {1}-{2}",
            "({0}){1}-{2}",
            "{0}-{1}-{2}",
            "{0}.{1}.{2}",
            "{0} {1} {2}",
            "{0}{1}{2}",
            "+1 {0} {1} {2}",
            "+1-{0}-{1}-{2}",
            "1-{0}-{1}-{2}",
            "1 ({0}) {1}-{2}",
            "+1{0}{1}{2}",
        ]
    ),
)
def test_every_usual_form_of_a_phone_number_is_the_same_ten_digits(digits: str, form: str):
    written = form.format(digits[:3], digits[3:6], digits[6:])
    phone = read_value.read_phone(written)

    assert (phone.digits, phone.extension, phone.written) == (digits, "", written)


@pytest.mark.parametrize("tail", [" x104", "x104", " ext. 104", ", ext 104", " extension 104"])
def test_a_phone_number_may_have_an_extension(tail: str):
    phone = read_value.read_phone(f"555-555-0142{tail}")

    assert (phone.digits, phone.extension) == ("5555550142", "104")


@pytest.mark.parametrize(
    "written",
    [
        "",
        "911",
        "555-0142",
        "055-555-0142",
        "555-155-0142",
        "555-555-01422",
        "call us",
        "+44 20 7946 0958",
    ],
)
def test_what_is_no_north_american_number_is_refused(written: str):
    with pytest.raises(WrongValueError, match="is not a North American phone number"):
        read_value.read_phone(written)


@pytest.mark.parametrize("area", sorted(phones.TOLL_FREE))
def test_a_toll_free_number_costs_nothing_whatever_its_next_digits(area: str):
    assert read_value.read_phone(f"({area}) 976-3106").digits == f"{area}9763106"


@pytest.mark.parametrize("written", ["900-555-1234", "1-900-555-0142 x5", "508-976-1112"])
def test_a_number_that_bills_the_caller_is_refused(written: str):
    with pytest.raises(WrongValueError, match="pays for each minute"):
        read_value.read_phone(written)


def test_a_date_is_year_month_day():
    assert read_value.read_date("2026-10-03") == date(2026, 10, 3)


@pytest.mark.parametrize(
    "written", ["", "10/03/2026", "2026-13-01", "2026-02-30", "20261003", "2026-W40-1", "2026-1-3"]
)
def test_what_is_no_day_is_refused(written: str):
    with pytest.raises(WrongValueError, match="is not a date"):
        read_value.read_date(written)


@pytest.mark.parametrize(("raw", "found"), [([], "a list"), ({}, "a group of fields")])
def test_a_list_or_a_group_is_no_single_value(raw: object, found: str):
    with pytest.raises(WrongValueError, match=f"expected one value, found {found}"):
        read_value.read_scalar(raw)


@pytest.mark.parametrize(
    "written", ["12,00 per session", "0,50", "1,2000 per week", "1200,50", "12,"]
)
def test_a_comma_in_a_price_parts_thousands_only(written: str):
    with pytest.raises(WrongValueError, match="is not a price"):
        read_value.read_money(written)


@pytest.mark.parametrize(
    "written", ["9-12 hours", "9 - 12 hours", "9 to 12 hours a week", "9-12 hrs/week", "9-12 horas"]
)
def test_the_unit_of_the_field_may_stand_behind_a_range(written: str):
    assert read_value.read_range(written, 168, "hours a week") == Range(YES, 9, 12)


@pytest.mark.parametrize("written", ["8-10", "8-10 people", "8 to 10 persons", "8-10 personas"])
def test_people_are_counted_too(written: str):
    assert read_value.read_range(written, 100, "people") == Range(YES, 8, 10)


@pytest.mark.parametrize(
    ("written", "unit", "write"),
    [
        ("2 weeks", "days", "write 14"),
        ("1-2 semanas", "days", "write 7-14"),
        ("two weeks", "days", "write 14"),
        ("28 days", "weeks", "write 4"),
        ("1 hour", "minutes", "write 60"),
        ("90 days", "weeks", "write it in weeks; 90 days are about 13"),
        ("3 months", "weeks", "write it in weeks; 3 months are about 13"),
        ("3 days", "hours a week", "write it in hours a week, like 12, 9-15 or 9+"),
        ("3 hours a day", "hours a week", "write it in hours a week, like 12, 9-15 or 9+"),
        ("at least 9", "hours a week", "write 9+"),
        ("9 o más", "hours a week", "write 9+"),
        ("9 a 12 horas", "hours a week", "write 9-12"),
    ],
)
def test_a_range_in_words_or_another_unit_is_told_in_that_of_the_field(
    written: str, unit: str, write: str
):
    with pytest.raises(WrongValueError) as error:
        read_value.read_range(written, 730, unit)
    assert [fault.write for fault in error.value.faults] == [write]


@pytest.mark.parametrize(
    ("written", "low", "per"),
    [
        ("350 al día", 350, "day"),
        ("90 por sesión", 90, "session"),
        ("1,200 per week", 1200, "week"),
        ("1,200 weekly", 1200, "week"),
        ("$180/wk", 180, "week"),
        ("350/day", 350, "day"),
    ],
)
def test_a_price_has_its_unit_in_any_usual_form(written: str, low: float, per: str):
    assert read_value.read_money(written) == Money(YES, low, low, per)


@pytest.mark.parametrize("written", ["12,00 per session", "12,5 per day", "1,20"])
def test_a_comma_before_cents_is_told_to_be_a_point(written: str):
    with pytest.raises(WrongValueError) as error:
        read_value.read_money(written)
    assert error.value.faults[0].write.startswith("write a point before cents")


OF_ITS_OWN = "says in a field of its own"


@pytest.mark.parametrize(
    "written",
    [
        "old: 508-754-3210",
        "not 508-754-3210",
        "do not call 508-754-3210",
        "don't use 508-754-3210",
        "formerly 508-754-3210",
        "508-754-3210 (disconnected)",
        "wrong number 508-754-3210",
        "508-754-3210 out of service",
        "508-754-3210 no longer works",
        "508-754-3210 until June",
        "508-754-3210, not 508-754-3211",
        "old 508-754-3210, new 508-754-3211",
        "maybe 508-754-3210",
        "antes 508-754-3210",
        "número anterior 508-754-3210",
        "508-754-3210 (desconectado)",
        "no llame al 508-754-3210",
        "508-754-3210 fuera de servicio",
    ],
)
def test_a_number_that_is_gone_or_denied_is_never_told_to_be_written(written: str):
    with pytest.raises(WrongValueError) as error:
        read_value.read_phone(written)
    assert error.value.faults[0].write == "leave it out, or ask which number is right"


@pytest.mark.parametrize("written", ["no", "sí", "none of us", "oo"])
def test_a_word_is_no_number_with_letters_among_its_digits(written: str):
    with pytest.raises(WrongValueError) as error:
        read_value.read_phone(written)
    assert error.value.faults[0].write.startswith("write ten digits")


@pytest.mark.parametrize(
    "written",
    ["expired", "revoked", "suspended", "exempt", "applied for", "pending 123", "EX-12 (revoked)",
     "expired 123", "12-34 (vencida)", "en tr\u00e1mite"],
)  # fmt: skip
def test_a_license_number_is_a_number_that_holds(written: str):
    with pytest.raises(WrongValueError):
        figures.read_numbered(written)


@pytest.mark.parametrize("written", ["EX-SU-0198", "12-345", "NO-0012", "MA 2026/7", "Lic. 4"])
def test_a_license_number_may_have_letters(written: str):
    assert figures.read_numbered(written) == written


@pytest.mark.parametrize(
    ("written", "write"),
    [
        ("508-754-3210 #5", "write 508-754-3210 x5"),
        ("508-754-3210,,104", "write 508-754-3210 x104"),
        ("508-754-3210 #2", "write 508-754-3210 x2"),
        ("tel:+15087543210", "write 508-754-3210"),
        ("508-754-3210 (fax)", "leave it out, unless people answer there"),
        ("508-754-3210 (main)", "write 508-754-3210"),
        ("508-754-3210 24/7", f'write 508-754-3210, and what "24/7" {OF_ITS_OWN}'),
        ("508-754-3210 (after hours)", f'write 508-754-3210, and what "after hours" {OF_ITS_OWN}'),
        (
            "after hours: 508-754-3210 x5",
            f'write 508-754-3210 x5, and what "after hours" {OF_ITS_OWN}',
        ),
        ("508-754-3210 x12 or 13", f'write 508-754-3210, and what "x12 or 13" {OF_ITS_OWN}'),
        ("508-754-3210 solo noches", f'write 508-754-3210, and what "solo noches" {OF_ITS_OWN}'),
        ("call 508-754-3210", "write 508-754-3210"),
        ("508-754-3210?", "ask, and leave it out until that is sure; then write 508-754-3210"),
        ("508-754-3210 TTY", "write it in contact:, as tty: 508-754-3210"),
        ("text only 508-754-3210", "write it in contact:, as text: 508-754-3210"),
        ("617-254-HELP", "write 617-254-4357"),
        ("617-254-HEL\u212a", "write ten digits, like (555) 555-0142 or 555-555-0142 x104"),
        ("508-754-321O", 'put a digit in place of "O"; write 508-754-3210, if that is the number'),
        ("5O8-754-32l0", 'put a digit in place of "O"; write 508-754-3210, if that is the number'),
        (
            "508-754-321O x5",
            'put a digit in place of "O"; write 508-754-3210 x5, if that is the number',
        ),
        ("508-754-321B", 'put a digit in place of "B"'),
        ("508-754-MO10", 'put a digit in place of "M"'),
        ("\u0665\u0660\u0668-754-3210", "write 508-754-3210"),
        ("754-3210", "write ten digits, like (555) 555-0142 or 555-555-0142 x104"),
        ("+44 20 7946 0958", "write ten digits, like (555) 555-0142 or 555-555-0142 x104"),
        ("call us", "write ten digits, like (555) 555-0142 or 555-555-0142 x104"),
    ],
)
def test_a_number_with_more_around_it_is_told_as_one(written: str, write: str):
    with pytest.raises(WrongValueError) as error:
        read_value.read_phone(written)
    assert error.value.faults[0].write == write


@pytest.mark.parametrize("written", ["508-754-3210 Ext: 5", "508-754-3210;ext=5", "5087543210 x5"])
def test_an_extension_may_have_a_colon_or_an_equals_sign(written: str):
    assert read_value.read_phone(written).extension == "5"


def test_of_two_numbers_in_one_each_gets_its_field():
    with pytest.raises(WrongValueError) as error:
        read_value.read_phone("508-754-3210 or 508-754-3211")
    assert error.value.faults[0].write == (
        "write one number here, 508-754-3210, and the other, 508-754-3211, in a field of its own"
    )


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("disconnected 2024", True),
        ("Not in service", True),
        ("old number", True),
        ("old", True),
        ("do not call", True),
        ("desconectado", True),
        ("fuera de servicio", True),
        ("Used for appointments", False),
        ("call until 5 pm", False),
        ("Main line, not for emergencies", False),
        ("Old Town office", False),
        ("", False),
    ],
)
def test_words_beside_a_number_say_that_nobody_is_called_by_it(said: str, *, gone: bool):
    assert phones.is_gone(said) is gone


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("medicaid? yes", "medicaid"),
        ("CBT (s\u00ed)", "CBT"),
        ("Aetna: yes", "Aetna"),
        ("medicaid - yes.", "medicaid"),
        ("medicaid yes?", ""),
        ("yes", ""),
        ("medicaid no", ""),
        ("Yes House", ""),
    ],
)
def test_a_name_with_the_yes_said_of_it_is_known_and_no_doubt_is(written: str, name: str):
    assert yes_no_words.name_agreed(written) == name
