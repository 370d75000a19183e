"""The kinds of value that a fact can have, each one of the four states.

Every stated value has an `answer`: YES, NO or NOT_APPLICABLE. What nobody
stated has no value at all: the model holds `None`, which pages show as
"Not stated. Ask." and never as No.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from levelground.language.messages import _

UNKNOWN = "unknown"  # the word for what nobody stated
ONCE = "once"
MONEY_UNITS = ("hour", "session", "day", "week", "month", "stay", ONCE)


class Answer(StrEnum):
    """What a record states; a fact without one is "not stated"."""

    YES = "yes"
    NO = "no"
    NOT_APPLICABLE = "n/a"

    __hash__ = str.__hash__  # the library's own goes by the name, which takes five times as long


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong inside a value: where below it, what, and what to write."""

    path: tuple[str | int, ...]
    what: str
    write: str


class WrongValueError(ValueError):
    """A value that cannot be read; carries every fault found in it."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__("; ".join(fault.what for fault in faults))
        self.faults = faults
        self.may_mean = False  # a word that says nothing, or else something

    @classmethod
    def because(cls, what: str, write: str) -> WrongValueError:
        """Return the error for one fault in the value as a whole."""
        return cls(Fault((), what, write))

    @classmethod
    def for_nothing(cls, written: str, meant: str = "") -> WrongValueError:
        """Return the error for a word like null or TBD, which says only that nobody knows.

        *meant* is what to write where it says something all the same, as none does.
        """
        what = f'"{written}" only says that nothing is known'
        if meant:
            two = cls.because(f'"{written}" may say two things', f"{meant}; else remove the line")
            two.may_mean = True
            return two
        return cls.because(what, "write what it is, or remove the line")


class Remade:
    """A value that is made anew of its parts where it was kept: they come back much sooner so."""

    __slots__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type[Remade], tuple[object, ...]]:
        """Return the class and the parts that it takes, in their order."""
        return type(self), tuple(getattr(self, name) for name in self.__slots__)


@dataclass(frozen=True, slots=True)
class Choice(Remade):
    """A single answer, with the vocabulary term that says how, where there is one.

    `Choice(YES, "partner")` is "through a partner", `Choice(YES)` a plain yes.
    """

    answer: Answer
    term: str = ""


@dataclass(frozen=True, slots=True)
class Choices(Remade):
    """Answers about several terms of one vocabulary: (("medicaid", YES), ("medicare", NO)).

    `others` is what the record states of every term it does not name: NO where
    it says that its list is complete, None (the usual case) where it does not.
    """

    stated: tuple[tuple[str, Answer], ...] = ()
    others: Answer | None = None

    def of(self, term: str) -> Answer | None:
        """Return what is stated of *term*, None where nothing is."""
        return next((given for name, given in self.stated if name == term), self.others)

    def with_answer(self, answer: Answer) -> tuple[str, ...]:
        """Return the named terms that have this *answer*, in the order written."""
        return tuple(term for term, given in self.stated if given is answer)

    @property
    def answer(self) -> Answer | None:
        """YES if any term is a yes; otherwise the answer about the rest."""
        if self.with_answer(Answer.YES):
            return Answer.YES
        return self.others


@dataclass(frozen=True, slots=True)
class Range(Remade):
    """A number or a span of them, in the unit of its field; `high` None means "or more"."""

    answer: Answer
    low: float = 0
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Money(Remade):
    """An amount in US dollars, or a span, for one `per` (one of MONEY_UNITS)."""

    answer: Answer
    low: float = 0
    high: float | None = None
    per: str = ONCE


@dataclass(frozen=True, slots=True)
class Phone(Remade):
    """A North American number: as written, and its ten digits and extension.

    `NUMBER` and `HREF` are how one is shown and called, here and by scripts.
    """

    NUMBER: ClassVar[str] = "({area}) {exchange}-{line}"
    HREF: ClassVar[str] = "tel:+1{area}{exchange}{line}"

    written: str
    digits: str
    extension: str = ""

    @property
    def _parts(self) -> dict[str, str]:
        return {"area": self.digits[:3], "exchange": self.digits[3:6], "line": self.digits[6:]}

    @property
    def number(self) -> str:
        """The number without its extension: (555) 555-0142."""
        return self.NUMBER.format_map(self._parts)

    @property
    def shown(self) -> str:
        """The one form in which every number is shown: (555) 555-0142, extension 4."""
        if not self.extension:
            return self.number
        return _("{number}, extension\u00a0{extension}").format(
            number=self.number, extension=self.extension
        )

    @property
    def after(self) -> str:
        """What comes after the number where it is shown: ", extension 4", "" for nothing."""
        return self.shown.removeprefix(self.number)

    @property
    def href(self) -> str:
        """The `tel:` address; without the extension, which many phones misdial."""
        return self.HREF.format_map(self._parts)

    @property
    def sms(self) -> str:
        """The `sms:` address, for a text message."""
        return f"sms:+1{self.digits}"


@dataclass(frozen=True, slots=True)
class Hours(Remade):
    """When a place is open: always, by appointment only, or at set times of a week.

    Each of `spans` is (day, from, to): the day counted from Monday, 0; the times in
    minutes from its midnight, `to` past 1,440 where it is open into the next day.
    A day without a span is closed. With neither spans nor `always`, it is by appointment.
    """

    DAY: ClassVar[int] = 1440

    always: bool = False
    by_appointment: bool = False
    spans: tuple[tuple[int, int, int], ...] = ()
