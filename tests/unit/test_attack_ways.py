"""Hostile texts on the ways in: tables, mappings, terms and guides.

Each is refused by name or stays the plain words that it is, and nothing leaves its place.
"""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from itertools import islice
from pathlib import Path

import pytest

from levelground.content.parse.guide_files import read_guide
from levelground.content.parse.records import read_record
from levelground.content.parse.terms import load_vocabularies
from levelground.content.yaml_tree import parse_yaml
from levelground.exchange.tables import mapping_file
from tests.attacks import attacks
from tests.unit.exchange.tables.listing import (
    COLUMNS,
    HEADER,
    LIST,
    bring,
    records,
    written,
)
from tests.unit.making import terms

MANY = tuple(islice(attacks(11), 120))
CELLS = ("Name", "Owner", "Street", "City")
OUT = ("../../out", "/etc/out", "..\\out", "con", "~/out", "%2e%2e/out", "a/b")


def words(text: str) -> str:
    return " ".join(text.split())


def as_csv(rows: list[dict[str, str]]) -> list[str]:
    made = io.StringIO()
    names = HEADER.split(",")
    writer = csv.DictWriter(made, names, lineterminator="\n")
    writer.writerows(rows)
    return made.getvalue().splitlines()


def row(number: int, **cells: str) -> dict[str, str]:
    first = dict(zip(HEADER.split(","), (
        f"A{number}", f"HOUSE {number}", "Harbor Inc", f"{number} QUAY STREET", "WORCESTER", "MA",
        "01608", f"(508) 555-01{number % 100:02}", "RES", "true"), strict=True))  # fmt: skip
    return first | cells


@pytest.mark.parametrize("column", CELLS)
def test_rows_of_a_table_become_words_or_are_named(tmp_path: Path, column: str):
    rows = [row(n, **{column: attack}) for n, attack in enumerate(MANY, 10)]
    result = bring(tmp_path, as_csv(rows))
    kept = records(tmp_path)

    assert {path.name for path in tmp_path.iterdir()} == {"there", "list.csv", "mapping.yaml"}
    told = len(result.rows_left_out) + len(result.waiting) + len(result.joined)
    assert len(kept) + told >= len(MANY)
    for file, text in kept.items():
        assert file == "".join(sign for sign in file if sign.isalnum() or sign in "/-.").lower()
        made, problems = read_record(parse_yaml(text.encode(), file), Path(file).stem, terms())
        assert made is not None, (problems, text)


def test_names_of_places_choose_no_path(tmp_path: Path):
    rows = [row(n, Name=name, City=name) for n, name in enumerate(OUT, 10)]
    bring(tmp_path, as_csv(rows))

    assert {path.name for path in tmp_path.iterdir()} == {"there", "list.csv", "mapping.yaml"}
    assert {path.parent.name for path in (tmp_path / "there").rglob("*.yaml")} <= {"ma", "there"}


@pytest.mark.parametrize("part", ["title", "publisher", "rights", "id", "url"])
def test_a_mapping_refuses_hostile_words_or_keeps_them(tmp_path: Path, part: str):
    for attack in MANY[:40]:
        told = {"id": "a-list", "title": "The list", "on": "2026-08-20"} | {part: attack}
        text = f"list: {json.dumps(told)}\nkey: No\n{COLUMNS}"
        made, problems = mapping_file.load_mapping(written(tmp_path, text), terms())
        assert problems or made is not None
        if made is not None:
            assert part not in {"id", "url"}, attack
            result = bring(tmp_path, as_csv([row(10)]), made)
            assert result.new or result.unchanged or result.updated
            (kept,) = records(tmp_path).values()
            record, wrong = read_record(parse_yaml(kept.encode(), "a.yaml"), "a", terms())
            assert record is not None, wrong


@pytest.mark.parametrize("place", ["to", "words", "always", "column"])
def test_a_mapping_reads_no_hostile_word_as_a_field_or_term(tmp_path: Path, place: str):
    for attack in MANY[:40]:
        said = json.dumps(attack)
        more = {
            "to": f"  Other: {{to: {said}}}\n",
            "words": f"  Other: {{to: level, words: {{A: {said}}}}}\n",
            "always": f"always:\n  {said}: x\n",
            "column": f"  {said}: {{to: owner.name, paste: {said}}}\n",
        }[place]
        made, problems = mapping_file.load_mapping(
            written(tmp_path, f"{LIST}\nkey: No\n{COLUMNS}{more}"), terms()
        )
        assert made is None, attack
        assert problems


@pytest.mark.parametrize("part", ["label", "definition", "synonyms", "id"])
def test_a_term_refuses_hostile_words_or_keeps_them(tmp_path: Path, part: str):
    for attack in MANY[:40]:
        term = {"id": "cash", "label": {"en": "Cash"}}
        told = {"label": {"en": attack}, "definition": {"en": attack}, "synonyms": [attack],
                "id": attack}  # fmt: skip
        term[part] = told[part]
        made = {"title": {"en": "Payment"}, "terms": [term]}
        (tmp_path / "payments.yaml").write_text(json.dumps(made), "utf-8")
        found, problems = load_vocabularies(tmp_path)
        own = [problem for problem in problems if problem.path.endswith("payments.yaml")]
        kept = [one for one in found.by_name["payments"] if one.id == "cash"]
        assert own or kept, attack
        assert part != "id" or not kept
        if kept and not own and part == "label":
            assert kept[0].label.in_("en") == words(attack)


_ALIVE = {"script", "img", "svg", "iframe", "style", "link", "base", "meta", "form", "object"}
FORMS = ("{}", "# {}", "[x]({})", "- `{}`", "| a |\n|---|\n| {} |", "title")


class Elements(HTMLParser):
    """The elements of a page, and what of their attributes would run or load."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.alive: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {
            "script",
            "img",
            "svg",
            "iframe",
            "style",
            "link",
            "base",
            "meta",
            "form",
            "object",
        }:
            self.alive.append(tag)
        for name, value in attrs:
            loads = name in {"src", "style", "srcset"} or name.startswith("on")
            if loads or (value or "").strip().lower().startswith(("javascript:", "data:")):
                self.alive.append(f"{tag} {name}={value}")


@pytest.mark.parametrize(
    "form", ["{}", "# {}", "[x]({})", "- `{}`", "| a |\n|---|\n| {} |", "title"]
)
def test_a_guide_lets_no_hostile_word_live(tmp_path: Path, form: str):
    passed = 0
    for attack in MANY[:60]:
        title = json.dumps(attack) if form == "title" else "Choosing"
        body = "Words." if form == "title" else form.format(attack)
        file = tmp_path / "choosing.md"
        file.write_text(f"---\ntitle: {title}\n---\n{body}\n", "utf-8")
        made, problems = read_guide(file, "guides/choosing.md", terms())
        assert made is not None or problems, attack
        if made is not None:
            passed += 1
            assert Elements(made.html).alive == [], attack
            assert form != "title" or made.title == words(attack)
    assert passed < len(MANY[:60])
