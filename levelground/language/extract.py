"""Every visible string of the engine and the theme, and what catalogues lack of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from levelground.language.catalogues import catalogue

ROOT = Path(__file__).resolve().parent.parent.parent
KEYWORDS = {
    "_": None,
    "N_": None,
    "NN_": (1, 2),
    "Clause": (1, 2),
    "gettext": None,
    "pgettext": ((1, "c"), 2),
    "ngettext": (1, 2),
}
_JINJA = {"trimmed": "false", "silent": "false", "extensions": "jinja2.ext.i18n"}
_PLACEHOLDER = re.compile(r"\{\w*\}|%\(\w+\)s|%%")
_HEADER = """# What the site says. inv messages brings this file up to date with the sources.
# Texts of terms, guides and help lines are in content/."""
# Who and when is in the history. No clock in the file: the same sources give the same bytes.
_UNTOLD = re.compile(
    rb'^"(?:Project-Id|Report-Msgid|POT-Creation|PO-Revision|Last-Trans|Language-Team|Generated).*\n',
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Translatable:
    """One message of the sources: where it first stands, its form for one and, if any, for many."""

    place: str
    one: str
    many: str = ""
    context: str | None = None


def translatable_messages() -> Iterator[Translatable]:
    """Yield every message of the engine and the theme, in a fixed order."""
    sources = [
        *((path, "python") for path in sorted((ROOT / "levelground").rglob("*.py"))),
        *((path, "jinja2") for path in sorted((ROOT / "theme" / "templates").rglob("*.html"))),
    ]
    for path, method in sources:
        options = _JINJA if method == "jinja2" else {}
        place = path.relative_to(ROOT).as_posix()
        for _line, found, _comments, context in extract_from_file(
            method, path, KEYWORDS, options=options
        ):
            one, many = (found, "") if isinstance(found, str) else found
            yield Translatable(place, one, many or "", context)


def update(language: str) -> list[str]:
    """Bring the catalogue of *language* up to date; return what in it is still to do.

    What is new stands empty, what has changed a little is marked as fuzzy, and
    what no source says any more is taken out.
    """
    template = Catalog(charset="utf-8")
    for said in translatable_messages():
        forms = (said.one, said.many) if said.many else said.one
        template.add(forms, locations=[(said.place, 1)], context=said.context)
    path = catalogue(language)
    if path.is_file():
        with path.open("rb") as file:
            kept = read_po(file, locale=language)
    else:
        kept = Catalog(locale=language)
    kept.update(template)
    kept.header_comment = _HEADER
    kept.fuzzy = False
    kept.obsolete.clear()
    written = BytesIO()
    write_po(written, kept, width=98, include_lineno=False, sort_output=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_UNTOLD.sub(b"", written.getvalue()))
    return catalogue_faults(language)


def catalogue_faults(language: str) -> list[str]:
    """Return what is missing, fuzzy or filled in wrongly in a catalogue, as it stands."""
    with catalogue(language).open("rb") as file:
        read = read_po(file, locale=language)
    found = [fault for message in read if message.id for fault in _faults_of(message)]
    there = {(_forms(message.id), message.context) for message in read if message.id}
    missing = [
        f'"{said.one}" is not in the catalogue'
        for said in translatable_messages()
        if (tuple(filter(None, (said.one, said.many))), said.context) not in there
    ]
    return [*found, *dict.fromkeys(missing)]


def _faults_of(message: Message) -> Iterator[str]:
    """Yield what is wrong with one translation."""
    originals, translated = _forms(message.id), _forms(message.string)
    if message.fuzzy:
        yield f'"{originals[0]}" is fuzzy'
    if not all(translated):
        yield f'"{originals[0]}" is not translated'
        return
    for at, form in enumerate(translated):
        wanted = sorted(set(_PLACEHOLDER.findall(originals[min(at, len(originals) - 1)])))
        given = sorted(set(_PLACEHOLDER.findall(form)))
        if given != wanted:
            yield f'"{form}" has {given} to fill in, and not {wanted}'


def _forms(said: str | Sequence[str] | None) -> tuple[str, ...]:
    return (said or "",) if said is None or isinstance(said, str) else tuple(said)
