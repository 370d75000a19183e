"""Hears what Pelican and its libraries only log, since they go on after most of it."""

from __future__ import annotations

import logging


class Ears(logging.Handler):
    """Keeps every warning and error, but for those of the loggers in *deaf_to*."""

    def __init__(self, deaf_to: frozenset[str] = frozenset()) -> None:
        super().__init__(logging.WARNING)
        self.deaf_to = deaf_to
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        if record.name not in self.deaf_to:
            self.heard.append(record.getMessage())

    def take(self) -> list[str]:
        """Return what was heard since the last time."""
        taken, self.heard = self.heard, []
        return taken
