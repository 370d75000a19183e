"""levelground.toml: what it may say, and what is said of what it may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from levelground.base.errors import LevelGroundError
from levelground.content.folders import OWN_CONTENT, Folders
from levelground.content.own_settings import FILE, OwnSettings, settings_beside
from levelground.content.parse.guide_files import load_guides
from levelground.content.parse.terms import vocabularies_of
from levelground.content.parse.translations import load_translations
from tests.unit.making import terms

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1v1z"/></svg>'


def own(folder: Path, text: str, **files: str) -> Path:
    """Make a directory with these settings, and return its content folder."""
    (folder / FILE).write_text(text, encoding="utf-8")
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_text(content, encoding="utf-8")
    (folder / "content" / "programs").mkdir(parents=True)
    return folder / "content"


def settings(folder: Path, text: str, **files: str) -> OwnSettings:
    found = settings_beside(own(folder, text, **files))
    assert found is not None
    return found


def test_a_content_folder_without_the_file_stands_for_itself(tmp_path: Path):
    assert settings_beside(tmp_path) is None


def test_everything_it_may_say_is_read(tmp_path: Path):
    text = """\
name = "Our County"
run_by = "The Example Coalition, paid by the county"
address = "https://care.example.org/"
corrections = "mailto:care@example.org"
languages = ["es", "en"]
data = []
keep = false
logo = "logo.svg"
[colors.dark]
accent = "#86d4ca"
[labels.es]
payment.accepts = "Se puede pagar con"
"""
    found = settings(tmp_path, text, logo_svg=DRAWING)

    assert (found.name, found.address) == ("Our County", "https://care.example.org")
    assert (found.languages, found.data, found.keep) == (("es", "en"), (), False)
    assert found.logo == tmp_path / "logo.svg"
    assert found.colors == {"dark": {"accent": "#86d4ca"}}
    assert [*found.labels["es"].values()] == ["Se puede pagar con"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('nmae = "x"', 'nmae: there is no such setting; did you mean "name"?'),
        ("address = 3", 'address: a text is needed here; write address = "…"'),
        ('address = "care.example.org"', '"care.example.org" is no address; begin with https://'),
        ('corrections = "javascript:alert(1)"', "there is HTML or a script in it"),
        ('corrections = "ftp://example.org"', "is no address"),
        ('corrections = "https://a.org/\\" onclick=x"', "is no address"),
        ('languages = ["fr"]', '"fr" has no catalogue; write one of: en, es'),
        ('logo = "../logo.svg"', '"../logo.svg" is no picture of this folder'),
        ('logo = "gone.svg"', "gone.svg: there is no such file"),
        ('[colors.light]\naccent = "teal"', '"teal" is no color; write it like "#0b5d5a"'),
        ('[colors.neon]\naccent = "#0b5d5a"', "colors.neon: there is no such table"),
        ('[labels.en]\nhours = "Hours"', "labels.en.hours: there is no such fact"),
        ('labels = "Hours"', "a table is needed here; write [labels.en] and lines below"),
        ("name = Our County", "cannot be read"),
    ],
)
def test_what_cannot_be_is_told_in_words(tmp_path: Path, line: str, said: str):
    with pytest.raises(LevelGroundError, match=r"levelground\.toml") as caught:
        settings(tmp_path, line if line.startswith("name =") else f'name = "A"\n{line}\n')

    assert said in str(caught.value)


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path):
    with pytest.raises(LevelGroundError) as caught:
        settings(tmp_path, 'name = "A"\naddress = "a"\nlogo = "b"\ndata = 1\n')

    assert all(name in str(caught.value) for name in ("address:", "logo:", "data:"))


def test_a_directory_without_a_name_is_refused(tmp_path: Path):
    with pytest.raises(LevelGroundError, match="it has no name"):
        settings(tmp_path, 'address = ""\n')


@pytest.mark.parametrize(
    "inside",
    ["<script>x</script>", '<a href="https://e.org">', "<path onload = 'x'/>", "<style>@import x"],
)
def test_a_picture_that_does_more_than_show_is_refused(tmp_path: Path, inside: str):
    with pytest.raises(LevelGroundError, match="holds a script, or asks another place"):
        settings(tmp_path, 'name = "A"\nlogo = "logo.svg"\n', logo_svg=f"<svg>{inside}</svg>")


def test_a_term_of_ones_own_keeps_what_it_does_not_say(tmp_path: Path):
    content = own(tmp_path, 'name = "A"\n')
    (content / "vocabulary").mkdir()
    (content / "vocabulary" / "payments.yaml").write_text(
        "terms:\n- {id: medicaid, label: {en: MassHealth}}\n- {id: barter, label: {en: Barter}}\n"
    )
    found, problems = vocabularies_of(Folders.of(content))
    payments, engines = found.by_name["payments"], terms().by_name["payments"]

    assert problems == ()
    assert payments.by_id["medicaid"].label.in_("en") == "MassHealth"
    assert payments.by_id["medicaid"].synonyms == engines.by_id["medicaid"].synonyms
    assert [*payments.by_id] == [*engines.by_id, "barter"]
    assert payments.title == engines.title
    assert found.by_name["levels"] == terms().by_name["levels"]


def test_a_guide_of_ones_own_stands_in_the_place_of_the_engines(tmp_path: Path):
    below, mine = tmp_path / "engine", tmp_path / "mine"
    for folder in (below, below / "es", mine):
        folder.mkdir(parents=True)
        for name in ("paying", "leaving"):
            (folder / f"{name}.md").write_text(
                f"---\ntitle: {name} {folder.name}\n---\nSee [x]({{filename}}paying.md#there).\n"
            )
    (below / "paying.md").write_text("---\ntitle: paying engine\n---\n## There\n")
    (mine / "leaving.md").unlink()
    (mine / "paying.md").write_text("---\ntitle: paying mine\n---\nCall.\n")
    guides, found = load_guides(mine, terms(), below)
    there, _found = load_translations(mine, (mine / "about.md", None), guides, terms(), below)

    assert [guide.title for guide in guides] == ["leaving engine", "paying mine"]
    # The engine's guide means a heading that ours has not: that is told, and stops nothing.
    assert [problem.severity.word for problem in found] == ["warning"]
    # Its Spanish paying.md is of another text than ours.
    assert [guide.slug for guide in there["es"].guides] == ["leaving"]


def test_folders_with_settings_have_the_engines_texts_below_their_own(tmp_path: Path):
    content = own(tmp_path, 'name = "A"\n')
    (content / "guides").mkdir()
    found = Folders.of(content)

    assert (found.guides_below, found.vocabulary_below) == (OWN_CONTENT / "guides", None)
    assert found.vocabulary == OWN_CONTENT / "vocabulary"
    assert found.settings
    assert found.settings.path in found.beside_records


def test_what_is_neither_yes_nor_no_is_refused(tmp_path: Path):
    with pytest.raises(LevelGroundError, match="yes or no is needed here"):
        settings(tmp_path, 'name = "A"\nkeep = "no"\n')
