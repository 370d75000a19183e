"""What the answers of an audit say of how right the directory is, as it stands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from levelground.base.errors import LevelGroundError
from levelground.base.problems import Problem
from levelground.facts.answers import UNKNOWN
from levelground.facts.field_table import Field
from levelground.upkeep import told_changes
from levelground.upkeep.answers import answer_values, fact_places
from levelground.upkeep.answers.answer_text import AnsweredLine, ProgramAnswers
from levelground.upkeep.answers.answer_words import STILL_SO
from levelground.upkeep.audits.call_script import PHONE, DrawnAs, audited_facts
from levelground.upkeep.record_files import RecordFile, Shelf

# A call that ended so did not lead to the program: its number is not right.
_LED_ASTRAY = frozenset({"wrong-number", "no-longer-there"})
_NOBODY = "did-not-answer"


class CountedAs(Enum):
    """Whether the directory was right about a fact, None of these where nobody can tell."""

    RIGHT = "right"
    WRONG = "wrong"


@dataclass(slots=True)
class Score:
    """How many programs were called and reached, and how each fact fared: [right, of]."""

    called: int = 0
    reached: int = 0
    last: str = ""
    fictional: bool = False
    by: set[str] = field(default_factory=set)
    facts: dict[str, list[int]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def entry(self, drawn: DrawnAs) -> str:
        """Return the entry of `content/audits.yaml`, as text."""
        facts = (
            f"      - {{fact: {name}, right: {right}, of: {of}}}\n"
            for name, (right, of) in self.facts.items()
        )
        by = ", ".join(sorted(self.by))
        return (
            f"  - on: {self.last}\n    drawn: {drawn.number}\n    called: {self.called}\n"
            f"    reached: {self.reached}\n    seed: {drawn.seed}\n"
            + (f"    by: {json.dumps(by, ensure_ascii=False)}\n" if by else "")
            + ("    fictional: yes\n" if self.fictional else "")
            + "    facts:\n"
            + "".join(facts)
        )


def scored(shelf: Shelf, shown: str, answers: Sequence[ProgramAnswers]) -> Score:
    """Return the score of the answers; problems name their text as *shown*."""
    score = Score()
    for one in answers:
        if not _was_called(one):
            continue
        try:
            there = shelf.find(one.slug)
        except LevelGroundError as error:
            problem = Problem(shown, *one.where, "program", error.what, error.write)
            score.problems.append(problem)
            continue
        keys = [program.key for program in there.record.programs] if there.record else []
        if one.key in {*keys, ""} and keys:
            _add(score, shelf, shown, one, there)
        else:
            what = f'there is no program "{one.key}" in this record'
            score.problems.append(Problem(shown, *one.where, "program", what, "look at its page"))
    return score


def _was_called(one: ProgramAnswers) -> bool:
    return any(line.written for line in (*one.told, *_outcomes(one)))


def _outcomes(one: ProgramAnswers) -> Iterator[AnsweredLine]:
    return (line for line in one.about if line.name == "outcome")


def _add(score: Score, shelf: Shelf, shown: str, one: ProgramAnswers, there: RecordFile) -> None:
    """Count one call."""
    whole = {line.outcome for line in _outcomes(one)}
    told = {line.field.name: line for line in one.told if line.field and line.written}
    if PHONE in told and told[PHONE].outcome:
        whole.add(told[PHONE].outcome)
    score.called += 1
    score.fictional |= there.record is not None and there.record.is_fictional
    score.last = max(score.last, one.on)
    score.by |= {one.by} if one.by else set()
    score.reached += not whole & {*_LED_ASTRAY, _NOBODY}
    if whole & _LED_ASTRAY:
        _count(score, one, PHONE, CountedAs.WRONG)
        return
    for fact in audited_facts():
        line = told.get(fact.name)
        if line is None or line.outcome:
            continue
        wrong = _fault(shelf, fact, line, one, there)
        if wrong:
            score.problems.append(Problem(shown, *line.where, fact.name, *wrong))
        elif verdict := _verdict(shelf, fact, line.written, one, there):
            _count(score, one, fact.name, verdict)


def _count(score: Score, one: ProgramAnswers, name: str, verdict: CountedAs) -> None:
    counted = score.facts.setdefault(name, [0, 0])
    counted[0] += verdict is CountedAs.RIGHT
    counted[1] += 1
    if verdict is CountedAs.WRONG:
        score.wrong.append(f"{one.id}: {name}")


def _fault(
    shelf: Shelf, fact: Field, line: AnsweredLine, one: ProgramAnswers, there: RecordFile
) -> tuple[str, str] | None:
    """Return what is wrong with an answer, and what to write."""
    if _plain(line.written) in STILL_SO or _plain(line.written) == UNKNOWN:
        return None
    return answer_values.value_fault(fact, _value(shelf, fact, line.written, one, there),
                                     shelf.vocabularies)  # fmt: skip


def _verdict(
    shelf: Shelf, fact: Field, written: str, one: ProgramAnswers, there: RecordFile
) -> CountedAs | None:
    """Return whether the record is right, None where it states nothing or nobody knew."""
    programs = there.record.programs if there.record else ()
    program = next((own for own in programs if one.key in {"", own.key}), None)
    if program is None or fact.of(program) is None or _plain(written) == UNKNOWN:
        return None
    if _plain(written) in STILL_SO:
        return CountedAs.RIGHT
    value = _value(shelf, fact, written, one, there)
    before, after = told_changes.before_and_after(fact, program, value, shelf.vocabularies)
    return CountedAs.RIGHT if before == after else CountedAs.WRONG


def _value(
    shelf: Shelf, fact: Field, written: str, one: ProgramAnswers, there: RecordFile
) -> object:
    path = fact_places.fact_path(there, fact, one.key) or fact.path
    stated = fact_places.effective(there.tree, fact, path)
    return answer_values.answered_value(fact, written, stated, shelf.vocabularies)


def _plain(written: str) -> str:
    return written.strip().lower().rstrip(".")


def score_in_words(score: Score, shares: Iterable[str]) -> Iterator[str]:
    """Yield in lines what came of the calls; *shares* tell of each fact."""
    yield f"{score.called} called, {score.reached} reached."
    yield from shares
    if score.wrong:
        yield "Not right, to be mended with inv take or inv close:"
        yield from (f"  {line}" for line in score.wrong)
