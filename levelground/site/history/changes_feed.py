"""What changed in the records as Atom feeds (RFC 4287): the same history gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from levelground.site import addresses
from levelground.site.arrange.directory import Directory
from levelground.site.history import changes_told
from levelground.site.history.changed import Changed
from levelground.site.history.changes_told import ChangedRecord

_SPACE = 'xmlns="http://www.w3.org/2005/Atom"'
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'


def change_feeds(
    directory: Directory, changed: Changed, name: str, url: str
) -> Iterator[tuple[str, str]]:
    """Yield (address, content) of the feed of the whole and of each place where something changed.

    *name* is the directory's, *url* where its pages of this language are.
    """
    begins = changed.history.begins or directory.catalog.today
    for where, changes in {(): (), **changed.by_place}.items():
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
                f"<updated>{_time(changes[0].day if changes else begins)}</updated>\n"
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
