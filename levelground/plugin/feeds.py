"""For machines: a feed of the records that were checked last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from levelground.content.catalog import Catalog
from levelground.facts.in_words import day_words
from levelground.language.messages import _
from levelground.model import Check, Record, freshness
from levelground.site import addresses

FEED = "feed.atom"
FEED_LENGTH = 40


@dataclass(frozen=True)
class FeedItem:
    """One entry of the feed, with the attributes that Pelican's writer asks for."""

    title: str
    url: str
    date: datetime
    summary: str
    author: str

    def get_content(self, _siteurl: str) -> str:
        """Return the entry's text."""
        return self.summary


def items(catalog: Catalog, author: str) -> list[FeedItem]:
    """Return the records that a person checked last, the latest first, as entries of *author*."""
    dated = [
        (last, record) for record in catalog.records if (last := freshness.last_checked(record))
    ]
    dated.sort(key=lambda entry: (-entry[0].on.toordinal(), entry[1].slug))
    return [_item(record, last, author) for last, record in dated[:FEED_LENGTH]]


def _item(record: Record, last: Check, author: str) -> FeedItem:
    on = datetime(last.on.year, last.on.month, last.on.day, tzinfo=UTC)
    words = _("Checked on {day}.").format(day=day_words(last.on))
    return FeedItem(record.name, addresses.provider(record.slug), on, words, author)
