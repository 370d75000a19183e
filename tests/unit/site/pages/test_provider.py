"""A provider's page: its facts once, its programs side by side, and nothing made up."""

from __future__ import annotations

import json
from typing import Any

import pytest

from levelground.compare import State
from levelground.model import Record
from levelground.site.data import comparison_facts
from levelground.site.kind import Site
from levelground.site.pages import provider
from levelground.site.pages.provider import ProviderPage
from levelground.upkeep.answers import answer_text
from tests.unit.making import PLACE, directory, record, terms

TWO = """
contact: {phone: (555) 555-0144, answered_by: program}
payment: {accepts: [private-insurance], hsa_fsa: yes}
languages: [en, es]
programs:
  - level: iop
    hours_per_week: 9
  - level: php
    hours_per_week: 20+
    contact: {phone: (555) 555-0145}
"""
CHECKS = """
level: iop
checked:
  - {on: 2026-05-01, how: website, covers: [payment, time]}
  - {on: 2026-11-02, how: phone, covers: [everything], by: intake}
sources: [{title: Website, url: "https://harborpoint.example.org", on: 2026-05-01}]
"""


def page(facts: str | Record, *others: Record) -> ProviderPage:
    """Return the page of a record made of these lines, in a directory with *others*."""
    made = facts if isinstance(facts, Record) else record(facts)
    whole = directory(made, *others)
    return provider.page(Site(whole), made.slug)


def data(facts: str) -> dict[str, Any]:
    """Return the schema.org data of a record's page."""
    found: dict[str, Any] = json.loads(page(facts).json_ld)
    return found


def rows(made: ProviderPage) -> dict[str, list[str]]:
    """Return the words of every row of a page's table, by key."""
    assert made.table is not None
    return {
        row.key: [cell.words for cell in row.cells]
        for group in made.table.groups
        for row in group.rows
    }


def shared(made: ProviderPage) -> dict[str, str]:
    """Return the facts that all programs of a page share, by key."""
    return {row.key: row.cells[0].words for group in made.shared for row in group.rows}


def test_programs_stand_side_by_side_in_the_order_written():
    made = page(TWO)

    assert made.table is not None
    assert [column.name for column in made.table.columns] == [
        "Intensive outpatient",
        "Partial hospitalization",
    ]
    assert rows(made)["hours_per_week"] == ["9 hours a week", "20 or more hours a week"]


def test_two_programs_at_one_level_are_told_apart_by_how_long_people_stay():
    made = page(
        "programs: [{level: residential, stay: short, word: short-stay}, "
        "{level: residential, stay: long, word: long-stay}]"
    )

    assert made.table is not None
    assert [column.name for column in made.table.columns] == [
        "Residential (short stay)",
        "Residential (long stay)",
    ]
    assert made.table.differences.sentences == ("They differ in how long people stay.",)


def test_a_stay_at_one_program_alone_is_no_difference_in_stay():
    made = page(
        "programs: [{level: outpatient}, {level: residential, stay: short, word: short-stay}]"
    )

    assert made.table is not None
    assert made.table.differences.sentences == ("They differ in their level of care.",)


def test_of_no_program_of_a_place_nothing_is_said_where_its_programs_differ():
    each = page("programs: [{level: residential, sleep: residence}, {level: sober-living}]").each
    moot = page("programs: [{level: iop, staff_24h: no}, {level: residential, stay: long}]").each

    assert each[0].facts == (("Where people sleep", "There, in a residence"),)
    assert (each[1].facts, each[1].unstated) == ((), ("Where people sleep",))
    assert all(one.facts or one.unstated for one in moot)
    assert page("programs: [{level: iop}, {level: php}]").each == ()


def test_that_there_is_detox_stands_before_from_what_that_is_not_stated():
    made = page(
        "programs: [{level: inpatient, detox: referral},"
        " {level: detox, detox: yes, detox_from: [alcohol, opioids]}]"
    )

    assert made.table is not None
    keys = [row.key for row in made.table.groups[0].rows]
    assert keys.index("detox") == keys.index("detox_from") - 1


