"""The day of a build, the feed and the sitemap."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from levelground.base.build_date import build_date
from levelground.plugin import feeds, site_editions, sitemaps
from tests.unit.making import catalog, record

DAYS = {"old": "2026-05-01", "new": "2026-11-02", "mid": "2026-08-15", "also-new": "2026-11-02"}


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("0", date(1970, 1, 1)),
        ("1795305599", date(2026, 11, 21)),
        ("1795305600", date(2026, 11, 22)),
    ],
)
def test_the_day_of_a_build_can_be_passed_in(
    monkeypatch: pytest.MonkeyPatch, epoch: str, day: date
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    monkeypatch.setenv("TZ", "Pacific/Auckland")

    assert build_date() == day


def checked(slug: str, how: str = "phone"):
    """Return a record that was checked on its day."""
    return record(
        f"level: iop\nchecked: {{on: {DAYS[slug]}, how: {how}, covers: [everything]}}", slug=slug
    )


def test_the_feed_has_the_latest_checks_first_and_names_in_order_among_equals():
    items = feeds.items(catalog(*map(checked, DAYS)), "A Directory")

    assert [item.url for item in items] == [
        "programs/also-new.html",
        "programs/new.html",
        "programs/mid.html",
        "programs/old.html",
    ]


def test_what_was_only_imported_is_not_news():
    assert feeds.items(catalog(checked("new", "import")), "A Directory") == []


def test_an_address_that_only_leads_on_is_in_no_sitemap():
    settings = {
        "SITENAME": "A",
        "LEVELGROUND_LANGUAGES": ["en", "es"],
        "PAGE_PATHS": [],
        "SITEURL": "",
    }
    made = site_editions.make_editions(
        catalog(record("level: iop\nformerly: [old-harbor]")), settings, Path()
    )
    pages = ["programs/harbor-point.html", "programs/old-harbor.html"]
    paths = [*pages, *(f"es/{page}" for page in pages)]
    told = sitemaps.Sitemaps(made, paths, "https://a.org")
    whole = "".join(map(told.content, told.names()))

    assert "programs/harbor-point.html" in whole
    assert "es/programs/harbor-point.html" in whole
    assert "old-harbor" not in whole


def test_the_sitemap_is_xml_with_every_page_below_its_address():
    settings = {"SITENAME": "A", "LEVELGROUND_LANGUAGES": ["en"], "PAGE_PATHS": [], "SITEURL": ""}
    made = site_editions.make_editions(catalog(record("level: iop")), settings, Path())
    paths = ["index.html", "a&b.html", "404.html"]
    told = sitemaps.Sitemaps(made, paths, "https://a.example.org/x")
    (name,) = told.names()
    root = ET.fromstring(told.content(name))  # noqa: S314 - our own text

    assert name == "sitemap.xml"
    assert [entry.text for entry in root.iter() if entry.tag.endswith("}loc")] == [
        "https://a.example.org/x/a&b.html",
        "https://a.example.org/x/index.html",
    ]
