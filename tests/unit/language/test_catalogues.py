"""Every catalogue says all that the site says, and fills in the same things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from levelground import commands
from levelground.base.errors import LevelGroundError
from levelground.language import catalogues, extract
from levelground.site.data import comparison_phrases, search_phrases

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: xx\\n"\n\n'


@pytest.fixture
def _own_locale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep catalogues in a folder of the test's own."""
    monkeypatch.setattr(catalogues, "LOCALE", tmp_path)
    catalogues.translated.cache_clear()
    yield
    catalogues.translated.cache_clear()


def write(language: str, text: str) -> Path:
    path = catalogues.catalogue(language)
    path.parent.mkdir(parents=True)
    path.write_text(HEAD + text, "utf-8")
    return path


@pytest.mark.parametrize("language", catalogues.translated())
def test_nothing_in_a_catalogue_is_missing_fuzzy_or_filled_in_otherwise(language: str):
    assert extract.catalogue_faults(language) == []


@pytest.mark.parametrize("language", catalogues.translated())
def test_a_catalogue_is_as_inv_messages_leaves_it(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    own = catalogues.catalogue(language).read_bytes()
    monkeypatch.setattr(catalogues, "LOCALE", tmp_path)
    copy = catalogues.catalogue(language)
    copy.parent.mkdir(parents=True)
    copy.write_bytes(own)

    assert extract.update(language) == []
    assert copy.read_bytes() == own


def test_messages_are_found_in_code_in_templates_and_in_tables():
    said = {message.one: message.place for message in extract.translatable_messages()}

    assert said["Not stated. Ask."] == "theme/templates/macros/first.html"
    assert said["{names} accepts {term}"] == "levelground/compare/sentence_rules.py"
    assert said["hour a week"] == "levelground/facts/in_words.py"
    assert said["Hours a week"]


def test_a_message_is_not_for_one_in_two_pairs():
    """gettext knows a pair by its first form alone."""
    pairs = defaultdict(set)
    for message in extract.translatable_messages():
        if message.many:
            pairs[message.one, message.context].add(message.many)

    assert {one: many for one, many in pairs.items() if len(many) > 1} == {}


def test_no_message_holds_an_end_of_line():
    assert [m for m in extract.translatable_messages() if "\n" in m.one + m.many] == []


@pytest.mark.parametrize(
    "table", [comparison_phrases.WORDS, search_phrases.PHRASES], ids=["speech", "sayings"]
)
def test_a_pair_of_what_scripts_say_is_a_pair_in_the_catalogue(
    table: dict[str, str | tuple[str, str]],
):
    pairs = {(message.one, message.many) for message in extract.translatable_messages()}

    assert [said for said in table.values() if isinstance(said, tuple) and said not in pairs] == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", '"Yes" is not in the catalogue'),
        ('msgid "Yes"\nmsgstr ""\n', '"Yes" is not translated'),
        ('#, fuzzy\nmsgid "Yes"\nmsgstr "Ja"\n', '"Yes" is fuzzy'),
        (
            'msgid "Remove {name}"\nmsgstr "Weg mit {names}"\n',
            "\"Weg mit {names}\" has ['{names}'] to fill in, and not ['{name}']",
        ),
        (
            'msgid "{n} week ago"\nmsgid_plural "x"\nmsgstr[0] "vor {n}"\nmsgstr[1] "{n}"\n',
            "\"{n}\" has ['{n}'] to fill in, and not []",
        ),
    ],
)
@pytest.mark.usefixtures("_own_locale")
def test_what_is_wrong_in_a_catalogue_is_named(text: str, fault: str):
    write("xx", text)

    assert fault in extract.catalogue_faults("xx")


@pytest.mark.usefixtures("_own_locale")
def test_updating_keeps_what_is_translated_and_drops_what_is_no_longer_said(
    capsys: pytest.CaptureFixture[str],
):
    path = write("de", 'msgid "Yes"\nmsgstr "Ja"\n\nmsgid "Long gone"\nmsgstr "Weg"\n')
    code = commands.messages("de")
    text = path.read_text("utf-8")

    assert code == 1
    assert 'msgid "Yes"\nmsgstr "Ja"' in text
    assert "Long gone" not in text
    assert "Creation-Date" not in text
    assert '"No" is not translated' in capsys.readouterr().out


@pytest.mark.usefixtures("_own_locale")
def test_updating_twice_gives_the_same_bytes():
    path = write("de", "")
    extract.update("de")
    before = path.read_bytes()
    extract.update("de")

    assert path.read_bytes() == before


def test_a_message_without_a_translation_stays_as_it_is():
    assert catalogues.translations("es").gettext("Nobody says this.") == "Nobody says this."


def test_a_language_without_a_catalogue_is_refused():
    with pytest.raises(LevelGroundError, match="there is no catalogue"):
        catalogues.translations("tlh")


@pytest.mark.usefixtures("_own_locale")
def test_a_catalogue_that_cannot_be_read_says_why():
    write("xx", 'msgid "Yes\n')
    with pytest.raises(LevelGroundError, match="the catalogue of xx cannot be read"):
        catalogues.translations("xx")
