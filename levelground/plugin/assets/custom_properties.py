"""Custom properties of styles in fewer bytes, as scripts have their own names shortened.

A property of the tokens that is set once, to something short, is put where it
is used: the scale of spaces costs a page nothing. Every other gets a short name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import product
from string import ascii_lowercase

_NAME = re.compile(r"(?<![\w-])--[a-z][\w-]*")
_SET = re.compile(r"(--[a-z][\w-]*)\s*:\s*([^;{}]+);?")
_USE = re.compile(r"var\((--[a-z][\w-]*)\)")
_MOST = len("var(--x)")


def shortener(tokens: str, styles: Iterable[str]) -> Callable[[str], str]:
    """Return what makes a stylesheet shorter that is part of all *styles*.

    *tokens* is the one of them whose properties hold for every page.
    """
    everything = "\n".join(styles)
    times = Counter(name for name, _value in _SET.findall(everything))
    values = {
        name: value.strip()
        for name, value in _SET.findall(tokens)
        if times[name] == 1 and len(value.strip()) <= _MOST and "var(" not in value
    }
    names = _short(name for name in _NAME.findall(everything) if name not in values)

    def shorter(css: str) -> str:
        css = _USE.sub(lambda use: values.get(use[1], use[0]), css)
        css = _SET.sub(lambda line: "" if line[1] in values else line[0], css)
        return _NAME.sub(lambda name: names[name[0]], css)

    return shorter


def _short(names: Iterable[str]) -> dict[str, str]:
    """Return a short name for each, the shortest for those that are there most often."""
    ranked = sorted(Counter(names).items(), key=lambda one: (-one[1], one[0]))
    letters = ("".join(some) for size in (1, 2) for some in product(ascii_lowercase, repeat=size))
    return {name: f"--{short}" for (name, _times), short in zip(ranked, letters, strict=False)}
