"""What the context of every page has: the frozen facts that templates see, and nothing else.

Addresses are paths below the site's root ("places/ma.html"); a template puts
`SITEURL` before them. Dates are dates: a template shows them, a script may add
their age by the reader's own clock.
"""

from __future__ import annotations

from dataclasses import dataclass

from levelground.site.pieces import HelpEntry, Link


@dataclass(frozen=True, slots=True)
class Page:
    """What every page says of itself.

    `path`: where it is, below the root of its language.
    `template`: the file of the theme that shows it, without its ending.
    `kind`: the class on its body, by which styles and scripts know it.
    `title`: its heading, and what a browser's tab says.
    `description`: one sentence for search engines and shared links.
    `crumbs`: the way from the whole to the page, for links above its heading.
    `section`: the address of the entry that is marked in the navigation, "" for none.
    `help`: help lines for the page's own state or county, beside those for everyone.
    `languages`: the languages that it is in, empty where that is all of the site's.
    """

    path: str
    template: str
    kind: str
    title: str
    description: str
    crumbs: tuple[Link, ...] = ()
    section: str = ""
    help: tuple[HelpEntry, ...] = ()
    languages: tuple[str, ...] = ()
