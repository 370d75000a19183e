"""What was meant by a field that there is not."""

from __future__ import annotations

import pytest

from tests.unit.making import read


def remedies(facts: str) -> list[str]:
    """Return what to write instead of each thing that is wrong with a record of these facts."""
    return [problem.write for problem in read(facts)[1]]


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("phone: 508-555-0142", "write contact: and below it phone:"),
        ("teléfono: 508-555-0142", "write contact: and below it phone:"),
        ("dirección: 12 Main Street", "write place: and below it street:"),
        ("county: Essex", "write place: and below it county:"),
        ("seguro: [medicaid]", "write payment: and below it accepts: for the ki"),
        ("Level of care: iop", "write level:"),
        ("idiomas: [es]", "write languages:"),
        ("Hours a week: 9", "write hours_per_week:"),
        ("hours per week: 9", "write hours_per_week:"),
        ("Wait for a first appointment: 3", "write wait_days:"),
        ("About: A clinic.", "write about:"),
        ("Place: Boston", "write place:"),
        ("telephone: 508-555-0142", "write contact: and below it phone:"),
        ("fax: 508-555-0142", "leave it out"),
        ("closed: yes", "write listing: closed, if it has closed"),
        ("for families: call us", "if it goes on from the line above, indent it or put the whole"),
        ("families: yes", "look for it in the list of fields, content/programs/README.md"),
    ],
)
def test_a_field_by_another_name_is_told_by_what_it_means(line: str, write: str):
    assert [said[: len(write)] for said in remedies(f"level: iop\n{line}")] == [write]


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("methadone: yes", "write medications: [methadone]"),
        ("methadone: no", "write medications: {methadone: no}"),
        ("naloxone: yes", "write support: [naloxone]"),
        ("medicaid: no", "write payment: and below it accepts: {medicaid: no}"),
        ("medicaid: unknown", "remove the line"),
    ],
)
def test_a_term_that_stands_as_a_field_keeps_its_answer(line: str, write: str):
    assert remedies(f"level: iop\n{line}") == [write]


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("people: [veterans]", "write populations: [veterans]"),
        ("serves: veterans", "write populations: [veterans]"),
        ("takes: [Spanish, veterans]", "write languages: [es]; write populations: [veterans]"),
        ("takes: [Spanish, French, Portuguese, Chinese]", "write languages: [es, fr, pt, zh]"),
        (
            "we_do_not_take: [medicaid, medicare]",
            "write payment: and below it accepts: {medicaid: no, medicare: no}, if that is",
        ),
        ("insurances_denied: [aetna]", "write payment: and below it accepts: with {term: no} for"),
        ("people: [veterans, dragons]", "look for it in the list of fields"),
        ("people: []", "look for it in the list of fields"),
    ],
)
def test_a_name_that_is_no_field_is_told_by_the_terms_below_it(line: str, write: str):
    assert [said[: len(write)] for said in remedies(f"level: iop\n{line}")] == [write]


