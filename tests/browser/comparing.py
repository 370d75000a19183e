"""Programs of a built site to be compared, whatever the site, and the addresses that compare them."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any


_CALL = re.compile(r"^levelground\.data\(\"[^\"]+\",'(.*)'\);\n$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Program:
    """A program that can be chosen: its id, and what its column is called."""

    id: str
    name: str

    @property
    def page(self) -> str:
        """Where its provider's page is."""
        return f"programs/{self.id.partition('/')[0]}.html"


def facts(site: Path, name: str) -> Any:
    """Return what a data file of the site hands over."""
    quoted = _CALL.findall((site / "data" / f"{name}.js").read_text("utf-8"))[0]
    return json.loads(re.sub(r"\\(['\\])", r"\1", quoted))


def programs(site: Path, count: int) -> list[Program]:
    """Return a program of each of *count* providers that have several."""
    found: list[Program] = []
    for file in sorted((site / "data" / "facts").glob("*.js")):
        value = facts(site, f"facts/{file.stem}")
        if len(value["programs"]) > 1:
            found += [Program(f"{file.stem}/{one['key']}", one["name"]) for one in value["programs"]][:1]
        if len(found) == count:
            return found
    raise AssertionError(f"the site has no {count} providers with several programs")


def side_by_side(chosen: list[Program], more: str = "") -> str:
    """Return the address that compares these programs; *more* is what to show, like `&show=same`."""
    return f"compare.html#{','.join(program.id for program in chosen)}{more}"
