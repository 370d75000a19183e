"""Which pages of a built site stand for all of them: one or two of each kind, in each language.

A page says its kind itself, in `<body data-page="provider">`.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

_KIND = re.compile(rb'<body\b[^>]*\bdata-page="([a-z0-9-]+)"')
_UNMARKED = "unmarked"
LETTERS = 2  # of the folder of a language


@dataclass(frozen=True, slots=True)
class SamplePage:
    """A built page: its kind, and where it is, relative to the site's root, with `/`."""

    kind: str
    path: str

    def __str__(self) -> str:
        """Return how a failed test names the page."""
        return f"{self.kind} {self.path}"


def sample_pages(site: Path) -> list[SamplePage]:
    """Return the smallest and the largest page of each kind, or the one there is.

    The smallest shows what is left out when little is known; the largest, whether it all fits.
    Of another language than the site's first the largest is enough: only words differ.
    """
    return [
        SamplePage(kind, file.relative_to(site).as_posix())
        for kind, files in sorted(_pages_by_kind(site).items())
        for language, own in _by_language(site, files).items()
        for file in (_smallest_and_largest(own)[-1:] if language else _smallest_and_largest(own))
    ]


def _by_language(site: Path, files: list[Path]) -> dict[str, list[Path]]:
    """Return pages by the folder of their language, "" for the site's first."""
    found: dict[str, list[Path]] = defaultdict(list)
    for file in files:
        first = file.relative_to(site).parts[0]
        found[first if len(first) == LETTERS else ""].append(file)
    return found


def pages_of_kind(site: Path, kind: str, language: str = "") -> list[Path]:
    """Return every page of one kind in one language, "" for the site's first."""
    return _by_language(site, _pages_by_kind(site)[kind]).get(language, [])


def _pages_by_kind(site: Path) -> dict[str, list[Path]]:
    pages: dict[str, list[Path]] = defaultdict(list)
    for file in sorted(site.rglob("*.html")):
        marked = _KIND.search(file.read_bytes())
        pages[marked[1].decode() if marked else _UNMARKED].append(file)
    return pages


def _smallest_and_largest(files: list[Path]) -> list[Path]:
    by_size = sorted(files, key=lambda file: file.stat().st_size)
    return list(dict.fromkeys([by_size[0], by_size[-1]]))
