"""One side of a change: the content as it was, or as it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from levelground.base.problems import Problem
from levelground.content import rules, yaml_tree
from levelground.content.parse.records import read_record
from levelground.content.rules import Setting
from levelground.content.yaml_tree import Tree
from levelground.facts.answers import Phone
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Program, Record

RECORDS = "programs/"
_SUFFIX = ".yaml"
_LAST_DIGITS = 4
Read = tuple[Tree, Record | None, tuple[Problem, ...]]


@dataclass(frozen=True)
class Side:
    """The content on one side: the files by their names, and the records that they make.

    `setting` is what the rules of care sense may know; without one they are not asked.
    `beneath`: the engine's files, each of which holds where the content has none of its name; of
    its terms those that the content's file does not name.
    """

    files: Mapping[str, bytes]
    vocabularies: Vocabularies
    setting: Setting | None = None
    beneath: Mapping[str, bytes] = field(default_factory=dict)
    _read: dict[str, Read] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def of_one_name(self) -> Mapping[str, tuple[str, ...]]:
        """The names of the files of each record, by its slug: more than one is an error."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self.files):
            if name.startswith(RECORDS) and name.endswith(_SUFFIX):
                found[PurePosixPath(name).stem].append(name)
        return {slug: tuple(names) for slug, names in found.items()}

    @cached_property
    def records(self) -> Mapping[str, str]:
        """The name of each record's file, by its slug."""
        return {slug: names[0] for slug, names in self.of_one_name.items()}

    def read(self, slug: str) -> Read:
        """Return what a record's file says, the record, and what is wrong with it."""
        if slug not in self._read:
            self._read[slug] = self.read_file(self.records[slug])
        return self._read[slug]

    def read_file(self, name: str) -> Read:
        """Return the same of the file of this name."""
        document = yaml_tree.parse_yaml(self.files[name], name)
        record, problems = read_record(document, PurePosixPath(name).stem, self.vocabularies)
        tree = document.value if isinstance(document.value, dict) else {}
        if record and self.setting:
            problems = (*problems, *rules.one(record, document, self.setting))
        return tree, record, problems

    def holding(self, name: str) -> bytes | None:
        """Return the bytes of a file that is no record, as the site is made of it."""
        return self.files.get(name, self.beneath.get(name))

    def having(self, text: str) -> Iterator[str]:
        """Yield the slugs of records in whose files a text stands somewhere."""
        raw = text.encode()
        yield from (slug for slug, name in self.records.items() if raw in self.files[name])

    def owners(self, phone: Phone) -> set[str]:
        """Return the slugs of the records that have this number."""
        return {
            slug
            for slug in self.having(phone.digits[-_LAST_DIGITS:])
            for record in [self.read(slug)[1]]
            if record and any(phone.digits in numbers_of(one) for one in record.programs)
        }


def numbers_of(program: Program) -> set[str]:
    """Return the digits of each number of a program."""
    contact = program.contact
    found = (contact.phone, *contact.for_admissions, contact.tty, contact.text)
    return {phone.digits for phone in found if phone}
