"""Streets of the directory that say only that the address is not given out."""

from __future__ import annotations

from levelground.base import strings

_SAID = frozenset({
    "address-confidential", "address-not-disclosed", "address-not-published", "address-withheld",
    "confidential", "confidential-address", "confidential-location", "not-disclosed",
    "undisclosed", "undisclosed-location", "withheld",
})  # fmt: skip


def is_withheld(street: str) -> bool:
    """Whether a street is filled and yet names none: "- - -", "Confidential"."""
    return bool(street) and (not strings.slugify(street) or strings.slugify(street) in _SAID)
