"""Records from their files: read and checked in batches, by as many processes as help."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from levelground.base import files
from levelground.base.problems import Problem, Report
from levelground.base.processes import spread
from levelground.content import rules, yaml_tree
from levelground.content.parse.partly import read_partly
from levelground.content.parse.records import read_record
from levelground.content.rules import Setting
from levelground.geography import zip_codes
from levelground.model import Record


def records(folder: Path, setting: Setting, report: Report) -> Iterator[Record]:
    """Yield every record below *folder* that can be read; the rest is in the report."""
    paths: list[tuple[Path, str]] = []
    for path, shown, problem in files.walk_files(folder, ".yaml", files.shown(folder)):
        if problem:
            report.add([problem])
        else:
            paths.append((path, shown))
    if paths:  # the rules ask for ZIP codes: unpacked here, the table is shared by all processes
        zip_codes.everywhere()
    for found, problems in spread(_read_batch, paths, _share, (setting,)):
        report.add(problems)
        yield from found


_shared: list[Setting] = []


def _share(setting: Setting) -> None:
    """Keep what every batch of this process needs."""
    _shared[:] = [setting]


def _read_batch(paths: Sequence[tuple[Path, str]]) -> tuple[list[Record], list[Problem]]:
    """Read and check one batch of record files.

    A record with a fault is checked as far as it can be read, so that all that is
    wrong with it is told at once.
    """
    (setting,) = _shared
    found: list[Record] = []
    problems: list[Problem] = []
    for path, shown in paths:
        document = yaml_tree.read_yaml(path, shown)
        record, faults = read_record(document, path.stem, setting.vocabularies)
        problems.extend(faults)
        if record:
            found.append(record)
        known = record or read_partly(document, path.stem, setting.vocabularies)
        if known:
            problems.extend(rules.one(known, document, setting))
    return found, problems
