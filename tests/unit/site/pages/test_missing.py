"""The page for an address that leads nowhere."""

from __future__ import annotations

from levelground.site.kind import Site
from levelground.site.pages import missing
from tests.unit.making import directory, record


def test_the_missing_page_leads_on():
    page = missing.page(Site(directory(record("level: iop"))))

    assert page.links[0].note == "1 program"
    assert [link.href for link in page.links] == ["programs.html", "levels.html", "guides.html"]
