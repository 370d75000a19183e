"""The pages of states, counties and towns: what is there, counted and by level."""

from __future__ import annotations

from levelground.facts import field_table
from levelground.language.messages import _
from levelground.model import Program, Record
from levelground.site.arrange.directory import Directory, providers
from levelground.site.arrange.filtered_lists import Lists
from levelground.site.arrange.nearby import Neighbours
from levelground.site.pages import levels, places
from levelground.site.pages.contexts import Place
from levelground.site.pages.places import SIDE_BY_SIDE, STATE_SHOWS
from levelground.site.parts import cards, regions, tallies
from levelground.site.parts.cards import PLACE_SHOWS
from tests.unit.making import directory, record


def made(
    slug: str,
    city: str = "Fairhaven",
    county: str = "Example",
    state: str = "EX",
    level: str = "iop",
) -> Record:
    """Return a record in a town."""
    in_county = f"county: {county}, " if county else ""
    return record(
        f"level: {level}",
        slug=slug,
        place=f'place: {{city: "{city}", {in_county}state: {state}, zip: "00001"}}',
    )


def city(whole: Directory, code: str, slug: str) -> Place:
    """Return a town's page."""
    return places.city(whole, Neighbours(whole), code, slug)


def state(whole: Directory, code: str) -> Place:
    """Return a state's page."""
    return places.state(whole, Lists(whole), code)


def many(count: int) -> Directory:
    """Return a directory of so many programs in one town."""
    return directory(*(made(f"p-{number:03}") for number in range(count)))


def test_a_town_counts_its_programs_and_its_providers():
    whole = directory(
        record("programs: [{level: iop}, {level: php}]", slug="a"), made("b"), made("c", "Tollgate")
    )
    page = city(whole, "ex", "fairhaven")

    assert (page.total, page.providers) == (3, 2)
    assert page.path == "places/ex/fairhaven.html"
    assert page.title.startswith("Treatment programs in Fairhaven, ")


def test_what_left_the_newest_list_stands_last_and_is_not_counted():
    gone = record("listing: no-longer-listed\nlevel: iop", slug="a")
    whole = directory(gone, made("b"), made("c"))
    page = city(whole, "ex", "fairhaven")
    (iop,) = page.sections

    assert (page.total, page.providers, iop.count) == (2, 2, 2)
    assert [tally.count for tally in page.levels] == [2]
    assert [card.href for card in iop.cards] == [f"programs/{slug}.html" for slug in "bca"]
    (row,) = regions.city_table(whole, [("ex", "fairhaven")]).rows
    assert row.total == 2


def test_programs_of_one_level_stand_side_by_side_where_they_are_few():
    whole = directory(made("a"), made("b"), made("c", level="php"))
    iop, php = city(whole, "ex", "fairhaven").sections

    assert (iop.id, iop.count) == ("iop", 2)
    assert iop.table is not None
    assert [card.brief for card in iop.cards] == [True, True]  # for paper
    assert (php.id, php.table, len(php.cards)) == ("php", None, 1)


def test_more_programs_than_fit_side_by_side_are_cards():
    (section,) = city(many(SIDE_BY_SIDE + 1), "ex", "fairhaven").sections

    assert section.table is None
    assert len(section.cards) == SIDE_BY_SIDE + 1


def test_levels_stand_from_least_to_most_support():
    whole = directory(made("a", level="residential"), made("b"), made("c", level="outpatient"))

    assert [section.id for section in city(whole, "ex", "fairhaven").sections] == [
        "outpatient",
        "iop",
        "residential",
    ]


def test_a_program_whose_level_nobody_stated_has_a_place_of_its_own_at_the_end():
    whole = directory(made("a", level="unknown"), made("b"))
    section = city(whole, "ex", "fairhaven").sections[-1]

    assert (section.label, section.plain) == (
        "Level not stated",
        "Call and ask which level of care it is.",
    )


def test_a_county_with_many_programs_leads_to_its_towns():
    assert places.county(many(PLACE_SHOWS), "ex", "example").sections
    assert places.county(many(PLACE_SHOWS + 1), "ex", "example").sections == ()


def test_every_program_of_a_state_is_counted_in_one_of_its_towns():
    whole = directory(made("a"), made("b", "Tollgate"), made("c", "Tollgate", county=""))
    page = state(whole, "ex")
    _counties, towns = page.places

    assert sum(row.total for row in towns.rows) == page.total == 3


