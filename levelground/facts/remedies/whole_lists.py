"""What is wrong with a list as a whole: an entry that says a no, or two ages that are a span.

A list names what holds, so a no in it is lost: all of it is told as {en: yes, es: no}.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from levelground.facts import read_value
from levelground.facts.answers import UNKNOWN, Fault
from levelground.facts.remedies import ages_in_figures, denials
from levelground.facts.remedies.sayings import NO, YES
from levelground.facts.vocabulary import Vocabulary

Answers = tuple[tuple[str, str], ...]
_FORM = "write all of it in place of the list, each term with its yes or no, as {one: yes, two: no}"


def list_fault(vocabulary: Vocabulary, entries: Sequence[Any]) -> Fault | None:
    """Return what is wrong with a list of terms as a whole, None where each is one by itself."""
    texts = [entry for entry in entries if isinstance(entry, str)]
    if len(texts) == len(entries) == 2 and all(text.isdecimal() for text in texts):  # noqa: PLR2004
        told = ages_in_figures.ages_remedy(vocabulary, "-".join(texts))
        return Fault((0,), f"{texts[0]} and {texts[1]} are no terms here", told) if told else None

    def read(written: str) -> Answers:
        found = vocabulary.find(written)
        return ((found, YES),) if found else denials.answers_of(vocabulary, written)

    def says(answers: Mapping[str, str]) -> str:
        limits = denials.told_of_limits(vocabulary, answers)
        return f"{limits}; where they cannot, name the limit in the list" if limits else ""

    return denied_in_list(entries, read, says)


def denied_in_list(
    entries: Sequence[Any],
    read: Callable[[str], Answers],
    says: Callable[[Mapping[str, str]], str] = lambda _answers: "",
) -> Fault | None:
    """Return the fault of a list with a no, or a group, in it, and the whole to write instead.

    *read* returns what a text says, () where that is not sure; *says* what answers say in words.
    """
    told = [_answers(entry, read) for entry in entries]
    faulty = next((at for at, entry in enumerate(entries) if _is_no(entry, told[at])), None)
    if faulty is None:
        return None
    shown = _shown(entries[faulty])
    what = f'"{shown}" stands in a list, which only has what holds'
    pairs = list(dict.fromkeys(pair for answers in told for pair in answers))
    if not all(told) or len(dict(pairs)) < len(pairs):
        return Fault((faulty,), what, _FORM)
    write = f"write {denials.as_group(dict(pairs))} in place of the whole list"
    return Fault((faulty,), what, f"{write}{says(dict(pairs)) or ', if that is what it says'}")


def _answers(entry: object, read: Callable[[str], Answers]) -> Answers:
    """Return what an entry says: a group its terms with their answers, a text what it says."""
    if isinstance(entry, str):
        return read(entry)
    if not isinstance(entry, Mapping):
        return ()
    told: list[tuple[str, str]] = []
    for name, given in entry.items():
        found = read(str(name))
        answer = _answer(given)
        if len(found) != 1 or found[0][1] == NO or not answer:
            return ()
        told.append((found[0][0], answer))
    return tuple(told)


def _answer(given: object) -> str:
    if not isinstance(given, str):
        return ""
    if given.strip().lower() == UNKNOWN:
        return UNKNOWN
    answer = read_value.read_answer(given.strip())
    return str(answer.value) if answer else ""


def _is_no(entry: object, told: Answers) -> bool:
    return isinstance(entry, Mapping) or any(answer == NO for _id, answer in told)


def _shown(entry: object) -> str:
    if isinstance(entry, Mapping):
        return ", ".join(f"{name}: {given}" for name, given in entry.items())
    return str(entry)
