"""The name of a list stays as it is, and what we say of its answers is said as the page says it."""

from __future__ import annotations

from levelground.exchange.samhsa.editions import Edition
from levelground.language import catalogues, messages
from levelground.model.lists import list_titles

TITLE = Edition("2023").title


def test_a_title_says_of_which_year_its_answers_are():
    assert TITLE.endswith("Treatment Facilities 2023 (SAMHSA; answers from the 2022 survey)")
    assert list_titles.source_title("en", TITLE) == TITLE


def test_a_spanish_page_says_the_year_of_the_answers_in_spanish():
    with messages.speaking(catalogues.translations("es")):
        said = list_titles.source_title("es", TITLE)

    assert isinstance(said, messages.Foreign)
    assert said.endswith("2023 (SAMHSA; respuestas de la encuesta de 2022)")
    assert [language for _text, language in said.parts][:1] == ["en"]


def test_any_other_title_is_marked_as_what_it_is():
    said = list_titles.source_title("es", "FindTreatment.gov")

    assert isinstance(said, messages.Foreign)
    assert str(said) == "FindTreatment.gov"
    assert list_titles.source_title("es", "") == ""
