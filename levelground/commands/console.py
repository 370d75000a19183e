"""How commands speak: results on standard output, troubles on standard error."""

from __future__ import annotations

import os
import re
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, ParamSpec

from levelground.base.errors import LevelGroundError

Parameters = ParamSpec("Parameters")
TEXT = "text"
JSON = "json"
CONTENT_WRONG = 1
CANNOT = 2
_ENDED = 128
# All but tabs and ends of lines; what strangers write is printed too.
_STEERS = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)"
)
_SOON = 2.0  # seconds in which nobody wonders


def say(words: str) -> None:
    """Print a result."""
    sys.stdout.write(harmless(words) + "\n")
    sys.stdout.flush()


def say_file(text: str) -> None:
    """Print a text that is a file of its own: its line ends are those that it has."""
    if os.linesep != "\n":  # the system makes its own of each "\n"
        text = text.replace(os.linesep, "\n")
    sys.stdout.write(harmless(text))
    sys.stdout.flush()


def warn(words: str) -> None:
    """Print a trouble."""
    sys.stderr.write(harmless(words) + "\n")


def harmless(words: str) -> str:
    """Return words with every sign spelled out that would steer a terminal or turn text around."""
    return _STEERS.sub(lambda found: f"\\u{ord(found[0]):04x}", words)


@contextmanager
def patient(doing: str) -> Iterator[None]:
    """Say at a terminal, after two seconds, what is going on."""
    told = threading.Timer(_SOON, warn, (f"{doing}: this takes a moment. Ctrl+C stops it.",))
    told.daemon = True
    if sys.stderr.isatty():
        told.start()
    try:
        yield
    finally:
        told.cancel()


def know_form(form: str) -> None:
    """Raise LevelGroundError unless *form* is one that reports are written in."""
    if form not in {TEXT, JSON}:
        raise LevelGroundError(f'there is no format "{form}"', "write --format text or json")


def command(function: Callable[Parameters, int]) -> Callable[Parameters, int]:
    """Turn what a command cannot help, its own errors and the disk's, into a message and code 2."""

    @wraps(function)
    def run(*args: Parameters.args, **kwargs: Parameters.kwargs) -> int:
        try:
            with _ended_in_order():
                return function(*args, **kwargs)
        except LevelGroundError as error:
            told = f"{error.what}; {error.write}" if error.write else error.what
            warn(told if told.endswith("?") else f"{told}.")
        except OSError as error:
            place = f"{error.filename}: " if error.filename else ""
            warn(f"{place}{(error.strerror or str(error)).lower()}.")
        return CANNOT

    return run


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Let a command that is told to end put away what it has begun, as Ctrl+C does."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread hears signals
        return
    before = signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _end(number: int, _frame: Any) -> None:
    """End the process with the code that shells give to one ended by a signal."""
    raise SystemExit(_ENDED + number)
