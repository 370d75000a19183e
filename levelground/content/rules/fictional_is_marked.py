"""Example records cannot be taken for real ones, nor real ones for examples.

A fictional record uses the numbers reserved for fiction (555-0100 to 555-0199,
North American Numbering Plan) and addresses below example.org (RFC 2606).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from levelground.base.problems import Severity
from levelground.content.rules.finding import Finding, Setting
from levelground.model import Program, Record

NAME = "fictional-is-marked"
_RESERVED = re.compile(r"\d{3}55501\d\d")
_PHONES = ("phone", "admissions_phone", "second_admissions_phone", "third_admissions_phone",
           "fourth_admissions_phone")  # fmt: skip


def check(record: Record, _setting: Setting) -> Iterator[Finding]:
    """Yield a finding for each number or address of the wrong kind."""
    for place, program in enumerate(record.programs):
        for name in _PHONES:
            phone = getattr(program.contact, name)
            if phone and bool(_RESERVED.fullmatch(phone.digits)) != record.is_fictional:
                yield _finding(place, name, phone.written, fictional=record.is_fictional)
        yield from _addresses(program, place, fictional=record.is_fictional)


def _addresses(program: Program, place: int, *, fictional: bool) -> Iterator[Finding]:
    website, email = program.contact.website, program.contact.email
    hosts = {
        "website": urlsplit(website).hostname if website else None,
        "email": email.rpartition("@")[2] if email else None,
    }
    for name, host in hosts.items():
        if host and (host == "example.org" or host.endswith(".example.org")) != fictional:
            yield _finding(place, name, host, fictional=fictional)


def _finding(place: int, name: str, written: str, *, fictional: bool) -> Finding:
    if fictional:
        what = f'"{written}" could be a real one, in a record that is fictional'
        write = "use (555) 555-0100 to 0199 and example.org"
    else:
        what = f'"{written}" is reserved for examples'
        write = "write the real one, or mark the record fictional: yes"
    return Finding(("programs", place, "contact", name), what, write, Severity.ERROR)
