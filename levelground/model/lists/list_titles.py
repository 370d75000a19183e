"""How a list is named as a source, with the year of its answers, and how a page says that name."""

from __future__ import annotations

import re

from levelground.language.messages import (
    DEFAULT_LANGUAGE,
    N_,
    _,
    filled,
    joined,
    written_in,
)

_SURVEY = N_("(SAMHSA; answers from the {year} survey)")
_SAID = re.compile(re.escape(_SURVEY).replace(r"\{year\}", "([0-9]{4})") + "$")


def with_survey(name: str, year: str) -> str:
    """Return the *name* of an edition with the year of the survey that its answers are from.

    In English, as records keep it.
    """
    return f"{name} {_SURVEY.format(year=year)}"


def source_title(language: str, title: str) -> str:
    """Return the *title* of a record's source on a page in *language*, "" for none.

    The name of a list keeps its language, and is marked. What we say of its answers is translated.
    """
    said = _SAID.search(title)
    if language == DEFAULT_LANGUAGE or not said:
        return written_in(DEFAULT_LANGUAGE, language, title)
    name = written_in(DEFAULT_LANGUAGE, language, title[: said.start()].rstrip())
    return joined(" ", [name, filled(_(_SURVEY), year=said[1])])
