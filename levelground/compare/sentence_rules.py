"""The rules of "How these differ", one for each fact that decides, in their fixed order.

Each names a row and says in words of its own what programs state there. Where
it has no words for a state, the row's label and the cell's words are put
together. `{names}` are the programs, `{words}` what they state, `{term}` the
row's label.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from levelground.compare import program_names
from levelground.compare.table import State
from levelground.language.messages import N_, _, list_forms, ngettext

# The rows that are no facts of the field table: where it is, and whom it does not take.
PLACE, LIMITS = "place", "limits"


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause about one program, and about several; extraction finds it by this name."""

    one: str
    many: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What to say of one row; `key` is the row's.

    `after` is a no that follows a yes, as in "Harbor Point accepts Medicaid;
    Cedar Hill does not". `proper` keeps the capital of what is a name. `weighty`
    facts get a sentence even where one program states them and the rest are silent.
    `named` is said instead where the names of all programs tell what they state.
    `within` is a row without a yes in which it goes without saying that nobody
    states this one. What all state alike is not told where a row of `parts` differs.
    Of a `quiet` row nobody is told to be silent, and each program has its name. The words of a
    `common` row are no names, and stand small in a sentence.
    """

    key: str
    yes: Clause | None = None
    no: Clause | None = None
    after: Clause | None = None
    said: Clause | None = None
    ask: Clause | None = None
    named: str = ""
    proper: bool = False
    weighty: bool = False
    within: str = ""
    parts: tuple[str, ...] = ()
    quiet: bool = False
    common: bool = False


NOT_SAID = Clause("{names} does not say", "{names} do not say")
DOES_NOT_APPLY = Clause("for {names} this does not apply", "for {names} this does not apply")
DIFFER_IN = N_("They state different things in: {rows}.")  # of rows that have no rule
_DOES_NOT = Clause("{names} does not", "{names} do not")


def _accepts(term: str, *, proper: bool = False) -> Rule:
    """Return the rule for one way to pay; *proper* if it is called by a name."""
    return Rule(
        f"payment.accepts.{term}",
        yes=Clause("{names} accepts {term}", "{names} accept {term}"),
        no=Clause("{names} does not accept {term}", "{names} do not accept {term}"),
        after=_DOES_NOT,
        proper=proper,
        weighty=True,
    )


RULES = (
    Rule(LIMITS, said=Clause("{names}: {words}", "{names}: {words}"), weighty=True, quiet=True),
    Rule(PLACE, said=Clause("{names} is in {words}", "{names} are in {words}"), proper=True),
    Rule(
        "detox_from",
        said=Clause("{names} detoxes from {words}", "{names} detox from {words}"),
        weighty=True,
        within="detox",
        common=True,
    ),
    Rule("detox_setting", weighty=True, within="detox"),
    Rule(
        "level",
        said=Clause("{names} offers {words}", "{names} offer {words}"),
        ask=Clause("{names} does not state its level", "{names} do not state their level"),
        named=N_("They differ in their level of care."),
        weighty=True,
    ),
    Rule(
        "hours_per_week",
        said=Clause("{names} takes {words}", "{names} take {words}"),
        ask=Clause("{names} does not state its hours", "{names} do not state their hours"),
        weighty=True,
    ),
    Rule("sleep", weighty=True),
    Rule(
        "detox",
        yes=Clause("{names} helps with detox ({words})", "{names} help with detox ({words})"),
        no=Clause("{names} does not offer detox", "{names} do not offer detox"),
        after=_DOES_NOT,
        weighty=True,
        parts=("detox_from", "detox_setting"),
    ),
    Rule(
        "virtual",
        yes=Clause(
            "{names} offers care by video ({words})",
            "{names} offer care by video ({words})",
        ),
        no=Clause(
            "{names} does not offer the program by video",
            "{names} do not offer the program by video",
        ),
        after=_DOES_NOT,
        weighty=True,
    ),
    Rule("payment.accepts"),  # the row that stands where none of them states any way to pay
    _accepts("private-insurance"),
    _accepts("medicaid", proper=True),
    _accepts("medicare", proper=True),
    _accepts("tricare", proper=True),
    _accepts("sliding-fee"),
    _accepts("state-funded"),
    Rule(
        "payment.accepts.free",
        yes=Clause("{names} is free of charge", "{names} are free of charge"),
        no=Clause("{names} is not free of charge", "{names} are not free of charge"),
        after=Clause("{names} is not", "{names} are not"),
        weighty=True,
    ),
    Rule("payment.insurers", proper=True),
    Rule("payment.price", said=Clause("{names} costs {words}", "{names} cost {words}")),
    Rule("session_times"),
    Rule("length_weeks", said=Clause("{names} lasts {words}", "{names} last {words}")),
    Rule("stay", named=N_("They differ in how long people stay.")),
    Rule("wait_days"),
    Rule("accepting"),
    Rule("staff_24h"),
    Rule("medication_for_opioids"),
    Rule("medication_for_alcohol"),
    Rule(
        "psychiatric_care",
        yes=Clause("{names} has psychiatric care", "{names} have psychiatric care"),
        no=Clause("{names} does not have psychiatric care", "{names} do not have psychiatric care"),
        after=_DOES_NOT,
    ),
    Rule("ages"),
    Rule("genders"),
    Rule("languages"),
    Rule("contact.answered_by"),
    Rule("owner.kind"),
)

RULED = frozenset(rule.key for rule in RULES)
# Rows without a rule that are not named where programs differ in them: their words are among the
# limits.
TOLD_ELSEWHERE = frozenset({"restrictions"})

# In a sentence noes follow yeses, and what does not apply comes last.
LAST = {State.NO: 1, State.NOT_APPLICABLE: 2}
FIRST = 4  # sentences that are in view above a table, at most; the rest is folded
LETTERS = 240  # that they have at most, but for the first: on a phone the table is near


def clause_rules() -> dict[str, Any]:
    """Return the rules as scripts read them, in the current language: a clause is its two forms."""
    return {
        "rules": [_rule(rule) for rule in RULES],
        "silent": _forms(NOT_SAID),
        "moot": _forms(DOES_NOT_APPLY),
        "differ_in": _(DIFFER_IN),
        "elsewhere": sorted(TOLD_ELSEWHERE),
        "last": LAST,
        "first": FIRST,
        "letters": LETTERS,
        "names": program_names.ladder(),
        "words": list_forms(),
    }


def _rule(rule: Rule) -> dict[str, Any]:
    own: dict[str, Any] = {
        name: _forms(clause)
        for name in ("yes", "no", "after", "said", "ask")
        if (clause := getattr(rule, name))
    }
    if rule.named:
        own["named"] = _(rule.named)
    names = ("proper", "weighty", "within", "parts", "quiet", "common")
    rest = {n: v for n in names if (v := getattr(rule, n))}
    return {"key": rule.key, **own, **rest}


def _forms(clause: Clause) -> list[str]:
    return [ngettext(clause.one, clause.many, count) for count in (1, 2)]
