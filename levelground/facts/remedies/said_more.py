"""What would be lost if words were taken for a term alone, and where the rest of them stands.

Vivitrol is a way to medication and a medicine, "IOP (evening)" a level and a time, 3.7 a level
and a number: a remedy that names one of the two drops the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from levelground.base import strings
from levelground.base.names import turned_names
from levelground.facts.remedies import detox_numbers
from levelground.facts.remedies.term_fields import fields_named
from levelground.facts.unsure_words import all_of_word
from levelground.facts.vocabulary import Vocabularies, Vocabulary
from levelground.facts.written import closed_words

LEVELS = "levels"
_DETOX = "detox"
_OPIOID_PROGRAM = "opioid-treatment-program"
# Ways to a medicine, of which no name of a medicine may be made: the name would be lost.
_WAYS = frozenset({"alcohol-medication-support", "medication-support"})
# A name that is only another word for a term, and where it stands as well.
_BESIDE = {
    ("payments", "private-insurance"): "a company by name stands in payment:, as insurers: [name]",
}
# The term of a vocabulary for all that have none of their own: their name stands nowhere else.
_ALL_ELSE = re.compile(r"other\b.*")
# What a medicine comes as, which makes it no other one; a pill may be a term of its own.
_COMES_AS = re.compile(
    r"\s*\b(?:films?|strips?|(?P<pill>tablets?|tabs?|pills?|oral|tabletas?|pastillas?)|sublingual"
    r"|generic|brand(?: name)?|en|de|[0-9./-]+ ?mg)\b\s*",
    re.IGNORECASE,
)
# Words that say of a level, besides those that turn any name, that it is in doubt or for some.
_IN_DOUBT = frozenset(
    {"apply", "applies", "ask", "call", "espera", "hold", "licencia", "license", "licensed",
     "licensing", "licensure", "partner", "paused", "temporal", "temporarily", "temporary",
     "through", "via", "wait", "waiting", "waitlist", "yet"}
)  # fmt: skip
_ONLINE = re.compile(
    r"\b(?:virtual\w*|on-?line|telehealth|tele-?iop|remote|en l\u00ednea|a distancia)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\b[0-4](?:\.[0-9])?(?:-?WM)?\b", re.IGNORECASE)
_SEVERAL = re.compile(r"[/&+,;]")
# What stands between names in a text where each part is a name.
SEVERAL_NAMES = re.compile(r"\s*(?:[,;/&+]|\b(?:and|or|y|o|e)\b)\s*", re.IGNORECASE)
_BRACKETED = re.compile(r"(?P<name>[^()]+?)\s*\((?P<more>[^()]+)\)")


def more_remedy(vocabularies: Vocabularies, here: Vocabulary, written: str) -> str:
    """Return what to write for words that say more than one term of *here*, '' for others."""
    all_of = all_of_word(here.name, written)
    if all_of:
        return f"write them apart, as [{', '.join(all_of)}]"
    if here.name in _WAYS:
        return _medicine(vocabularies, here, written)
    if here.name == "medications" and not here.meant(written):
        known = _as_it_comes(here, written)
        return f"write {strings.either(known)}" if known else ""
    if here.name != LEVELS:
        return ""
    detox = detox_numbers.detox_remedy(vocabularies, here, written)
    return detox or _licensed(vocabularies, here, written) or _level(vocabularies, here, written)


def also_written(vocabulary: Vocabulary, written: str, terms: Sequence[str]) -> str:
    """Return what to write besides terms for which *written* is only another word, '' if none."""
    if vocabulary.named(written):
        return ""
    more = _BESIDE.get((vocabulary.name, terms[0]), "") if len(terms) == 1 else ""
    if not more and any(map(_ALL_ELSE.fullmatch, terms)):
        more = f'"{written}" stands in description:'
    return f"; {more}" if more else ""


def _as_it_comes(here: Vocabulary, written: str) -> tuple[str, ...]:
    """Return the medicine that is named with its form: as that form, where it is a term."""
    known = here.whole(" ".join(_COMES_AS.sub(" ", written).split()))
    is_pill = any(match["pill"] for match in _COMES_AS.finditer(written))
    finer = tuple(f"{id_}-pill" for id_ in known if is_pill and f"{id_}-pill" in here.by_id)
    return finer or known


def _medicine(vocabularies: Vocabularies, here: Vocabulary, written: str) -> str:
    """Return where to write the medicines that stand among ways to one, each by its own name."""
    medicines = vocabularies.by_name.get("medications")
    if medicines is None or here.named(written):
        return ""
    whole = medicines.meant(written)
    parts = [written] if whole else parted(written)
    meant = {
        part: ids
        for part in parts
        if not here.named(part) and (ids := medicines.meant(part) or _as_it_comes(medicines, part))
    }
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


def _licensed(vocabularies: Vocabularies, here: Vocabulary, written: str) -> str:
    """Return what to write for a kind of license in the place of a level: "OTP"; else ''.

    It says who may give out medicine, and not which medicine that is.
    """
    medicines, licenses = map(vocabularies.by_name.get, ("medications", "licensing"))
    if licenses is None or here.meant(written) or (medicines and medicines.named(written)):
        return ""
    if licenses.whole(written) != (_OPIOID_PROGRAM,):
        return ""
    return f'write "outpatient", if that is its level, and licensed_as: [{_OPIOID_PROGRAM}]'


def _level(vocabularies: Vocabularies, here: Vocabulary, written: str) -> str:
    """Return what to write for a level with its number, its setting or more in brackets."""
    bracketed = _BRACKETED.fullmatch(written.strip())
    if bracketed:
        level = here.whole(bracketed["name"])
        rest = fields_named(vocabularies, bracketed["more"], besides=(LEVELS,))
        rest = rest or _in_description(here, bracketed["more"])
    elif _SEVERAL.search(written):
        return ""  # each is of a program of its own
    else:
        level = next(filter(None, map(here.whole, _plainer(written))), ())
        rest = _number_or_setting(vocabularies, written, level)
    if len(level) != 1 or not rest:
        return ""
    return f'write "{level[0]}", and {" or ".join(rest)}'


def _plainer(written: str) -> tuple[str, ...]:
    """Return a level as it stands, without its number, and without a word that it is online."""
    offline = _ONLINE.sub(" ", written)
    return written, _NUMBER.sub(" ", written), offline, _NUMBER.sub(" ", offline)


def _in_description(here: Vocabulary, more: str) -> list[str]:
    """Return where to write what is in brackets, [] where the level may not be offered at all."""
    words = strings.slugify(more).split("-")
    doubted = turned_names.turns_said(words) or not _IN_DOUBT.isdisjoint(words)
    if here.whole(more) or doubted or closed_words.says_closed(more):
        return []
    return [f'"{more.strip()}" in description:']


def _number_or_setting(vocabularies: Vocabularies, written: str, level: Sequence[str]) -> list[str]:
    """Return where a number, a setting and that it is online are written, each that is said.

    Only detox has a setting: "out-patient" alone says nothing of it.
    """
    number = _NUMBER.search(written)
    asked = [("asam", number[0], "asam_level: {}")] if number else []
    if tuple(level) == (_DETOX,):
        asked.append(("detox-settings", written, "detox_setting: [{}]"))
    told: list[str] = []
    for name, said, field in asked:
        found = vocabularies[name].whole(said) if name in vocabularies.by_name else ()
        if len(found) == 1 and not told:
            told = [field.format(found[0])]
    if _ONLINE.search(written):
        told.append("virtual: hybrid or fully, whichever it is")
    return [", and ".join(told)] if told else []
