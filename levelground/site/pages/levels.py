"""The pages about levels of care: all side by side, each on its own, and the prebuilt pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from levelground.facts.answers import Answer
from levelground.facts.vocabulary import Term
from levelground.language.messages import _, filled
from levelground.site import addresses
from levelground.site.arrange.directory import Directory, level_of
from levelground.site.pages.contexts import Level, Levels, Pair
from levelground.site.parts import cards, care_path, levels_table, regions, situations
from levelground.site.pieces import Link, PlaceRow, PlaceTable

# The four pairs that families ask about most, then each neighbour on the ladder.
ASKED = (("iop", "php"), ("outpatient", "iop"), ("iop", "inpatient"))
# The levels at which one wonders most whether they are enough.
_OFTEN_ASKED = frozenset({"outpatient", "iop", "php"})
FORMS = ("in-person", "virtual")


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
        sheet=situations.link(directory),
        danger=levels_table.danger(term.id for term in directory.levels),
        table=levels_table.table(directory, _("Levels of care, side by side"), directory.levels),
        pairs=tuple(pair_links(directory)),
    )


def level(directory: Directory, level_id: str) -> Level:
    """Return the page of one level: what it means, and where it is."""
    term = directory.catalog.vocabularies.levels.by_id[level_id]
    label = term.label.in_(directory.language)
    listings = [entry for entry in directory.current if level_of(entry[1]) == level_id]
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
        danger=levels_table.danger([level_id]),
        rungs=cards.rungs(directory, directory.level_counts, [level_id]),
        facts=tuple(_facts(directory, term)),
        steps=tuple(_steps(directory, term)),
        sheet=situations.link(directory) if level_id in _OFTEN_ASKED else None,
        pairs=tuple(p for p in pair_links(directory) if _is_about(p, level_id)),
        count=len(listings),
        facilities=directory.level_facilities[level_id],
        places=() if few else (_states(directory, level_id),),
        cards=tuple(cards.card(directory, *entry) for entry in listings) if few else (),
    )


def pair(directory: Directory, first: str, second: str) -> Pair:
    """Return the prebuilt comparison of two levels, or of the two forms of care."""
    terms = [levels_table.term_of(directory, first), levels_table.term_of(directory, second)]
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
        table=levels_table.table(directory, title, terms),
        links=tuple(_programs_at(directory, terms)),
        danger=levels_table.danger([first, second]),
    )


def pairs(directory: Directory) -> tuple[tuple[str, str], ...]:
    """Return the pairs that have a page: those most asked about, then neighbours."""
    ids = [term.id for term in directory.levels]
    wanted = [*ASKED, *pairwise(ids)]
    found = [entry for entry in dict.fromkeys(wanted) if set(entry) <= set(ids)]
    if levels_table.FORMS_VOCABULARY in directory.catalog.vocabularies.by_name:
        found.insert(len(ASKED), FORMS)
    return tuple(found)


def pair_links(directory: Directory) -> Iterator[Link]:
    """Yield a link to each prebuilt pair."""
    for first, second in pairs(directory):
        names = [
            levels_table.term_of(directory, entry).label.in_(directory.language)
            for entry in (first, second)
        ]
        words = filled(_("{first} and {second}"), first=names[0], second=names[1])
        yield Link(words, addresses.pair(first, second))


def _is_about(link: Link, level_id: str) -> bool:
    names = link.href.removeprefix("levels/").removesuffix(".html").split("-and-")
    return level_id in names


def _facts(directory: Directory, term: Term) -> Iterator[tuple[str, str]]:
    """Yield (row, words) of one level."""
    if term.level is None:
        return
    yield from levels_table.stated(directory, term)
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
