"""The catalog: every record and guide of a content folder, ordered, unique, with its Report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from levelground.base import files, strings
from levelground.base.problems import Problem, Report, Severity
from levelground.content import background, record_batches, record_memory, rules, yaml_tree
from levelground.content.audits_file import Audit
from levelground.content.folders import Folders, unread
from levelground.content.parse import faults
from levelground.content.rules import Setting
from levelground.facts.vocabulary import REGIONS, Vocabularies
from levelground.geography import zip_codes
from levelground.language.messages import DEFAULT_LANGUAGE
from levelground.model import CLOSED, PAUSED, UNLISTED, Program, Record
from levelground.model.guide import CallQuestion, Guide, HelpLine, Translation


@dataclass(frozen=True)
class Catalog:
    """Everything a site is made from. Records are in the order of their slugs.

    `read` stands for all that was read beside the records, "" where it is not known.
    `settings` is the file in which a directory says whose it is, "" where it has none.
    """

    records: tuple[Record, ...]
    guides: tuple[Guide, ...]
    about: Guide | None
    help_lines: tuple[HelpLine, ...]
    vocabularies: Vocabularies
    today: date
    report: Report = field(default_factory=Report)
    questions: tuple[CallQuestion, ...] = ()
    translations: Mapping[str, Translation] = field(default_factory=dict)
    audits: tuple[Audit, ...] = ()
    read: str = ""
    settings: str = ""

    @cached_property
    def by_slug(self) -> Mapping[str, Record]:
        """The records by slug."""
        return {record.slug: record for record in self.records}

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """The slug of each record by the names that it had before."""
        return {former: r.slug for r in self.records for former in r.formerly}

    def named(self, slug: str) -> Record:
        """Return the record of this name, or the one that had it before."""
        return self.by_slug[self.renamed.get(slug, slug)]

    @property
    def fictional(self) -> bool:
        """Whether the site is an example."""
        return any(record.is_fictional for record in self.records)

    def unsigned(self) -> Iterator[Problem]:
        """Yield a warning where a directory of real places does not say who runs it."""
        if self.about and self.records and not (self.fictional or self.about.run_by):
            what = "nobody is named who runs this directory, and families are told to ask"
            own = 'write run_by = "…"' if self.settings else 'add a line "run_by:" to its header'
            write = f"{own}, with who publishes it and who pays"
            at = self.settings or self.about.path, 1, 1, "run_by"
            yield Problem(*at, what, write, Severity.WARNING, "unsigned")

    def guides_in(self, language: str) -> tuple[Guide, ...]:
        """Return the guides that there are in a language, in reading order."""
        if language == DEFAULT_LANGUAGE:
            return self.guides
        return self.translations.get(language, _NOTHING).guides

    def languages_of(self, slug: str) -> tuple[str, ...]:
        """Return the languages in which there is a guide of this name."""
        found = [DEFAULT_LANGUAGE, *self.translations]
        return tuple(
            language
            for language in found
            if any(guide.slug == slug for guide in self.guides_in(language))
        )

    def about_in(self, language: str) -> Guide | None:
        """Return the page about the directory, in this language where there is such a page."""
        return self.translations.get(language, _NOTHING).about or self.about

    def programs(self) -> Iterator[tuple[Record, Program]]:
        """Yield every program with its record, in order."""
        for record in self.records:
            for program in record.programs:
                yield record, program


_NOTHING = Translation()


def is_closed(record: Record) -> bool:
    """Whether the provider is known not to be open: it has a page and is in no list."""
    return record.listed_as in {CLOSED, PAUSED}


def is_paused(record: Record) -> bool:
    """Whether the provider is not open now, and means to open again."""
    return record.listed_as == PAUSED


def load_catalog(folders: Folders, today: date) -> Catalog:
    """Read and check everything in *folders*; what is wrong is in the catalog's report."""
    report = Report()
    parts = (folders.programs, folders.guides, folders.vocabulary)
    report.add(problem for part in parts if (problem := files.link_problem(part)))
    if report.failed:
        return Catalog((), (), None, (), Vocabularies(), today, report)
    report.add(folders.settings.problems if folders.settings else ())
    if folders.programs.name == "programs" and folders.programs.parent.is_dir():
        report.add(unread(folders.programs.parent))
    beside = background.load_background(folders, today)
    report.add(beside.problems)
    setting = Setting(beside.vocabularies, today, beside.wording)
    found = record_batches.records(folders.programs, setting, report, beside.read)
    records = _unique(found, report)
    kept = _without_examples(to_be_listed(records), report)
    report.add(_across(kept, folders.programs, beside.read))
    report.add(_help_for_nobody(folders.help_now, beside.help_lines, kept))
    report.add(_regions_of_nowhere(folders.vocabulary, beside.vocabularies, kept))
    return Catalog(
        records=kept,
        guides=beside.guides,
        about=beside.about,
        help_lines=beside.help_lines,
        vocabularies=beside.vocabularies,
        today=today,
        report=report,
        questions=beside.questions,
        translations=beside.translations,
        # An example's audit says nothing of real places.
        audits=tuple(a for a in beside.audits if _is_of_examples(kept) or not a.is_fictional),
        read=beside.read,
        settings=files.shown(folders.settings.path) if folders.settings else "",
    )