ACCEPTS = "write payment: and below it accepts:"
SO, WHOM = ", if that is what it says", "whom it turns away stands in restrictions:"
LOOK_UP = "look for it in the list of fields, content/programs/README.md"
LIMITS = "whom it cannot take stands in restrictions:, and any other limit in description:"
ENDED = "leave it out: a record says what is so today"
NOT_YET = "leave it out until it is sure"
AWAY = "leave it out: a record says what is given at this place; say the rest in description:"


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("excludes: [methadone]", f"write medications: {{methadone: no}}{SO}; {WHOM}"),
        ("excluye: [metadona]", f"write medications: {{methadone: no}}{SO}; {WHOM}"),
        ("without: [methadone]", f"write medications: {{methadone: no}}{SO}; {WHOM}"),
        ("sin: [inglés]", f"write languages: {{en: no}}{SO}; {WHOM}"),
        ("medicines_not_given: [methadone]", f"write medications: {{methadone: no}}{SO}; {WHOM}"),
        ("no_acepta: [medicaid]", f"{ACCEPTS} {{medicaid: no}}{SO}; {WHOM}"),
        ("does not accept: [tricare]", f"{ACCEPTS} {{tricare: no}}{SO}; {WHOM}"),
        ("exclusions: [pregnant]", f"write populations: {{pregnant: no}}{SO}; {WHOM}"),
        ("cannot_take: [wheelchair]", f"write accessibility: {{wheelchair: no}}{SO}; {WHOM}"),
        ("turned_away: [dragons]", WHOM),
        ("restriction: [methadone]", LIMITS),
        ("restricciones: [metadona]", LIMITS),
        ("limits: [methadone]", LIMITS),
        ("only: [women]", LIMITS),
        ("discontinued: [methadone]", ENDED),
        ("former_medications: [methadone]", ENDED),
        ("anteriores: [metadona]", ENDED),
        ("coming_soon: [methadone]", NOT_YET),
        ("planeado: [metadona]", NOT_YET),
        ("referred_out: [methadone]", AWAY),
        ("taper: [methadone]", LOOK_UP),
        ("detox_substances: [methadone]", LOOK_UP),
    ],
)  # fmt: skip
def test_a_name_that_denies_ends_or_doubts_never_leads_to_a_yes(line: str, write: str):
    assert remedies(f"level: iop\n{line}") == [write]


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("no_detox: yes", "write detox: no"),
        ("sin_detox: sí", "write detox: no"),
        ("no_detox: no", LOOK_UP),
        ("not_virtual: yes", "write virtual: no"),
        ("not_accepting: yes", "write accepting: no"),
        ("not_accepting_new: yes", LOOK_UP),
        ("sin_telesalud: sí", "write telehealth: no"),
        ("non_smoking: yes", "write smoking: not-allowed"),
        ("no_methadone: yes", "write medications: {methadone: no}"),
        ("no_medicaid: yes", "write payment: and below it accepts: {medicaid: no}"),
        ("detox_not_from: [benzodiazepines]", "write detox_from: {benzodiazepines: no}"),
        ("languages_not_spoken: [spanish]", "write languages: {es: no}"),
        ("payment: {not_accepts: [medicaid]}", "write accepts: with {term: no} for each"),
        ("contact: {old_phone: 508-555-0142}", ENDED),
        ("no_wait: yes", LOOK_UP),
    ],
)
def test_a_field_whose_name_is_denied_keeps_its_no(line: str, write: str):
    assert remedies(f"level: iop\n{line}") == [write]


NO_CHECK = (
    "leave it out: changing a record is not checking it; the day of a check stands in checked:"
)
RECKON = ", and reckon the number for that"


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("length_days: 30", f"write length_weeks:{RECKON}"),
        ("duration_months: 3", f"write length_weeks:{RECKON}"),
        ("hours_per_day: 3", f"write hours_per_week:{RECKON}"),
        ("hours_a_month: 36", f"write hours_per_week:{RECKON}"),
        ("days_per_month: 8", f"write days_per_week:{RECKON}"),
        ("session_minutes: 50", f"write session_hours:{RECKON}"),
        ("wait_weeks: 2", f"write wait_days:{RECKON}"),
        ("length: 30", "write length_weeks: in weeks"),
        ("espera: 3", "write wait_days: in days"),
        ("daily_rate: 350", "write payment: and below it price: 350 per day"),
        ("tarifa_mensual: 900", "write payment: and below it price: 900 per month"),
        ("cost: 350", "write payment: and below it price: with what it is for, like 350 per day"),
    ],
)
def test_a_number_is_never_told_for_another_unit(line: str, write: str):
    assert remedies(f"level: iop\n{line}") == [write]


@pytest.mark.parametrize(
    ("line", "write"),
    [
        ("outpatient: yes", "a level of care stands in level:, for each program of its own"),
        ("residencial: no", "a level of care stands in level:, for each program of its own"),
        ("opioid_medication: no", LOOK_UP),
        ("updated: 2026-11-01", NO_CHECK),
        ("paused: yes", "write listing: paused, if it takes nobody for a while"),
        ("closed_on: 2026-01-01", "write listing: closed, if it has closed"),
    ],
)  # fmt: skip
def test_a_name_that_is_near_to_nothing_is_not_told_as_something(line: str, write: str):
    assert remedies(f"level: iop\n{line}") == [write]
