"""Start a directory of one's own, and say what a newer engine means for it."""

from __future__ import annotations

import shlex
from pathlib import Path

from levelground.base import reports
from levelground.base.build_date import build_date
from levelground.base.errors import LevelGroundError
from levelground.commands.console import command, say
from levelground.content.catalog import load_catalog
from levelground.content.folders import OWN_CONTENT, Folders
from levelground.content.own.own_settings import OwnSettings
from levelground.content.parse.terms import load_vocabularies
from levelground.upkeep.own_directory import starting
from levelground.upkeep.own_directory.starting import NewDirectory
from levelground.upkeep.own_directory.upgrading import Upgrade


@command
def start(folder: Path, wanted: NewDirectory) -> int:
    """Lay out a directory in *folder*, and say what comes next."""
    vocabularies, _found = load_vocabularies(OWN_CONTENT / "vocabulary")
    code = starting.state_code(wanted.state, vocabularies.by_name["states"])
    made = starting.start_in(folder, NewDirectory(**{**_told(wanted), "state": code}))
    say(f"{len(made)} files are in {folder}. What to change is in {folder / 'levelground.toml'}.")
    if "file:" in (folder / "requirements.txt").read_text("utf-8"):
        say("requirements.txt names the engine on this machine. Before you publish, name there")
        say("where the code host finds it: levelground @ git+https://ADDRESS@VERSION")
    say("Next:")
    state = f"--state {code}" if code else "--all"
    say(f"  cd {shlex.quote(str(folder))}")
    say(f"  python3 tasks.py import-samhsa --workbook FILE.xlsx {state} --into content/programs")
    say("  python3 tasks.py check")
    say("  python3 tasks.py build")
    say("FILE.xlsx is the national directory; docs/starting-a-directory.md says where it is.")
    return 0


def _told(wanted: NewDirectory) -> dict[str, str]:
    return {name: getattr(wanted, name).strip() for name in NewDirectory.__dataclass_fields__}


@command
def upgrade(content: Path, *, check: bool = False) -> int:
    """Say what this engine changes for a directory; renew what nobody touched, unless *check*."""
    folders = Folders.of(content)
    settings = folders.settings
    if settings is None:
        what = f"there is no levelground.toml beside {content}, so the engine is no package of it"
        raise LevelGroundError(what, "levelground start makes a directory that has one")
    found = Upgrade.of(settings.root, starting.starter_files(_of(settings)))
    for line in found.told():
        say(line)
    report = load_catalog(folders, build_date()).report
    say(f"\nThe check with this engine: {reports.summary(report)}")
    if check:
        say('Nothing has been written. To renew what is named as renewed: "levelground upgrade".')
    else:
        found.write()
        say('Done. Look at it with "git diff".')
    return 0


def _of(settings: OwnSettings) -> NewDirectory:
    return NewDirectory(settings.name)
