"""Guides stand in a path, and are found by the part and the question that each answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from levelground.model.guide import Guide, GuideSearch
from levelground.site.arrange.directory import Directory
from levelground.site.kind import Site
from levelground.site.pages import guide_page, guides_page, home
from tests.unit.making import directory


def guide(slug: str, question: str = "", related: tuple[str, ...] = ()) -> Guide:
    """Return a guide named by its slug."""
    return Guide.model_construct(
        slug=slug,
        title=slug.title(),
        summary=(f"What {slug} says.",),
        question=question or None,
        related=related,
        reviewed=date(2026, 11, 1),
        html="<p>Text</p>",
    )


PATH = (guide("one", "What is it?", related=("three",)), guide("two"), guide("three", "Why?"))
WHOLE = Directory(replace(directory().catalog, guides=PATH))


def test_a_guide_leads_to_the_one_before_it_and_to_the_next():
    ends = [
        (page.before and page.before.text, page.after and page.after.text)
        for page in (guide_page.around(WHOLE, guide) for guide in PATH)
    ]

    assert ends == [(None, "Two"), ("One", "Three"), ("Two", None)]


def test_a_guide_shows_its_question_its_review_and_related_guides_by_their_titles():
    page = guide_page.around(WHOLE, PATH[0])

    assert (page.question, page.reviewed) == ("What is it?", date(2026, 11, 1))
    assert [(link.text, link.href, link.note) for link in page.related] == [
        ("Three", "guides/three.html", "")
    ]


def test_a_guide_does_not_name_twice_the_one_that_comes_next():
    path = (guide("one", related=("two", "three")), guide("two"), guide("three"))
    page = guide_page.around(Directory(replace(WHOLE.catalog, guides=path)), path[0])

    assert [link.text for link in page.related] == ["Three"]


def test_each_guide_stands_once_in_the_part_where_someone_looks_for_it():
    known = (*PATH, guide("overdose", "What do we do?"), guide("paying", "Who pays?"))
    page = guides_page.page(Site(Directory(replace(WHOLE.catalog, guides=known))))

    assert [(part.title, [(link.text, link.note) for link in part.links]) for part in page.parts][
        :3
    ] == [
        ("What cannot wait", [("What do we do?", "What overdose says.")]),
        ("Paying", [("Paying", "Who pays?")]),
        ("More guides", [("One", "What is it?"), ("Two", "What two says."), ("Three", "Why?")]),
    ]


def test_every_part_of_the_guides_can_be_jumped_to():
    page = guides_page.page(Site(WHOLE))

    assert page.jumps == (("part-1", "More guides"), ("part-2", "This directory"))


def test_home_leads_first_to_what_cannot_wait_by_its_question():
    urgent = guide("overdose", "What do we do?")
    made = Directory(replace(WHOLE.catalog, guides=(*PATH, urgent, guide("paying"))))

    assert [(link.text, link.note) for link in home.page(Site(made)).urgent] == [
        ("What do we do?", "Overdose")
    ]
    assert home.page(Site(WHOLE)).urgent == ()


def test_a_guide_leads_to_the_programs_that_it_is_of():
    search = GuideSearch.model_construct(shows="Find sober living near you", words="sober living")
    leading = PATH[0].model_copy(update={"find": search})
    whole = Directory(replace(WHOLE.catalog, guides=(leading,)))
    link = guide_page.around(whole, leading).find

    assert (link and link.text, link and link.href) == (
        "Find sober living near you",
        "find.html#q=sober%20living",
    )
