"""What would be lost if words were taken for a term alone, and where the rest of them stands.

Vivitrol is a way to medication and a medicine, "IOP (evening)" a level and a time, 3.7 a level
and a number: a remedy that names one of the two drops the other.
"""

from __future__ import annotations

import re

from levelground.base import strings
from levelground.facts.remedies import detox_numbers
from levelground.facts.remedies.term_fields import fields_named
from levelground.facts.vocabulary import Vocabularies, Vocabulary

LEVELS = "levels"
# Ways to a medicine, of which no name of a medicine may be made: the name would be lost.
_WAYS = frozenset({"alcohol-medication-support", "medication-support"})
# A name that is only another word for a term, and where it stands as well.
_BESIDE = {
    ("payments", "private-insurance"): "a company by name stands in payment:, as insurers: [name]",
}
# One word for several terms, all of which it names.
_ALL_OF = {
    ("genders", word): ("women", "men")
    for word in ("both", "both-sexes", "coed", "co-ed", "mixed", "mixto", "ambos")
}
# What a medicine comes as, which makes it no other one.
_COMES_AS = re.compile(
    r"\s*\b(?:films?|strips?|tablets?|tabs?|sublingual|generic|brand(?: name)?|[0-9./-]+ ?mg)\b\s*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\b[0-4](?:\.[0-9])?(?:-?WM)?\b", re.IGNORECASE)
_SEVERAL = re.compile(r"[/&+,;]")
# What stands between names in a text where each part is a name.
SEVERAL_NAMES = re.compile(r"\s*(?:[,;/&+]|\b(?:and|or|y|o|e)\b)\s*", re.IGNORECASE)
_BRACKETED = re.compile(r"(?P<name>[^()]+?)\s*\((?P<more>[^()]+)\)")


def more_remedy(vocabularies: Vocabularies, here: Vocabulary, written: str) -> str:
    """Return what to write for words that say more than one term of *here*, '' for others."""
    all_of = _ALL_OF.get((here.name, strings.slugify(written)))
    if all_of:
        return f"write them apart, as [{', '.join(all_of)}]"
    if here.name in _WAYS:
        return _medicine(vocabularies, here, written)
    if here.name == "medications" and not here.meant(written):
        known = here.meant(_COMES_AS.sub(" ", written).strip())
        return f"write {strings.either(known)}" if known else ""
    if here.name != LEVELS:
        return ""
    detox = detox_numbers.detox_remedy(vocabularies, here, written)
    return detox or _level(vocabularies, here, written)


def also_written(vocabulary: Vocabulary, written: str, term: str) -> str:
    """Return what to write besides a term for which *written* is only another word, '' if none."""
    more = _BESIDE.get((vocabulary.name, term), "")
    return f"; {more}" if more and not vocabulary.named(written) else ""


def _medicine(vocabularies: Vocabularies, here: Vocabulary, written: str) -> str:
    """Return where to write the medicines that stand among ways to one, each by its own name."""
    medicines = vocabularies.by_name.get("medications")
    if medicines is None or here.named(written):
        return ""
    whole = medicines.meant(written)
    parts = [written] if whole else parted(written)
    meant = {part: ids for part in parts if (ids := medicines.meant(part)) and not here.named(part)}
    if not meant:
        return ""
    ways = tuple(dict.fromkeys(way for part in meant for way in here.by_word(part)))
    rest = [here.named(part) or part for part in parts if part not in meant]
    also = f"; and here {strings.either(ways)}, if they give it there" if ways else ""
    also += f"; and here [{', '.join(rest)}]" if rest else ""
    if len(meant) == 1:
        fields = " or ".join(f"medications: [{id_}]" for ids in meant.values() for id_ in ids)
        return f"write {'it' if whole else next(iter(meant))} in another field: {fields}{also}"
    named = (ids[0] if len(ids) == 1 else part for part, ids in meant.items())
    return f"write them in another field: medications: [{', '.join(dict.fromkeys(named))}]{also}"


def parted(written: str) -> list[str]:
    """Return the parts of a text that may be several names: "vivitrol, naltrexone"."""
    return [part for part in SEVERAL_NAMES.split(written) if part]


def _level(vocabularies: Vocabularies, here: Vocabulary, written: str) -> str:
    """Return what to write for a level with its number, its setting or more in brackets."""
    bracketed = _BRACKETED.fullmatch(written.strip())
    if bracketed:
        level = here.whole(bracketed["name"])
        rest = fields_named(vocabularies, bracketed["more"], besides=(LEVELS,))
        rest = rest or ([] if here.whole(bracketed["more"]) else ["the rest in description:"])
    elif _SEVERAL.search(written):
        return ""  # each is of a program of its own
    else:
        level = here.whole(written) or here.whole(_NUMBER.sub(" ", written))
        rest = _number_or_setting(vocabularies, written)
    if len(level) != 1 or not rest:
        return ""
    return f'write "{level[0]}", and {" or ".join(rest)}'


def _number_or_setting(vocabularies: Vocabularies, written: str) -> list[str]:
    number = _NUMBER.search(written)
    asked = [("asam", number[0], "asam_level: {}")] if number else []
    for name, said, field in (*asked, ("detox-settings", written, "detox_setting: [{}]")):
        found = vocabularies[name].whole(said) if name in vocabularies.by_name else ()
        if len(found) == 1:
            return [field.format(found[0])]
    return []
