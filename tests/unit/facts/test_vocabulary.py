"""The terms that records are written in, as the project ships them."""

from __future__ import annotations

import pytest

from levelground.base import strings
from levelground.facts import field_table
from levelground.facts.answers import Answer, Range
from levelground.facts.remedies import plain_answers, term_fields, term_remedies
from levelground.facts.vocabulary import RESERVED, Localized, Term, Vocabularies, Vocabulary
from levelground.model import Program
from tests.unit.making import terms

NO_TERM = "no term says that; leave it out here, and say it in description:"
YES_OR_NO = "write yes, no, unknown or n/a"
OF_THE_WHOLE = "or, if it is so of the whole program, write it in another field: "

TWO_WAYS = "it can be read in two ways: write yes or no for each, as "

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
    assert term_remedies.remedy_among(MEDICINES, "Vivitrol") == 'write "naltrexone"'


def test_a_slip_is_answered_with_the_nearest_term():
    assert term_remedies.remedy_among(MEDICINES, "metadone") == 'did you mean "methadone"?'


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
        ("medications", "Narcan", "write it in another field: support: [naloxone]"),
        ("medications", "naloxona", "write it in another field: support: [naloxone]"),
        ("medications", "naloxone (Narcan)", "write it in another field: support: [naloxone]"),
        ("medications", "nalaxone", "did you mean another field: support: [naloxone]?"),
        ("medications", "naloxone kit", "write it in another field: support: [naloxone-given]"),
        ("medications", "naloxone spray", "did you mean another field: support: [naloxone]?"),
        ("detox-substances", "opiates", 'write "opioids"'),
        ("levels", "day program", 'write "iop" or "php", whichever it is'),
        ("levels", "IOP (intensive outpatient)", 'write "iop"'),
        ("levels", "ASAM level 2.5", 'write "php", and asam_level: 2-5'),
        (
            "levels",
            "iop, php",
            "write a program for each, as programs: [{level: iop}, {level: php}]",
        ),
        ("levels", "inpatient rehab", 'write "residential" or "inpatient", whichever it is'),
        ("levels", "halfway house", 'write "residential" or "sober-living", whichever it is'),
        ("detox-substances", "xylazine", NO_TERM),
        ("detox-substances", "sedatives", NO_TERM),
        ("conditions", "kratom", NO_TERM),
        (
            "payments",
            "hmo",
            'write "private-insurance" or "medicaid" or "medicare", whichever it is',
        ),
        ("payments", "medicare part b", 'did you mean "medicare"?'),
        ("payments", "medicaid pending", NO_TERM),
        ("smoking", "allowed outside", 'write "outside-only"'),
        ("therapies", "cbt-i", NO_TERM),
        ("medications", "vivitrol", 'write "naltrexone-injection"'),
        ("levels", "virtual iop", 'write "iop", and virtual: hybrid or fully, whichever it is'),
        ("levels", "IOP en línea", 'write "iop", and virtual: hybrid or fully, whichever it is'),
        (
            "levels",
            "2.1 online",
            'write "iop", and asam_level: 2-1, and virtual: hybrid or fully, whichever it is',
        ),
        ("virtual", "some", 'write "hybrid"'),
        ("virtual", "a veces", 'write "hybrid"'),
        ("owner-kinds", "not-for-profit", 'write "nonprofit"'),
        ("check-covers", "phone", 'write "contact"'),
        ("check-covers", "seguro", 'write "payment"'),
        ("check-ways", "call", 'write "phone"'),
        ("states", "Massachusetts", 'write "ma"'),
        ("states", "Mass.", 'write "ma"'),
        ("states", "N. Dakota", 'write "nd"'),
        ("states", "Conn", 'write "ct"'),
        ("states", "W. Va.", 'write "wv"'),
        (
            "arrangements",
            "alcohol",
            "write it in another field: detox_from: [alcohol] or conditions: [alcohol]",
        ),
        ("ages", "women", "write it in another field: genders: [women] or populations: [women]"),
        ("genders", "adults", "write it in another field: ages: [adults]"),
    ],
)
def test_a_word_is_answered_by_what_it_means(vocabulary: str, written: str, remedy: str):
    assert term_remedies.term_remedy(terms(), vocabulary, written) == remedy


EITHER_SETTING = "detox_setting: [residential] or detox_setting: [hospital], whichever it is"


