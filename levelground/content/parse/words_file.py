"""The file of words to avoid to a frozen Wording."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from levelground.base.problems import Problem
from levelground.content import yaml_tree
from levelground.content.folders import OWN_CONTENT
from levelground.content.parse import faults
from levelground.content.parse.whole_files import validated
from levelground.language import phrase_patterns, words_to_avoid
from levelground.language.words_to_avoid import Wording
from levelground.model.wording_file import AvoidedEntry, WordsFile

ENGINE = OWN_CONTENT / "words.yaml"
# What a file of one's own that has other words takes over from the engine's, part by part.
_PARTS = ("claims_source", "claims", "spanish", "sourced", "names", "marks_of_a_name")


def load_wording(path: Path, shown: str) -> tuple[Wording, tuple[Problem, ...]]:
    """Return the words to avoid, and every Problem found in their file.

    A file of one's own stands in the place of the engine's; a part that it leaves out is the
    engine's, and the advice that can kill is looked for whatever it has.
    """
    document = yaml_tree.read_yaml(path, shown)
    made, problems = validated(WordsFile, document)
    engine = None if path.resolve() == ENGINE.resolve() else _engines()
    if made is None:
        return _wording(engine) if engine else Wording(), problems
    return _wording(_over(made, engine) if engine else made), (
        *problems,
        *_found_anywhere(document, made),
    )


def _engines() -> WordsFile | None:
    return validated(WordsFile, yaml_tree.read_yaml(ENGINE, str(ENGINE)))[0]


def _over(own: WordsFile, engine: WordsFile) -> WordsFile:
    """Return a file of one's *own* with what it leaves out, and with all dangers."""
    sets = {entry.name: entry for entry in (*engine.sets, *own.sets)}
    dangers = [entry for entry in own.dangers if entry not in engine.dangers]
    left_out = {name: getattr(engine, name) for name in _PARTS if not getattr(own, name)}
    return own.model_copy(
        update={
            **left_out,
            "sets": tuple(sets.values()),
            "dangers": (*engine.dangers, *dangers),
            "dangers_source": own.dangers_source or engine.dangers_source,
        }
    )


def _wording(made: WordsFile) -> Wording:
    claims = made.claims_source.title if made.claims_source else ""
    dangers = made.dangers_source.title if made.dangers_source else ""
    avoided = (
        *_entries(made.words, words_to_avoid.PERSON_FIRST, made.source.title),
        *_entries(made.claims, words_to_avoid.CLAIMS, claims),
        *_entries(made.dangers, words_to_avoid.DANGERS, dangers),
        *_entries(made.spanish, words_to_avoid.TRANSLATION, "docs/languages.md", "es"),
    )
    names = tuple(entry.name for entry in made.names)
    sets = {entry.name: entry.of for entry in made.sets}
    sourced = tuple(
        words_to_avoid.Avoided(
            entry.said,
            _MARK_IT.format(entry.kind),
            words_to_avoid.SOURCED,
            entry.unless,
            only_with=entry.only_with,
        )
        for entry in made.sourced
    )
    return Wording(avoided, names, made.marks_of_a_name, sets, sourced)


_MARK_IT = "mark it where the sentence ends with the id of a source, as in {{{}: id}}, or soften it"


def _entries(
    written: tuple[AvoidedEntry, ...], rule: str, who: str, language: str = ""
) -> Iterator[words_to_avoid.Avoided]:
    """Yield the entries of one part of the file, each with its remedy and who says so."""
    for entry in written:
        said = entry.source or who
        remedy = f'write "{entry.write}"{f" (source: {said})" if said else ""}'
        remedy += f", or excuse it: rule {rule}"
        excuses = entry.unless, entry.not_after, entry.only_with
        yield words_to_avoid.Avoided(entry.avoid, remedy, rule, *excuses, language)


def _found_anywhere(document: yaml_tree.Document, made: WordsFile) -> Iterator[Problem]:
    """Yield a Problem for each phrase that has no word it needs."""
    for part in ("words", "claims", "dangers", "spanish", "sourced"):
        for place, entry in enumerate(getattr(made, part)):
            for name in ("avoid", "said", "unless", "not_after", "only_with"):
                for at, phrase in enumerate(getattr(entry, name, ())):
                    if phrase_patterns.needs_nothing(phrase):
                        what = f'all of "{phrase}" may be left out, so it is found anywhere'
                        write = "write a word of it without brackets"
                        yield faults.problem_at(document, (part, place, name, at), what, write)
