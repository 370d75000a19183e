"""Vocabulary files to frozen Terms."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import MISSING, dataclass, fields
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any, cast, get_type_hints

from levelground.base import files, strings
from levelground.base.problems import Problem
from levelground.content import yaml_tree
from levelground.content.folders import OWN_CONTENT, Folders
from levelground.content.parse import faults
from levelground.content.parse.vocabulary_checks import own_words, whole_vocabularies
from levelground.content.parse.vocabulary_checks.whole_vocabularies import OfStates
from levelground.content.yaml_tree import Document, Tree
from levelground.facts import field_table, read_value, safe_text, vocabulary
from levelground.facts.answers import Answer, Range, WrongValueError
from levelground.facts.field_types import kind_of, read_localized
from levelground.facts.unsure_words import Instead, read_instead
from levelground.facts.vocabulary import LevelFacts, Localized, Term, Vocabularies, Vocabulary
from levelground.model import Record
from levelground.model.guide import CLAIMS

NEEDED = tuple(sorted({f.item.vocabulary for f in field_table.walk_fields(Record)} - {""}))
# No field needs them, but pages and the guides that come with the project do.
_SPARE = ("emergencies", "forms", "glossary", "regions", "situations", "state-care")
_BRING_BACK = "bring them back from the project's own content/vocabulary"
_TEXT_LIMIT = 1200
_Read = Callable[[Tree, faults.Path], Any]
_Placed = Sequence[tuple[int, Term]]  # terms that could be read, each with its place in the file


def vocabularies_of(folders: Folders) -> tuple[Vocabularies, tuple[Problem, ...]]:
    """Return the vocabularies of a content folder, and every Problem found in them."""
    if folders.vocabulary_below:
        return _layered(folders.vocabulary, folders.vocabulary_below)
    return load_vocabularies(folders.vocabulary, OWN_CONTENT / "vocabulary")


def _layered(folder: Path, below: Path) -> tuple[Vocabularies, tuple[Problem, ...]]:
    """Return the vocabularies *below* with the terms of *folder* in the place of theirs."""
    found: list[Problem] = []
    by_name = dict(load_vocabularies(below)[0].by_name)
    for path, document in _documents(folder, found):
        under = by_name.get(path.stem)
        own = _vocabulary(document, path.stem, found, under)
        found.extend(whole_vocabularies.turned_terms(own, under, document))
        if under:
            found.extend(own_words.taken_words(own, under, document))
            found.extend(own_words.named_elsewhere(own, by_name, document))
        else:
            found.extend(own_words.misspelt_name(path, by_name))
        by_name[path.stem] = _over(own, under) if under else own
    found.extend(whole_vocabularies.forms_twice(by_name.values(), files.shown(folder)))
    return Vocabularies(by_name), tuple(found)


def _documents(folder: Path, found: list[Problem]) -> Iterator[tuple[Path, Document]]:
    """Yield each file of a folder of vocabularies with what it says; note what is wrong with it."""
    for path, shown, problem in files.walk_files(folder, ".yaml", files.shown(folder)):
        if problem:
            found.append(problem)
            continue
        document = yaml_tree.read_kept(path, shown)
        found.extend(document.problems)
        yield path, document


def _over(own: Vocabulary, under: Vocabulary) -> Vocabulary:
    """Return a vocabulary with terms of one's own: in their places, and new ones at the end."""
    terms = {term.id: term for term in (*under, *own)}
    instead = dict(under.instead) | dict(own.instead)
    return Vocabulary(own.name, own.title, tuple(terms.values()), tuple(instead.items()))


