"""Codes of one row that say opposite things about two facts: both stay, and a reader is told.

Codes that exclude each other within one fact are settled in `codebook`. These
are the pairs across facts that the 2023 edition holds; the numbers of rows are
its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two sets of codes of which no row should have one each, and what to say if one does."""

    about: str
    one: frozenset[str]
    other: frozenset[str]
    note: str


_KNOWN = (
    Contradiction(  # 51 rows
        "medication_for_opioids",
        frozenset({"NMOA"}),
        frozenset({"MU", "BU", "METH", "BSDM", "BWN", "BWON", "BERI", "MM", "BUM"}),
        "The national directory says that no medication for opioid use disorder is used here, "
        "and it also names such medicines.",
    ),
    Contradiction(  # 66 rows
        "medication_for_alcohol",
        frozenset({"NMAUT"}),
        frozenset({"ACM", "DSF"}),
        "The national directory says that no medication for alcohol use disorder is used here, "
        "and it also names such medicines.",
    ),
    Contradiction(  # 32 rows
        "conditions",
        frozenset({"NAUT"}),
        frozenset({"ADTX", "PMAT"}),
        "The national directory says that alcohol use disorder is not treated here, and also "
        "that there is alcohol detox or medication for it.",
    ),
    Contradiction(  # 28 rows
        "conditions",
        frozenset({"NOOP"}),
        frozenset({"ODTX", "OTP", "UB", "BUM", "MM"}),
        "The national directory says that opioid use disorder is not treated here, and also "
        "that there is opioid detox or medication for it.",
    ),
    Contradiction(  # 10 rows
        "payment.accepts",
        frozenset({"NP"}),
        frozenset({"PI", "MD", "SF", "MC", "MI"}),
        "The national directory says that no payment is taken here, and it also names ways to pay.",
    ),
    Contradiction(  # 10 rows
        "restrictions",
        frozenset({"AUDO"}),
        frozenset({"OUDO"}),
        "The national directory says that only people with alcohol use disorder can come, and "
        "also that only people with opioid use disorder can.",
    ),
)


def across_facts(codes: frozenset[str]) -> Iterator[dict[str, str]]:
    """Yield a conflict, as a record writes it, for each contradiction among *codes*."""
    for known in _KNOWN:
        if codes & known.one and codes & known.other:
            yield {"about": known.about, "note": known.note}
