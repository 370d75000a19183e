"""Take pictures of a built site's pages, to be looked at by a person.

    python -m tests.browser.shots --site output --to shots
    python -m tests.browser.shots --site output --to shots --pages index.html,find.html#q=detox

Without --pages, the smallest and the largest page of each kind are taken. Each page comes at three
widths in light and dark, once as it prints, and once in forced colours.
"""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser

from tests.browser.chromium import chromium
from tests.browser.pages import sample_pages

WIDTHS = (360, 768, 1280)
HEIGHT = 900
SETTLE = 1500  # milliseconds for a page that a script fills from what stands after the #
PRINT_WIDTH = 720  # about the text width of a letter or A4 sheet, at 96 dots per inch


@dataclass(frozen=True, slots=True)
class Look:
    """One way of looking at a page."""

    name: str
    width: int
    scheme: Literal["light", "dark"] = "light"
    media: Literal["screen", "print"] = "screen"
    forced: Literal["active", "none"] = "none"


LOOKS = (
    *(Look(f"{width}-light", width) for width in WIDTHS),
    *(Look(f"{width}-dark", width, scheme="dark") for width in WIDTHS),
    Look("print", PRINT_WIDTH, media="print"),
    Look("forced-colors", WIDTHS[-1], scheme="dark", forced="active"),
)


def main(arguments: list[str]) -> int:
    """Take the pictures that the command line asks for, and say where each one is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--site", type=Path, default=Path("output"), help="the built site")
    parser.add_argument("--to", type=Path, required=True, help="folder for the pictures")
    parser.add_argument("--pages", help="pages to take, relative to the site, with commas between")
    parser.add_argument("--looks", help="only these looks, for example 360-light,print")
    options = parser.parse_args(arguments)
    chosen = options.pages.split(",") if options.pages else None
    pages = chosen or [page.path for page in sample_pages(options.site)]
    names = options.looks.split(",") if options.looks else [look.name for look in LOOKS]
    with chromium() as browser:
        for look in (look for look in LOOKS if look.name in names):
            take(browser, look, options.site.resolve(), pages, options.to)
    return 0


def take(browser: Browser, look: Look, site: Path, pages: list[str], to: Path) -> None:
    """Take each of `pages` from top to bottom in one `look`, opened from its folder as a file."""
    context = browser.new_context(
        viewport={"width": look.width, "height": HEIGHT},
        color_scheme=look.scheme,
        forced_colors=look.forced,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.emulate_media(media=look.media)
    for address in pages:
        path, mark, chosen = address.partition("#")
        page.goto("about:blank")
        page.goto((site / path).as_uri() + mark + chosen)
        if chosen:
            page.wait_for_timeout(SETTLE)
        picture = to / f"{Path(path).with_suffix('').as_posix().replace('/', '--')}.{look.name}.png"
        page.screenshot(path=picture, full_page=True)
        sys.stdout.write(f"{picture}\n")
    context.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
