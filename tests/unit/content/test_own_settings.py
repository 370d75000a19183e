"""levelground.toml: what it may say, and what is said of what it may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from levelground.content.folders import OWN_CONTENT, Folders
from levelground.content.own import FILE
from levelground.content.own.own_settings import FORMS, OwnSettings, settings_beside
from levelground.content.parse.guide_files import load_guides
from levelground.content.parse.terms import vocabularies_of
from levelground.content.parse.translations import load_translations
from levelground.site.data import public_files
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
    "line",
    [
        '[labels.en]\npayment.price = "Price if you pay yourself"',
        '[labels.en]\nwalk_in = "Walk-ins welcome"',
        '[labels.en]\nrestrictions = "Who cannot come"',
        '[labels.en]\ndetox = "Sober living"\nsober_living = "Recovery housing"',
        '[labels.es]\npayment.price = "Precio sin seguro médico"',
    ],
)
def test_a_label_that_says_the_same_otherwise_is_taken(tmp_path: Path, line: str):
    assert told(tmp_path, f'name = "A"\n{line}') == []


def told(folder: Path, text: str, **files: str) -> list[str]:
    """Return what is wrong with these settings, from the line on."""
    return [
        str(problem).partition(f"{FILE}:")[2]
        for problem in settings(folder, text, **files).problems
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('nmae = "x"', '2:8: nmae: there is no such setting; did you mean "name"?'),
        ("address = 3", '2:11: address: a text is needed here; write address = "…"'),
        ('address = "care.example.org"', '"care.example.org" is no address; begin with https://'),
        ('corrections = "javascript:alert(1)"', "there is HTML or a script in it"),
        ('corrections = "ftp://example.org"', "is no address"),
        ('corrections = "https://a.org/\\" onclick=x"', "is no address"),
        ('languages = ["fr"]', '"fr" has no catalogue; write one of: en, es'),
        ('languages = ["en",\n"fr"]', '2:13: languages: "fr" has no catalogue'),
        ('languages = ["en", "en"]', '2:13: languages: "en" is listed twice; keep one of them'),
        ('data = ["csv", "json", "csv"]', 'data: "csv" is listed twice; keep one of them'),
        ('keep = "no"', "2:8: keep: yes or no is needed here; write keep = true or keep = false"),
        ('data = ["xml"]', '"xml" is no form of the data; write one of: csv, json'),
        ('logo = "../logo.svg"', '"../logo.svg" is no picture of this folder'),
        ('logo = "gone.svg"', "2:8: logo: gone.svg: there is no such file"),
        ('[colors.light]\naccent = "teal"', '3:10: colors.light.accent: "teal" is no color'),
        ('colors.light = {accent = "teal"}', '2:16: colors.light.accent: "teal" is no color'),
        ('[colors.light]\nacent = "#0b5d5a"', 'of this name; did you mean "accent"?'),
        ('[colors.light]\naccent = "#c0c0c0"', "accent #c0c0c0 on paper #faf7f0 has a contrast of"),
        ('[colors.neon]\naccent = "#0b5d5a"', "2:1: colors.neon: there is no such table"),
        ('[labels.en]\nhours = "Hours"', "3:9: labels.en.hours: there is no such fact"),
        ("[labels.en]\npayment.accepts = 3", "3:19: labels.en.payment.accepts: a text is needed"),
        ('[labels.en]\ndetox = "No"', '3:9: labels.en.detox: "No" is an answer, and no name of'),
        (
            '[labels.en]\naccepting = "Does not take new people"',
            '"Does not take new people" says the opposite of "Taking new people"',
        ),
        ('[labels.en]\naccepting = "Closed to new people"', 'says the opposite of "Taking new'),
        ('[labels.es]\ndetox = "Sin desintoxicación"', '"Sin desintoxicación" says the opposite'),
        (
            '[labels.en]\ndetox = "Sober living"',
            '"Sober living" is what the fact sober_living is called, too; call the two differently',
        ),
        ('labels = "Hours"', "a table is needed here; write [labels.en] and lines below"),
        ("run_by = Our County", "2:10: this line cannot be read; put a text in quotes"),
        ('name = "B"', "this setting stands here a second time; keep one of the two lines"),
        ('run_by = """A', "this line cannot be read"),
    ],
)
def test_what_cannot_be_is_told_in_words_at_its_line(tmp_path: Path, line: str, said: str):
    found = told(tmp_path, f'name = "A"\n{line}\n')

    assert any(said in one for one in found), found


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path):
    text = """\
# Our own.
name = "A"
address = "a"

data = 1
[colors.light]
accent = "#c0c0c0"
ink = "black"
[labels.en]
detox = 1
beds = 2
"""
    lines = [one.partition(":")[0] for one in told(tmp_path, text)]

    assert sorted({*lines}, key=int) == ["3", "5", "7", "8", "10", "11"]


def test_what_can_be_read_holds_beside_what_cannot(tmp_path: Path):
    found = settings(tmp_path, 'name = "A"\naddress = 3\nlanguages = ["es"]\n')

    assert (found.name, found.address, found.languages) == ("A", "", ("es",))


