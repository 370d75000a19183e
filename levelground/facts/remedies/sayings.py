"""What a text says of the terms of a vocabulary: of which a yes, of which a no, and what besides.

"Spanish (no English)" is a yes and a no. "Suboxone (ended 2024)" is no yes: what no term says
may end, narrow or turn round what one does, so it is named, and never dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from levelground.base import strings
from levelground.base.names import turned_names
from levelground.facts.vocabulary import Vocabulary

YES, NO = "yes", "no"
OTHERS = "others"
NOT = turned_names.NEGATIONS | turned_names.EXCEPTIONS
# What says of those whom a limit leaves out that they may come.
WELCOME = frozenset(
    {"acepta", "aceptado", "aceptados", "aceptamos", "aceptan", "accepted", "accepts", "allowed",
     "bienvenidos", "fine", "ok", "okay", "permitido", "permitidos", "permitted", "taken",
     "welcome"}
)  # fmt: skip
# What stands beside a name, and it is the same name: with a no before it, it speaks of the name.
_AROUND = frozenset(
    {"a", "anyone", "are", "be", "clients", "current", "currently", "da", "dan", "disponible",
     "disponibles", "do", "does", "en", "give", "gives", "habla", "hablan", "has", "have", "hay",
     "is", "must", "offer", "offered", "offers", "ofrece", "ofrecen", "ofrecemos", "on", "one",
     "patients", "people", "personas", "provide", "provided", "que", "se", "speak", "speaks",
     "take", "takes", "taking", "that", "they", "tienen", "toman", "treat", "use", "users",
     "using", "we", "who", "with"}
)  # fmt: skip
OFFERED = WELCOME | _AROUND | frozenset(
    {"ahora", "anymore", "aqui", "aun", "available", "here", "longer", "now", "todavia", "ya",
     "yet"}
)  # fmt: skip
_AGREES = frozenset({"si", "yes"})
_ONLY = frozenset({"exclusively", "just", "only", "solamente", "solo", "solos", "unicamente"})
_BESIDE = WELCOME | _ONLY | _AGREES
# What starts a statement of its own, and what parts the names in one.
_STATEMENTS = re.compile(
    r"\s*(?:[()\[\]{};]|\s[-\u2013\u2014]\s|\b(?:but|pero|sino)\b)\s*", re.IGNORECASE
)
_COMMAS = re.compile(r"\s*,\s*(?:(?:and|y)\s+)?", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:[/&+]|\b(?P<word>and|or|y|o|e|ni|nor)\b)\s*", re.IGNORECASE)
_EITHER = frozenset({"or", "o", "ni", "nor"})  # "no A or B" denies both, "no A and B" perhaps
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_SIGNED = re.compile(r"[0-9<>]\+?|\+")  # 18+ is not 18
_ALL_BUT = re.compile(r"\b(all|any\w*|every\w*|tod[oa]s?) (?:but|menos)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says: (id, yes or no) of each term in it, and what of it is no term.

    It is not `clear` where one cannot tell of which terms a no is said.
    """

    answers: tuple[tuple[str, str], ...] = ()
    rest: tuple[str, ...] = ()
    clear: bool = True

    @property
    def ids(self) -> tuple[str, ...]:
        """The terms that are named, each once."""
        return tuple(dict.fromkeys(id_ for id_, _answer in self.answers if id_ != OTHERS))

    def with_answer(self, wanted: str) -> tuple[str, ...]:
        """Return the terms that have this answer."""
        return tuple(id_ for id_ in self.ids if (id_, wanted) in self.answers)

    @property
    def sure(self) -> bool:
        """Whether all of the text is understood, and no term has both answers."""
        told = dict.fromkeys(self.answers)
        return self.clear and not self.rest and len({id_ for id_, _ in told}) == len(told) > 0


def denies(written: str) -> bool:
    """Whether there is a word in *written* that says no."""
    return not NOT.isdisjoint(slugs(_ALL_BUT.sub(r"\1 except", written)))


def slugs(written: str) -> list[str]:
    """Return the words of a text, in small letters without accents."""
    return [strings.slugify(word) for word in _WORD.findall(written)]


def whole_name(here: Vocabulary, written: str) -> tuple[str, ...]:
    """Return the ids of the terms that a record means by the whole of *written*.

    People search with "no English", and mean an interpreter; a record that says it denies English.
    """
    found = here.whole(written)
    plain = here.named(written) or strings.slugify(written) in here.by_unsure_word
    return found if plain or not denies(written) or not _denied(here, written).ids else ()


def said_of(here: Vocabulary, written: str) -> Said:
    """Return what *written* says of the terms of a vocabulary."""
    whole = whole_name(here, written)
    if whole:
        return Said(tuple((id_, YES) for id_ in whole), clear=len(whole) == 1)
    return _denied(here, written)


def _denied(here: Vocabulary, written: str) -> Said:
    parts = _with_lone_noes(_STATEMENTS.split(_ALL_BUT.sub(r"\1 except", written)))
    return _joined([_statement(here, part) for part in parts])


