"""A whole directory in one file, to mail and to keep on a phone."""

from __future__ import annotations

from pathlib import Path

from levelground.base import engine
from levelground.base.errors import LevelGroundError
from levelground.base.strings import slugify
from levelground.commands.alone import alone
from levelground.commands.console import command, say
from levelground.plugin.host import Copying
from levelground.publish import whole_writes
from levelground.publish.built_copy import built_copy
from levelground.publish.one_file import one_file

_ENDING = ".html"
_MB = 1e6


@command
def single_file(content: Path, to: Path | None, asked: Copying, *, dry: bool = False) -> int:
    """Write a part of the directory as one file of HTML; without *to*, named after the part."""
    if asked.part.is_whole:
        raise LevelGroundError("one file cannot hold everything", "name --county or --state")
    to = to or Path(f"{slugify(str(asked.part))}{_ENDING}")
    if to.suffix != _ENDING:
        raise LevelGroundError(f"{to} does not end in {_ENDING}", "name such a file with --to")
    if content.resolve() in to.resolve().parents:
        raise LevelGroundError(f"{to} is part of the content", "name another place with --to")
    with alone(to, "copy to"), built_copy(content, asked, to) as copy:
        made = one_file(copy, engine.THEME).encode()
        programs = len(copy.directory.current)
        say(f"{programs:,} programs, {len(copy.pages()):,} pages, {len(made) / _MB:,.1f} MB: {to}")
        if dry:
            say("Nothing was written.")
            return 0
        with whole_writes.placed_file(to) as fresh:
            fresh.write_bytes(made)
    say(f"{to} is ready. It opens in any browser, with no network.")
    return 0