DETOX_BESIDE = """
detox: yes
sober_living: yes
programs:
  - level: inpatient
  - {level: detox, detox_from: [alcohol, opioids], detox_setting: [hospital]}
  - level: sober-living
"""


def test_what_is_a_program_of_the_place_is_no_fact_of_its_others():
    made = page(DETOX_BESIDE)

    told = rows(made)
    assert not {"detox", "sober_living"} & told.keys()  # the heads say both
    assert "detox_from" not in told
    assert shared(made)["detox_from"] == "Alcohol, Opioids"
    assert not any("Detox" in label for one in made.each for label in one.unstated)
    assert [fact.cell.words for fact in made.summary if fact.key == "detox_from"] == [
        "Alcohol, Opioids"
    ]


def test_two_detox_programs_of_a_place_stand_side_by_side_and_others_name_them():
    made = page(
        "programs: [{level: iop}, {level: detox, detox_from: [alcohol], word: one},"
        " {level: detox, detox_from: [opioids], word: two}]"
    )

    assert rows(made)["detox_from"] == [
        "In the detox program here",
        "Alcohol, others not stated",
        "Opioids, others not stated",
    ]


def test_what_a_program_of_the_place_answers_is_not_asked_of_its_others():
    asked = {question.key for question in page(DETOX_BESIDE).questions}

    assert not asked & {"detox", "detox_from", "sober_living"}


def test_what_the_detox_here_does_not_say_is_asked_of_it_alone():
    made = page("detox: yes\nprograms: [{level: inpatient}, {level: detox}, {level: php}]")

    assert "detox_from" not in rows(made)
    asked = {question.key for question in made.questions}
    assert asked & {"detox_from", "detox"} == {"detox_from"}


def test_what_all_programs_share_is_said_once_below_the_table():
    made = page(TWO)

    assert shared(made)["languages"] == "English, Spanish"
    assert "languages" not in rows(made)


def test_a_table_in_which_nothing_decides_begins_with_what_differs():
    made = page(
        "detox: yes\nsober_living: no\n"
        "programs: [{level: inpatient, sleep: hospital}, {level: detox, sleep: home}]"
    )

    assert made.table is not None
    first, *others = made.table.groups
    assert [row.key for row in first.rows] == ["sleep"]
    assert not any(row.differs for group in others for row in group.rows)


def test_what_decides_stays_in_the_table_even_where_nobody_states_it():
    assert rows(page(TWO))["detox"] == ["Not stated. Ask.", "Not stated. Ask."]


def test_a_single_program_has_what_decides_in_its_table_and_the_rest_below():
    made = page(
        "level: iop\nlanguages: [en]\ndetox: no\npayment: {accepts: {medicaid: yes, tricare: no}}"
    )

    assert rows(made)["detox"] == ["No"]
    assert shared(made)["languages"] == "English"
    assert not rows(made).keys() & shared(made).keys()
    assert made.table is not None
    (pays,) = (row for row in made.table.groups[0].rows if row.key.startswith("payment"))
    assert (pays.label, pays.cells[0].words) == ("Accepted payment", "Medicaid")
    assert pays.cells[0].note == "Not: TRICARE (military insurance)"


def test_rows_that_nobody_states_are_named_and_not_dropped():
    made = page("level: iop")

    assert made.table is not None
    assert "How long aftercare lasts" in made.table.unstated
    assert "Detox" not in made.table.unstated


OF_A_STAY = {
    "Short or long stay",
    "Staff there all night",
    "Phone during a stay",
    "Visits during a stay",
    "Work or school during a stay",
}


