"""What the engine and the theme say is as plain as what a guide may say, and as kind."""

from __future__ import annotations

from levelground.bootstrap import ROOT
from levelground.content import proofread
from levelground.content.parse.words_file import load_wording
from levelground.language import extract, reading_grade
from levelground.language.catalogues import translations
from levelground.language.messages import DEFAULT_LANGUAGE

SCALE = reading_grade.SCALES[DEFAULT_LANGUAGE]
MESSAGES = [
    (said.place, form)
    for said in extract.translatable_messages()
    for form in (said.one, said.many)
    if form
]
SEARCHED = 8  # commas in a list of words for the search
SENTENCES = [message for _place, message in MESSAGES if message.endswith((".", "?", "!"))]


def test_the_messages_of_templates_and_of_code_are_found():
    places = {place.split("/")[0] for place, _message in MESSAGES}

    assert places == {"levelground", "theme"}
    assert len(SENTENCES) > 100


def test_the_interface_reads_at_grade_8_at_most():
    assert reading_grade.grade(SENTENCES) <= SCALE.good


def test_no_long_sentence_of_the_interface_is_harder_than_any_guide_may_be():
    hard = [
        (place, message)
        for place, message in MESSAGES
        if reading_grade.word_count(message) >= 2 * proofread.ENOUGH_FOR_ONE
        and any(mark in message for mark in ".:?!")  # a list of words is no sentence
        and reading_grade.grade([message]) > SCALE.worst
    ]
    assert hard == []


def test_the_interface_puts_people_first():
    words, _problems = load_wording(ROOT / "content" / "words.yaml", "words.yaml")

    assert [
        (place, list(words.slips(said))) for place, said in MESSAGES if [*words.slips(said)]
    ] == []


def test_the_interface_in_spanish_puts_people_first_and_keeps_to_what_was_chosen():
    words, _problems = load_wording(ROOT / "content" / "words.yaml", "words.yaml")
    told = translations("es")
    said = [
        told.ngettext(message.one, message.many, count)
        if message.many
        else told.gettext(message.one)
        for message in extract.translatable_messages()
        for count in (1, 2)
    ]
    # What people type into the search may use any word.
    spoken = [one for one in said if one.count(",") < SEARCHED]

    assert [[*words.slips(one, "es")] for one in spoken if [*words.slips(one, "es")]] == []
