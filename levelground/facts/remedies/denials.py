"""What to write for "no methadone", which is no term and never its opposite.

Where the terms are limits, as "No one who takes methadone", it says one of them, and
"methadone is fine" denies it: a list of limits that says the opposite sends people away, or
lets them come in vain.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from levelground.base import strings
from levelground.facts.remedies.sayings import (
    NO,
    NOT,
    OFFERED,
    OTHERS,
    WELCOME,
    YES,
    Said,
    denies,
    said_of,
    slugs,
)
from levelground.facts.vocabulary import Term, Vocabulary
from levelground.facts.written import yes_no_words

# A label that says of whom it speaks by leaving them out, and one that leaves out several.
_LEAVES_OUT = "No one "
_SEVERAL = re.compile(r"\bor\b")
_PARTED = re.compile(r"[()\[\]{};]|\s[-\u2013\u2014]\s")
_STEM = 5  # letters by which two forms of a word are one: phones, accredited
_ASK = "ask them, and write in description: what they say"


def answers_of(vocabulary: Vocabulary, written: str) -> tuple[tuple[str, str], ...]:
    """Return (term, yes or no) of all that *written* says, () where that is not sure."""
    said = _turned(vocabulary, written)
    wide = any(_leaves_out_several(term) for term in _limits(vocabulary, said.ids))
    return said.answers if said.sure and not wide else ()


def told_of_limits(vocabulary: Vocabulary, answers: Mapping[str, str]) -> str:
    """Return who can come by the limits that some answers deny, '' where there is none."""
    limits = _limits(vocabulary, [id_ for id_, answer in answers.items() if answer == NO])
    return ", which says: " + "; ".join(map(_who_can_come, limits)) if limits else ""


def denial_remedy(vocabulary: Vocabulary, written: str, *, listed: bool = False) -> str:
    """Return what to write for words that deny a term or say more than one, '' for others.

    *listed* says that terms may be denied one by one.
    """
    said = _turned(vocabulary, written)
    limits = _limits(vocabulary, said.ids)
    welcome = bool(limits) and not WELCOME.isdisjoint(slugs(written))
    only = listed and (OTHERS, NO) in said.answers
    if not (denies(written) or welcome or only or (_PARTED.search(written) and said.rest)):
        return ""
    if not said.ids or not (listed or said.rest or said.with_answer(YES)):
        return strings.one_of(list(vocabulary.by_id)) if denies(written) else ""
    if said.rest:
        return rest_remedy(said)
    if limits:
        return _limit_remedy(vocabulary, said, limits)
    return _answers_remedy(said) if listed else _single_remedy(said, written)


def denies_field(label: str, written: str) -> bool:
    """Whether *written* says a no to the field of this *label* as a whole: "no detox" of Detox.

    "Not offered" names nothing and is one; "not in person" names another thing and is none.
    """
    if yes_no_words.says_no(written):
        return True
    told = [word for word in slugs(written) if word not in NOT]
    named = [word for word in told if word not in OFFERED]
    own = [word[:_STEM] for word in slugs(label)]
    return denies(written) and bool(named) and all(word[:_STEM] in own for word in named)


def _turned(vocabulary: Vocabulary, written: str) -> Said:
    """Return what a text says, where a no to people is a yes to the limit that leaves them out."""
    said = said_of(vocabulary, written)
    limits = {term.id for term in _limits(vocabulary, said.ids)}
    welcome = not WELCOME.isdisjoint(slugs(written))
    turned = {NO: YES, YES: NO if welcome else YES}
    pairs = [(id_, turned[told] if id_ in limits else told) for id_, told in said.answers]
    # "No one on methadone (buprenorphine ok)": one limit, set and not set.
    both = len(dict(said.answers)) < len(said.answers)
    return Said(tuple(dict.fromkeys(pairs)), said.rest, clear=said.clear and not both)


def rest_remedy(said: Said) -> str:
    """Return what to do where more is said than the terms, which alone would drop it."""
    rest = " and ".join(f'"{part}"' for part in said.rest)
    told = " and ".join(f'{"no " if answer == NO else ""}"{id_}"'
                        for id_, answer in said.answers if id_ != OTHERS)  # fmt: skip
    return f"it says {told}, and besides {rest}, which no term says: {_ASK}"


def as_group(answers: Mapping[str, str]) -> str:
    """Return answers as a record has them: {es: yes, en: no}; a list of what is all a yes."""
    if set(answers.values()) == {YES}:
        return f"[{', '.join(answers)}]"
    return f"{{{', '.join(f'{id_}: {answer}' for id_, answer in answers.items())}}}"


def _answers_remedy(said: Said) -> str:
    if said.sure:
        return f"write {as_group(dict(said.answers))}, if that is what it says"
    each = ", ".join(f"{id_}: yes or no" for id_ in said.ids)
    return f"it can be read in two ways: write yes or no for each, as {{{each}}}"


def _single_remedy(said: Said, written: str) -> str:
    """Return what to write where one term alone can stand."""
    yes, no = said.with_answer(YES), said.with_answer(NO)
    if len(yes) != 1 or not said.sure:
        return f"it names {strings.either(said.ids)}: ask which of them it is"
    return f'write "{yes[0]}"' + (
        f', and in description: what "{written}" says besides' if no else ""
    )


def _limit_remedy(vocabulary: Vocabulary, said: Said, limits: Sequence[Term]) -> str:
    """Return what to write for limits that are set, or that are said not to be."""
    if not said.sure:
        return f"it can be read in two ways: {_ASK}"
    answers = dict(said.answers)
    if NO in answers.values():
        told = as_group(answers) + told_of_limits(vocabulary, answers)
    else:
        terms = [vocabulary.by_id[id_] for id_ in answers]
        told = "; ".join(f'"{term.id}", which says: {term.label}' for term in terms)
    if any(map(_leaves_out_several, limits)):
        return f"write {told}; only if all of that holds, else say it in description:"
    return f"write {told}"


def _who_can_come(term: Term) -> str:
    return str(term.denied or f"not: {term.label}")


def _leaves_out_several(term: Term) -> bool:
    return bool(_SEVERAL.search(str(term.label)))


def _limits(vocabulary: Vocabulary, ids: Sequence[str]) -> tuple[Term, ...]:
    """Return those of some terms that are limits."""
    terms = (vocabulary.by_id[id_] for id_ in ids if id_ in vocabulary.by_id)
    return tuple(term for term in terms if str(term.label).startswith(_LEAVES_OUT))