@pytest.mark.parametrize("facts", ["level: iop", TWO, "level: unknown"])
def test_every_fact_is_a_row_or_is_named_as_not_stated(facts: str):
    made = page(facts)
    comparer = directory(record(facts)).comparer
    labels = {field.fact.label for field in comparer.rows_in_order if not field.fact.note_of}
    assert made.table is not None
    groups = [*made.table.groups, *made.shared]
    told = {row.label for group in groups for row in group.rows} | set(made.table.unstated)
    accepted = {"Accepted payment"} if "payment" in facts else set()
    # Of an outpatient program nobody can say what is so during a stay.
    moot = set() if "unknown" in facts else OF_A_STAY
    heads = {"Level of care"} if len(made.table.columns) > 1 else set()

    assert labels - accepted - moot - heads <= told
    assert not moot & told


def test_what_nobody_stated_is_never_a_no_on_the_page():
    made = page("level: iop")

    assert made.table is not None
    groups = (*made.table.groups, *made.shared)
    states = {cell.state for g in groups for row in g.rows for cell in row.cells}
    assert states == {State.ASK, State.SAID}


def test_what_nobody_stated_becomes_a_question_the_deciding_ones_first():
    questions = page("level: iop\ndetox: no").questions
    core = [question.core for question in questions]

    assert core == sorted(core, reverse=True)
    assert "detox" not in {question.key for question in questions}


def test_a_deciding_fact_that_one_program_leaves_out_is_asked():
    keys = {question.key for question in page(TWO + "    detox: no\n").questions}

    assert "detox" in keys


def test_the_address_is_in_lines_as_on_an_envelope():
    assert page("level: iop").address == ("12 Quay Street", "Fairhaven, EX 00001")


def test_every_number_to_call_is_there_once():
    made = page(
        TWO.replace(
            "answered_by: program",
            "admissions_phone: 555-555-0146, second_admissions_phone: 555-555-0144",
        )
    )

    assert made.phone is not None
    assert made.phone.shown == "(555) 555-0144"
    assert [phone.shown for phone in made.admissions] == ["(555) 555-0146"]
    assert [(name, phone.shown) for name, phone in made.own_numbers] == [
        ("Partial hospitalization", "(555) 555-0145")
    ]


def test_the_number_to_call_is_the_first_programs_and_never_another_levels():
    made = page(TWO)

    assert made.first is not None
    assert made.first.shown == "(555) 555-0144"
    assert [name for name, _phone in made.own_numbers] == ["Partial hospitalization"]


def test_a_second_programs_website_mail_and_hours_are_on_the_page():
    own = "{website: 'https://php.example.org', email: php@example.com, hours: Mornings}"
    made = repr(page(TWO.replace("{phone: (555) 555-0145}", own)))

    assert "https://php.example.org" in made
    assert "php@example.com" in made
    assert "Mornings" in made


def test_vaping_is_on_the_page():
    assert shared(page("level: iop\nvaping: no"))["vaping"] == "No"


def test_a_provider_without_a_number_has_none():
    made = page("level: iop")

    assert (made.phone, made.admissions) == (None, ())


def test_checks_are_told_the_latest_first_with_what_they_cover():
    lines = page(CHECKS).checks

    assert [(line.on.isoformat(), line.covers, line.by) for line in lines] == [
        ("2026-11-02", "Everything", "intake"),
        ("2026-05-01", "Paying and Time", ""),
    ]
    assert [line.how for line in lines] == [
        str(terms()["check-ways"].by_id[way].label) for way in ("phone", "website")
    ]


def test_sources_keep_their_address_and_day():
    (source,) = page(CHECKS).sources

    assert (source.text, source.href, str(source.on)) == (
        "Website",
        "https://harborpoint.example.org",
        "2026-05-01",
    )


@pytest.mark.parametrize(
    ("listing", "said"), [("", 0), ("listing: open", 0), ("listing: closed", 1)]
)
def test_only_an_unusual_listing_is_told_before_the_call(listing: str, said: int):
    assert len(page(f"level: iop\n{listing}").status) == said


def test_a_full_program_says_so_and_an_unknown_one_does_not():
    assert page("level: iop\naccepting: no").status == (
        "Intensive outpatient (IOP): not taking new people when last asked.",
    )
    assert page("level: iop\naccepting: unknown").status == ()


