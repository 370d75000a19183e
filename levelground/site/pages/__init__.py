"""The kinds of page, one file each, and the files for scripts, in the order they are made in."""

from levelground.site.kind import Shows
from levelground.site.pages import (
    about,
    api_files,
    changes,
    city,
    compare_page,
    county,
    data_files,
    enough,
    find_page,
    glossary,
    guide_page,
    guides_page,
    home,
    keep,
    level,
    level_in_state,
    levels,
    listed,
    missing,
    moved,
    my_list,
    pair,
    programs,
    provider,
    state,
    together,
    use_data,
)

KINDS = (
    home.KIND,
    programs.KIND,
    guides_page.KIND,
    glossary.KIND,
    enough.KIND,
    about.KIND,
    keep.KIND,
    missing.KIND,
    levels.KIND,
    guide_page.KIND,
    level.KIND,
    pair.KIND,
    state.KIND,
    county.KIND,
    city.KIND,
    level_in_state.KIND,
    listed.KIND,
    together.KIND,
    provider.KIND,
    moved.KIND,
    changes.KIND,
    compare_page.KIND,
    my_list.KIND,
    find_page.KIND,
    *data_files.KINDS,
    *api_files.KINDS,
    use_data.KIND,
)


def kinds_that_show(*shown: Shows) -> tuple[str, ...]:
    """Return the names of the kinds whose pages show one of these of the records."""
    return tuple(kind.name for kind in KINDS if kind.shows in shown)
