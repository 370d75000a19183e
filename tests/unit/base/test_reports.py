"""What a check found, as lines for people and as JSON for programs."""

from __future__ import annotations

import json

from levelground.base import reports
from levelground.base.problems import Problem, Report, Severity
from levelground.base.reports import MANY

ERROR = Problem("b.yaml", 2, 1, "phone", "it is wrong", "mend it")
WARNING = Problem("a.yaml", 3, 5, "", "it is odd", "look at it", Severity.WARNING, "has-source")
NOTE = Problem("a.yaml", 1, 1, "", "by the way \u2013 \u00e9", "", Severity.NOTE, "left-out")


def report(*problems: Problem) -> Report:
    """Return a report of these problems."""
    made = Report()
    made.add(problems)
    return made


def test_errors_come_first_and_warnings_name_their_rule():
    assert reports.report_as_text(report(WARNING, NOTE, ERROR)) == (
        "b.yaml:2:1: phone: it is wrong; mend it\n"
        "a.yaml:3:5: it is odd; look at it [warning has-source]\n"
        "a.yaml:1:1: by the way \u2013 \u00e9 [note left-out]\n"
        "1 error, 1 warning."
    )


def test_where_nothing_is_wrong_the_report_says_so():
    assert reports.report_as_text(report()) == "0 errors, 0 warnings."


def test_a_warning_without_a_rule_is_marked_as_one():
    assert "[warning]" in reports.report_as_text(
        report(Problem("a.yaml", 1, 1, "", "it is odd", "look", Severity.WARNING))
    )


def test_many_warnings_are_cut_and_counted_and_errors_never():
    warnings = [
        Problem(f"{n}.yaml", 1, 1, "", "it is odd", "", Severity.WARNING) for n in range(MANY + 5)
    ]
    errors = [Problem(f"{n}.yaml", 1, 1, "", "it is wrong", "") for n in range(MANY + 5)]
    text = reports.report_as_text(report(*warnings, *errors))

    assert text.count("it is odd") == MANY
    assert text.count("it is wrong") == MANY + 5
    assert "... and 5 more of this kind; see them all with --format json" in text


def test_json_holds_every_problem_with_its_place():
    told = json.loads(reports.report_as_json(report(WARNING, NOTE, ERROR)))

    assert {key: told[key] for key in ("errors", "warnings", "notes")} == {
        "errors": 1,
        "warnings": 1,
        "notes": 1,
    }
    assert told["problems"][-1] == {
        "path": "b.yaml",
        "line": 2,
        "column": 1,
        "field": "phone",
        "what": "it is wrong",
        "write": "mend it",
        "severity": "error",
        "rule": "",
    }


def test_on_a_code_host_each_problem_stands_at_its_line_and_none_ends_early():
    evil = Problem("a,b.yaml", 4, 2, "name", "100% \n::error::mine", "stop")

    assert reports.report_as_github(report(WARNING, ERROR, evil)).splitlines() == [
        "::error file=a%2Cb.yaml,line=4,col=2,title=name::100%25 %0A::error::mine; stop",
        "::error file=b.yaml,line=2,col=1,title=phone::it is wrong; mend it",
        "::warning file=a.yaml,line=3,col=5,title=has-source::it is odd; look at it",
        "2 errors, 1 warning.",
    ]
