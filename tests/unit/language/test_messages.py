"""Messages in the language of the page being made."""

from __future__ import annotations

from gettext import NullTranslations

import pytest
from markupsafe import escape

from levelground.language import catalogues, messages
from levelground.language.messages import (
    N_,
    NN_,
    Foreign,
    _,
    filled,
    joined,
    ngettext,
    sentence_list,
    with_first,
    written_in,
)


class Spanish(NullTranslations):
    """A few words of a second language."""

    def gettext(self, message: str) -> str:
        return {
            "Yes": "S\u00ed",
            "{all_but_last} and {last}": "{all_but_last} y {last}",
        }.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return "{n} programa" if n == 1 else "{n} programas" if msgid2 else msgid1


def test_without_a_language_a_message_is_itself():
    assert _("Yes") == "Yes"
    assert ngettext("{n} program", "{n} programs", 2) == "{n} programs"


def test_inside_the_block_messages_are_in_its_language():
    with messages.speaking(Spanish()):
        assert _("Yes") == "S\u00ed"
        assert ngettext("{n} program", "{n} programs", 1) == "{n} programa"


def test_after_the_block_the_language_is_as_before():
    with messages.speaking(Spanish()):
        pass
    assert _("Yes") == "Yes"


def test_the_language_is_as_before_even_if_the_block_fails():
    with pytest.raises(KeyError), messages.speaking(Spanish()):
        raise KeyError
    assert _("Yes") == "Yes"


def test_marking_a_message_does_not_translate_it():
    with messages.speaking(Spanish()):
        assert N_("Yes") == "Yes"


@pytest.mark.parametrize(
    ("items", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_a_list_reads_as_in_a_sentence(items: list[str], said: str):
    assert sentence_list(items) == said


def test_a_list_reads_as_in_a_sentence_of_the_language():
    with messages.speaking(Spanish()):
        assert sentence_list(["a", "b"]) == "a y b"


def test_marking_a_pair_does_not_translate_it():
    with messages.speaking(Spanish()):
        assert NN_("{n} program", "{n} programs") == ("{n} program", "{n} programs")


@pytest.mark.parametrize(
    ("items", "said"),
    [
        (["Medicaid", "Medicare"], "Medicaid y Medicare"),
        (["grupal", "individual"], "grupal e individual"),
        (["terapia", "Internet"], "terapia e Internet"),
        (["agua", "hielo"], "agua y hielo"),
        (["madres", "hijos"], "madres e hijos"),
        (["a", "b", "c"], "a, b y c"),
    ],
)
def test_spanish_and_is_e_before_the_sound_of_i(items: list[str], said: str):
    with messages.speaking(catalogues.translations("es")):
        assert sentence_list(items) == said


SHELLS = written_in("en", "es", "Shells & sand")


def test_a_text_in_the_pages_own_language_has_no_mark():
    assert type(written_in("es", "es", "Conchas")) is str
    assert written_in("en", "es", "") == ""


def test_a_foreign_text_is_a_text_like_any_other():
    assert SHELLS == "Shells & sand"
    assert isinstance(SHELLS, Foreign)
    assert SHELLS.language == "en"
    assert type(str(SHELLS)) is str


def test_a_template_puts_a_foreign_text_out_with_its_language_and_escaped():
    assert escape(SHELLS) == '<bdi lang="en">Shells &amp; sand</bdi>'


def test_what_a_foreign_text_is_joined_with_has_no_mark():
    told = joined(", ", ["Medicaid", SHELLS, "<b>"])

    assert told == "Medicaid, Shells & sand, <b>"
    assert escape(told) == 'Medicaid, <bdi lang="en">Shells &amp; sand</bdi>, &lt;b&gt;'


def test_a_foreign_text_keeps_its_mark_inside_a_sentence():
    told = filled("{names} acepta {term}.", names="Cedar Hill", term=SHELLS)

    assert escape(told) == 'Cedar Hill acepta <bdi lang="en">Shells &amp; sand</bdi>.'


def test_a_foreign_text_keeps_its_mark_when_its_first_letter_changes():
    assert escape(with_first(SHELLS, "s")) == '<bdi lang="en">shells &amp; sand</bdi>'
    assert with_first("Por referencia", "p") == "por referencia"


def test_joined_texts_without_a_foreign_one_are_plain():
    assert type(joined(", ", ["a", "b"])) is str
    assert type(filled("{a} y {b}", a="a", b="b")) is str
