"""The file of words to avoid to a frozen Wording."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from levelground import source, wording
from levelground.model.words import Avoided, WordsFile
from levelground.parse import faults
from levelground.parse.whole import validated
from levelground.problem import Problem
from levelground.wording import Wording


def load_wording(path: Path, shown: str) -> tuple[Wording, tuple[Problem, ...]]:
    """Return the words to avoid, and every Problem found in their file."""
    document = source.read(path, shown)
    made, problems = validated(WordsFile, document)
    if made is None:
        return Wording(), problems
    claims = made.claims_source.title if made.claims_source else ""
    avoided = (
        *_entries(made.words, wording.PERSON_FIRST, made.source.title),
        *_entries(made.claims, wording.CLAIMS, claims),
        *_entries(made.spanish, wording.TRANSLATION, "docs/languages.md", "es"),
    )
    problems = (*problems, *_found_anywhere(document, made))
    names = tuple(entry.name for entry in made.names)
    sets = {entry.name: entry.of for entry in made.sets}
    return Wording(avoided, names, made.marks_of_a_name, sets), problems


def _entries(
    written: tuple[Avoided, ...], rule: str, who: str, language: str = ""
) -> Iterator[wording.Avoided]:
    """Yield the entries of one part of the file, each with its remedy and who says so."""
    for entry in written:
        said = entry.source or who
        remedy = f'write "{entry.write}"{f" (source: {said})" if said else ""}'
        remedy += f", or excuse it: rule {rule}"
        excuses = entry.unless, entry.not_after, entry.only_with
        yield wording.Avoided(entry.avoid, remedy, rule, *excuses, language)


def _found_anywhere(document: source.Document, made: WordsFile) -> Iterator[Problem]:
    """Yield a Problem for each phrase that has no word it needs."""
    for part in ("words", "claims", "spanish"):
        for place, entry in enumerate(getattr(made, part)):
            for name in ("avoid", "unless", "not_after", "only_with"):
                for at, phrase in enumerate(getattr(entry, name)):
                    if wording.needs_nothing(phrase):
                        what = f'all of "{phrase}" may be left out, so it is found anywhere'
                        write = "write a word of it without brackets"
                        yield faults.at(document, (part, place, name, at), what, write)
