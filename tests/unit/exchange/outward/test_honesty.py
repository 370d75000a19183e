"""The honesty test: facts of four kinds are fed, and what a directory shows of them is counted."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

import pytest

from levelground.commands import honesty
from levelground.compare.four_states import WORDS
from levelground.content import yaml_tree
from levelground.content.parse.records import read_record
from levelground.exchange.outward import honesty_facts, honesty_reading, provider_csv, provider_json
from levelground.exchange.outward.honesty_facts import KINDS, NAMES, FedFact, fed_facts
from levelground.model import Record
from tests.unit.making import terms

HONEST = {
    "yes": "Yes",
    "no": "No",
    "does not apply": "Does not apply",
    "not stated": "Not stated. Ask.",
}
NAIVE = {"yes": "✓", "no": "✗", "does not apply": "✗", "not stated": "✗"}
BLANK = {**HONEST, "not stated": ""}


def shown(words: Mapping[str, str]) -> dict[str, list[tuple[FedFact, str]]]:
    """Return what a directory shows of each program, in its own *words* for the four kinds."""
    told = [(fact, words[WORDS[fact.answer]]) for fact in fed_facts()]
    return {name: [one for one in told if one[0].program == name] for name in NAMES}


def pages(folder: Path, words: Mapping[str, str]) -> Path:
    for number, (name, facts) in enumerate(shown(words).items()):
        rows = "".join(f"<li><b>{escape(f.label)}</b> <span>{w}</span>" for f, w in facts)
        page = f"<title>{name}</title><script>var no = '{name}'</script><h1>{name}</h1><ul>{rows}"
        (folder / f"{number}.html").write_text(page, "utf-8")
    return folder


def compared(folder: Path, words: Mapping[str, str]) -> Path:
    by_name = shown(words)
    head = "".join(f"<th>{name}" for name in NAMES)
    rows = [
        f"<tr><th>{escape(fact.label)}" + "".join(f"<td>{by_name[n][at][1]}" for n in NAMES)
        for at, (fact, _words) in enumerate(by_name[NAMES[0]])
    ]
    page = f"<table><tr><th>Fact{head}{''.join(rows)}</table>"
    (folder / "compare.html").write_text(page, "utf-8")
    return folder


def table(folder: Path, words: Mapping[str, str]) -> Path:
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow(["id", "name", *(field.name for field in honesty_facts.asked_fields())])
    for number, (name, facts) in enumerate(shown(words).items()):
        writer.writerow([number, name, *(word for _fact, word in facts)])
    (folder / "table.csv").write_text(made.getvalue(), "utf-8")
    return folder / "table.csv"


def cards(folder: Path, words: Mapping[str, str]) -> Path:
    """All programs on one page, each below a heading of its own."""
    told = "".join(
        f"<h3>{name}</h3><dl>"
        + "".join(f"<dt>{escape(f.label)}<dd>{w}" for f, w in facts)
        + "</dl>"
        for name, facts in shown(words).items()
    )
    (folder / "cards.html").write_text(f"<title>Programs</title><h1>Programs</h1>{told}", "utf-8")
    return folder


@pytest.mark.parametrize("form", [pages, compared, table, cards])
def test_a_directory_that_shows_four_answers_has_no_fault(
    tmp_path: Path, form: Callable[[Path, Mapping[str, str]], Path]
):
    found = honesty_reading.honesty_of(form(tmp_path, HONEST))

    assert (found.found, found.unknown_as_no, found.wrong) == (len(fed_facts()), 0, ())
    assert all(found.counts[WORDS[kind], words] == 8 for kind, words in zip(
        KINDS, ("yes", "no", "does not apply", "said to be unknown"), strict=True
    ))  # fmt: skip


@pytest.mark.parametrize("form", [pages, compared, table, cards])
def test_unknowns_that_show_as_no_are_counted_and_named(
    tmp_path: Path, form: Callable[[Path, Mapping[str, str]], Path]
):
    found = honesty_reading.honesty_of(form(tmp_path, NAIVE))

    assert found.unknown_as_no == 8
    assert len(found.wrong) == 16  # what does not apply shows as a no too
    assert "Of 8 facts that nobody stated, 8 show as No." in [*honesty_reading.honesty_lines(found)]


def test_blanks_are_counted_apart(tmp_path: Path):
    found = honesty_reading.honesty_of(table(tmp_path, BLANK))

    assert found.unknown_as_no == 0
    assert any("8 of them are blank" in line for line in honesty_reading.honesty_lines(found))


@pytest.mark.parametrize(
    ("words", "kind"),
    [("No", "no"), ("No, call first", "no"), ("not offered", "no"), ("false", "no"),
     ("No information", "said to be unknown"), ("Not stated. Ask.", "said to be unknown"),
     ("n/a", "does not apply"), ("Yes, on site", "yes"), ("No consta", "said to be unknown"),
     ("No aplica", "does not apply"), ("Sí", "yes"), ("", "blank"), ("Mondays", "other words"),
     ("Northern site", "other words"), ("None", "no")],
)  # fmt: skip
def test_words_are_put_into_classes(words: str, kind: str):
    assert honesty_reading.class_of(words) == kind


def fed(folder: Path) -> list[Record]:
    honesty(folder)
    paths = sorted((folder / "programs").glob("*.yaml"))
    made = (read_record(yaml_tree.read_yaml(p, p.name), p.stem, terms()) for p in paths)
    return [record for record, problems in made if record and not problems]


def test_the_records_that_are_fed_can_be_read_and_our_own_files_are_honest(tmp_path: Path):
    records = fed(tmp_path / "facts")
    lines = "\n".join(provider_json.line(record, "a.html") for record in records)
    rows = "".join(provider_csv.program_lines(record, "a.html") for record in records)
    (tmp_path / "all.ndjson").write_text(lines, "utf-8")
    (tmp_path / "all.csv").write_text(provider_csv.header() + rows, "utf-8")

    assert len(records) == len(NAMES)
    for name in ("all.ndjson", "all.csv"):
        found = honesty_reading.honesty_of(tmp_path / name)
        assert (found.found, found.wrong) == (len(fed_facts()), ())


def test_the_command_says_by_its_code_what_it_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    honest, naive, empty = (tmp_path / name for name in ("honest", "naive", "empty"))
    for folder in (honest, naive, empty):
        folder.mkdir()

    assert honesty(shown=pages(honest, HONEST)) == 0
    assert honesty(shown=pages(naive, NAIVE), form="json") == 1
    assert (
        json.loads(capsys.readouterr().out.partition("{")[2].join(["{", ""]))["unknown_as_no"] == 8
    )
    assert honesty(shown=empty) == 2
    assert honesty() == 2


@pytest.mark.parametrize("before", [True, False])
def test_marks_without_words_are_read_before_or_behind_their_label(
    tmp_path: Path,
    before: bool,  # noqa: FBT001
):
    marks = {"yes": "check", "no": "times", "does not apply": "minus", "not stated": "times"}
    for number, (name, facts) in enumerate(shown(marks).items()):
        rows = ""
        for fact, word in facts:
            mark, label = f'<i class="fas fa-{word}"></i>', f"<b>{escape(fact.label)}</b>"
            rows += f"<li>{mark + label if before else label + mark}</li>"
        (tmp_path / f"{number}.html").write_text(f"<h1>{name}</h1><ul>{rows}</ul>", "utf-8")

    found = honesty_reading.honesty_of(tmp_path)

    assert found.counts["yes", "yes"] == found.counts["no", "no"] == 8
    assert found.unknown_as_no == 8


@pytest.mark.parametrize(
    ("words", "shown_as"),
    [
        ("No se indica", "said to be unknown"),
        ("Not verified", "said to be unknown"),
        ("Not provided", "no"),
        ("\u2716", "no"),
        ("Provided", "yes"),
        ("Nothing", "other words"),
    ],
)
def test_words_of_other_directories_have_a_class(words: str, shown_as: str):
    assert honesty_reading.class_of(words) == shown_as
