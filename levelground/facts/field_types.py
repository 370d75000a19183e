"""What any field of a record carries, and the one reader for each kind of value."""

from __future__ import annotations

import types
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, NewType, Union, get_args, get_origin

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from levelground.base import slips, strings
from levelground.base.names import empty_words
from levelground.facts import figures, opening_hours, read_value, safe_text
from levelground.facts.answers import (
    UNKNOWN,
    Choice,
    Choices,
    Fault,
    Hours,
    Money,
    Phone,
    Range,
    WrongValueError,
)
from levelground.facts.reading_context import Context
from levelground.facts.remedies import (
    covered_facts,
    denials,
    free_names,
    plain_answers,
    term_remedies,
    whole_lists,
)
from levelground.facts.vocabulary import Localized, Vocabulary
from levelground.facts.written import yes_no_words
from levelground.language.messages import DEFAULT_LANGUAGE

Url = NewType("Url", str)
Email = NewType("Email", str)
Slug = NewType("Slug", str)
Zip = NewType("Zip", str)
Digits = NewType("Digits", str)  # of a phone, as one dials them: 988, 1-800-662-4357

SHORT = 120
_DEGREES = frozenset({90, 180})  # the most that a coordinate may be


@dataclass(frozen=True, kw_only=True)
class Item:
    """How a field is read, and its description for maintainers.

    `vocabulary` names the file that a Choice or Choices takes its terms from;
    without one a Choice is a plain yes or no, and Choices are free names.
    `most` bounds a Range, and `unit` follows it ("hours a week") or is what an amount of money
    alone is for; `limit` bounds a text, in characters. `terms_only` is for what no bare yes or no
    can answer, like a level or a state. `hint` is added where only the list of terms can be told. A
    `verbatim` text is kept as it is; a `numbered` one has a digit and says nothing but its
    number. `beside` returns what may be named besides the terms.
    """

    help: str = ""
    vocabulary: str = ""
    most: float = 0
    limit: int = SHORT
    terms_only: bool = False
    hint: str = ""
    verbatim: bool = False
    numbered: bool = False
    unit: str = ""
    beside: Callable[[], Collection[str]] = tuple

    def __get_pydantic_core_schema__(
        self, source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read the field's text with the one reader for its kind."""
        kind = kind_of(source)
        reader = partial(_read_once, self, _READERS[kind], source is not kind)
        return core_schema.with_info_plain_validator_function(reader)


def kind_of(annotation: Any) -> Any:
    """Return the type that an annotation like `Range | None` holds."""
    if get_origin(annotation) in {Union, types.UnionType}:
        return next(kind for kind in get_args(annotation) if kind is not types.NoneType)
    return annotation


def _read_once(
    item: Item,
    read: _Reader,
    may_be_unknown: bool,  # noqa: FBT001 - bound by the Item, before pydantic's two
    raw: object,
    info: ValidationInfo,
) -> Any:
    """Read *raw*, or return what was made of the very same object for the same field."""
    context: Context = info.context  # type: ignore[assignment]
    key = (id(item), id(raw))
    if key not in context.read:
        value = context.value_of(item, raw, partial(_read_stated, read, item, raw, context))
        if value is None and not may_be_unknown:
            raise WrongValueError.because("it has to be known here", "write what it is")
        # Kept beside its value, so that its id cannot become another object's.
        context.read[key] = raw, value
    return context.read[key][1]


def _read_stated(read: _Reader, item: Item, raw: object, context: Context) -> Any:
    return None if _not_stated(raw) else _read(read, item, raw, context)


def _read(read: _Reader, item: Item, raw: object, context: Context) -> Any:
    """Read *raw*; a word like null or TBD that is no value of the field only says nothing."""
    try:
        return read(item, raw, context)
    except WrongValueError as error:
        if isinstance(raw, str) and empty_words.says_nothing(raw) and not error.may_mean:
            raise WrongValueError.for_nothing(raw.strip(), _none(read, item, raw)) from error
        raise


def _none(read: _Reader, item: Item, raw: str) -> str:
    """Return what to write where a word like none may mean that there is none, '' elsewhere."""
    said = raw.strip(" .!").lower()
    if item.terms_only or said not in yes_no_words.NONE_HERE:
        return ""
    if read is _range:
        return "write 0, if there is none" if said in yes_no_words.NONE else ""
    return "write no, if there is none" if read in {_choice, _choices} else ""


def _all_terms(item: Item, vocabulary: Vocabulary, told: str, *, answers: bool) -> str:
    """Return what may be written of all terms of a field, *told* by their ids."""
    if len(vocabulary.by_id) > strings.SHOWN:
        told += f"; content/vocabulary/{item.vocabulary}.yaml has them all"
    told += ", yes, no, unknown" if answers else ""
    return f"{told}; {item.hint}" if item.hint else told


def _terms(
    item: Item, context: Context, *, answers: bool = False, listed: bool = False
) -> read_value.Terms:
    """Return the terms that *item* may name, and how to help with a wrong one.

    With *answers*, a plain yes, no or unknown is among what may be written, and
    more than one term if it is *listed*.
    """
    vocabulary = context.vocabularies[item.vocabulary]
    called = f"{getattr(item, 'label', '')} {item.vocabulary}"

    def remedy(written: str) -> str:
        ids = vocabulary.meant(yes_no_words.said_behind(written)) if answers else ()
        if len(ids) == 1:
            return f"write {ids[0]}"
        covered = covered_facts.covered_remedy(vocabulary, item.beside(), written)
        if item.beside() and covered:
            return covered
        plain = yes_no_words.answer_remedy(written) if answers else ""
        if plain and not vocabulary.meant(written):
            return plain
        told = term_remedies.term_remedy(
            context.vocabularies, item.vocabulary, written, listed=listed
        )
        if told != strings.one_of(list(vocabulary.by_id)):
            return told
        if not item.terms_only and denials.denies_field(called, written):
            return "write no in place of the whole list" if listed else "write no"
        return _all_terms(item, vocabulary, told, answers=answers)

    def find(written: str) -> str | None:
        return vocabulary.find(written) or (written if written in item.beside() else None)

    whole = partial(whole_lists.list_fault, vocabulary)
    none = "" if item.terms_only else "write no in place of the whole list, if there is none"
    return read_value.Terms(find, remedy, vocabulary.by_word, whole, none)


def _choice(item: Item, raw: object, context: Context) -> Choice | None:
    if item.vocabulary:
        terms = _terms(item, context, answers=not item.terms_only)
        if isinstance(raw, list) and len(raw) > 1 and all(isinstance(one, str) for one in raw):
            several = terms.remedy(", ".join(raw))
            raise WrongValueError.because("expected one value, found a list", several)
    else:
        terms = plain_answers.terms(context.vocabularies)
    choice = read_value.read_choice(raw, terms)
    if item.terms_only and choice is not None and not choice.term:
        written = read_value.read_scalar(raw)
        raise WrongValueError.because(f'"{written}" is no answer here', terms.remedy(written))
    return choice


def _choices(item: Item, raw: object, context: Context) -> Choices | None:
    terms = _terms(item, context, listed=True) if item.vocabulary else free_names.TERMS
    choices = read_value.read_choices(raw, terms)
    if item.terms_only and choices is not None and not choices.stated:
        raise WrongValueError.because("no term is named here", "write them as [one, two]")
    return choices


_Reader = Callable[[Item, object, Context], Any]


def _scalar_reader(read: Callable[[str], Any]) -> _Reader:
    """Return a reader that refuses lists and groups before it calls *read*."""

    def reader(_item: Item, raw: object, _context: Context) -> Any:
        return read(read_value.read_scalar(raw))

    return reader


def _not_stated(raw: object) -> bool:
    return isinstance(raw, str) and raw.strip().lower() == UNKNOWN


def _text(item: Item, raw: object, _context: Context) -> str:
    if item.verbatim:
        return safe_text.read_text(read_value.read_scalar(raw), item.limit)
    said = _statement(read_value.read_scalar(raw), item.limit)
    return figures.read_numbered(said) if item.numbered else said


def _statement(written: str, limit: int) -> str:
    """Return a text that states something; a lone yes or no would be shown as what it is."""
    said = safe_text.read_statement(written, limit)
    if read_value.read_answer(said):
        what = f'"{said}" is an answer, and a text is asked for here'
        raise WrongValueError.because(what, "write the text, or remove the line")
    return said


def read_localized(
    raw: object, limit: int, read: Callable[[str, int], str] = safe_text.read_text
) -> Localized:
    """Read a text, or a mapping of languages to texts; English has to be among them."""
    if not isinstance(raw, Mapping):
        return Localized(((DEFAULT_LANGUAGE, read(read_value.read_scalar(raw), limit)),))
    if DEFAULT_LANGUAGE not in raw:
        raise WrongValueError.because("the English text is missing", "add en: and the text")
    made: list[tuple[str, str]] = []
    faults: list[Fault] = []
    for language, written in sorted(raw.items()):
        try:
            made.append((language, read(read_value.read_scalar(written), limit)))
        except WrongValueError as error:
            faults += [Fault((language, *f.path), f.what, f.write) for f in error.faults]
    if faults:
        raise WrongValueError(*faults)
    return Localized(tuple(made))


def _localized(item: Item, raw: object, _context: Context) -> Localized:
    return read_localized(raw, item.limit, _statement)


def _range(item: Item, raw: object, _context: Context) -> Range | None:
    return read_value.read_range(raw, item.most, item.unit)


def _money(item: Item, raw: object, _context: Context) -> Money | None:
    return read_value.read_money(raw, item.unit)


def _number(item: Item, raw: object, _context: Context) -> float:
    """Read a coordinate or a whole number within plus or minus `most`."""
    written = read_value.read_scalar(raw)
    try:
        found = float(slips.keyboard_text(written))
    except ValueError:
        found = float("nan")
    if not -item.most <= found <= item.most:
        raise WrongValueError.because(
            f'"{written}" is not a number between -{item.most:g} and {item.most:g}',
            "write it in digits, like " + ("42.35" if item.most in _DEGREES else "10"),
        )
    return found


_READERS: dict[Any, _Reader] = {
    Choice: _choice,
    Choices: _choices,
    Range: _range,
    Money: _money,
    Phone: _scalar_reader(read_value.read_phone),
    Hours: _scalar_reader(opening_hours.read_hours),
    date: _scalar_reader(read_value.read_date),
    Url: _scalar_reader(safe_text.read_url),
    Email: _scalar_reader(safe_text.read_email),
    Slug: _scalar_reader(safe_text.read_slug),
    Zip: _scalar_reader(figures.read_zip),
    Digits: _scalar_reader(figures.read_digits),
    str: _text,
    Localized: _localized,
    float: _number,
}
