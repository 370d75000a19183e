"""How people talk around what they look for.

What they rule out, how old someone is, and what no directory can know. It is
told to the search once, as words cut like all others.
"""

from __future__ import annotations

from typing import Any

from levelground import search
from levelground.language.messages import _


def spoken() -> dict[str, Any]:
    """Return the phrases of each kind, by the name the search has for it."""
    return {
        # What rules out the choice that follows it, or the one before it.
        "denials": _phrases(
            _(
                "no, not, non, without, except, except for, excluding, anything but, any but, "
                "other than, rather than, instead of, dont, doesnt, wont, isnt, arent, didnt, "
                "cant, cannot, never, neither, nor, minus, w/o, no longer, not on, not a, no more"
            )
        ),
        "denials_after": _phrases(
            _(
                "not accepted, not taken, not needed, not required, not necessary, not included, "
                "not wanted, not an option, not ok, excluded"
            )
        ),
        # What begins like a denial and denies nothing.
        "not_denials": _phrases(
            _(
                "not sure, not only, not just, dont know, not know, cant find, cant get, cannot "
                "find, cannot get, not find, not get, no matter"
            )
        ),
        # A choice after one of these is denied with the choice before it; after a break it is not.
        "joins": _phrases(_("or, nor")),
        "breaks": _phrases(_("and, but")),
        # Not to take insurance is another thing than to have none.
        "taking": _phrases(
            _("take, takes, taking, accept, accepts, accepting, cover, covers, need, needs, want")
        ),
        # What a directory cannot know; it is named, and asks for nothing.
        "asides": _phrases(
            _(
                "tonight, right now, right away, today, tomorrow, asap, immediately, immediate, "
                "urgent, urgently, emergency, emergencies, same day, walk in, walk ins, walkin, "
                "open now, open today, open 24 hours, 24 hours, 24 hour, 24/7, open 24/7, 24 hrs, "
                "24 hr, 24h, open late, bed, beds, a bed, bed available, beds available, "
                "available now, availability, waitlist, waitlists, wait list, waiting list, "
                "waiting lists, short wait, wait time, wait times, waiting time, drug free, "
                "alcohol free, substance free, smoke free, tobacco free"
            )
        ),
        "signs": _signs(),
        # What looks near where the person is.
        "here": _phrases(_("near me, close to me, around me, by me, near here, nearby, nearest")),
        # A number before the first, or after the second, is an age; after the third it is none.
        "years": _phrases(
            _("year old, years old, yr old, yrs old, year olds, years of age, yo, y/o, yr, yrs old")
        ),
        "aged": _phrases(_("age, aged, ages")),
        "since": _phrases(_("since, over, last, past, under")),
    }


def _signs() -> list[str]:
    """Signs of withdrawal, and what is dangerous to stop: the danger is told, whatever is found."""
    return _phrases(
        _(
            "shaking, shakes, the shakes, tremor, tremors, trembling, seizure, seizures, "
            "convulsion, convulsions, delirium, hallucinating, hallucinations, hearing things, "
            "seeing things, withdrawals, cold turkey, stopped drinking, quit drinking, "
            "stop drinking, stopping drinking, ghb, gbl, barbiturate, barbiturates, "
            "phenobarbital, temblor, temblores, temblando, tiembla, convulsiones, "
            "alucinaciones, alucinando, oye cosas, ve cosas, dejó de beber, dejó de tomar, "
            "dejar de beber, dejar de tomar, de golpe, barbitúricos, fenobarbital"
        )
    )


def _phrases(said: str) -> list[str]:
    return list(dict.fromkeys(filter(None, map(search.phrase, said.split(",")))))