@pytest.mark.parametrize(
    ("written", "rest"),
    [
        ("medical detox", EITHER_SETTING),
        ("inpatient detox", EITHER_SETTING),
        ("desintoxicación médica", EITHER_SETTING),
        ("outpatient detox", "detox_setting: [outpatient]"),
        ("residential detox", "detox_setting: [residential]"),
        ("detox 3.7", "asam_level: 3-7-wm"),
        ("detox (3.7)", "asam_level: 3-7-wm"),
        ("3.7-WM", "asam_level: 3-7-wm"),
        ("3.7 wm", "asam_level: 3-7-wm"),
        ("ASAM Level 3.7-WM", "asam_level: 3-7-wm"),
        ("3.7-WM inpatient", "asam_level: 3-7-wm"),
        ("3.2-WM", "asam_level: 3-2-wm"),
        ("1-WM", "asam_level: 1-wm"),
        ("nivel 4-WM", "asam_level: 4-wm"),
        ("3.7 withdrawal management", "asam_level: 3-7-wm"),
        ("desintoxicación 3.2", "asam_level: 3-2-wm"),
        ("detox 3.1", '"3.1" in description:'),
    ],
)
def test_detox_keeps_its_number_and_no_setting_is_made_up(written: str, rest: str):
    told = term_remedies.term_remedy(terms(), "levels", written)

    assert told == f'write "detox", and {rest}'


@pytest.mark.parametrize("written", ["3.7-WM (closed)", "3.7-WM and 3.5"])
def test_a_number_of_detox_with_more_is_not_told_as_detox_alone(written: str):
    told = term_remedies.term_remedy(terms(), "levels", written)

    assert not told.startswith('write "detox", and asam_level')


@pytest.mark.parametrize(
    "written",
    ["pregnant", "embarazadas", "women", "men", "veterans", "veteranos", "teens", "hiv", "parents",
     "justice", "medicaid", "medicare", "tricare", "wheelchair", "spanish", "alcohol", "couples",
     "naloxone", "ninos", "hybrid", "evening"],
)  # fmt: skip
def test_no_limit_is_sent_to_a_field_that_welcomes(written: str):
    assert term_remedies.term_remedy(terms(), "restrictions", written, listed=True) == NO_TERM


@pytest.mark.parametrize("vocabulary", ["detox-substances", "conditions"])
@pytest.mark.parametrize(
    "written",
    ["methadone", "metadona", "suboxone", "subutex", "buprenorphine", "buprenorfina", "sublocade",
     "brixadi", "vivitrol", "naltrexone", "naloxone", "narcan", "acamprosate", "disulfiram"],
)  # fmt: skip
def test_what_one_comes_off_is_never_told_as_a_medicine_that_is_given(
    vocabulary: str, written: str
):
    told = term_remedies.term_remedy(terms(), vocabulary, written, listed=True)

    assert "another field" not in told


@pytest.mark.parametrize("vocabulary", ["detox-substances", "conditions"])
@pytest.mark.parametrize(
    "written",
    ["methadone", "metadona", "suboxone", "subutex", "buprenorphine", "buprenorfina", "sublocade",
     "brixadi", "zubsolv", "Methadone"],
)  # fmt: skip
def test_a_medicine_that_is_an_opioid_is_one_to_come_off(vocabulary: str, written: str):
    told = term_remedies.term_remedy(terms(), vocabulary, written, listed=True)

    assert told == 'write "opioids"'


@pytest.mark.parametrize(
    "vocabulary", ["support", "medical-services", "therapies", "conditions", "testing",
                   "populations", "medications"]
)  # fmt: skip
@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("detox", "write it in another field: detox: yes"),
        ("desintoxicación", "write it in another field: detox: yes"),
        ("sober living", "write it in another field: sober_living: yes"),
        ("iop", "leave it out here: a level of care is a program of its own, with level: iop"),
        ("PHP", "leave it out here: a level of care is a program of its own, with level: php"),
    ],
)
def test_a_level_among_other_terms_never_changes_the_level(
    vocabulary: str, written: str, remedy: str
):
    assert term_remedies.term_remedy(terms(), vocabulary, written, listed=True) == remedy


