"""What a reader needs to set a record right: its file, and a text of answers to fill in."""

from __future__ import annotations

from urllib.parse import quote

from levelground.language.messages import _
from levelground.model import Record
from levelground.upkeep.answers import answer_text
from levelground.upkeep.answers.answer_text import AnsweredLine, ProgramAnswers
from levelground.upkeep.answers.answer_words import call_words

_FOLDER = "programs/"
_NOWHERE = (0, 0)
_PHONE = "contact.phone"


def file_below(record: Record) -> str:
    """Return where a record's file is below the folder of records, fit for an address.

    It is "" where the records lie in a folder of another name.
    """
    before, _folder, name = record.path.rpartition(_FOLDER)
    return quote(name) if before or record.path.startswith(_FOLDER) else ""


def blank_answers(record: Record, language: str) -> str:
    """Return a text of answers about a record for a reader to fill in, as `inv take` reads it."""
    words = call_words(language)
    empty = ProgramAnswers(
        record.slug,
        "",
        _NOWHERE,
        on=_("year-month-day"),
        how="phone",
        sender=words.reader,
        told=(AnsweredLine(_PHONE, "", _NOWHERE),),
        about=(AnsweredLine("note", "", _NOWHERE), AnsweredLine("source", "", _NOWHERE)),
    )
    return answer_text.answers_text([empty], language)
