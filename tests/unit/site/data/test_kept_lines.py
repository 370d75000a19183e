"""What a file says of a record is said again only where the record changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from levelground.model import Record
from levelground.site.data.kept_lines import kept_lines
from tests.unit.making import catalog, record

pytestmark = pytest.mark.usefixtures("own_memory")
ONE, TWO = record("level: iop", slug="one"), record("level: php", slug="two")


def told(
    records: tuple[Record, ...], read: str, ending: str = "csv"
) -> tuple[list[str], list[str]]:
    """Return what is said of the records, and of which of them it had to be said."""
    said: list[str] = []

    def say(one: Record) -> dict[str, str]:
        said.append(one.slug)
        return {"csv": f"{one.slug} {one.digest}", "txt": one.slug}

    here = replace(catalog(*records), read=read)
    return kept_lines(here, "ma", ending, records, say), said


def test_only_a_record_that_changed_is_put_into_words() -> None:
    changed = TWO.model_copy(update={"digest": "another"})
    told((ONE, TWO), "read")

    assert told((ONE, changed), "read") == ([f"one {ONE.digest}", "two another"], ["two"])


def test_what_is_told_for_another_file_at_once_is_not_said_again() -> None:
    told((ONE, TWO), "read")

    assert told((ONE, TWO), "read", "txt") == (["one", "two"], [])


@pytest.mark.parametrize("read", ["", "something else"])
def test_beside_other_content_all_is_said_anew(read: str) -> None:
    told((ONE, TWO), "read")

    assert told((ONE, TWO), read)[1] == ["one", "two"]
