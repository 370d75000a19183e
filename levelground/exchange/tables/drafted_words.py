"""What the words of a column may mean, as a draft of a mapping says it: nothing where in doubt."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence

from levelground.base import strings
from levelground.exchange.tables.field_values import LEVEL
from levelground.exchange.tables.mapping_file import FACTS, NOT_STATED
from levelground.facts.answers import Choice, Choices
from levelground.facts.unsure_words import all_of_word
from levelground.facts.vocabulary import Vocabularies, Vocabulary

YES = frozenset({"1", "t", "true", "x", "y", "yes", "si", "s\u00ed"})
NO = frozenset({"0", "f", "false", "n", "no", "none"})
# A sign for yes where all answers of a column are in such signs: a cross among Y and N may be a no.
_MARKS = (frozenset({"x"}), frozenset({"1", "0"}), frozenset({"t", "f", "true", "false"}))
_BETWEEN = re.compile(r"\s*[;,/|&+]\s*|\s+(?:and|y)\s+", re.IGNORECASE)
_BEHIND_YES = re.compile(r"(?:yes|y|s\u00ed|si)[\s,:-]+(\S.*)", re.IGNORECASE)
_REFERS = re.compile(
    r"(?:(?:no|n)\W+)?(?:(?:they|we)\s+)?refers?(?:red)?(?:\s+(?:out|elsewhere|them))?",
    re.IGNORECASE,
)
_REFERRAL = "referral"


def yes_words(cells: Collection[str]) -> frozenset[str]:
    """Return the words, in small letters, that are a yes in a column with these cells."""
    said = {cell.lower() for cell in cells} & (YES | NO)
    doubtful = (marks for marks in _MARKS if said - marks)
    return YES - frozenset().union(*doubtful)


def words_lines(cells: Sequence[str], meant: Callable[[str], str]) -> Iterator[str]:
    """Yield what the words of a column mean, the most frequent first.

    A word that *meant* gives nothing for is a remark only: an import names it with its rows.
    """
    counted = sorted(Counter(cells).items(), key=lambda pair: (-pair[1], pair[0]))
    told = [(word, many, meant(word)) for word, many in counted]
    if not any(means for _word, _many, means in told):
        yield "    words: {}" + ("" if cells else "   # nothing is written there yet")
    else:
        yield "    words:"
    for word, many, means in told:
        rows = strings.plural(many, "row", "rows")
        line = f"{quoted(word)}: {means}" if means else f"# {quoted(word)}: ?"
        yield f"      {line}   # in {rows}"


def term_meant(to: str, word: str, yes: Collection[str], vocabularies: Vocabularies) -> str:
    """Return what a word may mean in the field *to*: the terms called so, "" for nothing known."""
    field = FACTS[to]
    if all_of := all_of_word(field.item.vocabulary, word):
        return f"[{', '.join(all_of)}]"
    terms = vocabularies[field.item.vocabulary] if field.item.vocabulary else None
    found = _terms(terms, word) if terms else ()
    if len(found) == 1:
        return f"[{found[0]}]" if field.kind is Choices else found[0]
    if terms and (to == LEVEL or field.kind is Choices) and (parts := _parts(terms, word)):
        return f"[{', '.join(parts)}]" if len(parts) > 1 or to != LEVEL else parts[0]
    if field.kind is Choice and word.lower() in yes:
        return '"yes"'
    return NOT_STATED if word.lower() in NO else ""


def _parts(vocabulary: Vocabulary, word: str) -> tuple[str, ...]:
    """Return the terms of "IOP, PHP", each of which is one alone; nothing where one is none."""
    found = [_terms(vocabulary, part) for part in _BETWEEN.split(word)]
    is_plain = len(found) > 1 and all(len(terms) == 1 for terms in found)
    return tuple(dict.fromkeys(terms[0] for terms in found)) if is_plain else ()


def _terms(vocabulary: Vocabulary, word: str) -> tuple[str, ...]:
    """Return the terms that a word may mean: also behind a yes, and who refers elsewhere."""
    found = vocabulary.meant(word)
    behind = _BEHIND_YES.fullmatch(word)
    if not found and behind:
        found = vocabulary.meant(behind[1])
    if not found and _REFERS.fullmatch(word) and _REFERRAL in vocabulary.by_id:
        return (_REFERRAL,)
    return found


def quoted(text: str) -> str:
    """Return a text as a mapping may write it on one line."""
    return (
        text if re.fullmatch(r"[A-Za-z][\w ./-]*", text) else json.dumps(text, ensure_ascii=False)
    )
