"""The page of a county: its own part of its towns."""

from __future__ import annotations

from levelground.site.arrange.directory import Directory
from levelground.site.kind import Site
from levelground.site.pages import city, county, level_in_state
from levelground.site.parts.cards import PLACE_SHOWS
from tests.unit.making import directory, record
from tests.unit.site.pages.places import made, many


def test_a_county_with_many_programs_leads_to_its_towns():
    assert county.page(Site(many(PLACE_SHOWS)), "ex", "example").sections
    assert county.page(Site(many(PLACE_SHOWS + 1)), "ex", "example").sections == ()


def test_a_town_and_a_county_of_one_name_have_pages_of_their_own():
    whole = directory(made("a", "Worcester", "Worcester"))

    assert (
        city.page(Site(whole), "ex", "worcester").path
        != county.page(Site(whole), "ex", "worcester").path
    )


def test_a_county_counts_only_its_own_part_of_a_town():
    whole = directory(made("a"), made("b", county="Other"), made("c", county="Other"))
    page = county.page(Site(whole), "ex", "example")

    assert sum(row.total for row in page.places[0].rows) == page.total == 1


def test_the_towns_with_the_most_programs_come_first_at_each_level():
    towns = [made("a", "Ash"), made("b", "Birch"), made("c", "Birch", level="php")]
    page = county.page(
        Site(directory(*towns, made("d", "Ash", level="php"), made("e", "Birch"))), "ex", "example"
    )

    php, iop = page.sections
    assert [card.id for card in iop.cards] == ["b/iop", "e/iop", "a/iop"]
    assert [card.id for card in php.cards] == ["c/php", "d/php"]
    assert page.towns_first
    assert not county.page(Site(directory(made("a"))), "ex", "example").towns_first


def test_a_search_of_the_county_is_begun():
    assert county.page(Site(directory(made("a"))), "ex", "example").asks == "Example County, EX "


# By names in the opposite of the order in which a family should read them.
DETOX = {
    "alder": "listing: no-longer-listed\ndetox_from: [alcohol]",
    "birch": "detox_from: [opioids]",
    "cedar": "restrictions: [opioids-only]",
    "dogwood": "conditions: {alcohol: no, opioids: yes}",
    "elm": "conditions: [alcohol]",
    "fir": "detox_from: [alcohol, opioids]",
    "gum": "detox_from: [benzodiazepines]",
}


def detoxes() -> Directory:
    """Return a directory of detox programs in the towns of one county, the most in the first."""
    towns = {"elm": "Ash", "gum": "Ash"}
    return directory(
        *(
            record(
                f"level: detox\n{facts}",
                slug=slug,
                place=f"place: {{city: {towns.get(slug, 'Birch')}, county: Example, state: EX, "
                'zip: "00001"}',
            )
            for slug, facts in DETOX.items()
        ),
        made("holly", "Chestnut", "Marl", level="detox"),
    )


def test_detox_that_names_what_may_kill_stands_before_silence_and_silence_before_a_no():
    (section,) = county.page(Site(detoxes()), "ex", "example").sections

    assert [card.id.partition("/")[0] for card in section.cards] == [
        "fir", "gum", "elm", "cedar", "dogwood", "alder",
    ]  # fmt: skip
    assert [card.id for card in section.apart] == ["birch/detox"]


def test_so_it_stands_among_the_places_of_the_level_in_a_state():
    group, _other = level_in_state.page(Site(detoxes()), "detox", "ex").groups

    assert [card.id.partition("/")[0] for card in group.cards] == [
        "fir", "gum", "elm", "cedar", "dogwood", "alder", "birch",
    ]  # fmt: skip
