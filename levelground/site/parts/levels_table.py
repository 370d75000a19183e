"""Levels of care, or forms of it, as columns, and what they usually mean as rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from levelground.compare import Cell, RowGroup, State, TableRow, usual_bar
from levelground.facts.vocabulary import Term, term_anchor
from levelground.language.messages import N_, _
from levelground.site import addresses
from levelground.site.arrange.directory import Directory
from levelground.site.parts import cards
from levelground.site.pieces import Column, Table

FORMS_VOCABULARY = "forms"

_ROWS = (
    ("hours_words", N_("Hours a week")),
    ("days", N_("Days and sessions")),
    ("sleep", N_("Where you sleep")),
    ("staff", N_("Who is there")),
    ("length", N_("How long it lasts")),
    ("path", N_("Where it fits in a path")),
    ("suits", N_("Who it may suit")),
    ("may_lack", N_("What it may lack")),
    ("cost", N_("Cost, next to other levels")),
    ("asam", N_("Number in the national standard (ASAM)")),
)
FIRST = ("hours_words", "sleep", "length", "suits")  # what decides, of a level
_EVERY_ROW = tuple(name for name, _label in _ROWS)
_IN_SHORT = ("plain", N_("In short"))
# Directives of guides call the rows by shorter names.
_SHORT = {"hours": "hours_words"}


def chosen(directory: Directory, ids: Sequence[str], rows: Sequence[str]) -> Table:
    """Return the table that a guide asks for: levels or forms of care, and rows of theirs."""
    terms = [term_of(directory, level_id) for level_id in ids]
    only = [_SHORT.get(name, name) for name in rows]
    return table_of_levels(directory, _("Levels of care, side by side"), terms, only)


def table_of_levels(
    directory: Directory,
    caption: str,
    terms: Sequence[Term],
    only: Sequence[str] = _EVERY_ROW,
    *,
    named: bool = False,
) -> Table:
    """Return levels as columns and what they usually mean as rows; those in *only*.

    What a level is in short stands under its name; where heads are *named* alone, so that they
    stay low in view, it is the first row.
    """
    known = [term for term in terms if term.level]
    columns = tuple(
        Column(
            term.label.in_(directory.language),
            addresses.level(term.id) if term in directory.levels else "",
            "" if named else _said(directory, _IN_SHORT[0], term),
        )
        for term in known
    )
    rows = [
        _row(directory, name, label, known)
        for name, label in (*([_IN_SHORT] if named else []), *_ROWS)
        if name in (_IN_SHORT[0], *only) and any(_said(directory, name, term) for term in known)
    ]
    return Table(caption, columns, (RowGroup("levels", _("What it usually means"), tuple(rows)),))


def _row(directory: Directory, name: str, label: str, terms: Sequence[Term]) -> TableRow:
    cells = tuple(_cell(directory, name, term) for term in terms)
    known = term_anchor(*_STANDARD) if name == _STANDARD[1] and _explained(directory) else ""
    return TableRow(name, _(label), cells, core=True, term=known)


_STANDARD = ("glossary", "asam")


def _explained(directory: Directory) -> bool:
    """Whether the glossary says what the standard is that numbers the levels."""
    vocabulary, term = _STANDARD
    glossary = directory.catalog.vocabularies.by_name.get(vocabulary)
    return glossary is not None and term in glossary.by_id


def _cell(directory: Directory, name: str, term: Term) -> Cell:
    words = _said(directory, name, term)
    if not words:
        return Cell(State.NOT_APPLICABLE, _("Does not apply"))
    return Cell(State.SAID, words, bar=usual_bar(term) if name == "hours_words" else None)


def _said(directory: Directory, name: str, term: Term) -> str:
    """Return what a level usually means by a row, "" where it has nothing to say."""
    value = getattr(term.level, name, "")
    said: str = value if isinstance(value, str) else value.in_(directory.language)
    return said


def term_of(directory: Directory, level_id: str) -> Term:
    """Return a level, or a form of care (in person, virtual)."""
    by_name = directory.catalog.vocabularies.by_name
    found = by_name["levels"].by_id.get(level_id)
    return found or by_name[FORMS_VOCABULARY].by_id[level_id]


def stated_rows(
    directory: Directory, term: Term, only: Sequence[str] = _EVERY_ROW
) -> Iterator[tuple[str, str]]:
    """Yield (row, words) for each row, of those in *only*, of which one level says something."""
    for name, label in _ROWS:
        if name in only and (words := _said(directory, name, term)):
            yield _(label), words


def levels_warning(ids: Iterable[str]) -> str:
    """Return the one warning above a table of levels, "" where none of *ids* has a danger."""
    return cards.detox_warning() if cards.DANGER in set(ids) else ""
