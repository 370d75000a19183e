"""A part of a directory: the programs of some states, a county or some levels, and no others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from levelground.base import strings
from levelground.base.errors import LevelGroundError
from levelground.content.catalog import Catalog
from levelground.facts.vocabulary import Vocabulary
from levelground.model import Record


@dataclass(frozen=True, slots=True)
class Part:
    """What is asked for; what is empty bounds nothing.

    `states`: codes or names in small letters. `county`: its name, with or without the word County.
    `levels`: ids of levels of care.
    """

    states: tuple[str, ...] = ()
    county: str = ""
    levels: tuple[str, ...] = ()

    @classmethod
    def of(cls, states: Iterable[str] = (), county: str = "", levels: Iterable[str] = ()) -> Part:
        """Return the part that a person names: "MA" and "Essex County" in any letters."""
        named = county.strip()
        for area in (" county", " parish"):
            named = named[: -len(area)] if named.lower().endswith(area) else named
        split = [one.strip() for level in levels for one in level.split(",")]
        return cls(
            tuple(dict.fromkeys(state.strip().lower() for state in states if state.strip())),
            named.strip(),
            tuple(dict.fromkeys(filter(None, split))),
        )

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return self == WHOLE

    def of_catalog(self, catalog: Catalog) -> tuple[Part, Catalog]:
        """Return the part as the records spell it, and *catalog* with nothing else in it.

        Raises LevelGroundError for a state, county or level that nothing is in, and for a
        county's name that several states have.
        """
        if self.is_whole:
            return self, catalog
        self._know_levels(catalog)
        named, there = self.in_place(catalog.records, catalog.vocabularies["states"])
        kept = tuple(record for record in map(self._at_levels, there) if record)
        if not kept:
            what = f"no program is in this part ({self})"
            raise LevelGroundError(what, "leave out one of the options")
        return named, replace(catalog, records=kept)

    def in_place(
        self, records: Iterable[Record], states: Vocabulary
    ) -> tuple[Part, tuple[Record, ...]]:
        """Return the part as the records spell it, and those of *records* that are at its place.

        A state may be named by its letters or its name. Raises LevelGroundError as `of_catalog`.
        """
        every = [*records]
        at = (record.place.state.term for record in every)
        codes = chosen_states(self.states, at, states, "record")
        there = [r for r in every if r.place.state.term in codes or not codes]
        county, there = self._in_county(there)
        found = {record.place.state.term for record in there} if county else codes
        return replace(self, county=county, states=tuple(sorted(found))), tuple(there)

    def __str__(self) -> str:
        """The part as it is named in options and file names: "essex, ma, iop"."""
        return ", ".join(filter(None, (self.county.lower(), *self.states, *self.levels)))

    def _know_levels(self, catalog: Catalog) -> None:
        there = [term.id for term in catalog.vocabularies.levels]
        for level in self.levels:
            if level not in there:
                raise LevelGroundError(
                    f'there is no level "{level}"', strings.did_you_mean(level, there)
                )

    def _in_county(self, records: list[Record]) -> tuple[str, list[Record]]:
        if not self.county:
            return "", records
        wanted = strings.slug_of_name(self.county)
        found = [r for r in records if r.place.county and wanted == _slug(r)]
        if not found:
            names = sorted({r.place.county for r in records if r.place.county})
            what = f'no record is in the county "{self.county}"'
            raise LevelGroundError(what, strings.did_you_mean(self.county.title(), names))
        states = sorted({record.place.state.term for record in found})
        if len(states) > 1:
            what = f"there is a county {self.county} in {', '.join(s.upper() for s in states)}"
            raise LevelGroundError(what, "name its state too, with --state")
        return found[0].place.county or "", found

    def _at_levels(self, record: Record) -> Record | None:
        """Return a record with its programs at these levels, None where it has none."""
        if not self.levels:
            return record
        kept = tuple(program for program in record.programs if program.level_key in self.levels)
        return record.model_copy(update={"programs": kept}) if kept else None


WHOLE = Part()


def chosen_states(
    named: Iterable[str], there: Iterable[str], states: Vocabulary, what: str
) -> frozenset[str]:
    """Return the codes of the states that a person names, each by its letters or its name.

    Codes are in small letters, as the vocabulary has them. *there* are those in which there is
    any *what*, a word for messages. Raises LevelGroundError for another, with what was meant.
    """
    known = frozenset(there)
    codes = {said: states.named(said) for said in named}
    for said, code in codes.items():
        if code not in known:
            what_is_wrong = f'no {what} is in the state "{said}"'
            raise LevelGroundError(what_is_wrong, _near_state(said, known, states))
    return frozenset(filter(None, codes.values()))


def _near_state(said: str, codes: Iterable[str], states: Vocabulary) -> str:
    if len(said) == len("ma"):
        return strings.did_you_mean(said.upper(), sorted(map(str.upper, codes)))
    names = (str(states.by_id[code].label) for code in codes if code in states.by_id)
    return strings.did_you_mean(said.title(), sorted(names))


def _slug(record: Record) -> str:
    return strings.slug_of_name(record.place.county or "")
