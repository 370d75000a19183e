"""What to write instead of a word that is no term: by what it means, never by a mere likeness.

Naloxone is no naltrexone, and outpatient no inpatient: a wrong remedy does more
harm than none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from levelground.base import strings
from levelground.facts.remedies import ages_in_figures, denials, said_more, sayings
from levelground.facts.remedies.term_fields import (
    AGAINST,
    LIMITS,
    OF_ITS_FIELD,
    ONLY_YES,
    SAME_NAME,
    fields_named,
)
from levelground.facts.vocabulary import Vocabularies, Vocabulary
from levelground.facts.written import yes_no_words

# Where the other words for their terms are as sure: naloxone is no medicine for use disorder here.
_WORDS_OF = {"medications": ("support",), "": ("medications",)}
_DOUBT = re.compile(
    r"(?:maybe|perhaps|possibly|probably|quiz[a\u00e1]s?|tal vez)\s+(?P<said>.+)"
    r"|(?P<asked>.+?)\s*\?+",
    re.IGNORECASE,
)
# What stands between names in a text always; a word or a slash does where each part is a name.
_COMMA = re.compile(r"\s*[,;]\s*(?:(?:and|or|y|o)\s+)?", re.IGNORECASE)
_NO_TERM = "no term says that; leave it out here, and say it in description:"
LEVELS = said_more.LEVELS
# Levels that a program of another level can offer as well, by the plain answer that says so.
_LEVEL_AS_FACT = {"detox": "detox: yes", "sober-living": "sober_living: yes"}
_OWN_PROGRAM = "leave it out here: a level of care is a program of its own, with level: {}"


def term_remedy(
    vocabularies: Vocabularies, name: str, written: str, *, listed: bool = False
) -> str:
    """Return what to write instead of a word that is no term of the vocabulary *name*.

    *listed* says that more than one may be named.
    """
    here = vocabularies[name]
    told = _of_its_form(vocabularies, here, written, listed=listed)
    if told:
        return told
    whole = sayings.whole_name(here, written)
    denied = "" if whole else denials.denial_remedy(here, written, listed=listed)
    if denied:
        return denied
    # A program has one level: several are never one term, whatever people search with.
    one = whole and here.name != said_more.LEVELS and not _are_names(here, written)
    apart = "" if one else _apart(here, written, listed=listed)
    if apart:
        return apart
    if whole or here.meant(written):
        return remedy_among(here, written)
    return _elsewhere(vocabularies, here, written) or remedy_among(here, written)


def _of_its_form(
    vocabularies: Vocabularies, here: Vocabulary, written: str, *, listed: bool
) -> str:
    """Return what to write for a doubt, ages, no term at all, or more than a term; else ''."""
    if here.name in ONLY_YES and strings.turns_of(written):
        return "name what was checked, and leave out what was not"
    agreed = yes_no_words.name_agreed(written)
    if agreed:
        found = here.find(agreed)
        told = term_remedy(vocabularies, here.name, agreed, listed=listed)
        return f'write "{found}"' if found else told
    doubt = _DOUBT.fullmatch(written.strip())
    if doubt:
        bare = doubt["said"] or doubt["asked"]
        known = here.find(bare)
        told = term_remedy(vocabularies, here.name, bare, listed=listed)
        then = f'write "{known}"' if known else told
        return f"ask, and leave it out until that is sure; then {then}"
    aged = ages_in_figures.ages_remedy(here, written)
    if aged or here.means_none(written):
        return aged or _NO_TERM
    return said_more.more_remedy(vocabularies, here, written)


def remedy_among(vocabulary: Vocabulary, written: str) -> str:
    """Return what to write of the terms of one vocabulary: by meaning, else by a slip."""
    meant = vocabulary.meant(written)
    if meant:
        which = ", whichever it is" if len(meant) > 1 else ""
        also = said_more.also_written(vocabulary, written, meant)
        return f"write {strings.either(meant)}{which}{also}"
    near = vocabulary.near(written) or vocabulary.within(written)
    return (
        f"did you mean {strings.either(near)}?" if near else strings.one_of(list(vocabulary.by_id))
    )


def _are_names(here: Vocabulary, written: str) -> bool:
    """Whether a text that is another word for one term is the names of several: "A and B"."""
    if here.named(written):
        return False
    named = [here.named(part) for part in said_more.parted(written)]
    return all(named) and len(set(named)) > 1


def _apart(here: Vocabulary, written: str, *, listed: bool) -> str:
    """Return what to write instead of several names in one text, '' where it is one."""
    parts = said_more.parted(written)
    known = [here.meant(part) for part in parts]
    if len(parts) <= 1 or not all(known):
        parts = [part for part in _COMMA.split(written) if part]
        known = [here.meant(part) for part in parts]
    if len(parts) <= 1:
        return ""
    named = [ids[0] if len(ids) == 1 else part for part, ids in zip(parts, known, strict=True)]
    names = tuple(dict.fromkeys(named))
    if here.name == said_more.LEVELS and len(names) > 1 and all(known):
        each = ", ".join(f"{{level: {name}}}" for name in names)
        return f"write a program for each, as programs: [{each}]"
    told = ", ".join(names)
    if not listed:
        return f"write only one of them: {told}"
    beside = (
        said_more.also_written(here, part, ids) for part, ids in zip(parts, known, strict=True)
    )
    also = dict.fromkeys(beside)
    return f"write them apart, as [{told}]{''.join(also)}"


def _elsewhere(vocabularies: Vocabularies, here: Vocabulary, written: str) -> str:
    """Return in which other field to write a term of that field, '' if it is of none."""
    if here.name in LIMITS:
        return _NO_TERM if _is_named(vocabularies, here, written) else ""
    fields = [vocabularies[name] for name in SAME_NAME if name in vocabularies.by_name]
    others = [field for field in fields if field is not here and _may_be_sent(here, field)]
    for other in others:
        named = other.named(written)
        sure = other.name in {*_WORDS_OF.get(here.name, ()), *_WORDS_OF[""]}
        meant = (named,) if named else other.meant(written) if sure else ()
        if meant:
            return f"write it in another field: {_field(other, meant)}"
    if here.near(written) or here.within(written):
        return ""
    kept = {name for name in SAME_NAME if not _may_be_sent(here, vocabularies[name])}
    named = by_name(vocabularies, written, {here.name, *kept})
    if named:
        return named
    for other in others:
        near = other.near(written) or other.within(written)
        if near:
            return f"did you mean another field: {_field(other, near)}?"
    return ""


def _is_named(vocabularies: Vocabularies, here: Vocabulary, written: str) -> bool:
    """Whether *written* is called so in a field, and is no slip of a term here."""
    if here.near(written) or here.within(written):
        return False
    return any(vocabulary.whole(written) for vocabulary in vocabularies.by_name.values())


def _may_be_sent(here: Vocabulary, there: Vocabulary) -> bool:
    """Whether a word may move: none from what one wants to be rid of to what is given."""
    return here.name not in AGAINST or there.name not in {"medications", "support"}


def by_name(vocabularies: Vocabularies, written: str, besides: Collection[str] = ()) -> str:
    """Return in which fields to write a term that is called so, '' if it is of none.

    A level is never sent to `level:`, which would make another program of this one.
    """
    level = vocabularies.levels.named(written) if LEVELS in vocabularies.by_name else None
    if level and LEVELS not in besides:
        of_this = _LEVEL_AS_FACT.get(level)
        return f"write it in another field: {of_this}" if of_this else _OWN_PROGRAM.format(level)
    told = fields_named(vocabularies, written, {LEVELS, *OF_ITS_FIELD, *besides})
    return f"write it in another field: {' or '.join(told[:2])}" if told else ""


def _field(vocabulary: Vocabulary, ids: Sequence[str]) -> str:
    return " or ".join(f"{vocabulary.name}: [{id_}]" for id_ in ids)