def test_a_conflict_is_told_on_the_page():
    made = page("level: iop\nconflicts: [{about: detox, note: The website and the phone differ.}]")

    assert made.conflicts == ("The website and the phone differ.",)


def test_a_closed_provider_still_has_its_page():
    made = page("level: iop\nlisting: closed")

    assert made.name == "Harbor Point Recovery"
    assert made.crumbs[-1].href != "places/ex/fairhaven.html"


def test_schema_org_data_says_what_is_stated_and_nothing_else():
    assert data("level: unknown") == {
        "@context": "https://schema.org",
        "@type": "MedicalClinic",
        "name": "Harbor Point Recovery",
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "12 Quay Street",
            "addressLocality": "Fairhaven",
            "addressRegion": "EX",
            "postalCode": "00001",
            "addressCountry": "US",
        },
    }


def test_schema_org_data_names_the_phone_the_website_and_the_levels():
    found = data(TWO.replace("answered_by: program", "website: 'https://a.example.org'"))

    assert (found["telephone"], found["url"]) == ("(555) 555-0144", "https://a.example.org")
    assert [service["name"] for service in found["availableService"]] == [
        "Intensive outpatient (IOP)",
        "Partial hospitalization (PHP)",
    ]


def test_schema_org_data_cannot_end_its_script():
    made = page(record("level: iop", name="name: A & B 3 < 5 > 4"))

    assert not set("<>&") & set(made.json_ld)
    assert json.loads(made.json_ld)["name"] == "A & B 3 < 5 > 4"


def test_other_places_with_the_same_level_are_near():
    other = record("level: iop", slug="tern-house", name="name: Tern House")
    elsewhere = record("level: php", slug="zinnia", name="name: Zinnia")
    ((level, entry),) = [
        (near.level, entry)
        for near in page(record("level: iop"), other, elsewhere).nearby
        for entry in near.entries
    ]

    assert (level, entry.name, entry.distance) == (
        "Intensive outpatient (IOP)",
        "Tern House",
        "same town",
    )


IMPORT = (
    "level: iop\nimported: {directory: samhsa-su, edition: '2023', survey_year: '2022', "
    "row: '7', name1: A, city: B, state: MA, zip: '01608', codes: SA}\n"
)


@pytest.mark.parametrize(("how", "called"), [("import", False), ("phone", True)])
def test_an_imported_record_says_whether_anyone_has_called(how: str, called: bool):  # noqa: FBT001
    check = f"checked: {{on: 2026-11-02, how: {how}, covers: [everything]}}"
    note = page(IMPORT + check).imported

    assert note is not None
    assert (note.edition, note.survey_year, note.called) == ("2023", "2022", called)


LISTED = (
    "level: iop\nlisted: [{directory: a-list, id: A1, on: 2026-08-21%s}]\n"
    "sources: [{title: The state's list, on: 2026-08-21}]"
)


def test_a_record_made_of_another_list_says_so_and_that_nobody_has_called():
    note = page(LISTED % "").imported

    assert note is not None
    assert (note.title, note.called) == ("The state's list, August 21, 2026", False)


def test_a_record_that_a_list_only_joined_is_not_from_it():
    assert page(LISTED % ", joined: yes").imported is None


def test_programs_with_clock_times_of_their_own_are_not_the_same():
    made = page(
        "session_times: [evening]\nprograms:\n"
        "  - {level: iop, session_times_note: Monday 6 p.m.}\n"
        "  - {level: php, session_times_note: Tuesday 9 a.m.}"
    )

    assert made.table is not None
    assert "Monday 6 p.m." in repr(made.table)
    assert "Tuesday 9 a.m." in repr(made.table)


def test_a_closed_provider_leads_to_no_place_that_has_no_page():
    made = page("level: iop\nlisting: closed")

    assert [link.href for link in made.crumbs] == ["programs.html"]


