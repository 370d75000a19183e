"""What people rule out, how old someone is, what no directory can know: told the search once."""

from __future__ import annotations

from typing import Any

from levelground import search
from levelground.language.messages import N_
from levelground.model import deciding
from levelground.site import languages
from levelground.site.data.speech import (
    grave_words,
    idle_words,
    other_words,
    past_words,
    sex_words,
    sign_words,
    time_words,
    town_names,
    unwanted_words,
)

# After a word of the first kind, one of the second is who is spoken of and no kind of program.
_MINE = "my our his her mi mis nuestro nuestra su sus"
_KIN = (
    "mom moms dad dads mother mothers father fathers parents parent kid kids child children "
    "baby boy girl spouse partner ex friend friends family loved papa mama padre madre "
    "padres hijos hijas nino nina ninos ninas bebe bebé pareja mujer senora viejo vieja familia "
    "amigos muchacho muchacha"
)
_ELSEWHERE = (
    "anywhere but, outside, outside of, away from, far from, not near, not from, "
    "fuera de, lejos de, en otro lugar que, menos en, cualquier lugar menos, donde sea menos, "
    "en cualquier lugar menos"
)
_BRIDGES = (
    "use uses using give gives giving prescribe prescribes require requires include includes push "
    "pushes attend enter join involve involves allow allows usa usan use usen usar tome tomen da "
    "dan recete receta recetan requiere requieran exige exija incluye incluya sea tenemos tienen "
    "tenga tengan tenia speak speaks spoken understand understands know knows habla hablo hablan "
    "hablamos sabe entiende entiendo much well mucho nada bien"
)
_COUNTED = (
    "day days week weeks month months year years hour hours time times drink drinks beer beers "
    "shot shots bottle bottles pill pills bag bags pack packs dia dias semana semanas mes meses "
    "hora horas vez veces cerveza cervezas trago tragos botella botellas pastilla pastillas"
)
_HOUSES = "house houses home homes"
_TAKERS = "que clinica centro programa lugar hospital donde casa no si"
_PERSONS = "muchacho muchacha senor senora joven chico chica hombre mujer paciente persona"
_SMOKES = (
    "injects injecting inject shoots shooting inyecta inyecto inyectan smoking smoke smokes vaping "
    "fumar fumando fuma fuman vapeando"
)
_FAMILY = (
    "mom mum mommy dad daddy mother father grandma grandmother grandpa grandfather granny nana "
    "aunt uncle cousin friend fiance fiancee roommate neighbor coworker stepson stepdaughter "
    "moms dads sons daughters husbands wifes brothers sisters uncles "
    "hijo hija hijito hijita nieto nieta esposo esposa marido novio novia hermano hermana "
    "sobrino sobrina primo prima tio tia mama papi mami abuelo abuela abuelita abuelito suegro "
    "suegra cunado cunada yerno nuera ahijado ahijada compadre comadre amigo amiga vecino vecina "
    "papa padre madre"
)
_OF_THE_PAGE = (  # people whom the page's own idle words name
    "son daughter husband wife brother sister boyfriend girlfriend nephew niece grandson "
    "granddaughter male female man woman teen"
)


