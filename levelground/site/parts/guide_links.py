"""Links to guides, which may be there in another language only."""

from __future__ import annotations

import re
from collections.abc import Iterable

from levelground.language.messages import _, written_in
from levelground.model.guide import Guide
from levelground.site import addresses, languages
from levelground.site.arrange.directory import Directory
from levelground.site.pieces import Link

_DETOX = "detox-safely"
_TO_GUIDE = re.compile(r'href="\{filename\}([a-z0-9-]+)\.md')


def guide_address(directory: Directory, slug: str) -> str:
    """Return where a guide is from the root of the pages in this language.

    That is the list of guides where it has no page at all.
    """
    guide = directory.guide(slug)
    if guide is None:
        return addresses.GUIDES
    way = languages.way(directory.spoken, directory.language, guide.language).removeprefix("/")
    return f"{way}/{addresses.guide(slug)}" if way else addresses.guide(slug)


def guide_link(directory: Directory, guide: Guide, text: str = "", note: str = "") -> Link:
    """Return a link to a guide: its title, and the first line of its summary as a note."""

    def said(words: str) -> str:
        return written_in(guide.language, directory.language, words)

    return Link(
        said(text or guide.title),
        guide_address(directory, guide.slug),
        said(note or "".join(guide.summary[:1])),
        "" if guide.language == directory.language else guide.language,
    )


def tonight(directory: Directory) -> Link | None:
    """Return the way to what to do until there is a place in detox, None without such a guide."""
    if directory.guide(_DETOX) is None:
        return None
    return Link(_("What to do tonight"), guide_address(directory, _DETOX))


def by_question(directory: Directory, guides: Iterable[Guide]) -> tuple[Link, ...]:
    """Return those of *guides* that answer a question, by that question, each with its title."""
    return tuple(
        guide_link(directory, guide, guide.question, guide.title)
        for guide in guides
        if guide.question
    )


def with_links(directory: Directory, html: str, root: str = "") -> str:
    """Return *html* with its links to guides made out; *root* leads to the language's own root."""
    return _TO_GUIDE.sub(lambda match: f'href="{root}{guide_address(directory, match[1])}', html)
