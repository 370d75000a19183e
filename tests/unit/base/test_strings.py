"""Slugs, folded text, remedies and numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levelground.base import strings


@pytest.mark.parametrize(
    ("written", "slug"),
    [
        ("Harbor Point Recovery", "harbor-point-recovery"),
        ("Women's House", "womens-house"),
        ("Women\u2019s House", "womens-house"),
        ("Hope & Health, Inc.", "hope-and-health-inc"),
        ("Casa Coraz\u00f3n", "casa-corazon"),
        ("  --A  B--  ", "a-b"),
        ("../../etc/passwd", "etc-passwd"),
        ("\u6771\u4eac", ""),
        ("", ""),
    ],
)
def test_a_slug_is_the_words_in_small_plain_letters(written: str, slug: str):
    assert strings.slugify(written) == slug


@given(st.text(max_size=80))
def test_a_slug_holds_only_small_letters_digits_and_single_hyphens(written: str):
    slug = strings.slugify(written)

    assert slug == "" or strings.SLUG.fullmatch(slug)
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@given(st.text(max_size=80))
def test_the_slug_of_a_slug_is_itself(written: str):
    assert strings.slugify(strings.slugify(written)) == strings.slugify(written)


def test_folding_takes_accents_and_capitals_away():
    assert strings.fold("\u00c9cole \ufb01n") == "ecole fin"


def test_squeezing_leaves_single_spaces():
    assert strings.squeeze("  a\t b\n\u00a0c ") == "a b c"


def test_the_nearest_word_is_offered():
    assert strings.did_you_mean("metadone", ["methadone", "naltrexone"]) == (
        'did you mean "methadone"?'
    )


def test_two_near_words_are_both_offered():
    assert strings.did_you_mean("iop", ["iop-am", "iop-pm"]) == 'did you mean "iop-pm" or "iop-am"?'


def test_where_nothing_is_near_the_whole_choice_is_shown():
    assert strings.did_you_mean("zzz", ["one", "two"]) == "write one of: one, two"


def test_a_long_choice_is_cut():
    words = [f"word{number}" for number in range(20)]

    assert strings.did_you_mean("zzz", words).endswith("word10, word11 ...")


def test_the_only_choice_is_what_was_meant():
    assert strings.did_you_mean("phone", ["contact.phone"]) == 'did you mean "contact.phone"?'


@pytest.mark.parametrize(
    ("value", "words"), [(0, "0"), (9.0, "9"), (1.5, "1.5"), (1200, "1,200"), (12744, "12,744")]
)
def test_a_number_has_its_thousands_apart_and_no_idle_decimals(value: float, words: str):
    assert strings.grouped_number(value) == words


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 programs"), (1, "1 program"), (1204, "1,204 programs")]
)
def test_one_is_singular(count: int, words: str):
    assert strings.plural(count, "program", "programs") == words


@pytest.mark.parametrize(
    ("one", "other"), [("mediciad", "medicaid"), ("medicad", "medicaid"), ("detoxs", "detox")]
)
def test_a_slip_is_of_one_letter_or_of_two_in_turn(one: str, other: str):
    assert strings.one_letter_off(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("medicaid", "medicare"),
        ("naloxone", "naltrexone"),
        ("inpatient", "outpatient"),
        ("every-30-days", "every-90-days"),
    ],
)
def test_another_word_or_figure_is_no_slip(one: str, other: str):
    assert not strings.one_letter_off(one, other)


@pytest.mark.parametrize(
    ("written", "among"),
    [
        ("no_detox", "detox"),
        ("sin_detox", "detox"),
        ("not_accepting", "accepting"),
        ("non_smoking", "smoking"),
        ("detox_not_from", "detox_from"),
        ("former_medications", "medications"),
        ("old_phone", "phone"),
        ("antiguo_phone", "phone"),
        ("pending_license", "license"),
        ("medications", "medications_not_given"),
        ("biweekly", "week"),
        ("bimonthly", "month"),
        ("semimonthly", "monthly"),
        ("length_days", "length_weeks"),
        ("hours_per_day", "hours_per_week"),
        ("hours_per_month", "hours_per_week"),
        ("session_minutes", "session_hours"),
        ("outpatient", "inpatient"),
        ("unlicensed", "licensed"),
        ("unlicensed", "license"),
        ("licensed", "unlicensed"),
        ("medicaid", "medications"),
        ("wait", "faith"),
        ("paused", "asked"),
    ],
)
def test_a_name_that_says_another_thing_is_never_offered(written: str, among: str):
    assert strings.near_names(written, [among, "elsewhere-altogether"]) == []
    assert strings.did_you_mean(written, [among]) == f"write one of: {among}"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("lenght_weeks", "length_weeks"),
        ("houres_per_week", "hours_per_week"),
        ("restrction", "restrictions"),
        ("medcations", "medications"),
        ("phone_no", "phone"),
        ("detox_form", "detox_from"),
    ],
)
def test_a_slip_in_a_name_is_told(written: str, meant: str):
    assert strings.near_names(written, [meant, "elsewhere-altogether"]) == [meant]


@pytest.mark.parametrize(
    ("many", "told"),
    [
        (0, ""),
        (2, "0, 1"),
        (3, "0, 1, 2"),
        (4, "0, 1, 2 and 1 more"),
        (1203, "0, 1, 2 and 1,200 more"),
    ],
)
def test_of_many_names_the_first_are_told_and_how_many_more(many: int, told: str):
    assert strings.first_of([str(at) for at in range(many)], 3) == told
