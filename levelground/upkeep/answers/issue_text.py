"""What a stranger filled into a form of a code host, as answers or as a new record.

An issue has its fields as headings with the text below each. Whatever stands there stays text: it
is read as the answers of somebody whom nobody here knows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from levelground.upkeep.answers.answer_text import HEAD, VERSION

# The labels of the fields of .github/ISSUE_TEMPLATE, by what each is.
CORRECTION = {
    "Which program?": "program",
    "What is right? One line for each fact": "answers",
    "On which day did you find out?": "day",
    "How did you find out?": "how",
    "Where does it stand?": "source",
}
GONE = {"What happened?": "happened"}
NEW = {
    "Name": "name",
    "Number and street": "street",
    "Town or city": "city",
    "County": "county",
    "State": "state",
    "ZIP code": "zip",
    "Phone": "phone",
    "Website": "website",
    "Levels of care": "levels",
    "Where does it stand?": "source",
}
HAPPENED = {
    "It has closed, or is not at this place any more": "no longer there",
    "The number is not theirs": "wrong number",
    "Nobody answers": "did not answer",
}
_LABELS = {**NEW, **GONE, **CORRECTION}
_HEADING = re.compile(r"^### (.+?)\s*$", re.MULTILINE)
_NOTHING = frozenset({"_no response_", "none"})
_FENCE = re.compile(r"^\s*```\w*\s*$", re.MULTILINE)
_NAMED = re.compile(r"(?:\S*programs/)?([a-z0-9-]+)(?:\.html)?(?:[#/]([a-z0-9-]+))?/?")
_LONGEST = 80  # letters of a label


@dataclass(frozen=True, slots=True)
class IssueText:
    """A form as it was filled in: answers, or what a new record is made of, by its flags."""

    answers: str = ""
    record: Mapping[str, str] | None = None


def read_issue(text: str) -> IssueText | None:
    """Return what an issue of one of the forms says, None for a text that is of none."""
    fields = _fields(text.replace("\r\n", "\n"))
    if "name" in fields and "levels" in fields:
        flags = {*NEW.values()}
        return IssueText(record={name: told for name, told in fields.items() if name in flags})
    if "program" not in fields:
        return None
    if HEAD.lower() in fields.get("answers", "").lower():
        return IssueText(f"{fields['answers']}\n")
    return IssueText("\n".join(_lines(fields)) + "\n")


def _fields(text: str) -> dict[str, str]:
    """Return what stands below each heading that is a field of a form, the first of its name."""
    parts = _HEADING.split(text)[1:]
    found: dict[str, str] = {}
    for label, told in zip(parts[::2], parts[1::2], strict=True):
        name = _LABELS.get(label[:_LONGEST], "")
        plain = _FENCE.sub("", told).strip()
        if name:
            found.setdefault(name, "" if plain.lower() in _NOTHING else plain)
    return found


def _lines(fields: Mapping[str, str]) -> list[str]:
    """Return the text of answers that the fields of a form make."""
    named = _NAMED.fullmatch(fields["program"].strip())
    program = "/".join(filter(None, named.groups())) if named else fields["program"]
    way = fields.get("how", "").lower().removeprefix("by ").removeprefix("on ")
    way = way.removeprefix("its ").removeprefix("a ") or "phone"
    lines = [f"{HEAD} {VERSION}", f"program: {_one_line(program)}"]
    lines += [f"asked: {_one_line(fields.get('day', ''))} by {_one_line(way)}", "from: reader"]
    lines += fields.get("answers", "").split("\n")
    if happened := HAPPENED.get(fields.get("happened", "")):
        lines.append(f"outcome: {happened}")
    if source := fields.get("source"):
        lines.append(f"source: {_one_line(source)}")
    return [*lines, "end"]


def _one_line(text: str) -> str:
    return " ".join(text.split())
