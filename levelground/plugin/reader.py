"""The only reader that Pelican is left with: guides, read as the catalog reads them."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, ClassVar

from pelican.readers import BaseReader

from levelground import files
from levelground.parse.guides import read_guide
from levelground.problem import Severity
from levelground.views import addresses
from levelground.views.pieces import Link

logger = logging.getLogger(__name__)


class GuideReader(BaseReader):  # type: ignore[misc]  # Pelican has no types
    """Reads a guide. Its header is closed: nothing in it can choose an address or a template."""

    enabled = True
    file_extensions: ClassVar[list[str]] = ["md"]

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return (safe HTML, metadata); a guide with an error comes back empty, as a draft."""
        path = Path(source_path)
        guide, problems = read_guide(path, files.shown(path))
        for problem in problems:
            if problem.severity is Severity.ERROR:
                logger.error("%s", problem)
        if guide is None:
            return "", {"title": path.stem, "slug": path.stem, "status": "draft"}
        return guide.html, {
            "title": guide.title,
            "slug": guide.slug,
            "summary_lines": list(guide.summary),
            "questions": list(guide.questions),
            "reviewed": guide.reviewed,
            "sources": list(guide.sources),
            "related": [_related(path, slug) for slug in guide.related],
        }


def _related(path: Path, slug: str) -> Link:
    """Return a link to a guide beside this one, by its title."""
    other, _problems = read_guide(path.with_name(f"{slug}.md"), slug)
    return Link(other.title if other else slug, addresses.guide(slug))
