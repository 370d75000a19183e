"""How sure a share is that was found in a sample."""

from __future__ import annotations

import math

# Of a normal distribution, 95 in 100 lie within so many standard deviations.
_SURE = 1.959964


def wilson_interval(right: int, of: int) -> tuple[float, float]:
    """Return between which shares, from 0 to 1, the true one lies, 95 times in 100.

    That is the score interval of E. B. Wilson (1927). It holds for small samples and for shares
    near 0 and 1, where the usual one does not. Raises ValueError for a share that cannot be.
    """
    if not 0 <= right <= of or not of:
        raise ValueError(f"{right} of {of}")
    share, square = right / of, _SURE**2
    middle = share + square / (2 * of)
    half = _SURE * math.sqrt(share * (1 - share) / of + square / (4 * of * of))
    whole = 1 + square / of
    return max(0.0, (middle - half) / whole), min(1.0, (middle + half) / whole)
