"""Claims in a guide that are marked as clinical or legal: each names a source of the guide.

`{clinical: alcohol}` at the end of a sentence says that the source with the id
`alcohol` bears it out. A page does not show the mark. Both languages mark the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from levelground.base import strings
from levelground.base.problems import Problem, Severity
from levelground.content import markdown
from levelground.content.parse import faults
from levelground.content.yaml_tree import Document
from levelground.language import words_to_avoid
from levelground.model.guide import CLAIMS, Guide


def unsourced(guide: Guide) -> Iterator[Problem]:
    """Yield a Problem for each claim of *guide* whose source is missing or unknown."""
    known = [source.id for source in guide.sources if source.id]
    for claim in guide.claims:
        if not claim.sources:
            what = f"this is marked as a {claim.kind} claim and has no source"
            write = (
                f"name a source by its id, as in {{{claim.kind}: {known[0] if known else 'id'}}}"
            )
            yield Problem(guide.path, claim.line, claim.column, "", what, write)
        for name in claim.sources:
            if name not in known:
                what = f'there is no source with the id "{name}"'
                yield Problem(guide.path, claim.line, claim.column, "", what, _instead(name, known))


def misspelt_marks(body: str, shown: str, first_line: int) -> Iterator[Problem]:
    """Yield a Problem for each mark of a claim with a slip in it, which the page would show."""
    for line, column, word in markdown.near_marks(body, first_line):
        what = f'"{word}" marks no claim, and the page would show it'
        write = strings.did_you_mean(word.lower(), CLAIMS)
        yield Problem(shown, line, column, "", what, write)


def _instead(name: str, known: Sequence[str]) -> str:
    """Return what to write in place of the id of a source that there is not."""
    return (
        strings.did_you_mean(name, known) if known else f"add id: {name} to a source of the header"
    )


def one_sided_marks(guide: Guide, original: Guide) -> Iterator[Problem]:
    """Yield a warning for each source that only one of a guide and its original marks."""
    here, there = _marked(guide), _marked(original)
    for kind, name in sorted(there.keys() - here.keys()):
        what = f'its original marks a {kind} claim with "{name}", and no sentence here is marked so'
        yield _apart(guide, 1, 1, what)
    for kind, name in sorted(here.keys() - there.keys()):
        what = f'a {kind} claim is marked with "{name}" here, and none in the original'
        yield _apart(guide, *here[kind, name], what)


def _apart(guide: Guide, line: int, column: int, what: str) -> Problem:
    write = "say the same in both, and mark it in both"
    place = guide.path, line, column, ""
    return Problem(*place, what, write, Severity.WARNING, words_to_avoid.SOURCED)


def _marked(guide: Guide) -> dict[tuple[str, str], tuple[int, int]]:
    """Return (line, column) of a claim, by its kind and the id of each of its sources."""
    return {
        (claim.kind, name): (claim.line, claim.column)
        for claim in guide.claims
        for name in claim.sources
    }


def misplaced_marks(document: Document) -> Iterator[Problem]:
    """Yield a Problem for each mark in the header, where a page would show it."""
    tree = document.value if isinstance(document.value, dict) else {}
    for name in ("title", "question", "summary", "questions"):
        value = tree.get(name)
        told = value if isinstance(value, list) else [value]
        for place, said in enumerate(told):
            if isinstance(said, str) and [*markdown.claims(said, 1)]:
                path = (name, place) if isinstance(value, list) else (name,)
                what = "a claim is marked here, where the page would show the mark"
                yield faults.problem_at(
                    document, path, what, "mark it in the text below the header"
                )
