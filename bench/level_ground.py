"""A version of Level Ground in a scratch folder of its own: its builds, and the edits between."""

from __future__ import annotations

import re
import shutil
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from bench import synthetic
from bench.meter import Taken, measure
from levelground.bootstrap import Environment

# What a checkout needs to build a site.
_PARTS = ("levelground", "theme", "locale", "tasks.py", "pelicanconf.py", "publishconf.py")
_LANGUAGES = {1: '["en"]', 2: '["en", "es"]'}


@dataclass
class LevelGround:
    """One version in `folder`, copied from `checkout`; `records` are those of all builders."""

    name: str
    checkout: Path
    records: Path
    folder: Path
    languages: int
    today: date

    def __post_init__(self) -> None:
        """Copy the checkout and the records."""
        self.code, self.content = self.folder / "checkout", self.folder / "content"
        self.output, self.cache = self.folder / "site", self.folder / "cache"
        self.code.mkdir(parents=True)
        for name in _PARTS:
            there = self.checkout / name
            copy = shutil.copytree if there.is_dir() else shutil.copy
            copy(there, self.code / name)
        examples = shutil.ignore_patterns("programs")
        shutil.copytree(self.checkout / "content", self.code / "content", ignore=examples)
        shutil.copytree(self.checkout / "content", self.content, ignore=examples)
        shutil.copytree(self.records, self.content / "programs")
        replace_first(
            self.code / "pelicanconf.py",
            r"(?<=LEVELGROUND_LANGUAGES = )\[.*\]",
            _LANGUAGES[self.languages],
        )

    def build(self) -> Taken:
        """Build the site as a person does, and return what that took."""
        command = [own_python(self.checkout), "-m", "invoke", "build"]
        command += ["--content", str(self.content), "--output", str(self.output)]
        noon = datetime.combine(self.today, time(12), UTC)
        environ = {
            "XDG_CACHE_HOME": str(self.cache),
            "SOURCE_DATE_EPOCH": str(int(noon.timestamp())),
            "PYTHONPATH": "",
        }
        return measure(command, self.code, environ)

    def cold(self) -> None:
        """Leave neither a site nor a memory of one."""
        shutil.rmtree(self.output, ignore_errors=True)
        shutil.rmtree(self.cache, ignore_errors=True)

    def nothing(self) -> None:
        """Change nothing."""

    def edit(self) -> None:
        """Change the name of one record, which more pages show than any other fact."""
        replace_first(self._record(1), "(?m)^name: .*", "name: A Name That Is New")

    def add(self) -> None:
        """Add one record."""
        vocabulary = self.content / "vocabulary"
        ((path, text),) = synthetic.records(vocabulary, 1, self.today, start=999_999)
        like = self._record(2).read_text("utf-8")
        if not re.search("(?m)^fictional: yes", like):  # among real ones an example is left out
            text = re.sub("(?m)^name: .*", "name: A Place That Is New", like)
            text = re.sub(r"(?ms)^imported:\n(?:  .*?\n)*|^# .*?\n", "", text)
        place = self.content / "programs" / path
        place.parent.mkdir(exist_ok=True)
        place.write_text(text, "utf-8")

    def remove(self) -> None:
        """Remove one record."""
        self._record(3).unlink()

    def guide(self) -> None:
        """Add a sentence to one guide."""
        with (self.content / "guides" / "paying.md").open("a", encoding="utf-8") as guide:
            guide.write("\nAsk twice.\n")

    def term(self) -> None:
        """Change the name of one term of a vocabulary."""
        therapies = self.content / "vocabulary" / "therapies.yaml"
        replace_first(therapies, r"label: \{en: [^,}]*", "label: {en: A new name")

    def template(self) -> None:
        """Change the template of the pages of providers."""
        replace_first(
            self.code / "theme" / "templates" / "provider.html", "<h1", '<h1 data-new="1"'
        )

    def _record(self, quarter: int) -> Path:
        """Return the record at so many quarters of the list."""
        found = sorted((self.content / "programs").rglob("*.yaml"))
        return found[len(found) * quarter // 4]


def own_python(checkout: Path) -> str:
    """Return the Python of a checkout's own libraries, or this one where it has none."""
    own = Environment(checkout / ".venv", checkout / "requirements").python
    return str(own) if own.exists() else sys.executable


def replace_first(path: Path, what: str, by: str) -> None:
    """Replace the first of *what* in a file; raises ValueError where there is none."""
    text, times = re.subn(what, lambda _: by, path.read_text("utf-8"), count=1)
    if not times:
        raise ValueError(f"{path} has no {what}")
    path.write_text(text, "utf-8")
