"""Draw programs to call by chance, and count how many facts were right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from levelground.base import files
from levelground.base.errors import LevelGroundError
from levelground.base.intervals import wilson_interval
from levelground.base.problems import Problem
from levelground.commands.console import CONTENT_WRONG, command, say, say_file, warn
from levelground.commands.keeping.desk import at_desk, records_of_place
from levelground.content.folders import AUDITS
from levelground.facts import field_table
from levelground.model import Program
from levelground.upkeep.answers import answer_text
from levelground.upkeep.audits import call_script, drawing, scoring
from levelground.upkeep.audits.scoring import Score

_HEAD = """\
# How right the directory is: programs drawn by chance, called, and counted. `inv audit take` adds
# an entry; read it before you commit it. docs/accuracy.md says how.
audits:
"""


@command
def audit_draw(content: Path, number: int, *, seed: int, state: str = "", county: str = "") -> int:
    """Print the script for calling *number* programs that *seed* draws."""
    if number < 1:
        raise LevelGroundError(f"{number} programs cannot be called", "write a number like 60")
    with at_desk(content) as keeper:
        records = records_of_place(keeper.shelf, state, county)
        total = len(drawing.drawn_from(records, len(records) * 99, seed))
        drawn = drawing.drawn_from(records, number, seed)
        if not drawn:
            raise LevelGroundError("there is no program to call", "look at --state and --county")
        terms = keeper.shelf.vocabularies
        say_file(call_script.script_text(drawn, total, seed, keeper.today, terms))
        if len(drawn) < number:
            warn(f"There are no more than these {len(drawn)} programs.")
    return 0


@command
def audit_take(content: Path, file: str, *, write: bool = False) -> int:
    """Count the answers of a script, and add the audit to `audits.yaml` where *write* says so."""
    with at_desk(content) as keeper:
        raw = files.read_bytes(Path(file), file)
        if isinstance(raw, Problem):
            raise LevelGroundError(str(raw))
        drawn = call_script.drawn_as(raw.decode("utf-8", "replace"))
        if drawn is None:
            what = f"{file} does not say how many programs were drawn"
            raise LevelGroundError(what, "use the text of inv audit draw, with its first lines")
        found, problems = answer_text.read_answers(raw, file, keeper.shelf.vocabularies)
        score = scoring.scored(keeper.shelf, file, found)
        wrong = sorted((*problems, *score.problems))
        if wrong:
            for problem in wrong:
                warn(str(problem))
            warn("Nothing has been counted.")
            return CONTENT_WRONG
        if not score.called:
            raise LevelGroundError(f"{file} has no answers yet", "call, and fill it in")
        for line in scoring.score_in_words(score, _shares(score)):
            say(line)
        _keep(content / AUDITS, score.entry(drawn), write=write)
    return 0


def _shares(score: Score) -> Iterator[str]:
    known = field_table.fields_by_name(Program)
    for name, (right, of) in score.facts.items():
        low, high = (round(100 * share) for share in wilson_interval(right, of))
        yield f"{known[name].fact.label} right: {right} of {of} ({low} to {high} in 100)"


def _keep(path: Path, entry: str, *, write: bool) -> None:
    """Add an entry to the file, or say how."""
    if not write:
        say(f"Nothing has been written. To add it to {files.shown(path)}, add --write.")
        return
    there = path.read_text("utf-8") if path.exists() else _HEAD
    if entry in there:
        say(f"{files.shown(path)} has it already. Nothing has changed.")
        return
    path.write_text(f"{there.rstrip()}\n{entry}", encoding="utf-8", newline="\n")
    say(f"It stands in {files.shown(path)}. Look at it with git diff before you commit it.")