def test_the_counts_of_the_levels_add_up_to_the_total():
    whole = directory(made("a"), made("b", level="php"), made("c", level="php"))
    (row,) = regions.state_table(whole).rows

    assert sum(row.counts) == row.total == 3


def test_two_spellings_of_one_town_are_one_town():
    whole = directory(made("a", "St. Mary's"), made("b", "St Marys"), made("c", "St. Mary's"))

    assert list(whole.by_city) == [("ex", "st-marys")]
    assert whole.city_name(("ex", "st-marys")) == "St. Mary's"


def test_a_town_and_a_county_of_one_name_have_pages_of_their_own():
    whole = directory(made("a", "Worcester", "Worcester"))

    assert city(whole, "ex", "worcester").path != places.county(whole, "ex", "worcester").path


def test_one_name_in_two_states_is_two_towns():
    whole = directory(made("a", "Springfield", state="MA"), made("b", "Springfield", state="IL"))

    assert list(whole.by_city) == [("il", "springfield"), ("ma", "springfield")]


def test_a_closed_provider_is_in_no_list():
    closed = record("level: iop\nlisting: closed", slug="closed")
    whole = directory(made("a"), closed)

    assert {entry.slug for entry, _program in whole.listings} == {"a"}
    assert whole.level_counts["iop"] == 1


def test_a_county_is_called_what_it_is():
    whole = directory(made("a"))

    assert whole.county_name("ma", "Essex") == "Essex County"
    assert whole.county_name("la", "Orleans Parish") == "Orleans Parish"
    assert whole.county_name("dc", "District of Columbia") == "District of Columbia"


def test_a_provider_with_two_programs_is_one_provider():
    whole = directory(record("programs: [{level: iop}, {level: php}]"))

    assert (len(whole.listings), providers(whole.listings)) == (2, 1)


def test_a_level_in_a_state_counts_only_its_own():
    whole = directory(made("a"), made("b", level="php"), made("c", "Tollgate"))
    page = places.level_in_state(whole, "iop", "ex")

    assert page.total == 2
    assert {section.id for section in page.sections} == {"iop"}
    assert all(row.link.href.endswith("#iop") for table in page.places for row in table.rows)


def test_the_way_back_up_ends_above_the_page_itself():
    page = city(directory(made("a")), "ex", "fairhaven")

    assert [crumb.href for crumb in page.crumbs] == [
        "programs.html",
        "places/ex.html",
        "places/ex/counties/example.html",
    ]


def test_a_state_shows_its_programs_where_they_are_few():
    assert state(many(STATE_SHOWS), "ex").sections
    assert state(many(STATE_SHOWS + 1), "ex").sections == ()


def test_the_levels_of_a_place_lead_to_their_part_of_the_page():
    page = city(directory(made("a"), made("b"), made("c", level="php")), "ex", "fairhaven")

    assert [(t.link.href, t.count, t.percent) for t in page.levels] == [
        ("places/ex/fairhaven.html#iop", 2, 100.0),
        ("places/ex/fairhaven.html#php", 1, 50.0),
    ]


