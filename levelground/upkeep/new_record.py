"""A new record from a few answers: what is not known is left out, and the rest is checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from levelground.base import strings
from levelground.base.errors import LevelGroundError
from levelground.base.problems import Severity
from levelground.content import rules, yaml_tree
from levelground.content.parse.records import read_record
from levelground.content.rules import Setting
from levelground.content.yaml_tree import Tree
from levelground.exchange.writing import record_file
from levelground.exchange.writing.schema_line import schema_seen_from
from levelground.upkeep.record_files import SUFFIX, RecordFile, Shelf


@dataclass(frozen=True, slots=True)
class Asking:
    """One question of a new record: its flag, where the answer stands, and the words of it.

    Without an answer that is `needed` there is no record.
    """

    flag: str
    path: tuple[str, ...]
    question: str
    needed: bool = False


QUESTIONS = (
    Asking("name", ("name",), "What is it called, as on its sign?", needed=True),
    Asking("street", ("place", "street"), "Number and street? (empty if it keeps them to itself)"),
    Asking("city", ("place", "city"), "Town or city?", needed=True),
    Asking("county", ("place", "county"), "County? (empty if you do not know)"),
    Asking("state", ("place", "state"), "State, in two letters?", needed=True),
    Asking("zip", ("place", "zip"), "ZIP code, five digits?", needed=True),
    Asking("phone", ("contact", "phone"), "Phone number? (empty if you do not know)"),
    Asking("website", ("contact", "website"), "Website, the whole address? (or empty)"),
    Asking(
        "levels",
        ("programs",),
        "Which levels of care does it offer?",
        needed=True,
    ),
    Asking("source", ("sources",), "Where does this stand: the address of a page? (or empty)"),
)


def answers_tree(answers: Mapping[str, str], today: str) -> Tree:
    """Return a record's tree of the answers by flag; what was not answered is left out."""
    made: dict[str, Tree] = {}
    for one in QUESTIONS:
        told = strings.squeeze(answers.get(one.flag, ""))
        if not told:
            continue
        if one.flag == "levels":
            levels = [level.strip() for level in told.split(",") if level.strip()]
            made["programs"] = [{"level": level.lower()} for level in levels]
        elif one.flag == "source":
            made["sources"] = [{"title": "Provider's website", "url": told, "on": today}]
        elif len(one.path) > 1:
            made.setdefault(one.path[0], {})[one.path[1]] = told
        else:
            made[one.path[0]] = told
    return made


def new_record_file(shelf: Shelf, answers: Mapping[str, str], slug: str, today: str) -> RecordFile:
    """Return the file of a new record; raises LevelGroundError for all that is wrong in it."""
    missing = [
        one.flag for one in QUESTIONS if one.needed and not answers.get(one.flag, "").strip()
    ]
    tree = answers_tree(answers, today)
    slug = slug or _free_slug(shelf, answers)
    if slug in shelf.paths:
        raise LevelGroundError(
            f'there is a record "{slug}" already: {shelf.paths[slug][2]}',
            "change that one, or write --slug and another name",
        )
    folder = strings.slugify(answers.get("state", "")) or "new"
    file = f"{folder}/{slug}{SUFFIX}"
    text = _text(tree, shelf.folder / folder)
    document = yaml_tree.parse_yaml(text.encode(), file)
    record, problems = read_record(document, slug, shelf.vocabularies)
    if record:
        setting = Setting(shelf.vocabularies, date.fromisoformat(today))
        problems = (*problems, *rules.one(record, document, setting))
    flags = [(_flag_of(p.field), p) for p in problems if p.severity is Severity.ERROR]
    if missing:  # what is wrong with the record as a whole follows from that
        flags = [(flag, problem) for flag, problem in flags if flag]
    told = [f"--{flag} is missing; write it" for flag in missing]
    told += [f"--{flag}: {p.what}; {p.write}" for flag, p in flags if flag not in missing]
    if told or record is None:
        raise LevelGroundError("\n".join(dict.fromkeys(told)), "nothing has been written")
    return RecordFile(file, (shelf.folder / file).as_posix(), text, "\n", tree, record, problems)


def _text(tree: Tree, folder: Path) -> str:
    """Return a record's text; editors find the schema by its first line."""
    schema = schema_seen_from(folder)
    lines = record_file.block(tree, "")
    return "".join(f"{line}\n" for line in (f"# yaml-language-server: $schema={schema}", *lines))


def _free_slug(shelf: Shelf, answers: Mapping[str, str]) -> str:
    """Return a name for the file: that of the place, with its town where that is taken."""
    name = strings.slugify(answers.get("name", "")) or "new-record"
    town = f"{name}-{strings.slugify(answers.get('city', ''))}".rstrip("-")
    return next((free for free in (name, town) if free not in shelf.paths), town)


def _flag_of(field: str) -> str:
    """Return the flag that a field of the record was answered with."""
    parts: Sequence[str] = field.replace("[", ".").split(".")
    if parts[-1] == "level":
        return "levels"
    named = (one.flag for one in QUESTIONS if one.path == tuple(parts[: len(one.path)]))
    return next(named, field)
