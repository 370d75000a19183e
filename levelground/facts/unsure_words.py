"""Words of a vocabulary that are no sure name, each with the terms that a record may mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from levelground.base import strings
from levelground.facts.answers import WrongValueError

# One word for several terms, all of which it names.
_ALL_OF = {
    ("genders", word): ("women", "men")
    for word in ("both", "both-sexes", "coed", "co-ed", "mixed", "mixto", "ambos")
}
Instead = tuple[tuple[str, tuple[str, ...]], ...]


def all_of_word(vocabulary: str, written: str) -> tuple[str, ...]:
    """Return the ids of all terms that one word names at once, as co-ed does; () for others."""
    return _ALL_OF.get((vocabulary, strings.slugify(written)), ())


def read_instead(tree: Any, ids: Sequence[str]) -> Instead:
    """Return each word with the ids that may be meant. Raises WrongValueError."""
    if not isinstance(tree, dict):
        raise WrongValueError.because("words with their terms are needed here", "write word: [id]")
    return tuple((word, tuple(_ids(named, ids))) for word, named in tree.items())


def _ids(named: Any, ids: Sequence[str]) -> Sequence[str]:
    if not isinstance(named, list):
        raise WrongValueError.because("a list is needed here", "write it as [one, two]")
    told = [str(id_) for id_ in named]
    for id_ in told:
        if id_ not in ids:
            write = strings.did_you_mean(id_, list(ids))
            raise WrongValueError.because(f'there is no term "{id_}"', write)
    return told
