"""The lists of what a device keeps of a site."""

from __future__ import annotations

from typing import Any, cast

from levelground.plugin.kept.kept_lists import KeptEdition, as_json, kept_file, lists_of_copies
from levelground.plugin.site_editions import SiteEdition


class English:
    """An edition, of which the lists ask for its language alone."""

    language = "en"


def lists(paths: list[str]) -> list[str]:
    """Return the lists of a site of one state, whose pages are known in this order."""
    edition = KeptEdition(cast("SiteEdition", cast("Any", English())))
    for path in paths:
        file = kept_file(path, path.encode())
        edition.every.append(file)
        edition.states["ma"].rest.append(file)
        edition.states["ma"].counties["worcester"].append(file)
    return [as_json(value) for _name, value in lists_of_copies([edition])]


def test_what_stayed_from_the_build_before_changes_no_list():
    pages = ["guides/paying.html", "guides/overdose.html", "index.html", "places/ma.html"]

    assert lists(pages) == lists(pages[::-1])
