"""Scripts made short for slow phones: local names of one letter, no white space.

The only door to tdewolff-minify, see https://github.com/tdewolff/minify, and to rjsmin: that
stands in where the other has no wheel, as for Apple's processors, and leaves names as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from levelground.base.errors import BuildError

# No newer way of saying the same: ECMAScript 5 is what every browser we serve understands.
_WAYS = {"js-version": 5}

_LIBRARIES = ("tdewolff-minify", "rjsmin")


def shorteners() -> Iterator[str]:
    """Yield the name and version of each library that is there, on which a short script depends."""
    for name in _LIBRARIES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            continue


def shortened(script: str, name: str) -> str:
    """Return *script* with the same meaning in fewer bytes; *name* is for messages.

    Raises BuildError where it cannot be read, with the place.
    """
    try:
        import minify  # with a runtime of its own, which a fork of this process could not use
    except ImportError:
        return _without_comments(script)
    minify.config(_WAYS)
    try:
        short: str = minify.string("application/javascript", script)
    except minify.MinifyError as error:
        raise BuildError(f"{name} cannot be read: {error}", "mend the script") from error
    return _ended(short)


def _without_comments(script: str) -> str:
    from rjsmin import jsmin

    return _ended(jsmin(script).rstrip())


def _ended(script: str) -> str:
    """Return a script that ends: the next of its bundle begins with a bracket."""
    return f"{script.rstrip(';')};\n"
