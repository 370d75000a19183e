"""The lines of help now: no page may lose them, and each can be dialed."""

from __future__ import annotations

from pathlib import Path

import pytest

from levelground.content.parse.guide_files import load_help
from tests.unit.making import terms

LINE = "{id: crisis, who: In crisis?, label: Call 988, say: Call., phone: '988', band: yes}"


def faults(tmp_path: Path, text: str) -> list[str]:
    """Return what is wrong with a file of help lines."""
    path = tmp_path / "help-now.yaml"
    path.write_text(text, "utf-8")
    return [problem.what for problem in load_help(path, "help-now.yaml", terms())[1]]


def test_a_line_in_the_band_is_enough(tmp_path: Path):
    assert faults(tmp_path, f"lines: [{LINE}]") == []


@pytest.mark.parametrize("lines", ["[]", f"[{LINE.replace('band: yes', 'band: no')}]"])
def test_pages_without_a_number_for_danger_are_refused(tmp_path: Path, lines: str):
    assert faults(tmp_path, f"lines: {lines}") == [
        "no line stands in the band on top of every page"
    ]


@pytest.mark.parametrize("number", ["900-555-CALL", "tel:988", "9", "9-8-8-"])
def test_a_number_that_cannot_be_dialed_is_refused(tmp_path: Path, number: str):
    assert faults(tmp_path, f"lines: [{LINE.replace('988', number)}]") != []


def test_a_line_that_leads_nowhere_is_refused(tmp_path: Path):
    other = "{id: odd, who: Odd?, label: Odd, say: Odd.}"

    assert faults(tmp_path, f"lines: [{LINE}, {other}]") == [
        "there is no number and no address to go to"
    ]


def test_a_line_of_a_region_does_not_stand_for_all_pages(tmp_path: Path):
    own = LINE.replace("band: yes", "band: yes, state: ma")

    assert faults(tmp_path, f"lines: [{own}]") == [
        "no line stands in the band on top of every page"
    ]


@pytest.mark.parametrize(
    ("region", "fault"),
    [
        ("state: XX", '"XX" is not a known term here'),
        ("county: Essex", "the state of this county is missing"),
        ("region: ma", 'there is no field "region"'),
    ],
)
def test_a_region_that_is_none_is_refused(tmp_path: Path, region: str, fault: str):
    other = f"{{id: own, who: Here?, label: Call, say: Call., phone: '211', {region}}}"

    assert fault in faults(tmp_path, f"lines: [{LINE}, {other}]")


def with_line(label: str, numbers: str) -> str:
    """Return a file of help lines with one more line."""
    return f"lines: [{LINE}, {{id: b, who: B?, label: {label}, say: Call., {numbers}}}]"


@pytest.mark.parametrize(
    ("label", "numbers"),
    [
        ("Call or text 988", "phone: '18885550100'"),
        ("Call 988 now", "phone: '18885550100', text: '838255'"),
        ("Call 988", "url: 'https://evil.example.org'"),
        ("Call 1-800-662-4357", "phone: '18006624358'"),
        ("Call 1-800-662-HELP", "phone: '18885550100'"),
        ("Call 988-HELP", "phone: '988'"),
        ("Call 988-555", "phone: '988'"),
        ("Call 9 8 8", "phone: '911'"),
        ("Call 9-8-8", "phone: '911'"),
        ("Call (800) 662.4357", "phone: '988'"),
        ("Call 988 or 1-888-555-0100", "phone: '988'"),
        ("Call \uff19\uff18\uff18", "phone: '911'"),
        ("Call \u2468\u2467\u2467", "phone: '911'"),
        ("Call \u0669\u0668\u0668", "phone: '911'"),
        ("Call 9\u20118\u20118", "phone: '911'"),
        ("{en: Call 988, es: Llame al 911}", "phone: '988'"),
    ],
)
def test_a_label_shows_no_number_but_its_own(tmp_path: Path, label: str, numbers: str):
    (fault,) = faults(tmp_path, with_line(label, numbers))

    assert fault.endswith("which the line does not call or text")


@pytest.mark.parametrize(
    ("label", "numbers"),
    [
        ("Call or text 988", "phone: '988', text: '988'"),
        ("Call 988 or text 838255", "phone: '988', text: '838255'"),
        ("Call 988 and press 2", "phone: '988'"),
        ("'Call 988, 24/7'", "phone: '988'"),
        ("Call 988 24/7", "phone: '988'"),
        ("Call 988 (24 hours)", "phone: '988'"),
        ("Call 1-800-662-4357", "phone: '18006624357'"),
        ("Call 800-662-4357", "phone: '1-800-662-4357'"),
        ("Call +1 (800) 662-4357", "phone: '8006624357'"),
        ("Call 1-800-662-HELP (4357)", "phone: '18006624357', text: '4357'"),
        ("Text HELP4U", "phone: '988', text: '435748'"),
        ("Call \uff19\uff18\uff18", "phone: '988'"),
        ("FindTreatment.gov", "url: 'https://findtreatment.gov'"),
        ("{en: Call 988, es: Llame al 988 y oprima 2}", "phone: '988'"),
    ],
)
def test_a_label_may_show_its_own_number_in_any_form(tmp_path: Path, label: str, numbers: str):
    assert faults(tmp_path, with_line(label, numbers)) == []
