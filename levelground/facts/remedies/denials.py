"""What to write for "no methadone", which is no term and never its opposite.

Where the terms are limits, as "No one who takes methadone", it says one of them, and
"methadone is fine" denies it: a list of limits that says the opposite sends people away, or
lets them come in vain.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from levelground.base import strings
from levelground.facts.vocabulary import Term, Vocabulary

_NOT = frozenset(
    {"cannot", "cant", "except", "excepto", "exclude", "excludes", "never", "ningun", "no",
     "nobody", "non", "none", "not", "nunca", "sin", "without"}
)  # fmt: skip
_WELCOME = frozenset(
    {"accepted", "accepts", "aceptado", "aceptamos", "allowed", "bienvenidos", "fine", "ok",
     "okay", "permitido", "permitted", "welcome"}
)  # fmt: skip
# What stands around the one word that matters.
_AROUND = frozenset(
    {"a", "anyone", "are", "be", "clients", "current", "en", "is", "on", "one", "patients",
     "people", "personas", "que", "taking", "takes", "that", "toman", "use", "users", "using",
     "who", "with"}
)  # fmt: skip
# A label that says of whom it speaks by leaving them out.
_LEAVES_OUT = "No one "


def is_denial(vocabulary: Vocabulary, written: str) -> bool:
    """Whether *written* says no, or says that those are welcome whom a limit leaves out."""
    words = _words(written)
    if not _NOT.isdisjoint(words):
        return True
    return not _WELCOME.isdisjoint(words) and bool(_limits(vocabulary, _meant(vocabulary, words)))


def denial_remedy(vocabulary: Vocabulary, written: str, *, listed: bool = False) -> str:
    """Return what to write for words that `is_denial` knows; *listed* terms may be denied."""
    words = _words(written)
    meant = _meant(vocabulary, words)
    limits = _limits(vocabulary, meant)
    if limits:
        if _NOT.isdisjoint(words):
            return f"write {_denied(term.id for term in limits)}, if they may come"
        said = "; ".join(f'"{term.id}", which says: {term.label}' for term in limits)
        return f"write {said}"
    if listed and meant:
        told = f"write {_denied(meant)}, if that is what it says"
        other = vocabulary.whole(written)
        return f"{told}; else write {strings.either(other)}" if other else told
    return strings.one_of(list(vocabulary.by_id))


def _denied(ids: Iterable[str]) -> str:
    return f"{{{', '.join(f'{id_}: no' for id_ in ids)}}}"


def _words(written: str) -> list[str]:
    return strings.slugify(written).split("-")


def _meant(vocabulary: Vocabulary, words: Sequence[str]) -> tuple[str, ...]:
    """Return the terms that are named besides the no: as they stand, else by what matters of it."""
    said = " ".join(word for word in words if word not in _NOT | _WELCOME)
    bare = " ".join(word for word in said.split() if word not in _AROUND)
    return vocabulary.meant(said) or vocabulary.meant(bare) or vocabulary.within(said)


def _limits(vocabulary: Vocabulary, ids: Sequence[str]) -> tuple[Term, ...]:
    """Return those of some terms that are limits, if all are."""
    terms = tuple(vocabulary.by_id[id_] for id_ in ids)
    return terms if all(str(term.label).startswith(_LEAVES_OUT) for term in terms) else ()
