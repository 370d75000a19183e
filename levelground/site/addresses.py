"""Where every page is, below the site's root: flat files with relative links."""

from __future__ import annotations

from levelground.base import strings

HOME = "index.html"
PROGRAMS = "programs.html"
FIND = "find.html"
LEVELS = "levels.html"
GUIDES = "guides.html"
ENOUGH = "enough.html"
GLOSSARY = "glossary.html"
ABOUT = "about.html"
MISSING = "404.html"
COMPARE = "compare.html"
MY_LIST = "list.html"
USE_DATA = "data.html"
KEEP = "keep.html"
KEPT_WORKER = "kept-worker.js"
KEPT_LISTS = "keep"
_API = "api/v1"


def api(name: str) -> str:
    """Return the address of a file for those who use the data elsewhere."""
    return f"{_API}/{name}"


def provider(slug: str) -> str:
    """Return the address of a provider's page."""
    return f"programs/{slug}.html"


def moved(former: str) -> str:
    """Return the address of the page that leads on from a provider's former address."""
    return provider(former)


def search(field: str, option: str) -> str:
    """Return the address of the search for an option of a filter, or, as "q", for words."""
    return f"{FIND}#{field}={option}"


def state(code: str) -> str:
    """Return the address of a state's page; *code* is two small letters."""
    return f"places/{code}.html"


def county(code: str, name: str) -> str:
    """Return the address of a county's page, in a folder where no town can be in its way."""
    return f"places/{code}/counties/{strings.slug_of_name(name)}.html"


def city(code: str, name: str) -> str:
    """Return the address of a town's page."""
    return f"places/{code}/{strings.slug_of_name(name)}.html"


def level(level_id: str) -> str:
    """Return the address of a level's page."""
    return f"levels/{level_id}.html"


def level_in_state(level_id: str, code: str) -> str:
    """Return the address of the page of one level in one state."""
    return f"levels/{level_id}/{code}.html"


def listed(kind: str, term: str, code: str = "") -> str:
    """Return the address of a list by payment, video, time or language; *code* is of a state."""
    return f"lists/{kind}/{term}/{code}.html" if code else f"lists/{kind}/{term}.html"


def pair(first: str, second: str) -> str:
    """Return the address of a prebuilt comparison of two levels or forms of care."""
    return f"levels/{first}-and-{second}.html"


def together(in_county: bool, code: str, place: str, level_id: str, page: int) -> str:  # noqa: FBT001
    """Return the address of the prebuilt comparison of one level in a town or county.

    Its first page has the plain name; *place* is a slug.
    """
    folder = f"compare/{code}/counties/{place}" if in_county else f"compare/{code}/{place}"
    return f"{folder}/{level_id}.html" if page == 1 else f"{folder}/{level_id}-{page}.html"


def changes(code: str = "", county_slug: str = "") -> str:
    """Return the address of what changed: in the whole, in a state or in a county."""
    return f"{_changes(code, county_slug)}.html"


def changes_feed(code: str = "", county_slug: str = "") -> str:
    """Return the address of the same as a feed."""
    return f"{_changes(code, county_slug)}.atom"


def _changes(code: str, county_slug: str) -> str:
    if county_slug:
        return f"changes/{code}/counties/{county_slug}"
    return f"changes/{code}" if code else "changes"


def guide(slug: str) -> str:
    """Return the address of a guide."""
    return f"guides/{slug}.html"
