"""A phone number that two owners share is a slip, or a line that sells referrals.

Looks across records. Only owners that are stated count, and the same owner may
have one number for all its places.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from levelground.base import strings
from levelground.content.rules.finding import Finding
from levelground.model import Record

NAME = "phone-has-one-owner"


def meets_by(record: Record) -> Iterator[Hashable]:
    """Yield each number that has an owner."""
    for program in record.programs:
        if program.contact.phone and program.owner.name:
            yield program.contact.phone.digits


def check(records: Sequence[Record]) -> Iterator[tuple[Record, Finding]]:
    """Yield (record, finding) for each record whose number another owner has too."""
    first: dict[str, tuple[str, Record]] = {}
    for record in records:
        for place, program in enumerate(record.programs):
            phone, owner = program.contact.phone, program.owner.name
            if not phone or not owner:
                continue
            folded = strings.slugify(owner)
            known, other = first.setdefault(phone.digits, (folded, record))
            if known != folded and other is not record:
                what = f"{phone.shown} is also the number of {other.name}, which has another owner"
                write = "call it and see who answers; then correct one of the two"
                yield record, Finding(("programs", place, "contact", "phone"), what, write)
