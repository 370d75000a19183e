"""Build a site as a host takes it, and say what the host allows."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from levelground.base import engine
from levelground.base.build_date import build_date
from levelground.base.errors import BuildError, LevelGroundError
from levelground.base.strings import one_of
from levelground.commands import marker
from levelground.commands.alone import alone
from levelground.commands.console import command, say, warn
from levelground.content import catalog
from levelground.content.catalog import Catalog
from levelground.content.folders import Folders
from levelground.content.part import Part
from levelground.plugin import host
from levelground.plugin.host import Copying
from levelground.plugin.kept import kept_files
from levelground.plugin.site_editions import site_languages
from levelground.publish import door, hosted, hosts, leaving, whole_writes
from levelground.publish.hosts import Host
from levelground.site.arrange.directory import Directory

_MIB = 1024 * 1024
_DOOR = "door"
_STATE = "{state}"


@dataclass(frozen=True, slots=True)
class WantedSite:
    """What is to be published: for which host, and what makes it smaller.

    `apart`: the addresses of states that are sites of their own, with {state} in them.
    """

    host: str
    language: str = ""
    lean: bool = False
    apart: str = ""

    def taken_by(self) -> Host:
        """Return its host; raises LevelGroundError where there is no such host."""
        if self.host not in hosts.HOSTS:
            raise LevelGroundError(f'there is no host "{self.host}"', one_of(list(hosts.HOSTS)))
        if self.apart and _STATE not in self.apart:
            raise LevelGroundError(f"{self.apart} is one address for all", f"write {_STATE} in it")
        return hosts.HOSTS[self.host]


@command
def publish(content: Path, to: Path, wanted: WantedSite) -> int:
    """Build the site for a host into the folder *to*, whole, or say what would fit."""
    taker = wanted.taken_by()
    _refuse_place(content, to)
    _refuse_others_settings(to, taker, apart=bool(wanted.apart))
    with alone(to, "build of"), whole_writes.placed_folder(to) as folder:
        whole = _load(content)
        if wanted.apart:
            _states(content, folder, wanted, taker, whole)
        else:
            asked = Copying(language=wanted.language, data=not wanted.lean, says=False, whole=whole)
            _site(content, folder, asked, taker)
            _fits(folder, taker, whole)
        marker.mark(folder)
    apart = bool(wanted.apart)
    for name, text in hosts.files_beside(taker, to.name, _moved(whole), apart=apart):
        with whole_writes.placed_file(to.with_name(name)) as fresh:
            fresh.write_text(text, "utf-8", newline="\n")
        say(f"{to.with_name(name)} has the settings of the host.")
    note = "each of its folders is a site of its own" if apart else taker.note
    say(f"{to} is ready for {taker.name}: {note}.")
    return 0


def _load(content: Path) -> Catalog:
    whole = catalog.load_catalog(Folders.of(content), build_date())
    if whole.report.failed or not whole.records:
        what = "the content has an error, or no record, so that nothing can be published"
        raise BuildError(what, "run `inv check` and mend what it says")
    return whole


def _site(content: Path, folder: Path, asked: Copying, taker: Host) -> None:
    """Build one site into an empty folder, with what its host reads there."""
    folders = Folders.of(content)
    outcome = host.build_site(
        folders, folder, build_date(), before=folder, publish=True, copying=asked
    )
    if outcome.failed:
        what = f"the site was not built: {next(iter(outcome.warnings), 'its content has an error')}"
        raise BuildError(what, "mend it, and build again")
    for name, text in hosts.files_within(taker, _moved(outcome.catalog)):
        (folder / name).write_text(text, "utf-8", newline="\n")


def _moved(whole: Catalog) -> dict[str, str]:
    languages = tuple(dict.fromkeys(("en", *whole.translations)))
    return dict(hosted.moved_addresses(whole, languages))


def _fits(folder: Path, taker: Host, whole: Catalog) -> None:
    """Say how large a site is; raise LevelGroundError where its host would not take it."""
    sizes = hosted.sizes_of(folder)
    total, packed = sum(sizes.values()) / _MIB, hosted.compressed(folder, sizes) / _MIB
    say(f"{len(sizes):,} files, {total:,.0f} MiB, about {packed:,.0f} MiB as they are sent.")
    wrong = [*taker.refuses(sizes)]
    if wrong:
        ways = [*hosted.remedies(taker, sizes, whole)]
        told = "\n".join(f"  {way}" for way in ways) or "  no option; take another host"
        raise LevelGroundError(f"{taker.name} does not take it: {'; '.join(wrong)}", f"use\n{told}")


def _states(content: Path, folder: Path, wanted: WantedSite, taker: Host, whole: Catalog) -> None:
    """Build a site for each state, and the door that leads to them."""
    settings = host.settings_of_copy(Folders.of(content))
    spoken = (wanted.language,) if wanted.language else site_languages(settings)
    directories = {language: Directory(whole, language, spoken) for language in spoken}
    codes = list(directories[spoken[0]].by_state)
    at = {code: wanted.apart.replace(_STATE, code) for code in codes}
    asked = Copying(language=wanted.language, data=not wanted.lean, whole=whole)
    for code in codes:
        state = folder / code
        state.mkdir()
        own = replace(asked, part=Part((code,)), url=at[code], door=str(settings["SITEURL"]))
        _site(content, state, own, taker)
        _close_links(state)
        wrong = [*taker.refuses(sizes := hosted.sizes_of(state))]
        size = sum(sizes.values()) / _MIB
        say(f"{code}: {len(sizes):,} files, {size:,.0f} MiB, for {at[code]}")
        if wrong:
            warn(f"{taker.name} does not take {code}: {'; '.join(wrong)}.")
    _door(folder / _DOOR, directories, settings, at, taker)


def _door(
    folder: Path,
    directories: Mapping[str, Directory],
    settings: Mapping[str, Any],
    at: Mapping[str, str],
    taker: Host,
) -> None:
    """Write the page that leads to the states, and pages at the addresses that the whole has."""
    name, root = str(settings["SITENAME"]), f"{urlsplit(settings['SITEURL']).path.rstrip('/')}/"
    files = {
        "index.html": door.door_page(directories, name, at),
        "404.html": door.door_page(directories, name, at, root),  # shown at any depth
        door.STYLE_FILE: door.STYLE,
        **dict(hosts.files_within(taker, {})),
    }
    leads = dict(door.leading_pages(directories, at))
    if [*taker.refuses({name: len(text) for name, text in {**files, **leads}.items()})]:
        leads = dict(door.leading_pages(dict([*directories.items()][:1]), at))
    if [*taker.refuses({name: len(text) for name, text in {**files, **leads}.items()})]:
        leads = {}
    for name, text in {**leads, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    home = settings["SITEURL"] or "an address of its own"
    say(f"{_DOOR}: the page that leads to them, for {home}; {len(leads):,} addresses lead on.")


def _close_links(state: Path) -> None:
    """Let no link of a state's site lead to a page that only the whole directory has."""
    there = {*hosted.sizes_of(state)}
    for path in sorted(there):
        if path.endswith(".html"):
            html = (state / path).read_text("utf-8")
            closed = leaving.marked(html, path, there, web=False)
            if closed != html:
                (state / path).write_text(closed, "utf-8", newline="\n")
    kept_files.renew(state, engine.THEME)


def _refuse_others_settings(to: Path, taker: Host, *, apart: bool) -> None:
    """Raise LevelGroundError where a file beside the folder would be written over, and is no ours.

    It may have more in it than a site needs: other sites, functions, secrets.
    """
    for name, text in hosts.files_beside(taker, to.name, {}, apart=apart):
        there = to.with_name(name)
        if not os.path.lexists(there):
            continue
        plain = there.is_file() and not there.is_symlink()
        if not plain or not hosts.is_of_publish(there.read_text("utf-8", "replace"), text):
            what = f"{there} is there and is not this command's own"
            write = "move it elsewhere, or name a folder in another place with --to"
            raise LevelGroundError(what, f"{write}; see docs/publishing.md for what it needs")


def _refuse_place(content: Path, to: Path) -> None:
    if content.resolve() in [to.resolve(), *to.resolve().parents]:
        raise LevelGroundError(f"{to} is part of the content", "name another place with --to")
    if to.exists() and (
        marker.foreign_entries(to) if marker.is_marked(to) else to.is_file() or any(to.iterdir())
    ):
        what = f"{to} holds what this command did not put there"
        raise LevelGroundError(what, "move it elsewhere, or name another folder with --to")
