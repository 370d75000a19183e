"""What changed, on pages and in feeds, for the whole and by place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

from levelground.language import catalogues
from levelground.language.messages import speaking
from levelground.site.arrange.directory import Directory
from levelground.site.history import changed, changes_feed
from levelground.site.kind import Site
from levelground.site.pages import changes, county, state
from levelground.upkeep.history.record_changes import (
    DatedChange,
    FactChange,
    History,
    ListBroughtIn,
)
from tests.unit.making import NAME, PLACE, directory, record

ELSEWHERE = PLACE.replace("county: Example, state: EX", "county: Salt, state: MA")
WORDS = {
    "en": ("Accepted payment, Medicaid", "", "Yes"),
    "es": ("Formas de pago, Medicaid", "", "Sí"),
}
HOURS = dict.fromkeys(("en", "es"), ("Hours a week", "9 to 15", "9 to 12"))
MEDICAID = FactChange("", "payment.accepts", "medicaid", WORDS)
DAYS = date(2026, 3, 3), date(2026, 2, 1)
HISTORY = History(
    date(2025, 12, 1),
    (
        DatedChange("oak", DAYS[0], (MEDICAID, FactChange("iop", "hours_per_week", "", HOURS))),
        DatedChange("elm", DAYS[1], (replace(MEDICAID, again=True),)),
    ),
    (ListBroughtIn(DAYS[1], 12_744),),
)


def whole(language: str = "en") -> Directory:
    both = [
        record("level: iop", slug="elm", name=NAME.replace("Harbor Point", "Elm & Co")),
        record("level: iop", slug="oak", place=ELSEWHERE),
    ]
    return replace(directory(*both), language=language, spoken=("en", "es"))


def site(language: str = "en", history: History = HISTORY) -> Site:
    return Site(whole(language), history=history)


def lines(language: str, *where: str, history: History = HISTORY) -> list[str]:
    with speaking(catalogues.translations(language)):
        page = changes.page(site(language, history), *where)
    return [line for day in page.days for one in day.records for line in one.lines]


def feeds(made: Site, name: str) -> Iterator[tuple[str, str]]:
    return changes_feed.change_feeds(made.directory, made.changed, name, "https://a.example.org")


def test_a_change_is_told_in_the_words_of_the_site():
    assert lines("en") == [
        "Changed",
        "Hours a week, Intensive outpatient: 9 to 12. Before: 9 to 15.",
        "Now stated",
        "Accepted payment: Medicaid.",
        "Changed",
        "Accepted payment, Medicaid: Yes.",
    ]
    assert lines("es")[2:4] == ["Ahora indicado", "Formas de pago: Medicaid."]


def test_terms_of_one_list_stand_in_one_line_and_what_is_gone_is_a_question():
    def told(term: str, before: str, now: str) -> FactChange:
        words = {"en": (f"Accepted payment, {term}", before, now)}
        return FactChange("", "payment.accepts", term.lower(), words)

    facts = (
        told("Medicaid", "", "Yes"),
        told("Medicare", "", "Yes"),
        told("TRICARE", "", "No"),
        told("Sliding fee", "Yes", ""),
    )
    history = replace(HISTORY, changes=(DatedChange("oak", DAYS[0], facts),))

    assert lines("en", history=history) == [
        "Now stated",
        "Accepted payment: Medicaid, Medicare. Not: TRICARE.",
        "No longer stated. It may still be so: ask.",
        "Accepted payment: Sliding fee.",
    ]


def test_an_answer_that_ends_its_sentence_has_one_period():
    words = dict.fromkeys(("en", "es"), ("Opening hours", "9 a.m. to 5 p.m.", "Any hour."))
    told = (DatedChange("oak", DAYS[0], (FactChange("", "hours", "", words),)),)

    assert lines("en", history=replace(HISTORY, changes=told)) == [
        "Changed",
        "Opening hours: Any hour. Before: 9 a.m. to 5 p.m.",
    ]


def test_each_place_has_a_page_of_its_own_where_something_changed():
    keys = [(), ("ex",), ("ex", "example"), ("ma",), ("ma", "salt")]

    assert [*changes.KIND.keys(site())] == keys
    assert [record.slug for day in changes.page(site(), "ma").days for record in day.records] == [
        "oak"
    ]
    page = changes.page(site(), "ma", "salt")
    assert page.title == "What changed in Salt County"
    assert [crumb.href for crumb in page.crumbs] == ["changes.html", "changes/ma.html"]


def test_the_whole_leads_to_states_and_tells_of_lists():
    page = changes.page(site())

    assert [link.href for link in page.places] == ["changes/ex.html", "changes/ma.html"]
    assert page.notes[0].startswith("On February 1, 2026 a list was brought in: 12,744 records")
    assert [day.day for day in page.days] == [*DAYS]


def test_without_a_history_there_is_one_page_that_says_so():
    empty = site(history=History())

    assert [*changes.KIND.keys(empty)] == [()]
    assert changes.page(empty).begins is None
    assert [path for path, _content in feeds(empty, "A")] == ["changes.atom"]


def test_a_place_leads_to_what_changed_there_and_only_there():
    assert state.page(site(), "ma").changed == "changes/ma.html"
    assert county.page(site(), "ma", "salt").changed == "changes/ma/counties/salt.html"
    assert state.page(site(history=History()), "ma").changed == ""


def test_a_page_tells_of_so_many_records_and_no_more():
    many = History(DAYS[1], (HISTORY.changes[0],) * (changed.SHOWN + 5))
    days = changes.page(site(history=many)).days

    assert sum(len(day.records) for day in days) == changed.SHOWN


def test_feeds_are_atom_and_the_same_every_time():
    made = dict(feeds(site(), "A & B"))
    again = dict(feeds(site(), "A & B"))

    assert made == again
    assert [*made] == [
        "changes.atom",
        "changes/ex.atom",
        "changes/ex/counties/example.atom",
        "changes/ma.atom",
        "changes/ma/counties/salt.atom",
    ]
    root = ET.fromstring(made["changes/ex.atom"])  # noqa: S314 - we have just written it
    atom = "{http://www.w3.org/2005/Atom}"
    assert root.findtext(f"{atom}title") == "What changed in Example State - A & B"
    assert root.findtext(f"{atom}updated") == "2026-02-01T00:00:00Z"
    (entry,) = root.iter(f"{atom}entry")
    assert entry.findtext(f"{atom}id") == (
        "https://a.example.org/programs/elm.html#changed-2026-02-01"
    )
    assert "Elm & Co" in (entry.findtext(f"{atom}title") or "")
