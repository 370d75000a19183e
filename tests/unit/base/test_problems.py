"""A problem's line, and a report that holds each problem once, in order."""

from __future__ import annotations

from levelground.base.problems import Problem, Report, Severity

LATE = Problem("b.yaml", 9, 1, "phone", "it is wrong", "mend it")
EARLY = Problem("a.yaml", 10, 3, "", "it is odd", "look at it", Severity.WARNING)


def test_a_problem_reads_as_a_place_a_field_what_and_a_remedy():
    assert str(LATE) == "b.yaml:9:1: phone: it is wrong; mend it"


def test_a_problem_of_a_whole_file_names_no_field():
    assert str(EARLY) == "a.yaml:10:3: it is odd; look at it"


def test_a_report_is_in_the_order_of_the_places_not_of_the_finding():
    report = Report()
    report.add([LATE, EARLY])

    assert list(report) == [EARLY, LATE]


def test_lines_are_in_the_order_of_numbers():
    report = Report()
    report.add([EARLY, Problem("a.yaml", 9, 1, "", "it is odd", "look at it")])

    assert [problem.line for problem in report] == [9, 10]


def test_what_is_found_twice_counts_once():
    report = Report()
    report.add([LATE])
    report.add([LATE])

    assert len(report) == 1


def test_only_an_error_fails_a_report():
    report = Report()
    report.add([EARLY, Problem("a.yaml", 1, 1, "", "by the way", "", Severity.NOTE)])
    assert not report.failed

    report.add([LATE])
    assert report.failed


def test_a_report_can_be_asked_for_one_severity():
    report = Report()
    report.add([LATE, EARLY])

    assert report.of(Severity.WARNING) == (EARLY,)


def test_warnings_of_files_that_are_left_out_are_forgotten_and_errors_are_not():
    report = Report()
    report.add(
        [
            Problem("a.yaml", 1, 1, "", "old", "check it", Severity.WARNING),
            Problem("a.yaml", 2, 1, "", "wrong", "mend it"),
            Problem("b.yaml", 1, 1, "", "old", "check it", Severity.WARNING),
        ]
    )

    report.forget_warnings({"a.yaml"})

    assert [(problem.path, problem.what) for problem in report] == [
        ("a.yaml", "wrong"),
        ("b.yaml", "old"),
    ]
