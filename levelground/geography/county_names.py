"""The names of counties as the table of ZIP codes has them, each in one spelling."""

from __future__ import annotations

import re
from functools import lru_cache

_TURNED = re.compile(r"(Municipality|City and Borough) of (.+)")
_SAINT = re.compile(r"\bSt (?=[A-Z])")
_MAC = re.compile(r"\bMc([a-z])")

# The table spells some counties in two ways; one county must not become two pages.
_SPELLED = {"Dekalb": "DeKalb", "Desoto": "DeSoto", "Dupage": "DuPage"}
_SPELLED_IN = {
    ("IN", "La Porte"): "LaPorte",
    ("IN", "Lagrange"): "LaGrange",
    ("TX", "De Witt"): "DeWitt",
}


@lru_cache(maxsize=8192)  # a county has many ZIPs
def county_name(written: str, state: str) -> str:
    """Return the table's name of a county in one spelling, without the word County.

    Other kinds keep their word, and independent cities theirs, since Baltimore
    City is not in Baltimore County: "Orleans Parish", "Baltimore City".
    """
    name = _SAINT.sub("St. ", _TURNED.sub(r"\2 \1", written))
    name = _MAC.sub(lambda found: f"Mc{found[1].upper()}", name)
    if name.endswith(" city"):
        name = f"{name.removesuffix('city')}City"
    if state == "PR" and name and not name.endswith(" Municipio"):
        name = f"{name} Municipio"
    name = name.removesuffix(" County")
    return _SPELLED_IN.get((state, name), _SPELLED.get(name, name))
