"""Commands killed at random moments: what they make is whole in its place, each time.

    python -m tests.acceptance.killing 50 [COMMAND ...]

A process of its own, since each attempt is a fork of it, which begins at once and with nothing
but its work to be killed in. Prints for each command how often the old and the new was there
after the kill, and how often the next run had to put it there: a folder is changed by two names,
and a site in place one file after another.
"""

from __future__ import annotations

import hashlib
import os
import random
import re
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from levelground import commands
from levelground.bootstrap import ROOT
from levelground.commands.handing.printing import WantedBooklet
from levelground.commands.handing.publishing import WantedSite
from levelground.content.part import Part
from levelground.plugin.host import Copying
from tests.days import EPOCH
from tests.unit.exchange import made_up
from tests.unit.exchange.made_up import row

GOOD = ROOT / "tests" / "records" / "good"
_BEFORE, _AFTER = "Old House", "New House"
_Files = Mapping[str, str]


@dataclass
class Attempt:
    """A command on records in a folder of its own, and what it makes there by the names."""

    folder: Path
    to: Path
    run: Callable[[Path, Path], int]
    names: tuple[str, ...]
    alike: bool = True  # the same records give the same bytes
    seconds: float = 0.0
    wholes: dict[str, _Files] = field(default_factory=dict)

    def write(self, name: str) -> None:
        """Write the records, and the list that records are imported from, with another name."""
        content = self.folder / "content"
        shutil.rmtree(content, ignore_errors=True)
        (content / "programs").mkdir(parents=True)
        (content / "guides").mkdir()
        shutil.copytree(GOOD, content / "programs", dirs_exist_ok=True)
        record = content / "programs" / "single-program.yaml"
        text = re.sub(r"^name: .*$", f"name: {name}", record.read_text("utf-8"), flags=re.MULTILINE)
        record.write_text(text, "utf-8")
        rows = [row(n, name1=name, street1=f"{n} Mill Road") for n in range(2, 30)]
        made_up.workbook(self.folder / "list.xlsx", rows)

    def begin(self, wait: float | None = None) -> None:
        """Run the command in a process, killed after *wait* seconds; None lets it end."""
        process = os.fork()
        if not process:
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, 1)
            os.dup2(null, 2)
            os.setpgid(0, 0)
            os._exit(self.run(self.folder, self.to))
        with suppress(OSError):  # it may have done so itself, or have ended
            os.setpgid(process, process)
        if wait is not None:
            time.sleep(wait)
            os.killpg(process, signal.SIGKILL)
        _process, status = os.waitpid(process, 0)
        if wait is None and status:
            raise SystemExit(f"{self.names}: the command failed, without being killed")

    def there(self) -> _Files:
        """Return a digest of every file that the command makes, as they are."""
        places = [self.to / name for name in self.names]
        files = [f for p in places for f in ([p] if p.is_file() else sorted(p.rglob("*")))]
        return {
            str(f.relative_to(self.to)): _digest(f, alike=self.alike) for f in files if f.is_file()
        }

    def beside(self) -> list[str]:
        """Return what is left over beside it."""
        return sorted({p.name for p in self.to.iterdir()} - {*self.names, *_BESIDE})


def _digest(file: Path, *, alike: bool) -> str:
    """Return a digest of a file's bytes; of a ZIM file, whether it is whole and what it holds."""
    if alike:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    from libzim.reader import Archive

    archive = Archive(str(file))
    if not archive.check():
        return "broken"
    page = archive.get_entry_by_path("programs/single-program.html").get_item().content
    return hashlib.sha256(bytes(page)).hexdigest()


EX = Copying(Part.of(["EX"]), "en")
_PUBLIC = WantedSite("netlify", language="en", lean=True)
# Each is given the folder with the records, and that in which it makes what it makes.
COMMANDS: dict[str, tuple[Callable[[Path, Path], int], tuple[str, ...]]] = {
    "build": (lambda at, to: commands.build(at / "content", to / "site"), ("site",)),
    "publish": (lambda at, to: commands.publish(at / "content", to / "site", _PUBLIC), ("site",)),
    "offline zip": (lambda at, to: commands.offline(at / "content", to / "a.zip", EX), ("a.zip",)),
    "offline folder": (lambda at, to: commands.offline(at / "content", to / "copy", EX), ("copy",)),
    "single-file": (
        lambda at, to: commands.single_file(at / "content", to / "a.html", EX), ("a.html",)
    ),
    "booklet": (
        lambda at, to: commands.booklet(at / "content", to / "a.pdf", EX, WantedBooklet()),
        ("a.pdf", "a-sheets.pdf"),
    ),
    "zim": (lambda at, to: commands.zim(at / "content", to / "a.zim", EX), ("a.zim",)),
    "import-samhsa": (
        lambda at, to: commands.import_samhsa(
            at / "list.xlsx", (), to / "imported", report=at / "account.txt"
        ),
        ("imported",),
    ),
}  # fmt: skip
# What a host's settings are called, which a command puts beside the site.
_BESIDE = {"netlify.toml"}


def attempt_of(name: str, folder: Path, to: Path) -> Attempt:
    """Return the attempt at a command, with two folders that are made for it."""
    run, names = COMMANDS[name]
    for one in (folder, to):
        one.mkdir(parents=True, exist_ok=True)
    return Attempt(folder, to, run, names, alike=name != "zim")


def killed(name: str, times: int, folder: Path, seed: int = 5) -> Counter[str]:
    """Kill a command at so many moments; raise SystemExit where anything half was left.

    Between two kills it runs to its end, with the other records.
    """
    attempt = attempt_of(name, folder, folder / "made")
    for state in (_BEFORE, _AFTER):
        attempt.write(state)
        began = time.monotonic()
        attempt.begin()
        attempt.seconds = time.monotonic() - began
        attempt.wholes[state] = attempt.there()
    chance, found = random.Random(seed), Counter[str]()  # noqa: S311 - the same in every run
    old, new = _AFTER, _BEFORE
    for _moment in range(times):
        attempt.write(new)
        attempt.begin(chance.random() * attempt.seconds * 1.1)
        there = attempt.there()
        if there in (attempt.wholes[old], attempt.wholes[new]):
            found["new" if there == attempt.wholes[new] else "old"] += 1
        else:
            found["for the next run"] += 1
            _refuse_broken(attempt, there)
        attempt.begin()
        if attempt.there() != attempt.wholes[new]:
            raise SystemExit(f"{name}: the next run did not put it right")
        if left := attempt.beside():
            raise SystemExit(f"{name}: left over: {left}")
        old, new = new, old
    return found


def _refuse_broken(attempt: Attempt, there: _Files) -> None:
    """Each file by itself is the old or the new one, whatever stood where it was killed."""
    wholes = attempt.wholes.values()
    for path, digest in there.items():
        if digest not in {whole.get(path) for whole in wholes}:
            raise SystemExit(f"{attempt.names}: half of a file was left: {path}")


def main() -> None:
    """Kill each of the named commands, or all, as often as asked."""
    times, wanted = int(sys.argv[1]), sys.argv[2:] or list(COMMANDS)
    os.environ["SOURCE_DATE_EPOCH"] = EPOCH
    with tempfile.TemporaryDirectory(prefix="killed-") as folder:
        os.environ["XDG_CACHE_HOME"] = f"{folder}/cache"
        for name in wanted:
            found = killed(name, times, Path(folder) / name.replace(" ", "-"))
            sys.stdout.write(f"{name}: killed {times} times: {dict(sorted(found.items()))}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
