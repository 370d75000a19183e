"""The words of a name, as directories write them, and those of them that tell one place by itself.

"Harbor Pt Trt Ctr Inc" and "Harbor Pt Treatment Center" have the same words. "Harbor" tells a
place; "treatment" and "center" are in every second name and tell nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from levelground.base import strings

_LONG = 3  # letters above which an s at the end is that of the plural
_TELLING = 4  # letters of a word that can tell a place by itself
_VOWELS = "aeiouy"
_WITHIN = 0.9  # where all telling words of one name are among the other's
_IDLE = frozenset({"a", "and", "at", "dba", "for", "inc", "llc", "llp", "of", "pc", "the"})
# What directories cut words down to.
_WHOLE = {
    "addict": "addiction", "adolescent": "youth", "adolescents": "youth", "teen": "youth",
    "alc": "alcohol", "male": "men", "female": "women", "assoc": "association",
    "behav": "behavioral", "bh": "behavioral health",
    "cnty": "county", "comm": "community", "comp": "comprehensive", "counsel": "counseling",
    "csl": "counseling", "ctr": "center", "ctrs": "center", "dept": "department",
    "detox": "detoxification", "educ": "education", "hlth": "health",
    "hosp": "hospital", "inp": "inpatient", "ip": "inpatient", "med": "medical",
    "mh": "mental health", "mhc": "mental health center", "mmtp": "methadone treatment program",
    "msw": "medical supervised withdrawal", "op": "outpatient", "outpt": "outpatient",
    "otp": "opioid treatment program", "prg": "program", "prog": "program", "rec": "recovery",
    "recov": "recovery", "rehab": "rehabilitation", "resid": "residential",
    "rr": "rehabilitation reintegration", "rri": "rehabilitation reintegration",
    "sa": "substance abuse", "serv": "services", "servs": "services", "sl": "supportive living",
    "srr": "stabil rehabilitation reintegration", "ste": "saint", "st": "saint",
    "sup": "supervised", "svcs": "services", "tc": "treatment center", "trt": "treatment",
    "tx": "treatment", "yth": "youth",
}  # fmt: skip


@lru_cache(maxsize=65536)
def name_words(name: str) -> frozenset[str]:
    """Return the words of a name in one spelling, without those that mean nothing in it."""
    whole = " ".join(_WHOLE.get(word, word) for word in strings.slugify(name).split("-"))
    words = (word.removesuffix("s") if len(word) > _LONG else word for word in whole.split())
    return frozenset(word for word in words if word not in _IDLE)


# What any house may be called.
_ANY_NAME = name_words(
    "abuse addiction alcohol behavioral care center clinic community comprehensive corp "
    "counseling county department detoxification drug education family group health healthcare "
    "home house inpatient intensive iop medical men mental new outpatient prevention program "
    "project psychological recovery rehabilitation residential s service services sober "
    "substance sud therapy treatment use wellness women youth"
)


@lru_cache(maxsize=65536)
def telling_words(name: str) -> frozenset[str]:
    """Return the words of a name that not every house has."""
    return name_words(name) - _ANY_NAME


def within(one: frozenset[str], other: frozenset[str]) -> float:
    """Return 0.9 where all telling words of one name are among the other's, 0 otherwise."""
    tells = any(map(_tells, one & other))
    return _WITHIN if tells and (one <= other or other <= one) else 0.0


def _tells(word: str) -> bool:
    """Whether a word can tell a place by itself: a long one, or initials such as "wch"."""
    return len(word) >= _TELLING or (len(word) == _TELLING - 1 and not {*word} & {*_VOWELS})


def with_initials(name: str, beside: str) -> str:
    """Return a name with initials as one word, and as initials what are such in the one *beside*.

    "R.E.A.C.H." is "REACH", and "Los Angeles Centers" is "la centers" beside "LA Outpatient", but
    not beside "La Familia".
    """
    joined, other = (_INITIALS.sub(_joined, one) for one in (name, beside))
    if other.isupper():
        other = other.capitalize()  # there capitals tell nothing
    return _shortened(joined, [word.lower() for word in _MAY_BE_INITIALS.findall(other)])


_INITIALS = re.compile(r"\b(?:[A-Za-z][. ]\s*){1,}[A-Za-z]\b\.?")
# Two or three letters that are no capitals may be an article; four seldom spell by chance.
_MAY_BE_INITIALS = re.compile(r"\b(?:[A-Z]{2,6}|[A-Za-z]{4,6})\b")


def _joined(initials: re.Match[str]) -> str:
    return "".join(filter(str.isalpha, initials[0]))


def _shortened(name: str, short: Collection[str]) -> str:
    words = _plain_words(name)
    initials = "".join(word[0] for word in words)
    for few in sorted(short, key=len, reverse=True):
        at = initials.find(few)
        if at >= 0:
            return " ".join([*words[:at], few, *words[at + len(few) :]])
    return name


def _plain_words(name: str) -> list[str]:
    words = strings.slugify(name).split("-")
    return [word for word in words if word and word not in _IDLE]