@pytest.mark.parametrize(
    ("vocabulary", "written"),
    [
        ("therapies", "cbt for insomnia"),
        ("therapies", "trauma-focused cbt"),
        ("levels", "php to iop"),
        ("smoking", "allowed on the porch"),
        ("detox-substances", "alcohol and all other drugs"),
    ],
)
def test_a_term_is_not_offered_where_more_is_said_than_its_name(vocabulary: str, written: str):
    assert not term_remedies.term_remedy(terms(), vocabulary, written).startswith("did you mean")


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("waitlist", "write yes or no; how long people wait stands in wait_days"),
        ("Full.", "write no"),
        ("on", "write yes"),
        ("off", "write no"),
        ("sometimes", "write yes, and the rest in description:, or unknown"),
        ("medicaid", f"{YES_OR_NO}; {OF_THE_WHOLE}payment.accepts: [medicaid]"),
        ("hybrid", f"{YES_OR_NO}; {OF_THE_WHOLE}virtual: hybrid"),
        ("women", YES_OR_NO),
        ("mujeres", YES_OR_NO),
        ("teens", YES_OR_NO),
        ("evening", YES_OR_NO),
        ("residential", YES_OR_NO),
        ("hospital", YES_OR_NO),
        ("iop", YES_OR_NO),
        ("xanax", YES_OR_NO),
        ("blue", YES_OR_NO),
    ],
)
def test_what_is_no_plain_yes_or_no_is_answered_by_what_it_means(written: str, remedy: str):
    assert plain_answers.terms(terms()).remedy(written) == remedy


def test_a_term_of_another_field_is_sent_to_a_field_that_lists_it():
    listed = {".".join(field.path): field for field in field_table.walk_fields(Program)}

    for vocabulary, name in term_fields.FIELDS_OF.items():
        assert listed[name].item.vocabulary == vocabulary


@pytest.mark.parametrize(
    ("vocabulary", "written"),
    [
        ("medications", "nalmefene"),
        ("medications", "xanax"),
        ("medications", "MAT"),
        ("levels", "rehab"),
        ("levels", "no detox"),
        ("levels", "outpatients-plus"),
        ("virtual", "telehealth"),
        ("virtual", "zoom"),
    ],
)
def test_a_near_name_of_a_drug_or_a_level_is_not_offered(vocabulary: str, written: str):
    assert term_remedies.term_remedy(terms(), vocabulary, written).startswith("write one of: ")


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("Spanish, English", "write them apart, as [es, en]"),
        ("Spanish and English", "write them apart, as [es, en]"),
        ("español y inglés", "write them apart, as [es, en]"),
        ("English, Klingon", "write them apart, as [en, Klingon]"),
        ("no Spanish, English", f"{TWO_WAYS}{{es: yes or no, en: yes or no}}"),
        ("no Spanish", "write {es: no}, if that is what it says"),
        ("sin español", "write {es: no}, if that is what it says"),
        ("Spanish (no English)", "write {es: yes, en: no}, if that is what it says"),
        ("english not spanish", "write {en: yes, es: no}, if that is what it says"),
        ("inglés, no español", "write {en: yes, es: no}, if that is what it says"),
        ("English but not Spanish", "write {en: yes, es: no}, if that is what it says"),
        ("not English or Spanish", "write {en: no, es: no}, if that is what it says"),
        ("no English and Spanish", f"{TWO_WAYS}{{en: yes or no, es: yes or no}}"),
        ("Spanish, English not offered", f"{TWO_WAYS}{{es: yes or no, en: yes or no}}"),
        ("Spanish: no", "write {es: no}, if that is what it says"),
        ("Spanish (not available)", "write {es: no}, if that is what it says"),
        ("English yes, Spanish no", "write {en: yes, es: no}, if that is what it says"),
        ("only English", "write {en: yes, others: no}, if that is what it says"),
        ("solo inglés, no español", "write {en: yes, others: no, es: no}, if that is what it says"),
        ("no English", "write {en: no}, if that is what it says"),
        ("ya no hablan español", "write {es: no}, if that is what it says"),
        ("español ya no", "write {es: no}, if that is what it says"),
        ("not only English", f"{TWO_WAYS}{{en: yes or no}}"),
        ("no solo inglés", f"{TWO_WAYS}{{en: yes or no}}"),
        ("neither English nor Spanish", "write {en: no, es: no}, if that is what it says"),
    ],
)
def test_several_names_in_one_are_taken_apart_and_none_is_turned_round(written: str, remedy: str):
    assert term_remedies.term_remedy(terms(), "languages", written, listed=True) == remedy


