"""gettext for every visible string, in the language of the page being made.

`_` and `ngettext` look the message up at the moment of the call; `N_` and `NN_`
only mark a message, for tables that are built before any page's language is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from gettext import NullTranslations
from html import escape

# What messages, terms and records are written in.
DEFAULT_LANGUAGE = "en"

_current: ContextVar[NullTranslations] = ContextVar("_current")
# Where Spanish says "e" and not "y": before the sound of i, but not before that of "hielo".
_I_SOUND = re.compile(r"h?[i\u00ed](?!e)", re.IGNORECASE)


@contextmanager
def speaking(translations: NullTranslations) -> Iterator[None]:
    """Use *translations* for every message looked up inside the block."""
    token = _current.set(translations)
    try:
        yield
    finally:
        _current.reset(token)


def _(message: str) -> str:
    """Return *message* in the current language."""
    translations = _current.get(None)
    return translations.gettext(message) if translations else message


def pgettext(context: str, message: str) -> str:
    """Return *message*, as it is said in this *context*, in the current language."""
    translations = _current.get(None)
    return translations.pgettext(context, message) if translations else message


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of the message that goes with *count*, in the current language."""
    translations = _current.get(None)
    if translations:
        return translations.ngettext(one, many, count)
    return one if count == 1 else many


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for a marker
    """Return *message* unchanged; extraction finds it by this name."""
    return message


def NN_(one: str, many: str) -> tuple[str, str]:  # noqa: N802 - the same, for a pair
    """Return the two forms of a message unchanged; extraction finds them by this name."""
    return one, many


def sentence_list(items: Sequence[str]) -> str:
    """Return "a", "a and b" or "a, b and c" in the current language."""
    if len(items) < 2:  # noqa: PLR2004
        return joined("", items)
    form = list_forms()["before_i" if _I_SOUND.match(items[-1]) else "and"]
    return filled(form, all_but_last=joined(", ", items[:-1]), last=items[-1])


def list_forms() -> dict[str, str]:
    """Return how a list ends in the current language, for whoever makes one: two forms, and when.

    `before_i` is for a last item that the regular expression `i` matches at its
    beginning, whatever its case: "Oak House e Iris House".
    """
    return {
        "and": _("{all_but_last} and {last}"),
        "before_i": pgettext("before the sound of i", "{all_but_last} and {last}"),
        "i": f"^(?:{_I_SOUND.pattern})",
    }


class Foreign(str):
    """A text that is not in the language of its page, or holds parts that are not.

    Templates put it out with each such part marked, since they ask a text for
    `__html__` before they escape it. `parts` are (text, language), with "" for
    the language of the page.
    """

    __slots__ = ("parts",)
    parts: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, parts: Sequence[tuple[str, str]]) -> Foreign:
        """Return the text that these parts make one after another."""
        made = cls("".join(text for text, _language in parts))
        made.parts = tuple(parts)
        return made

    @property
    def language(self) -> str:
        """The language of its first part that is foreign."""
        return next(language for _text, language in self.parts if language)

    def __html__(self) -> str:
        return "".join(
            f'<bdi lang="{language}">{escape(text)}</bdi>' if language else escape(text)
            for text, language in self.parts
        )


def written_in(language: str, page: str, text: str) -> str:
    """Return *text*, which is in *language*, marked if that is not the *page*'s language.

    A sentence that we wrote ourselves, as an import does, has its translation instead.
    """
    if language == page or not text:
        return text
    said = _(text) if text.endswith(".") else text  # a label or name is no sentence of ours
    return said if said != text else Foreign.of([(text, language)])


def before(text: str, sign: str) -> str:
    """Return what stands before the first *sign* in *text*; foreign parts stay marked."""
    head = text.partition(sign)[0]
    if not isinstance(text, Foreign):
        return head
    kept, left = [], len(head)
    for part, language in text.parts:
        kept.append((part[:left], language))
        left = max(left - len(part), 0)
    return Foreign.of([(part, language) for part, language in kept if part])


def cut_out(text: str, pattern: re.Pattern[str]) -> str:
    """Return *text* without what the *pattern* finds in it; foreign parts stay marked."""
    if not isinstance(text, Foreign):
        return pattern.sub("", text)
    return Foreign.of([(pattern.sub("", part), language) for part, language in text.parts])


def joined(glue: str, items: Sequence[str]) -> str:
    """Return *items* one after another, with *glue* between; foreign parts stay marked."""
    if not any(isinstance(item, Foreign) for item in items):
        return glue.join(items)
    parts: list[tuple[str, str]] = []
    for at, item in enumerate(items):
        parts += [(glue, "")] if glue and at else []
        parts += _parts_of(item)
    return Foreign.of(parts)


def filled(form: str, **values: str) -> str:
    """Return *form* with its `{name}`s filled in; foreign values stay marked."""
    if not any(isinstance(value, Foreign) for value in values.values()):
        return form.format(**values)
    pieces = re.split(r"\{(\w+)\}", form)
    return joined("", [values[piece] if at % 2 else piece for at, piece in enumerate(pieces)])


def with_first(text: str, letter: str) -> str:
    """Return *text* with another first letter; foreign parts stay marked."""
    if not isinstance(text, Foreign):
        return letter + text[1:]
    (first, language), *rest = text.parts
    return Foreign.of([(letter + first[1:], language), *rest])


def _parts_of(text: str) -> tuple[tuple[str, str], ...]:
    return text.parts if isinstance(text, Foreign) else ((text, ""),)
