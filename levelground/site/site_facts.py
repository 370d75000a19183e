"""The context of every page about the site: its name, help lines, size and languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from levelground.language.messages import DEFAULT_LANGUAGE, _
from levelground.model import freshness
from levelground.site import addresses, languages
from levelground.site.arrange import helplines
from levelground.site.arrange.directory import Directory, provider_count
from levelground.site.copies import Copy
from levelground.site.pieces import HelpEntry, Link, Tongue
from levelground.site.record_counts import counts_of


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """What every page shares; templates see it as `site`.

    `name`: the directory's name.
    `fictional`: whether its records are made up.
    `help_lines`: numbers and addresses for everyone.
    `nav`: the entries of the navigation.
    `built`: the day of the build.
    `checked`: whether anything was ever checked.
    `providers`, `programs`: how many there are, without those that left the newest list.
    `corrections`: where corrections go, "" where nobody has said.
    `records`: where the code host lets people edit the folder of records, "" where it is nowhere.
    `language`: the code of its language.
    `folder`: where the pages of its language are, below the root that the theme is in.
    `up`: the way from there to that root: "es" and "/..".
    `others`: its other languages.
    `ages`: the rule by which scripts say the age of a check.
    `data`: whether others may take its data in some form.
    `logo`: the address of its own picture beside the theme, "" for the engine's.
    `copy`: what a copy in the hand says of itself, None for a site.
    `keeps`: whether a reader may ask to keep a copy of it on a device.
    `pictured`: whether a picture goes with its links in a message.
    `tonight`: what to do until there is a place in detox, None where no guide says it.
    """

    name: str
    fictional: bool
    help_lines: tuple[HelpEntry, ...]
    nav: tuple[Link, ...]
    built: date
    checked: bool
    providers: int
    programs: int
    corrections: str = ""
    language: str = DEFAULT_LANGUAGE
    folder: str = ""
    up: str = ""
    others: tuple[Tongue, ...] = ()
    ages: str = ""
    data: bool = True
    logo: str = ""
    records: str = ""
    copy: Copy | None = None
    pictured: bool = False
    keeps: bool = False
    tonight: Link | None = None


def facts_of(
    directory: Directory, name: str, corrections: str, *, data: bool = True, records: str = ""
) -> SiteFacts:
    """Return what every page shares."""
    catalog = directory.catalog
    return SiteFacts(
        name,
        catalog.fictional,
        helplines.national_helplines(directory),
        (
            Link(_("Programs"), addresses.PROGRAMS),
            Link(_("Levels"), addresses.LEVELS),
            Link(_("Guides"), addresses.GUIDES),
            Link(_("My list"), addresses.MY_LIST),
        ),
        catalog.today,
        counts_of(directory).span is not None,
        provider_count(directory.current),
        len(directory.current),
        corrections,
        directory.language,
        languages.language_folder(directory.spoken, directory.language),
        languages.way(directory.spoken, directory.language, directory.spoken[0]),
        languages.other_languages(directory.spoken, directory.language),
        freshness.age_rule(),
        data,
        records,
        tonight=helplines.tonight(directory),
    )
