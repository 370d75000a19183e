"""What a directory has arranged in its first language, and no other language changes."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

Made = TypeVar("Made")


def in_common(make: Callable[[Any], Made]) -> cached_property[Made]:
    """Return a property that the directory in the `first` language works out for all others."""

    def get(directory: Any) -> Made:
        if directory.first:
            found: Made = getattr(directory.first, make.__name__)
            return found
        return make(directory)

    get.__doc__ = make.__doc__
    return cached_property(get)
