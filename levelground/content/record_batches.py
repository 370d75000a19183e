"""Records from their files: read and checked in batches, by as many processes as help."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from levelground.base import files, memory
from levelground.base.problems import Report
from levelground.base.processes import spread
from levelground.content import rules, yaml_tree
from levelground.content.parse.partly import read_partly
from levelground.content.parse.records import read_record
from levelground.content.record_memory import Files, RecordMemory, Seen, look_at
from levelground.content.record_packs import ReadFile, packed
from levelground.content.rules import Setting
from levelground.content.yaml_tree import Document
from levelground.model import Record


def records(folder: Path, setting: Setting, report: Report, read: str = "") -> Iterator[Record]:
    """Yield every record below *folder* that can be read; the rest is in the report.

    *read* stands for what the setting was read from; with it, files that are as they were
    are remembered.
    """
    paths: list[tuple[Path, str]] = []
    for path, shown, problem in files.walk_files(folder, ".yaml", files.shown(folder)):
        if problem:
            report.add([problem])
        else:
            paths.append((path, shown))
    kept = RecordMemory.of(folder, read) if read else None
    known = kept.recall(paths) if kept else {}
    for found in (*known.values(), *_read([p for p in paths if p[1] not in known], setting, kept)):
        report.add(found.problems)
        if found.record:
            yield found.record
    if kept:
        kept.keep()


def _read(paths: Files, setting: Setting, kept: RecordMemory | None) -> Iterator[ReadFile]:
    """Yield what comes of these files, which are read in batches."""
    at = 0
    for pack, seen in spread(_read_batch, paths, _share, (setting,)):
        if kept:
            kept.learn([shown for _path, shown in paths[at : at + len(seen)]], pack, seen)
        at += len(seen)
        yield from memory.of_bytes(pack).unpacked()


_shared: list[Setting] = []


def _share(setting: Setting) -> None:
    """Keep what every batch of this process needs."""
    _shared[:] = [setting]


def _read_batch(paths: Files) -> tuple[bytes, list[Seen]]:
    """Read and check one batch of record files; return a pack, and how each file was seen."""
    (setting,), seen, read = _shared, list[Seen](), list[ReadFile]()
    for path, shown in paths:
        stamp_and_digest, raw = look_at(path, shown)
        seen.append(stamp_and_digest)
        read.append(_checked(path, yaml_tree.document_of(raw, shown), setting))
    return memory.as_bytes(packed(read)), seen


def read_file(path: Path, shown: str, setting: Setting) -> ReadFile:
    """Read and check one file, which problems call as *shown* says."""
    return _checked(path, yaml_tree.read_yaml(path, shown), setting)


def _checked(path: Path, document: Document, setting: Setting) -> ReadFile:
    """Read a record and check it.

    One with a fault is checked as far as it can be read, so that all that is
    wrong with it is told at once.
    """
    record, problems = read_record(document, path.stem, setting.vocabularies)
    known = record or read_partly(document, path.stem, setting.vocabularies)
    found = rules.one(known, document, setting) if known else ()
    return ReadFile(record, (*problems, *found))
