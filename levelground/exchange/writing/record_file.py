"""Record files, written fresh; `editing` changes those that are there.

A country is 12,744 fresh files, and a library's dumper would take most of the
import's time. A record is lists and mappings of one-line texts, so a fresh file
is written here: a text stands bare where YAML can mean nothing else by it, and
in the quotes of JSON, which YAML shares, everywhere else.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from functools import lru_cache

from levelground.content.yaml_tree import Tree

WIDTH = 100
_MARK = re.compile(r"# Imported\. .*\(as imported: ([0-9a-f]{16})\)")
_MARK_LINE = "# Imported. Change what you like: the next import keeps it. (as imported: {})"
_BARE = re.compile(r"\w(?:[\w .,'()/&+@;*-]|:(?=[\w/]))*")
_HAS_WORD = re.compile(r"[^\W\d_]|[ -]")
_NUMBER = re.compile(r"[\d_.]+[eE][-+]?\d+|0[xXoObB][0-9a-fA-F_]+")
_OTHER_MEANING = frozenset({"null", "true", "false", "on", "off", "y", "n"})
NUMBERS = frozenset({"latitude", "longitude"})  # numbers in the schema: never in quotes


def fresh(record: Tree, schema: str) -> str:
    """Return the whole text of a new record file; *schema* is where editors find the schema.

    Its second line marks the text as it was imported, so that the next import
    can tell a file that nobody has touched.
    """
    body = "".join(f"{line}\n" for line in block(record, ""))
    mark = _MARK_LINE.format(_mark_of(body))
    return f"# yaml-language-server: $schema={schema}\n{mark}\n{body}"


def is_untouched(text: str) -> bool:
    """Whether *text* is, but for line ends, what `fresh` once returned."""
    first, _, rest = text.replace("\r\n", "\n").partition("\n")
    second, _, body = rest.partition("\n")
    match = _MARK.fullmatch(second)
    return bool(match and first.startswith("# yaml-") and match[1] == _mark_of(body))


def _mark_of(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()[:16]


def block(mapping: dict[str, Tree], indent: str) -> Iterator[str]:
    """Yield the lines of a mapping in block style."""
    for key, value in mapping.items():
        if isinstance(value, dict):
            yield f"{indent}{key}:"
            yield from block(value, f"{indent}  ")
        elif isinstance(value, list):
            yield from _sequence(key, value, indent)
        else:
            yield f"{indent}{key}: {value if key in NUMBERS else yaml_scalar(value)}"


def _sequence(key: str, items: list[Tree], indent: str) -> Iterator[str]:
    """Yield the lines of a list: in one line where that fits, else an item a line."""
    if line := one_line(key, items, indent):
        yield line
        return
    yield f"{indent}{key}:"
    for item in items:
        lines = block(item, "") if isinstance(item, dict) else iter([yaml_scalar(item)])
        yield f"{indent}  - {next(lines)}"
        yield from (f"{indent}    {line}" for line in lines)


def one_line(key: str, items: list[Tree], indent: str) -> str:
    """Return a list of plain terms as one line, '' where it is too long or holds more."""
    if not all(isinstance(item, str) for item in items):
        return ""
    written = [yaml_scalar(item) for item in items]
    line = f"{indent}{key}: [{', '.join(written)}]"
    return line if len(line) <= WIDTH and not any("," in item for item in items) else ""


@lru_cache(maxsize=4096)  # most texts are terms, and come again in every record
def yaml_scalar(text: str) -> str:
    """Return a text as YAML, in quotes where it needs them."""
    return text if is_bare(text) else json.dumps(text, ensure_ascii=False)


def is_bare(text: str) -> bool:
    """Whether YAML can read *text* without quotes as nothing but this text.

    Digits alone (a ZIP, a year) are kept from becoming a number; `yes` and
    `no` stand bare, as people write them in records.
    """
    return bool(
        _BARE.fullmatch(text)
        and _HAS_WORD.search(text)
        and not _NUMBER.fullmatch(text)
        and text.lower() not in _OTHER_MEANING
        and not text.endswith(" ")
    )
