"""A new record from a few answers: what is not known is left out, and the rest is checked."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from levelground.base import files, strings
from levelground.base.errors import LevelGroundError
from levelground.base.names import empty_words
from levelground.base.problems import Severity
from levelground.content import rules, yaml_tree
from levelground.content.parse.records import read_record
from levelground.content.rules import Setting, place_is_once
from levelground.content.yaml_tree import Tree
from levelground.exchange.writing import record_file
from levelground.exchange.writing.schema_line import schema_seen_from
from levelground.facts.read_value import read_answer
from levelground.geography import zip_codes
from levelground.model import Record
from levelground.upkeep.record_files import SUFFIX, RecordFile, Shelf

# Rules of which a warning says that the place itself may be written wrong.
_OF_THE_PLACE = frozenset({"zip-of-town", "zip-of-county", "zip-in-state", "county-is-known"})


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
    answers = {**answers, "state": _state(answers.get("state", ""), shelf)}
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
    told += _no_names(answers)
    told += [f"--{flag}: {p.what}; {p.write}" for flag, p in flags if flag not in missing]
    if told or record is None:
        raise LevelGroundError("\n".join(dict.fromkeys(told)), "nothing has been written")
    return RecordFile(file, (shelf.folder / file).as_posix(), text, "\n", tree, record, problems)


def _state(written: str, shelf: Shelf) -> str:
    """Return the letters of a state that is named in any way; what is none stays as it is."""
    named = shelf.vocabularies["states"].named(written) if written.strip() else None
    return named.upper() if named else written


def _no_names(answers: Mapping[str, str]) -> list[str]:
    """Return in lines which names are only a yes, a no, or a word for nothing."""
    return [
        f'--{flag}: "{written}" is an answer, and no name; leave it out where it is not known'
        for flag in ("name", "street", "city", "county")
        if (written := answers.get(flag, "").strip())
        and (read_answer(written) or empty_words.says_nothing(written))
    ]


def doubts(shelf: Shelf, made: RecordFile) -> list[str]:
    """Return in lines why a new record may be wrong: a place that is there, a town misspelt."""
    if made.record is None:
        return []
    found = [
        f"{told.field}: {told.what}; {told.write}"
        for told in made.problems
        if told.rule in _OF_THE_PLACE
    ]
    return [*_there_already(shelf, made.record), *found]


def _there_already(shelf: Shelf, record: Record) -> Iterator[str]:
    """Yield what records have in common with a new one that two places hardly have.

    One that has closed counts as well, and one that asked to be left out.
    """
    own = {*_keys(record)}
    for other in filter(None, map(shelf.record_of, _near(shelf, record))):
        shared = dict.fromkeys(what for what, _key in own & {*_keys(other)})
        if shared:
            state = f", which is {other.listing.term}" if other.listing else ""
            yield f"{other.path} ({other.name}{state}) has the same {' and '.join(sorted(shared))}"


def _keys(record: Record) -> Iterator[tuple[str, Hashable]]:
    """Yield (what it is, its value) of what tells a place from others."""
    town = zip_codes.town_key(record.place.city)
    yield "name and town", (strings.slugify(record.name), record.place.state.term, town)
    yield from place_is_once.meets_by(record.model_copy(update={"listing": None}))


def _near(shelf: Shelf, record: Record) -> Iterator[str]:
    """Yield the names of records that may share something with one: few files are read whole."""
    phones = (one.contact.phone.digits[-4:] for one in record.programs if one.contact.phone)
    signs = [sign.encode() for sign in (record.place.city, record.place.zip[:5], *phones)]
    for slug, (path, _name, shown) in sorted(shelf.paths.items()):
        raw = files.read_bytes(path, shown)
        if isinstance(raw, bytes) and any(sign in raw for sign in signs):
            yield slug


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
