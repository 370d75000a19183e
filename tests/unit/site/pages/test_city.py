"""The page of a town: what is there, counted and by level, and the next towns."""

from __future__ import annotations

from levelground.model import NO_LEVEL, Record
from levelground.site.arrange.directory import Directory
from levelground.site.kind import Site
from levelground.site.pages import city
from levelground.site.parts import regions
from levelground.site.place.place_page import UNFOLDED, PlacePage
from tests.unit.making import directory, record
from tests.unit.site.pages.places import made


def town(whole: Directory, code: str, slug: str) -> PlacePage:
    """Return a town's page."""
    return city.page(Site(whole), code, slug)


def test_a_town_counts_its_programs_and_its_providers():
    whole = directory(
        record("programs: [{level: iop}, {level: php}]", slug="a"), made("b"), made("c", "Tollgate")
    )
    page = town(whole, "ex", "fairhaven")

    assert (page.total, page.providers) == (3, 2)
    assert page.path == "places/ex/fairhaven.html"
    assert page.title.startswith("Treatment programs in Fairhaven, ")


def test_what_left_the_newest_list_stands_last_and_is_not_counted():
    gone = record("listing: no-longer-listed\nlevel: iop", slug="a")
    whole = directory(gone, made("b"), made("c"))
    page = town(whole, "ex", "fairhaven")
    (iop,) = page.sections

    assert (page.total, page.providers, iop.count) == (2, 2, 2)
    assert [tally.count for tally in page.levels] == [2]
    assert [card.href for card in iop.cards] == [f"programs/{slug}.html" for slug in "bca"]
    (row,) = regions.city_table(whole, [("ex", "fairhaven")]).rows
    assert row.total == 2


def test_each_program_stands_in_a_few_lines_and_all_of_them_are_there():
    whole = directory(made("a"), made("b"), made("c", level="php"))
    php, iop = town(whole, "ex", "fairhaven").sections

    assert (iop.id, iop.count, len(iop.cards)) == ("iop", 2, 2)
    assert (php.id, php.count, len(php.cards)) == ("php", 1, 1)
    assert all(card.brief for card in (*iop.cards, *php.cards))


def test_where_programs_are_many_the_first_of_each_level_are_seen():
    few = directory(made("a"), made("b", level="php"))
    several = [made(f"p-{n}", level=level) for n, level in enumerate(["iop"] * UNFOLDED)]

    assert not town(few, "ex", "fairhaven").is_many
    assert not town(directory(*several), "ex", "fairhaven").is_many  # one level alone
    many = town(directory(*several, made("x", level="php")), "ex", "fairhaven")
    assert many.is_many
    assert many.first == 5
    assert many.jumps == (("php", "Partial hospitalization 1"), ("iop", "Intensive outpatient 8"))


def test_a_town_with_many_levels_shows_fewer_of_each():
    levels = ["outpatient", "iop", "php", "residential", "inpatient", "detox", "sober-living"]
    shown = [
        town(directory(*(made(level, level=level) for level in levels[:n])), "ex", "fairhaven")
        for n in (4, 6, 7)
    ]

    assert [page.first for page in shown] == [2, 1, 1]


def test_what_names_neither_alcohol_nor_benzodiazepines_stands_apart():
    opioids = record("level: detox\ndetox_from: [opioids]", slug="a")
    both = record("level: detox\ndetox_from: [alcohol, opioids]", slug="b")
    silent = record("level: detox", slug="c")
    (section,) = town(directory(opioids, both, silent), "ex", "fairhaven").sections

    assert [card.id for card in section.cards] == ["b/detox", "c/detox"]
    assert [card.id for card in section.apart] == ["a/detox"]
    (alone,) = town(directory(opioids), "ex", "fairhaven").sections
    assert ([card.id for card in alone.cards], alone.apart) == (["a/detox"], ())


def test_a_detox_whose_answers_on_alcohol_disagree_stands_after_those_that_agree():
    words = "level: detox\ndetox_from: [alcohol, opioids]"
    disputed = record(f"{words}\nconditions: {{alcohol: no, opioids: yes}}", slug="a")
    both, silent = record(words, slug="b"), record("level: detox", slug="c")
    (section,) = town(directory(disputed, silent, both), "ex", "fairhaven").sections

    assert [card.id for card in section.cards] == ["b/detox", "a/detox", "c/detox"]


def test_detox_stands_first_and_is_none_of_the_levels_to_jump_to():
    several = [made(f"p-{n}") for n in range(UNFOLDED)]
    page = town(directory(*several, made("x", level="detox")), "ex", "fairhaven")

    assert [section.id for section in page.sections] == ["detox", "iop"]
    assert [at for at, _name in page.jumps] == ["iop"]


def test_a_search_of_the_town_is_begun():
    assert town(directory(made("a")), "ex", "fairhaven").asks == "Fairhaven, EX "


def test_levels_stand_from_what_cannot_wait_to_what_is_no_treatment():
    levels = ["outpatient", "sober-living", "iop", "inpatient", "residential", "detox", "unknown"]
    whole = directory(*(made(level, level=level) for level in levels))

    assert [section.id for section in town(whole, "ex", "fairhaven").sections] == [
        "detox",
        "inpatient",
        "residential",
        "iop",
        "outpatient",
        "sober-living",
        NO_LEVEL,
    ]


