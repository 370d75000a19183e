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
    name without what many have in common, "" where it is short already; `second` is what the
    second name adds to it: " (Goshen Clinic)".
    """

    name: str
    level: str
    called: str
    town: str
    full: str
    street: str
    short: str = ""
    second: str = ""

    @property
    def place(self) -> tuple[str, str, str]:
        """What is the same for all programs of one place."""
        return self.town, self.second, self.street


@dataclass(frozen=True, slots=True)
class Way:
    """One way to tell a program apart: the `parts` of its Names that no other has, and the form.

    `alone` is the form where all programs are of one provider's name.
    """

    parts: tuple[str, ...]
    form: str
    alone: str = ""


# Places of one name are told apart first, then the programs of one place: a level alone would not
# say where it is. The first way that tells one apart is taken.
PLACES = (
    Way(("town",), N_("{name} in {town}")),
    Way(("second",), "{name}{second}"),
    Way(("street",), N_("{name} ({street})")),
)
LADDER = (
    Way(("level",), N_("{level} at {name}"), "{level}"),
    Way(("called",), N_("{called} at {name}"), "{called}"),
    Way(("full",), "{full}"),
    Way(("level", "full"), N_("{level} at {full}")),
)
NUMBERED = N_("{name} (number {n})")  # where no way does
# Three of four programs, of which the fourth is told by its name: first in a sentence, behind that
# name, and behind a full stop.
THREE = (N_("three"), N_("the other three"), N_("The other three"))


def distinct(names: Sequence[Names]) -> list[str]:
    """Return a name for each program that no other has, as short as the ladder allows."""
    names = [entry._replace(name=_shortest(entry, names)) for entry in names]
    names = [entry._replace(name=_of_place(entry, names)) for entry in names]
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
    way = _telling(LADDER, mine, twins, 1)
    if way is None:
        return _(NUMBERED).format(name=mine.name, n=at + 1)
    form = way.alone if alone and way.alone else _(way.form)
    return form.format_map(mine._asdict())


def _of_place(mine: Names, names: Sequence[Names]) -> str:
    """Return the name of a program's place, apart from those of other places of that name."""
    twins = [other for other in names if other.name == mine.name]
    here = sum(other.place == mine.place for other in twins)
    way = _telling(PLACES, mine, twins, here) if here < len(twins) else None
    return _(way.form).format_map(mine._asdict()) if way else mine.name


def _telling(ways: Sequence[Way], mine: Names, twins: Sequence[Names], many: int) -> Way | None:
    """Return the first way whose parts so *many* of the *twins* have as *mine* has them."""
    for way in ways:
        own = [getattr(mine, part) for part in way.parts]
        same = sum([getattr(other, part) for part in way.parts] == own for other in twins)
        if same == many and all(own):
            return way
    return None


def ladder() -> dict[str, Any]:
    """Return the ways as scripts read them, in the current language."""
    return {"places": _told(PLACES), "ladder": _told(LADDER), "number": _(NUMBERED)} | {
        "three": [_(said) for said in THREE]
    }


def _told(ways: Sequence[Way]) -> list[dict[str, Any]]:
    return [
        {"parts": way.parts, "form": _(way.form)} | ({"alone": way.alone} if way.alone else {})
        for way in ways
    ]
