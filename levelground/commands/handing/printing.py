"""A booklet of a part of the directory, to print and fold."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from levelground.base.build_date import build_date
from levelground.base.errors import BuildError, LevelGroundError
from levelground.base.strings import one_of, slugify
from levelground.commands.alone import alone
from levelground.commands.console import command, say
from levelground.content import catalog
from levelground.content.catalog import Catalog
from levelground.content.folders import Folders
from levelground.content.part import Part
from levelground.language import catalogues
from levelground.language.messages import DEFAULT_LANGUAGE, speaking
from levelground.plugin import host
from levelground.plugin.host import Copying
from levelground.plugin.site_editions import site_languages
from levelground.publish import folded_booklet, whole_writes
from levelground.publish.booklet_data import booklet_data
from levelground.publish.folded_booklet import Booklet, PageSize
from levelground.site.arrange.directory import Directory

_EDGES = ("long", "short")
_ENDING = ".pdf"


@dataclass(frozen=True, slots=True)
class WantedBooklet:
    """How a booklet is to be: its page, its number of pages, the edge that the printer flips on."""

    size: str = "half-letter"
    large: bool = False
    pages: str = ""
    duplex: str = ""

    def page(self) -> PageSize:
        """Return its page; raises LevelGroundError for one that there is not."""
        if self.size not in folded_booklet.SIZES:
            raise LevelGroundError(
                f'there is no page size "{self.size}"', one_of(list(folded_booklet.SIZES))
            )
        if self.large and self.size == "pocket":
            raise LevelGroundError("large print does not fit a pocket", "leave out --size pocket")
        page = folded_booklet.SIZES[self.size]
        return page.large() if self.large else page

    def edge(self) -> str:
        """Return the edge to flip on; raises LevelGroundError for what is no edge."""
        if self.duplex and self.duplex not in _EDGES:
            raise LevelGroundError(f'there is no edge "{self.duplex}"', one_of(_EDGES))
        return self.duplex or self.page().turned_by


@command
def booklet(content: Path, to: Path | None, asked: Copying, wanted: WantedBooklet) -> int:
    """Write a booklet of a part as PDF, and beside it the sheets to print where it is folded."""
    if asked.part.is_whole:
        raise LevelGroundError("a booklet cannot hold everything", "name --county or --state")
    page, edge = wanted.page(), wanted.edge()
    to = to or Path(f"{slugify(str(asked.part))}{_ENDING}")
    if to.suffix != _ENDING:
        raise LevelGroundError(f"{to} does not end in {_ENDING}", "name such a file with --to")
    if content.resolve() in to.resolve().parents:
        raise LevelGroundError(f"{to} is part of the content", "name another place with --to")
    sheets = to.with_name(f"{to.stem}-sheets{_ENDING}")
    with alone(to, "copy to"), whole_writes.passing_folder(to, "pages") as work:
        part, cut, language, name = _cut(content, asked)
        with speaking(catalogues.translations(language)):
            data = booklet_data(Directory(cut, language, _spoken(language)), part, name)
        made = folded_booklet.typeset(data, page, wanted.pages, edge, work)
        _write(made, to, sheets)
    _tell(made, to, sheets, edge, twice=page.stacked > 1)
    return 0


def _cut(content: Path, asked: Copying) -> tuple[Part, Catalog, str, str]:
    """Return the part and its records, the language, and the directory's name."""
    folders = Folders.of(content)
    settings = host.settings_of_copy(folders)
    whole = catalog.load_catalog(folders, build_date())
    if whole.report.failed:
        what = "the content has an error, so that nothing can be copied"
        raise BuildError(what, "run `inv check` and mend what it says")
    language = asked.language or site_languages(settings)[0]
    if language not in catalogues.known():
        raise LevelGroundError(f'there is no language "{language}"', one_of(catalogues.known()))
    return (*asked.part.of_catalog(whole), language, str(settings["SITENAME"]))


def _spoken(language: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((language, DEFAULT_LANGUAGE)))


def _write(made: Booklet, to: Path, sheets: Path) -> None:
    """Put both files in their places, or neither."""
    if not made.sheets:
        with whole_writes.placed_file(to) as fresh:
            fresh.write_bytes(made.pages)
        return
    with whole_writes.placed_file(to) as fresh, whole_writes.placed_file(sheets) as beside:
        beside.write_bytes(made.sheets)
        fresh.write_bytes(made.pages)


def _tell(made: Booklet, to: Path, sheets: Path, edge: str, *, twice: bool) -> None:
    say(f"{to} has {made.count:,} pages, to read.")
    if made.sheets:
        say(
            f"{sheets} has {made.paper:,} sheets, to print on both sides, flipped on the {edge} "
            f"edge. {'Cut each in two, for two booklets, and fold' if twice else 'Fold'} them once."
        )