def test_the_first_screen_has_the_danger_and_what_decides_at_each_level():
    made = page(
        "payment: {accepts: [medicaid]}\nprograms:\n"
        "  - {level: inpatient, ages: [adults]}\n"
        "  - {level: detox, detox_from: [opioids], ages: [youth, adults]}\n"
    )

    assert "can kill" in made.danger
    told = {fact.key: fact.cell.words for fact in made.summary}
    assert list(told)[:2] == ["detox_from", "payment.accepts"]
    assert told["detox_from"] == "Opioids, others not stated"
    assert told["ages"] == "Adults (Inpatient); Children and teens, Adults (Detox)"
    assert "Detox takes place" in made.unstated
    assert not page("level: iop").danger


def test_the_first_screen_has_the_first_of_many_medicines_and_how_many_more_there_are():
    made = page(
        "level: outpatient\nmedication_for_opioids: [prescribed-here, long-term, set-time]\n"
        "medications: [methadone, buprenorphine, naltrexone, acamprosate]\n"
    )
    told = {fact.label: fact for fact in made.summary}

    assert told["Medicines used"].cell.words == "Methadone, Buprenorphine and 2 more"
    assert told["Medicines used"].more  # and so leads to all of them
    assert told["Medication for opioids"].cell.words.endswith("For a set time, then lowered")
    assert not told["Medication for opioids"].more


def test_many_levels_are_told_by_their_letters():
    rungs = {rung.id: rung.letters for rung in page("level: iop").rungs}

    assert (rungs["iop"], rungs["detox"]) == ("IOP", "Detox")


def test_a_place_with_detox_is_first_asked_for_a_bed_whatever_its_other_levels_are():
    made = page("programs: [{level: inpatient}, {level: detox}]")

    asked = [question.ask for question in made.deciding]
    assert asked[0] == "Do you have a bed now?"
    assert not any("hours a week" in ask or "Which level" in ask for ask in asked)


def test_numbers_for_people_who_cannot_hear_are_on_the_page_and_the_call_sheet():
    lines = "level: iop\ncontact: {phone: 555-555-0144, tty: 555-555-0145, text: 555-555-0146}"
    made, told = page(lines), facts_of(lines)

    assert (made.tty and made.tty.shown) == "(555) 555-0145"
    assert (made.text and made.text.sms) == "sms:+15555550146"
    assert told["tty"] == ["(555) 555-0145", "tel:+15555550145"]
    assert told["text"] == ["(555) 555-0146", "sms:+15555550146"]


def facts_of(lines: str) -> dict[str, list[str]]:
    """Return what the call sheet is told of how to reach the only program of a record."""
    made = record(lines)
    told = json.loads(comparison_facts.provider_facts_file(directory(made), made.slug).json)
    program: dict[str, list[str]] = told["programs"][0]
    return program


def test_a_correction_begins_with_a_text_that_take_reads_once_it_has_its_day():
    made = page("level: iop")
    filled = made.answers.replace("year-month-day", "2026-11-20").replace(
        "contact.phone: ", "contact.phone: (555) 555-0199"
    )
    unfilled, problems = answer_text.read_answers(made.answers.encode(), "mail", terms())
    ((one,), none) = answer_text.read_answers(filled.encode(), "mail", terms())

    assert unfilled[0].on == ""
    assert [problem.field for problem in problems] == ["asked"]
    assert none == ()
    assert (one.id, one.sender) == ("harbor-point", "reader")
    assert [line.written for line in one.told] == ["(555) 555-0199"]


def test_a_record_is_edited_where_its_file_is():
    assert page("level: iop").file == "harbor-point.yaml"


DETOX = """
level: detox
detox_setting: hospital
contact: {phone: (555) 555-0144}
open_hours: Monday to Friday, 8 a.m. to 5 p.m.
"""


def test_how_to_pay_ages_and_languages_are_among_the_first_facts_stated_or_not():
    made = page(DETOX + "ages: [adults]\npayment: {accepts: [medicaid, tricare]}\n")

    told = {fact.key: fact.cell.words for fact in made.summary}
    assert told["payment.accepts"] == "Medicaid, TRICARE"
    assert told["ages"] == "Adults"
    assert "Languages" in made.unstated


