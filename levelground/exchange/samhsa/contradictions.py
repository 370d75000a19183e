"""Codes of one row that say opposite things about two facts: a reader is told.

A plain No among them does not become the value; what is named stays.

Codes that exclude each other within one fact are settled in `codebook`. These
are the pairs across facts that the 2023 edition holds; the numbers of rows are
its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from levelground.language.messages import N_


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Codes that no row should have all of beside any of the others, and what to say if it does."""

    about: str
    one: frozenset[str]
    other: frozenset[str]
    note: str


_KNOWN = (
    Contradiction(  # 51 rows
        "medication_for_opioids",
        frozenset({"NMOA"}),
        frozenset(
            {"MU", "BU", "NU", "METH", "BSDM", "BWN", "BWON", "BERI", "MM", "BUM", "OMB", "RPN"}
        ),
        N_(
            "The national directory says that no medication for opioid use disorder is used here, "
            "and it also names such medicines."
        ),
    ),
    Contradiction(  # 66 rows
        "medication_for_alcohol",
        frozenset({"NMAUT"}),
        frozenset({"ACM", "DSF"}),
        N_(
            "The national directory says that no medication for alcohol use disorder is used here, "
            "and it also names such medicines."
        ),
    ),
    *(  # naltrexone is for one of the two, and the directory does not say for which
        Contradiction(
            about,
            frozenset({"NMOA", "NMAUT"}),
            frozenset({"NXN", "VTRL"}),
            "The national directory says that no medication is used here for opioid use "
            "disorder or for alcohol use disorder, and it also names naltrexone, "
            "which is for either.",
        )
        for about in ("medication_for_opioids", "medication_for_alcohol")
    ),
    Contradiction(  # 32 rows
        "conditions",
        frozenset({"NAUT"}),
        frozenset({"ADTX", "PMAT"}),
        N_(
            "The national directory says that alcohol use disorder is not treated here, and also "
            "that there is alcohol detox or medication for it."
        ),
    ),
    Contradiction(  # 28 rows
        "conditions",
        frozenset({"NOOP"}),
        frozenset({"ODTX", "OTP", "UB", "BUM", "MM"}),
        N_(
            "The national directory says that opioid use disorder is not treated here, and also "
            "that there is opioid detox or medication for it."
        ),
    ),
    Contradiction(  # 10 rows
        "payment.accepts",
        frozenset({"NP"}),
        frozenset({"PI", "MD", "SF", "MC", "MI"}),
        N_(
            "The national directory says that no payment is taken here, "
            "and it also names ways to pay."
        ),
    ),
    Contradiction(  # 10 rows
        "restrictions",
        frozenset({"AUDO"}),
        frozenset({"OUDO"}),
        N_(
            "The national directory says that only people with alcohol use disorder can come, and "
            "also that only people with opioid use disorder can."
        ),
    ),
)


def across_facts(codes: frozenset[str]) -> Iterator[dict[str, str]]:
    """Yield a conflict, as a record writes it, for each contradiction among *codes*."""
    told: set[str] = set()
    for known in _KNOWN:
        if known.one <= codes and codes & known.other and known.about not in told:
            told.add(known.about)
            yield {"about": known.about, "note": known.note}
