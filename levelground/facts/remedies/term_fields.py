"""In which field of a record a term stands, by its own name."""

from __future__ import annotations

from collections.abc import Collection

from levelground.facts.vocabulary import Vocabularies

# The vocabularies that a field of the same name lists: a term of one is often written in another.
SAME_NAME = ("medications", "support", "therapies")
# Of whom or what a program leaves out: no word goes from there to a field that welcomes.
LIMITS = frozenset({"restrictions"})
# What is named there was checked: a no says nothing there.
ONLY_YES = frozenset({"check-covers"})
# What one wants to be rid of: a medicine there is one to come off, and none that is given.
AGAINST = frozenset({"conditions", "detox-substances"})
# Terms that speak of what their own field is about: a hospital to detox in, a bed in a hospital.
OF_ITS_FIELD = frozenset({"detox-settings", "sleep", "stay"})
# Whom a program is for, and when: beside a plain yes they are of that yes alone.
OF_A_PART = frozenset({"ages", "genders", "populations", "session-times"})
# The fields that list terms, by vocabulary, for a term that stands in another by its own name.
FIELDS_OF = {
    "levels": "level", "ages": "ages", "genders": "genders", "populations": "populations",
    "payments": "payment.accepts", "detox-substances": "detox_from",
    "detox-settings": "detox_setting", "conditions": "conditions", "languages": "languages",
    "accessibility": "accessibility", "session-times": "session_times", "virtual": "virtual",
    "focus": "focus", "accreditation": "accreditation", "stay": "stay", "sleep": "sleep",
    **{name: name for name in SAME_NAME},
}  # fmt: skip
_ONE = frozenset({"levels", "virtual", "stay"})  # of which a field names one


def fields_named(
    vocabularies: Vocabularies, written: str, besides: Collection[str] = ()
) -> list[str]:
    """Return "field: [term]" for each field but *besides* with a term that is called so."""
    return [
        f"{field}: {found if name in _ONE else f'[{found}]'}"
        for name, field in FIELDS_OF.items()
        if name not in besides and name in vocabularies.by_name
        for found in [vocabularies[name].named(written)]
        if found
    ]
