"""The programs of a facility: one for each level of care that its row states."""

from __future__ import annotations

from collections.abc import Iterator

from levelground.content.yaml_tree import Tree
from levelground.exchange.samhsa.codebook import CodeBook, Stated, umbrellas_of, without_umbrellas
from levelground.facts.answers import UNKNOWN
from levelground.facts.vocabulary import Term
from levelground.language.messages import N_

Entry = dict[str, Tree]

# A plain sentence where a code says less, or something else, than the level's name.
_NO_SETTING = N_(
    "The national directory does not say what level of care there is here. "
    "Ask which it is, and how many hours a week it takes."
)
_DAY_OR_PHP = N_(
    "The national directory counts day treatment and partial hospitalization as one. "
    "Ask how many hours a week it takes."
)
_NOTES = {
    "OP": N_(
        "The national directory says only that this is outpatient care. "
        "Ask which kind it is, and how many hours a week it takes."
    ),
    "RES": N_(
        "The national directory says only that people stay there during treatment. "
        "Ask how long people usually stay."
    ),
    "HI": N_(
        "The national directory says only that this is care in a hospital. "
        "Ask what kind of program it is."
    ),
    "OMB": N_(
        "The national directory lists this as outpatient treatment with methadone, "
        "buprenorphine or naltrexone. Ask what counseling comes with it."
    ),
    "ODT": _DAY_OR_PHP,
    "PHDT": _DAY_OR_PHP,
}
# Residential and hospital care is given round the clock where one stays: the survey's own words.
_SLEEP = {"residential": ["residence"], "inpatient": ["hospital"]}
_NIGHTS = {"outpatient": "home", "residential": "residence", "hospital": "hospital"}
_DETOX = "DT"
_DETOX_FACTS = ("detox_setting", "detox_from")


def programs_of(codes: frozenset[str], book: CodeBook, stated: dict[str, Stated]) -> list[Entry]:
    """Return the programs that *codes* state, from least to most support.

    *stated* is what the row says, by fact. Never empty: a row without any
    setting, as 142 of the 2023 edition, has one program of unknown level.
    """
    plain = without_umbrellas(codes)
    found = [
        program
        for level in book.vocabularies.levels
        for program in _at_level(level, plain, book, stated)
    ]
    return found or [{"level": UNKNOWN, "level_note": _NO_SETTING}]


def _at_level(
    level: Term, codes: frozenset[str], book: CodeBook, stated: dict[str, Stated]
) -> Iterator[Entry]:
    """Yield the programs at one level: none, one, or one for each length of stay."""
    own = [code for code in (*level.codes, *umbrellas_of(level)) if code in codes]
    if not own:
        return
    entry: Entry = {"level": level.id}
    if note := _note(own):
        entry["level_note"] = note
    if level.id in _SLEEP:
        entry["sleep"] = _SLEEP[level.id]
    if _DETOX in level.codes:
        entry |= {
            name: stated[name].value
            for name in _DETOX_FACTS
            if name in stated and stated[name].value
        }
        if nights := _nights(stated.get("detox_setting")):
            entry["sleep"] = nights
    stays = [term.id for term in book.vocabularies["stay"] if {*term.codes} & {*own}]
    if not stays:
        yield entry
    for stay in stays:
        word = {"word": f"{stay}-stay"} if len(stays) > 1 else {}
        yield {"level": level.id, **word, "stay": stay, **entry}


def _nights(setting: Stated | None) -> list[str]:
    """Return where people sleep in detox, which its setting says."""
    known = setting.value if setting else None
    terms = known if isinstance(known, list) else [known]
    return [_NIGHTS[term] for term in terms if isinstance(term, str) and term in _NIGHTS]


def _note(own: list[str]) -> str:
    """Return the sentence that goes with a level known by these codes alone."""
    notes = [_NOTES.get(code, "") for code in own]
    return notes[0] if all(notes) else ""
