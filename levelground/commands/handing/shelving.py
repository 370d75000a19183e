"""A directory as a ZIM file, for offline readers."""

from __future__ import annotations

from pathlib import Path

from levelground.base.errors import LevelGroundError
from levelground.base.strings import slugify
from levelground.commands.alone import alone
from levelground.commands.console import command, say
from levelground.content.folders import Folders
from levelground.plugin import host
from levelground.plugin.host import Copying
from levelground.publish import whole_writes
from levelground.publish.built_copy import built_copy
from levelground.publish.zim_file import write_zim
from levelground.site import copies

_ENDING = ".zim"
_MB = 1e6


@command
def zim(content: Path, to: Path, asked: Copying) -> int:
    """Write a part of the directory, or all of it, as a ZIM file for Kiwix and its like."""
    if to.suffix != _ENDING:
        raise LevelGroundError(f"{to} does not end in {_ENDING}", "name such a file with --to")
    if content.resolve() in to.resolve().parents:
        raise LevelGroundError(f"{to} is part of the content", "name another place with --to")
    title = str(host.settings_of_copy(Folders.of(content))["SITENAME"])
    with alone(to, "copy to"), built_copy(content, asked, to) as copy:
        whole = copy.outcome.catalog
        named, _there = asked.part.in_place(whole.records, whole.vocabularies["states"])
        part = copies.part_in_words(copy.directory, named) if named.states else ""
        told = {
            "title": title,
            "name": f"{slugify(title)}_{slugify(str(named)) or 'all'}",
            "day": whole.today.isoformat(),
            "about": str(part) or "Programs of addiction treatment, side by side",
        }
        with whole_writes.placed_file(to) as fresh:
            write_zim(copy, fresh, told)
        size = to.stat().st_size / _MB
        say(f"{to} has {len(copy.pages()):,} pages ({size:,.1f} MB). Open it with Kiwix.")
    return 0
