"""Guide files to frozen Guides: a header between two lines of hyphens, then Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from levelground.base import files
from levelground.base.problems import Problem, Severity
from levelground.content import markdown, yaml_tree
from levelground.content.parse import claims, dialing, faults
from levelground.content.parse.directive_options import read_directives
from levelground.content.parse.links import broken_links, mislabelled_links
from levelground.content.parse.whole_files import validated
from levelground.facts.answers import Answer
from levelground.facts.vocabulary import Vocabularies, term_anchor
from levelground.language import catalogues
from levelground.model.directive import OPTIONS, Definition, Directive
from levelground.model.guide import (
    CallQuestion,
    CallQuestions,
    Guide,
    GuideHeader,
    HelpLine,
    HelpLines,
)

FENCE = "---"
_PLAIN_OPTION = re.compile(r"\s*(?:[a-z_]+:[^*~|`<>()\\!&#]*)?")


def load_guides(
    folder: Path, vocabularies: Vocabularies, below: Path | None = None
) -> tuple[tuple[Guide, ...], tuple[Problem, ...]]:
    """Return the guides in *folder* in reading order, and every Problem found in them.

    A folder in it that has the name of a language holds translations, and is left out.
    What *below* has by other names belongs to them.
    """
    guides: list[Guide] = []
    found: list[Problem] = []
    for path, shown, problem in files.walk_layers(folder, below, ".md"):
        layer = below if below and path.is_relative_to(below) else folder
        if {*path.relative_to(layer).parts[:1]} & {*catalogues.translated()}:
            continue
        if problem:
            found.append(problem)
            continue
        guide, problems = read_guide(path, shown, vocabularies)
        found.extend(problems)
        if guide:
            guides.append(guide)
    found.extend(taken_twice(guides))
    found.extend(in_layer(broken_links(guides, guides), below))
    found.extend(problem for guide in guides for problem in claims.unsourced(guide))
    return tuple(sorted(guides, key=lambda guide: (guide.order, guide.slug))), tuple(found)


def in_layer(problems: Iterable[Problem], below: Path | None) -> Iterator[Problem]:
    """Yield problems; those of a guide that comes with the engine stop nothing.

    A link of such a guide may mean a heading that the directory's own guide does not have.
    """
    start = f"{files.shown(below)}/" if below else ""
    for one in problems:
        ours = below is None or not one.path.startswith(start)
        yield one if ours else replace(one, severity=Severity.WARNING, rule="engine-guide")


def read_guide(
    path: Path, shown: str, vocabularies: Vocabularies
) -> tuple[Guide | None, tuple[Problem, ...]]:
    """Return the Guide in one file, or None, and every Problem found in it.

    The *vocabularies* have the terms that its directives may name.
    """
    raw = files.read_bytes(path, shown)
    if isinstance(raw, Problem):
        return None, (raw,)
    content, found = files.decode(raw, shown)
    if content is None:
        return None, found
    header, body, first_line = split(content)
    if header is None:
        what = "the guide does not start with a header"
        write = 'start with a line "---", then title: and the title, then a line "---"'
        return None, (*found, Problem(shown, 1, 1, "", what, write))
    made, problems = _header(header, shown)
    directives, forms, looked = _text(body, shown, first_line, vocabularies)
    found = (*found, *problems, *looked.problems, *mislabelled_links(looked.links, shown))
    found = (*found, *claims.misspelt_marks(body, shown, first_line))
    if made is None or any(problem.severity is Severity.ERROR for problem in found):
        return None, found
    parts = {name: getattr(made, name) for name in GuideHeader.model_fields}
    html = looked.html
    html = markdown.to_html(body, OPTIONS, forms) if html is None else markdown.made_clean(html)
    marked = tuple(markdown.claims(body, first_line))
    guide = Guide.model_construct(
        **parts,
        slug=path.stem,
        path=shown,
        html=html,
        directives=directives,
        links=looked.links,
        claims=marked,
    )
    return guide, found


def _text(
    body: str, shown: str, first_line: int, vocabularies: Vocabularies
) -> tuple[tuple[Directive, ...], dict[str, str], markdown.Looked]:
    """Return the directives of a guide's text, the words to explain in it, and what it makes."""
    written, slips = markdown.find_directives(body, shown, first_line)
    directives, faults_in_them = read_directives(written, shown, vocabularies)
    forms = _to_explain(vocabularies, directives)
    for_page = not (slips or faults_in_them) and _say_nothing_else(written)
    looked = markdown.look(body, shown, first_line, *((OPTIONS, forms) if for_page else ()))
    problems = (*slips, *faults_in_them, *looked.problems)
    return directives, forms, replace(looked, problems=problems)


