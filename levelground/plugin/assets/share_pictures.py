"""The site's icon, and the picture that goes with its links in a message: from its name and colors.

The picture is typeset by typst with the fonts that come with it, so that the same
name gives the same bytes everywhere. Where typst is not installed there is no
picture, and links say what the site is in words alone.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from levelground.base import memory
from levelground.content.own import own_colors
from levelground.content.own.own_files import TOKENS
from levelground.plugin.assets.own_look import OwnStyles

PICTURE, ICON = "share.png", "theme/icon.svg"
_SHORT, _LONG = 22, 44  # letters of a name
_KIND, _KEPT = "share picture", 24
_COLOR = re.compile(r"--(paper|ink|soft|accent|wash): (#[0-9a-fA-F]{6});")
# The mark of the masthead: steps from least to most support, on a unit of 32.
_BARS = ((5, 19), (13.5, 13), (22, 6))
_GROUND, _BROAD = 28.5, 5

# 1200 by 630 pixels, as those who show such pictures ask for.
_SOURCE = """
#let told = json(bytes(sys.inputs.told))
#let color(name) = rgb(told.colors.at(name))
#set page(width: 1200pt, height: 630pt, margin: 80pt, fill: color("paper"))
#set text(font: "Libertinus Serif", fill: color("ink"), hyphenate: false)
#set par(leading: 0.4em)
#place(top + left, box(width: 180pt, height: 180pt, {
  let unit = 5.6pt
  for (x, y) in ((5, 19), (13.5, 13), (22, 6)) {
    place(dx: x * unit, dy: y * unit, rect(width: 5 * unit, height: (25 - y) * unit,
      stroke: (paint: color("accent"), thickness: 14pt)))
  }
  place(dx: unit, dy: 28.5 * unit, line(length: 30 * unit, stroke: 14pt + color("accent")))
}))
#place(bottom + left, block(width: 100%, {
  text(size: told.size * 1pt, weight: "bold", told.name)
  v(26pt, weak: true)
  text(size: 42pt, fill: color("soft"), told.line)
  v(34pt, weak: true)
  line(length: 100%, stroke: 6pt + color("accent"))
}))
"""


@dataclass(frozen=True, slots=True)
class ShareCard:
    """What stands on a picture: the site's `name`, a `line` of what it is, and its colors."""

    name: str
    line: str
    colors: Mapping[str, str]

    @property
    def size(self) -> int:
        """The size of the name, in points: a long one is set smaller."""
        return 104 if len(self.name) <= _SHORT else 80 if len(self.name) <= _LONG else 60

    @property
    def told(self) -> str:
        """All of it as JSON, which the typesetter takes as data and never as its source."""
        data = {"name": self.name, "line": self.line, "size": self.size, "colors": self.colors}
        return json.dumps(data, ensure_ascii=False, sort_keys=True)


def has_typesetter() -> bool:
    """Return whether pictures can be made on this machine."""
    try:
        import_module("typst")
    except ImportError:
        return False
    return True


def colors(static: Path, own: OwnStyles) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the site's light and dark colors by name."""
    tokens = own.file(static / "css", TOKENS).read_text("utf-8")
    light, _mark, dark = own_colors.with_colors(tokens, own.colors).partition("@media")
    return dict(_COLOR.findall(light)), dict(_COLOR.findall(dark))


def icon(light: Mapping[str, str], dark: Mapping[str, str]) -> str:
    """Return the mark as a small SVG file, in light and dark."""
    bars = "".join(f"M{x} 25v-{25 - y:g}h{_BROAD}v{25 - y:g}" for x, y in _BARS)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f"<style>path{{fill:none;stroke:{light['accent']};stroke-width:2.5}}"
        f"@media(prefers-color-scheme:dark){{path{{stroke:{dark['accent']}}}}}</style>"
        f'<path d="M1 {_GROUND}h30{bars}"/></svg>\n'
    )


def share_picture(card: ShareCard) -> bytes:
    """Return the picture of a card as PNG; one that was drawn before is not drawn again.

    Raises ImportError where typst is not installed.
    """
    kept = memory.engine_memory()
    key = memory.memory_key(_SOURCE, card.told)
    if found := kept.recall(_KIND, key):
        return base64.b64decode(found)
    typst = import_module("typst")
    made: bytes = typst.compile(
        _SOURCE.encode(), format="png", ppi=72, ignore_system_fonts=True,
        sys_inputs={"told": card.told},
    )  # fmt: skip
    kept.keep(_KIND, key, base64.b64encode(made).decode(), most=_KEPT)
    return made
