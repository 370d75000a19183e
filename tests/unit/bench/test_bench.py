"""The bench: records that are the same each time, what is measured, and how it is shown."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from bench import __main__ as bench
from bench import level_ground, meter, peers, plots, results, synthetic
from bench.meter import CommandError, Taken
from bench.results import Result
from levelground.content import rules, yaml_tree
from levelground.content.folders import OWN_CONTENT
from levelground.content.parse.records import read_record
from levelground.content.rules import Setting
from levelground.language.words_to_avoid import Wording
from tests.unit import making

VOCABULARY = OWN_CONTENT / "vocabulary"
TODAY = date(2026, 11, 22)


def made(count: int, start: int = 0) -> dict[str, str]:
    return dict(synthetic.records(VOCABULARY, count, TODAY, start))


def result(site: str = "Level Ground", case: str = "cold", wall: float = 2.0) -> Result:
    return Result(2000, site, case, Taken(wall, wall * 1.5, 300 * results.MEGABYTE), 10, 20, 3000)


def test_records_are_the_same_each_time_and_however_many_there_are() -> None:
    assert made(5) == made(5)
    assert list(made(5).items())[3:] == list(made(2, start=3).items())


def test_made_up_records_have_no_fault_and_are_fresh(tmp_path: Path) -> None:
    synthetic.write_records(tmp_path, VOCABULARY, 12, TODAY)
    setting = Setting(making.terms(), TODAY, Wording())
    files = sorted(tmp_path.rglob("*.yaml"))
    assert len(files) == 12
    for file in files:
        document = yaml_tree.read_yaml(file, file.name)
        record, faults = read_record(document, file.stem, setting.vocabularies)
        assert (*document.problems, *faults) == ()
        assert record is not None
        assert list(rules.one(record, document, setting)) == []


def test_made_up_records_reach_nobody() -> None:
    for text in made(30).values():
        assert "fictional: yes" in text
        assert "-555-01" in text
        assert ".example.org" in text


def test_states_have_folders_and_zip_codes_are_real() -> None:
    import zipcodes

    for path, text in made(10).items():
        zip_code = text.split('zip: "')[1][:5]
        (place, *_others) = zipcodes.matching(zip_code)
        assert path.startswith(f"{place['state'].lower()}/")


def test_a_command_is_measured_with_what_it_starts(tmp_path: Path) -> None:
    inner = "x = bytearray(80_000_000); import time; time.sleep(0.4)"
    outer = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}])"
    taken = meter.measure([sys.executable, "-c", outer], tmp_path, {})
    assert taken.wall > 0.4
    assert taken.cpu > 0
    if Path("/proc/self/smaps_rollup").exists():
        assert taken.peak is not None
        assert taken.peak > 80_000_000


def test_a_command_that_fails_says_what_it_printed(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no such thing"):
        meter.measure([sys.executable, "-c", "import sys; sys.exit('no such thing')"], tmp_path, {})


def test_a_process_that_is_below_another_is_found() -> None:
    if not Path("/proc/self/stat").exists():
        pytest.skip("this system has no /proc")
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        assert child.pid in meter.processes_below(os.getpid())
        child.communicate(b"\n")


def test_two_commands_one_after_the_other_take_both_times_and_the_larger_memory() -> None:
    assert Taken(1, 2, 30) + Taken(4, 5, None) == Taken(5, 7, 30)


def test_the_table_holds_each_beside_the_first_and_beside_its_own_cold_build() -> None:
    rows = [
        result(),
        result(case="nothing changed", wall=0.5),
        result("Hugo", wall=4.0),
        result("Hugo", "nothing changed", 4.0),
    ]
    lines = results.as_table(rows).splitlines()
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines]
    assert cells[0] == list(results.HEADER)
    assert cells[3][-3:] == ["1.00", "1.00", "0.25"]
    assert cells[5][-3:] == ["8.00", "8.00", "1.00"]
    assert len({len(line) for line in lines}) == 1


def test_what_nothing_can_be_held_against_is_unknown() -> None:
    alone = result("Hugo", "one guide changed")
    assert "unknown" in results.as_table([alone])
    assert results.as_table([]).count("\n") == 1


def test_figures_come_back_from_json() -> None:
    told = json.loads(results.as_json([result()], {"cores": 2}))
    assert told["about"] == {"cores": 2}
    assert told["results"][0]["taken"]["wall"] == 2.0


def test_the_plot_has_a_bar_for_each_and_is_whole() -> None:
    plot = ET.fromstring(plots.as_plot([result(), result("A & B", "cold", 1.0)]))  # noqa: S314 - our own
    bars = [float(bar.attrib["width"]) for bar in plot.iter() if bar.attrib.get("x") == "330"]
    assert bars[0] == pytest.approx(2 * bars[1], rel=0.01)


def test_a_line_through_sizes_is_followed_to_the_largest() -> None:
    assert results.fitted([(1, 3), (2, 5), (3, 7)]) == pytest.approx((1, 2, 1))
    sizes = [Result(n * 1000, "A", "cold", Taken(n, n * 1.5, 1), 1, 1, 1) for n in (2, 4, 6)]
    (line,) = results.fits(sizes)
    assert "150 s of processor time at 100,000" in results.as_sentence(line, 100_000)
    assert list(results.fits(sizes[:2])) == []


def test_the_plot_has_a_panel_with_the_points_of_each_line_on_it() -> None:
    sizes = [Result(n * 1000, "A", "cold", Taken(n, n * 1.5, 1), 1, 1, 1) for n in (2, 4, 6)]
    plot = ET.fromstring(plots.as_plot(sizes))  # noqa: S314 - our own

    (line,) = (part for part in plot.iter() if part.tag.endswith("line"))
    x1, y1, x2, y2 = (float(line.attrib[name]) for name in ("x1", "y1", "x2", "y2"))
    points = [part.attrib for part in plot.iter() if part.tag.endswith("circle")]

    assert len(points) == 3
    for point in points:
        along = (float(point["cx"]) - x1) / (x2 - x1)
        assert float(point["cy"]) == pytest.approx(y1 + along * (y2 - y1), abs=0.2)
    assert "<line" not in plots.as_plot(sizes[:2])


def test_a_page_of_another_generator_says_what_the_record_says(tmp_path: Path) -> None:
    (name, text), *_others = made(1).items()
    record = tmp_path / Path(name).name
    record.write_text(text, "utf-8")
    title, state, pairs = peers.facts(record)
    assert f"name: {title}" in text
    assert state.lower() == name[:2]
    assert ("programs, level", "outpatient") in pairs or ("programs, level", "residential") in pairs


def test_every_case_is_one_that_level_ground_has() -> None:
    assert all(hasattr(level_ground.LevelGround, change) for change in bench.CASES.values())


def test_a_change_that_finds_nothing_to_change_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("b")
    with pytest.raises(ValueError, match="has no"):
        level_ground.replace_first(tmp_path / "a.txt", "c", "d")


def test_records_for_an_older_version_state_only_terms_that_it_knows(tmp_path: Path) -> None:
    (tmp_path / "therapies.yaml").write_text("terms: [{id: individual}, {id: group}]\n")
    found = synthetic.records(VOCABULARY, 4, TODAY, other=tmp_path)

    stated = [line for _path, text in found for line in text.split("\n") if "therapies:" in line]

    assert {*", ".join(stated).replace("therapies: ", "").strip("[]").split("], [")} <= {
        "individual, group"
    }
