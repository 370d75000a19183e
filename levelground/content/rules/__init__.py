"""Care-sense rules: one file a rule, and the file's docstring is the law.

A rule that only warns can be excused in the record, in writing:
`excused: [{rule: hours-fit-level, because: ...}]`.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from levelground.base import strings
from levelground.base.problems import Problem, Severity
from levelground.content.parse import faults
from levelground.content.parse.partly import UnreadError
from levelground.content.rules import (
    asam_level_fits,
    check_covers_something,
    check_still_fresh,
    closed_is_listed,
    coordinates_in_state,
    county_is_known,
    dates_have_come,
    detox_has_setting,
    fictional_is_marked,
    has_source,
    hours_fit_level,
    license_current,
    listing_days,
    name_stands_alone,
    names_are_known,
    no_claims,
    no_paid_numbers,
    no_sudden_stop,
    person_first,
    phone_has_one_owner,
    place_is_once,
    programs_have_ids,
    register_still_holds,
    residential_in_person,
    source_still_fresh,
    street_is_an_address,
    town_has_one_spelling,
    town_stands_alone,
    withheld_stays_so,
    zip_in_state,
    zip_of_county,
    zip_of_town,
)
from levelground.content.rules.finding import Finding, Setting
from levelground.content.yaml_tree import Document
from levelground.model import Record

__all__ = ["ACROSS", "ONE", "Finding", "Setting", "across", "one"]

ONE = (
    asam_level_fits,
    check_covers_something,
    check_still_fresh,
    closed_is_listed,
    coordinates_in_state,
    county_is_known,
    dates_have_come,
    detox_has_setting,
    fictional_is_marked,
    has_source,
    hours_fit_level,
    license_current,
    listing_days,
    name_stands_alone,
    names_are_known,
    no_claims,
    no_paid_numbers,
    no_sudden_stop,
    person_first,
    programs_have_ids,
    register_still_holds,
    residential_in_person,
    source_still_fresh,
    street_is_an_address,
    town_stands_alone,
    withheld_stays_so,
    zip_in_state,
    zip_of_county,
    zip_of_town,
)
ACROSS = (phone_has_one_owner, place_is_once, town_has_one_spelling)
NAMES = tuple(sorted(rule.NAME for rule in (*ONE, *ACROSS)))


def one(record: Record, document: Document, setting: Setting) -> Iterator[Problem]:
    """Yield what every rule for a single record finds in it.

    Of a record that could be read in part, a rule tells what it finds until it
    asks for something that could not.
    """
    with suppress(UnreadError):
        yield from _unknown_excuses(record, document)
    for rule in ONE:
        with suppress(UnreadError):
            for finding in rule.check(record, setting):
                if not _excused(record, rule.NAME, finding):
                    yield problem(finding, document, rule.NAME)


def meeting_points(record: Record) -> Iterator[tuple[str, Hashable]]:
    """Yield what a record has in common with every other with which a rule looks at it together.

    A rule finds nothing in a record but by those that have one of these in common with it.
    """
    for rule in ACROSS:
        yield from ((rule.NAME, own) for own in rule.meets_by(record))


def across(records: Sequence[Record]) -> Iterator[tuple[Record, Finding, str]]:
    """Yield (record, finding, rule) of every rule that looks at all records together."""
    for rule in ACROSS:
        for record, finding in rule.check(records):
            if not _excused(record, rule.NAME, finding):
                yield record, finding, rule.NAME


def problem(finding: Finding, document: Document, rule: str) -> Problem:
    """Return the Problem for a finding in *document*."""
    found = faults.problem_at(document, finding.path, finding.what, finding.write)
    return replace(found, severity=finding.severity, rule=rule)


def _excused(record: Record, rule: str, finding: Finding) -> bool:
    """Whether the record gives a written reason; an error has none."""
    if finding.severity is Severity.ERROR:
        return False
    return any(excuse.rule == rule for excuse in record.excused)


def _unknown_excuses(record: Record, document: Document) -> Iterator[Problem]:
    """Yield a Problem for each excuse from a rule that there is not."""
    for place, excuse in enumerate(record.excused):
        if excuse.rule not in NAMES:
            path = ("excused", place, "rule")
            what = f'there is no rule "{excuse.rule}"'
            yield faults.problem_at(document, path, what, strings.did_you_mean(excuse.rule, NAMES))
