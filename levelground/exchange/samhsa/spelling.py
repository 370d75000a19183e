"""Names and numbers of the directory, written the way people write them.

Nothing is guessed at: what the directory cut at 38 characters stays cut where it does
not go on itself, only words that are always cut the same way are written whole, and the
raw text stays in the record's `imported` block.
"""

from __future__ import annotations

import re

from levelground.base import strings
from levelground.facts import phones

_SMALL = frozenset({"a", "an", "and", "at", "by", "de", "del", "for", "in", "la", "of", "on", "or",
                    "the", "to", "with"})  # fmt: skip
_STAY = frozenset({"ACT", "AIDS", "AMI", "BHG", "CSB", "DBA", "DUI", "DWI", "HIV", "HOPE", "INC",
                   "IOP", "LLC", "LLP", "MAT", "MHC", "OP", "OTP", "PC", "PHP", "PLLC", "SUD",
                   "US", "USA", "VA", "YMCA", "YWCA"})  # fmt: skip
_WORDS_TOO = frozenset({"HOPE"})  # words where capitals mean nothing
_ORDINAL = re.compile(r"\d+(?:ST|ND|RD|TH)")
_SHORTENED = frozenset({"ST", "DR", "MT", "FT", "MR", "MRS", "MS", "JR", "SR", "CTR", "TRT"})
_OF_A_FAMILY = re.compile(r"[OD]'(?=[A-Z]{3})|MC(?=[A-Z]{4})")  # O'BRIEN, D'AMORE, MCDONALD
_ROMAN = re.compile(r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_WORD = re.compile(r"(?:[^\W_]|')+")
_VOWEL = re.compile(r"[AEIOUYÀ-ÖØ-Ý]")
# What stands in small letters among capitals: McLEAN, JOHN's, HOUSE of HOPE.
_NEARLY = re.compile(
    rf"\bMa?c(?=[A-Z]{{3}})|(?<=[A-Z]['\u2019])s\b|\b(?:{'|'.join(sorted(_SMALL))})\b"
)
_FAMILY = re.compile(r"\bMa?c[A-Z]{3}")
_PHRASE = 2  # words that show that capitals are of a phrase
_LONG = 5  # letters from which a word in capitals can be an ordinary word
_DOING_BUSINESS_AS = re.compile(
    r"d\s*/?\s*b\s*/?\s*a\b(?:\s+as\b)?[\s:.]*(?!of\b)(?=\S)", re.IGNORECASE
)
# A name cut at 38 characters runs on in the second one: "Center for" and "Inner Healing".
_RUNS_ON_AFTER = frozenset({"and", "at", "de", "for", "of", "on", "the"})
_RUNS_ON_WITH = frozenset({"and", "by", "for", "of"})
# What the directory cuts to make room, where it can be one word only.
_WHOLE = {
    "Adol": "Adolescent", "Behav": "Behavioral", "BH": "Behavioral Health", "Chem": "Chemical",
    "Cnty": "County", "Csl": "Counseling", "Interv": "Intervention", "Stabil": "Stabilization",
    "Yth": "Youth", "Ctr": "Center", "Ctrs": "Centers", "Dept": "Department", "Div": "Division",
    "Hlth": "Health", "Hosp": "Hospital", "Inpt": "Inpatient", "MH": "Mental Health",
    "Mgmt": "Management", "Outpt": "Outpatient", "Prog": "Program", "Progs": "Programs",
    "Recov": "Recovery", "Resid": "Residential", "Serv": "Services", "Servs": "Services",
    "Subst": "Substance", "Svcs": "Services", "Trt": "Treatment", "Tx": "Treatment",
    "Univ": "University",
}  # fmt: skip
# All of these are words, though some have no vowel: HLTH.
_CUT_IN_CAPITALS = frozenset(word.upper() for word in _WHOLE if len(word) > 2)  # noqa: PLR2004
_CUT = re.compile(
    rf"\b(?:{'|'.join(_WHOLE)})\b(?!')|\bMed(?= (?:Center|Ctrs?|Systems?)\b)|"
    r"\bComm(?= (?:Behav|Health|Hlth|MH|Mental|Services|Servs|Trt)\b)|"
    r"(?<=\bMedically )Sup\b|(?<=\bChem )Dep\b|(?<=\band )Educ\b|"
    r"\bComp(?= (?:Treatment|Trt|Tx)\b)|\bPrev(?= (?:Prog|Servi?c?e?s)\w*)|"
    r"\bFam(?= (?:and|Center|Counseling|Csl|Ctr|Services|Servs|Svcs)\b)"
)
_WHOLE_BEFORE = {
    "Comm": "Community", "Comp": "Comprehensive", "Dep": "Dependency", "Educ": "Education",
    "Fam": "Family", "Med": "Medical", "Prev": "Prevention", "Sup": "Supervised",
}  # fmt: skip
_LEGAL = re.compile(r"[\s,]+(?:Inc|LLC|LLP|PC|PLLC|Corp)\.?$", re.IGNORECASE)
_NUMBER_OF_A_LICENSE = re.compile(r"[A-Z]{1,4}\d{4,}")
_IN_BRACKETS_BEFORE = re.compile(r"\(([^()]+)\)\s*/\s*")  # "(MITE)/North Inland Women"
_VANITY = re.compile(r"(?:\+?1[\s.-]*)?\(?([2-9][0-9]{2})\)?[\s.-]*((?:[0-9A-Z][\s.-]*){7,12})")
_SPELLED = re.compile(r"[A-Z]{3}")
_EXTENSION = re.compile(
    r"[\s,;]*\b(?:ext(?:ension)?|x)[\s.:#]*\d+\s*$|(?<=\d)x\d+\s*$", re.IGNORECASE
)
_BESIDE_A_WORD = re.compile(r"\s*\([\d\s-]+\)$")  # "617-254-HELP (4357)"
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")


def proper(name: str, *, sure: bool = False) -> str:
    """Return a *name* written all in capitals with capital first letters only.

    Only where at least two long words show that it is a phrase: "HARBOR POINT
    RECOVERY LLC" becomes "Harbor Point Recovery LLC". A single word in capitals
    is an acronym or how the organization writes itself (all 90 of the 2023
    edition are: SSTAR, MCCA, NUWAY), and stays. So do LLC, VA, MHC, roman
    numerals, and words that have no vowel. Of a list that writes all of its names in
    capitals it is *sure* that they mean nothing.
    """
    capitals = _NEARLY.sub(lambda found: found[0].upper(), name)
    # A name of a family shows that it is a phrase too.
    enough = 1 if _FAMILY.search(name) else _PHRASE
    ordinary = sum(_is_ordinary(word) for word in _WORD.findall(capitals))
    if not capitals.isupper() or not (sure or ordinary >= enough):
        return name
    lowered = _WORD.sub(lambda found: _in_its_place(found, sure=sure), capitals)
    return lowered[:1].upper() + lowered[1:]


def _in_its_place(found: re.Match[str], *, sure: bool) -> str:
    """Return a word of a phrase as it is written there: the A of "L.A." is no article."""
    word = found[0]
    if len(word) == 1 and found.string[found.end() : found.end() + 1] == ".":
        return word
    if _ORDINAL.fullmatch(word):
        return word.lower()
    if sure and word in _WORDS_TOO:
        return word.capitalize()
    return _recapitalized(word, first=found.start() == 0)


def _is_ordinary(word: str) -> bool:
    """Whether *word* looks like a word of the language, and not like an abbreviation."""
    return len(word) >= _LONG and not _stays(word)


def _stays(word: str) -> bool:
    return bool(
        word in _STAY
        or _ROMAN.fullmatch(word)
        or not _VOWEL.search(word)
        or any(letter.isdigit() for letter in word)
    )


def _recapitalized(word: str, *, first: bool) -> str:
    if not first and word.lower() in _SMALL:
        return word.lower()
    if word == "INC":
        return "Inc"
    if word in _SHORTENED or word in _CUT_IN_CAPITALS:
        return word.capitalize()
    if family := _OF_A_FAMILY.match(word):
        return f"{family[0].capitalize()}{word[2:].capitalize()}"
    return word if _stays(word) else word.capitalize()


def both_names(name1: str, name2: str, street: str = "") -> tuple[str, str]:
    """Return (the name, what the place is also called or '') of the directory's two names.

    In 269 rows of the 2023 edition the second name is the rest of the first:
    "Jewish Community Services of", "South Florida". These become one name. A second
    name that says the first again, the *street* or the number of a license is none.
    """
    last, first = name1.rpartition(" ")[2].lower(), name2.partition(" ")[0]
    if name2 and (last in _RUNS_ON_AFTER or first in _RUNS_ON_WITH):
        return _whole(proper(f"{name1} {name2}")), ""
    name, second = _whole(proper(name1)), _whole(second_name(name2))
    return name, "" if _says_nothing_more(second, name, street) else second


def _says_nothing_more(second: str, name: str, street: str) -> bool:
    said = strings.slugify(_LEGAL.sub("", second))
    return (
        f"{strings.slugify(name)}-".startswith(f"{said}-")
        or (said[:1].isdigit() and said == strings.slugify(street))
        or _NUMBER_OF_A_LICENSE.fullmatch(second) is not None
    )


def _whole(name: str) -> str:
    """Return *name* with the words whole that the directory always cuts the same way.

    What is all in capitals stays: "TX" is Texas there.
    """
    if name.isupper():
        return name
    whole = {**_WHOLE, **_WHOLE_BEFORE}
    return _CUT.sub(lambda cut: whole[cut[0]], name.replace("Med Sup ", "Medically Sup "))


def second_name(name2: str) -> str:
    """Return the directory's second name as what the place is also called.

    "DBA Harbor House" says "doing business as", and "(HPR)" stands in brackets
    after the first name; neither is part of the name itself.
    """
    name = name2
    if match := _IN_BRACKETS_BEFORE.match(name2):
        return f"{match[1]} / {second_name(name2[match.end() :])}"
    if match := _DOING_BUSINESS_AS.match(name2):
        name = name2[match.end() :]
        name = name[:1].upper() + name[1:]
    elif name2.startswith("(") and name2.endswith(")") and name2.count("(") == 1:
        name = name2[1:-1]
    return proper(name)


def spelled_phone(number: str) -> str:
    """Return a number that spells a word in digits: "800-555HELP" is "800-555-4357".

    As on a telephone's keys, which take no more than seven after the area code.
    Dashes of print become plain ones; any other text comes back as it is.
    """
    plain = number.translate(_DASHES)
    if ext := _EXTENSION.search(plain):
        return spelled_phone(plain[: ext.start()]) + plain[ext.start() :]
    match = _VANITY.fullmatch(_BESIDE_A_WORD.sub("", plain.upper()))
    if not match or not _SPELLED.search(match[2]):
        return plain
    digits = "".join(filter(str.isalnum, match[2])).translate(phones.KEYPAD)
    return f"{match[1]}-{digits[:3]}-{digits[3:7]}"
