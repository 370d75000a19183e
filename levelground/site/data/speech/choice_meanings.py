"""What choices mean beside each other, and what comes near to one: filters and options by name."""

from __future__ import annotations

from typing import Any

from levelground.facts.field_table import fields_by_name
from levelground.model import Program, deciding

# A level that is a filter of its own too: "intensive outpatient with detox".
_BESIDE = {"detox": "detox", "sober-living": "sober_living"}
# Substances that mean detox by themselves ("xanax"), but beside none of these filters: a person
# who is pregnant looks for care that treats her, and must not stop suddenly.
_STOPPED = ["alcohol", "benzodiazepines", "opioids"]
# Substances of which the search tells the danger of stopping alone.
_DEADLY = ["alcohol", "benzodiazepines"]
# Of those, what many people use who need no detox: by itself it asks for no one kind of care.
_DRUNK = ["alcohol"]
# The condition of which a no is a no to detox from a substance too.
_TREATED = {
    "alcohol": "alcohol",
    "opioids": "opioids",
    "benzodiazepines": "sedatives",
    "cocaine": "stimulants",
    "methamphetamine": "stimulants",
}
# Of what a limit speaks that rules out options of another filter.
_RULED = {"detox_from": "conditions", "populations": "genders"}
# What is stated by another fact as well, [filter, option, filter, option]: who gives medication for
# opioid use disorder treats it, and a group for older people takes them. 1 or 2 where that is not
# so beside detox, which is more than a medicine; 2 where it says less than what was asked for, 3
# where that is then still to be asked. What is chosen by hand means only itself.
_MEDICATION = ["medication_for_opioids", "prescribed-here"]
_TREATS = ["conditions", "opioids"]
# What it is to take a medicine already and stay on it, and those that treat opioid use disorder so.
KEPT: list[Any] = [
    "medication_for_opioids",
    "prescribed-elsewhere",
    ["methadone", "buprenorphine", "buprenorphine-naloxone", "buprenorphine-alone"],
]
_STATED_BY: list[list[Any]] = [
    ["detox_from", "opioids", *_MEDICATION, 1],
    [*_TREATS, *_MEDICATION, 1],
    ["conditions", "alcohol", "medication_for_alcohol", "prescribed-here", 1],
    ["ages", "older-adults", "populations", "older-adults", 0],
    ["ages", "youth", "populations", "teens", 3],
    ["populations", "women", "genders", "women", 3],
    ["populations", "men", "genders", "men", 3],
    ["virtual", "fully", "virtual", "hybrid", 0],
    [deciding.PAYING, "va", "owner.kind", "va", 0],
    # To treat substance use is to treat these, where nothing else is stated.
    *(["detox_from", drug, "focus", "substance-use", 2] for drug in _DEADLY),
]
# Whom a limit turns away, whatever else is stated: a term of it, and options of another filter.
_BARRING: list[list[Any]] = [
    *(
        row
        for drug in ("alcohol", "opioids")
        for row in (
            [f"{drug}-only", "conditions", sorted(deciding.SUBSTANCES - {drug})],
            [f"{drug}-only", "detox_from", sorted({*_TREATED} - {drug})],
        )
    ),
    ["benzodiazepines", "conditions", ["sedatives"]],
    ["benzodiazepines", "detox_from", ["benzodiazepines"]],
    ["methadone", "medications", KEPT[2]],
    ["methadone", KEPT[0], [KEPT[1]]],
]
# Help to stop smoking, where nobody names tobacco; and what is made for cocaine and meth.
_QUITTING = {
    "medical_services": ["stop-smoking-counseling"],
    "medications": ["nicotine-replacement", "stop-smoking-pill"],
}
_FOR_STIMULANTS = ["contingency-management", "matrix-model"]
# What is near to a fact that nobody states: a filter, its one option ("" for any), how it is told,
# and what says nearly the same; 1 where it is told beside those that state the fact itself, too.
# Where it is told by the name of a filter, it is told to nobody who asked for that or ruled it out.
NEARLY: list[list[Any]] = [
    *([name, "", other, {other: ["yes"]}, 0] for name, other in deciding.INSTEAD.items()),
    [*_TREATS, _MEDICATION[0], {_MEDICATION[0]: _MEDICATION[1:]}, 0],
    [*KEPT[:2], "keeping", {"medications": KEPT[2]}, 1],
    ["populations", "unhoused", "housing", {"support": ["housing"]}, 0],
    ["populations", "native-people", "tribal", {deciding.PAYING: ["tribal"]}, 0],
    [deciding.PAYING, "va", "veterans", {"populations": ["veterans"]}, 0],
    ["therapies", "emdr", "trauma", {"therapies": ["trauma"]}, 0],
    ["conditions", "tobacco", "quitting", _QUITTING, 0],
    ["conditions", "stimulants", "rewards", {"therapies": _FOR_STIMULANTS}, 1],
    [
        deciding.PAYING,
        "free",
        "less",
        {
            deciding.PAYING: ["state-funded", "sliding-fee"],
            "payment.financial_help": [
                "sliding-fee",
                "assistance",
                "scholarship",
                "funded-places",
                "fee-waiver",
            ],
        },
        1,
    ],
]
# Filters in which one word may mean the same thing: a program that states it in any of them meets
# the word. Trauma is a condition, a group and a kind of counseling.
_ALIKE = [
    ["conditions", "populations", "therapies", "group_kinds", "detox_from"],
    ["focus", "populations", "group_kinds"],
]
# What needs no bed: who asks for methadone tonight is not shown detox first.
_BEDLESS = [
    *("walk_in", "medication_same_day", "medications", "medication_for_opioids"),
    *("medication_for_alcohol", "take_home_doses", "therapies", "virtual", "telehealth"),
]
_ANYONE = ["men", "women"]  # to say for whom is to ask for no other care
# What tells of which sex a person is, or for whom it does not decide: "my son" adds nothing to it.
_WHOM = ["genders", "populations", "support"]
# Of these it may be said for whom alone; and a medicine may be one that is to be left.
_SEXING = ["genders", "populations", "medications", "medication_same_day"]
_SEXED = ["men", "women", "all-genders", "lgbtq", "domestic-violence"]
# Nor is to carry a child, where stopping alone can kill: only what may be put off is.
_EXPECTING = ["pregnant"]
_OTHER_CARE = ["level", "medications", "populations", "therapies", "virtual", "telehealth"]
_HOUSED = ["sober-living", "residential"]  # what a house for women or for men may be
_DAYTIME = ["outpatient", "iop", "php"]  # levels at which nobody sleeps there
# Levels from the least support to the most: what is "between" two of them, or "more than" one.
_LADDER = ["outpatient", "iop", "php", "residential", "inpatient"]
_SOONEST = ["detox", "inpatient"]  # where somebody is taken in who cannot wait
_OVERNIGHT = ["residential"]  # and where, after them, somebody sleeps
_DANGEROUS = {
    "level": ["detox"],
    "detox": [],  # any way of it
    "detox_from": [],
    "detox_setting": [],
    "conditions": ["alcohol", "sedatives"],
}
# Filters whose options say nothing without their label: "Detox from: Alcohol".
_NAMED = [
    "detox_from",
    "detox_setting",
    "conditions",
    "medication_for_opioids",
    "medication_for_alcohol",
    "smoking",
    "vaping",
]