def _with_lone_noes(parts: Iterable[str]) -> list[str]:
    """Return the parts that say something; a no alone is said of the part before it."""
    made: list[str] = []
    for part in filter(None, map(str.strip, parts)):
        if made and denies(part) and set(slugs(part)) <= NOT | OFFERED:
            made[-1] = f"{made[-1]} {part}"
        else:
            made.append(part)
    return made


def _joined(told: Sequence[Said]) -> Said:
    answers = dict.fromkeys(pair for one in told for pair in one.answers)
    rest = tuple(part for one in told for part in one.rest)
    return Said(tuple(answers), rest, all(one.clear for one in told))


def _statement(here: Vocabulary, written: str) -> Said:
    """Return what a statement says: a no in one part of it may speak of the parts behind, too."""
    parts = _with_lone_noes(_COMMAS.split(written))
    told = [_part(here, part) for part in parts]
    marked = [not _is_plain(part) for part in parts]
    after_no = any(
        denies(earlier) and not here.named(earlier) and not mark
        for at, mark in enumerate(marked)
        for earlier in parts[:at]
    )
    hazy = after_no or (not marked[0] and any(map(_ends_in_no, parts[1:])))
    found = _joined(told)
    return Said(found.answers, found.rest, clear=found.clear and not hazy)


def _is_plain(part: str) -> bool:
    """Whether a part says no answer of its own, so that a no before it may be meant of it."""
    return (NOT | _ONLY | _AGREES).isdisjoint(slugs(part))


def _ends_in_no(part: str) -> bool:
    """Whether a no stands behind the name that it is said of: "methadone not offered"."""
    before, behind, _alone = _around_no(part)
    return len(behind) == 1 and bool(before) and not _matters(behind[0])


def _around_no(part: str) -> tuple[str, list[str], bool]:
    """Return what stands before the first no, behind each, and whether each denies by itself."""
    found = [m for m in _WORD.finditer(part) if strings.slugify(m[0]) in NOT]
    if not found:
        return part.strip(), [], True
    ends = [*(m.start() for m in found[1:]), len(part)]
    behind = [part[m.end() : end].strip() for m, end in zip(found, ends, strict=True)]
    # "not without": two together deny each other.
    return part[: found[0].start()].strip(), behind, all(map(_matters, behind[:-1]))


def _part(here: Vocabulary, part: str) -> Said:
    """Return what one part says: what stands before a no is a yes, and what behind it a no."""
    if here.named(part):
        return _names(here, part, YES)
    before, behind, alone = _around_no(part)
    if not behind:
        return _names(here, before, YES)
    if not _matters(behind[-1]) and len(behind) == 1:
        return _as_said(_names(here, before, NO), part)
    said = part[len(before) :].strip()
    denied = _joined([_as_said(_names(here, after, NO), said) for after in behind])
    told = _joined([_names(here, before, YES), denied]) if _matters(before) else denied
    # "not only English" is no no, and "not Medicaid only" perhaps none.
    clear = told.clear and alone and _ONLY.isdisjoint(slugs(said))
    return Said(told.answers, told.rest, clear)


def _names(here: Vocabulary, written: str, answer: str) -> Said:
    """Return the terms that names joined by "and" or "or" say, all with one answer."""
    pieces = list(filter(None, (part.strip() for part in _split(written))))
    if len(pieces) < 2 or whole_name(here, written):  # noqa: PLR2004
        found = _ids(here, written)
        if not found:
            return Said(rest=(written,)) if _matters(written) else Said()
        return Said(_pairs(found, answer, written), clear=len(found) == 1)
    words = {(match["word"] or "").lower() for match in _JOINED.finditer(written)}
    told = _joined([_names(here, piece, answer) for piece in pieces])
    return Said(told.answers, told.rest, told.clear and (answer == YES or words <= _EITHER))


def _split(written: str) -> Iterator[str]:
    at = 0
    for match in _JOINED.finditer(written):
        yield written[at : match.start()]
        at = match.end()
    yield written[at:]


def _pairs(ids: Iterable[str], answer: str, written: str) -> tuple[tuple[str, str], ...]:
    """Return each term with its answer, and a no for the others where it is the only one."""
    told = tuple((id_, answer) for id_ in ids)
    only = answer == YES and not _ONLY.isdisjoint(slugs(written))
    return (*told, (OTHERS, NO)) if only else told


def _as_said(found: Said, written: str) -> Said:
    """Return the same with what is no term as it was *written*, with its no."""
    return Said(found.answers, (written,), found.clear) if found.rest else found


def _matters(written: str) -> bool:
    return not set(slugs(written)) <= OFFERED


def _ids(here: Vocabulary, written: str) -> tuple[str, ...]:
    """Return the terms that a name is: as it stands, else by what matters of it."""
    whole = here.whole(written)
    if _SIGNED.search(written):
        return tuple(filter(None, [here.find(written)])) if written.isdecimal() else whole
    if whole:
        return whole
    words = [m[0] for m in _WORD.finditer(written)]
    said = " ".join(word for word in words if strings.slugify(word) not in _BESIDE)
    bare = " ".join(word for word in said.split() if strings.slugify(word) not in OFFERED)
    return here.whole(said) or here.whole(bare) or here.within(said)