MAY_COME = "People who take methadone or buprenorphine can come"
ELSEWHERE, IF_SO = "write it in another field: ", "if they give it there"
THEM_ELSEWHERE, SUBOXONE = "write them in another field: medications: ", "[buprenorphine-naloxone]"
HERE_IF_SO = f'and here "prescribed-here", {IF_SO}'


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("no benzos", 'write "benzodiazepines", which says: No one who takes benzodiazepines'),
        ("no one on xanax", 'write "benzodiazepines", which says: No one who takes benzodia'),
        ("benzos not allowed", 'write "benzodiazepines", which says: No one who takes benzodia'),
        ("no methadone", 'write "methadone", which says: No one who takes methadone or bupreno'),
        ("no suboxone", 'write "methadone", which says: No one who takes methadone or bupreno'),
        ("cannot be on suboxone", 'write "methadone", which says: No one who takes methadone or'),
        ("no felons", 'write "offense-record", which says: No one with certain criminal records'),
        (
            "benzos ok",
            "write {benzodiazepines: no}, which says: People who take benzodiazepines can come",
        ),
        ("no aceptamos benzodiacepinas", 'write "benzodiazepines", which says: No one who takes'),
        ("must not be on benzos", 'write "benzodiazepines", which says: No one who takes benzodi'),
        ("referral needed, no felons", 'write "referral-needed", which says: A referral is needed'),
        ("no one on methadone (buprenorphine ok)", "it can be read in two ways: ask them"),
        ("benzos, methadone not accepted", "it can be read in two ways: ask them"),
        ("no benzos (except prescribed)", 'it says "benzodiazepines", and besides "except pr'),
        ("methadone accepted", f"write {{methadone: no}}, which says: {MAY_COME}; only if all"),
        ("buprenorphine is fine", f"write {{methadone: no}}, which says: {MAY_COME}; only if all"),
        ("no referral needed", "write {referral-needed: no}, if that is what it says"),
        ("must be detoxed", 'write "detox-first"'),
    ],
)
def test_a_limit_is_never_told_as_its_opposite(written: str, remedy: str):
    told = term_remedies.term_remedy(terms(), "restrictions", written, listed=True)

    assert told.startswith(remedy)


@pytest.mark.parametrize(
    ("vocabulary", "written", "remedy"),
    [
        (
            "alcohol-medication-support",
            "vivitrol",
            f'{ELSEWHERE}medications: [naltrexone-injection]; and here "prescribed-here", {IF_SO}',
        ),
        (
            "medication-support",
            "suboxone",
            "write it in another field: medications: [buprenorphine-naloxone]",
        ),
        (
            "alcohol-medication-support",
            "vivitrol, naltrexone",
            f"{THEM_ELSEWHERE}[naltrexone-injection, naltrexone]; {HERE_IF_SO}",
        ),
        (
            "medication-support",
            "methadone and suboxone",
            f"{THEM_ELSEWHERE}[methadone, buprenorphine-naloxone]",
        ),
        (
            "medication-support",
            "suboxone, prescribed-here",
            f"write suboxone in another field: medications: {SUBOXONE}; and here [prescribed-here]",
        ),
        (
            "payments",
            "Blue Cross",
            'write "private-insurance"; a company by name stands in payment:, as insurers: [name]',
        ),
        ("payments", "private insurance", 'write "private-insurance"'),
        ("genders", "coed", "write them apart, as [women, men]"),
        ("levels", "3.7", 'write "inpatient", and asam_level: 3-7'),
        ("levels", "3.5 residential", 'write "residential", and asam_level: 3-5'),
        (
            "levels",
            "residential/detox",
            "write a program for each, as programs: [{level: residential}, {level: detox}]",
        ),
        ("owner-kinds", "private", 'write "for-profit" or "nonprofit", whichever it is'),
        ("levels", "outpatient detox", 'write "detox", and detox_setting: [outpatient]'),
        ("levels", "IOP (evening)", 'write "iop", and session_times: [evening]'),
        ("levels", "PHP (in person)", 'write "php", and "in person" in description:'),
        ("levels", "PHP (partial hospitalization)", 'write "php"'),
        (
            "medications",
            "suboxone?",
            'ask, and leave it out until that is sure; then write "buprenorphine-naloxone"',
        ),
        (
            "medications",
            "maybe methadone",
            'ask, and leave it out until that is sure; then write "methadone"',
        ),
        ("medications", "Suboxone film", 'write "buprenorphine-naloxone"'),
        ("medications", "naltrexone ER", 'write "naltrexone-injection"'),
        (
            "medications",
            "bupropion",
            'write "stop-smoking-pill" or "mental-health-medicine", whichever it is',
        ),
        ("how-often", "every 30 days", 'write "monthly"'),
    ],
)
def test_a_remedy_loses_nothing_of_what_was_written(vocabulary: str, written: str, remedy: str):
    assert term_remedies.term_remedy(terms(), vocabulary, written) == remedy


