"""How commands speak: results on standard output, troubles on standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from levelground.errors import LevelGroundError

Parameters = ParamSpec("Parameters")
CONTENT_WRONG = 1
CANNOT = 2


def say(words: str) -> None:
    """Print a result."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def warn(words: str) -> None:
    """Print a trouble."""
    sys.stderr.write(words + "\n")


def command(function: Callable[Parameters, int]) -> Callable[Parameters, int]:
    """Turn what a command cannot help, its own errors and the disk's, into a message and code 2."""

    @wraps(function)
    def run(*args: Parameters.args, **kwargs: Parameters.kwargs) -> int:
        try:
            return function(*args, **kwargs)
        except LevelGroundError as error:
            warn(f"{error.what}; {error.write}." if error.write else f"{error.what}.")
        except OSError as error:
            place = f"{error.filename}: " if error.filename else ""
            warn(f"{place}{(error.strerror or str(error)).lower()}.")
        return CANNOT

    return run
