"""Take the pictures of docs/pictures anew, from the built example.

    python -m tests.browser.doc_pictures --site output

Each is a part of a real page: what a person who looks after a directory sees there.
"""

import argparse
import base64
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from levelground import commands
from levelground.bootstrap import ROOT
from levelground.commands.keeping.picturing import PictureWish
from tests.browser.chromium import chromium

PICTURES = ROOT / "docs" / "pictures"
WIDTH, HEIGHT = 760, 900
_SIDES = 12  # dots around what is shown
_PROVIDER = "programs/harbor-point-recovery.html"
_PROGRAMS = "harbor-point-recovery/iop,harbor-point-recovery/php"


def call_sheet(page: Page, base: str) -> Locator:
    """The call sheet as a form: how the call went, its day, how one asked."""
    page.goto(f"{base}compare.html#{_PROGRAMS}&write")
    expect(page.locator(".answers")).to_be_visible()
    return page.get_by_label("Nobody answered").first.locator("xpath=ancestor::form | "
        "ancestor::section | ancestor::article").last  # fmt: skip


def told_today(page: Page, base: str) -> Locator:
    """A row of the comparison, with what was said on the phone beside what the directory says."""
    page.goto(f"{base}compare.html#{_PROGRAMS}&write")
    expect(page.locator(".answers")).to_be_visible()
    page.get_by_label("Another fact, or one that is wrong").first.select_option(label="Vaping")
    page.get_by_role("group", name="Vaping").get_by_role("combobox").select_option("no")
    told = page.locator("[data-part='region'] .answers-told").first
    expect(told).to_have_text("You were told today: No")
    return told.locator("xpath=ancestor::tr")


def correct(page: Page, base: str) -> Locator:
    """The end of a provider's page: what to do where something is wrong."""
    page.goto(f"{base}{_PROVIDER}")
    heading = page.get_by_role("heading", name="Something is wrong here?")
    return heading.locator("xpath=ancestor::section[1]")


def before_and_after(page: Page, _base: str) -> Locator:
    """What `inv picture` shows of a changed record: the upper part."""
    with tempfile.TemporaryDirectory() as scratch:
        before, after, shown = (Path(scratch) / name for name in ("before", "content", "shown"))
        for folder in (before, after):
            shutil.copytree(ROOT / "content", folder)
        record = next(after.rglob("harbor-point-recovery.yaml"))
        text = record.read_text("utf-8").replace("phone: (555) 555-0142", "phone: (555) 555-0177")
        record.write_text(text, "utf-8")
        if commands.picture(after, PictureWish(str(before), "", shown, 1, "")):
            raise SystemExit("inv picture did not go well")
        whole = base64.b64encode((shown / "pictures" / f"{record.stem}.png").read_bytes()).decode()
    look = f"display:block;width:{WIDTH}px;height:500px;object-fit:cover;object-position:top"
    image = f'<img style="{look}" src="data:image/png;base64,{whole}">'
    page.set_content(f'<body style="margin:0">{image}')
    return page.locator("img")


_TAKEN: Mapping[str, Callable[[Page, str], Locator]] = {
    "call-sheet": call_sheet,
    "told-today": told_today,
    "correct": correct,
    "before-and-after": before_and_after,
}


def main(arguments: list[str]) -> int:
    """Take every picture, and say where each is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--site", type=Path, default=Path("output"), help="the built example")
    parser.add_argument("--to", type=Path, default=PICTURES, help="folder for the pictures")
    options = parser.parse_args(arguments)
    with chromium() as browser:
        for name, show in _TAKEN.items():
            page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
            page.emulate_media(color_scheme="light", reduced_motion="reduce")
            shown = show(page, f"{options.site.resolve().as_uri()}/")
            to = options.to / f"{name}.png"
            take(page, shown, to)
            sys.stdout.write(f"{to}\n")
            page.close()
    return 0


def take(page: Page, shown: Locator, to: Path) -> None:
    """Take a picture of a part of a page, as tall as a screen at most."""
    shown.scroll_into_view_if_needed()
    box = shown.bounding_box()
    if box is None:
        raise SystemExit(f"nothing is to be seen for {to.name}")
    top = max(0, box["y"] + page.evaluate("scrollY") - _SIDES)
    height = min(box["height"] + 2 * _SIDES, HEIGHT)
    page.screenshot(
        path=to, full_page=True, clip={"x": 0, "y": top, "width": WIDTH, "height": height}
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
