"""What scripts read: small files that each hand over one string of JSON.

A page opened from a folder may load nothing but classic scripts, so data comes
as a script that calls one function. A string for `JSON.parse` is read several
times faster than an object written out.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

FOLDER = "data"
# What cannot stand in a string of JavaScript as it is; two are ends of lines there before 2019.
_QUOTED = {"\\": "\\\\", "'": "\\'", "\u2028": "\\u2028", "\u2029": "\\u2029"}


@dataclass(frozen=True, slots=True)
class DataFile:
    """A value for scripts as JSON, under a name like `facts/harbor-point-recovery`."""

    name: str
    json: str

    @classmethod
    def of(cls, name: str, value: object) -> DataFile:
        """Return the file that hands over *value*, made of what JSON knows."""
        return cls(name, json.dumps(value, ensure_ascii=False, separators=(",", ":")))

    @property
    def path(self) -> str:
        """Where the file is, below the site's root."""
        return f"{FOLDER}/{self.name}.js"

    @property
    def content(self) -> str:
        """The whole file: a call with the name and the value as JSON in a string."""
        quoted = self.json
        for sign, instead in _QUOTED.items():
            quoted = quoted.replace(sign, instead)
        return f"levelground.data(\"{self.name}\",'{quoted}');\n"
