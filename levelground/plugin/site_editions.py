"""The site in each of its languages: an edition has pages, data and a feed of its own.

All share one root, with the theme in it. The pages of the first language are
right there, those of another in a folder of its name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, replace
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from markupsafe import escape

from levelground.base import strings
from levelground.base.errors import BuildError
from levelground.content.catalog import Catalog
from levelground.language import catalogues
from levelground.language.messages import DEFAULT_LANGUAGE, speaking
from levelground.plugin.assets import own_look, share_pictures
from levelground.site import copies
from levelground.site.arrange.directory import Directory
from levelground.site.data.public_files import FORMS
from levelground.site.kind import Site
from levelground.site.site_facts import SiteFacts, facts_of
from levelground.upkeep.history import remembered_history

# The setting that makes a copy for the hand: the Part that it holds.
COPY = "LEVELGROUND_COPY"
# The address that leads to all parts, where each is a site of its own.
DOOR = "LEVELGROUND_DOOR"
# Whether readers of a published site may keep a copy of it on a device.
KEEP = "LEVELGROUND_KEEP"
_EXAMPLE = re.compile(r"\bexample\.(?:org|com|net)\b")


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class SiteEdition:
    """The site in one language."""

    site: Site
    facts: SiteFacts

    @property
    def language(self) -> str:
        """The code of its language."""
        return self.facts.language

    @property
    def translations(self) -> NullTranslations:
        """The messages in its language."""
        return catalogues.translations(self.language)

    def under(self, address: str) -> str:
        """Return the address of this edition of the site at *address*, "" where it has none."""
        return f"{address}/{self.facts.folder}".rstrip("/") if address else ""

    def bracketed(self) -> tuple[str, ...]:
        """Return the names of levels that have their meaning in brackets, as HTML."""
        labels = (term.label.in_(self.language) for term in self.site.directory.levels)
        return tuple(str(escape(label)) for label in labels if " (" in label)

    def path(self, page: str) -> str:
        """Return where a page of this edition is, below the site's root."""
        return f"{self.facts.folder}/{page}" if self.facts.folder else page


def site_languages(settings: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the languages of the site, the first as it stands in its root.

    Raises BuildError where the setting names none, or one that there is not.
    """
    found = tuple(settings.get("LEVELGROUND_LANGUAGES") or [DEFAULT_LANGUAGE])
    unknown = [language for language in found if language not in catalogues.known()]
    if unknown:
        what = f'LEVELGROUND_LANGUAGES has "{unknown[0]}", which has no catalogue'
        raise BuildError(what, f"write one of: {', '.join(catalogues.known())}")
    return tuple(dict.fromkeys(found))


def forms(settings: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the forms in which the site's data may be used; all, unless the settings name them.

    Raises BuildError where they name one that there is not.
    """
    named = settings.get("LEVELGROUND_DATA")
    found = tuple(FORMS) if named is None else tuple(named)
    unknown = [form for form in found if form not in FORMS]
    if unknown:
        what = f'LEVELGROUND_DATA has "{unknown[0]}", which is no form of the data'
        raise BuildError(what, strings.one_of(list(FORMS)))
    return tuple(form for form in FORMS if form in found)


def drop_example_addresses(settings: MutableMapping[str, Any], catalog: Catalog) -> None:
    """Let no real directory give out an address that was made up for the example."""
    if catalog.fictional:
        return
    for name in ("SITEURL", "LEVELGROUND_CORRECTIONS", "LEVELGROUND_RECORDS"):
        if _EXAMPLE.search(settings.get(name, "")):
            settings[name] = ""


def is_hosted(settings: Mapping[str, Any]) -> bool:
    """Whether the pages are for a website: a part that has a door is a site of its own."""
    is_copy = settings.get(COPY) is not None and not settings.get(DOOR)
    return bool(settings.get("LEVELGROUND_PUBLISHED")) and not is_copy


def make_editions(
    catalog: Catalog, settings: Mapping[str, Any], programs: Path, where: str = ""
) -> tuple[SiteEdition, ...]:
    """Return the editions of a site, in the order of its languages; *programs* has its records.

    *where* stands for where all records are, "" where that is not known.
    """
    made: list[SiteEdition] = []
    order, data = site_languages(settings), forms(settings)
    keeps = is_hosted(settings) and bool(settings.get(KEEP, True))
    history = remembered_history.history_of(programs, catalog, order)
    for language in order:
        first = made[0].site if made else None
        directory = Directory(catalog, language, order, first.directory if first else None)
        # Pelican's own pages are in the language of its settings, which is that of the originals.
        hosted = language == DEFAULT_LANGUAGE == order[0] and bool(settings["PAGE_PATHS"])
        with speaking(catalogues.translations(language)):
            facts = facts_of(
                directory,
                settings["SITENAME"],
                settings.get("LEVELGROUND_CORRECTIONS", ""),
                data=bool(data),
                records=settings.get("LEVELGROUND_RECORDS", ""),
            )
            of_web = settings["SITEURL"] and settings.get(COPY) is None
            pictured = bool(of_web) and share_pictures.has_typesetter()
            facts = replace(facts, pictured=pictured, logo=settings.get(own_look.LOGO, ""))
            facts = replace(facts, keeps=keeps)
            part = settings.get(COPY)
            if part is not None:
                whole = settings.get(DOOR) or settings["SITEURL"]
                facts = replace(facts, copy=copies.copy_of(directory, part, whole))
        site = Site(directory, first, hosted, data, history=history, keeps=keeps, where=where)
        made.append(SiteEdition(site, facts))
    return tuple(made)
