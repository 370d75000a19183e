"""Is it plain, and does it put people first? Reads every word of the content that families see.

A text that is harder than the scale of its language calls good is a warning, one
over its worst an error. Words to avoid are warnings. A guide may excuse a warning
in writing, and a name is excused once for all in the file of words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from levelground.base import files, strings
from levelground.base.problems import Problem, Severity
from levelground.content import markdown, yaml_tree
from levelground.content.parse import faults
from levelground.content.parse.guide_files import read_again
from levelground.content.yaml_tree import Document, Step, Tree
from levelground.language import reading_grade, words_to_avoid
from levelground.language.messages import DEFAULT_LANGUAGE
from levelground.language.reading_grade import SCALES, Scale
from levelground.language.words_to_avoid import Wording
from levelground.model.guide import Guide, GuideExcuse

READING_LEVEL = "reading-level"
GUIDE_FRESH, SOURCE_FRESH = "guide-still-fresh", "source-still-fresh"
WORDS = (*words_to_avoid.RULES, READING_LEVEL)
RULES = (*WORDS, GUIDE_FRESH, SOURCE_FRESH)
# Below these many words a grade is chance: of a whole text, and of one of its paragraphs.
ENOUGH, ENOUGH_FOR_ONE = 60, 12
# What people type, and what machines read, may use any word. Sources keep their titles.
_UNSPOKEN = frozenset({"synonyms", "source", "sources", "codes", "no_codes", "related", "excused"})
_SHORTER = "use shorter sentences and everyday words, first of all here"


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a file, with its place and the name of its field."""

    line: int
    column: int
    field: str
    text: str
    language: str = DEFAULT_LANGUAGE


def proofread_guide(guide: Guide, words: Wording) -> Iterator[Problem]:
    """Yield what a reader would stumble over in a guide that could be read."""
    head, body, first_line = read_again(guide)
    yield from _unknown_excuses(guide, head)
    told = list(_passages(head, guide.language))
    spoken = markdown.prose_only(body)
    found = [
        *_slips(guide.path, told, words),
        *_slips_in_body(guide, spoken, first_line, words),
        *_unsourced(guide, body, first_line, words),
    ]
    for problem, word in found:
        if not excused(guide.excused, problem.rule, word):
            yield problem
    sentences = [passage for passage in told if _is_sentence(passage.text)]
    sentences += [
        Passage(at, 1, "", said, guide.language)
        for at, said in markdown.paragraphs(body, first_line)
    ]
    for problem in _hard_to_read(guide.path, sentences):
        if problem.severity is Severity.ERROR or not excused(guide.excused, problem.rule):
            yield problem


def of_file(path: Path, shown: str, words: Wording) -> Iterator[Problem]:
    """Yield what a reader would stumble over in a YAML file: terms, help lines, a sheet."""
    document = yaml_tree.read_kept(path, shown)
    told = list(_passages(document))
    yield from (problem for problem, _word in _slips(shown, told, words))
    yield from _unproved(document, words)
    yield from _hard_to_read(shown, [passage for passage in told if _is_sentence(passage.text)])


def proofread_folder(folder: Path, words: Wording) -> Iterator[Problem]:
    """Yield the same for each YAML file below *folder*; the catalog reports unreadable ones."""
    for path, shown, problem in files.walk_files(folder, ".yaml", files.shown(folder)):
        if problem is None:
            yield from of_file(path, shown, words)


def _passages(document: Document, language: str = DEFAULT_LANGUAGE) -> Iterator[Passage]:
    """Yield every text of a document that people read, with its place and language."""
    for path, said in _texts(document.value, ()):
        line, column = document.where(path)
        own = next((step for step in path[::-1] if step in SCALES), language)
        yield Passage(line, column, faults.dotted(path), said, str(own))


def _texts(tree: Tree, path: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], str]]:
    if isinstance(tree, str):
        yield path, tree
    elif isinstance(tree, list):
        for place, entry in enumerate(tree):
            yield from _texts(entry, (*path, place))
    elif isinstance(tree, dict):
        for name in tree:
            if name not in _UNSPOKEN:
                yield from _texts(tree[name], (*path, name))


def _is_sentence(said: str) -> bool:
    return said.endswith((".", "?", "!")) and " " in said


