"""The names of services as SAMHSA's locator has them, with the codes that stand for them.

They come from the code sheet of a workbook of the directory. Some names stand in two categories
and mean two things, so that a name is looked up in its category: "Young adults" is a group of its
own, and "Young Adults" an age.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServiceNames:
    """What a code sheet calls its codes.

    `by_category` has codes by (category, folded name), `by_name` those of names that stand once,
    in their very letters, `by_folded_name` those of which that is so in any letters, `by_code`
    the names.
    """

    by_category: Mapping[tuple[str, str], str]
    by_name: Mapping[str, str]
    by_folded_name: Mapping[str, str]
    by_code: Mapping[str, str]

    @classmethod
    def of(cls, sheet: Iterable[tuple[str, str, str]]) -> ServiceNames:
        """Return the names of a *sheet*: (category, code, name) in each row."""
        rows = [(category, code, " ".join(name.split())) for category, code, name in sheet]
        names = Counter(name for _category, _code, name in rows)
        folded = Counter(map(folded_name, names.elements()))
        return cls(
            {(category, folded_name(name)): code for category, code, name in rows},
            {name: code for _category, code, name in rows if names[name] == 1},
            {f: code for _, code, name in rows if folded[f := folded_name(name)] == 1},
            {code: name for _category, code, name in rows},
        )

    def code_of(self, category: str, name: str) -> str:
        """Return the code of a service by its category and name, "" where it is not known.

        Without a category only a name that means one thing tells, in its very letters. So does
        one in a category that the sheet has otherwise: categories get other codes with the years.
        """
        if category:
            found = self.by_category.get((category, folded_name(name)))
            return found or self.by_folded_name.get(folded_name(name), "")
        return self.by_name.get(" ".join(name.split()), "")


def folded_name(name: str) -> str:
    """Return a name as names are looked up: in small letters, without idle spaces."""
    return " ".join(name.split()).casefold()
