"""How commands speak: results on standard output, troubles on standard error."""

from __future__ import annotations

import errno
import os
import re
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
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
        except BrokenPipeError:
            _leave_quietly()
            return CANNOT
        except LevelGroundError as error:
            told = f"{error.what}; {error.write}" if error.write else error.what
            warn(told if told.endswith("?") else f"{told}.")
        except OSError as error:
            warn(_refused(error))
        return CANNOT

    return run


def _leave_quietly() -> None:
    """Say no more where nobody reads on, as behind `| head`; Python would say so at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refused(error: OSError) -> str:
    """Return what the system refused, and what to do about it where that is plain."""
    place = Path(str(error.filename or ""))
    if place.name.startswith("."):  # what we write beside what is asked for, until it is whole
        place = place.parent
    told = f"{place}: " if error.filename else ""
    remedy = _REMEDIES.get(error.errno or 0, "")
    return f"{told}{(error.strerror or str(error)).lower()}{remedy and f'; {remedy}'}."


_ROOM = "make room, or name a place on another disk"
_RIGHTS = "name a folder that you may write into"
_REMEDIES = {
    errno.ENOSPC: _ROOM,
    errno.EDQUOT: _ROOM,
    errno.EFBIG: _ROOM,
    errno.EROFS: _RIGHTS,
    errno.EACCES: _RIGHTS,
    errno.EPERM: _RIGHTS,
}


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
