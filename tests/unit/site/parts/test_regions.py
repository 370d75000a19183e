"""Tables of places: what is counted where, and nothing twice."""

from __future__ import annotations

from levelground.site.arrange.directory import provider_count
from levelground.site.kind import Site
from levelground.site.pages import level
from levelground.site.parts import cards, regions, tallies
from tests.unit.making import directory, record
from tests.unit.site.pages.places import made


def test_the_counts_of_the_levels_add_up_to_the_total():
    whole = directory(made("a"), made("b", level="php"), made("c", level="php"))
    (row,) = regions.state_table(whole).rows

    assert sum(row.counts) == row.total == 3


def test_two_spellings_of_one_town_are_one_town():
    whole = directory(made("a", "St. Mary's"), made("b", "St Marys"), made("c", "St. Mary's"))

    assert list(whole.by_city) == [("ex", "st-marys")]
    assert whole.city_name(("ex", "st-marys")) == "St. Mary's"


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

    assert (len(whole.listings), provider_count(whole.listings)) == (2, 1)


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


def test_the_numbers_of_all_places_are_those_of_all_programs():
    whole = directory(made("a"), made("b", county="Other"), made("c", "Ash", county=""))
    told = tallies.by_place(regions.county_table(whole, "ex"))

    assert (told[-1].link.text, told[-1].count) == ("County not stated", 1)
    assert sum(tally.count for tally in told) == 3


def test_a_facility_with_two_stays_at_one_level_is_one_facility():
    whole = directory(
        record("programs: [{level: residential, stay: short}, {level: residential, stay: long}]")
    )
    (rung,) = (r for r in cards.rungs(whole, whole.level_counts) if r.id == "residential")

    assert (rung.count, rung.facilities) == (2, 1)
    assert level.page(Site(whole), "residential").facilities == 1