def _slips(
    shown: str, passages: Sequence[Passage], words: Wording
) -> Iterator[tuple[Problem, str]]:
    """Yield a Problem, and its word, for every word to avoid in *passages*."""
    for passage in passages:
        for slip in words.slips(passage.text, passage.language):
            place = passage.line, passage.column, passage.field
            yield _warning(shown, *place, slip.what, slip.write, slip.rule), slip.found


def _slips_in_body(
    guide: Guide, body: str, first_line: int, words: Wording
) -> Iterator[tuple[Problem, str]]:
    """Yield the same for the text of a guide, at the word itself."""
    for slip in words.slips(body, guide.language):
        before = body[: slip.start]
        line = first_line + before.count("\n")
        column = slip.start - before.rfind("\n")
        yield _warning(guide.path, line, column, "", slip.what, slip.write, slip.rule), slip.found


def _unsourced(
    guide: Guide, body: str, first_line: int, words: Wording
) -> Iterator[tuple[Problem, str]]:
    """Yield a Problem, and its words, for each sentence that claims and marks no source."""
    for sentence in markdown.sentences(body, first_line):
        if sentence.is_marked or sentence.asks:
            continue
        slip = words.unsourced(sentence.text)
        if slip:
            place = *sentence.place(slip.start), ""
            yield _warning(guide.path, *place, slip.what, slip.write, slip.rule), slip.found


def _unproved(document: Document, words: Wording) -> Iterator[Problem]:
    """Yield a warning for each term that claims something and is not marked with `claim:`."""
    tree = document.value if isinstance(document.value, dict) else {}
    terms = tree.get("terms")
    for place, term in enumerate(terms if isinstance(terms, list) else ()):
        if isinstance(term, dict) and "definition" in term and "claim" not in term:
            path = ("terms", place, "definition")
            for at, said in _texts(term["definition"], path):
                slip = words.unsourced(said)
                if slip:
                    found = faults.problem_at(document, at, slip.what, _PROVE)
                    yield replace(found, severity=Severity.WARNING, rule=slip.rule)
                    break


_PROVE = "add source: with its address, and claim: clinical or claim: legal, or soften it"


def _hard_to_read(shown: str, passages: Sequence[Passage]) -> Iterator[Problem]:
    """Yield a Problem at the hardest passage of a text that is hard to read, in any language."""
    for language, scale in SCALES.items():
        own = [passage for passage in passages if passage.language == language]
        if sum(reading_grade.word_count(passage.text) for passage in own) >= ENOUGH:
            yield from _too_hard(shown, own, scale)


def _too_hard(shown: str, passages: Sequence[Passage], scale: Scale) -> Iterator[Problem]:
    found = scale.of([passage.text for passage in passages])
    if not scale.is_worse(found, scale.good):
        return
    hardest, worst = _hardest(passages, scale)
    name = scale.figure
    what = f"the text reads at {name} {found:g} ({scale.limit}), this part at {name} {worst:g}"
    severity = Severity.ERROR if scale.is_worse(found, scale.worst) else Severity.WARNING
    place = hardest.line, hardest.column, hardest.field
    yield Problem(shown, *place, what, _SHORTER, severity, READING_LEVEL)


def _hardest(passages: Sequence[Passage], scale: Scale) -> tuple[Passage, float]:
    """Return the passage that is hardest to read, and its figure; the first among equals."""
    long = [p for p in passages if reading_grade.word_count(p.text) >= ENOUGH_FOR_ONE] or passages
    figures = [scale.of([passage.text]) for passage in long]
    worst = min(figures) if scale.ease else max(figures)
    return long[figures.index(worst)], worst


def _warning(  # noqa: PLR0913, PLR0917 - a Problem has as many parts
    shown: str, line: int, column: int, field: str, what: str, write: str, rule: str
) -> Problem:
    return Problem(shown, line, column, field, what, write, Severity.WARNING, rule)


def excused(excuses: Sequence[GuideExcuse], rule: str, word: str = "") -> bool:
    """Whether a guide gives a written reason for this rule, or for this word of it."""
    return any(
        excuse.rule == rule and (not excuse.words or excuse.words.lower() == word.lower())
        for excuse in excuses
    )


def _unknown_excuses(guide: Guide, head: Document) -> Iterator[Problem]:
    """Yield a Problem for each excuse from a rule that there is not for guides."""
    for place, excuse in enumerate(guide.excused):
        if excuse.rule not in RULES:
            what = f'there is no rule "{excuse.rule}"'
            write = strings.did_you_mean(excuse.rule, RULES)
            yield faults.problem_at(head, ("excused", place, "rule"), what, write)
