"""The terms that records are written in, as the project ships them."""

from __future__ import annotations

import pytest

from levelground.base import strings
from levelground.facts.answers import Answer, Range
from levelground.facts.vocabulary import RESERVED, Localized, Term, Vocabularies, Vocabulary
from tests.unit.making import terms

MEDICINES = Vocabulary(
    "medications",
    Localized((("en", "Medicines"),)),
    (
        Term("methadone", Localized((("en", "Methadone"), ("es", "Metadona")))),
        Term("naltrexone", Localized((("en", "Naltrexone"),)), synonyms=("vivitrol",)),
        Term("3-1", Localized((("en", "Level 3.1"),))),
    ),
)


def test_a_text_is_in_the_language_asked_for_or_in_english():
    label = MEDICINES.by_id["methadone"].label

    assert (label.in_("es"), label.in_("fr"), str(label)) == ("Metadona", "Methadone", "Methadone")


@pytest.mark.parametrize(
    ("written", "found"),
    [("methadone", "methadone"), (" Methadone ", "methadone"), ("3.1", "3-1"), ("vivitrol", None)],
)
def test_a_term_is_found_by_its_id_and_not_by_another_name(written: str, found: str | None):
    assert MEDICINES.find(written) == found


def test_another_name_is_answered_with_the_term_it_means():
    assert MEDICINES.remedy("Vivitrol") == 'write "naltrexone"'


def test_a_slip_is_answered_with_the_nearest_term():
    assert MEDICINES.remedy("metadone") == 'did you mean "methadone"?'


def test_a_name_that_is_no_term_is_its_own_label():
    found = Vocabularies({"medications": MEDICINES})

    assert found.label("medications", "methadone", "es") == "Metadona"
    assert found.label("medications", "Tidewater") == "Tidewater"
    assert found.label("", "Tidewater") == "Tidewater"


def test_the_levels_run_from_least_to_most_support():
    order = [term.id for term in terms().levels]

    assert order.index("outpatient") < order.index("iop") < order.index("php")
    assert order.index("php") < order.index("residential") < order.index("inpatient")


def test_every_level_says_what_it_usually_means():
    assert all(term.level for term in terms().levels)


def test_the_hours_of_the_day_levels_follow_one_another():
    hours = [terms().levels.by_id[level].level for level in ("outpatient", "iop", "php")]

    assert [facts.hours for facts in hours if facts] == [
        Range(Answer.YES, 1, 8),
        Range(Answer.YES, 9, 19),
        Range(Answer.YES, 20, None),
    ]


def test_recovery_housing_is_not_said_to_be_treatment():
    housing = terms().levels.by_id["sober-living"].level

    assert housing is not None
    assert housing.treatment is Answer.NO


def test_steps_up_and_down_lead_to_levels():
    known = set(terms().levels.by_id)

    for term in terms().levels:
        assert term.level is not None
        assert {term.level.step_up, term.level.step_down} <= {*known, ""}


@pytest.mark.parametrize("vocabulary", terms().by_name.values(), ids=lambda entry: entry.name)
def test_every_term_has_a_plain_id_and_a_label(vocabulary: Vocabulary):
    for term in vocabulary:
        assert strings.SLUG.fullmatch(term.id)
        assert term.id not in RESERVED
        assert str(term.label)


def test_no_code_of_the_national_directory_states_two_terms_of_one_vocabulary():
    for name, vocabulary in terms().by_name.items():
        codes = [code for term in vocabulary for code in term.codes]
        assert len(codes) == len(set(codes)), name


@pytest.mark.parametrize(
    ("vocabulary", "written", "remedy"),
    [
        ("levels", "Intensive Outpatient", 'write "iop"'),
        ("levels", "intensive-outpatient", 'write "iop"'),
        ("levels", "Ambulatorio intensivo", 'write "iop"'),
        ("levels", "Partial Hospitalization", 'write "php"'),
        ("levels", "recovery housing", 'write "sober-living"'),
        ("levels", "Inpatient (hospital or medical residence)", 'write "inpatient"'),
        ("medications", "naloxone", "write it in another field: support: [naloxone]"),
        ("medications", "Metadona", 'write "methadone"'),
        ("medications", "naltrexon", 'did you mean "naltrexone"?'),
        ("virtual", "Fully online", 'write "fully"'),
    ],
)
def test_a_word_is_answered_by_what_it_means(vocabulary: str, written: str, remedy: str):
    assert terms().remedy(vocabulary, written) == remedy


@pytest.mark.parametrize(
    ("vocabulary", "written"),
    [
        ("medications", "naloxoned"),
        ("medications", "nalmefene"),
        ("levels", "outpatients-plus"),
        ("virtual", "telehealth"),
        ("virtual", "zoom"),
    ],
)
def test_a_near_name_of_a_drug_or_a_level_is_not_offered(vocabulary: str, written: str):
    assert terms().remedy(vocabulary, written).startswith("write one of: ")
