"""A page that is said to be untouched by an edit is the same, and so is the list of pages."""

from __future__ import annotations

import pytest

from levelground.model import Record
from levelground.site import making_order
from levelground.site.again import untouched
from levelground.site.again.recipes import Recipes
from levelground.site.again.untouched import Shape, Untouched
from levelground.site.kind import Site
from levelground.site.pages import KINDS
from tests.unit.making import directory
from tests.unit.site.again.test_recipes import BEFORE, EDITS, FACTS, MOVES, PLACES, made, records

OUTLINED = {"another level", "a program less", "a provider closed", "a level nobody states",
            "another payment", "a no", "another language", "a check"}  # fmt: skip
NAMES = {
    "another name of the provider": ("dogwood", FACTS["dogwood"] + "\nalso_known_as: Old Mill"),
    "a sentence": ("elm", FACTS["elm"] + "\nabout: A house near the river."),
}


def shape(found: list[Record], before: Shape | None = None, whole: str = "") -> Shape:
    made_of = directory(*found)
    return (
        Shape.of(made_of.catalog, before)
        .of_site(whole, before)
        .knowing(Site(made_of).neighbours.of_all)
    )


FIRST = shape(records(FACTS, PLACES))


def since(found: list[Record], before: Shape = FIRST) -> Untouched | None:
    return Untouched.since(before, shape(found, before), directory(*found))


@pytest.mark.parametrize("edit", [*EDITS, *NAMES])
def test_what_stays_is_what_it_would_be(edit: str) -> None:
    slug, facts = {**EDITS, **NAMES}[edit]
    found = records({**FACTS, slug: facts}, PLACES)
    left, now = since(found), made(found)

    assert (left is None) == (edit in OUTLINED)
    if left:
        assert [key for key in now if left.has_kind(key[0])] == [
            key for key in BEFORE if left.has_kind(key[0])
        ]
        stay = [key for key in now if left.stays(key)]
        assert [key for key in stay if now[key][0] != BEFORE[key][0]] == []
        assert len(stay) > 10


def test_what_is_said_of_kinds_by_their_names_is_said_of_kinds_that_there_are() -> None:
    left = Untouched.since(FIRST, FIRST, directory(*records(FACTS, PLACES)))
    assert left
    named = {*untouched.KINDS, *untouched.NAMED, *left.stays_if, *making_order.OF_KIND}
    site = Site(directory(*records(FACTS, PLACES)))

    assert named | {*Recipes(site, "").parts} <= {kind.name for kind in KINDS}


@pytest.mark.parametrize("move", MOVES)
def test_a_move_may_touch_any_page(move: str) -> None:
    slug, place = MOVES[move]
    assert since(records(FACTS, {**PLACES, slug: place})) is None


def test_what_is_added_or_gone_may_touch_any_page() -> None:
    found = records(FACTS, PLACES)
    assert since(found[1:]) is None
    assert Untouched.since(shape(found[1:]), FIRST, directory(*found)) is None


def test_so_may_what_is_no_record() -> None:
    found = records(FACTS, PLACES)
    again = shape(found, FIRST, "another guide")
    assert Untouched.since(FIRST, again, directory(*found)) is None
    assert Untouched.since(None, FIRST, directory(*found)) is None


def test_only_what_is_near_an_edit_is_looked_at() -> None:
    found = records({**FACTS, "elm": FACTS["elm"] + "\nabout: A house."}, PLACES)
    left = since(found)
    assert left is not None
    assert not left.stays(("provider", "elm"))
    assert left.stays(("provider", "dogwood"))  # two miles away, and of another level
    assert left.stays(("provider", "alder"))
    assert (left.stays(("state", "ex")), left.stays(("state", "ma"))) == (True, False)
    assert left.stays(("city", "ma", "worcester"))
    assert not left.stays(("listed", "payment", "medicaid"))
    assert not left.stays(("shard", "all"))


def test_a_page_that_names_an_edited_record_as_near_is_looked_at() -> None:
    facts = {**FACTS, "dogwood": FACTS["elm"]}
    before = shape(records(facts, PLACES))
    assert before.near == {"dogwood": ("elm",), "elm": ("dogwood",)}
    left = since(records({**facts, "elm": facts["elm"] + "\nabout: A house."}, PLACES), before)
    assert left is not None
    assert not left.stays(("provider", "dogwood"))
    assert left.stays(("provider", "alder"))


def test_without_a_point_all_of_the_state_may_be_near() -> None:
    left = since(records({**FACTS, "alder": FACTS["alder"] + "\nabout: A house."}, PLACES))
    assert left is not None
    assert not left.stays(("provider", "birch"))
    assert left.stays(("provider", "dogwood"))


def test_what_only_counts_or_finds_by_name_is_left_by_an_edit_of_another_fact() -> None:
    left = since(records({**FACTS, "elm": FACTS["elm"] + "\nabout: A house."}, PLACES))
    assert left is not None
    kinds = ("home", "levels", "programs", "about", "names_index", "online", "find_words")
    assert [kind for kind in kinds if not left.stays((kind,))] == ["programs"]  # it shows all
    assert left.has_kind("names")


def test_a_name_is_looked_for_again_and_counted_as_it_was() -> None:
    left = since(records({**FACTS, "elm": FACTS["elm"] + "\nalso_known_as: Old Mill"}, PLACES))
    assert left is not None
    assert not left.stays(("names_index",))
    assert not left.has_kind("names")
    assert left.stays(("about",))


def test_a_shape_is_kept_in_plain_values() -> None:
    assert Shape.of_kept(FIRST.kept()) == FIRST
