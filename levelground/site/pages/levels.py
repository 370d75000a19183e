"""The page with all levels of care side by side."""

from __future__ import annotations

from dataclasses import dataclass

from levelground.language.messages import _
from levelground.site import addresses
from levelground.site.kind import Kind, Shows, Site
from levelground.site.page import Page
from levelground.site.parts import cards, care_path, level_pairs, levels_table, situations
from levelground.site.pictures import Drawing
from levelground.site.pieces import Link, Rung, Table


@dataclass(frozen=True, slots=True)
class LevelsPage(Page):
    """All levels side by side.

    `danger`: what stands above their table, "" where no level needs it.
    `rungs`: the ladder of levels.
    `drawing`: the usual way from level to level.
    `sheet`: the sheet "Is this level enough?", None where there is none.
    `table`: the levels in the same rows.
    `pairs`: the comparisons of two.
    """

    danger: str = ""
    rungs: tuple[Rung, ...] = ()
    drawing: Drawing | None = None
    sheet: Link | None = None
    table: Table | None = None
    pairs: tuple[Link, ...] = ()


def page(site: Site) -> LevelsPage:
    """Return the page with all levels side by side."""
    directory = site.directory
    return LevelsPage(
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
        danger=levels_table.levels_warning(term.id for term in directory.levels),
        table=levels_table.table_of_levels(
            directory, _("Levels of care, side by side"), directory.levels
        ),
        pairs=tuple(level_pairs.pair_links(directory)),
    )


KIND = Kind("levels", page, address=addresses.LEVELS, shows=Shows.COUNTS)
