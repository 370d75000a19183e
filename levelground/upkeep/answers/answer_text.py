"""What programs answered, as a small text that a person can read aloud, type, mail or print.

    Level Ground answers 1
    program: harbor-point-recovery/iop
    asked: 2026-11-29 by phone
    by: volunteer
    hours_per_week: 9-12
    payment.accepts: medicaid yes, medicare no
    wait_days: would not say
    end

Within a program the order means nothing. What stands before the first program holds for all of
them. A line that nobody understands is kept and reported; nothing of the text is ever run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from levelground.base import files
from levelground.base.files import Where
from levelground.base.problems import Problem, Severity
from levelground.facts import safe_text
from levelground.facts.answers import WrongValueError
from levelground.facts.field_table import Field
from levelground.facts.read_value import read_date
from levelground.facts.vocabulary import Vocabularies
from levelground.language.messages import DEFAULT_LANGUAGE
from levelground.model.freshness import IMPORT, READER
from levelground.upkeep.answers.answer_words import ABOUT, END, OUTCOMES, CallWords, call_words
from levelground.upkeep.answers.mail_lines import QUOTED, unwrapped
from levelground.upkeep.fact_names import all_fact_names

VERSION = 1
HEAD = "Level Ground answers"
MOST_PROGRAMS = 500
_SHOWN = 40  # letters of a line that is named
MOST_LETTERS = 2000  # in a line
_HEAD_LINE = re.compile(rf"{HEAD} (\d+)", re.IGNORECASE)
_LINE = re.compile(r"([^:]{1,80}?)\s*:\s*(.*)")
_BY = re.compile(r"\s+(?:by|por)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AnsweredLine:
    """One line: its subject, its text and its place; `outcome` of a call without an answer.

    `is_behind_end` is of what follows the answers, as the signature of a mail does.
    """

    name: str
    written: str
    where: Where
    field: Field | None = None
    outcome: str = ""
    is_behind_end: bool = False


@dataclass(frozen=True, slots=True)
class ProgramAnswers:
    """The answers about one program from one call. `key` is "" for all of its record."""

    slug: str
    key: str
    where: Where
    on: str = ""
    how: str = ""
    by: str = ""
    sender: str = ""
    told: tuple[AnsweredLine, ...] = ()
    about: tuple[AnsweredLine, ...] = ()
    unknown: tuple[AnsweredLine, ...] = ()

    @property
    def id(self) -> str:
        """The program's id, or the record's name."""
        return f"{self.slug}/{self.key}" if self.key else self.slug


@dataclass(slots=True)
class _Reader:
    shown: str
    vocabularies: Vocabularies
    problems: list[Problem] = field(default_factory=list)

    def fault(self, where: Where, name: str, what: str, write: str) -> None:
        self.problems.append(Problem(self.shown, *where, name, what, write))

    def blocks(self, lines: Iterable[tuple[int, str]]) -> Iterator[list[AnsweredLine]]:
        """Yield the lines of each program, with those that hold for all before the first of them.

        What stands behind the end of one is no answer: a mail has a signature there.
        """
        shared: list[AnsweredLine] = []
        block: list[AnsweredLine] | None = None
        ended = False
        for number, line in lines:
            one = self._line(number, line)
            if one is None:
                continue
            if one.name in {"program", HEAD}:
                if block is not None:
                    yield self._whole(shared, block, ended=ended)
                shared = [] if one.name == HEAD else shared
                block, ended = None if one.name == HEAD else [one], False
            elif block is None:
                shared.append(one)
            elif ended:
                block.append(AnsweredLine("", line.strip(), one.where, is_behind_end=True))
            else:
                ended = one.name == "end"
                block += [] if ended else [one]
        if block is not None:
            yield self._whole(shared, block, ended=ended)

    def _whole(
        self, shared: list[AnsweredLine], block: list[AnsweredLine], *, ended: bool
    ) -> list[AnsweredLine]:
        if not ended:
            self._not_ended(block)
        return [*shared, *block]

    def _not_ended(self, block: list[AnsweredLine]) -> None:
        what = 'there is no "end" after it, so the text may have been cut'
        self.fault(block[0].where, "program", what, 'write "end" in a line of its own')

    def _line(self, number: int, line: str) -> AnsweredLine | None:
        """Return what a line says, None for an empty one."""
        before = QUOTED.match(line)
        column = (before.end() if before else 0) + 1
        words = line[column - 1 :].strip()
        if not words or words.startswith("#"):  # what a call list says beside a line
            return None
        where = number, column
        if _HEAD_LINE.fullmatch(words):
            return AnsweredLine(HEAD, words, where)
        if len(words) > MOST_LETTERS:
            self.fault(where, "", f"the line has {len(words):,} letters", "write a short answer")
            return None
        if words.lower().rstrip(".") in END:
            return AnsweredLine("end", "", where)
        match = _LINE.fullmatch(words)
        if not match:
            return AnsweredLine("", words, where)
        name, written = match[1].strip().lower(), match[2].strip()
        about = ABOUT.get(name, "")
        found = None if about else all_fact_names().fact(match[1])
        outcome = OUTCOMES.get(written.lower().rstrip("."), "")
        return AnsweredLine(about or match[1].strip(), written, where, found, outcome)

    def program(self, block: Sequence[AnsweredLine]) -> ProgramAnswers | None:
        """Return what a block says, None where it does not say of what."""
        by_name = {one.name: one for one in block if one.name in ABOUT.values()}
        written = by_name["program"].written  # phones begin it with a capital
        slug, _slash, key = (written if " " in written else written.lower()).partition("/")
        where = by_name["program"].where
        for part in filter(None, (slug, key)):
            try:
                safe_text.read_slug(part)
            except WrongValueError as error:
                self.fault(where, "program", error.faults[0].what, "write it as on its page")
                return None
        if not slug:
            self.fault(where, "program", "it is empty", "write harbor-point-recovery/iop")
            return None
        on, how = self._when(by_name.get("asked"), where)
        told = [one for one in block if one.field]
        self._refuse_twice(told)
        self._refuse_parted(block)
        said = {name: one.written for name, one in by_name.items()}
        return ProgramAnswers(
            slug,
            key,
            where,
            on,
            how,
            by=said.get("by", ""),
            sender=said.get("sender", ""),
            told=tuple(told),
            about=tuple(one for one in block if one.name in ABOUT.values()),
            unknown=tuple(one for one in block if self._is_unknown(one)),
        )

    @staticmethod
    def _is_unknown(one: AnsweredLine) -> bool:
        return one.field is None and one.name not in ABOUT.values()

    def _when(self, asked: AnsweredLine | None, where: Where) -> tuple[str, str]:
        """Return the day and the way of a call."""
        if asked is None:
            self.fault(where, "asked", "it does not say when", "add asked: 2026-11-29 by phone")
            return "", ""
        day, *rest = _BY.split(f"{asked.written} ", maxsplit=1)
        try:
            on = read_date(day.strip()).isoformat()
        except WrongValueError as error:
            self.fault(asked.where, "asked", error.faults[0].what, error.faults[0].write)
            on = ""
        ways = self.vocabularies["check-ways"]
        how = ways.whole("".join(rest).strip()) if rest else ()
        if len(how) != 1 or how[0] in {IMPORT, READER}:
            what = "it does not say how" if not rest else f'"{rest[0].strip()}" is no way to ask'
            self.fault(asked.where, "asked", what, "write by phone, email, website or visit")
            return on, ""
        return on, how[0]

    def _refuse_parted(self, block: Sequence[AnsweredLine]) -> None:
        """Refuse a line without a name right below an answer: it may be the half of that."""
        answers = {one.where[0]: one for one in block if one.field}
        for one in block:
            above = answers.get(one.where[0] - 1)
            if above and not one.name:
                what = f'"{one.written[:_SHOWN]}" may belong to the line above it'
                write = f'put it behind "{above.name}:", or write "note:" before it'
                self.fault(one.where, above.name, what, write)

    def _refuse_twice(self, told: Sequence[AnsweredLine]) -> None:
        seen: dict[str, AnsweredLine] = {}
        for one in told:
            first = seen.setdefault(one.field.name if one.field else "", one)
            if first is not one:
                what = f"it is answered twice (first in line {first.where[0]})"
                self.fault(one.where, one.name, what, "keep one of them")


def read_answers(
    raw: bytes, shown: str, vocabularies: Vocabularies
) -> tuple[tuple[ProgramAnswers, ...], tuple[Problem, ...]]:
    """Return what a text of answers says of each program, and everything that is wrong in it.

    Lines before its head, as a mail has them, are passed over.
    """
    if len(raw) > files.MAX_BYTES:
        size = f"{len(raw):,} bytes is too large for answers"
        return (), (Problem(shown, 1, 1, "", size, f"keep it under {files.MAX_BYTES:,} bytes"),)
    text, found = files.decode(raw, shown)
    reader = _Reader(shown, vocabularies, [p for p in found if p.severity is Severity.ERROR])
    lines = list(enumerate((text or "").split("\n"), 1))
    heads = [(at, match) for at, line in lines if (match := _head(line))]
    if text is not None and not heads:
        reader.fault((1, 1), "", "these are no answers", f'start with "{HEAD} {VERSION}"')
    if heads and int(heads[0][1][1]) > VERSION:
        what = f"it is of version {heads[0][1][1]}, and this directory reads {VERSION}"
        reader.fault((heads[0][0], 1), "", what, "take a newer engine")
    if not heads or text is None or reader.problems:
        return (), tuple(reader.problems)
    after = unwrapped((at, line) for at, line in lines if at >= heads[0][0])
    made = [made for block in reader.blocks(after) if (made := reader.program(block))]
    if not made and not reader.problems:
        reader.fault((heads[0][0], 1), "", "no program is named", "add program: and its id")
    if len(made) > MOST_PROGRAMS:
        what = f"{len(made):,} programs are too many at once"
        reader.fault(made[MOST_PROGRAMS].where, "", what, f"send {MOST_PROGRAMS} at a time")
    return tuple(made), tuple(sorted(reader.problems))


def _head(line: str) -> re.Match[str] | None:
    return _HEAD_LINE.fullmatch(QUOTED.sub("", line).strip())


def answers_text(answers: Iterable[ProgramAnswers], language: str = DEFAULT_LANGUAGE) -> str:
    """Return answers as the text that `read_answers` reads; facts by the names they came with."""
    words = call_words(language)
    lines = [f"{HEAD} {VERSION}"]
    for one in answers:
        lines += [*_told_of(one, words), words.end]
    return "\n".join(lines) + "\n"


def _told_of(one: ProgramAnswers, words: CallWords) -> Iterator[str]:
    """Yield the lines about one program."""
    named = words.about
    yield f"{named['program']}: {one.id}"
    yield f"{named['asked']}: {one.on} {words.by} {words.ways[one.how]}"
    for name, value in (("by", one.by), ("sender", one.sender)):
        if value:
            yield f"{named[name]}: {value}"
    yield from (f"{told.name}: {told.written}" for told in one.told)
    for told in one.about:
        if told.name not in {"program", "asked", "by", "sender"}:
            yield f"{named.get(told.name, told.name)}: {told.written}"
    for told in one.unknown:
        yield f"{told.name}: {told.written}" if told.name else told.written


def as_stranger(one: ProgramAnswers) -> ProgramAnswers:
    """Return the answers as those of somebody whom nobody here knows."""
    return replace(one, sender="reader")


def as_ours(one: ProgramAnswers) -> ProgramAnswers:
    """Return the answers as those of a person of the directory, who wrote them in a browser."""
    return replace(one, sender="")
