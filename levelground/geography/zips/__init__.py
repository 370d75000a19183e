"""The table of ZIP codes, as it is packaged: a line of `zips.json` for each first two digits.

It is made by `convert_zips.py` from the package `zipcodes` (MIT, see LICENSE.zipcodes). That
one unpacks its whole table for the first look-up, which takes longer than reading a
hundred records; a line here is found and read in a thousandth of a second.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

REGIONS = tuple(f"{number:02}" for number in range(100))


def zip_rows(digits: str) -> list[list[Any]]:
    """Return the ZIP codes that start with two *digits*, in order.

    Each is its last three digits, the degrees north and east, None where there are none, town,
    state, county, other names of the town, and area codes one after another.
    """
    whole = _whole()
    name = f'\n"{digits}":'.encode()
    start = whole.find(name)
    if start < 0:
        return []
    line = whole[start + len(name) : whole.index(b"\n", start + 1)]
    rows: list[list[Any]] = json.loads(line.removesuffix(b","))
    return rows


@cache
def _whole() -> bytes:
    return files(__package__).joinpath("zips.json").read_bytes()
