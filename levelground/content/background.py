"""What a content folder holds beside its records: vocabularies, guides, help lines, questions.

It is the same for one record and for a hundred thousand, and seldom changes: one
process that loads content again and again reads it again only when a file has changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import cast

from levelground.base import files, memory, processes, stamps
from levelground.base.problems import Problem, Report
from levelground.content import guide_age, proofread, yaml_tree
from levelground.content.audits_file import Audit, load_audits
from levelground.content.folders import Folders
from levelground.content.parse import claims, dialing
from levelground.content.parse.guide_files import (
    load_guides,
    load_help,
    load_questions,
    read_again,
    read_guide,
)
from levelground.content.parse.links import broken_links
from levelground.content.parse.terms import vocabularies_of
from levelground.content.parse.translations import load_translations
from levelground.content.parse.vocabulary_checks import term_days
from levelground.content.parse.words_file import load_wording
from levelground.facts.vocabulary import Vocabularies
from levelground.language import catalogues
from levelground.language.words_to_avoid import Wording
from levelground.model.guide import CallQuestion, Guide, HelpLine, Translation

_KIND = "background"
_KEPT = 4  # content folders that one process goes back and forth between


@dataclass(frozen=True)
class Background:
    """All of a content folder but its records, and what is wrong in it.

    `read` stands for all that it was read from, and for the day.
    """

    vocabularies: Vocabularies
    guides: tuple[Guide, ...]
    about: Guide | None
    translations: Mapping[str, Translation]
    help_lines: tuple[HelpLine, ...]
    questions: tuple[CallQuestion, ...]
    wording: Wording
    audits: tuple[Audit, ...]
    problems: tuple[Problem, ...]
    read: str


def load_background(folders: Folders, today: date) -> Background:
    """Return the background of *folders* as it is on the day *today*."""
    read = stamps.digest_of(*folders.beside_records, catalogues.LOCALE)
    beside = replace(folders, programs=Path())  # the same, whichever records stand beside it
    return _remembered(beside, today, memory.memory_key(read, str(Path.cwd())))


@lru_cache(maxsize=_KEPT)
def _remembered(folders: Folders, today: date, read: str) -> Background:
    key = memory.memory_key(read, today.isoformat(), repr(folders))
    for _key, kept in memory.engine_memory().recall_things(_KIND, [key]):
        return cast("Background", kept)
    with processes.collected_seldom():
        found = _loaded(folders, today, key)
    kept = replace(found, wording=replace(found.wording))  # without patterns, slow to come back
    memory.engine_memory().keep_things(_KIND, {key: kept}, most=_KEPT)
    return found


def _loaded(folders: Folders, today: date, read: str) -> Background:
    """Read and check everything beside the records."""
    report = Report()
    vocabularies, found = vocabularies_of(folders)
    report.add(found)
    report.add(term_days.days_to_come(folders.vocabulary, today))
    guides, found = load_guides(folders.guides, vocabularies, folders.guides_below)
    report.add(found)
    about, found = read_guide(folders.about, files.shown(folders.about), vocabularies)
    report.add(found)
    if about and folders.settings and not about.run_by:
        about = about.model_copy(update={"run_by": folders.settings.run_by})
    report.add(broken_links([about] if about else [], guides))
    report.add(claims.unsourced(about) if about else ())
    translations, found = load_translations(
        folders.guides, (folders.about, about), guides, vocabularies, folders.guides_below
    )
    report.add(found)
    help_lines, found = load_help(folders.help_now, files.shown(folders.help_now), vocabularies)
    report.add(found)
    questions, found = load_questions(folders.questions, files.shown(folders.questions))
    report.add(found)
    wording, found = load_wording(folders.words, files.shown(folders.words))
    report.add(found)
    audits, found = _audits(folders, vocabularies)
    report.add(found)
    written = [*guides, *([about] if about else []), *_translated(translations)]
    report.add(_proofread(folders, written, wording))
    for guide in written:
        _head, body, first_line = read_again(guide)
        report.add(dialing.nearly_help(body, guide.path, first_line, help_lines))
    report.add(
        problem for guide in written for problem in guide_age.guide_age_problems(guide, today)
    )
    yaml_tree.parse_kept.cache_clear()
    told = (translations, help_lines, questions, wording, audits, tuple(report), read)
    return Background(vocabularies, guides, about, *told)


def _audits(
    folders: Folders, vocabularies: Vocabularies
) -> tuple[tuple[Audit, ...], tuple[Problem, ...]]:
    """Return what calls by chance found, and what is wrong with how that is written."""
    if not folders.audits:
        return (), ()
    return load_audits(folders.audits, files.shown(folders.audits), vocabularies)


def _translated(translations: Mapping[str, Translation]) -> Iterator[Guide]:
    """Yield every guide, and page about the directory, in another language."""
    for there in translations.values():
        yield from there.guides
        if there.about:
            yield there.about


def _proofread(folders: Folders, guides: Iterable[Guide], wording: Wording) -> Iterator[Problem]:
    """Yield what is hard to read, and words to avoid, in all that is not a record."""
    for guide in guides:
        yield from proofread.proofread_guide(guide, wording)
    yield from proofread.proofread_folder(folders.vocabulary, wording)
    for path in (folders.help_now, folders.questions):
        yield from proofread.of_file(path, files.shown(path), wording)
