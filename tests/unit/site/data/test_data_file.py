"""Files for scripts hold one call with one string, whatever the facts say."""

from __future__ import annotations

import json
import re

import pytest

from levelground.plugin import privacy
from levelground.site.data import comparison_facts
from levelground.site.data.data_file import DataFile
from tests.unit.making import directory, record

HARD = [
    "it's",
    'a "b"',
    "back\\slash",
    "</script>",
    "line\nend",
    "\u2028\u2029",
    "é 中 \U0001f600",
    "\\'",
]


def read(data: DataFile) -> object:
    """Return what a browser would read from a file."""
    (quoted,) = re.findall(r"^levelground\.data\(\"[^\"]+\",'(.*)'\);\n$", data.content)
    unquoted = re.sub(r"\\(u2028|u2029|.)", lambda m: _unescaped(m[1]), quoted)
    return json.loads(unquoted)


def _unescaped(escape: str) -> str:
    return chr(int(escape[1:], 16)) if len(escape) > 1 else escape


@pytest.mark.parametrize("text", HARD)
def test_any_text_comes_through_as_it_was(text: str):
    made = DataFile.of("facts/a", {"text": text})

    assert read(made) == {"text": text}
    assert not list(privacy.faults_in_data(made.content))


@pytest.mark.parametrize(
    "js",
    [
        "levelground.data(\"a\",'x');alert(1);\n",
        "levelground.data(\"a\",'x\\\\');alert('y');\n",
        "levelground.data(\"a b\",'x');\n",
        'levelground.data("a",{});\n',
        "",
    ],
)
def test_a_file_that_is_more_than_a_call_with_a_string_is_refused(js: str):
    assert list(privacy.faults_in_data(js)) or js == ""
    assert not privacy._DATA.fullmatch(js)


def test_what_programs_share_is_said_once_and_what_is_left_out_is_not_stated():
    made = record("ages: [adults]\nprograms: [{level: iop, detox: no}, {level: php, detox: yes}]")

    value = read(comparison_facts.provider_facts_file(directory(made), made.slug))

    assert isinstance(value, dict)
    assert value["facts"]["ages"] == ["s", "Adults"]
    assert [program["facts"]["detox"] for program in value["programs"]] == ["n", "y"]
    assert "hours_per_week" not in str(value)


def test_a_list_with_a_row_for_each_term_says_what_its_rest_is():
    made = record("level: iop\npayment: {accepts: {medicaid: yes, medicare: no, others: no}}")

    value = read(comparison_facts.provider_facts_file(directory(made), made.slug))

    assert isinstance(value, dict)
    each = value["facts"]["payment.accepts"]["each"]
    assert each == {"medicaid": "y", "medicare": "n", "*": "n"}


def test_a_fact_that_was_only_imported_names_no_check():
    imported = "checked: {on: 2022-12-31, how: import, covers: [everything]}"
    called = "checked: {on: 2026-10-03, how: phone, covers: [everything]}"

    by_list, by_phone = (
        read(comparison_facts.provider_facts_file(directory(made), made.slug))
        for made in (record(f"level: iop\nages: [adults]\n{line}") for line in (imported, called))
    )

    assert isinstance(by_list, dict)
    assert isinstance(by_phone, dict)
    assert by_list["facts"]["ages"] == ["s", "Adults"]
    assert by_phone["facts"]["ages"] == ["s", "Adults", "", "", 1]
    assert by_phone["checks"] == [["2026-10-03", "phone"]]
