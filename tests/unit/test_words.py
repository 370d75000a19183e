"""Messages in the language of the page being made."""

from __future__ import annotations

from gettext import NullTranslations

import pytest

from levelground import words
from levelground.words import N_, _, ngettext, sentence_list


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
    with words.speaking(Spanish()):
        assert _("Yes") == "S\u00ed"
        assert ngettext("{n} program", "{n} programs", 1) == "{n} programa"


def test_after_the_block_the_language_is_as_before():
    with words.speaking(Spanish()):
        pass
    assert _("Yes") == "Yes"


def test_the_language_is_as_before_even_if_the_block_fails():
    with pytest.raises(KeyError), words.speaking(Spanish()):
        raise KeyError
    assert _("Yes") == "Yes"


def test_marking_a_message_does_not_translate_it():
    with words.speaking(Spanish()):
        assert N_("Yes") == "Yes"


@pytest.mark.parametrize(
    ("items", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_a_list_reads_as_in_a_sentence(items: list[str], said: str):
    assert sentence_list(items) == said


def test_a_list_reads_as_in_a_sentence_of_the_language():
    with words.speaking(Spanish()):
        assert sentence_list(["a", "b"]) == "a y b"
