"""A stated value in words: what it says, and the note that goes with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from levelground.compare.table import Cell, State
from levelground.facts.answers import Answer, Choice, Choices, Hours, Money, Phone, Range
from levelground.facts.field_table import Field
from levelground.facts.field_types import SHORT
from levelground.facts.in_words import (
    answer_words,
    day_words,
    hours_words,
    money_words,
    range_words,
)
from levelground.facts.vocabulary import Term, Vocabularies
from levelground.language.messages import (
    DEFAULT_LANGUAGE,
    _,
    filled,
    joined,
    sentence_list,
    written_in,
)
from levelground.model import deciding, filters

_CELLS = 20_000  # that are kept at once
_COMMON = re.compile(r".[^A-ZÁÉÍÓÚÑ\d ]*(?: [^A-ZÁÉÍÓÚÑ]|$)")  # one capital, at the beginning

StateInWords = tuple[State, str, str]

STATES = {
    Answer.YES: State.YES,
    Answer.NO: State.NO,
    Answer.NOT_APPLICABLE: State.NOT_APPLICABLE,
}


@dataclass(frozen=True, eq=False)
class Speaker:
    """Says values in one language. Most are stated by many programs, and are said once."""

    vocabularies: Vocabularies
    language: str
    _known: dict[tuple[str, Any], StateInWords] = field(default_factory=dict)
    _cells: dict[tuple[str, int], tuple[object, Cell]] = field(default_factory=dict)

    def cell(self, of: Field, value: object) -> Cell:
        """Return the cell of a stated value of a field, without what goes with it.

        Records share what they state alike, so that a value is known by where it is in memory,
        which it keeps while it is kept here.
        """
        known = self._cells.get((of.name, id(value)))
        if known is None:
            if len(self._cells) > _CELLS:
                self._cells.clear()
            known = self._cells[of.name, id(value)] = (value, Cell(*self.say(of, value)))
        return known[1]

    def say(self, of: Field, value: Any) -> StateInWords:
        """Return (state, words, note) of a stated value of a field."""
        found = self._known.get((of.name, value))
        if found is None:
            found = self._known[of.name, value] = self._say(of, value)
        return found

    def _say(self, of: Field, value: Any) -> StateInWords:
        if isinstance(value, Choice):
            return self._choice(of, value)
        if isinstance(value, Choices):
            return self._choices(of, value)
        if isinstance(value, Range):
            return _span(value.answer, range_words(value, of.fact.unit))
        if isinstance(value, Money):
            return _span(value.answer, money_words(value))
        return State.SAID, self._text(of, value), ""

    def _text(self, of: Field, value: Any) -> str:
        """Return a phone, a day, a name, or a sentence marked with its language."""
        if isinstance(value, Phone):
            return value.shown
        if isinstance(value, Hours):
            return hours_words(value)
        if isinstance(value, date):
            return day_words(value)
        # Sentences have more room than names have.
        if of.fact.limit > SHORT:
            return written_in(DEFAULT_LANGUAGE, self.language, str(value))
        return str(value)

    def _choice(self, of: Field, value: Choice) -> StateInWords:
        if value.term:
            state = State.SAID if of.fact.term_is_value else State.YES
            return state, self._label(of, value.term), ""
        return STATES[value.answer], answer_words(value.answer), ""

    def _choices(self, of: Field, value: Choices) -> StateInWords:
        """Say the yeses as a list; the stated noes follow as a note."""
        value = self._plainly(of, value)
        yes, moot = (
            [self._label(of, term) for term in value.with_answer(answer)]
            for answer in (Answer.YES, Answer.NOT_APPLICABLE)
        )
        noes = self._noes(of, value.with_answer(Answer.NO))
        moots = filled(_("Does not apply: {list}"), list=sentence_list(moot)) if moot else ""
        if yes and value.others is not Answer.YES:
            alone = of.fact.alone and len(yes) == 1
            words = self._alone(of, value, yes[0]) if alone else _in_all(of, value, yes)
            rest = _silent(value) if not alone and _names_no_substance(of, value) else ""
            return State.SAID, words, in_turn([_closed(value.others) or noes or rest, moots])
        if value.others is not None:
            return STATES[value.others], answer_words(value.others), in_turn([noes, moots])
        if noes:  # of these alone: nothing is said of the others
            return State.SAID, noes, moots
        return State.NOT_APPLICABLE, answer_words(Answer.NOT_APPLICABLE), labels_in_turn(moot)

    def _alone(self, of: Field, value: Choices, label: str) -> str:
        """Say a single yes: it is the only one where all others are ruled out, else just stated."""
        every = len(self.vocabularies[of.item.vocabulary].terms)
        if value.others is not None or len(value.stated) == every:
            return only(label)
        if len(value.stated) > 1:  # the noes follow
            return label
        return filled(_("{term}, others not stated"), term=label)

    def yeses(self, of: Field, value: Any) -> list[str]:
        """Return the yeses of a list as they are said one after another, none of another value."""
        if not isinstance(value, Choices) or value.others is Answer.YES:
            return []
        told = self._plainly(of, value)
        return [self._label(of, term) for term in told.with_answer(Answer.YES)]

    def refusals(self, of: Field, value: Any) -> str:
        """Return the noes that a list states beside its yeses, "" for none or all the rest."""
        if not isinstance(value, Choices) or value.others is not None:
            return ""
        told = self._plainly(of, value)
        no = told.with_answer(Answer.NO)
        every = len(self.vocabularies[of.item.vocabulary].terms)
        if not (no and told.with_answer(Answer.YES)) or len(told.stated) == every:
            return ""
        return self._noes(of, no)

    def _noes(self, of: Field, terms: Sequence[str]) -> str:
        """Return what terms with a no say: of a limit that is not set, who may come."""
        known = self.vocabularies[of.item.vocabulary].by_id if of.item.vocabulary else {}
        said = [known[term].denied if term in known else None for term in terms]
        told = [denied.in_(self.language) for denied in said if denied]
        no = [self._label(of, term) for term, one in zip(terms, said, strict=True) if not one]
        return in_turn([*told, filled(_("Not: {list}"), list=sentence_list(no)) if no else ""])

    def _plainly(self, of: Field, value: Choices) -> Choices:
        """Return the same answers in the vocabulary's order, without those that others imply.

        Where every term is answered and none with a yes, that is an answer to the whole.
        """
        if not of.item.vocabulary:
            return value
        told = dict(value.stated)
        terms = self.vocabularies[of.item.vocabulary].by_id
        also = filters.implied(of.name, value.with_answer(Answer.YES))
        idle = {term for term in also if told.get(term) is Answer.YES}
        stated = tuple((term, told[term]) for term in terms if term in told and term not in idle)
        answers = {*told.values(), value.others}
        if Answer.YES in answers or (value.others is None and len(told) < len(terms)):
            return Choices(stated, value.others)
        whole = Answer.NO if Answer.NO in answers else Answer.NOT_APPLICABLE
        return Choices(stated if value.others is whole else (), whole)

    def _label(self, of: Field, term: str) -> str:
        return self.vocabularies.label(of.fact.vocabulary, term, self.language)


def in_turn(notes: list[str]) -> str:
    """Return notes one after another, each but the last ended as a sentence."""
    said = [note for note in notes if note]
    if not said:
        return ""
    ended = [n if n.endswith((".", "!", "?")) else joined("", [n, "."]) for n in said[:-1]]
    return joined(" ", [*ended, said[-1]])


def labels_in_turn(labels: list[str]) -> str:
    """Return labels one after another; where one holds a comma, commas cannot part them."""
    return joined("; " if any("," in label for label in labels) else ", ", labels)


def common_labels(terms: Iterable[Term], language: str) -> re.Pattern[str]:
    """Return what finds the labels that begin small after the first of a list: those of no name.

    A name has another capital at its beginning, as TRICARE and "Indian Health Service" have, or
    stands in the term's own texts with its capital inside a sentence, as Medicaid does.
    """
    labels = [
        re.escape(label)
        for term in terms
        for label in {term.label.in_(language), term.label.in_(language).partition(" (")[0]}
        if _COMMON.match(label) and not _is_name(term, label.partition(" ")[0])
    ]
    among = "|".join(sorted(labels, key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?<=[,;] )(?:{among})(?![^,;. ])")


def in_one_line(words: str, common: re.Pattern[str]) -> str:
    """Return "In a residence, in a hospital": a list as it runs on in a line."""
    return common.sub(lambda found: found[0][:1].lower() + found[0][1:], words)


def _is_name(term: Term, word: str) -> bool:
    """Return whether a term's own texts have a word with its capital inside a sentence."""
    texts = filter(None, (term.definition, term.ask, term.why, term.listen))
    inside = re.compile(rf"[\w,] {re.escape(word)}\b")
    return any(inside.search(words) for text in texts for _language, words in text.by_language)


def only(label: str) -> str:
    """Return "Opioids only"."""
    return filled(_("{term} only"), term=label)


def _in_all(of: Field, value: Choices, yes: list[str]) -> str:
    """Return the yeses of a list, and that nothing is said of those whom any program may take."""
    told, listed = dict(value.stated), labels_in_turn(yes)
    usual = deciding.unnamed_are_unsaid(of.name)
    if value.others is None and any(term not in told for term in usual):
        return filled(_("{term}, others not stated"), term=listed)
    return listed


def _names_no_substance(of: Field, value: Choices) -> bool:
    """Whether a list of what is treated speaks of no substance, which then looks like a no."""
    return of.name == deciding.TREATED and deciding.SUBSTANCES.isdisjoint(dict(value.stated))


def _silent(value: Choices) -> str:
    """Say that nothing is stated of the other terms, where that is so."""
    return _("Of others it says nothing. Ask.") if value.others is None else ""


def _closed(others: Answer | None) -> str:
    """Say that a list is complete, where the record says so."""
    return _("Nothing else") if others is Answer.NO else ""


def _span(answer: Answer, words: str) -> StateInWords:
    if answer is Answer.YES:
        return State.SAID, words, ""
    return STATES[answer], answer_words(answer), ""
