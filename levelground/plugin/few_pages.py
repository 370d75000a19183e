"""A few pages of a site and what they look like, without the rest of it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from levelground.base.errors import BuildError
from levelground.content.catalog import Catalog
from levelground.content.folders import Folders
from levelground.language import catalogues
from levelground.plugin import assets, host, render, site_editions
from levelground.plugin.assets.own_look import OwnStyles


def write_provider_pages(
    folders: Folders,
    catalog: Catalog,
    output: Path,
    language: str,
    slugs: Iterable[str],
) -> dict[str, str]:
    """Write the pages of some records, and the styles, into *output*; return where each is.

    A record that the site does not show has none.

    *language* is one of the site's, "" for its first. Raises BuildError where the site has no such
    language.
    """
    catalogues.forget()
    labels = folders.settings.labels if folders.settings else {}
    catalogues.use_own_words(labels)
    settings = host.site_settings(folders, output, publish=False)
    editions = site_editions.make_editions(catalog, settings, folders.programs)
    found = next((e for e in editions if e.language == (language or editions[0].language)), None)
    if found is None:
        spoken = ", ".join(e.language for e in editions)
        raise BuildError(f'the site has no pages in "{language}"', f"write one of: {spoken}")
    renderer = render.Renderer(render.Job(editions, settings, "", labels))
    pages = {
        slug: renderer.write((found.language, "provider", slug)).path
        for slug in slugs
        if slug in catalog.by_slug
    }
    static = Path(settings["THEME"]) / "static"
    for name, content in assets.style_bundles.join_styles(
        static / "css", OwnStyles.of(folders.settings)
    ).items():
        place = output / "theme" / "css" / f"{name}.css"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content, "utf-8", newline="\n")
    return pages
