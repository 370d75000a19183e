"""Which pages of a built site stand for all of them: one or two of each kind.

A page says its kind itself, in `<body data-page="provider">`.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

_KIND = re.compile(rb'<body\b[^>]*\bdata-page="([a-z0-9-]+)"')


@dataclass(frozen=True, slots=True)
class SamplePage:
    """A built page: its kind, and where it is, relative to the site's root, with `/`."""

    kind: str
    path: str

    def __str__(self) -> str:
        """Return the name under which the page appears in a test's name."""
        return f"{self.kind}:{self.path}"


def html_files(site: Path) -> list[Path]:
    """Return every HTML file of the built `site`, in the order of their names."""
    return sorted(site.rglob("*.html"))


def sample_pages(site: Path) -> list[SamplePage]:
    """Return the smallest and the largest page of each kind, or the one there is.

    The smallest shows what is left out when little is known; the largest, whether it all fits.
    """
    by_kind: dict[str, list[Path]] = defaultdict(list)
    for file in html_files(site):
        found = _KIND.search(file.read_bytes())
        by_kind[found[1].decode() if found else "unmarked"].append(file)
    return [
        SamplePage(kind, file.relative_to(site).as_posix())
        for kind, files in sorted(by_kind.items())
        for file in _extremes(files)
    ]


def _extremes(files: list[Path]) -> list[Path]:
    by_size = sorted(files, key=lambda file: (file.stat().st_size, file))
    return by_size[:1] if len(by_size) == 1 else [by_size[0], by_size[-1]]
