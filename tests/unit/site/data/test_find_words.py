"""What the search knows from the start, and what it loads for some words: one name each."""

from __future__ import annotations

import json
from itertools import combinations

from levelground.site.data import find_words
from levelground.site.data.data_file import DataFile
from levelground.site.kind import Site
from tests.unit.making import directory, record


def names_in(file: DataFile) -> set[str]:
    value = json.loads(file.json)
    return {*value, *value.get("lists", {})}


def test_no_file_of_words_says_under_one_name_what_another_says_under_it():
    here = directory(record("level: iop"))
    files = (
        find_words.find_words_file(here, Site(here).findable),
        find_words.find_whom_file(),
        find_words.find_grave_file(here),
    )
    for one, other in combinations(files, 2):
        assert names_in(one).isdisjoint(names_in(other)), (one.name, other.name)
