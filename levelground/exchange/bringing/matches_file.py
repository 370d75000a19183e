"""`matches.yaml`: pairs that the rules leave open, for a person to answer once and for all."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from levelground.base import files, strings
from levelground.base.errors import LevelGroundError
from levelground.base.files import MATCHES
from levelground.content import yaml_tree

SAME, NOT_THE_SAME, PART_OF, OPEN = "same", "not the same", "part of", "open"
ANSWERS = (SAME, NOT_THE_SAME, PART_OF, OPEN)
_HEAD = f"""\
# Rows of lists that may be of a record that is there. Look at both sides, and write as the answer
# one of: {SAME}, {NOT_THE_SAME}, {PART_OF}. The next import does as you say, and never asks again.
matches:"""
_FIELDS = ("list", "row", "listed", "record", "there", "why", "answer")


@dataclass(frozen=True, slots=True)
class Match:
    """A row by its list and id, a record by its file, both in words, and what a person said."""

    list: str
    row: str
    listed: str
    record: str
    there: str
    why: str
    answer: str = OPEN

    @property
    def key(self) -> tuple[str, str, str]:
        """What names the pair."""
        return self.list, self.row, self.record


def read_matches(folder: Path) -> dict[tuple[str, str, str], Match]:
    """Return the pairs of a folder; raises LevelGroundError for a file with faults."""
    path = folder / MATCHES
    if not path.is_file():
        return {}
    document = yaml_tree.read_yaml(path, files.shown(path))
    value = document.value
    entries = value.get("matches", []) if isinstance(value, dict) else None
    faults = [str(problem) for problem in document.problems]
    found: list[Match] = []
    for place, entry in enumerate(entries if isinstance(entries, list) else []):
        line, column = document.where(("matches", place))
        if not isinstance(entry, dict) or {*entry} != {*_FIELDS}:
            names = ", ".join(_FIELDS)
            faults.append(f"{document.path}:{line}:{column}: a pair has other parts than {names}")
        elif entry["answer"] not in ANSWERS:
            remedy = strings.one_of(ANSWERS)
            line, column = document.where(("matches", place, "answer"))
            faults.append(
                f'{document.path}:{line}:{column}: "{entry["answer"]}" is no answer; {remedy}'
            )
        else:
            found.append(Match(**entry))
    if faults or not isinstance(entries, list):
        raise LevelGroundError(
            "; ".join(faults) or f"{path} has no list of matches", "mend it; nothing is written"
        )
    return {match.key: match for match in found}


def matches_text(matches: Iterable[Match]) -> str:
    """Return the whole file of these pairs; open ones stand first."""
    ordered = sorted(matches, key=lambda match: (match.answer != OPEN, match.key))
    return f"{_HEAD}\n{''.join(map(_lines, ordered))}" if ordered else f"{_HEAD} []\n"


def _lines(match: Match) -> str:
    told = [(name, json.dumps(getattr(match, name), ensure_ascii=False)) for name in _FIELDS[:-1]]
    lines = [f"{name}: {value}\n" for name, value in [*told, ("answer", match.answer)]]
    return "  - " + "    ".join(lines)


def answers(matches: Mapping[tuple[str, str, str], Match], of: str) -> Mapping[str, list[Match]]:
    """Return the answered pairs of the list *of* by the id of the row."""
    found: dict[str, list[Match]] = {}
    for match in matches.values():
        if match.list == of and match.answer != OPEN:
            found.setdefault(match.row, []).append(match)
    return found
