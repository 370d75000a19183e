"""The exceptions that Level Ground raises on purpose.

Faults in content are never exceptions: they are `problems.Problem`s, collected
and reported together. An exception here means that a command cannot go on.
"""

from __future__ import annotations

from collections.abc import Callable


class LevelGroundError(Exception):
    """Base of every error that a command turns into a message and an exit code.

    `what` says what is wrong; `write` says what the person can do about it.
    """

    def __init__(self, what: str, write: str = "") -> None:
        super().__init__(f"{what}; {write}" if write else what)
        self.what = what
        self.write = write


def every(*calls: Callable[[], object]) -> None:
    """Make each call; raise one LevelGroundError that tells of all that went wrong in them."""
    wrong: list[LevelGroundError] = []
    for call in calls:
        try:
            call()
        except LevelGroundError as error:
            wrong.append(error)
    if len(wrong) == 1:
        raise wrong[0]
    if wrong:
        lines = [f"{error.what}; {error.write}" for error in wrong[:-1]]
        raise LevelGroundError("\n".join([*lines, wrong[-1].what]), wrong[-1].write)


class WorkbookError(LevelGroundError):
    """The national directory's workbook cannot be read as one."""


class BuildError(LevelGroundError):
    """The site cannot be built; the site built before is untouched."""


def reason(error: OSError) -> str:
    """Return why the system refused something, as a message puts it in brackets."""
    return (error.strerror or "unknown reason").lower()
