"""`trust.yaml`: whose word counts in a directory where lists differ, the most trusted first."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from levelground.base import files
from levelground.base.errors import LevelGroundError
from levelground.base.files import TRUST
from levelground.content import yaml_tree


@dataclass(frozen=True, slots=True)
class ListOrder:
    """Lists by their ids, the most trusted first; one that is not named is trusted least."""

    order: tuple[str, ...] = ()

    def is_before(self, one: str, other: str) -> bool:
        """Whether the list *one* is trusted more than *other*; never where neither is named."""
        return self._place(one) < self._place(other)

    def _place(self, of: str) -> int:
        return self.order.index(of) if of in self.order else len(self.order)


def read_trust(folder: Path) -> ListOrder:
    """Return the order of a folder, none where it has none; raises LevelGroundError for faults."""
    path = folder / TRUST
    if not path.is_file():
        return ListOrder()
    document = yaml_tree.read_yaml(path, files.shown(path))
    value = document.value
    if document.problems:
        raise LevelGroundError(str(document.problems[0]), "mend it; nothing is written")
    order = value.get("trust") if isinstance(value, dict) and len(value) == 1 else None
    is_order = isinstance(order, list) and all(isinstance(one, str) for one in order)
    if not isinstance(order, list) or not is_order or len({*order}) < len(order):
        line, column = document.where(("trust",))
        what = f"{document.path}:{line}:{column}: an order of lists is needed, each of them once"
        raise LevelGroundError(what, "write trust: [ca-dhcs, samhsa-su]")
    return ListOrder(tuple(order))
