"""Show the pages of changed records before and after, side by side and as pictures."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from levelground.base import strings
from levelground.base.build_date import build_date
from levelground.base.errors import LevelGroundError
from levelground.commands.console import command, patient, say, warn
from levelground.commands.keeping.reviewing import Files, sides_of_change
from levelground.content.catalog import Catalog, load_catalog
from levelground.content.folders import Folders
from levelground.content.own.own_settings import OwnSettings
from levelground.publish import whole_writes
from levelground.publish.before_after import both_pages, page_pictures
from levelground.publish.before_after.both_pages import AFTER, BEFORE, DOOR, BothPages

_RECORDS, _ENDING = "programs/", ".yaml"
_NO_BROWSER = (
    "No pictures: Chromium, Chrome or Edge is not on this machine. The page shows both sides in "
    f"frames; to have pictures too, name a browser in {page_pictures.NAMED}."
)


@dataclass(frozen=True, slots=True)
class PictureWish:
    """Which change is to be shown, where to, of how many records, in which language."""

    base: str
    of: str
    to: Path
    most: int
    language: str


@command
def picture(content: Path, wish: PictureWish) -> int:
    """Write the folder *wish.to* with the pages of changed records, as they were and will be."""
    _refuse_strangers(wish.to)
    with patient("Reading both sides of the change"):
        change = sides_of_change(content, wish.base, wish.of)
        slugs = _changed(change.before, change.after)
    if not slugs:
        say("No record changes, so that there is nothing to show.")
        return 0
    with (
        whole_writes.placed_folder(wish.to) as folder,
        tempfile.TemporaryDirectory() as scratch,
        patient("Making the pages of both sides"),
    ):
        own = Folders.of(content).settings
        sides = _Sides.of(Path(scratch), own, change.before, change.after)
        pages = [*sides.written(folder, slugs[: wish.most], wish.language)]
        told = [*_counted(len(slugs), wish.most, pages)]
        pictured = _pictured(folder, pages)
        door = both_pages.both_pages_html(pages, told, pictured)
        (folder / DOOR).write_text(door, "utf-8", newline="\n")
    for line in told:
        say(line)
    say(f"Open {wish.to / DOOR}.")
    return 0


def _refuse_strangers(to: Path) -> None:
    """Raise LevelGroundError rather than replace a folder that this command has not made."""
    if to.exists() and not (to / DOOR).is_file() and not (to.is_dir() and not any(to.iterdir())):
        what = f"{to} is there, and this command has not made it"
        raise LevelGroundError(what, "name another folder with --to")


def _changed(before: Files, after: Files) -> list[str]:
    """Return the names of the records whose files differ, in order."""
    was, now = _records(before), _records(after)
    return sorted(slug for slug in {*was, *now} if was.get(slug) != now.get(slug))


def _records(files: Files) -> dict[str, bytes]:
    return {
        PurePosixPath(name).stem: raw
        for name, raw in files.items()
        if name.startswith(_RECORDS) and name.endswith(_ENDING)
    }


def _counted(changed: int, most: int, pages: list[BothPages]) -> Iterator[str]:
    """Yield how many records change, and of how many of those looked at the page does."""
    records = strings.plural(changed, "record changes", "records change")
    first = f" Here are the first {most:,}; --most takes more." if changed > most else ""
    yield f"{records}.{first}"
    looked_at = min(changed, most)
    if len(pages) < looked_at:
        yield f"Of {looked_at:,} looked at, {len(pages):,} have a page that says something else."
    yield "What the other side does not say has a frame around it."


def _pictured(folder: Path, pages: list[BothPages]) -> bool:
    """Take the pictures where a browser is there; return whether there are any."""
    browser = page_pictures.found_browser()
    if not pages or not browser:
        if pages:
            warn(_NO_BROWSER)
        return False
    try:
        made = page_pictures.take_pictures(browser, folder, pages)
    except LevelGroundError as error:
        warn(f"No pictures: {error.what}; {error.write}.")
        return False
    say(f"{strings.plural(len(made), 'picture is', 'pictures are')} in {both_pages.PICTURES}/.")
    return True


@dataclass(frozen=True)
class _Sides:
    """Both sides of a change as content folders that go away, and what is in them."""

    folders: Mapping[str, Folders]
    catalogs: Mapping[str, Catalog]

    @classmethod
    def of(cls, scratch: Path, own: OwnSettings | None, before: Files, after: Files) -> _Sides:
        folders = {
            side: Folders.of(_laid_out(scratch / side, own, files))
            for side, files in ((BEFORE, before), (AFTER, after))
        }
        today = build_date()
        return cls(folders, {side: load_catalog(one, today) for side, one in folders.items()})

    def written(self, folder: Path, slugs: list[str], language: str) -> Iterator[BothPages]:
        """Write the pages of these records into *folder*; yield those that say something else."""
        from levelground.plugin.host import write_provider_pages

        former = self.catalogs[AFTER].renamed
        names = dict.fromkeys(name for slug in slugs for name in self._names(slug))
        paths = {
            side: write_provider_pages(
                self.folders[side], self.catalogs[side], folder / side, language, names
            )
            for side in (BEFORE, AFTER)
        }
        for slug in slugs:
            if slug in former and former[slug] in slugs:
                continue  # it is shown under the name that it has now
            was = next((s for s in self._names(slug) if s in paths[BEFORE]), slug)
            found = both_pages.mark_both(folder, self._both(slug, was, paths))
            if found:
                yield found

    def _names(self, slug: str) -> tuple[str, ...]:
        record = self.catalogs[AFTER].by_slug.get(slug)
        return (slug, *(record.formerly if record else ()))

    def _both(self, slug: str, was: str, paths: Mapping[str, Mapping[str, str]]) -> BothPages:
        before, after = paths[BEFORE].get(was, ""), paths[AFTER].get(slug, "")
        shown = self.catalogs[AFTER].by_slug.get(slug) or self.catalogs[BEFORE].by_slug.get(was)
        return BothPages(
            slug,
            shown.name if shown else slug,
            f"{BEFORE}/{before}" if before else "",
            f"{AFTER}/{after}" if after else "",
            self._why(slug),
        )

    def _why(self, slug: str) -> str:
        """Return why a record has no page on one side."""
        wrong = [p for p in self.catalogs[AFTER].report if f"/{slug}{_ENDING}" in f"/{p.path}"]
        errors = [f"line {one.line}: {one.field}: {one.what}" for one in wrong if not one.severity]
        return f"No page. Wrong in {slug}{_ENDING}: {errors[0]}" if errors else "No page."


def _laid_out(folder: Path, own: OwnSettings | None, files: Files) -> Path:
    """Write one side into *folder* beside the directory's own settings; return its content."""
    content = folder / "content"
    content.mkdir(parents=True)
    for name, raw in files.items():
        parts = PurePosixPath(name).parts
        if ".." not in parts and not PurePosixPath(name).is_absolute():
            (content / name).parent.mkdir(parents=True, exist_ok=True)
            (content / name).write_bytes(raw)
    for path in own.files if own else ():
        if path.is_dir():
            shutil.copytree(path, folder / path.name)
        elif path.is_file():
            shutil.copy(path, folder / path.name)
    return content
