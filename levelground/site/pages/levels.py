"""The pages about levels of care: all side by side, each on its own, and the prebuilt pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from levelground.compare import Cell, Row, RowGroup, State, usual_bar
from levelground.facts.answers import Answer
from levelground.facts.vocabulary import Term, name_of
from levelground.language.messages import N_, _, filled
from levelground.site import addresses
from levelground.site.arrange.directory import Directory, level_of
from levelground.site.pages import enough
from levelground.site.pages.contexts import Level, Levels, Pair
from levelground.site.parts import cards, care_path, regions
from levelground.site.pieces import Column, Link, PlaceRow, PlaceTable, Table

# The four pairs that families ask about most, then each neighbour on the ladder.
ASKED = (("iop", "php"), ("outpatient", "iop"), ("iop", "inpatient"))
# The levels at which one wonders most whether they are enough.
_OFTEN_ASKED = frozenset({"outpatient", "iop", "php"})
FORMS = ("in-person", "virtual")
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
# Directives of guides call the rows by shorter names.
_SHORT = {"hours": "hours_words"}


def levels(directory: Directory) -> Levels:
    """Return the page with all levels side by side."""
    return Levels(
        path=addresses.LEVELS,
        template="levels",
        kind="levels",
        title=_("Levels of care, side by side"),
        description=_(
            "What each level of care means: hours, where you sleep, and who it may suit."
        ),
        section=addresses.LEVELS,
        rungs=cards.rungs(directory, directory.level_counts),
        drawing=care_path.drawing(directory),
        sheet=enough.link(directory),
        table=_table(directory, _("Levels of care, side by side"), directory.levels),
        pairs=tuple(pair_links(directory)),
    )


def level(directory: Directory, level_id: str) -> Level:
    """Return the page of one level: what it means, and where it is."""
    term = directory.catalog.vocabularies.levels.by_id[level_id]
    label = term.label.in_(directory.language)
    listings = [entry for entry in directory.listings if level_of(entry[1]) == level_id]
    few = len(listings) <= cards.LEVEL_SHOWS
    return Level(
        path=addresses.level(level_id),
        template="level",
        kind="level",
        title=label,
        description=term.level.plain.in_(directory.language) if term.level else label,
        crumbs=(Link(_("Levels of care"), addresses.LEVELS),),
        section=addresses.LEVELS,
        label=label,
        definition=term.definition.in_(directory.language) if term.definition else "",
        danger=cards.danger() if level_id == cards.DANGER else "",
        rungs=cards.rungs(directory, directory.level_counts, [level_id]),
        facts=tuple(_facts(directory, term)),
        steps=tuple(_steps(directory, term)),
        sheet=enough.link(directory) if level_id in _OFTEN_ASKED else None,
        pairs=tuple(p for p in pair_links(directory) if _is_about(p, level_id)),
        count=len(listings),
        facilities=directory.level_facilities[level_id],
        places=() if few else (_states(directory, level_id),),
        cards=tuple(cards.card(directory, *entry) for entry in listings) if few else (),
    )


def pair(directory: Directory, first: str, second: str) -> Pair:
    """Return the prebuilt comparison of two levels, or of the two forms of care."""
    terms = [_term(directory, first), _term(directory, second)]
    labels = [term.label.in_(directory.language) for term in terms]
    title = filled(_("{first} and {second}, side by side"), first=labels[0], second=labels[1])
    return Pair(
        path=addresses.pair(first, second),
        template="pair",
        kind="pair",
        title=title,
        description=filled(
            _("How {first} and {second} differ, in the same rows."),
            first=labels[0],
            second=labels[1],
        ),
        crumbs=(Link(_("Levels of care"), addresses.LEVELS),),
        section=addresses.LEVELS,
        table=_table(directory, title, terms),
        links=tuple(_programs_at(directory, terms)),
        danger=cards.danger() if cards.DANGER in {first, second} else "",
    )


def pairs(directory: Directory) -> tuple[tuple[str, str], ...]:
    """Return the pairs that have a page: those most asked about, then neighbours."""
    ids = [term.id for term in directory.levels]
    wanted = [*ASKED, *pairwise(ids)]
    found = [entry for entry in dict.fromkeys(wanted) if set(entry) <= set(ids)]
    if FORMS_VOCABULARY in directory.catalog.vocabularies.by_name:
        found.insert(len(ASKED), FORMS)
    return tuple(found)


def pair_links(directory: Directory) -> Iterator[Link]:
    """Yield a link to each prebuilt pair."""
    for first, second in pairs(directory):
        names = [_term(directory, entry).label.in_(directory.language) for entry in (first, second)]
        words = filled(_("{first} and {second}"), first=names[0], second=names[1])
        yield Link(words, addresses.pair(first, second))


def _is_about(link: Link, level_id: str) -> bool:
    names = link.href.removeprefix("levels/").removesuffix(".html").split("-and-")
    return level_id in names


def _term(directory: Directory, level_id: str) -> Term:
    """Return a level, or a form of care (in person, virtual)."""
    by_name = directory.catalog.vocabularies.by_name
    found = by_name["levels"].by_id.get(level_id)
    return found or by_name[FORMS_VOCABULARY].by_id[level_id]


_ALL_ROWS = tuple(name for name, _label in _ROWS)


def chosen(directory: Directory, ids: Sequence[str], rows: Sequence[str]) -> Table:
    """Return the table that a guide asks for: levels or forms of care, and rows of theirs."""
    terms = [_term(directory, level_id) for level_id in ids]
    only = [_SHORT.get(name, name) for name in rows]
    return _table(directory, _("Levels of care, side by side"), terms, only)


def _table(
    directory: Directory, caption: str, terms: Sequence[Term], only: Sequence[str] = _ALL_ROWS
) -> Table:
    """Return levels as columns and what they usually mean as rows; those in *only*."""
    known = [term for term in terms if term.level]
    columns = tuple(
        Column(
            term.label.in_(directory.language),
            addresses.level(term.id) if term in directory.levels else "",
            term.level.plain.in_(directory.language) if term.level else "",
        )
        for term in known
    )
    rows = [
        _row(directory, name, label, known)
        for name, label in _ROWS
        if name in only and any(_said(directory, name, term) for term in known)
    ]
    return Table(caption, columns, (RowGroup("levels", _("What it usually means"), tuple(rows)),))


def _row(directory: Directory, name: str, label: str, terms: Sequence[Term]) -> Row:
    cells = tuple(_cell(directory, name, term) for term in terms)
    known = name_of(*_STANDARD) if name == _STANDARD[1] and _explained(directory) else ""
    return Row(name, _(label), cells, core=True, term=known)


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


def _facts(directory: Directory, term: Term) -> Iterator[tuple[str, str]]:
    """Yield (row, words) of one level."""
    if term.level is None:
        return
    for name, label in _ROWS:
        if words := _said(directory, name, term):
            yield _(label), words
    if term.level.treatment is Answer.NO:
        yield _("Is it treatment?"), _("No. It is a place to live, often beside treatment.")


def _steps(directory: Directory, term: Term) -> Iterator[Link]:
    """Yield a link to the usual steps down and up, and to what else may come next."""
    if term.level is None:
        return
    for level_id, words in (
        (term.level.step_down, _("One step down")),
        (term.level.step_up, _("One step up")),
    ):
        if level_id:
            yield _to(directory, level_id, words)
    for level_id in term.level.next:
        if level_id != term.level.step_down:
            yield _to(directory, level_id, _("It may come next"))
    for level_id in term.level.beside:
        yield _to(directory, level_id, _("It goes with this level"))


def _to(directory: Directory, level_id: str, note: str) -> Link:
    return Link(directory.comparer.label("levels", level_id), addresses.level(level_id), note)


def _states(directory: Directory, level_id: str) -> PlaceTable:
    """Return the states that have this level, each with a page of its own."""
    whole = regions.state_table(directory)
    at = [term.id for term in directory.levels].index(level_id)
    codes = list(directory.by_state)
    rows = tuple(
        PlaceRow(Link(row.link.text, addresses.level_in_state(level_id, code)), row.counts[at], ())
        for code, row in zip(codes, whole.rows, strict=True)
        if row.counts[at]
    )
    return PlaceTable(whole.caption, whole.first, (), rows)


def _programs_at(directory: Directory, terms: Sequence[Term]) -> Iterator[Link]:
    for term in terms:
        count = directory.level_counts[term.id]
        if term in directory.levels and count:
            label = term.label.in_(directory.language)
            words = filled(_("{level}: programs"), level=label)
            yield Link(words, addresses.level(term.id), f"{count:,}")
