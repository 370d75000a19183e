"""Change what a record says of being open, checked or named."""

from __future__ import annotations

from pathlib import Path

from invoke.tasks import task

from levelground.task_list.options import CHECKER, CONTENT, SLUG, checker, finish


@task(
    iterable=["field"],
    help={
        **SLUG,
        "field": "one fact or group that is still so; repeat for several (default: everything)",
        **CHECKER,
        "program": "only this program: iop, iop-evening (default: all of the record)",
        **CONTENT,
    },
)
def confirm(c, slug, field, how="", by="", on="", program="", content="content"):  # noqa: PLR0913, PLR0917
    """Say that facts of a record are still so: adds a check and changes nothing else.

    inv confirm harbor-point-recovery --field phone --field payment --how phone --by "volunteer"
    """
    from levelground import commands

    finish(commands.confirm(Path(content), slug, field, checker(how, by, on), program))


@task(help={**SLUG, **CHECKER, "since": "the day it closed, where it is known", **CONTENT})
def close(c, slug, how="", by="", on="", since="", content="content"):  # noqa: PLR0913, PLR0917
    """Mark a record as closed for good; its page stays and says so.

    inv close harbor-point-recovery --how phone --by "volunteer"
    """
    from levelground import commands

    finish(commands.close(Path(content), slug, checker(how, by, on), since))


@task(
    help={
        **SLUG,
        "until": "the day on which it says that it opens again",
        "ask-again": "the day to ask again, where it names none",
        "since": "the day from which it is not open (default: --on)",
        **CHECKER,
        **CONTENT,
    }
)
def pause(  # noqa: PLR0913, PLR0917 - each is an option of the task
    c, slug, until="", ask_again="", since="", how="", by="", on="", content="content"
):
    """Mark a record as not open now, until a day or with a day to ask again.

    inv pause harbor-point-recovery --until 2027-01-15 --how phone --by "volunteer"
    """
    from levelground import commands

    made = checker(how, by, on)
    finish(commands.pause(Path(content), slug, made, until, ask_again, since))


@task(help={**SLUG, **CHECKER, **CONTENT})
def reopen(c, slug, how="", by="", on="", content="content"):
    """Mark a record that was closed or paused as open again.

    inv reopen harbor-point-recovery --how phone --by "volunteer"
    """
    from levelground import commands

    finish(commands.reopen(Path(content), slug, checker(how, by, on)))


@task(help={**SLUG, "reason": "why, for those who keep the directory; no page shows it", **CONTENT})
def unlist(c, slug, reason="", content="content"):
    """Show a record nowhere, since it asked for that or must not be printed; keep its file.

    inv unlist harbor-point-recovery --reason "asked to be left out, by letter"
    """
    from levelground import commands

    finish(commands.unlist(Path(content), slug, reason))


@task(
    help={
        "old": "the record's name of today: its file without .yaml",
        "new": "its new name, in small letters, digits and hyphens",
        **CONTENT,
    }
)
def rename(c, old, new, content="content"):
    """Give a record another name; its old address leads on, and old comparisons go on working.

    inv rename harbor-point-recovery harbor-point
    """
    from levelground import commands

    finish(commands.rename(Path(content), old, new))