def load_vocabularies(
    folder: Path, spare: Path | None = None
) -> tuple[Vocabularies, tuple[Problem, ...]]:
    """Return the vocabularies in *folder*, and every Problem found in them.

    A vocabulary that a field needs and that has no file is a Problem. It is
    taken from the folder *spare*, so that records are not blamed for it.
    """
    found: list[Problem] = []
    by_name: dict[str, Vocabulary] = {}
    for path, document in _documents(folder, found):
        by_name[path.stem] = _vocabulary(document, path.stem, found)
    found.extend(whole_vocabularies.forms_twice(by_name.values(), files.shown(folder)))
    found.extend(whole_vocabularies.no_states(by_name, files.shown(folder)))
    wanted = [name for name in (*NEEDED, *_SPARE) if name not in by_name]
    missing = [name for name in wanted if name in NEEDED]
    spares = load_vocabularies(spare)[0].by_name if spare and folder != spare and wanted else {}
    by_name |= {name: spares[name] for name in _SPARE if name in spares and name not in by_name}
    if missing:
        what, write = f"these vocabulary files are missing: {', '.join(missing)}", _BRING_BACK
        found.append(Problem(files.shown(folder), 1, 1, "", what, write))
        nothing = Localized((("en", ""),))
        by_name |= {name: spares.get(name, Vocabulary(name, nothing, ())) for name in missing}
    return Vocabularies(by_name), tuple(found)


def _vocabulary(
    document: Document, name: str, found: list[Problem], under: Vocabulary | None = None
) -> Vocabulary:
    """Return the Vocabulary in one file, with whatever of its terms could be read.

    Its steps may lead to a term of *under*, whose title it has where it names none.
    """
    reader = _Reader(document, found)
    tree = document.value if isinstance(document.value, dict) else {}
    title = reader.localized(tree.get("title", name), ("title",))
    entries = tree.get("terms")
    if not isinstance(entries, list):
        if document.value is not None:
            reader.fault(("terms",), "a list of terms is needed here", "write terms: and a list")
        entries = []
    below = under.by_id if under else {}
    terms = [
        reader.entry(
            Term,
            entry,
            ("terms", place),
            below.get(str(entry.get("id")) if isinstance(entry, dict) else ""),
        )
        for place, entry in enumerate(entries)
    ]
    reader.refuse_unknown(tree, ["title", "terms", "instead"], ())
    placed = [(place, term) for place, term in enumerate(terms) if term]
    good = tuple(term for _place, term in placed)
    reader.refuse_steps_to_nowhere(placed, under or ())
    reader.refuse_repeats(placed)
    if name in whole_vocabularies.BY_STATE:
        reader.refuse_lacking(placed, whole_vocabularies.BY_STATE[name])
    reader.refuse_unsourced(placed)
    title = under.title if under and "title" not in tree else title
    ids = [term.id for term in (*good, *(under or ()))]
    instead = reader.instead(tree.get("instead", {}), ids)
    return Vocabulary(name, title or Localized((("en", name),)), good, instead)


@cache
def _hints(kind: Hashable) -> dict[str, Any]:
    """Return the annotations of a dataclass of the vocabulary, resolved."""
    return get_type_hints(kind, vars(vocabulary))


