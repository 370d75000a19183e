"""The door to a directory whose states are sites of their own: a page that leads to each.

It stands where the whole directory was, or would be: so it leads on from the addresses that
providers and places had there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from levelground.facts.in_words import day_words
from levelground.language import catalogues
from levelground.language.messages import _, ngettext, speaking
from levelground.site import addresses
from levelground.site.arrange import helplines
from levelground.site.arrange.directory import Directory, still_listed
from levelground.site.languages import language_folder, other_languages

STYLE_FILE = "door.css"
STYLE = (
    "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:auto;padding:1rem;"
    "color:#1d2b2c;background:#fbf8f1}a{color:#0d5f57;padding:.3rem 0;display:inline-block}"
    "ul{padding:0;list-style:none;columns:15rem}.help{columns:auto;border:2px solid;padding:1rem}"
    "@media(prefers-color-scheme:dark){body{color:#eee;background:#14211f}a{color:#8fd3c8}}\n"
)
_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"


def door_page(
    directories: Mapping[str, Directory], name: str, at: Mapping[str, str], root: str = ""
) -> str:
    """Return the page, in each language one after the other; *at* has the address of each state.

    *root* leads to its style from where it is shown.
    """
    first = next(iter(directories))
    ways = "".join(
        f'<p><a href="#{other.code}" lang="{other.code}">{escape(other.name)}</a></p>\n'
        for other in other_languages(tuple(directories), first)
    )
    parts = "".join(map("".join, (_part(one, at) for one in directories.values())))
    style = f'<link rel="stylesheet" href="{escape(root)}{STYLE_FILE}">\n'
    return _page(first, name, f"<h1>{escape(name)}</h1>\n{ways}<main>\n{parts}</main>\n", style)


def leading_pages(
    directories: Mapping[str, Directory], at: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield (path, page) for each address of a provider or place of the whole directory."""
    spoken = tuple(directories)
    for language, directory in directories.items():
        folder = language_folder(spoken, language)
        before = f"{folder}/" if folder else ""
        for code, path, name in _old_addresses(directory):
            yield f"{before}{path}", _leading(language, name, f"{at[code]}/{before}{path}")


def _old_addresses(directory: Directory) -> Iterator[tuple[str, str, str]]:
    """Yield the state, address and name of each page that a state's own site has too."""
    catalog = directory.catalog
    for slug in (*catalog.by_slug, *catalog.renamed):
        record = catalog.named(slug)
        if record.place.state.term in directory.by_state:
            yield record.place.state.term, addresses.provider(slug), record.name
    for code in directory.by_state:
        yield code, addresses.state(code), directory.state_name(code)
        for _state, county in directory.counties_of_state.get(code, ()):
            yield code, addresses.county(code, county), directory.state_name(code)
        for city in directory.cities_of_state[code]:
            yield code, addresses.city(*city), directory.city_name(city)


def _leading(language: str, name: str, href: str) -> str:
    link = f'<p><a href="{escape(href)}">{escape(name)}</a></p>\n'
    refresh = f'<meta http-equiv="refresh" content="0; url={escape(href)}">\n'
    return _page(language, name, link, refresh)


def _page(language: str, title: str, body: str, more: str = "") -> str:
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="referrer" content="no-referrer">\n{more}<link rel="icon" href="data:,">\n'
        f"<title>{escape(title)}</title>\n</head>\n<body>\n{body}"
        "</body>\n</html>\n"
    )


def _part(directory: Directory, at: Mapping[str, str]) -> Iterator[str]:
    language = directory.language
    with speaking(catalogues.translations(language)):
        yield f'<section id="{language}" lang="{language}">\n<ul class="help">\n'
        for line in helplines.national_helplines(directory):
            if line.band:
                href = f"tel:{line.phone}" if line.phone else line.url
                who, label = escape(line.who), escape(line.label)
                yield f'<li>{who} <a href="{escape(href)}">{label}</a></li>\n'
        yield f"</ul>\n<h2>{escape(_('Choose a state'))}</h2>\n<ul>\n"
        for code, listings in directory.by_state.items():
            count = len(still_listed(listings))
            told = ngettext("{n} program", "{n} programs", count).format(n=f"{count:,}")
            href, state = escape(at[code]), escape(directory.state_name(code))
            yield f'<li><a href="{href}">{state}</a> <small>{escape(told)}</small></li>\n'
        day = day_words(directory.catalog.today)
        told = _("As of {day}. Facts change: call before you go.").format(day=day)
        yield f"</ul>\n<p>{escape(told)}</p>\n</section>\n"
