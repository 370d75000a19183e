"""What registers say of a provider, in a sentence each: on which list, until when, and who left."""

from __future__ import annotations

from collections.abc import Iterator

from levelground.facts.in_words import day_words
from levelground.language.messages import _, filled
from levelground.model import Confirmed, Record
from levelground.site.arrange.directory import Directory

_LICENSE = "license"


def register_lines(directory: Directory, record: Record) -> tuple[str, ...]:
    """Return a sentence for each entry of a register, none of them twice."""
    said = (" ".join(_sentences(directory, entry)) for entry in record.confirmed)
    return tuple(dict.fromkeys(said))


def _sentences(directory: Directory, entry: Confirmed) -> Iterator[str]:
    words = {"day": day_words(entry.on), "title": directory.own(entry.title)}
    is_license = entry.what.term == _LICENSE
    if entry.missing:
        later = {**words, "later": day_words(entry.missing)}
        pattern = (
            _("On the state's list of {day}, and not any more on that of {later}.")
            if is_license
            else _("On the list “{title}” of {day}, and not any more on that of {later}.")
        )
        yield filled(pattern, **later)
        yield _("Ask why.")
        return
    if entry.until is None:
        yield filled(_plain(is_license), **words)
        return
    yield filled(_until(is_license), **words, until=day_words(entry.until))
    if entry.until < directory.catalog.today:
        yield _("That day has passed. Ask whether it was renewed.")


def _plain(is_license: bool) -> str:  # noqa: FBT001 - which of two sentences
    if is_license:
        return _("On the state's list of {day}: licensed.")
    return _("On the list “{title}” of {day}: certified.")


def _until(is_license: bool) -> str:  # noqa: FBT001 - which of two sentences
    if is_license:
        return _("On the state's list of {day}: licensed until {until}.")
    return _("On the list “{title}” of {day}: certified until {until}.")