def spoken_phrases() -> dict[str, Any]:
    """Return the phrases of each kind, by the name the search has for it."""
    return {
        # What rules out the choice that follows it, or the one before it.
        "denials": _phrases(
            N_(
                "no, not, non, without, except, except for, excluding, anything but, any but, "
                "anywhere but, everything but, "
                "other than, rather than, instead of, dont, doesnt, wont, isnt, arent, didnt, "
                "cant, cannot, never, neither, nor, minus, w/o, no longer, not on, not a, no more"
            )
        ),
        "denials_after": _phrases(
            N_(
                "not accepted, not taken, not needed, not required, not necessary, not included, "
                "not wanted, not an option, not ok, excluded"
            )
        )
        + _cut(unwanted_words.NOT_FIRST),
        # What begins like a denial and denies nothing.
        "not_denials": _phrases(
            N_(
                "not sure, not only, not just, dont know, not know, cant find, cant get, cannot "
                "find, cannot get, not find, not get, no matter"
            )
        )
        + _cut(idle_words.CANNOT),
        # A choice after one of these is denied with the choice before it; after a break it is not.
        "joins": [*_phrases(N_("or, nor")), "vs", "versus"],
        "breaks": _phrases(N_("and, but")),
        # Not to take insurance is another thing than to have none.
        "taking": _phrases(
            N_("take, takes, taking, accept, accepts, accepting, cover, covers, need, needs, want")
        ),
        # What a directory cannot know; it is named, and asks for nothing.
        "asides": _phrases(
            N_(
                "tonight, right now, right away, today, tomorrow, asap, immediately, immediate, "
                "urgent, urgently, emergency, emergencies, open now, open today, open 24 hours, "
                "24 hours, 24 hour, 24/7, open 24/7, 24 hrs, "
                "24 hr, 24h, open late, bed, beds, a bed, bed available, beds available, "
                "available now, availability, waitlist, waitlists, wait list, waiting list, "
                "waiting lists, short wait, wait time, wait times, waiting time, drug free, "
                "alcohol free, substance free, tobacco free"
            )
        )
        + _cut(f"{other_words.UNKNOWN}, {other_words.DRUGS}, {sign_words.UNNAMED}"),
        **_in_all_languages(),
        "here": _here(),
        # A number before the first, or after the second, is an age; after the third it is none.
        "sides": search.index_words(town_names.SIDES),
        "years": _phrases(
            N_(
                "year old, years old, yr old, yrs old, year olds, years of age, yo, y/o, yr, "
                "yrs old"
            )
        ),
        "aged": _phrases(N_("age, aged, ages")),
        "since": _phrases(N_("since, over, last, past, under")),
    }


def whom_phrases() -> dict[str, Any]:
    """Return the words of persons, of what is over and of when: few questions have one."""
    return {
        "past": _cut(past_words.PAST),
        "finished": _cut(past_words.FINISHED),
        "survived": _cut(past_words.SURVIVED),
        "ago": _cut(past_words.AGO),
        "not_i": _cut(unwanted_words.NOT_I),
        "died_of": _cut(past_words.DIED_OF),
        "keeping": _cut(past_words.KEEPING),
        "moved_to": _cut(past_words.MOVED_TO),
        "stopped_it": _cut(past_words.STOPPED),
        "leaving": _cut(past_words.LEAVING),
        **{name: search.index_words(words) for name, words in past_words.SINGLE.items()},
        "opening": _cut(time_words.OPENING),
        "opens": time_words.OPENS,
        "used": sorted(deciding.SUBSTANCES),
        "sexes": {name: search.index_words(words) for name, words in sex_words.SEXES.items()},
    }


def _here() -> list[str]:
    """What looks near where the person is, or in no one place."""
    near = N_("near me, close to me, around me, by me, near here, nearby, nearest")
    return _phrases(near) + _cut(f"closest, in my area, {town_names.REGIONS}")


def _in_all_languages() -> dict[str, Any]:
    """Return the phrases that are written down in the words of all languages."""
    return {
        **_of_danger(),
        "disliked": _cut(unwanted_words.DISLIKED),
        "disliked_after": _cut(unwanted_words.DISLIKED_AFTER),
        "unused": _cut(unwanted_words.UNUSED),
        "lost": _cut(unwanted_words.LOST),
        **{name: _cut(words) for name, words in unwanted_words.OF_LEVELS.items()},
        "nays": search.index_words("no not"),
        "grades": search.index_words("grade grader graders grado"),
        "lost_after": _cut(unwanted_words.LOST_AFTER),
        # Any of them, beside choices of which one may be over.
        "over": search.fewest(
            f"{past_words.PAST}, {past_words.STOPPED}, {past_words.LEAVING}, "
            f"{past_words.FINISHED}, {past_words.SURVIVED}, {past_words.AGO}, hace, "
            "died, dead, passed, overdosed in, od in, lost my, lost our, lost a, lost to, murió, "
            f"falleció, sobredosis en, {time_words.OPENING}".split(",")
        ),
        "uninsured": "no insurance",
        "only": search.index_words(unwanted_words.ONLY),
        "felt": _cut(unwanted_words.FELT),
        "times": search.index_words(time_words.TIMES),
        "months": search.index_words(time_words.MONTHS),
        "spanish": search.index_words(time_words.SPANISH),
        "homes": search.index_words(unwanted_words.HOMES),
        # Words that may speak of a person, or of people: they bring the bundle that reads them.
        "whose": _whose(),
        "mine": search.index_words(_MINE),
        "my_slips": ["ny", "nu", "mu"],
        "meant_so": search.index_words(idle_words.MEANT_SO),
        "kin": search.index_words(_KIN),
        "for_whom": search.index_words(sex_words.FOR_WHOM),
        "people": search.index_words(f"{_FAMILY} {_KIN} {_OF_THE_PAGE}"),
        "takes": ["toma", "tomo", "toman"],
        # Who "toma" after one of these takes people or plans, and does not drink.
        "takers": search.index_words(_TAKERS),
        # How a drug is taken, where the drug is named after it: "smoking crack".
        "smokes": search.index_words(_SMOKES),
        "numbers": time_words.NUMBERS,
        # A number after one of these and "de" is an age: "muchacho de 16".
        "persons": search.index_words(f"{_KIN} {_FAMILY} {_PERSONS}"),
        "elsewhere": _cut(_ELSEWHERE),
        # Verbs over which a denial reaches: "does not use methadone".
        "bridges": search.index_words(_BRIDGES),
        # After the name of a town where nothing is, one of these makes the name of a house.
        "houses": search.index_words(f"{_HOUSES} {town_names.LANDMARKS}"),
        "landmarks": search.index_words(town_names.LANDMARKS),
        "counted": search.index_words(_COUNTED),
        "being": search.index_words("am is hes shes im turning turned es tiene tengo cumplio"),
        "clauses": search.index_words("and but with in near who he she they y pero con en que"),
        "small": search.phrase(f"{idle_words.SMALL} {_FAMILY}"),
        # What leads to a choice and is not the same: the note of each kind says so.
        "other": {
            "plan": _listed(other_words.PLANS),
            "meeting": _listed(other_words.MEETINGS),
            "language": _listed(other_words.NO_ENGLISH),
        },
    }


