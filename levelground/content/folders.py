"""Where the parts of a content folder are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

from levelground.base import engine, files, strings
from levelground.base.errors import LevelGroundError
from levelground.base.problems import Problem, Severity
from levelground.content.own import FILE

if TYPE_CHECKING:
    from levelground.content.own.own_settings import OwnSettings

OWN_CONTENT = engine.CONTENT
AUDITS = "audits.yaml"
_PARTS = (
    "programs",
    "guides",
    "vocabulary",
    "help-now.yaml",
    "about.md",
    "questions.yaml",
    "words.yaml",
)
# What stands beside them and is read by what brings lists in.
_BESIDE = ("mappings", files.MATCHES, files.TRUST)


def is_read(name: str) -> bool:
    """Whether the site is made of a file of this name below a content folder, records or not.

    A schema for editors, what a folder says of itself and the account of an import are not.
    """
    top, _slash, below = name.partition("/")
    if below:
        return top in _PARTS and Path(name).stem not in files.ABOUT_THE_FOLDER
    return top in _PARTS or top == AUDITS or fnmatch(top, "about.*.md")


def unread(content: Path) -> Iterator[Problem]:
    """Yield a warning for each file or folder of a content folder that nothing reads.

    Guides in `guide/` or a record beside `programs/` would else be left out in silence.
    """
    for path in sorted(content.iterdir()):
        name = path.name
        if is_read(name) or name in {*_PARTS, AUDITS, *_BESIDE} or path.is_symlink():
            continue
        of_folder = path.is_dir() and files.holds_content(path)
        if of_folder or (path.is_file() and path.suffix.lower() in files.WRITTEN and _is_own(path)):
            told = strings.did_you_mean(name, _PARTS)
            write = told if told.endswith("?") else f"put it into {' or '.join(_PARTS[:3])}"
            what = f"nothing reads what is in {name}" if of_folder else f"nothing reads {name}"
            yield Problem(files.shown(path), 1, 1, "", what, write, Severity.WARNING, "unread")


def _is_own(path: Path) -> bool:
    return path.stem not in files.ABOUT_THE_FOLDER and not files.is_left_over(path.name)


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the parts of a content folder are; what one lacks comes from the project's own.

    A folder with `programs/` is a whole content folder. Any other holds records
    only, as an import does. One with settings beside it, `levelground.toml`, replaces the
    engine's guides and terms by their names: `guides_below` and `vocabulary_below` are
    what it has them from, None where its own are all.
    """

    programs: Path
    guides: Path
    vocabulary: Path
    help_now: Path
    about: Path
    questions: Path
    words: Path
    audits: Path | None = None
    guides_below: Path | None = None
    vocabulary_below: Path | None = None
    settings: OwnSettings | None = field(default=None, compare=False)

    @classmethod
    def of(cls, content: Path, own: Path = OWN_CONTENT) -> Folders:
        """Return the folders of *content*; raises LevelGroundError where there is none."""
        if not content.is_dir():
            raise LevelGroundError(
                f"there is no content folder {content}", "name one with --content DIR"
            )
        # Without its example records, a checkout has no programs/: Git keeps no empty folder.
        whole = any(os.path.lexists(content / name) for name in _PARTS)

        def part(name: str) -> Path:
            # A dangling link is there too: it is named in the report, not passed over.
            return content / name if os.path.lexists(content / name) else own / name

        settings = _settings_of(content)

        def below(name: str) -> Path | None:
            own_folder = part(name) != own / name
            return own / name if settings and own_folder else None

        return cls(
            content / "programs" if whole else content.resolve(),
            part("guides"),
            part("vocabulary"),
            part("help-now.yaml"),
            part("about.md"),
            part("questions.yaml"),
            part("words.yaml"),
            # What was counted of one directory says nothing of another.
            content / AUDITS if os.path.lexists(content / AUDITS) and whole else None,
            below("guides"),
            below("vocabulary"),
            settings,
        )

    @property
    def parts(self) -> tuple[Path, ...]:
        """Every folder and file that content is read from."""
        return (self.programs, *self.beside_records)

    @property
    def beside_records(self) -> tuple[Path, ...]:
        """Every folder and file that content is read from, but for the records."""
        pages = (self.help_now, self.about, self.questions, self.words)
        beside = (path for path in sorted(self.about.parent.glob("about.*.md")))
        below = (self.guides_below, self.vocabulary_below, self.audits)
        own = self.settings.files if self.settings else ()
        # The project's own terms and words are taken for what a directory's lacks.
        terms = (self.vocabulary, OWN_CONTENT / "vocabulary", OWN_CONTENT / "words.yaml")
        return (self.guides, *terms, *pages, *beside, *filter(None, below), *own)


def _settings_of(content: Path) -> OwnSettings | None:
    """Return the settings beside a content folder; their reader is loaded where there are any."""
    if not os.path.lexists(content.resolve().parent / FILE):
        return None
    from levelground.content.own.own_settings import settings_beside

    return settings_beside(content)
