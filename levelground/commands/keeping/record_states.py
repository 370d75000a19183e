"""Confirm, close, pause, open, leave out and rename: small changes of one record."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from levelground.commands.console import command, say
from levelground.commands.keeping.desk import at_desk, dated, keep
from levelground.content.folders import Folders
from levelground.upkeep import renaming
from levelground.upkeep.entries import Checker

_UNDO = """\
Nothing here keeps what was before: git does, and takes it back.
What did I change?                   git diff
Take back one file, not committed:   git checkout -- content/programs/ma/NAME.yaml
Take back all records:               git checkout -- content/programs
Take away a new record:              git clean -i content/programs
Take back a commit, and keep both:   git revert COMMIT    (git log --oneline has its number)"""


@command
def confirm(
    content: Path, slug: str, facts: Sequence[str], checker: Checker, program: str = ""
) -> int:
    """Add a check to a record: all of it, or these facts, are still so. Nothing else changes."""
    with at_desk(content) as keeper:
        checker = dated(keeper, checker)
        changed = keeper.confirmed(slug, facts, checker, program)
        what = ", ".join(facts) or "everything it states"
        keep(keeper, changed, [f"still so on {checker.on}: {what}. No fact has changed."])
    return 0


@command
def close(content: Path, slug: str, checker: Checker, since: str = "") -> int:
    """Mark a record as closed for good; its page stays and says so."""
    with at_desk(content) as keeper:
        checker = dated(keeper, checker)
        changed = keeper.closed(slug, checker, since)
        keep(keeper, changed, ["closed. Its page stays and says so; it is in no list any more."])
    return 0


@command
def pause(
    content: Path,
    slug: str,
    checker: Checker,
    until: str = "",
    ask_again: str = "",
    since: str = "",
) -> int:
    """Mark a record as not open now, until a day or with a day to ask again."""
    with at_desk(content) as keeper:
        checker = dated(keeper, checker)
        days = {"since": since or checker.on, "until": until, "ask_again": ask_again}
        changed = keeper.paused(slug, checker, days)
        when = f"opens again on {until}" if until else f"to be asked again on {ask_again}"
        keep(keeper, changed, [f"not open now; {when}. It is in no list until then."])
    return 0


@command
def reopen(content: Path, slug: str, checker: Checker) -> int:
    """Mark a record that was closed or paused as open again."""
    with at_desk(content) as keeper:
        checker = dated(keeper, checker)
        was_left_out = keeper.is_left_out(slug)
        told = "open again, and in every list."
        kept_out = (
            "It was shown nowhere until now, and may have asked for that: inv unlist undoes it."
        )
        changed = keeper.opened(slug, checker)
        keep(keeper, changed, [told, kept_out] if was_left_out else [told])
    return 0


@command
def unlist(content: Path, slug: str, reason: str = "") -> int:
    """Show a record nowhere; its file stays, so that no import brings it back."""
    with at_desk(content) as keeper:
        told = "shown nowhere from the next build on. Keep the file: no import brings it back."
        keep(keeper, keeper.left_out(slug, reason), [told])
    return 0


@command
def rename(content: Path, old: str, new: str) -> int:
    """Give a record another name; its old address leads on to the new one."""
    with at_desk(content) as keeper:
        made = renaming.renamed(keeper.shelf, old, new)
        made.write(keeper.shelf)
        say(f"{made.file.shown} is now {new}.yaml, beside it.")
        say("Its old address leads to the new one, and old comparisons and lists go on working.")
        for guide in renaming.named_in(Folders.of(content).guides, old):
            say(f"{guide} names it as {old}; that works, and you may write {new} there.")
    return 0


@command
def undo() -> int:
    """Say in which words git takes a change back."""
    say(_UNDO)
    return 0
