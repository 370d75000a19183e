"""The page with the call sheet for what a reader has chosen."""

from __future__ import annotations

from dataclasses import dataclass

from levelground.language.messages import _
from levelground.site import addresses
from levelground.site.kind import Kind, Shows, Site
from levelground.site.page import Page
from levelground.site.pieces import Link


@dataclass(frozen=True, slots=True)
class MyListPage(Page):
    """The page for what is chosen as a list; what it shows comes by script.

    `table`: whether they stand in a table too; the comparison has the same template and one.
    `pairs`: comparisons that need no script.
    """

    table: bool = False
    pairs: tuple[Link, ...] = ()


def page(_site: Site) -> MyListPage:
    """Return the page with the call sheet for what is chosen."""
    return MyListPage(
        path=addresses.MY_LIST,
        template="compare",
        kind="list",
        title=_("My list"),
        description=_("The numbers to call, and what to ask each program."),
        section=addresses.MY_LIST,
    )


KIND = Kind("list", page, address=addresses.MY_LIST, shows=Shows.NOTHING)
