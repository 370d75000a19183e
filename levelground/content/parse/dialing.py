"""Whether the number or address that a line of help shows is the one that it leads to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from levelground.base.problems import Problem, Severity
from levelground.content.parse import faults
from levelground.content.yaml_tree import Document
from levelground.facts import phones, safe_text
from levelground.model.guide import HelpLine

_BETWEEN = r"[^\w/,;:]{0,3}"  # hyphens, dots, brackets and spaces, as people group digits
_RUN = re.compile(rf"[0-9](?:{_BETWEEN}[0-9])*")
_PRESSED = 2  # digits: "press 2" and "24/7" are no numbers to dial
_LAST = 4  # digits of a number, which people write as a word
_TEN = 10  # digits of a North American number without the 1 before it


def mislabelled_lines(document: Document, lines: tuple[HelpLine, ...]) -> Iterator[Problem]:
    """Yield a Problem for each label that shows a number or address its line does not lead to."""
    for place, line in enumerate(lines):
        numbers = [number for number in (line.phone, line.text) if number]
        for language, label in line.label.by_language:
            other = number_besides(label, numbers)
            write = "write the same digits in label: as in phone: or text:"
            if other:
                what = f'"{label}" shows {other}, which the line does not call or text'
                yield faults.problem_at(document, ("lines", place, "label", language), what, write)
            elif line.phone and _shows_another(label, line.phone):
                what = f'"{label}" shows a number, and the link calls {line.phone}'
                yield faults.problem_at(document, ("lines", place, "label", language), what, write)
            leads_to = f"tel:{line.phone}" if line.phone else line.url or ""
            address = safe_text.other_address(label, leads_to)
            if address:
                what = f'"{label}" shows {address}, and the link leads to "{leads_to}"'
                write = "show the address that it leads to, or plain words"
                yield faults.problem_at(document, ("lines", place, "label", language), what, write)


def nearly_help(
    body: str, shown: str, first_line: int, lines: Sequence[HelpLine]
) -> Iterator[Problem]:
    """Yield a warning for each number in a guide's text that is a slip of a line of help.

    One digit is another, or two that stand together have changed places.
    """
    known = {_ten(number) for line in lines for number in (line.phone, line.text) if number}
    for line_number, line in enumerate(body.split("\n"), first_line):
        for at, number in phones.numbers_within(line):
            meant = [] if _ten(number) in known else [h for h in known if _is_slip(_ten(number), h)]
            if meant:
                what = f'"{number}" is nearly a line of help, {_grouped(min(meant))}'
                write = "write that number, or make sure that this one is right"
                yield Problem(shown, line_number, at + 1, "", what, write, Severity.WARNING)


def _ten(number: str) -> str:
    return re.sub("[^0-9]", "", number)[-_TEN:]


def _grouped(digits: str) -> str:
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"


def _is_slip(one: str, other: str) -> bool:
    """Whether two numbers of ten digits differ in one digit, or in two that changed places."""
    if len(one) != len(other) or len(one) != _TEN:
        return False
    differ = [at for at in range(_TEN) if one[at] != other[at]]
    if len(differ) == 1:
        return True
    swapped = len(differ) == 2 and differ[1] == differ[0] + 1  # noqa: PLR2004 - the two that differ
    return swapped and one[differ[0]] == other[differ[1]] and one[differ[1]] == other[differ[0]]


def _shows_another(label: str, phone: str) -> bool:
    """Whether a label shows a number and not the one that its link calls."""
    plain = "".join(_plain(character) for character in label)
    return not _as_written(phone).search(plain) and bool(number_besides(label, ()))


def number_besides(label: str, numbers: Sequence[str]) -> str:
    """Return the digits of a number in *label* that is none of *numbers*, or nothing.

    A number may be grouped in any way, spelled with the letters of the keys,
    and have its leading 1 or not.
    """
    left = "".join(_plain(character) for character in label)
    for number in sorted(numbers, key=len, reverse=True):
        left = _as_written(number).sub(" / ", left)
    runs = (re.sub("[^0-9]", "", run) for run in _RUN.findall(left))
    # "1-800-662-HELP (4357)" shows the end of its own number once more.
    whole = (re.sub("[^0-9]", "", number) for number in numbers)
    again = {digits[-_LAST:] for digits in whole if len(digits) >= _TEN}
    return next((run for run in runs if len(run) > _PRESSED and run not in again), "")


def _plain(character: str) -> str:
    """Return a digit of any script as 0 to 9, and other characters as they are."""
    value = unicodedata.digit(character, None)
    return character if value is None else str(value)


def _as_written(number: str) -> re.Pattern[str]:
    """Return the pattern of *number* as it may be shown, whole and not within a longer one."""
    digits = re.sub("[^0-9]", "", number)
    local = digits[1:] if len(digits) == _TEN + 1 and digits[0] == "1" else digits
    keys = _BETWEEN.join(f"[{digit}{phones.LETTERS[int(digit)]}]" for digit in local)
    leading = rf"(?:1{_BETWEEN})?" if len(local) == _TEN else ""
    return re.compile(rf"(?<![0-9A-Z])(?<![0-9][-.]){leading}[(]?{keys}(?![-.]?[0-9A-Z])")
