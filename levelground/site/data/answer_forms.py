"""What a form needs to write down answers as a text: facts, terms and words, in a page's language.

It is asked for only when a reader wants to write. Each fact and term comes with the name by which
`inv take` knows it: its label, where that means nothing else, or its id.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from levelground.facts import field_table
from levelground.facts.answers import Choice, Choices, Phone
from levelground.facts.field_table import Field
from levelground.facts.field_types import Email, Url, kind_of
from levelground.facts.in_words import UNITS
from levelground.facts.vocabulary import Vocabulary
from levelground.language.messages import N_, _, ngettext
from levelground.model import Program
from levelground.site.arrange.directory import Directory
from levelground.site.data.data_file import DataFile
from levelground.upkeep.answers import answer_text
from levelground.upkeep.answers.answer_words import call_words
from levelground.upkeep.fact_names import all_fact_names

ANSWERS = "answers"
LONGEST = 500  # letters that fit into one line of a form
_SIGNS = re.compile(r"[:,.#>]|\b(?:yes|no|n/a|s\u00ed|si)$", re.IGNORECASE)
_INPUTS = {Phone: "tel", Url: "url", Email: "email"}
WORDS = {
    "title": N_("What they said"),
    "stays": N_(
        "What you write stays in this page until you close it. It goes nowhere unless you send it."
    ),
    "call": N_("How did the call go?"),
    "talked": N_("We talked"),
    "did-not-answer": N_("Nobody answered"),
    "wrong-number": N_("Wrong number"),
    "no-longer-there": N_("They are not there any more"),
    "day": N_("Day"),
    "how": N_("How you asked"),
    "phone": N_("By phone"),
    "email": N_("By e-mail"),
    "website": N_("On its website"),
    "visit": N_("On a visit"),
    "by": N_("Who asked: a role, no name (may stay empty)"),
    "yes": N_("Yes"),
    "no": N_("No"),
    "none": N_("Not asked"),
    "refused": N_("They would not say"),
    "still": N_("Still so"),
    "all_no": N_("No, none of these"),
    "list": N_("Tick what they said"),
    "names": N_("Names, with commas between"),
    "money": N_("Like 350 a day, or 0"),
    "count": N_("In {unit}: one number, or two like 9-12"),
    "own_words": N_("In their words"),
    "other": N_("Another fact, or one that is wrong"),
    "choose": N_("Choose a fact"),
    "note": N_("Anything else, in your words. A person reads it; it is not published."),
    "today": N_("You were told today: {said}"),
    "told": N_("You were told on {day}: {said}"),
    "copy": N_("Copy the answers"),
    "copied": N_("The answers are copied."),
    "save": N_("Save as a file"),
    "send": N_("Send by e-mail"),
    "directory": N_("Send to this directory"),
    "form": N_("Put into this directory's form"),
    "file": N_("answers"),
    "subject": N_("What programs said when asked"),
    "keep": N_("Keep my answers on this device"),
    "forget": N_("Delete my answers"),
    "kept": N_("Kept on this device until you delete them."),
    "deleted": N_("Your answers are deleted."),
    "nothing": N_("Nothing is written down yet."),
    "text": N_("The answers as a text"),
}


def answer_forms_file(directory: Directory) -> DataFile:
    """Return what a form of answers offers and says."""
    fields = field_table.fields_of(Program)
    terms = directory.catalog.vocabularies
    lists = dict.fromkeys(field.fact.vocabulary for field in fields if field.fact.vocabulary)
    value = {
        "head": f"{answer_text.HEAD} {answer_text.VERSION}",
        "words": {name: _(said) for name, said in WORDS.items()},
        "say": _say(directory.language),
        "longest": LONGEST,
        "facts": [_fact(field) for field in fields],
        "terms": {name: list(_terms(terms[name], directory.language)) for name in lists},
    }
    return DataFile.of(ANSWERS, value)


def _say(language: str) -> dict[str, Any]:
    """Return the words of the text itself."""
    words = call_words(language)
    return {
        "about": dict(words.about),
        "by": words.by,
        "ways": dict(words.ways),
        "outcomes": dict(words.outcomes),
        "yes": words.yes,
        "no": words.no,
        "still": words.still,
        "reader": words.reader,
        "end": words.end,
    }


def _fact(field: Field) -> dict[str, Any]:
    """Return a fact: its name and label, how it is asked for, and at which levels it can be."""
    fact, label = field.fact, str(_(field.fact.label))
    sure = all_fact_names().fact(label) is field and not _SIGNS.search(label)
    told = {
        "name": field.name,
        "label": label,
        "write": "" if sure else field.name,
        "terms": fact.vocabulary,
        "only": int(fact.terms_only),
        "levels": list(fact.levels),
        **_input(field),
    }
    return {name: entry for name, entry in told.items() if entry}


def _input(field: Field) -> dict[str, Any]:
    """Return by what a fact is answered: `as`, and what is said beside a box to type in."""
    kind, fact = kind_of(field.kind), field.fact
    if kind is Choices:
        return {"as": "list"} if fact.vocabulary else {"as": "text", "hint": _(WORDS["names"])}
    if kind is Choice:
        return {"as": "one"}
    if fact.unit in UNITS:
        return {"as": "text", "unit": ngettext(*UNITS[fact.unit], 2)}
    hint = {"Money": WORDS["money"]}.get(getattr(kind, "__name__", ""), "")
    return {"as": "text", "type": _INPUTS.get(kind, ""), "hint": _(hint) if hint else ""}


def _terms(vocabulary: Vocabulary, language: str) -> Iterator[list[str]]:
    """Yield each term: its id, its label, and its label again where that names it alone."""
    for term in vocabulary:
        label = str(term.label.in_(language))
        sure = vocabulary.whole(label) == (term.id,) and not _SIGNS.search(label)
        yield [term.id, label] if sure else [term.id, label, term.id]
