"""Records that were read before come back as they were, and only while their files are the same."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from levelground.base import memory, stamps
from levelground.base.problems import Problem, Severity
from levelground.content import record_memory
from levelground.content.record_memory import RecordMemory, look_at
from levelground.content.record_packs import ReadFile, packed
from tests.unit.making import record

PROBLEM = Problem("a.yaml", 1, 2, "name", "odd", "mend it", Severity.WARNING, "a-rule")
READ = [
    ReadFile(record("level: iop\nhours_per_week: 9", slug="alder")),
    ReadFile(record("programs: [{level: iop}, {level: php}]\nlanguages: [es]", slug="birch")),
    ReadFile(None, (PROBLEM,)),
    ReadFile(record("level: iop\nhours_per_week: 9.0", slug="cedar"), (PROBLEM,)),
]

pytestmark = pytest.mark.usefixtures("own_memory")


def test_what_is_packed_comes_back_as_it_was() -> None:
    again = memory.of_bytes(memory.as_bytes(packed(READ))).unpacked()

    assert again == READ
    assert list(map(repr, again)) == list(map(repr, READ))


def test_programs_that_say_the_same_are_two_and_what_they_say_is_one() -> None:
    (one,) = packed(
        [ReadFile(record("programs: [{level: iop}, {level: iop, word: b}]"))]
    ).unpacked()
    first, second = one.record.programs if one.record else ()

    assert first is not second
    assert first.level is second.level


def test_a_pack_that_lost_a_byte_is_none() -> None:
    kept = memory.as_bytes(packed(READ))

    with pytest.raises(ValueError, match="not whole"):
        memory.of_bytes(kept[:-1])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a file for each of what was read; they count as old enough."""
    for name in "abcd":
        (tmp_path / f"{name}.yaml").write_text(f"name: {name}", "utf-8")
    monkeypatch.setattr(stamps, "_SETTLED", -1)
    return tmp_path


def names(folder: Path) -> list[tuple[Path, str]]:
    """Return the files of a folder, as problems name them."""
    return [(path, path.name) for path in sorted(folder.glob("*.yaml"))]


def learned(folder: Path, setting: str = "a setting") -> RecordMemory:
    """Return the memory of a folder that was read."""
    kept = RecordMemory.of(folder, setting)
    told = names(folder)
    seen = [look_at(path, name)[0] for path, name in told]
    kept.learn([name for _path, name in told], memory.as_bytes(packed(READ)), seen)
    kept.keep()
    return kept


def test_files_that_are_as_they_were_are_remembered(folder: Path) -> None:
    learned(folder)

    assert list(RecordMemory.of(folder, "a setting").recall(names(folder)).values()) == READ


def test_in_another_setting_nothing_is_known(folder: Path) -> None:
    learned(folder)

    assert RecordMemory.of(folder, "another setting").recall(names(folder)) == {}


def test_an_edit_that_puts_back_size_and_time_is_noticed(folder: Path) -> None:
    learned(folder)
    path = folder / "b.yaml"
    times = path.stat().st_atime_ns, path.stat().st_mtime_ns
    path.write_text("name: x", "utf-8")
    os.utime(path, ns=times)

    assert set(RecordMemory.of(folder, "a setting").recall(names(folder))) == {
        "a.yaml",
        "c.yaml",
        "d.yaml",
    }


def test_a_file_that_was_written_anew_with_the_same_bytes_is_the_same(folder: Path) -> None:
    learned(folder)
    (folder / "b.yaml").write_text("name: b", "utf-8")

    assert len(RecordMemory.of(folder, "a setting").recall(names(folder))) == 4


def test_a_file_that_changed_just_now_is_known_by_its_bytes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamps, "_SETTLED", 10**18)
    kept = learned(folder)

    assert {place.stamp for place in kept.places.values()} == {""}
    assert len(RecordMemory.of(folder, "a setting").recall(names(folder))) == 4
    (folder / "c.yaml").write_text("name: x", "utf-8")
    assert len(RecordMemory.of(folder, "a setting").recall(names(folder))) == 3


def test_small_packs_are_put_together_and_old_ones_forgotten(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_memory, "_SMALL", 2)
    kept = RecordMemory.of(folder, "a setting")
    for (path, name), read in zip(names(folder), READ, strict=True):
        kept.learn([name], memory.as_bytes(packed([replace(read)])), [look_at(path, name)[0]])
    kept.keep()
    assert len({place.pack for place in kept.places.values()}) == 4

    again = RecordMemory.of(folder, "a setting")
    known = again.recall(names(folder))
    again.keep()
    assert list(known.values()) == READ
    assert len({place.pack for place in again.places.values()}) == 1
    assert list(RecordMemory.of(folder, "a setting").recall(names(folder)).values()) == READ
