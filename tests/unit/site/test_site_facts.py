"""What every page is told of the site is counted once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from levelground.model.guide import Guide
from levelground.site.arrange.directory import Directory
from levelground.site.site_facts import facts_of
from tests.unit.making import TODAY, directory, record


def checked(days: int, how: str = "phone") -> str:
    """Return a check so many days before the build."""
    return f"{{on: {TODAY - timedelta(days=days)}, how: {how}, covers: [everything]}}"


def test_what_every_page_shares_is_counted_once():
    whole = directory(
        record("programs: [{level: iop}, {level: php}]", slug="a"),
        record("level: iop\nlisting: closed", slug="b"),
    )
    site = facts_of(whole, "A Directory", "mailto:a@example.org")

    assert (site.providers, site.programs, site.built) == (1, 2, TODAY)
    assert not site.checked


def test_a_later_check_changes_nothing_that_every_page_shares():
    def shared(days: int):
        return facts_of(directory(record(f"level: iop\nchecked: [{checked(days)}]")), "A", "")

    assert shared(10) == shared(200)
    assert shared(10).checked


@pytest.mark.parametrize(
    ("line", "fictional"), [("fictional: yes", True), ("fictional: no", False)]
)
def test_a_site_of_examples_says_so(line: str, fictional: bool):  # noqa: FBT001
    assert facts_of(directory(record(f"level: iop\n{line}")), "A", "").fictional is fictional


def test_a_danger_leads_to_what_to_do_tonight_where_a_guide_says_it():
    whole = directory(record("level: detox"))
    told = Guide.model_construct(slug="detox-safely", title="Detox, safely")
    with_guide = Directory(replace(whole.catalog, guides=(told,)))

    assert facts_of(whole, "A", "").tonight is None
    link = facts_of(with_guide, "A", "").tonight
    assert (link and link.text, link and link.href) == (
        "What to do tonight",
        "guides/detox-safely.html",
    )
