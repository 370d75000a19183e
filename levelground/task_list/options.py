"""What the tasks have in common: the wording of options, and how a task ends."""

from __future__ import annotations

import sys

# One wording for the options that many tasks share.
CONTENT = {"content": "folder with the records, vocabulary and guides (default: content)"}
OUTPUT = {"output": "folder the site is built in (default: output)"}
SLUG = {"slug": "the record's name: its file without .yaml, as in harbor-point-recovery"}
# Who made sure, and how: what goes into a line under `checked`.
CHECKER = {
    "how": "how you know: phone, email, website or visit",
    "by": "who made sure: a role or initials, no private names",
    "on": "the day it was done, like 2026-11-29 (default: today)",
}
# Which part of the directory a copy holds.
PART = {
    "state": "only this state: two letters, or its name; repeat for several (default: all)",
    "county": "only this county, without the word County",
    "level": "only this level of care: iop, php; repeat for several (default: all)",
    "language": "only this language: en or es (default: all of the site's)",
}
WORKBOOK = {"workbook": "the national directory as an .xlsx file"}
LOCATOR = {"workbook": "the national directory as an .xlsx file, or the locator's reply as JSON"}


def whole_number(written, option, least=0, most=999_999_999):
    """Return the number that an option says, or end with a message; invoke would only break off."""
    try:
        value = int(written)
    except ValueError:
        value = None
    if value is None or not least <= value <= most:
        told = "a whole number" if value is None else f"a number from {least:,} to {most:,}"
        sys.stderr.write(f'{option}: "{written}" is not {told}; write one, like 20\n')
        sys.exit(2)
    return value


def finish(code):
    """End with `code` if it says that something failed, so that no later task runs."""
    if code:
        sys.exit(code)


def required(value, option, write="--help and the task's name say more"):
    """Return `value`, or end with a message and what to *write* if the option was left out."""
    if not value:
        sys.stderr.write(f"{option} is missing; {write}\n")
        sys.exit(2)
    return value


def checker(how, by, on):
    """Return who made sure of something, how and when; `--how` is never guessed."""
    from levelground.upkeep.entries import Checker

    return Checker(on, required(how, "--how", "write phone, website, visit or email"), by)
