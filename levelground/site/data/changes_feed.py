"""What changed in the records as Atom feeds (RFC 4287): the same history gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from levelground.site import addresses
from levelground.site.kind import Site
from levelground.site.parts import changes_told
from levelground.site.parts.changes_told import ChangedRecord

_SPACE = 'xmlns="http://www.w3.org/2005/Atom"'
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'


def change_feeds(site: Site, name: str, url: str) -> Iterator[tuple[str, str]]:
    """Yield (address, content) of the feed of each place in which something changed.

    *name* is the directory's, *url* where its pages of this language are.
    """
    directory = site.directory
    for where, changes in site.changed.by_place.items():
        title = f"{changes_told.title_of(directory, where)} - {name}"
        own, page = addresses.changes_feed(*where), addresses.changes(*where)
        entries = "".join(
            _entry(record, url) for record in changes_told.told_of(directory, changes)
        )
        yield (
            own,
            (
                f'{_HEAD}<feed {_SPACE} xml:lang="{directory.language}">\n'
                f"<title>{escape(title)}</title>\n"
                f"<id>{escape(f'{url}/{own}')}</id>\n"
                f"<updated>{_time(changes[0].day)}</updated>\n"
                f"<author><name>{escape(name)}</name></author>\n"
                f'<link rel="self" href={quoteattr(f"{url}/{own}")}/>\n'
                f"<link href={quoteattr(f'{url}/{page}')}/>\n"
                f"{entries}</feed>\n"
            ),
        )


def _entry(record: ChangedRecord, url: str) -> str:
    address = f"{url}/{record.href}"
    title = f"{record.name}, {record.place}"
    return (
        f"<entry>\n<title>{escape(title)}</title>\n"
        f"<id>{escape(f'{address}#changed-{record.day}')}</id>\n"
        f"<updated>{_time(record.day)}</updated>\n"
        f"<link href={quoteattr(address)}/>\n"
        f"<content>{escape(chr(10).join(map(str, record.lines)))}</content>\n</entry>\n"
    )


def _time(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