def _parts() -> dict[str, str]:
    """Return of what a filter is a part, for what is told by the name of a filter."""
    told = {way for _name, _option, way, *_rest in NEARLY}
    beside = {part: name for name, parts in deciding.BESIDE.items() for part in parts}
    of = {name: field.fact.part_of for name, field in fields_by_name(Program).items()} | beside
    return {name: whole for name, whole in of.items() if whole in told}


# What choices mean beside each other, by the name the search has for it.
BETWEEN = {
    "beside": _BESIDE,
    "dangerous": _DANGEROUS,
    "named": _NAMED,
    "stopped": _STOPPED,
    "treated": _TREATED,
    "ruled": _RULED,
    "deadly": _DEADLY,
    "drunk": _DRUNK,
    "othercare": _OTHER_CARE,
    "anyone": _ANYONE,
    "whom": _WHOM,
    "sexed": _SEXED,
    "sexing": _SEXING,
    "expecting": _EXPECTING,
    "nearly": NEARLY,
    "alike": _ALIKE,
    "statedby": _STATED_BY,
    "barring": _BARRING,
    "shunned": ["therapies", "mutual_support", "medications", "faith", "virtual"],
    "itself": ["populations", "virtual"],
    "partof": _parts(),
    "bedless": _BEDLESS,
    "unsafe": ["domestic-violence"],
    "daytime": _DAYTIME,
    "housed": _HOUSED,
    "ladder": _LADDER,
    "soonest": _SOONEST,
    "overnight": _OVERNIGHT,
}