def test_a_facility_stands_once_in_full_and_says_which_levels_it_has():
    both = record("programs: [{level: outpatient}, {level: detox}]", slug="b")
    whole = directory(made("a", level="outpatient"), both)
    detox, outpatient = town(whole, "ex", "fairhaven").sections

    assert [card.id for card in detox.cards] == ["b/detox"]
    assert [(fact.label, fact.cell.words) for fact in detox.cards[0].said[:1]] == [
        ("Also here", "Outpatient")
    ]
    assert [card.id for card in outpatient.cards] == ["a/outpatient"]
    assert [card.id for card in outpatient.again] == ["b/outpatient"]
    assert (outpatient.count, outpatient.programs) == (2, 2)


def test_what_detoxes_from_neither_stands_in_full_at_another_level():
    apart = "programs: [{level: iop}, {level: detox, detox_from: [opioids]}]"
    whole = directory(record(apart, slug="a"), made("b", level="detox"))
    detox, iop = town(whole, "ex", "fairhaven").sections

    assert [card.id for card in detox.apart] == ["a/detox"]
    assert ([card.id for card in iop.cards], iop.again) == (["a/iop"], ())


def test_a_program_whose_level_nobody_stated_has_a_place_of_its_own_at_the_end():
    whole = directory(made("a", level="unknown"), made("b"))
    section = town(whole, "ex", "fairhaven").sections[-1]

    assert (section.label, section.plain) == (
        "Level not stated",
        "Call and ask which level of care it is.",
    )


def test_the_way_back_up_ends_above_the_page_itself():
    page = town(directory(made("a")), "ex", "fairhaven")

    assert [crumb.href for crumb in page.crumbs] == [
        "programs.html",
        "places/ex.html",
        "places/ex/counties/example.html",
    ]


def test_the_levels_of_a_place_lead_to_their_part_of_the_page():
    page = town(directory(made("a"), made("b"), made("c", level="php")), "ex", "fairhaven")

    assert [(t.link.href, t.count, t.percent) for t in page.levels] == [
        ("places/ex/fairhaven.html#iop", 2, 100.0),
        ("places/ex/fairhaven.html#php", 1, 50.0),
    ]


def near(slug: str, town: str, latitude: float, state: str = "MA") -> Record:
    """Return a record in a town at a point."""
    place = f'{town}, state: {state}, zip: "01608", latitude: {latitude:.3f}, longitude: -71.8'
    return record("level: iop", slug=slug, place=f"place: {{city: {place}}}")


def test_a_town_leads_on_to_the_next_ones_with_what_they_have():
    whole = directory(
        near("a", "Alder", 42.0),
        near("b", "Birch", 42.1),
        near("c", "Birch", 42.2),
        near("d", "Cedar", 42.05, "CT"),
    )
    page = town(whole, "ma", "alder")

    assert [(link.text, link.href, link.note) for link in page.near] == [
        ("Cedar, CT", "places/ct/cedar.html", "about 3 miles, 1 program"),
        ("Birch, MA", "places/ma/birch.html", "about 10 miles, 2 programs"),
    ]


def test_a_town_that_is_nowhere_on_the_map_leads_nowhere():
    assert town(directory(made("a"), near("b", "Birch", 42.1)), "ex", "fairhaven").near == ()


def test_a_town_names_no_more_next_towns_than_help():
    whole = directory(
        *(near(f"p-{n}", f"Town {chr(65 + n)}", 42 + n / 20) for n in range(12)),
        near("far", "Far Away", 48.0),
    )
    page = town(whole, "ma", "town-a")

    assert [link.text for link in page.near] == [f"Town {letter}, MA" for letter in "BCDEFG"]
    assert town(whole, "ma", "far-away").near == ()


def test_the_stays_of_one_facility_at_one_level_share_a_card():
    short = "{level: residential, stay: short, languages: [en], payment: {accepts: [medicaid]}}"
    long = "{level: residential, stay: long, payment: {accepts: [medicaid, self-pay]}}"
    whole = directory(
        record(f"programs: [{short}, {long}]", slug="a"), made("b", level="residential")
    )
    (section,) = town(whole, "ex", "fairhaven").sections
    one, other = section.cards

    assert [stay.name for stay in one.stays] == [
        "Residential (short stay)",
        "Residential (long stay)",
    ]
    assert (one.id, one.programs, section.count) == ("", 2, 3)
    said = [{fact.key for fact in stay.said} for stay in one.stays]
    assert all("payment.accepts" in keys for keys in said)
    assert "payment.accepts" not in {fact.key for fact in one.said}
    assert "ages" in {fact.key for fact in one.said}
    assert (other.stays, other.id) == ((), "b/residential")


def test_stays_that_do_not_take_the_same_people_have_cards_of_their_own():
    women = "{level: residential, stay: short, genders: {women: yes, men: no}}"
    whole = directory(record(f"programs: [{women}, {{level: residential, stay: long}}]", slug="a"))
    (section,) = town(whole, "ex", "fairhaven").sections

    assert [card.stays for card in section.cards] == [(), ()]
    assert all(card.place.startswith("Residential") for card in section.cards)
