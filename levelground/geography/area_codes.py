"""In which states an area code is; offline, from the table of ZIP codes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache

from levelground.geography import zip_codes


def states_of_area_code(code: str) -> frozenset[str]:
    """Return the states, in capitals, that have numbers with these three digits in front."""
    return _by_code().get(code, frozenset())


def has_area_codes(state: str) -> bool:
    """Whether any area code is known of a state: of a made-up one there is none."""
    return any(state.upper() in states for states in _by_code().values())


# Numbers near a border are of both sides; a state with less of a code's ZIP codes has none of it.
_SHARE = 0.1


@cache
def _by_code() -> Mapping[str, frozenset[str]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for state, codes in zip_codes.area_codes():
        for code in codes:
            found[code][state] += 1
    return {code: _sure(states) for code, states in found.items()}


def _sure(states: Counter[str]) -> frozenset[str]:
    least = states.total() * _SHARE
    return frozenset(state for state, count in states.items() if count >= least)
