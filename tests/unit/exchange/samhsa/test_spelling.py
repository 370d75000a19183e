"""Names and numbers, written the way people write them."""

from __future__ import annotations

import pytest

from levelground.exchange.samhsa import spelling


@pytest.mark.parametrize(
    ("written", "proper"),
    [
        ("HARBOR POINT RECOVERY LLC", "Harbor Point Recovery LLC"),
        ("CENTER FOR THE FAMILY INC", "Center for the Family Inc"),
        ("VA MEDICAL CENTER OF FAIRHAVEN", "VA Medical Center of Fairhaven"),
        ("PHASE III TREATMENT CENTER", "Phase III Treatment Center"),
        ("NORTH COUNTY MHC AND CLINIC", "North County MHC and Clinic"),
        ("WOMEN'S HOUSE NORTH/EVENING", "Women's House North/Evening"),
        ("THE HOUSE ON CANAL STREET", "The House on Canal Street"),
    ],
)
def test_a_phrase_in_capitals_gets_capital_first_letters(written: str, proper: str):
    assert spelling.proper(written) == proper


@pytest.mark.parametrize(
    ("written", "proper"),
    [
        ("L.A. QUAY - OUTPATIENT", "L.A. Quay - Outpatient"),
        ("CLINICA OSCAR A. ROMERO", "Clinica Oscar A. Romero"),
        ("HELP FOR TEENS (R.A.F.T.)", "Help for Teens (R.A.F.T.)"),
        ("THE 7TH STREET HOUSE", "The 7th Street House"),
        ("DOOR TO HOPE", "Door to Hope"),
    ],
)
def test_initials_and_ordinals_of_a_list_in_capitals_stay_what_they_are(written: str, proper: str):
    assert spelling.proper(written, sure=True) == proper


@pytest.mark.parametrize(
    "written",
    ["HPRC", "HARBOR", "HARBOR LLC", "HPR L LLC", "HPRC UNIT III", "Harbor POINT", "STEP2 LLC", ""],
)
def test_an_acronym_or_a_single_word_in_capitals_stays(written: str):
    assert spelling.proper(written) == written


@pytest.mark.parametrize(
    ("written", "second"),
    [
        ("DBA Harbor House", "Harbor House"),
        ("dba as Harbor House", "Harbor House"),
        ("D/B/A: Harbor House", "Harbor House"),
        ("DBA the Harbor House", "The Harbor House"),
        ("DBA of Fairhaven", "DBA of Fairhaven"),
        ("DBA", "DBA"),
        ("(HPR)", "HPR"),
        ("(HPR)/Harbor (North)", "HPR / Harbor (North)"),
        ("(HPR)/DBA Harbor", "HPR / Harbor"),
        ("Evening House", "Evening House"),
        ("Dbaker House", "Dbaker House"),
        ("", ""),
    ],
)
def test_a_second_name_is_told_from_how_it_is_introduced(written: str, second: str):
    assert spelling.second_name(written) == second


@pytest.mark.parametrize(
    ("name1", "name2", "names_of_it"),
    [
        ("Harbor Point Recovery", "Evening House", ("Harbor Point Recovery", "Evening House")),
        ("Harbor Point Recovery", "", ("Harbor Point Recovery", "")),
        ("Council on Recovery of", "Fairhaven", ("Council on Recovery of Fairhaven", "")),
        ("Harbor Counseling and", "Care Inc/OP", ("Harbor Counseling and Care Inc/OP", "")),
        ("Harbor Point Recovery", "for Women LLC", ("Harbor Point Recovery for Women LLC", "")),
        ("HOUSE OF", "FRIENDLY NEIGHBORS", ("House of Friendly Neighbors", "")),
        ("Stepping In", "Evening House", ("Stepping In", "Evening House")),
        ("Harbor Point", "The Evening House", ("Harbor Point", "The Evening House")),
        ("Harbor of", "", ("Harbor of", "")),
        ("Harbor-Point Recovery Inc", "Harbor Point Recovery", ("Harbor-Point Recovery Inc", "")),
        ("Harbor Point", "Harbor Point LLC", ("Harbor Point", "")),
        ("Harbor Point", "Harbor Pointe", ("Harbor Point", "Harbor Pointe")),
        ("Harbor Point", "Point", ("Harbor Point", "Point")),
        ("Harbor Point", "12 Canal Street", ("Harbor Point", "")),
        ("Harbor Point", "12 Steps House", ("Harbor Point", "12 Steps House")),
        ("Harbor Point", "Canal Street", ("Harbor Point", "Canal Street")),
        ("Harbor Point", "BLP00004", ("Harbor Point", "")),
    ],
)
def test_a_name_that_runs_on_in_the_second_one_is_one_name(
    name1: str, name2: str, names_of_it: tuple[str, str]
):
    assert spelling.both_names(name1, name2, "12 Canal Street") == names_of_it


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("800-555HELP", "800-555-4357"),
        ("888-PARNEXT", "888-727-6398"),
        ("508-555-0142", "508-555-0142"),
        ("508-555-0142 x104", "508-555-0142 x104"),
        ("617-254-HELP", "617-254-4357"),
        ("(617) 254-HELP (4357)", "617-254-4357"),
        ("1-800-RECOVERY", "800-732-6837"),
        ("617\u2013254\u20132923", "617-254-2923"),
        ("508-555-0142 ext 104", "508-555-0142 ext 104"),
        ("CALL US", "CALL US"),
        ("", ""),
    ],
)
def test_a_number_that_spells_a_word_can_be_dialled(written: str, spelled: str):
    assert spelling.spelled_phone(written) == spelled


