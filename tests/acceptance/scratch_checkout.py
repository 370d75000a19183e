"""A checkout with a small directory of its own in a scratch folder, and what may be changed in it.

Its vocabularies and messages are cut down to what a few records need, so that a build takes a
moment. The variants of a part have the same length: only the time of the file tells one from
the other.
"""

from __future__ import annotations

import functools
import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from levelground.bootstrap import ROOT

VARIANTS = ("A", "B", "C")
SLUGS = ("alder", "birch", "cedar", "dogwood", "elm")
_AT_FIRST = SLUGS[:3]
_WHOLE = {"levels", "forms"}
_NEEDED = re.compile(
    "  - (?:id: |\\{id: )(?:ex|ca|closed|do-not-list|medicaid|medicare|phone|everything)\\b"
)
_LONG_AGO, _FAR_OFF = 10**18, 3 * 10**18  # nanoseconds: 2001 and 2065

_RECORD = """name: {slug} House {name}
fictional: yes
place: {{city: {town} Landing, county: {county} Shore, {state}, zip: "00001"{point}}}
contact: {{phone: 555-555-010{phone}}}
{levels}
payment: {{accepts: [{pays}]}}
{listing}{former}checked: {{on: 2026-11-0{day}, how: phone, covers: [everything]}}
"""
# What a record says under each variant of each of its facts.
_FACTS: Mapping[str, tuple[str, str, str]] = {
    "name": VARIANTS,
    "town": VARIANTS,
    "county": VARIANTS,
    "state": ("state: EX", "state: CA", "state: CA"),
    "point": ("", ", latitude: 37.1, longitude: -120.1", ", latitude: 41.1, longitude: -122.1"),
    "phone": ("1", "2", "3"),
    "levels": ("level: iop", "level: php", "programs: [{level: iop}, {level: outpatient}]"),
    "pays": ("medicaid", "medicare", "medicaid, medicare"),
    "day": ("1", "2", "3"),
    "listing": ("", "listing: closed\n", "listing: do-not-list\n"),
}
FACTS = tuple(_FACTS)

_GUIDE = """---
title: Paying @
summary: [Who pays, and what to ask.]
---

Ask who pays, and what is not paid for.

/// programs
    stating: {payment.accepts: medicaid}
    form: table
///
"""
_TRANSLATED = _GUIDE.partition("/// ")[0]
_WORDS = """source: {title: A book of words, url: "https://example.org/words"}
words:
  - {avoid: [junkie], write: a person}
"""
_SPARE = "glossary.yaml"
_CONF, _MESSAGES = "pelicanconf.py", "locale/es/LC_MESSAGES/levelground.po"


@dataclass(frozen=True, slots=True)
class Part:
    """A text of the checkout: its file, what is replaced in it, and by what in each variant."""

    file: str
    what: str
    by: tuple[str, str, str]

    def written(self, text: str, variant: str) -> str:
        """Return the text of the file with this part in this variant."""
        made, times = re.subn(self.what, lambda _: self.by[VARIANTS.index(variant)], text, count=1)
        assert times, f"{self.file} has no {self.what}"
        return made


def _part(file: str, what: str, by: str) -> Part:
    first, second, third = (by.replace("@", variant) for variant in VARIANTS)
    return Part(file, what, (first, second, third))


PARTS: Mapping[str, Part] = {
    "guide": _part("mine/guides/paying.md", "Paying @", "Paying @"),
    "translated guide": _part("mine/guides/es/paying.md", "Paying @", "Pagar @"),
    "help line": _part("mine/help-now.yaml", "In danger now[?]", "In danger @?"),
    "term": _part("mine/vocabulary/payments.yaml", r"label: \{en: \w+", "label: {en: Pay @"),
    "spare term": _part("content/vocabulary/glossary.yaml", r"label: \{en: \w+", "label: {en: T@"),
    "questions": _part("content/questions.yaml", "en: Who am I", "en: @, who am I"),
    "about": _part("content/about.md", "This directory puts", "Directory @ puts"),
    "template": _part("theme/templates/base.html", "</main>", "</main><!-- @ -->"),
    "page's template": _part("theme/templates/levels.html", "<h1", '<h1 title="@"'),
    "macro": _part("theme/templates/macros/table.html", "<table", '<table title="@"'),
    "style": _part("theme/static/css/base/text.css", r"\Z", ".a { content: '@'; }\n"),
    "script": _part("theme/static/js/app/dom.js", r"\Z", 'window.variant = "@";\n'),
    "message": _part(_MESSAGES, r'(?<=msgid "Website"\nmsgstr )".*"', '"Sitio @"'),
    "template's message": Part(
        _MESSAGES, r'(?<=msgid "From least to most support"\nmsgstr )".*"', ('"A"', '"B"', '"C"')
    ),
    "site's name": _part(_CONF, 'SITENAME = ".*"', 'SITENAME = "Level @"'),
    "address": _part(_CONF, 'SITEURL = ".*"', 'SITEURL = "https://@.example.org"'),
    "corrections": _part(_CONF, r"mailto:\w+", "mailto:@"),
    "languages": Part(_CONF, r"(?<=LANGUAGES = )\[.*\]", ('["en"]', '["en", "es"]', '["es"]')),
    "data": Part(_CONF, r"(?<=DATA = )\[.*\]", ("[]", '["csv"]', '["json"]')),
    "white space": _part(_CONF, r'"trim_blocks": True', '"trim_blocks": "A" == "@"'),
    "engine": _part("levelground/engine.txt", "@", "@"),
}


