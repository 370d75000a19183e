"""No term was read on a day that is to come: its source could not have said that yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from levelground.base import files
from levelground.base.build_date import AHEAD
from levelground.base.problems import Problem
from levelground.content import yaml_tree
from levelground.content.parse import faults
from levelground.content.yaml_tree import Tree
from levelground.facts import read_value
from levelground.facts.answers import WrongValueError

_READ_ON = "read_on"


def days_to_come(folder: Path, today: date) -> Iterator[Problem]:
    """Yield an error for each `read_on:` in a *folder* of vocabularies that has not come yet."""
    for path, shown, problem in files.walk_files(folder, ".yaml", files.shown(folder)):
        if problem:
            continue
        document = yaml_tree.read_kept(path, shown)
        tree = document.value if isinstance(document.value, dict) else {}
        entries = tree.get("terms")
        for place, entry in enumerate(entries if isinstance(entries, list) else ()):
            on = _day(entry.get(_READ_ON)) if isinstance(entry, dict) else None
            if on and on > today + AHEAD:
                what = f"{on} has not come yet"
                write = "write the day on which its source was read"
                yield faults.problem_at(document, ("terms", place, _READ_ON), what, write)


def _day(written: Tree) -> date | None:
    """Return a day, None for what is none: that is told where the term is read."""
    try:
        return read_value.read_date(written) if isinstance(written, str) else None
    except WrongValueError:
        return None
