"""Whom and what a program states that it does not take: what is told first, wherever it is named.

Only what is stated makes a limit. Who names men and leaves women unsaid is told apart from
who says no to women, and is worth a call. `theme/static/js/finder/limits.js` says the same from
keys.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from levelground.compare.speaker import labels_in_turn
from levelground.facts import field_table
from levelground.facts.answers import Answer
from levelground.facts.vocabulary import Vocabularies
from levelground.language.messages import N_, _, filled
from levelground.model import Program, Record, deciding, filters

_FIELDS = field_table.fields_by_name(Program)
_KEPT = 20_000  # values whose limits are kept at once
_ONLY, _NAMED, _REFUSES, _TREATS, _UNTREATED, _BARRED, _DISPUTED = (
    "only",
    "named",
    "refuses",
    "treats",
    "untreated",
    "barred",
    "disputed",
)
_FORMS = {
    _ONLY: N_("{list} only"),
    _NAMED: N_("Says it takes: {list}. Ask about others"),
    _REFUSES: N_("Does not take: {list}"),
    _TREATS: N_("Treats only: {list}"),
    _UNTREATED: N_("Does not treat: {list}"),
    _BARRED: "{list}",
    _DISPUTED: N_("Answers disagree: {list}"),
}
_RANK = {name: at for at, name in enumerate(deciding.LIMITS)}
# Facts of which it has to be known at once that sources disagree.
DISPUTABLE = (*deciding.LIMITS, *deciding.IN_LINE["detox"], "detox", deciding.LEVEL)


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit in words; `name` is its fact, `key` the same for scripts: "only genders men".

    Where sources disagree about it, the key is that of the limit with "disputed" before it.
    """

    name: str
    key: str
    words: str


@dataclass(frozen=True, eq=False)
class Limits:
    """Tells limits in one language. Most values are stated by many programs, and are told once."""

    vocabularies: Vocabularies
    language: str
    _known: dict[tuple[str, int], tuple[object, Limit | None]] = field(default_factory=dict)

    def of(self, record: Record, program: Program) -> tuple[Limit, ...]:
        """Return the limits of a program of a record."""
        made = [
            limit
            for name in deciding.LIMITS
            if (value := _FIELDS[name].of(program)) is not None
            and (limit := self._of_value(name, value, program))
        ]
        return tuple(self._told(record, program, made)) if record.conflicts else tuple(made)

    @staticmethod
    def in_order(keys: Iterable[str]) -> list[str]:
        """Return keys in the order in which the limits of a program are told."""
        return sorted(keys, key=lambda key: (_RANK.get(key.split()[1], len(_RANK)), key))

    def _of_value(self, name: str, value: Any, program: Program) -> Limit | None:
        known = self._known.get((name, id(value)))
        if known is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            kind, terms = self._found(name, value, program)
            made = self._limit(name, kind, terms) if terms else None
            known = self._known[name, id(value)] = (value, made)
        return known[1]

    def _found(self, name: str, value: Any, program: Program) -> tuple[str, list[str]]:
        """Return the kind of a limit and its terms, no terms where there is none."""
        every = [term.id for term in self.vocabularies[_FIELDS[name].item.vocabulary]]
        said = filters.stated_options(filters.named(name), program, every)
        yes = [term for term in every if term in said.yes]
        no = [term for term in every if term in said.no - said.moots and not said.moot]
        if name in deciding.ANYONE:
            return _of_people(name, yes, no)
        if name in deciding.BARRED:
            return _BARRED, [term for term in yes if term in deciding.BARRED[name]]
        if value.others is Answer.NO and yes:
            return _TREATS, yes
        own = dict(value.stated)
        named = [term for term in no if own.get(term) is Answer.NO]
        return _UNTREATED, [term for term in named if term in deciding.SUBSTANCES]

    def _told(self, record: Record, program: Program, made: list[Limit]) -> Iterator[Limit]:
        """Yield limits; those that sources disagree about come last, each told as that."""
        about = {c.about for c in record.conflicts if c.program in {None, program.key}}
        yield from (limit for limit in made if limit.name not in about)
        doubted = [
            Limit(limit.name, f"{_DISPUTED} {limit.key}", _said(_DISPUTED, [limit.words]))
            for limit in made
            if limit.name in about
        ]
        barred = {limit.name for limit in doubted}
        names = [name for name in DISPUTABLE if name in about - barred]
        if names:
            labels = [_(_FIELDS[name].fact.label) for name in names]
            doubted.append(Limit(names[0], _key(_DISPUTED, ".", names), _said(_DISPUTED, labels)))
        yield from sorted(doubted, key=lambda limit: limit.key)

    def _limit(self, name: str, kind: str, terms: Iterable[str]) -> Limit:
        vocabulary = _FIELDS[name].item.vocabulary
        labels = [self.vocabularies.label(vocabulary, term, self.language) for term in terms]
        return Limit(name, _key(kind, name, terms), _said(kind, labels))


def _of_people(name: str, yes: list[str], no: list[str]) -> tuple[str, list[str]]:
    """Return the limit of a list of people, of whom some may come anywhere by rule."""
    missing = [term for term in deciding.ANYONE[name] if term not in yes]
    if not missing or not (yes or no):
        return _ONLY, []
    if not yes:
        return _REFUSES, [term for term in missing if term in no]
    if all(term in no for term in missing):
        return _ONLY, yes
    return _NAMED, yes if name in deciding.NAMED_IS_TAKEN else []


def _key(kind: str, name: str, terms: Iterable[str]) -> str:
    return " ".join([kind, name, *terms])


def _said(kind: str, labels: list[str]) -> str:
    return filled(_(_FORMS[kind]), list=labels_in_turn(labels))


def limit_forms() -> Mapping[str, str]:
    """Return what scripts say of limits, by the kind that a key begins with."""
    return {kind: _(form) for kind, form in _FORMS.items()}


def disputable_labels() -> Mapping[str, str]:
    """Return what the facts are called of which a dispute is told, by their names."""
    return {name: _(_FIELDS[name].fact.label) for name in DISPUTABLE}