@dataclass
class Checkout:
    """The scratch checkout at `root`: `mine/` is the directory, `content/` the project's own."""

    root: Path
    parts: dict[str, str] = field(default_factory=lambda: dict.fromkeys(PARTS, "A"))
    records: dict[str, dict[str, str]] = field(default_factory=dict)
    former: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Write the checkout; its folder must be empty."""
        shutil.copytree(ROOT / "theme", self.root / "theme")
        for name in (*_bases(), *(part.file for part in PARTS.values())):
            self.write(name, self.text(name))
        for slug in _AT_FIRST:
            self.add_record(slug)

    @property
    def content(self) -> Path:
        """The folder that is built."""
        return self.root / "mine"

    def text(self, name: str) -> str:
        """Return what a file says with each part in its variant."""
        text = _bases().get(name) or (ROOT / name).read_text("utf-8")
        for part, variant in self.parts.items():
            if PARTS[part].file == name:
                text = PARTS[part].written(text, variant)
        return text

    def change(self, part: str, variant: str, how: str) -> None:
        """Put a part into a variant."""
        self.parts[part] = variant
        self.write(PARTS[part].file, self.text(PARTS[part].file), how)

    def add_record(self, slug: str) -> None:
        """Write a record that is not there."""
        self.records[slug] = dict.fromkeys(_FACTS, "A")
        self.former[slug] = []
        self._write_record(slug)

    def edit_record(self, slug: str, fact: str, variant: str, how: str) -> None:
        """Let a record say something else."""
        self.records[slug][fact] = variant
        self._write_record(slug, how)

    def rename_record(self, slug: str, other: str) -> None:
        """Give a record a name that none has or had; it keeps its former ones."""
        self.records[other] = self.records.pop(slug)
        self.former[other] = [*self.former.pop(slug), slug]
        (self.root / self.place(slug)).unlink()
        self._write_record(other)

    def free_slugs(self) -> list[str]:
        """Return the names that no record has or had."""
        had = {name for names in self.former.values() for name in names}
        return [slug for slug in SLUGS if slug not in self.records and slug not in had]

    def _write_record(self, slug: str, how: str = "plainly") -> None:
        facts = {f: _FACTS[f][VARIANTS.index(v)] for f, v in self.records[slug].items()}
        former = f"formerly: [{', '.join(self.former[slug])}]\n" if self.former[slug] else ""
        self.write(self.place(slug), _RECORD.format(slug=slug, former=former, **facts), how)

    def place(self, slug: str) -> str:
        """Return the file of a record."""
        return f"mine/programs/{slug}.yaml"

    def remove_record(self, slug: str) -> None:
        """Remove a record and its file."""
        del self.records[slug], self.former[slug]
        (self.root / self.place(slug)).unlink()

    def write(self, name: str, text: str, how: str = "plainly") -> None:
        """Write a file in one of the ways in HOW."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        there = path.stat().st_mtime_ns if path.exists() else _LONG_AGO
        if how == "beside":
            path.with_name("beside").write_text(text, "utf-8")
            path.with_name("beside").replace(path)
        else:
            path.write_text(text, "utf-8")
        times = {"time put back": there, "long ago": _LONG_AGO, "far off": _FAR_OFF}
        if how in times:
            os.utime(path, ns=(times[how], times[how]))

    def digest(self, *, records: bool = True) -> str:
        """Return what stands for every byte that a site can be made from."""
        made = blake2b(digest_size=16)
        for place in sorted(self.root.rglob("*")):
            if place.is_file() and (records or place.parent.name != "programs"):
                made.update(f"{place.relative_to(self.root)}\0".encode() + place.read_bytes())
        return made.hexdigest()


HOW = ("plainly", "beside", "time put back", "long ago", "far off")


@functools.cache
def _bases() -> Mapping[str, str]:
    """Return the texts of the checkout before any part of them is put into a variant."""
    own = ROOT / "content"
    texts = {
        "mine/guides/paying.md": _GUIDE,
        "mine/guides/es/paying.md": _TRANSLATED,
        "mine/help-now.yaml": (own / "help-now.yaml").read_text("utf-8"),
        "content/words.yaml": _WORDS,
        "levelground/engine.txt": "@",
        _MESSAGES: _some_messages(),
    }
    plain = ("content/questions.yaml", "content/about.md", _CONF, "publishconf.py")
    texts |= {name: (ROOT / name).read_text("utf-8") for name in plain}
    for path in sorted((own / "vocabulary").glob("*.yaml")):
        owner = "content" if path.name == _SPARE else "mine"
        texts[f"{owner}/vocabulary/{path.name}"] = _some_terms(path)
    return texts


def _some_terms(path: Path) -> str:
    """Return a vocabulary with its first term, and those that are needed: every level is.

    Regions are of one of the states that are left.
    """
    whole = re.sub(r"(?m)^instead:\n(?:  .*\n)+", "", path.read_text("utf-8"))
    head, *terms = re.split(r"(?m)^(?=  - )", whole)
    needed = [term for term in terms[1:] if path.stem in _WHOLE or _NEEDED.match(term)]
    first = [] if path.stem == "regions" else terms[:1]
    return "".join([head, *first, *needed])


def _some_messages() -> str:
    """Return a catalogue of few messages: it is read for each build."""
    messages = (ROOT / _MESSAGES).read_text("utf-8").split("\n\n")
    kept = ("theme/templates/levels.html", 'msgid "Website"', 'msgid "Programs"')
    return "\n\n".join(m for at, m in enumerate(messages) if not at or any(k in m for k in kept))