def test_the_levels_of_a_large_state_lead_to_the_pages_of_the_levels():
    whole = directory(
        *(made(f"p-{number:03}") for number in range(STATE_SHOWS)),
        made("q", level="php"),
        made("r", level="unknown"),
    )

    assert [(t.link.text[:9], t.link.href, t.count) for t in state(whole, "ex").levels] == [
        ("Intensive", "levels/iop/ex.html", 100),
        ("Partial h", "levels/php.html", 1),
        ("Level not", "", 1),
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
    page = city(whole, "ma", "alder")

    assert [(link.text, link.href, link.note) for link in page.near] == [
        ("Cedar, CT", "places/ct/cedar.html", "about 3 miles, 1 program"),
        ("Birch, MA", "places/ma/birch.html", "about 10 miles, 2 programs"),
    ]


def test_a_town_that_is_nowhere_on_the_map_leads_nowhere():
    assert city(directory(made("a"), near("b", "Birch", 42.1)), "ex", "fairhaven").near == ()


def test_a_town_names_no_more_next_towns_than_help():
    whole = directory(
        *(near(f"p-{n}", f"Town {chr(65 + n)}", 42 + n / 20) for n in range(12)),
        near("far", "Far Away", 48.0),
    )
    page = city(whole, "ma", "town-a")

    assert [link.text for link in page.near] == [f"Town {letter}, MA" for letter in "BCDEFG"]
    assert city(whole, "ma", "far-away").near == ()


def test_a_program_whose_level_nobody_stated_is_counted_in_a_column_of_its_own():
    whole = directory(made("a", level="unknown"), made("b"), made("c", level="unknown"))
    for table in (regions.state_table(whole), regions.county_table(whole, "ex")):
        (row,) = table.rows

        assert [head.text for head in table.levels][-1] == "Level not stated"
        assert table.levels[-1].href == ""
        assert row.counts[-1] == 2
        assert sum(row.counts) == row.total == 3


def test_no_column_stands_for_a_level_not_stated_where_every_program_states_one():
    table = regions.state_table(directory(made("a")))

    assert len(table.levels) == len(table.rows[0].counts)
    assert "Level not stated" not in [head.text for head in table.levels]


def test_programs_without_a_county_are_counted_by_town_beside_the_counties():
    whole = directory(
        made("a"),
        made("b", "Tollgate", county=""),
        made("c", "Tollgate", county="Other"),
        made("d", "Ash", county=""),
        made("e", "Ash", county="", level="php"),
    )
    table = regions.county_table(whole, "ex")
    towns = [(row.link.text, row.link.href, row.total) for row in table.without]

    assert towns == [("Ash", "places/ex/ash.html", 2), ("Tollgate", "places/ex/tollgate.html", 1)]
    assert sum(row.total for row in (*table.rows, *table.without)) == len(whole.listings)


def test_the_counties_of_one_level_and_its_programs_without_one_add_up():
    whole = directory(
        made("a"), made("b", "Ash", county=""), made("c", "Ash", county="", level="php")
    )
    page = places.level_in_state(whole, "iop", "ex")

    assert [(row.link.href, row.total) for row in page.places[0].without] == [
        ("places/ex/ash.html#iop", 1)
    ]
    assert page.total == 2


def test_the_numbers_of_all_places_are_those_of_all_programs():
    whole = directory(made("a"), made("b", county="Other"), made("c", "Ash", county=""))
    told = tallies.by_place(regions.county_table(whole, "ex"))

    assert (told[-1].link.text, told[-1].count) == ("County not stated", 1)
    assert sum(tally.count for tally in told) == 3


def test_a_county_counts_only_its_own_part_of_a_town():
    whole = directory(made("a"), made("b", county="Other"), made("c", county="Other"))
    page = places.county(whole, "ex", "example")

    assert sum(row.total for row in page.places[0].rows) == page.total == 1


def test_a_facility_with_two_stays_at_one_level_is_one_facility():
    whole = directory(
        record("programs: [{level: residential, stay: short}, {level: residential, stay: long}]")
    )
    (rung,) = (r for r in cards.rungs(whole, whole.level_counts) if r.id == "residential")

    assert (rung.count, rung.facilities) == (2, 1)
    assert levels.level(whole, "residential").facilities == 1


def test_the_stays_of_one_facility_at_one_level_are_told_apart_on_its_town():
    stays = "programs: [{level: residential, stay: short}, {level: residential, stay: long}]"
    whole = directory(record(stays, slug="a"), made("b", level="residential"))
    (section,) = city(whole, "ex", "fairhaven").sections

    assert len({(card.name, card.place) for card in section.cards}) == 3
    assert section.cards[0].place.startswith("Residential")
    assert not section.cards[2].place.startswith("Residential")


def test_the_danger_of_detox_stands_once_where_detox_is_listed():
    whole = directory(made("alder", level="detox"), made("birch"))
    town, apart = city(whole, "ex", "fairhaven"), state(directory(made("birch")), "ex")
    level = places.level_in_state(whole, "detox", "ex")

    assert [section.id for section in town.sections if section.danger] == ["detox"]
    assert not town.danger
    assert not any(section.danger for section in apart.sections)
    assert "can kill" in level.danger
    assert not any(section.danger for section in level.sections)
    assert not places.level_in_state(whole, "iop", "ex").danger


def test_a_short_table_of_detox_has_what_decides_there_and_no_idle_rows():
    whole = directory(made("alder", level="detox"), made("birch", level="detox"))
    table = city(whole, "ex", "fairhaven").sections[0].table

    assert table is not None
    keys = [row.key for group in table.groups for row in group.rows]
    assert "hours_per_week" not in keys
    assert {"detox_from", "detox_setting", "ages"} <= {*keys, *_keys(table.unstated)}


def _keys(labels: tuple[str, ...]) -> set[str]:
    called = {_(field.fact.label): field.name for field in field_table.facts(Program)}
    return {called[label] for label in labels}