def test_other_figures_are_no_slip():
    assert not terms()["how-often"].near("every 80 days")


# Barbiturates are no benzodiazepines.
_OTHERS = {"sedatives": {"barbiturates", "barbitúricos"}}


@pytest.mark.parametrize(
    ("condition", "substance"),
    [("alcohol", "alcohol"), ("opioids", "opioids"), ("sedatives", "benzodiazepines")],
)
def test_an_everyday_name_of_what_is_dangerous_to_stop_means_detox_from_it(
    condition: str, substance: str
):
    treated = terms()["conditions"].by_id
    left = terms()["detox-substances"].by_id[substance]
    # What names several, such as injecting, says not from what.
    several = {
        word for name, term in treated.items() if name != condition for word in term.synonyms
    }

    own = set(treated[condition].synonyms) - several
    assert own - set(left.synonyms) == _OTHERS.get(condition, set())


@pytest.mark.parametrize(
    ("written", "groups"),
    [
        ("18+", "young-adults, adults, older-adults"),
        ("ages 18-65", "young-adults, adults"),
        ("13 to 17", "youth"),
        ("over 64", "older-adults"),
        ("12-25", "youth, young-adults"),
        ("18-25", "young-adults"),
        ("entre 18 y 25", "young-adults"),
        ("adults (18+)", "young-adults, adults, older-adults"),
        ("18, 65", "young-adults, adults"),
        ("mayores de 18", "young-adults, adults, older-adults"),
        ("menores de 18", "youth"),
        ("under 26", "youth, young-adults"),
        ("18 años en adelante", "young-adults, adults, older-adults"),
        ("de 18 a 64", "young-adults, adults"),
    ],
)
def test_ages_in_figures_are_told_as_the_groups_they_reach_into(written: str, groups: str):
    told = f"write the groups, as [{groups}], and the ages in description:"
    assert term_remedies.term_remedy(terms(), "ages", written, listed=True) == told


@pytest.mark.parametrize(
    ("vocabulary", "written", "rest"),
    [
        ("medications", "suboxone (discontinued 2024)", "discontinued 2024"),
        ("medications", "methadone (guest dosing only)", "guest dosing only"),
        ("medications", "metadona (hasta 2024)", "hasta 2024"),
        ("medications", "suboxone (lista de espera)", "lista de espera"),
        ("accreditation", "CARF (expired 2024)", "expired 2024"),
        ("asam", "3.7 (pending)", "pending"),
        ("languages", "Spanish (phone interpreter only)", "phone interpreter only"),
        ("languages", "español (solo martes)", "solo martes"),
        ("languages", "Spanish - ended 2024", "ended 2024"),
        ("medications", "methadone or buprenorphine (not both)", "not both"),
        ("ages", "adults and adolescents (not young children)", "not young children"),
        ("detox-substances", "alcohol (mild)", "mild"),
        ("levels", "php (closed)", "closed"),
        ("levels", "iop (cerrado)", "cerrado"),
        ("levels", "inpatient (not yet licensed)", "not yet licensed"),
    ],
)
def test_what_is_no_term_is_named_and_no_bare_term_is_offered(
    vocabulary: str, written: str, rest: str
):
    told = term_remedies.term_remedy(terms(), vocabulary, written, listed=True)

    assert told.startswith("it says ")
    assert told.endswith(
        f'and besides "{rest}", which no term says: ask them, and write in description: '
        "what they say"
    )


@pytest.mark.parametrize(
    ("written", "medicine"),
    [
        ("naltrexone tablets", "naltrexone-pill"),
        ("oral naltrexone", "naltrexone-pill"),
        ("pastillas de naltrexona", "naltrexone-pill"),
        ("tabletas de naltrexona", "naltrexone-pill"),
        ("methadone tablets", "methadone"),
        ("suboxone 8-2 mg", "buprenorphine-naloxone"),
    ],
)
def test_a_medicine_that_is_a_term_as_a_pill_is_told_as_that(written: str, medicine: str):
    assert term_remedies.term_remedy(terms(), "medications", written) == f'write "{medicine}"'