@dataclass(slots=True)
class _Reader:
    """Reads the entries of one file into frozen dataclasses, by their annotations."""

    document: Document
    found: list[Problem]

    def fault(self, path: faults.Path, what: str, write: str) -> None:
        """Note one Problem."""
        self.found.append(faults.problem_at(self.document, path, what, write))

    def entry(self, kind: type[Any], tree: Tree, path: faults.Path, under: Any = None) -> Any:
        """Return the dataclass *kind* made of *tree*, and for the rest of *under*; or None."""
        if not isinstance(tree, dict):
            self.fault(path, "a group of fields is needed here", "write id: and label:")
            return None
        readers = {
            name: self._reader(hint) for name, hint in _hints(cast("Hashable", kind)).items()
        }
        self.refuse_unknown(tree, list(readers), path)
        made = {
            name: self._guarded(readers[name], tree[name], (*path, name))
            for name in readers
            if name in tree
        }
        kept = {one.name: getattr(under, one.name) for one in fields(kind)} if under else {}
        for entry in fields(kind):
            if entry.name not in made | kept and entry.default is MISSING:
                self.fault((*path, entry.name), f'"{entry.name}" is missing', "add it")
                return None
        missing = [name for name in made if made[name] is None]
        return None if missing else kind(**kept | made)

    def _reader(self, hint: Any) -> _Read:
        """Return how a value of the annotated type is read."""
        kind = kind_of(hint)
        readers: dict[Any, _Read] = {
            Localized: _localized,
            LevelFacts: partial(self.entry, LevelFacts),
            Range: lambda tree, _path: read_value.read_range(tree, most=168),
            Answer: lambda tree, _path: read_value.read_answer(read_value.read_scalar(tree)),
            date: lambda tree, _path: read_value.read_date(tree),
            str: lambda tree, _path: safe_text.read_text(read_value.read_scalar(tree), _TEXT_LIMIT),
        }
        return readers.get(kind, self._texts)

    def _guarded(self, read: _Read, tree: Tree, path: faults.Path) -> Any:
        """Return what *read* makes of *tree*, or None with its faults noted."""
        try:
            return read(tree, path)
        except WrongValueError as error:
            for fault in error.faults:
                self.fault((*path, *fault.path), fault.what, fault.write)
            return None

    def _texts(self, tree: Tree, _path: faults.Path) -> tuple[str, ...]:
        """Read a list of short texts."""
        if not isinstance(tree, list):
            raise WrongValueError.because("a list is needed here", "write it as [one, two]")
        return tuple(
            safe_text.read_text(read_value.read_scalar(entry), _TEXT_LIMIT) for entry in tree
        )

    def localized(self, tree: Tree, path: faults.Path) -> Localized | None:
        """Read a text, or a mapping of language to text."""
        found: Localized | None = self._guarded(_localized, tree, path)
        return found

    def refuse_unknown(self, tree: dict[str, Tree], known: list[str], path: faults.Path) -> None:
        """Note every field that a term does not have."""
        for name in tree:
            if name not in known:
                self.found.append(faults.unknown_field(self.document, (*path, name), known))

    def instead(self, tree: Tree, ids: Sequence[str]) -> Instead:
        """Read words that are no sure name."""
        return self._guarded(lambda given, _: read_instead(given, ids), tree, ("instead",)) or ()

    def refuse_steps_to_nowhere(self, placed: _Placed, under: Iterable[Term]) -> None:
        """Note every step that leads to no level of the same file, or of that below it."""
        ids = [term.id for term in (*(term for _place, term in placed), *under)]
        for place, term in placed:
            for path, step in _steps(term.level) if term.level else ():
                if step not in ids:
                    where, what = ("terms", place, "level", *path), f'there is no level "{step}"'
                    self.fault(where, what, strings.did_you_mean(step, ids))

    def refuse_lacking(self, placed: _Placed, of: OfStates) -> None:
        """Note everything that a term of a list by state needs and lacks."""
        for place, term in placed:
            for name in (name for name in of.needed if not getattr(term, name)):
                self.fault(("terms", place, "id"), f'"{term.id}" has no "{name}"', of.write)

    def refuse_unsourced(self, placed: _Placed) -> None:
        """Note terms that are marked as a claim and name no source."""
        for place, term in placed:
            if term.claim and term.claim not in CLAIMS:
                what = f'there is no kind of claim "{term.claim}"'
                write = strings.did_you_mean(term.claim, CLAIMS)
                self.fault(("terms", place, "claim"), what, write)
            elif term.claim and not term.source:
                what = f"this is marked as a {term.claim} claim and has no source"
                self.fault(("terms", place, "claim"), what, "add source: with its address")

    def refuse_repeats(self, placed: _Placed) -> None:
        """Note ids that are written twice or that would be read as an answer."""
        seen: set[str] = set()
        for place, term in placed:
            if not strings.SLUG.fullmatch(term.id) or term.id in vocabulary.RESERVED:
                what, write = "cannot be the id of a term", "use small letters, digits and hyphens"
                self.fault(("terms", place, "id"), f'"{term.id}" {what}', write)
            if term.id in seen:
                self.fault(("terms", place, "id"), f'"{term.id}" is here twice', "keep one of them")
            seen.add(term.id)


def _steps(level: LevelFacts) -> Iterator[tuple[faults.Path, str]]:
    """Yield every level that a level names, and where."""
    for name in ("step_up", "step_down"):
        if getattr(level, name):
            yield (name,), getattr(level, name)
    for name in ("next", "beside"):
        yield from (((name, at), step) for at, step in enumerate(getattr(level, name)))


def _localized(tree: Tree, _path: faults.Path) -> Localized:
    return read_localized(tree, _TEXT_LIMIT)
