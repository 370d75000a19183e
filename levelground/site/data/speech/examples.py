"""What may be typed, as examples: sentences for which some program of the directory states all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from levelground.language.messages import N_, _
from levelground.site.arrange.directory import Directory
from levelground.site.arrange.filtered_lists import VISITS, Lists, Name

SHOWN = 3
# Each with the level and the lists that it asks for, "" for any level; what more people need first.
# No two of those shown are about the same list.
_SENTENCES: Sequence[tuple[str, str, tuple[Name, ...]]] = (
    (N_("detox that takes Medicaid"), "detox", (("payment", "medicaid"),)),
    (N_("evening groups in Spanish"), "", (("time", "evening"), ("language", "es"))),
    (N_("free rehab"), "residential", (("payment", "free"),)),
    (N_("help in Spanish"), "", (("language", "es"),)),
    (N_("evening program"), "", (("time", "evening"),)),
    (N_("visits by video"), "", (("video", VISITS),)),
    (N_("rehab that takes Medicaid"), "residential", (("payment", "medicaid"),)),
    (N_("detox"), "detox", ()),
    (N_("sober living"), "sober-living", ()),
    (N_("rehab"), "residential", ()),
)


def examples(directory: Directory, lists: Lists) -> tuple[str, ...]:
    """Return a few sentences to type that what the programs state can answer."""
    found: list[str] = []
    used: set[Name] = set()
    for said, level, names in _SENTENCES:
        if used.isdisjoint(names) and any(_stating(directory, lists, level, names)):
            found.append(_(said))
            used.update(names)
    return tuple(found[:SHOWN])


def _stating(
    directory: Directory, lists: Lists, level: str, names: Sequence[Name]
) -> Iterator[tuple[str, str]]:
    """Yield the programs of a level that are in each of some lists."""
    at_level = directory.current_by_level.get(level, ()) if level else directory.current
    own = {(record.slug, program.key) for record, program in at_level}
    for name in names:
        own &= {(record.slug, program.key) for record, program in lists.who(name)}
    yield from own
