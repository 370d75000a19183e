"""Colors of a directory's own in the place of the theme's, where what they make can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from levelground.base import strings

LIGHT, DARK = "light", "dark"
Colors = Mapping[str, Mapping[str, str]]

_COLOR = re.compile(r"(--(?P<name>[a-z-]+): )(?P<value>#[0-9a-fA-F]{6})(?=;)")
_DARK_PART = "@media (prefers-color-scheme: dark)"
# What stands on what. WCAG 2.2, 1.4.3: text needs a contrast of 4.5 to 1.
_READ_ON = {
    "ink": ("paper", "sheet", "wash"),
    "soft": ("paper", "sheet"),
    "accent": ("paper", "sheet", "wash"),
    "ask": ("paper", "sheet"),
    "on-band": ("band",),
}
_ENOUGH = 4.5
Fault = tuple[str, str, str]


def with_colors(tokens: str, colors: Colors) -> str:
    """Return the theme's tokens with a directory's own *colors*, by light and dark and by name."""
    if not any(colors.values()):
        return tokens
    light, mark, dark = tokens.partition(_DARK_PART)
    return mark.join((_dressed(light, colors.get(LIGHT, {})), _dressed(dark, colors.get(DARK, {}))))


def _dressed(part: str, colors: Mapping[str, str]) -> str:
    return _COLOR.sub(lambda one: one[1] + colors.get(one["name"], one["value"]), part)


def color_faults(tokens: str, colors: Colors) -> Iterator[Fault]:
    """Yield (setting, what, write) for a name that is no color, and for text hard to read."""
    for theme, part in zip((LIGHT, DARK), tokens.partition(_DARK_PART)[::2], strict=True):
        own = colors.get(theme, {})
        known = [found["name"] for found in _COLOR.finditer(part)]
        for name in own:
            if name not in known:
                what = "the theme has no color of this name"
                yield f"colors.{theme}.{name}", what, strings.did_you_mean(name, sorted(known))
        if own:
            yield from _hard_to_read(_dressed(part, own), own, theme)


def _hard_to_read(part: str, own: Mapping[str, str], theme: str) -> Iterator[Fault]:
    """Yield what of a part of the tokens is too little contrast for text, each at what changed."""
    values = {found["name"]: found["value"] for found in _COLOR.finditer(part)}
    for text, grounds in _READ_ON.items():
        for ground in grounds:
            both = [name for name in (text, ground) if name in values]
            changed = next((name for name in both if name in own), "")
            if len(both) < len((text, ground)) or not changed:
                continue
            ratio = _contrast(values[text], values[ground])
            if ratio < _ENOUGH:
                names = f"{text} {values[text]} on {ground} {values[ground]}"
                what = f"{names} has a contrast of {ratio:.1f} to 1, and text needs {_ENOUGH}"
                yield f"colors.{theme}.{changed}", what, "make one darker, or the other lighter"


def _contrast(one: str, other: str) -> float:
    """Return how much two colors differ, from 1 to 21, as WCAG defines it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)  # noqa: PLR2004
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