def _to_explain(vocabularies: Vocabularies, directives: Iterable[Directive]) -> dict[str, str]:
    """Return the words to explain on first use, but for terms that the guide defines itself."""
    asked = (directive.options for directive in directives)
    defined = {
        term_anchor(options.term.vocabulary, options.term.id)
        for options in asked
        if isinstance(options, Definition)
    }
    return {form: name for form, name in vocabularies.forms.items() if name not in defined}


def _say_nothing_else(written: Iterable[markdown.Written]) -> bool:
    """Whether the options of directives are no Markdown, whatever they would be taken for."""
    lines = (line for directive in written for line in directive.options.split("\n"))
    return all(map(_PLAIN_OPTION.fullmatch, lines))


def split(content: str) -> tuple[str | None, str, int]:
    """Return (header or None, Markdown, the line on which the Markdown starts)."""
    lines = content.split("\n")
    if lines[0].rstrip() != FENCE:
        return None, content, 1
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    return None, content, 1


def read_again(guide: Guide) -> tuple[yaml_tree.Document, str, int]:
    """Return the header of a guide that could be read, with its places, and the rest as `split`."""
    header, body, first_line = split(Path(guide.path).read_text("utf-8-sig"))
    return _header_tree(header or "", guide.path), body, first_line


def _header_tree(header: str, shown: str) -> yaml_tree.Document:
    return yaml_tree.parse_kept(header.encode(), shown, 2)


def _header(header: str, shown: str) -> tuple[GuideHeader | None, tuple[Problem, ...]]:
    document = _header_tree(header, shown)
    made, problems = validated(GuideHeader, document)
    return made, (*problems, *claims.misplaced_marks(document))


def load_help(
    path: Path, shown: str, vocabularies: Vocabularies
) -> tuple[tuple[HelpLine, ...], tuple[Problem, ...]]:
    """Return the lines of help now, and every Problem found in their file.

    The *vocabularies* have the states that a line may be for.
    """
    document = yaml_tree.read_kept(path, shown)
    made, problems = validated(HelpLines, document, vocabularies)
    if made is None:
        return (), problems
    missing = _missing_help(document, made.lines)
    return made.lines, (*problems, *missing, *dialing.mislabelled_lines(document, made.lines))


def load_questions(path: Path, shown: str) -> tuple[tuple[CallQuestion, ...], tuple[Problem, ...]]:
    """Return the questions for everyone, and every Problem found in their file."""
    made, problems = validated(CallQuestions, yaml_tree.read_kept(path, shown))
    return made.questions if made else (), problems


def _missing_help(document: yaml_tree.Document, lines: tuple[HelpLine, ...]) -> Iterator[Problem]:
    """Yield what would leave a page without a way to call for help."""
    for place, line in enumerate(lines):
        if not line.phone and not line.url:
            what = "there is no number and no address to go to"
            yield faults.problem_at(document, ("lines", place), what, "add phone: or url:")
        if line.county and not line.state:
            what = "the state of this county is missing"
            yield faults.problem_at(
                document, ("lines", place, "county"), what, "add state: and two letters"
            )
    everywhere = [line for line in lines if line.state is None]
    if not any(line.band and line.band.answer is Answer.YES for line in everywhere):
        what = "no line stands in the band on top of every page"
        yield faults.problem_at(
            document, ("lines",), what, "write band: yes at 911, 988 and a helpline"
        )


def taken_twice(guides: list[Guide]) -> Iterator[Problem]:
    """Yield a Problem for each guide whose name, and so address, another one has."""
    first: dict[str, Guide] = {}
    for guide in guides:
        other = first.setdefault(guide.slug, guide)
        if other is not guide:
            what = f'the name "{guide.slug}" is taken by {other.path}'
            yield Problem(guide.path, 1, 1, "", what, "rename one of the two files")
