"""Pictures of pages side by side, by a browser that is on the machine: no library is needed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path

from levelground.base.errors import LevelGroundError
from levelground.publish.before_after.both_pages import PICTURES, BothPages
from levelground.publish.before_after.changed_blocks import MARK

NAMED = "LEVELGROUND_CHROMIUM"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
          "microsoft-edge", "msedge")  # fmt: skip
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
# It asks nobody for anything: no name leads to a place.
_FLAGS = ("--headless=new", "--disable-gpu", "--no-first-run", "--disable-sync",
          "--disable-background-networking", "--disable-component-update", "--hide-scrollbars",
          "--disable-extensions", "--host-resolver-rules=MAP * ~NOTFOUND",
          "--force-device-scale-factor=1")  # fmt: skip
_SECONDS = 60
_WIDTH, _GAP, _TOP = 720, 24, 72  # dots: a page, between two of them, the titles above
_FIRST = 640  # dots: the top of each page is shown, whatever changes
_AROUND = 150  # dots: what is shown above and below a change
_TALLEST = 12_000  # dots: what comes after that is not in the picture
_STYLE = (
    "<style>body{margin:0;background:#1b2f30;color:#f7f3ea;font:1.1rem system-ui,sans-serif;"
    f"display:grid;grid-template-columns:{_WIDTH}px {_WIDTH}px;gap:{_GAP}px}}p{{padding:1rem}}"
    f"h2{{margin:0;height:{_TOP}px;line-height:{_TOP}px;padding-left:1rem;font-size:1.5rem}}"
    f"section div{{overflow:hidden;margin-bottom:{_GAP}px}}iframe{{border:0;width:{_WIDTH}px}}"
    "</style>"
)
# Gives the height of each frame's page, and the top and bottom of each mark in it.
_PROBE = (
    "<p></p><script>onload = () => {document.querySelector('p').textContent = JSON.stringify("
    "[...document.querySelectorAll('iframe')].map((frame) => {"
    "const page = frame.contentDocument;"
    f"const marks = [...page.querySelectorAll('[{MARK}]')].map((m) => m.getBoundingClientRect());"
    "return [page.documentElement.scrollHeight, marks.map((m) => [m.top, m.bottom])]}))}</script>"
)
Strip = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Measured:
    """A page's height, and the parts of it that are shown, from top to bottom, in dots."""

    height: int
    strips: tuple[Strip, ...]

    @classmethod
    def of(cls, height: float, marks: Sequence[Sequence[float]]) -> _Measured:
        wanted = sorted((top - _AROUND, bottom + _AROUND) for top, bottom in marks if bottom > top)
        strips: list[Strip] = [(0, int(min(_FIRST, height)))]
        for top, bottom in wanted:
            start, end = max(0, int(top)), min(int(bottom), int(height))
            last = strips[-1]
            if start <= last[1]:
                strips[-1] = (last[0], max(last[1], end))
            else:
                strips.append((start, end))
        return cls(int(height), tuple(strips))

    @property
    def shown(self) -> int:
        """The height of all that is shown, with what is between."""
        return sum(end - start + _GAP for start, end in self.strips)


def found_browser() -> str:
    """Return the browser that is named in the surroundings or known by its name, "" for none."""
    named = os.environ.get(NAMED) or next(filter(None, map(shutil.which, _NAMES)), "")
    return named or next((place for place in _PLACES if Path(place).is_file()), "")


def take_pictures(browser: str, folder: Path, pages: Sequence[BothPages]) -> list[Path]:
    """Write a picture of each record's two pages into *folder*, and return them.

    Raises LevelGroundError where the browser does not do as it is told.
    """
    (folder / PICTURES).mkdir()
    with tempfile.TemporaryDirectory() as own:
        sizes = _measured(browser, folder, pages, Path(own))
        return [_picture(browser, folder, one, sizes, Path(own)) for one in pages]


def _measured(
    browser: str, folder: Path, pages: Sequence[BothPages], own: Path
) -> Mapping[str, _Measured]:
    """Return what of each page is shown, by its path."""
    paths = [path for one in pages for _title, path, _spot in one.sides if path]
    probe = own / "probe.html"
    frames = "".join(f'<iframe {_source(folder / path)} height="100"></iframe>' for path in paths)
    probe.write_text(f"<!doctype html>{_STYLE}{frames}{_PROBE}", "utf-8")
    told = _asked(browser, own, "--allow-file-access-from-files", "--dump-dom", probe.as_uri())
    try:
        found = json.loads(unescape(told.rpartition("<p>")[2].partition("</p>")[0]))
        sizes = [_Measured.of(height, marks) for height, marks in found]
        return dict(zip(paths, sizes, strict=True))
    except (ValueError, TypeError) as error:
        raise _no_pictures(browser) from error


def _source(place: Path) -> str:
    return f'src="{escape(place.resolve().as_uri())}"'


def _picture(
    browser: str, folder: Path, pages: BothPages, sizes: Mapping[str, _Measured], own: Path
) -> Path:
    cells = "".join(
        f"<section><h2>{title}</h2>{_strips(folder / path, sizes[path])}</section>"
        if path
        else f"<section><h2>{title}</h2><p>{escape(pages.why)}</p></section>"
        for title, path, _spot in pages.sides
    )
    sheet = own / "sheet.html"
    sheet.write_text(f'<!doctype html><meta charset="utf-8">{_STYLE}{cells}', "utf-8")
    tallest = max(sizes[path].shown for _title, path, _spot in pages.sides if path)
    to = folder / PICTURES / f"{pages.slug}.png"
    size = f"--window-size={2 * _WIDTH + _GAP},{min(tallest, _TALLEST) + _TOP}"
    _asked(browser, own, size, f"--screenshot={to.resolve()}", sheet.as_uri())
    if not to.is_file():
        raise _no_pictures(browser)
    return to


def _strips(place: Path, size: _Measured) -> str:
    """Return the parts of a page that are shown: each a frame that begins further down."""
    return "".join(
        f'<div style="height:{end - start}px"><iframe {_source(place)} '
        f'style="height:{size.height}px;margin-top:-{start}px"></iframe></div>'
        for start, end in size.strips
    )


def _no_pictures(browser: str) -> LevelGroundError:
    return LevelGroundError(f"{browser} takes no pictures", f"name another one in {NAMED}")


def _asked(browser: str, own: Path, *told: str) -> str:
    """Return what the browser prints; its settings and caches go with the folder *own*."""
    root = sys.platform == "linux" and os.geteuid() == 0  # its sandbox needs another user
    flags = (*_FLAGS, *(("--no-sandbox",) if root else ()), f"--user-data-dir={own / 'profile'}")
    try:
        done = subprocess.run(
            [browser, *flags, *told], capture_output=True, timeout=_SECONDS, check=True, text=True,
            encoding="utf-8", errors="replace",
        )  # fmt: skip
    except (OSError, subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise _no_pictures(browser) from error
    return done.stdout
