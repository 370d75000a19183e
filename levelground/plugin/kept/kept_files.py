"""The files by which a copy is kept on a device: its worker, the lists, and what may be chosen."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from html import escape
from pathlib import Path
from urllib.parse import unquote

from levelground.base.errors import BuildError
from levelground.facts.in_words import day_words
from levelground.language.messages import _, speaking
from levelground.plugin import privacy
from levelground.plugin.assets import scripts
from levelground.plugin.kept import kept_lists
from levelground.plugin.kept.kept_lists import KeptEdition
from levelground.plugin.site_editions import SiteEdition
from levelground.site import addresses
from levelground.site.data.data_file import DataFile
from levelground.site.pages.use_data import size_words

# Up to so many bytes, all states of a directory may be kept together.
ALL_TOGETHER = 60_000_000
_ALL = "all"
_DAY = re.compile(r'"day":"([0-9-]+)"')
_PARTS = ("store", "get", "answer")


def files_of_copies(
    kept: Sequence[KeptEdition], theme: Path, today: date
) -> Iterator[tuple[str, str]]:
    """Yield (address, content) of every file; the worker, which knows the lists, comes last.

    Raises BuildError where the worker would ask another origin.
    """
    editions = {one.edition.language: one.edition for one in kept}
    for path, content in [*_offers(kept)]:
        yield path, content
    digests = {}
    for name, value in kept_lists.lists_of_copies(kept):
        told = {**value, **_notes(editions[name], today)} if name in editions else value
        content = kept_lists.as_json(told)
        digests[name] = kept_lists.kept_digest(content.encode())
        yield f"{addresses.KEPT_LISTS}/{name}.json", content
    yield addresses.KEPT_WORKER, worker(theme, {"day": today.isoformat(), "lists": digests})


def _offers(kept: Sequence[KeptEdition]) -> Iterator[tuple[str, str]]:
    """Yield what may be chosen, in each language; the page that removes a copy needs it too."""
    languages = [one.edition.language for one in kept]
    made = []
    for one in kept:
        with speaking(one.edition.translations):
            value = {"places": [*_places(one, kept)], "languages": languages}
        file = DataFile.of("keep", value)
        made.append((one, one.edition.path(file.path), file.content))
    for one, path, content in made:
        one.every.append(kept_lists.kept_file(path, content.encode()))
        yield path, content


def worker(theme: Path, told: Mapping[str, object]) -> str:
    """Return the worker of a site; one that is *told* nothing clears up what devices have kept.

    Raises BuildError where it would ask another origin.
    """
    parts = ((theme / "worker" / f"{name}.js").read_text("utf-8") for name in _PARTS)
    code = "(function () {\n" + "\n".join(parts) + "\n}());\n"
    faults = [*privacy.faults_in_worker(code)]
    if faults:
        what = f"the worker may ask for more than the site's own files: {faults[0]}"
        raise BuildError(what, "mend it, in theme/worker")
    known = json.dumps(told, separators=(",", ":"))
    return f"var told={known};\n{scripts.shortened(code, addresses.KEPT_WORKER)}"


def renew(site: Path, theme: Path) -> None:
    """Make the lists and the worker of a site anew, whose pages were changed since."""
    place = site / addresses.KEPT_WORKER
    if not place.is_file():
        return
    folder, digests = site / addresses.KEPT_LISTS, {}
    for path in sorted(folder.rglob("*.json")):
        told = json.loads(path.read_text("utf-8"))
        for files in (told["every"], told["rest"], *told.get("counties", {}).values()):
            for name in files:
                files[name] = kept_lists.kept_digest((site / unquote(name)).read_bytes())
        content = kept_lists.as_json(told)
        path.write_text(content, "utf-8", newline="\n")
        name = path.relative_to(folder).with_suffix("").as_posix()
        digests[name] = kept_lists.kept_digest(content.encode())
    day = _DAY.findall(place.read_text("utf-8"))
    if day:
        told = worker(theme, {"day": day[0], "lists": digests})
        place.write_text(told, "utf-8", newline="\n")


def _notes(edition: SiteEdition, today: date) -> Mapping[str, object]:
    """Return what the pages of a copy say of it, above all else on them.

    `{root}` stands for the address of the site, which the worker knows.
    """
    with speaking(edition.translations):
        day = escape(day_words(today))
        told = escape(_("The network is off or slow. You are reading your copy of {day}"))
        lacks = _("The page that you asked for is not in your copy. This is its first page.")
        leads = escape(_("About your copy"))
    folder = f"{edition.facts.folder}/" if edition.facts.folder else ""
    age = f'<time datetime="{today.isoformat()}" data-age data-fresh="90"></time>'
    link = f'<a href="{{root}}{folder}{addresses.KEEP}">{leads}</a>'
    style = '<link rel="stylesheet" href="{root}theme/css/copy.css">'
    note = f'{style}<p class="copy-note">{told.format(day=day)}{age}. {link}</p>'
    missing = f'{note}<p class="copy-note"><strong>{escape(lacks)}</strong></p>'
    notes = {"folder": folder, "copy": note, "missing": missing}
    return {"language": edition.language, "notes": notes}


def _places(one: KeptEdition, kept: Sequence[KeptEdition]) -> Iterator[list[object]]:
    """Yield what may be chosen: code, name, size in this language and in all, and the counties."""
    directory = one.edition.site.directory
    codes = [code for code in directory.by_state if code in one.states]
    if len(codes) > 1 and _bytes(kept, codes) <= ALL_TOGETHER:
        yield [_ALL, _("Everything"), *_sizes(one, kept, codes), []]
    for code in codes:
        counties = [
            [slug, str(_county(one, code, slug)), *_sizes(one, kept, [code], slug)]
            for _state, slug in directory.counties_of_state.get(code, ())
            if slug in one.states[code].counties
        ]
        yield [code, str(directory.state_name(code)), *_sizes(one, kept, [code]), counties]


def _county(one: KeptEdition, code: str, slug: str) -> str:
    directory = one.edition.site.directory
    record, _program = directory.by_county[code, slug][0]
    return directory.county_name(code, record.place.county or "")


def _sizes(
    one: KeptEdition, kept: Iterable[KeptEdition], codes: Sequence[str], county: str = ""
) -> tuple[str, str]:
    """Return the sizes in words of a copy in one language, and in all."""
    return size_words(_bytes([one], codes, county)), size_words(_bytes(kept, codes, county))


def _bytes(kept: Iterable[KeptEdition], codes: Iterable[str], county: str = "") -> int:
    """Return the bytes of a copy; files with the same bytes lie there once."""
    codes = tuple(codes)
    files = (file for one in kept for code in codes for file in one.files(code, county))
    return sum({file.digest: file.size for file in files}.values())
