"""The history of the records of a content folder, worked out once for each version of a file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from levelground.base import files, memory
from levelground.base.errors import LevelGroundError
from levelground.content.catalog import Catalog
from levelground.language.messages import Foreign
from levelground.upkeep.git_objects import blob_bytes
from levelground.upkeep.history import git_log
from levelground.upkeep.history.git_log import ChangedFile, Commit
from levelground.upkeep.history.record_changes import (
    DatedChange,
    FactChange,
    History,
    ListBroughtIn,
    Teller,
)

_KIND = "history"
_KEPT = 8  # content folders
# A commit that changes more records is a list that was brought in, and is told in one line.
MOST_AT_ONCE = 200
# The newest versions of files that are looked at; each costs two readings, once.
MOST_FILES = 2000
Told = dict[str, list[Any]]  # what changed in a file, by its two versions


@dataclass
class _Kept:
    """What is kept between builds: the newest commit then, and what each change of a file was."""

    tip: str
    commits: list[Commit]
    told: Told


def history_of(folder: Path, catalog: Catalog, languages: Sequence[str]) -> History:
    """Return what changed in the records of *folder* that are in the catalog.

    Without git, or outside of a repository, nothing is known.
    """
    teller = Teller(catalog.vocabularies, languages)
    tip = git_log.tip_of(folder)
    try:
        kept = _current(folder, tip, teller) if tip else None
    except LevelGroundError:
        return History()
    if kept is None or not kept.commits:
        return History()
    changes = tuple(_changes(kept, catalog, teller))
    lists = tuple(
        ListBroughtIn(c.day, len(c.files)) for c in kept.commits if len(c.files) > MOST_AT_ONCE
    )
    return History(kept.commits[-1].day, changes, lists)


def _current(folder: Path, tip: str, teller: Teller) -> _Kept:
    """Return what is known up to the newest commit, of which only what is new is worked out."""
    shelf = memory.engine_memory()
    words = memory.memory_key(
        repr(teller.vocabularies), repr(teller.own_words()), *teller.languages
    )
    key = memory.memory_key(str(folder.resolve()), words)
    kept = _recalled(shelf.recall(_KIND, key))
    if kept is not None and kept.tip == tip:
        return kept
    commits = git_log.read_log(folder)
    told = _told(folder, commits, kept.told if kept else {}, teller)
    fresh = _Kept(tip, commits, told)
    shelf.keep(_KIND, key, _as_text(fresh), most=_KEPT)
    return fresh


def _looked_at(commits: Sequence[Commit]) -> list[tuple[date, ChangedFile]]:
    """Return the newest changes of files that a person made, up to the bound."""
    small = (commit for commit in commits if len(commit.files) <= MOST_AT_ONCE)
    return [(commit.day, one) for commit in small for one in commit.files][:MOST_FILES]


def _told(folder: Path, commits: Sequence[Commit], before: Told, teller: Teller) -> Told:
    """Return what changed in each file; only versions that are not in *before* are read."""
    asked = {_pair(one): one for _day, one in _looked_at(commits)}
    fresh = {pair: one for pair, one in asked.items() if pair not in before}
    wanted = {blob: blob for one in fresh.values() for blob in (one.before, one.after)}
    raw = blob_bytes(folder, wanted) if wanted else {}
    made = {pair: [_as_list(f) for f in _facts(teller, one, raw)] for pair, one in fresh.items()}
    return {pair: made[pair] if pair in made else before[pair] for pair in asked}


def _facts(teller: Teller, one: ChangedFile, raw: Mapping[str, bytes]) -> tuple[FactChange, ...]:
    before, after = raw[one.before], raw[one.after]
    if max(len(before), len(after)) > files.MAX_BYTES:
        return ()
    return teller.facts(one.slug, before, after)


def _pair(one: ChangedFile) -> str:
    return f"{one.slug} {one.before} {one.after}"


def _changes(kept: _Kept, catalog: Catalog, teller: Teller) -> Iterator[DatedChange]:
    """Yield what changed and still holds, the newest first.

    A fact that changed twice is told once, as it is now. What the record says otherwise by now,
    not yet committed or brought in by a list, is left out, and so is who is not on the site.
    """
    seen: set[tuple[str, str, str]] = set()
    for day, group in groupby(_looked_at(kept.commits), key=lambda entry: entry[0]):
        found: dict[str, list[FactChange]] = {}
        for _day, one in group:
            slug = catalog.renamed.get(one.slug, one.slug)
            record = catalog.by_slug.get(slug)
            for fact in map(_fact, kept.told.get(_pair(one), [])) if record else ():
                is_new = (slug, *fact.key) not in seen
                seen.add((slug, *fact.key))
                if is_new and record and teller.still_says(record, fact):
                    found.setdefault(slug, []).append(fact)
        for slug in sorted(found):
            yield DatedChange(slug, day, tuple(found[slug]))


def _as_list(fact: FactChange) -> list[Any]:
    words = {name: [_parts(text) for text in told] for name, told in fact.words.items()}
    return [fact.program, fact.field, fact.term, words, fact.again]


def _fact(kept: Sequence[Any]) -> FactChange:
    program, field, term, words, again = kept
    told = {
        name: (_whole(label), _whole(before), _whole(after))
        for name, (label, before, after) in words.items()
    }
    return FactChange(program, field, term, told, again)


def _parts(text: str) -> str | list[list[str]]:
    """Return a text as JSON has it: in parts, where some are not in the language of the page."""
    return [list(part) for part in text.parts] if isinstance(text, Foreign) else text


def _whole(kept: str | list[list[str]]) -> str:
    return kept if isinstance(kept, str) else Foreign.of([(text, name) for text, name in kept])


def _as_text(kept: _Kept) -> str:
    commits = [
        [c.day.isoformat(), [[f.slug, f.before, f.after] for f in c.files]] for c in kept.commits
    ]
    return json.dumps({"tip": kept.tip, "commits": commits, "told": kept.told})


def _recalled(text: str | None) -> _Kept | None:
    """Return what was kept, None where that is nothing, or nothing that can be read."""
    try:
        kept = json.loads(text or "")
        commits = [
            Commit(date.fromisoformat(day), tuple(ChangedFile(*one) for one in changed))
            for day, changed in kept["commits"]
        ]
        return _Kept(str(kept["tip"]), commits, dict(kept["told"]))
    except (ValueError, TypeError, KeyError):
        return None
