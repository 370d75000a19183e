"""One side of a change: the content as it was, or as it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from levelground.base.problems import Problem
from levelground.content import yaml_tree
from levelground.content.parse.records import read_record
from levelground.content.yaml_tree import Tree
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Record


@dataclass(frozen=True)
class Side:
    """The content on one side: the files by their names, and the records that they make."""

    files: Mapping[str, bytes]
    vocabularies: Vocabularies

    @cached_property
    def records(self) -> Mapping[str, str]:
        """The name of each record's file, by its slug."""
        names = [name for name in self.files if name.startswith("programs/")]
        return {PurePosixPath(n).stem: n for n in sorted(names) if n.endswith(".yaml")}

    def read(self, slug: str) -> tuple[Tree, Record | None, tuple[Problem, ...]]:
        """Return what a record's file says, the record, and what is wrong with it."""
        name = self.records[slug]
        document = yaml_tree.parse_yaml(self.files[name], name)
        record, problems = read_record(document, slug, self.vocabularies)
        tree = document.value if isinstance(document.value, dict) else {}
        return tree, record, problems

    @cached_property
    def phones(self) -> Mapping[str, set[str]]:
        """Who has each number: the slugs of records, by its digits."""
        found: dict[str, set[str]] = defaultdict(set)
        for slug in self.records:
            record = self.read(slug)[1]
            for program in record.programs if record else ():
                if program.contact.phone:
                    found[program.contact.phone.digits].add(slug)
        return found
