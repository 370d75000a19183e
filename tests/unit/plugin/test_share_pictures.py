"""The picture that goes with a link, and the icon: from the site's name and colors alone."""

from __future__ import annotations

import struct

import pytest

from levelground.base import engine
from levelground.plugin.assets import share_pictures
from levelground.plugin.assets.own_look import OwnStyles
from levelground.plugin.assets.share_pictures import ShareCard

LINE = "Find treatment for addiction, and see programs side by side."
STATIC = engine.THEME / "static"


def card(name: str, **own: str) -> ShareCard:
    light, _dark = share_pictures.colors(STATIC, OwnStyles())
    return ShareCard(name, LINE, {**light, **own})


def size(png: bytes) -> tuple[int, int]:
    """Return the width and height that a PNG file says."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.parametrize("name", ["Level Ground", 'Coalici\u00f3n #1 [*] \\ "Norte" $x$ ' * 3, "x"])
def test_any_name_makes_a_picture_of_the_size_that_messages_show(name: str):
    made = share_pictures.share_picture(card(name))

    assert size(made) == (1200, 630)
    assert made == share_pictures.share_picture(card(name))


def test_another_name_or_color_is_another_picture():
    own = share_pictures.share_picture(card("Level Ground"))

    assert own != share_pictures.share_picture(card("Our County"))
    assert own != share_pictures.share_picture(card("Level Ground", accent="#7a1020"))


def test_the_icon_has_the_colors_of_the_site_in_light_and_dark():
    own = OwnStyles(colors={"light": {"accent": "#7a1020"}, "dark": {"accent": "#f0a0b0"}})
    icon = share_pictures.icon(*share_pictures.colors(STATIC, own))

    assert "#7a1020" in icon
    assert "#f0a0b0" in icon.partition("prefers-color-scheme:dark")[2]


def test_a_machine_without_a_typesetter_has_no_picture(monkeypatch: pytest.MonkeyPatch):
    def missing(_name: str) -> None:
        raise ImportError

    monkeypatch.setattr(share_pictures, "import_module", missing)
    assert not share_pictures.has_typesetter()