def test_a_name_in_capitals_is_read_as_a_person_writes_it():
    assert spelling.proper("O'BRIEN HOUSE AT ST. JOHN'S") == "O'Brien House at St. John's"
    assert spelling.proper("MCDONALD HOUSE OF RECOVERY") == "McDonald House of Recovery"
    assert spelling.proper("MT CARMEL RECOVERY CTR") == "Mt Carmel Recovery Ctr"
    assert spelling.proper("CAFÉ DE LA ESPERANZA NIÑOS") == "Café de la Esperanza Niños"


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("Harbor Trt Ctr", "Harbor Treatment Center"),
        (
            "Elm Cnty Dept of Behav Hlth Servs",
            "Elm County Department of Behavioral Health Services",
        ),
        ("Elm Comm Health Ctrs", "Elm Community Health Centers"),
        ("Elm Comm and Sobering Ctr", "Elm Comm and Sobering Center"),
        ("Elm Med Ctr", "Elm Medical Center"),
        ("Elm Med Spa", "Elm Med Spa"),
        ("MT CARMEL RECOVERY CTR", "Mt Carmel Recovery Center"),
        ("ELM CREEK BEHAV HLTH SVCS", "Elm Creek Behavioral Health Services"),
        ("ELM TX", "ELM TX"),
        ("Elm Alc/Subst Abuse Prog/Outpt", "Elm Alc/Substance Abuse Program/Outpatient"),
    ],
)
def test_words_that_are_always_cut_the_same_way_are_whole(written: str, whole: str):
    assert spelling.both_names(written, "") == (whole, "")
    assert spelling.both_names("Harbor Point", written) == ("Harbor Point", whole)


@pytest.mark.parametrize(
    ("written", "proper"),
    [
        ("McLEAN TRT CTR", "McLean Treatment Center"),
        ("McALISTER INSTITUTE FOR TREATMENT", "McAlister Institute for Treatment"),
        ("ST JOHN's RECOVERY HOUSE", "St John's Recovery House"),
        ("CENTER for CHANGE", "Center for Change"),
        ("CODAC at 380", "CODAC at 380"),
        ("AdCare", "AdCare"),
        ("Med Sup Withdrawal Inpatient", "Medically Supervised Withdrawal Inpatient"),
        ("Warren Yazoo Chem Dep Center", "Warren Yazoo Chemical Dependency Center"),
        ("Behavioral Csl and Educ Inc", "Behavioral Counseling and Education Inc"),
        ("Clearfield Comp Treatment Center", "Clearfield Comprehensive Treatment Center"),
        ("Frankies Csl and Prev Services", "Frankies Counseling and Prevention Services"),
        ("Youth and Fam Services Inc", "Youth and Family Services Inc"),
        ("Center for Healthy Fam", "Center for Healthy Fam"),
    ],
)
def test_capitals_with_small_letters_among_them_and_cut_words_are_written_out(
    written: str, proper: str
):
    assert spelling.both_names(written, "") == (proper, "")
