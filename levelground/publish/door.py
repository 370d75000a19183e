"""The door to a directory whose states are sites of their own: one page that leads to each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from levelground.facts.in_words import day_words
from levelground.language import catalogues
from levelground.language.messages import _, ngettext, speaking
from levelground.site.arrange import helplines
from levelground.site.arrange.directory import Directory, still_listed

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = (
    "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:auto;padding:1rem;"
    "color:#1d2b2c;background:#fbf8f1}a{color:#0d5f57;padding:.3rem 0;display:inline-block}"
    "ul{padding:0;list-style:none;columns:15rem}.help{columns:auto;border:2px solid;padding:1rem}"
    "@media(prefers-color-scheme:dark){body{color:#eee;background:#14211f}a{color:#8fd3c8}}"
)


def door_page(directories: Mapping[str, Directory], name: str, addresses: Mapping[str, str]) -> str:
    """Return the page, in each language one after the other; *addresses* are of states."""
    first = next(iter(directories))
    parts = "".join(map("".join, (_part(one, addresses) for one in directories.values())))
    return (
        f'<!doctype html>\n<html lang="{first}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<link rel="icon" href="data:,">\n'
        f"<title>{escape(name)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{escape(name)}</h1>\n{parts}</body>\n</html>\n"
    )


def _part(directory: Directory, addresses: Mapping[str, str]) -> Iterator[str]:
    with speaking(catalogues.translations(directory.language)):
        yield f'<main lang="{directory.language}">\n<ul class="help">\n'
        for line in helplines.national_helplines(directory):
            if line.band:
                href = f"tel:{line.phone}" if line.phone else line.url
                who, label = escape(line.who), escape(line.label)
                yield f'<li>{who} <a href="{escape(href)}">{label}</a></li>\n'
        yield f"</ul>\n<h2>{escape(_('Choose a state'))}</h2>\n<ul>\n"
        for code, listings in directory.by_state.items():
            count = len(still_listed(listings))
            told = ngettext("{n} program", "{n} programs", count).format(n=f"{count:,}")
            href, state = escape(addresses[code]), escape(directory.state_name(code))
            yield f'<li><a href="{href}">{state}</a> <small>{escape(told)}</small></li>\n'
        day = day_words(directory.catalog.today)
        told = _("As of {day}. Facts change: call before you go.").format(day=day)
        yield f"</ul>\n<p>{escape(told)}</p>\n</main>\n"
