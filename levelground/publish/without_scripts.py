"""What one file shows where scripts are off: whom to call, and every program with its number."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from levelground.facts.answers import Phone
from levelground.language import catalogues
from levelground.language.messages import _, speaking
from levelground.publish.built_copy import BuiltCopy
from levelground.site.arrange import helplines
from levelground.site.arrange.directory import Directory, Listing, city_key
from levelground.site.parts import by_level, cards


def plain_listing(copy: BuiltCopy) -> str:
    """Return the words for a browser without scripts, in the first language of *copy*."""
    directory = copy.directory
    with speaking(catalogues.translations(directory.language)):
        return f"<noscript>\n{''.join(_lines(directory))}</noscript>\n"


def _lines(directory: Directory) -> Iterator[str]:
    off = _("Searching and comparing need JavaScript, which is off. Here is every program.")
    yield f"<p>{escape(off)}</p>\n<ul>\n"
    for line in helplines.national_helplines(directory):
        yield f"<li>{escape(line.who)}: {escape(line.label)}</li>\n"
    yield "</ul>\n"
    town = None
    for record, program in sorted(directory.current, key=_order):
        if city_key(record) != town:
            yield f"<h2>{escape(record.place.city)}, {record.place.state.term.upper()}</h2>\n"
            town = city_key(record)
        yield _entry(directory, (record, program))


def _order(listing: Listing) -> tuple[str, str, str, str]:
    record, program = listing
    return (*city_key(record), record.name.lower(), program.key)


def _entry(directory: Directory, listing: Listing) -> str:
    record, program = listing
    phone = by_level.phone_to_call(program)
    number = _number(phone) if phone else escape(_("No phone number is listed."))
    title = escape(cards.program_title(record, program))
    return f"<p>{title}<br>{escape(directory.level_and_stay(program))}<br>{number}</p>\n"


def _number(phone: Phone) -> str:
    return f'<a href="{phone.href}">{escape(phone.shown)}</a>'
