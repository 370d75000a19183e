"""The four states of a value."""

from __future__ import annotations

from levelground.facts.answers import Answer, Choices, Fault, Phone, WrongValueError

SOME = Choices((("medicaid", Answer.YES), ("medicare", Answer.NO)))


def test_a_term_has_the_answer_that_was_stated_of_it():
    assert SOME.of("medicaid") is Answer.YES
    assert SOME.of("medicare") is Answer.NO


def test_a_term_that_a_list_leaves_out_has_no_answer():
    assert SOME.of("self-pay") is None


def test_a_term_that_a_complete_list_leaves_out_is_a_no():
    assert Choices(SOME.stated, Answer.NO).of("self-pay") is Answer.NO


def test_what_is_stated_of_a_term_goes_before_what_is_said_of_the_others():
    assert Choices(SOME.stated, Answer.NO).of("medicaid") is Answer.YES


def test_a_list_with_a_yes_is_a_yes():
    assert SOME.answer is Answer.YES


def test_a_list_of_noes_says_nothing_of_the_rest():
    assert Choices((("medicare", Answer.NO),)).answer is None


def test_an_empty_list_says_what_it_says_of_the_others():
    assert Choices((), Answer.NO).answer is Answer.NO
    assert Choices((), Answer.NOT_APPLICABLE).answer is Answer.NOT_APPLICABLE


def test_a_phone_is_shown_in_one_form_with_its_extension():
    phone = Phone("555-555-0142 x4", "5555550142", "4")

    assert phone.shown == "(555) 555-0142, extension\u00a04"
    assert phone.href == "tel:+15555550142"


def test_a_wrong_value_names_all_its_faults():
    error = WrongValueError(Fault((0,), "one thing", "mend it"), Fault((2,), "another", "mend it"))

    assert str(error) == "one thing; another"
    assert [fault.path for fault in error.faults] == [(0,), (2,)]
