"""What a guide may show of the directory's data: one model for each directive.

A field of the model is an option of the directive. `docs/guides.md` has an
example of each.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainValidator, ValidationInfo

from levelground.base import strings
from levelground.facts import field_table, read_value
from levelground.facts.answers import Answer, Choice, Choices, Fault, WrongValueError
from levelground.facts.field_table import Field, Group
from levelground.facts.field_types import Item
from levelground.facts.remedies import term_remedies
from levelground.facts.vocabulary import Vocabularies
from levelground.model.base import Frozen
from levelground.model.record import Program

GLOSSARY = "glossary"
LEVEL_ROWS = (
    "hours", "days", "sleep", "staff", "length", "path", "suits", "may_lack", "cost", "asam",
)  # fmt: skip
MOST_PROGRAMS, MOST_COLUMNS = 8, 4

_WANTED: dict[str, Field] = {
    entry.name: entry
    for entry in field_table.fields_of(Program)
    if entry.fact.filters and entry.kind in {Choice, Choices} and entry.name != "level"
}
_ASKED: dict[str, Field] = {
    entry.name: entry
    for entry in field_table.fields_of(Program)
    if entry.fact.ask and "{term}" not in entry.fact.ask
}


@dataclass(frozen=True, slots=True)
class TermName:
    """A term by its vocabulary and id."""

    vocabulary: str
    id: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """A fact that a program has to state: the field, and the term ("" for a plain yes)."""

    field: str
    term: str = ""


def _vocabularies(info: ValidationInfo) -> Vocabularies:
    found: Vocabularies = info.context.vocabularies  # type: ignore[union-attr]
    return found


def _term(*names: str) -> PlainValidator:
    """Return what reads the id of a term that is in one of the vocabularies *names*."""

    def read(raw: object, info: ValidationInfo) -> str:
        written = read_value.read_scalar(raw)
        known = [v for name in names if (v := _vocabularies(info).by_name.get(name))]
        for vocabulary in known:
            if found := vocabulary.find(written):
                return found
        remedy = term_remedies.remedy_among(known[0], written) if known else "remove the line"
        raise WrongValueError.because(f'"{written}" is not a known term here', remedy)

    return PlainValidator(read)


def _one_of(*words: str) -> PlainValidator:
    """Return what reads one of *words*."""

    def read(raw: object) -> str:
        written = read_value.read_scalar(raw)
        if written not in words:
            what = f'"{written}" cannot be chosen here'
            raise WrongValueError.because(what, strings.did_you_mean(written, words))
        return written

    return PlainValidator(read)


def _up_to(most: int) -> PlainValidator:
    """Return what reads a whole number from 1 to *most*."""

    def read(raw: object) -> int:
        written = read_value.read_scalar(raw)
        if not written.isdecimal() or not 1 <= int(written) <= most:
            what = f'"{written}" is not a number from 1 to {most}'
            raise WrongValueError.because(what, "write it in digits")
        return int(written)

    return PlainValidator(read)


def _read_any_term(raw: object, info: ValidationInfo) -> TermName:
    """Read `copay`, of the glossary, or `payments/medicaid`, of another vocabulary."""
    written, by_name = read_value.read_scalar(raw), _vocabularies(info).by_name
    name, _slash, word = written.rpartition("/")
    vocabulary = by_name.get(name or GLOSSARY)
    if vocabulary is None:
        what = f'there is no vocabulary "{name or GLOSSARY}"'
        raise WrongValueError.because(what, strings.did_you_mean(name, sorted(by_name)))
    found = vocabulary.find(word)
    if found is None:
        others = sorted(f"{v.name}/{word}" for v in by_name.values() if v.find(word))
        remedy = f'write "{others[0]}"' if others else term_remedies.remedy_among(vocabulary, word)
        raise WrongValueError.because(f'"{written}" is not a known term here', remedy)
    if vocabulary.by_id[found].definition is None:
        what = f'"{written}" has no definition'
        raise WrongValueError.because(what, f"add one in {vocabulary.name}.yaml")
    return TermName(vocabulary.name, found)


def _read_wanted(raw: object, info: ValidationInfo) -> tuple[Wanted, ...]:
    """Read `{virtual: fully, payment.accepts: medicaid}`: facts that a program has to state."""
    if not isinstance(raw, Mapping):
        write = "write them as {virtual: fully, payment.accepts: medicaid}"
        raise WrongValueError.because("facts with their answers are needed here", write)
    wanted: list[Wanted] = []
    faults: list[Fault] = []
    for name, value in raw.items():
        try:
            wanted.append(_one_wanted(name, read_value.read_scalar(value), _vocabularies(info)))
        except WrongValueError as error:
            faults += [Fault((name,), fault.what, fault.write) for fault in error.faults]
    if faults:
        raise WrongValueError(*faults)
    return tuple(wanted)


def _one_wanted(name: str, written: str, vocabularies: Vocabularies) -> Wanted:
    """Return one fact that a program has to state, or raise."""
    field = _WANTED.get(name)
    if field is None:
        what = f'programs cannot be chosen by "{name}"'
        raise WrongValueError.because(what, strings.did_you_mean(name, list(_WANTED)))
    if read_value.read_answer(written) is Answer.YES and field.kind is Choice:
        return Wanted(name)
    vocabulary = vocabularies.by_name.get(field.fact.vocabulary)
    if vocabulary is None:
        raise WrongValueError.because(f'"{written}" cannot be asked for here', "write yes")
    found = vocabulary.find(written)
    if found is None:
        what = f'"{written}" is not a known term here'
        raise WrongValueError.because(what, term_remedies.remedy_among(vocabulary, written))
    return Wanted(name, found)


def _read_asked(raw: object) -> tuple[str, ...]:
    """Read a group of facts, or a fact that can be asked about, as names of fields."""
    written = read_value.read_scalar(raw)
    if written in _ASKED:
        return (written,)
    groups = [group.key for group in Group]
    if written not in groups:
        what = f'there is no fact or group "{written}" to ask about'
        raise WrongValueError.because(what, strings.did_you_mean(written, [*groups, *_ASKED]))
    return tuple(name for name, entry in _ASKED.items() if entry.fact.group.key == written)


Asked = Annotated[tuple[str, ...], PlainValidator(_read_asked)]
Level = Annotated[str, _term("levels")]
LevelOrForm = Annotated[str, _term("levels", "forms")]
State = Annotated[str, _term("states")]


class LevelsTable(Frozen):
    """Levels of care, or forms of it, side by side."""

    show: tuple[LevelOrForm, ...]
    rows: tuple[Annotated[str, _one_of(*LEVEL_ROWS)], ...] = LEVEL_ROWS


class ProgramList(Frozen):
    """Programs that state what is asked for: as cards, or side by side."""

    level: Level | None = None
    state: State | None = None
    county: Annotated[str | None, Item()] = None
    city: Annotated[str | None, Item()] = None
    stating: Annotated[tuple[Wanted, ...], PlainValidator(_read_wanted)] = ()
    form: Annotated[str, _one_of("list", "table")] = "list"
    most: Annotated[int, _up_to(MOST_PROGRAMS)] = MOST_COLUMNS


class Definition(Frozen):
    """What a term means."""

    term: Annotated[TermName, PlainValidator(_read_any_term)]


class CallSheet(Frozen):
    """The questions of chosen facts, with why to ask and a line to write on."""

    about: tuple[Asked, ...]


class HelpNow(Frozen):
    """Whom to call now: the lines of the band, or all of them."""

    show: Annotated[str, _one_of("band", "all")] = "band"


class Figure(Frozen):
    """One of the drawn pictures."""

    name: Annotated[str, _one_of("ladder", "path-of-care")]


class Situations(Frozen):
    """The situations of "Is this level enough?"; there is nothing to choose."""


class StateCare(Frozen):
    """What is known of paying for care in some states: in all of the list, if none is named."""

    show: tuple[Annotated[str, _term("state-care")], ...] = ()


Options = (
    StateCare | Situations | LevelsTable | ProgramList | Definition | CallSheet | HelpNow | Figure
)

DIRECTIVES: dict[str, type[Options]] = {
    "levels": LevelsTable,
    "programs": ProgramList,
    "definition": Definition,
    "call-sheet": CallSheet,
    "help-now": HelpNow,
    "figure": Figure,
    "situations": Situations,
    "state-care": StateCare,
}
OPTIONS: dict[str, tuple[str, ...]] = {
    name: tuple(model.model_fields) for name, model in DIRECTIVES.items()
}


@dataclass(frozen=True, slots=True)
class Directive:
    """One directive of a guide: what it asks for, and the line it stands on."""

    line: int
    options: Options
