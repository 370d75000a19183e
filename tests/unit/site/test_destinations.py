"""Every link of a guide to a page of the site leads to one that is there, or is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from levelground.model.guide import Guide, GuideLink
from levelground.site.arrange.directory import Directory
from levelground.site.destinations import dead_links
from levelground.site.kind import Site
from levelground.site.pages import KINDS
from tests.unit.making import catalog, record

HERE = record("programs: [{level: iop}, {level: php}]", slug="harbor-point")


def written(*links: str) -> Guide:
    """Return a guide with these links."""
    made = tuple(GuideLink(address, "x", line=at) for at, address in enumerate(links, 5))
    return Guide.model_construct(
        slug="what-is-iop", path="guides/what-is-iop.md", title="x", summary=(), html="", links=made
    )


def said(*links: str) -> list[str]:
    """Return what is wrong with the links of one guide."""
    return [
        str(problem) for problem in dead_links(replace(catalog(HERE), guides=(written(*links),)))
    ]


@pytest.mark.parametrize(
    "link",
    [
        "../levels.html", "../levels/iop.html#more", "../levels/iop-and-php.html", "../find.html?x",
        "what-is-iop.html", "../guides/what-is-iop.html", "../places/ex.html", "../index.html",
        "../places/ex/fairhaven.html", "../programs/harbor-point.html", "https://a.org/x.html",
        "mailto:a@b.org", "#here", "{filename}what-is-iop.md",
    ],
)  # fmt: skip
def test_a_link_to_a_page_that_is_there_is_right(link: str):
    assert said(link) == []


@pytest.mark.parametrize(
    ("link", "write"),
    [
        ("what-is-iob.html", "what-is-iop"),
        ("../level.html", '"../levels.html"'),
        ("levels.html", "name"),
        ("../levels/iops.html", '"../levels/iop.html"'),
        ("../programs/harbour-point.html", '"../programs/harbor-point.html"'),
        ("../places/ex/fair-haven.html", '"../places/ex/fairhaven.html"'),
        ("../../index.html", "index.html"),
        ("/index.html", "index.html"),
        ("%2e%2e/nowhere.html", "write one of: ../404.html"),
    ],
)
def test_a_link_to_a_page_that_is_not_there_is_named_with_the_nearest(link: str, write: str):
    (told,) = said("../levels.html", link)

    assert told.startswith(f'guides/what-is-iop.md:6:1: "{link}" leads to no page of this site; ')
    assert write in told.partition("; ")[2]


def test_every_page_is_where_its_kind_says():
    site = Site(Directory(catalog(HERE)), hosted=False)

    for kind in KINDS:
        for names in kind.keys(site):
            path = kind.make(site, *names).path
            said = kind.address(*names) if callable(kind.address) else kind.address
            assert path == said or (not said and path.startswith(("data/", "api/")))
