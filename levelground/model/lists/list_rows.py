"""The rows of lists as a record keeps them: the next edition is held against them."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from levelground.facts.answers import Choice, Choices
from levelground.facts.field_types import Item, Slug
from levelground.model.base import Frozen

CODES_LIMIT = 2000  # characters that the codes of a directory's row may have


class Imported(Frozen):
    """What the national directory said of the facility when it was last imported.

    The row is kept as it was, so that the next edition can be matched to it and
    so that what people have changed since can be told from what was imported.
    """

    directory: Annotated[str, Item(help="Which directory: samhsa-su or samhsa-mh.")]
    edition: Annotated[str, Item(help="The year of the edition.")]
    survey_year: Annotated[str, Item(help="The year that the answers are from.")]
    row: Annotated[str, Item(help="The row of the sheet, counted from 1 with its header.")]
    name1: Annotated[str, Item(verbatim=True)]
    name2: Annotated[str | None, Item(verbatim=True)] = None
    street1: Annotated[str | None, Item(verbatim=True)] = None
    street2: Annotated[str | None, Item(verbatim=True)] = None
    city: Annotated[str, Item(verbatim=True)]
    state: Annotated[str, Item(verbatim=True)]
    zip: Annotated[str, Item(verbatim=True)]
    phone: Annotated[str | None, Item(verbatim=True)] = None
    intake1: Annotated[str | None, Item(verbatim=True)] = None
    intake2: Annotated[str | None, Item(verbatim=True)] = None
    intake1a: Annotated[str | None, Item(verbatim=True)] = None
    intake2a: Annotated[str | None, Item(verbatim=True)] = None
    codes: Annotated[str, Item(limit=CODES_LIMIT, verbatim=True)]
    website: Annotated[str | None, Item(limit=500, verbatim=True)] = None
    point: Annotated[str | None, Item(verbatim=True)] = None
    frid: Annotated[str | None, Item(verbatim=True)] = None


Cell = Annotated[str, Item(limit=CODES_LIMIT, verbatim=True)]


class ListedRow(Frozen):
    """What a list said of the place when it was last read, by the id that it has there."""

    directory: Annotated[Slug, Item(help="Which list: the id in its mapping.")]
    id: Annotated[str, Item(help="The id that the list gives it.", verbatim=True)]
    on: Annotated[date, Item(help="The day of the list.")]
    joined: Annotated[
        Choice | None, Item(help="yes where the record was there before the list was read.")
    ] = None
    gave: Annotated[
        Choices | None, Item(help="The facts that the record has from this list: [license.number].")
    ] = None
    said: tuple[Cell, ...] = ()


class Confirmed(Frozen):
    """What a register says of the place: it stands on the list, and until when it holds."""

    directory: Annotated[Slug, Item(help="Which list: the id in its mapping.")]
    title: Annotated[str, Item(help="What the list is called.", limit=200)]
    what: Annotated[
        Choice,
        Item(help="license or certification.", vocabulary="registers", terms_only=True),
    ]
    id: Annotated[str, Item(help="The id that the list gives it.", verbatim=True)]
    on: Annotated[date, Item(help="The day of the list.")]
    until: Annotated[date | None, Item(help="The day until which it holds.")] = None
    missing: Annotated[
        date | None, Item(help="The day of a later list that does not have it any more.")
    ] = None
