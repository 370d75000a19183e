"""From what a guide's directives ask for to the blocks that show it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from levelground.facts.vocabulary import Term, term_anchor
from levelground.language.messages import _, ngettext
from levelground.model.directive import (
    MOST_COLUMNS,
    CallSheet,
    Definition,
    Figure,
    HelpNow,
    LevelsTable,
    ProgramList,
    Situations,
    StateCare,
)
from levelground.model.guide import Guide
from levelground.site import addresses
from levelground.site.arrange import helplines
from levelground.site.arrange.directory import Directory
from levelground.site.guide_blocks import blocks
from levelground.site.guide_blocks.blocks import (
    Block,
    Help,
    Ladder,
    Levels,
    Meaning,
    Path,
    Programs,
    Questions,
)
from levelground.site.guide_blocks.chosen import Chosen, choose
from levelground.site.parts import (
    by_level,
    cards,
    care_path,
    comparison_tables,
    levels_table,
    meanings,
    situations,
)
from levelground.site.pieces import Link, Table

# A phone number as texts write it; what splits at it keeps it.
_PHONE = re.compile(r"(1-\d{3}-\d{3}-\d{4})")
# As many columns, beside that of the labels, as a phone has room for.
_WIDE = 3
_PAIR = 2


def blocks_of(directory: Directory, guide: Guide) -> tuple[Block, ...]:
    """Return what the directives of *guide* show, in the order of their numbers."""
    return tuple(
        _MAKERS[type(directive.options)](directory, directive.options)
        for directive in guide.directives
    )


def _levels(directory: Directory, asked: LevelsTable) -> Levels:
    """Return the table; many levels with few facts stand as rows, which a phone can show."""
    table = levels_table.chosen(directory, asked.show, asked.rows)
    return Levels(table, _form(table), danger=levels_table.levels_warning(asked.show))


def _form(table: Table) -> str:
    """Return how levels stand beside their facts, by how many there are of each."""
    if len(table.columns) <= _PAIR:
        return "pair"
    facts = sum(len(group.rows) for group in table.groups)
    return "turned" if len(table.columns) > _WIDE and facts <= _WIDE else "columns"


def _programs(directory: Directory, asked: ProgramList) -> Programs:
    """Return the first of the programs that state what is asked, and how many there are."""
    found = choose(directory, asked)
    if not found.stated and not found.silent:
        none = _("No program in this directory fits, as far as is known.")
        return Programs((none,), Link(_("See all programs"), addresses.PROGRAMS))
    more = Link(_("See them all, with all that they state"), found.href)
    side_by_side = asked.form == "table" and len(found.stated) > 1
    shown = found.stated[: min(asked.most, MOST_COLUMNS) if side_by_side else asked.most]
    words = tuple(_counted(found, len(shown), asked))
    danger = cards.danger_among(shown)
    if side_by_side:
        deciding = by_level.deciding_fields(asked.level, shown)
        side = comparison_tables.comparison_table(directory, _("Side by side"), shown, deciding)
        return Programs(words, more, table=side, danger=danger)
    brief = tuple(cards.card(directory, *entry, brief=True) for entry in shown)
    note = cards.import_note(shown)
    return Programs((*words, note) if note else words, more, brief, danger=danger)


def _counted(found: Chosen, shown: int, asked: ProgramList) -> Iterator[str]:
    """Yield how many programs state what is asked, how many of them are here, and who is silent."""
    count, silent = len(found.stated), len(found.silent)
    if not count:
        yield _("No program states this.")
    elif asked.stating:
        yield _told(count, ngettext("{n} program states this.", "{n} programs state this.", count))
    else:
        yield _told(count, ngettext("{n} program.", "{n} programs.", count))
    if shown < count:
        yield _told(shown, _("Here are the first {n}, by name."))
    if silent:
        yield _told(silent, ngettext("{n} does not say.", "{n} do not say.", silent))
        yield _("Not stated does not mean no: a call may tell.")


def _told(count: int, words: str) -> str:
    return words.format(n=f"{count:,}")


def _definition(directory: Directory, asked: Definition) -> Meaning:
    return meanings.meaning(directory, term_anchor(asked.term.vocabulary, asked.term.id))


def _call_sheet(directory: Directory, asked: CallSheet) -> Questions:
    names = dict.fromkeys(name for group in asked.about for name in group)
    return Questions(tuple(directory.comparer.question(name) for name in names))


def _help(directory: Directory, asked: HelpNow) -> Help:
    lines = helplines.national_helplines(directory)
    return Help(lines if asked.show == "all" else tuple(line for line in lines if line.band))


def _figure(directory: Directory, asked: Figure) -> Ladder | Path:
    if asked.name == "path-of-care":
        return Path(care_path.drawing(directory))
    return Ladder(cards.rungs(directory, directory.level_counts))


def _situations(directory: Directory, _asked: Situations) -> blocks.SituationsBlock:
    return blocks.SituationsBlock(situations.situation_list(directory))


def _state_care(directory: Directory, asked: StateCare) -> blocks.StateCareBlock:
    vocabulary = directory.catalog.vocabularies.by_name.get("state-care", ())
    shown = [term for term in vocabulary if not asked.show or term.id in asked.show]
    return blocks.StateCareBlock(tuple(_state_note(term, directory.language) for term in shown))


def _state_note(term: Term, language: str) -> blocks.StateNote:
    words = term.definition.in_(language) if term.definition else ""
    told = tuple(_PHONE.split(words)) if _PHONE.search(words) else (words,)
    return blocks.StateNote(term.label.in_(language), term.source, on=term.read_on, told=told)


_MAKERS: dict[type[Any], Callable[[Directory, Any], Block]] = {
    LevelsTable: _levels,
    ProgramList: _programs,
    Definition: _definition,
    CallSheet: _call_sheet,
    HelpNow: _help,
    Figure: _figure,
    Situations: _situations,
    StateCare: _state_care,
}