def _is_of_examples(records: Iterable[Record]) -> bool:
    return any(record.is_fictional for record in records)


def _unique(records: Iterable[Record], report: Report) -> tuple[Record, ...]:
    """Return the records in the order of their slugs; a slug taken twice is an error."""
    by_slug: dict[str, Record] = {}
    for record in sorted(records, key=lambda record: (record.slug, record.path)):
        first = by_slug.setdefault(record.slug, record)
        if first is not record:
            what = f'the name "{record.slug}" is taken by {first.path}'
            write = "rename one of the two files"
            report.add([Problem(record.path, 1, 1, "", what, write, rule="slug-once")])
    report.add(names_taken(by_slug))
    return tuple(by_slug.values())


def names_taken(by_slug: Mapping[str, Record]) -> Iterator[Problem]:
    """Yield an error for each former name that is another record's now, or was another's."""
    former: dict[str, Record] = {}
    for record in by_slug.values():
        for at, name in enumerate(record.formerly):
            other = by_slug.get(name) or former.setdefault(name, record)
            if other is not record or name == record.slug:
                document = yaml_tree.read_yaml(Path(record.path), record.path)
                what = f'the name "{name}" is taken by {other.path}'
                yield faults.problem_at(
                    document, ("formerly", at), what, "remove it from one of them"
                )


def to_be_listed(records: Iterable[Record]) -> tuple[Record, ...]:
    """Leave out who asked not to be listed; the file stays, so that no import brings it back."""
    return tuple(r for r in records if r.listed_as != UNLISTED)


def _without_examples(records: tuple[Record, ...], report: Report) -> tuple[Record, ...]:
    """Leave the examples out as soon as there are real records, and say so."""
    real = tuple(record for record in records if not record.is_fictional)
    if not real or len(real) == len(records):
        return records
    examples = strings.plural(len(records) - len(real), "fictional record", "fictional records")
    what = f"{examples} left out, since real ones are here"
    write = "remove the example records when you no longer need them"
    paths = [record.path for record in records if record.is_fictional]
    report.forget_warnings(frozenset(paths))
    note = Problem(paths[0], 1, 1, "", what, write, Severity.NOTE, "fictional-left-out")
    report.add([note])
    return real


def _help_for_nobody(
    path: Path, lines: Iterable[HelpLine], records: Iterable[Record]
) -> Iterator[Problem]:
    """Yield a warning for each help line whose state or county has no record, and so no page."""
    places = {(record.place.state.term, record.place.county) for record in records}
    for at, line in enumerate(lines):
        if line.state and not any(_is_for(line, *place) for place in places):
            document = yaml_tree.read_yaml(path, files.shown(path))
            what = f'no record is where the line "{line.id}" is for'
            found = faults.problem_at(
                document, ("lines", at, "state"), what, "check state: and county:"
            )
            yield replace(found, severity=Severity.WARNING, rule="help-for-nobody")


def _regions_of_nowhere(
    folder: Path, vocabularies: Vocabularies, records: Iterable[Record]
) -> Iterator[Problem]:
    """Yield an error for each county of a region that its state has not, where that has records.

    A state of which no county is known, such as an example's, passes.
    """
    states = {record.place.state.term for record in records}
    path = files.shown(folder / f"{REGIONS}.yaml")
    for region in vocabularies.by_name.get(REGIONS, ()):
        state = region.state.upper()
        known = zip_codes.counties(state) if region.state in states else ()
        for county in region.counties if known else ():
            if not zip_codes.known_county(county, state):
                what = f'"{region.id}": no county {county} is known in {state}'
                write = strings.did_you_mean(county, known)
                yield Problem(path, 1, 1, "counties", what, write, rule="region-has-county")


def _is_for(line: HelpLine, state: str, county: str | None) -> bool:
    return line.is_for(state, {county} if county else set())


def _across(records: tuple[Record, ...], folder: Path, read: str) -> Iterator[Problem]:
    """Yield what the rules that look across records find, at its line and column.

    The few files concerned are read once more for their positions, which is
    cheaper than keeping the positions of all.
    """
    for record, finding, rule in record_memory.found_across(records, folder, read):
        document = yaml_tree.read_yaml(Path(record.path), record.path)
        yield rules.problem(finding, document, rule)