@pytest.mark.parametrize("text", ['address = ""\n', "name = \n", "\x00", 'name = ""'])
def test_a_directory_without_a_name_is_refused(tmp_path: Path, text: str):
    assert told(tmp_path, text)


def test_bytes_that_are_no_text_are_told_at_their_line(tmp_path: Path):
    content = own(tmp_path, "")
    (tmp_path / FILE).write_bytes(b'name = "A"\nrun_by = "Caf\xe9"\n')
    found = settings_beside(content)

    assert found
    assert [(one.line, one.write) for one in found.problems] == [(2, 'save the file as "UTF-8"')]


def test_a_file_that_stands_in_the_place_of_nothing_is_named(tmp_path: Path):
    for name in ("templates/abuot.html", "templates/own-part.html", "templates/about.html",
                 "styles/blocks/crad.css"):  # fmt: skip
        (tmp_path / "overrides" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "overrides" / name).write_text("")
    found = [str(one) for one in settings(tmp_path, 'name = "A"').problems]

    assert len(found) == 2
    assert "abuot.html:1:1: it stands in the place of no template of the theme" in found[0]
    assert 'did you mean "about"?' in found[0]
    assert "crad.css:1:1: it stands in the place of no style of the theme; did you mean" in found[1]


def test_the_forms_of_the_data_are_those_that_are_made():
    assert (*FORMS,) == (*public_files.FORMS,)


@pytest.mark.parametrize(
    "inside",
    ["<script>x</script>", '<a href="https://e.org">', "<path onload = 'x'/>", "<style>@import x"],
)
def test_a_picture_that_does_more_than_show_is_refused(tmp_path: Path, inside: str):
    found = told(tmp_path, 'name = "A"\nlogo = "logo.svg"\n', logo_svg=f"<svg>{inside}</svg>")

    assert "holds a script, or asks another place" in found[0]


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


@pytest.mark.parametrize(
    ("vocabulary", "term", "said"),
    [
        ("payments", "{id: medicaid, label: {en: No Medicaid}}", '"No Medicaid" says the opposite'),
        (
            "payments",
            "{id: medicaid, label: {en: Medicare}}",
            "is what the term medicare is called",
        ),
        ("arrangements", "{id: on-site, label: {en: No}}", '"No" is an answer, and no name'),
        ("arrangements", "{id: on-site, label: {en: Here, es: Sí}}", '"Sí" is an answer'),
        ("payments", "{id: barter, label: {en: Unknown}}", '"Unknown" is an answer'),
        (
            "restrictions",
            "{id: methadone, label: {en: People who take methadone}}",
            '"People who take methadone" leaves out the no of "No one who takes methadone',
        ),
        (
            "smoking",
            "{id: not-allowed, label: {en: Fine here}}",
            '"Fine here" leaves out the no of',
        ),
        ("levels", "{id: detox, label: {en: Former detox}}", '"Former detox" says the opposite'),
    ],
)
def test_a_label_of_ones_own_that_turns_a_term_round_is_refused(
    tmp_path: Path, vocabulary: str, term: str, said: str
):
    content = own(tmp_path, 'name = "A"\n')
    (content / "vocabulary").mkdir()
    path = content / "vocabulary" / f"{vocabulary}.yaml"
    path.write_text(f"terms:\n- {term}\n")
    _found, problems = vocabularies_of(Folders.of(content))

    assert [(problem.line, said in problem.what) for problem in problems] == [(2, True)]


@pytest.mark.parametrize(
    ("vocabulary", "term"),
    [
        ("owner-kinds", "{id: nonprofit, label: {en: Not for profit, es: Comunitaria}}"),
        ("populations", "{id: unhoused, label: {en: Unhoused people}}"),
        ("restrictions", "{id: methadone, label: {en: Only people who take no methadone}}"),
        ("smoking", "{id: not-allowed, label: {en: No smoking}}"),
        ("payments", "{id: barter, label: {en: Barter}}"),
    ],
)
def test_a_label_of_ones_own_that_says_the_same_is_taken(
    tmp_path: Path, vocabulary: str, term: str
):
    content = own(tmp_path, 'name = "A"\n')
    (content / "vocabulary").mkdir()
    (content / "vocabulary" / f"{vocabulary}.yaml").write_text(f"terms:\n- {term}\n")

    assert vocabularies_of(Folders.of(content))[1] == ()


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


@pytest.mark.parametrize(
    "line",
    [
        'name = "TBD"',
        'name = "Our County \\U0001F3E0"',
        'run_by = "unknown"',
        'corrections = "mailto:a@b"',
        'corrections = "mailto:a@b.org?bcc=c@d.org"',
        'corrections = "mailto:"',
    ],
)
def test_a_setting_that_says_nothing_or_sends_letters_to_others_is_told(tmp_path: Path, line: str):
    (tmp_path / FILE).write_text(f"{line}\n", "utf-8")
    (tmp_path / "content").mkdir()
    found = settings_beside(tmp_path / "content")

    name = line.partition(" ")[0]
    assert [problem.field for problem in found.problems if problem.field == name] == [name]
