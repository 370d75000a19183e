"""Makes `zips.json` from the package `zipcodes`, once, by whoever brings in a new edition of it.

Run `python -m levelground.geography.zips.convert_zips FILE`. A test holds the two alike.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import zipcodes

from levelground.geography.county_names import county_name

_every_row: Callable[[], list[dict[str, Any]]] = zipcodes.list_all


def zip_table() -> str:
    """Return the table as JSON, with a line for each first two digits."""
    rows: dict[str, list[list[Any]]] = defaultdict(list)
    counties = _counties_of_towns()
    for row in sorted(_every_row(), key=lambda row: str(row["zip_code"])):
        rows[row["zip_code"][:2]].append(_row(row, counties))
    lines = (f'"{digits}":{_as_json(rows[digits])}' for digits in sorted(rows))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _row(row: Mapping[str, Any], counties: Mapping[tuple[str, str, str], set[str]]) -> list[Any]:
    """Return a row as it is packaged; one without a county has its town's, if that has one."""
    latitude, longitude = float(row["lat"] or 0), float(row["long"] or 0)
    known = bool(latitude or longitude)
    county = county_name(str(row["county"]), str(row["state"]))
    of_town = counties.get(_town(row), set())
    if not county and len(of_town) == 1:
        (county,) = of_town
    return [
        row["zip_code"][2:],
        latitude if known else None,
        longitude if known else None,
        row["city"],
        row["state"],
        county,
        [*row["acceptable_cities"], *row["unacceptable_cities"]],
        "".join(row["area_codes"] or ()),
    ]


def _counties_of_towns() -> Mapping[tuple[str, str, str], set[str]]:
    """Return the counties that the ZIP codes of each town of a region name."""
    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in _every_row():
        county = county_name(str(row["county"]), str(row["state"]))
        if county:
            found[_town(row)].add(county)
    return found


def _town(row: Mapping[str, Any]) -> tuple[str, str, str]:
    """Return what names the town of a row; its other ZIP codes are looked for in its region."""
    return row["zip_code"][:2], row["state"], row["city"]


def _as_json(rows: Sequence[Any]) -> str:
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(zip_table(), "utf-8", newline="\n")
