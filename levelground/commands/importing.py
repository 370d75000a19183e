"""Import the national directory."""

from __future__ import annotations

from pathlib import Path

from levelground.commands.console import command


@command
def import_samhsa(workbook: Path, states: list[str], everything: bool, into: Path) -> int:  # noqa: FBT001
    """Turn the workbook's facilities into record files below *into*."""
    raise NotImplementedError
