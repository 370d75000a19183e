"""Labels of one's own that turn what they name round: "Does not take new people" for a yes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from levelground.base import strings
from levelground.base.names import turned_names
from levelground.base.names.turned_names import Turn
from levelground.facts.vocabulary import Localized
from levelground.language import catalogues

Fault = tuple[str, str]
# Words that a page has for an answer, which no fact and no term may be called by.
_ANSWERS = frozenset(
    {"yes", "no", "si", "unknown", "not-stated", "not-known", "does-not-apply", "n-a", "none",
     "no-se-indica", "no-se-sabe", "no-indicado", "no-aplica", "desconocido", "ninguno", "ninguna"}
)  # fmt: skip
_SAME = "write a label under which a yes is still a yes"
_CLOSED = frozenset({"closed", "cerrado", "cerrada"})
_SAYS_NO = frozenset({"no", "not"})


def label_fault(own: str, engine: str) -> Fault | None:
    """Return what is wrong with a label of one's own in the place of the engine's, None if nothing.

    Both are in the same language; *engine* is "" for what the engine has no label for.
    """
    slug = strings.slugify(own)
    if slug in _ANSWERS and slug != strings.slugify(engine):
        return f'"{own}" is an answer, and no name of a fact or a term', "write what it is about"
    if engine and _turned(own) and not (_turned(engine) or _limits(engine)):
        return f'"{own}" says the opposite of "{engine}", in whose place it stands', _SAME
    if engine and _begins_with_no(engine) and not (_turned(own) or _limits(own)):
        what = f'"{own}" leaves out the no of "{engine}", in whose place it stands'
        return what, "write a label that says the no as well"
    return None


def term_faults(own: Localized, engine: Localized) -> list[tuple[str, Fault]]:
    """Return what is wrong with a term's label, by language, in the place of the engine's.

    What the engine denies in one language may be said so in each.
    """
    labels = dict(engine.by_language)
    denied = next((label for label in labels.values() if _turned(label)), "")
    found = []
    for language, label in own.by_language:
        there = labels.get(language, "")
        under = there if _begins_with_no(there) else denied or there
        if fault := label_fault(label, under):
            found.append((language, fault))
    return found


def named_twice(
    own: Mapping[str, str], written: Iterable[str], known: Mapping[str, str], language: str
) -> list[tuple[str, str, str]]:
    """Return (setting, what, write) for each label of one's own that another fact has as well.

    *own* has labels by the engine's English ones, *known* these by the names of facts.
    """
    engine = catalogues.translations(language).gettext
    called = {name: own.get(label) or engine(label) for name, label in known.items()}
    found = []
    for name in written:
        label = strings.slugify(called.get(name, ""))
        other = next((o for o in called if o != name and strings.slugify(called[o]) == label), "")
        if name in known and known[name] in own and other:
            what = f'"{called[name]}" is what the fact {other} is called, too'
            found.append((f"labels.{language}.{name}", what, "call the two differently"))
    return found


def _words(label: str) -> list[str]:
    return strings.parts_of_name(label.replace("'", "").replace("\u2019", ""))


def _turned(label: str) -> bool:
    words = _words(label)
    ended = not (turned_names.ENDS | _CLOSED).isdisjoint(words)
    return Turn.DENIED in turned_names.turns_said(words) or ended


def _limits(label: str) -> bool:
    return Turn.LIMITED in turned_names.turns_said(_words(label))


def _begins_with_no(label: str) -> bool:
    return bool(label) and _words(label)[0] in _SAYS_NO