def test_what_is_stated_of_one_program_alone_says_of_which():
    made = page(
        "programs:\n"
        "  - {level: residential, payment: {accepts: [medicaid]}}\n"
        "  - {level: php, hours_per_week: 20, payment: {accepts: [tricare]}}\n"
        "  - {level: iop, hours_per_week: 9, payment: {accepts: [tricare]}}\n"
    )

    told = next(fact.cell.words for fact in made.summary if fact.key == "payment.accepts")
    assert "Medicaid (Residential)" in told
    assert "TRICARE (PHP, IOP)" in told


def test_a_danger_stands_on_the_page_of_detox_alone():
    assert page(DETOX).danger
    assert not page("level: iop").danger


def test_opening_hours_are_said_once_and_given_to_scripts_where_they_change():
    made = page(DETOX)
    assert made.open_hours == "Monday to Friday, 8 a.m. to 5 p.m."
    assert made.week == "480-1020 1920-2460 3360-3900 4800-5340 6240-6780"
    always = page("level: iop\nopen_hours: 24/7\n")
    assert (always.open_hours, always.week) == ("At any hour", "")
    assert page("level: iop\nopen_hours: by appointment\n").week == ""


def test_a_map_is_asked_for_an_address_and_never_for_one_that_is_withheld():
    made = page("level: iop")
    assert made.directions.startswith("geo:0,0?q=")
    assert "%20" in made.directions
    assert "://" not in made.directions
    hidden = page(record("level: iop", place=PLACE.replace("{", "{withheld: yes, ")))
    assert hidden.directions == ""


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ("{prescribed-here: no, partner: no, set-time: no}", "Not: "),
        ("[set-time]", "For a set time, then lowered"),
    ],
)
def test_no_words_of_one_way_of_medication_are_cut(stated: str, words: str):
    made = page(f"level: outpatient\nmedication_for_opioids: {stated}")
    (fact,) = (fact for fact in made.summary if fact.key == "medication_for_opioids")

    assert fact.cell.words.startswith(words)
    assert not fact.more


def test_a_place_near_says_what_its_detox_is_from_and_where():
    other = record(
        "level: detox\ndetox_from: [opioids]\ndetox_setting: outpatient\n",
        slug="tern-house",
        name="name: Tern House",
    )
    silent = record("level: detox\n", slug="zinnia", name="name: Zinnia")
    (near,) = page(record(DETOX + "detox_from: [alcohol, opioids]\n"), other, silent).nearby

    told = {entry.name: entry.care for entry in near.entries}
    assert told["Tern House"].startswith("Detox from: Opioids, others not stated")
    assert "etox takes place: In visits" in told["Tern House"]
    assert told["Zinnia"].startswith("Detox from: Not stated")


def test_places_near_by_tell_a_limit_that_holds_for_each_of_their_programs_there():
    men = record("level: sober-living\ngenders: [men]", slug="tern", name="name: Tern House")
    either = record(
        "programs:\n"
        "  - {called: For women, level: sober-living, genders: [women]}\n"
        "  - {called: For men, level: sober-living, genders: [men]}\n",
        slug="zinnia",
        name="name: Zinnia",
    )
    (near,) = page(record("level: sober-living"), men, either).nearby

    told = {entry.name: entry.limits for entry in near.entries}
    assert told == {"Tern House": "Says it takes: Men. Ask about others", "Zinnia": ""}


def test_each_of_several_programs_says_in_what_it_is_not_like_the_others():
    made = page(
        "programs:\n"
        "- {level: iop, hours_per_week: 9-12, length_weeks: 8, wait_days: 2}\n"
        "- {level: php, hours_per_week: 25, length_weeks: 8}"
    )

    assert [(one.name, one.facts) for one in made.each] == [
        (
            "Intensive outpatient",
            (("Hours a week", "9 to 12"), ("Wait for a first appointment", "2 days")),
        ),
        ("Partial hospitalization", (("Hours a week", "25"),)),
    ]
    assert page("level: iop").each == ()
