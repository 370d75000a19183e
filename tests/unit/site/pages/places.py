"""Records in towns, for the tests of pages of places."""

from __future__ import annotations

from levelground.model import Record
from levelground.site.arrange.directory import Directory
from tests.unit.making import directory, record


def made(
    slug: str,
    city: str = "Fairhaven",
    county: str = "Example",
    state: str = "EX",
    level: str = "iop",
) -> Record:
    """Return a record in a town."""
    in_county = f"county: {county}, " if county else ""
    return record(
        f"level: {level}",
        slug=slug,
        place=f'place: {{city: "{city}", {in_county}state: {state}, zip: "00001"}}',
    )


def many(count: int) -> Directory:
    """Return a directory of so many programs in one town."""
    return directory(*(made(f"p-{number:03}") for number in range(count)))
