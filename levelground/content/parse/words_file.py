"""The file of words to avoid to a frozen Wording."""

from __future__ import annotations

from pathlib import Path

from levelground.base.problems import Problem
from levelground.content import yaml_tree
from levelground.content.parse.whole_files import validated
from levelground.language.words_to_avoid import Wording
from levelground.model.wording_file import WordsFile


def load_wording(path: Path, shown: str) -> tuple[Wording, tuple[Problem, ...]]:
    """Return the words to avoid, and every Problem found in their file."""
    made, problems = validated(WordsFile, yaml_tree.read(path, shown))
    if made is None:
        return Wording(), problems
    remedy = "{write} (source: {source}), or excuse it: rule person-first"
    avoided = tuple(
        (
            word,
            remedy.format(write=f'write "{entry.write}"', source=entry.source or made.source.title),
        )
        for entry in made.words
        for word in entry.avoid
    )
    return Wording(avoided, tuple(entry.name for entry in made.names)), problems
