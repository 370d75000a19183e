"""Names that every system can keep: Windows, a memory stick with FAT32, an old zip program.

See https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from levelground.base import strings

# Windows takes 260 signs for a whole path; this leaves a hundred for where the folder is put.
MOST = 150


def unsafe_names(names: Iterable[str]) -> Iterator[str]:
    """Yield what is wrong with the paths of a copy, in words; nothing where all are safe."""
    seen: dict[str, str] = {}
    for name in names:
        if len(name) > MOST:
            yield f"{name} is longer than {MOST} signs"
        if not name.isascii() or any(sign in name for sign in '<>:"\\|?*'):
            yield f"{name} has a sign that some systems cannot keep"
        if any(strings.is_reserved(part) or part.endswith((".", " ")) for part in name.split("/")):
            yield f"{name} has a name that Windows keeps for itself"
        other = seen.setdefault(name.lower(), name)
        if other != name:
            yield f"{name} and {other} are one name where letters have no case"
