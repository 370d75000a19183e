"""The only reader that Pelican is left with: it gives guides as the catalog has read them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from pelican.readers import BaseReader

from levelground.plugin.generator import Run


class GuideReader(BaseReader):  # type: ignore[misc]  # Pelican has no types
    """Finds a guide in the catalog. Its header can choose neither an address nor a template."""

    enabled = True
    file_extensions: ClassVar[list[str]] = ["md"]

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return (safe HTML, metadata); a guide with an error comes back empty, as a draft."""
        run: Run = self.settings["LEVELGROUND_RUN"]
        slug = Path(source_path).stem
        guide = next((guide for guide in run.loaded().guides if guide.slug == slug), None)
        if guide is None:
            return "", {"title": slug, "slug": slug, "status": "draft"}
        return guide.html, {"title": guide.title, "slug": guide.slug}
