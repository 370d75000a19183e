"""The pieces of recipes: short texts that stand for records and for lists of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b

from levelground.model import Record
from levelground.site.arrange.directory import Listing, level_of, provider_count


def counts(listings: Sequence[Listing]) -> tuple[int, int]:
    """Return how many programs there are, and of how many providers."""
    return len(listings), provider_count(listings)


def row(record: Record) -> str:
    """Return where a record is, and at which levels its programs are: what pages count by."""
    place = record.place
    where = (place.city, place.county, place.state.term, place.latitude, place.longitude)
    levels = [(program.key, level_of(program)) for program in record.programs]
    return repr((record.slug, *where, record.listing, levels))


def digests(listings: Iterable[Listing]) -> Iterable[str]:
    """Yield the slug and the digest of each record, one after the other."""
    return (part for record, _program in listings for part in (record.slug, record.digest))


def digest(parts: Iterable[str]) -> str:
    """Return one short text for many, in which no two lists of parts are alike."""
    told = [*parts]
    return blake2b("\0".join([str(len(told)), *told]).encode(), digest_size=16).hexdigest()
