"""Guides and the page about the directory in other languages, each beside its original.

`guides/es/paying.md` translates `guides/paying.md`, and `about.es.md` translates `about.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from levelground.base import files
from levelground.base.problems import Problem, Severity
from levelground.content.parse import claims
from levelground.content.parse.guide_files import in_layer, read_guide, taken_twice
from levelground.content.parse.links import broken_links
from levelground.facts.vocabulary import Vocabularies
from levelground.language import catalogues
from levelground.model.guide import Guide, Translation

CURRENT = "translation-is-current"


def load_translations(
    folder: Path,
    about: tuple[Path, Guide | None],
    originals: tuple[Guide, ...],
    vocabularies: Vocabularies,
    below: Path | None = None,
) -> tuple[Mapping[str, Translation], tuple[Problem, ...]]:
    """Return what there is in each other language, and every Problem found in it.

    *folder* holds the guides, and *about* is where the page about the directory is, and what.
    A translation *below* belongs to the original there: beside another one it is left out.
    """
    made: dict[str, Translation] = {}
    found: list[Problem] = []
    by_slug = {guide.slug: guide for guide in originals}
    for language in catalogues.translated():
        guides = list(_guides(folder / language, language, vocabularies, found))
        if below:
            further = _guides(below / language, language, vocabularies, found)
            guides += _of_lower_layer(further, guides, by_slug, f"{files.shown(below)}/")
        found.extend(taken_twice(guides))
        kept = [_beside(guide, by_slug.get(guide.slug), found) for guide in guides]
        there = [guide for guide in kept if guide]
        path, original = about
        page = _about(path.with_suffix(f".{language}.md"), language, vocabularies, found)
        page = _beside(page, original, found) if page else None
        written = [*there, *([page] if page else [])]
        found.extend(in_layer(broken_links(written, originals), below))
        found.extend(problem for guide in written for problem in claims.unsourced(guide))
        there.sort(key=lambda guide: (guide.order, guide.slug))
        if there or page:
            made[language] = Translation(tuple(there), page)
    return made, tuple(found)


def _of_lower_layer(
    further: Iterable[Guide], guides: Iterable[Guide], originals: Mapping[str, Guide], start: str
) -> list[Guide]:
    """Return those of *further* guides whose originals are of the layer below, too."""
    own = {guide.slug for guide in guides}
    return [
        guide
        for guide in further
        if guide.slug not in own
        and (original := originals.get(guide.slug))
        and original.path.startswith(start)
    ]


def _guides(
    folder: Path, language: str, vocabularies: Vocabularies, found: list[Problem]
) -> Iterator[Guide]:
    """Yield the guides in one folder of translations."""
    if not folder.is_dir():
        return
    for path, shown, problem in files.walk_files(folder, ".md", files.shown(folder)):
        guide, problems = (None, (problem,)) if problem else read_guide(path, shown, vocabularies)
        found.extend(problems)
        if guide:
            yield guide.model_copy(update={"language": language})


def _about(
    path: Path, language: str, vocabularies: Vocabularies, found: list[Problem]
) -> Guide | None:
    if not path.exists() and not path.is_symlink():
        return None
    page, problems = read_guide(path, files.shown(path), vocabularies)
    found.extend(problems)
    return page.model_copy(update={"language": language}) if page else None


def _beside(guide: Guide, original: Guide | None, found: list[Problem]) -> Guide | None:
    """Return a translation with what it leaves to its original; what is wrong is noted."""
    if original is None:
        what = f'there is no guide "{guide.slug}" that this could translate'
        found.append(Problem(guide.path, 1, 1, "", what, "give it the name of its original"))
        return None
    if guide.reviewed and original.reviewed and guide.reviewed < original.reviewed:
        what = f"its original was reviewed later, on {original.reviewed}"
        write = "compare the two, then renew reviewed:"
        warning = Severity.WARNING
        found.append(Problem(guide.path, 1, 1, "reviewed", what, write, warning, CURRENT))
    found.extend(claims.one_sided_marks(guide, original))
    return guide.model_copy(
        update={
            "order": original.order,
            "related": guide.related or original.related,
            "sources": guide.sources or original.sources,
        }
    )
