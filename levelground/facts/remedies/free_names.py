"""Names that no vocabulary lists, as those of insurers: each a name, and no statement about one."""

from __future__ import annotations

import re

from levelground.base import strings
from levelground.base.names import empty_words
from levelground.base.names.turned_names import Turn
from levelground.facts import read_value, safe_text
from levelground.facts.answers import UNKNOWN, WrongValueError
from levelground.facts.remedies import whole_lists
from levelground.facts.remedies.sayings import NO, YES
from levelground.facts.written import yes_no_words

_LIMIT = 120  # characters
# Signs between names; not before the letters that stand behind the name of a company.
_SEVERAL = re.compile(r";|,(?!\s*(?:inc|llc|ltd|co|corp|p\.?c)\b)", re.IGNORECASE)
# A no before a name or behind it; "Local No. 12" has a number.
_DENIED = re.compile(
    r"(?:(?:no(?!\.? ?[0-9])|not|never|without|sin)\s+(?P<name>.+)"
    r"|(?P<before>.+?)[\s:(-]+(?:no|not (?:accepted|taken|covered)|no aceptado)\)?)",
    re.IGNORECASE,
)
_ALL_BUT = re.compile(
    r".*\b(?:all but|except|excluding|exclud\w+|but not|not|excepto|menos|salvo|pero no)\b"
    r"|(?:no(?!\.? ?[0-9])|without|sin)\b.*",
    re.IGNORECASE | re.DOTALL,
)
# Words by which any name ends or is in doubt, but for those that stand in names of companies.
_IN_DOUBT = (Turn.ENDED.value | Turn.UNSURE.value) - {
    "applied", "future", "planned", "retired"
}  # fmt: skip
# What else says of a company that its plans are not taken as others are, or not any more.
_NOT_IN = re.compile(
    r"\b(?:out[- ]of[- ]network|oon|fuera de (?:la )?red|no longer|ya no|case[- ]by[- ]case"
    r"|sometimes|a veces)\b|\?|\b(?:and|y) (?:more|others|otr[oa]s|m[a\u00e1]s)$|\betc\b",
    re.IGNORECASE,
)
_KINDS = "plans?|insurances?|insurers?|companies|carriers|ppos?|hmos?|seguros?|aseguradoras?|planes"
_MANY = re.compile(
    r"(?:most|all|many|any|various|several|some|other|others|almost all|(?:and )?more|etc\.?"
    r"|(?:casi )?tod[oa]s|la mayor[i\u00ed]a(?: de)?|much[oa]s|vari[oa]s|algun[oa]s|otr[oa]s)"
    r"(?: (?:of|the|los|las|other|major|private|commercial|local|ppo|hmo|health|principales|medical"
    rf"|kinds|types|de))*(?: (?:{_KINDS})\b.*)?",
    re.IGNORECASE,
)


def _name(written: str) -> str:
    """Return a free name as it is, made sure to be plain text and no answer."""
    if read_value.read_answer(written) or written.lower() == UNKNOWN:
        raise WrongValueError.because(
            f'"{written}" is not a name', "write the names, as [one, two]"
        )
    agreed = yes_no_words.name_agreed(written)
    if agreed:
        raise WrongValueError.because(f'"{written}" is not a name alone', f"write {agreed}")
    if _SEVERAL.search(written):
        names = ", ".join(filter(None, map(str.strip, _SEVERAL.split(written))))
        what = f'"{written}" is more than one name'
        raise WrongValueError.because(what, f"write them apart, as [{names}]")
    denied = _denied_name(written)
    if denied:
        what = f'"{written}" says a no, and is not a name'
        write = f"write {{{denied}: no}}, if that is what it says"
        raise WrongValueError.because(what, write)
    if _is_vague(written):
        write = "ask which ones, and name each that they take; what they say stands in description:"
        raise WrongValueError.because(f'"{written}" is not a name', write)
    return safe_text.read_statement(written, _LIMIT)


def _denied_name(written: str) -> str:
    """Return the name of which a text says a no, '' for any other text."""
    match = None if empty_words.says_nothing(written) else _DENIED.fullmatch(written.strip())
    name = (match["name"] or match["before"]).strip() if match else ""
    return "" if _is_vague(name) else name


def _is_vague(written: str) -> bool:
    """Whether a text names no company that is taken, but most, all but one, or one in doubt."""
    if empty_words.says_nothing(written):
        return False
    words = strings.slugify(written).split("-")
    return bool(
        _ALL_BUT.match(written)
        or _MANY.fullmatch(written.strip())
        or _NOT_IN.search(written)
        or not _IN_DOUBT.isdisjoint(words)
    )


def _answers(written: str) -> whole_lists.Answers:
    denied = _denied_name(written)
    if denied:
        return ((denied, NO),)
    name = yes_no_words.name_agreed(written) or written
    return () if empty_words.says_nothing(name) or _is_vague(name) else ((name, YES),)


TERMS = read_value.Terms(
    _name,
    yes_no_words.yes_no_remedy,
    listed=lambda entries: whole_lists.denied_in_list(entries, _answers),
)
