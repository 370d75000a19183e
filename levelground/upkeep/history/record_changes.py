"""What changed in a record between two versions of its file, in each language of a site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from levelground.compare import Comparer
from levelground.content import yaml_tree
from levelground.content.parse.records import read_record
from levelground.facts import field_table
from levelground.facts.answers import Choices
from levelground.facts.field_table import Field
from levelground.facts.field_types import kind_of
from levelground.facts.in_words import answer_words
from levelground.facts.vocabulary import Vocabularies
from levelground.language import catalogues
from levelground.language.messages import _, speaking
from levelground.model import UNLISTED, Program, Record
from levelground.upkeep.told_changes import ToldChange, is_reach, told_between

_LISTING = "listing"


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact that changed: of which program ("" for all), and in words by language.

    `again`: whether what was before is not told: an old number could be called, and what a
    person wrote may have been taken out for a reason.
    """

    program: str
    field: str
    term: str
    words: Mapping[str, tuple[str, str, str]]
    again: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What tells one fact of a record from another."""
        return self.program, f"{self.field} {self.term}"


@dataclass(frozen=True, slots=True)
class DatedChange:
    """The facts of a record that changed on a day."""

    slug: str
    day: date
    facts: tuple[FactChange, ...]


@dataclass(frozen=True, slots=True)
class ListBroughtIn:
    """A commit that changed more records than a person does: how many, on which day."""

    day: date
    records: int


@dataclass(frozen=True)
class History:
    """What is known of how the records changed.

    `begins`: the day from which on it is known, None where there is no history at hand.
    `changes`: the newest first. `lists`: what came in at once.
    """

    begins: date | None = None
    changes: tuple[DatedChange, ...] = ()
    lists: tuple[ListBroughtIn, ...] = ()


@dataclass(frozen=True)
class Teller:
    """Tells what changed between versions of record files, in some languages."""

    vocabularies: Vocabularies
    languages: Sequence[str]

    def facts(self, slug: str, before: bytes, after: bytes) -> tuple[FactChange, ...]:
        """Return the facts that changed; () where either version cannot be read."""
        was, now = self._record(slug, before), self._record(slug, after)
        if was is None or now is None:
            return ()
        told: dict[tuple[str, str, str], dict[str, ToldChange]] = {}
        for language in self.languages:
            with speaking(catalogues.translations(language)):
                comparer = Comparer(self.vocabularies, language)
                for program, change in _changes(was, now, comparer):
                    told.setdefault((program, change.field, change.term), {})[language] = change
        return tuple(_fact(*key, by_language) for key, by_language in told.items())

    def own_words(self) -> Sequence[str]:
        """Return what each fact is called, which a directory may choose for itself."""
        return [
            catalogues.translations(language).gettext(one.fact.label)
            for language in self.languages
            for one in field_table.fields_of(Program)
        ]

    def still_says(self, record: Record, change: FactChange) -> bool:
        """Whether a record says now what a change said then."""
        language = self.languages[0]
        with speaking(catalogues.translations(language)):
            comparer = Comparer(self.vocabularies, language)
            if change.field == _LISTING:
                now = {comparer.label("listing", record.listed_as)}
            else:
                programs = [p for p in record.programs if change.program in {"", p.key}]
                now = {_says(change, program, comparer) for program in programs}
        return now == {str(change.words[language][2])}

    def _record(self, slug: str, raw: bytes) -> Record | None:
        return read_record(yaml_tree.parse_yaml(raw, slug), slug, self.vocabularies)[0]


def _fact(program: str, name: str, term: str, told: Mapping[str, ToldChange]) -> FactChange:
    """Return a change; neither an old number nor an old free text is told again."""
    one = field_table.fields_by_name(Program).get(name)
    was = any(change.before for change in told.values())
    again = was and one is not None and (is_reach(one) or kind_of(one.kind) is str)
    words = {
        language: (change.label, "" if again else change.before, change.after)
        for language, change in told.items()
    }
    return FactChange(program, name, term, words, again)


def _changes(was: Record, now: Record, comparer: Comparer) -> Iterator[tuple[str, ToldChange]]:
    """Yield (program, change); a change that all programs share is of "", the whole record."""
    listed = was.listed_as, now.listed_as
    if listed[0] != listed[1] and UNLISTED not in listed:
        words = (comparer.label("listing", one) for one in listed)
        yield "", ToldChange(_LISTING, "", _("Open or not"), *words)
    before = {program.key: program for program in was.programs}
    both = [(program.key, before[program.key], program) for program in now.programs
            if program.key in before]  # fmt: skip
    for one in field_table.fields_of(Program):
        yield from _of_field(one, both, comparer)


def _says(change: FactChange, program: Program, comparer: Comparer) -> str:
    """Return what a program says now of the fact, or of the term of a list, that changed."""
    one = field_table.fields_by_name(Program)[change.field]
    value = one.of(program)
    if not change.term:
        return str(comparer.words(one, program))
    answer = value.of(change.term) if isinstance(value, Choices) else None
    return answer_words(answer) if answer else ""


def _of_field(
    one: Field, both: Sequence[tuple[str, Program, Program]], comparer: Comparer
) -> Iterator[tuple[str, ToldChange]]:
    told = [(key, told_between(one, was, now, comparer)) for key, was, now in both]
    if told and all(changes == told[0][1] for _key, changes in told):
        yield from (("", change) for change in told[0][1])
        return
    for key, changes in told:
        yield from ((key, change) for change in changes)
