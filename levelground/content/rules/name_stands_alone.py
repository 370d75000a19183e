"""A name is the name on the sign: no note on its age, no number, no address and no mark-up.

"Hope House (as of 2024)" is one more place for a search, and the note is shown to families for
years; a number in a name is dialed by no button and checked by nobody. Who checked is a role or
initials: how to reach them is nobody's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from levelground.content.rules.finding import Finding, Setting
from levelground.content.yaml_tree import Step
from levelground.facts import phones
from levelground.facts.written.closed_words import says_moved
from levelground.model import Record

NAME = "name-stands-alone"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]*\.?"
_DAY = (
    r"(?:\d{1,2}[/-]\d{1,4}(?:[/-]\d{2,4})?|\d{4}-\d{2}(?:-\d{2})?"
    rf"|(?:{_MONTH}\s+)?(?:\d{{1,2}},?\s+)?(?:19|20)\d{{2}})"
)
_AGE = re.compile(
    r"\b(?:as of|as per|updated?|upd\.?|(?:last )?(?:checked|called|verified|confirmed|visited)"
    r"|effective|eff\.?|actualizad[oa]|verificad[oa]|revisad[oa]|a partir de|al)\b"
    rf"[\s:]*(?:on |in |el |en )?{_DAY}|[(\[]\s*{_DAY}\s*[)\]]|\b\d{{4}}-\d{{2}}-\d{{2}}\b",
    re.IGNORECASE,
)
_OF_THE_WEB = re.compile(
    r"https?:|\bwww\.|[\w.+-]+@[\w-]+\.\w|\b[\w-]+\.(?:com|org|net|gov|edu|info|us)\b",
    re.IGNORECASE,
)
_MARK_UP = re.compile(r"\[[^\]]*\]\([^)]*\)|\*\*|__|``|^#+\s")
_DOUBT = re.compile(r"\?{2,}|\(\s*\?+\s*\)|\?\s*$")
_NOTE = re.compile(
    r"\*+\s*do not\b|^copy of\b|\bcopia de\b|\bmoved to\b|\bse mud\u00f3\b|\bformerly at\b"
    r"|\bwait ?list\w*\b|\bnot accepting\b|\bfull until\b|\$\s?\d|\bold address\b"
    r"|\b(?:new|nuevo)!|\bcall (?:first|ahead|before)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"test(?:ing)?|(?:a )?(?:sample|example|prueba|ejemplo)|name|nombre|(?:new )?(?:program|record"
    r"|provider)|foo|bar|qwerty|abc|\d+",
    re.IGNORECASE,
)
_ZIP_BEHIND = re.compile(r"(?<=\D)\d{5}(?:-\d{4})?$")
_POINT = re.compile(r"-?\d{1,3}\.\d+\s*,\s*-?\d{1,3}\.\d+")
_KINDS = (
    (_AGE, "a note on its age", "leave it out: the day of a check stands in checked:"),
    (_OF_THE_WEB, "an address of the web", "write it in contact:, as website: or email:"),
    (_MARK_UP, "signs of Markdown", "write plain words"),
    (_DOUBT, "a question mark", "ask, and write what it is"),
    (_NOTE, "a note", "leave it out, or write it where it belongs: listing:, about: or wait_days:"),
    (_POINT, "a point on the map", "write it as latitude: and longitude:"),
)


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each name, town or street with more in it than that."""
    if _NO_NAME.fullmatch(record.name):
        yield Finding(("name",), f'"{record.name}" is hardly a name', "write that on the sign")
    # A ZIP code behind the town is told by the rule of towns.
    if re.search(r"\d", _ZIP_BEHIND.sub("", record.place.city)):
        what = f'"{record.place.city}" is hardly the name of a town'
        yield Finding(("place", "city"), what, "write the town alone")
    for path, said in _people(record):
        if phones.number_within(said) or _OF_THE_WEB.search(said):
            what = f'"{said}" is how to reach a person, and stands here where all can read it'
            yield Finding(path, what, "write a role or initials")
    for path, said in _names(record):
        if found := _more_than_a_name(said):
            what, write = found
            yield Finding(path, f'"{said}" has {what} in it', f"{write}; or excuse it")


def _people(record: Record) -> Iterator[tuple[tuple[Step, ...], str]]:
    for name in ("checked", "asked"):
        for at, entry in enumerate(getattr(record, name)):
            if entry.by:
                yield (name, at, "by"), entry.by


def _names(record: Record) -> Iterator[tuple[tuple[Step, ...], str]]:
    place = record.place
    told: list[tuple[tuple[Step, ...], str | None]] = [
        (("name",), record.name),
        (("also_known_as",), record.also_known_as),
        (("place", "street"), place.street),
        (("place", "street2"), place.street2),
        *((("programs", at, "called"), one.called) for at, one in enumerate(record.programs)),
    ]
    # A street that says that it has moved is told by the rule of what has closed.
    streets = {path for path, said in told if said and path[0] == "place" and says_moved(said)}
    yield from ((path, said) for path, said in told if said and path not in streets)


def _more_than_a_name(said: str) -> tuple[str, str] | None:
    """Return what stands in a name besides, and what to do with it; None for a name alone."""
    if phones.number_within(said):
        return "a phone number", "write it in contact:, as phone:"
    return next(((what, write) for looks, what, write in _KINDS if looks.search(said)), None)
