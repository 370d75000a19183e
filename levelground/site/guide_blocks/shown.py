"""From what a guide's directives ask for to the blocks that show it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from levelground.facts.vocabulary import name_of
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
from levelground.site.pages import enough, glossary, levels
from levelground.site.parts import cards, care_path, comparison_tables
from levelground.site.pieces import Link

# As many columns, beside that of the labels, as a phone has room for.
_WIDE = 3


def of(directory: Directory, guide: Guide) -> tuple[Block, ...]:
    """Return what the directives of *guide* show, in the order of their numbers."""
    return tuple(
        _MAKERS[type(directive.options)](directory, directive.options)
        for directive in guide.directives
    )


def _levels(directory: Directory, asked: LevelsTable) -> Levels:
    """Return the table; many levels with few facts stand as rows, which a phone can show."""
    turned = len(asked.show) > _WIDE and len(asked.rows) <= _WIDE
    return Levels(levels.chosen(directory, asked.show, asked.rows), turned=turned)


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
    if side_by_side:
        side = comparison_tables.table(directory, _("Side by side"), shown, cards.DECIDING_FIELDS)
        return Programs(words, more, table=side)
    return Programs(words, more, cards=tuple(cards.card(directory, *entry) for entry in shown))


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
    return glossary.meaning(directory, name_of(asked.term.vocabulary, asked.term.id))


def _call_sheet(directory: Directory, asked: CallSheet) -> Questions:
    names = dict.fromkeys(name for group in asked.about for name in group)
    return Questions(tuple(directory.comparer.question(name) for name in names))


def _help(directory: Directory, asked: HelpNow) -> Help:
    lines = helplines.lines(directory)
    return Help(lines if asked.show == "all" else tuple(line for line in lines if line.band))


def _figure(directory: Directory, asked: Figure) -> Ladder | Path:
    if asked.name == "path-of-care":
        return Path(care_path.drawing(directory))
    return Ladder(cards.rungs(directory, directory.level_counts))


def _situations(directory: Directory, _asked: Situations) -> blocks.Situations:
    return blocks.Situations(enough.situations(directory))


_MAKERS: dict[type[Any], Callable[[Directory, Any], Block]] = {
    LevelsTable: _levels,
    ProgramList: _programs,
    Definition: _definition,
    CallSheet: _call_sheet,
    HelpNow: _help,
    Figure: _figure,
    Situations: _situations,
}
