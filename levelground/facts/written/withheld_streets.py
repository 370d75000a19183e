"""What stands in the place of a street where the address is not given out."""

from __future__ import annotations

import re

from levelground.base import strings

_SAID = frozenset({
    "address-confidential", "address-not-disclosed", "address-not-published", "address-withheld",
    "confidential", "confidential-address", "confidential-location", "not-disclosed",
    "undisclosed", "undisclosed-location", "withheld",
})  # fmt: skip
# What whoever calls is told: "Call for address", "address given on intake", "llame para saberla".
_ON_CALLING = re.compile(
    r"(?:please-)?(?:call|phone|text|contact-us|ask|llame|llamar)-(?:us-)?(?:for|to-get|para)-.*"
    r"|(?:the-)?(?:address|location)-(?:is-)?(?:given|shared|provided|available|on)-.*"
    r"|(?:the-)?(?:address|location)-is-(?:confidential|undisclosed|withheld|private)(?:-.*)?"
    r"|(?:direccion|domicilio|ubicacion)-(?:confidencial|reservad[ao]|privad[ao])|confidencial"
    r"|(?:address-|location-)?(?:confidential|undisclosed|withheld|private|unlisted)"
    r"-(?:address|location|shelter|site|for-safety)(?:-.*)?"
)


def is_withheld(street: str) -> bool:
    """Whether a street is filled and yet names none: "- - -", "Confidential"."""
    said = strings.slugify(street)
    return bool(street) and (not said or said in _SAID or _ON_CALLING.fullmatch(said) is not None)
