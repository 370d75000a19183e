"""What the programs of one part of the directory state, for the search.

Facts are bits: for each option of a filter, the programs that state yes, and
those that state no. What is in neither is not stated. A filter that all programs
of each provider answer alike has a bit for each provider instead; one whose answers
stand in the keys of the programs has no bits for yes.
"""

from __future__ import annotations

import base64
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from levelground.model import Program, Record, deciding, filters
from levelground.model.filters import Filter, FilterKind, StatedOptions
from levelground.site.arrange.directory import Directory

# The filters that each card shows, what comes near to one that nobody states, and names that words
# are read as: what every answer needs.
FIRST = frozenset(
    {
        deciding.LEVEL,
        "stay",
        *filters.FOLLOWS,
        *deciding.USUALLY,
        *(name for names in deciding.DECIDES.values() for name in names),
        *(chosen.id for chosen in filters.filters() if chosen.kind is FilterKind.NAMES),
    }
)
_Span = tuple[float, float] | None


@cache
def later_filters() -> Mapping[str, str]:
    """Return the other filters, each with the group whose facts are loaded when one is asked about.

    That is the group of the field table.
    """
    others = (chosen for chosen in filters.filters() if chosen.id not in FIRST)
    return {chosen.id: chosen.field.fact.group.name.lower() for chosen in others}


def later_groups() -> tuple[str, ...]:
    """Return the groups of the other filters, each once."""
    return tuple(dict.fromkeys(later_filters().values()))


def shard_filters(
    directory: Directory, records: Sequence[Record], names: Collection[str]
) -> dict[str, dict[str, Any]]:
    """Return what is stated of some filters, by their names; nothing where all is unstated."""
    part = _Part(directory, records)
    return {
        chosen.id: bits
        for chosen in filters.filters()
        if chosen.id in names
        and (bits := part.spans(chosen) if chosen.kind is FilterKind.RANGE else part.bits(chosen))
    }


def bits_as_text(bits: Sequence[bool]) -> str:
    """Return bits as text, the first in the lowest place; "" where none is set."""
    if not any(bits):
        return ""
    number = sum(1 << at for at, bit in enumerate(bits) if bit)
    packed = number.to_bytes((len(bits) + 7) // 8, "little")
    return base64.b64encode(packed).decode("ascii").rstrip("=")


@dataclass(frozen=True)
class _Part:
    """The records of one part, in the order in which the bits stand."""

    directory: Directory
    records: Sequence[Record]

    @cached_property
    def programs(self) -> tuple[Program, ...]:
        return tuple(program for record in self.records for program in record.programs)

    def bits(self, chosen: Filter) -> dict[str, Any]:
        """Return a filter's options with what is stated of each; nothing where all is unstated.

        An option that is left out is a no where the fact cannot be said at all.
        """
        every = self._options(chosen)
        each = [*filters.stated_by_each(chosen, self.programs, every)]
        keyed = chosen.kind is FilterKind.ONE and self._is_in_keys(each, every)
        there = self._elsewhere(chosen)
        whole, said = (False, each) if keyed or there else self._by_provider(each)
        options = [o for o in every if any(o in s.yes or (o in s.no and not s.moot) for s in said)]
        if not (options or there or any(s.moot for s in said)):
            return {}
        yes = [bits_as_text([option in s.yes for s in said]) for option in options if not keyed]
        if chosen.kind is FilterKind.ONE:  # one term is a no to the others
            no = [bits_as_text([not s.yes and bool(s.no) for s in said])]
        else:
            no = [bits_as_text([option in s.no for s in said]) for option in options]
        moots = [
            bits_as_text([option in s.moots and not s.moot for s in said]) for option in options
        ]
        flags = {
            "whole": int(whole),
            "keyed": int(keyed),
            "one": int(chosen.kind is FilterKind.ONE),
            "moot": bits_as_text([s.moot for s in said]),
            "moots": moots if any(moots) else [],
            "every": bits_as_text([s.every for s in said]),
            "there": there,
        }
        return {"of": options, "yes": yes, "no": no, **{k: v for k, v in flags.items() if v}}

    def _elsewhere(self, chosen: Filter) -> str:
        """Return the programs at whose place another one is what is chosen: detox, sober living."""
        if not chosen.field.fact.own_level:
            return ""
        return bits_as_text(
            [
                bool(deciding.elsewhere(chosen.id, record, program))
                for record in self.records
                for program in record.programs
            ]
        )

    def _is_in_keys(self, said: Sequence[StatedOptions], options: Sequence[str]) -> bool:
        """Whether the keys of the programs say all that is stated: "residential-short-stay"."""
        return all(
            (option in s.yes) == (f"-{option}-" in f"-{program.key}-")
            for s, program in zip(said, self.programs, strict=True)
            for option in options
        )

    def _by_provider(self, said: Sequence[StatedOptions]) -> tuple[bool, Sequence[StatedOptions]]:
        """Return whether all programs of each provider say the same, and then one for each."""
        firsts: list[StatedOptions] = []
        rest = iter(said)
        for record in self.records:
            own = [next(rest) for _program in record.programs]
            firsts.append(own[0])
            if any(other != own[0] for other in own):
                return False, said
        return True, firsts

    def _options(self, chosen: Filter) -> tuple[str, ...]:
        if chosen.kind is not FilterKind.NAMES:
            return filters.options(chosen, self.directory.catalog.vocabularies)
        values = (chosen.field.of(program) for program in self.programs)
        return tuple(sorted({name for value in values if value for name, _a in value.stated}))

    def spans(self, chosen: Filter) -> dict[str, Any]:
        """Return the ends of a range by program, [] where not stated; nothing where all are so."""
        spans: list[_Span] = [filters.stated_span(chosen, program) for program in self.programs]
        return {"spans": [list(span or ()) for span in spans]} if any(spans) else {}