def _of_danger() -> dict[str, Any]:
    """Return the phrases of what cannot wait, in the words of all languages."""
    return {
        "signs": _stopped() + _cut(f"{sign_words.WITHDRAWAL}, {sign_words.UNNAMED}"),
        # Signs that a body shows: what to do at once stands above all that is found.
        "suffered": _suffered() + _cut(sign_words.SUFFERED),
        "swallowed": search.index_words(sign_words.SWALLOWED),
        # What needs a doctor today, and who is not safe at home.
        "minds": _cut(sign_words.MINDS),
        "violence": _listed(sign_words.VIOLENCE),
        "withheld": search.index_words(sign_words.WITHHELD),
        "crisis": _listed(f"{sign_words.CRISIS}, {sign_words.SUICIDE}, {sign_words.HOURS}"),
        "hours": _cut(sign_words.HOURS),
        "grave": search.fewest(grave_words.TRIGGERS.split(",")),
        **grave_words.GRAVE_CHOICES,
    }


def _whose() -> list[str]:
    """Return the words of persons, of "only" and of houses."""
    kinds = ("women", "men", "ownWomen", "ownMen", "she", "he")
    words = " ".join(sex_words.SEXES[kind] for kind in kinds)
    every = search.index_words(f"{words} {unwanted_words.ONLY} {unwanted_words.HOMES}")
    return list(dict.fromkeys(every))


def _stopped() -> list[str]:
    """What is dangerous to stop, and that it was: the danger is told, whatever is found."""
    return _phrases(
        N_(
            "withdrawals, cold turkey, stopped drinking, quit drinking, stop drinking, "
            "stopping drinking, ghb, gbl, barbiturate, barbiturates, phenobarbital, dejó de beber, "
            "dejó de tomar, dejar de beber, dejar de tomar, de golpe, barbitúricos, fenobarbital"
        )
    )


def _suffered() -> list[str]:
    return _phrases(
        N_(
            "shaking, shakes, the shakes, tremor, tremors, trembling, seizure, seizures, "
            "convulsion, convulsions, delirium, hallucinating, hallucinations, hearing things, "
            "seeing things, temblor, temblores, temblando, tiembla, convulsiones, alucinaciones, "
            "alucinando, oye cosas, ve cosas"
        )
    )


def _listed(said: str) -> list[str]:
    """Return phrases, the shorter of which do not hide the longer."""
    return sorted(_cut(said), key=len, reverse=True)


def _phrases(said: str) -> list[str]:
    """Return the phrases of a message in all languages: people type their own on any page."""
    return _cut(",".join(languages.in_all(said)))


def _cut(said: str) -> list[str]:
    return list(dict.fromkeys(filter(None, map(search.phrase, said.split(",")))))
