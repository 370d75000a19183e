"""What to ask first on a call, where the level of care decides it: for detox, a bed tonight."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from levelground.language.messages import N_
from levelground.model import deciding


@dataclass(frozen=True, slots=True)
class FirstQuestion:
    """A question that opens a call; it stands for the questions about the facts that `of` names."""

    of: tuple[str, ...]
    ask: str
    why: str
    listen: str
    core: bool = True

    @property
    def key(self) -> str:
        """What names it among other questions."""
        return self.of[0]


FIRST: Mapping[str, tuple[FirstQuestion, ...]] = {
    "detox": (
        FirstQuestion(
            ("accepting",),
            N_("Do you have a bed now?"),
            N_("Beds fill and empty within hours. Only they can know."),
            N_("Yes, and how long they hold it. Or the name of another place to call."),
        ),
        FirstQuestion(
            ("wait_days",),
            N_("If there is no bed now, how soon? Should we call back, and when?"),
            N_("A bed may open the same day for those who call again."),
            N_("A day and an hour, and whom to call."),
        ),
        FirstQuestion(
            ("detox_from",),
            N_(
                "Which substances do you detox from? "
                "Can you do two at the same time, such as alcohol and benzodiazepines?"
            ),
            N_("Each kind of withdrawal needs its own care. Two at once are more dangerous."),
            N_("They ask what is used, how much and for how long. Then they say yes or no."),
        ),
        FirstQuestion(
            ("detox_setting", "staff_24h"),
            N_("Where does detox take place, and is a nurse there all night?"),
            N_("How closely someone is watched should fit the danger."),
            N_("A hospital, a residence with nurses, or visits with a plan for the night."),
        ),
        FirstQuestion(
            ("until_then",),
            N_("What should we do until then? When must we go to an emergency room?"),
            N_("Stopping alcohol or benzodiazepines alone can kill. It needs medical care."),
            N_("They never say to stop alone. They name the signs for calling 911."),
        ),
        FirstQuestion(
            ("bring",),
            N_("What should we bring, and what has to stay at home?"),
            N_("A missing paper or medicine can hold things up at the door."),
            N_("A list of medicines, an ID, and an insurance card if there is one."),
            core=False,
        ),
    ),
}


def first(level: str | None) -> tuple[FirstQuestion, ...]:
    """Return what to ask first about a program of a level."""
    return FIRST.get(level or "", ())


def is_settled(facts: Collection[str], level: str | None) -> bool:
    """Return whether a level leaves nothing of *facts* to ask; never so where none is named.

    A fact is settled where a call opens with it, or where it cannot matter.
    """
    opened = {name for one in first(level) for name in one.of}
    return bool(facts) and all(n in opened or deciding.is_idle(n, level) for n in facts)
