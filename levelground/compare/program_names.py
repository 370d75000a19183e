"""What programs are called in a sentence, as short as tells them apart.

The ways to tell one apart are data: scripts are handed the same ladder, and
only fill it in (`theme/static/js/compare/differ.js`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from levelground.language.messages import N_, _


class Names(NamedTuple):
    """What tells a program apart in a sentence: its provider's name, and what else it goes by.

    `full` is the name with the provider's second name and the program's own; `short` is the
    name without what many have in common, "" where it is short already.
    """

    name: str
    level: str
    called: str
    town: str
    full: str
    street: str
    short: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to tell a program apart: the `parts` of its Names that no other has, and the form.

    `alone` is the form where all programs are of one provider's name.
    """

    parts: tuple[str, ...]
    form: str
    alone: str = ""


# The first way that tells a program apart is taken.
LADDER = (
    Way(("level",), N_("{level} at {name}"), "{level}"),
    Way(("called",), N_("{called} at {name}"), "{called}"),
    Way(("full",), "{full}"),
    Way(("town",), N_("{name} in {town}")),
    Way(("level", "town"), N_("{level} at {name} in {town}")),
    Way(("level", "full"), N_("{level} at {full}")),
    Way(("street",), N_("{name} ({street})")),
    Way(("level", "street"), N_("{level} at {name} ({street})")),
)
NUMBERED = N_("{name} (number {n})")  # where no way does


def distinct(names: Sequence[Names]) -> list[str]:
    """Return a name for each program that no other has, as short as the ladder allows."""
    names = [entry._replace(name=_shortest(entry, names)) for entry in names]
    alone = len({entry.name for entry in names}) == 1
    return [_told_apart(names, at, alone=alone) for at in range(len(names))]


def _shortest(mine: Names, names: Sequence[Names]) -> str:
    """Return a provider's short name, and the whole one where another provider has that too."""
    short = mine.short or mine.name
    taken = any((one.short or one.name) == short and one.name != mine.name for one in names)
    return mine.name if taken else short


def _told_apart(names: Sequence[Names], at: int, *, alone: bool) -> str:
    """Return the name of one program among *names*; *alone* if all have one provider's name."""
    mine = names[at]
    twins = [other for other in names if other.name == mine.name]
    if len(twins) == 1:
        return mine.name
    for way in LADDER:
        own = [getattr(mine, part) for part in way.parts]
        same = sum([getattr(other, part) for part in way.parts] == own for other in twins)
        if same == 1 and all(own):
            form = way.alone if alone and way.alone else _(way.form)
            return form.format_map(mine._asdict())
    return _(NUMBERED).format(name=mine.name, n=at + 1)


def ladder() -> dict[str, Any]:
    """Return the ways as scripts read them, in the current language."""
    return {
        "ladder": [
            {"parts": way.parts, "form": _(way.form)} | ({"alone": way.alone} if way.alone else {})
            for way in LADDER
        ],
        "number": _(NUMBERED),
    }
