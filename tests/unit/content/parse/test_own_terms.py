"""Terms and words to avoid of a directory's own, beside the engine's."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from levelground.content.folders import OWN_CONTENT, Folders
from levelground.content.own import FILE
from levelground.content.parse import words_file
from levelground.content.parse.terms import vocabularies_of
from levelground.content.parse.vocabulary_checks import term_days

TODAY = date(2026, 11, 30)


def own_folder(tmp_path: Path, name: str, text: str) -> Folders:
    """Return a directory of one's own with one file of terms."""
    (tmp_path / FILE).write_text('name = "Our County"\n', "utf-8")
    folder = tmp_path / "content" / "vocabulary"
    folder.mkdir(parents=True)
    (folder / f"{name}.yaml").write_text(text, "utf-8")
    return Folders.of(tmp_path / "content")


def told(tmp_path: Path, name: str, text: str) -> list[str]:
    """Return what is wrong with that file, as `line: what`."""
    _made, problems = vocabularies_of(own_folder(tmp_path, name, text))
    return [f"{problem.line}: {problem.what}" for problem in problems]


@pytest.mark.parametrize(
    ("name", "entry", "what"),
    [
        (
            "medications",
            "{id: methadone, synonyms: [naltrexone]}",
            '"naltrexone" means the term "naltrexone"',
        ),
        (
            "medications",
            "{id: methadone, synonyms: [vivitrol]}",
            '"vivitrol" means the term "naltrexone-injection"',
        ),
        (
            "medications",
            "{id: methadone, synonyms: [no methadone]}",
            '"no methadone" denies the term "methadone", and would find it',
        ),
        ("virtual", "{id: hybrid, synonyms: [fully]}", '"fully" means the term "fully"'),
        (
            "payments",
            "{id: medicaid, synonyms: [medicare]}",
            '"medicare" means the term "medicare"',
        ),
        (
            "levels",
            "{id: outpatient, synonyms: [IOP]}",
            '"IOP" means the term "iop"',
        ),
    ],
)
def test_another_word_for_a_term_leads_to_no_other_term(
    tmp_path: Path, name: str, entry: str, what: str
):
    assert told(tmp_path, name, f"terms:\n  - {entry}\n") == [f"2: {what}"]


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("medications", "{id: methadone, synonyms: [dolophine, methadose, la metadona]}"),
        ("faith", "{id: secular, synonyms: [no church, without a chapel]}"),
        ("payments", "{id: medicaid, synonyms: [our county plan]}"),
    ],
)
def test_words_of_ones_own_and_those_of_the_engine_are_fine(tmp_path: Path, name: str, entry: str):
    assert told(tmp_path, name, f"terms:\n  - {entry}\n") == []


def test_a_word_that_is_written_otherwise_leads_to_what_it_means(tmp_path: Path):
    text = "terms: []\ninstead: {vivitrol: [methadone], zyban: [stop-smoking-pill]}\n"

    assert told(tmp_path, "medications", text) == [
        '2: "vivitrol" means "naltrexone-injection", and leads to "methadone"'
    ]


def test_a_label_that_another_list_has_for_another_thing_is_named(tmp_path: Path):
    text = "terms:\n  - {id: fully, label: {en: In person, es: En persona}}\n"

    assert told(tmp_path, "virtual", text)[0].startswith('2: "In person" is what the term forms/')


def test_a_file_whose_name_is_a_slip_is_told_since_nothing_reads_it(tmp_path: Path):
    text = "terms:\n  - {id: ours, label: Ours, definition: Ours.}\n"

    (problem,) = vocabularies_of(own_folder(tmp_path, "medcations", text))[1]
    assert problem.write == 'rename it: "medications.yaml"'


def test_a_list_of_ones_own_may_have_a_name_of_its_own(tmp_path: Path):
    assert told(tmp_path, "our-words", "terms:\n  - {id: a, label: A, definition: A.}\n") == []


def test_a_term_that_stands_twice_is_named_at_its_second_line_behind_a_broken_one(tmp_path: Path):
    text = (
        "terms:\n  - {id: broken}\n  - {id: a, label: A, definition: A.}\n"
        "  - {id: a, label: B, definition: B.}\n"
    )

    assert told(tmp_path, "glossary", text) == [
        '2: "label" is missing', '4: "a" is here twice',
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("on", "lines"),
    [("2027-06-01", [2]), ("2026-12-02", [2]), ("2026-12-01", []), ("2026-11-30", [])],
)
def test_no_term_was_read_on_a_day_that_is_to_come(tmp_path: Path, on: str, lines: list[int]):
    text = f"terms:\n  - {{id: a, label: A, definition: A., read_on: {on}}}\n"
    folders = own_folder(tmp_path, "glossary", text)

    assert [one.line for one in term_days.days_to_come(folders.vocabulary, TODAY)] == lines


OWN_WORDS = "source: {title: Ours}\nwords:\n  - {avoid: [foo], write: bar}\n"


@pytest.mark.parametrize(
    "said",
    [
        "Stop Xanax cold turkey.",
        "Quit drinking all at once.",
        "Deje el alcohol de golpe.",
        "We guarantee recovery.",
    ],
)
def test_words_of_ones_own_do_not_silence_what_can_kill_or_what_nobody_can_check(
    tmp_path: Path, said: str
):
    path = tmp_path / "words.yaml"
    path.write_text(OWN_WORDS, "utf-8")
    made, problems = words_file.load_wording(path, "words.yaml")

    assert problems == ()
    assert [slip.rule for slip in made.slips(said)] in (["no-sudden-stop"], ["no-claims"])
    assert next(made.slips("A foo.")).write.startswith('write "bar"')


def test_dangers_of_ones_own_stand_beside_those_of_the_engine(tmp_path: Path):
    path = tmp_path / "words.yaml"
    path.write_text(
        f"{OWN_WORDS}dangers:\n  - {{avoid: [sweat it out], write: what helps}}\n", "utf-8"
    )
    made, _problems = words_file.load_wording(path, "words.yaml")

    assert len(list(made.slips("Sweat it out."))) == 1
    assert len(list(made.slips("Stop Xanax cold turkey."))) == 1


def test_a_copy_of_the_engines_words_is_read_as_the_engines(tmp_path: Path):
    path = tmp_path / "words.yaml"
    path.write_bytes((OWN_CONTENT / "words.yaml").read_bytes())

    assert words_file.load_wording(path, "")[0] == words_file.load_wording(words_file.ENGINE, "")[0]
