"""What is over, in the words of all languages: a substance no longer used, a medicine left."""

from __future__ import annotations

# Before a substance these say that it is not used any more, for long.
PAST = (
    "sober from, sober off, sober off of, clean from, clean off, clean off of, not using, not "
    "taking, not drinking, isnt using, isnt on, is not on, not on, no longer on, no longer "
    "using, no longer uses, no longer takes, no longer does, no longer drinks, no longer "
    "drinking, used to, no longer addicted to, recovered from, in recovery from, free from, free "
    "of, used to use, used to do, used to take, used to drink, used to be on, used to be "
    "addicted to, doesnt use, doesnt take, does not use, doesnt do, sobrio de, sobria de, limpio "
    "de, limpia de, ya no usa, ya no uso, ya no consume, ya no consumo, ya no toma, ya no tomo, "
    "ya no bebe, ya no bebo, ya no se mete, ya no fuma, recuperado de, recuperada de, antes "
    "usaba, antes tomaba, antes consumía"
)
# Before one these say that it was stopped, lately perhaps, where a turn comes after it.
STOPPED = (
    "stopped, quit, off, off of, gave up, kicked, came off, got off, was on, was using, was "
    "taking, "
    "was doing, was hooked on, was addicted to, usaba, tomaba, consumía, fumaba, se metía, "
    "dejó, dejé, ya dejó, "
    "se quitó de, salió de"
)
# Before one of these nothing was stopped: "wants to quit", "get off".
UNSTOPPED = (
    "to get getting come coming taper tapering wean weaning help not never hasnt havent cant "
    "cannot wont no"
)
# After what was stopped, these say that another thing came.
TURNS = "now but currently still again instead then ahora pero sigue actualmente todavia aun"
# Words between what says so and the name.
BETWEEN = (
    "the his her my their using taking doing drinking smoking any all that of la el los las su mi "
    "usar tomar consumir de fumar"
)
# After the name these tell since when.
SINCE = (
    "last ago for since anymore longer any more in over already almost about hace desde ya el la "
    "pasado pasada casi mas ano anos year years"
)
# So lately that the body may be without it now.
LATELY = (
    "yesterday today tonight day days hour hours ayer hoy dia dias hora horas monday tuesday "
    "wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado domingo"
)
LONG = "year years month months ano anos mes meses decade decades"
# Before a medicine these say that another one is wanted instead.
LEAVING = (
    "switch from, switching from, switched from, change from, changing from, move from, moving "
    "from, transition from, transitioning from, go from, going from, off, off of, get off, "
    "getting off, come off, coming off, got off, stop, stopped, quit, cambiar de, cambiarse de, "
    "cambio de, pasar de, pasarse de, dejar, dejó, dejar de tomar, salir de"
)
# Before a kind of care these say that it is over, or was had before, where another one is named.
FINISHED = (
    "after, left, walked out of, checked out of, signed out of, ran away from, thrown out of, "
    "kicked out of, got kicked out of, got out of, finished, finishing, finishes, completed, "
    "completing, completes, done with, out of, coming out of, came out of, coming from, just "
    "left, graduated, graduated from, graduating, discharged from, discharge from, step down "
    "from, stepping down from, stepped down from, step down after, moving from, transition from, "
    "transitioning from, after leaving, already did, did, después de, terminó, terminé, "
    "terminando, termina, completó, completé, salió de, salí de, sale de, saliendo de, viene de, "
    "ya hizo, ya hice, dado de alta de, dada de alta de, salió del, salí del, sale del, saliendo "
    "del, "
    "viene del, después del, dado de alta del, dada de alta del"
)
# Before a medicine these say that one takes it already, and is not to leave it.
KEEPING = (
    "stay on, stays on, staying on, keep taking, keep on, keep my, keep his, keep her, keep me "
    "on, without stopping, without quitting, without coming off, without getting off, without "
    "tapering, dont make you stop, doesnt make you stop, wont make me stop, wont make him stop, "
    "dont make you get off, not come off, not get off, sin dejar, sin quitar, no dejar, keep him "
    "on, keep her on, keeps you on, keep you on, continue, continues, continue on, continue "
    "taking, remain on, remains on, already on, already taking, already takes, currently on, "
    "currently taking, still on, still taking, while on, while taking, while im on, is on, im on, "
    "i am on, hes on, shes on, are on, someone on, people on, patients on, those on, person on, "
    "is taking, im taking, maintained on, stable on, doing well on, seguir con, seguir tomando, "
    "sigue con, sigue tomando, sigo con, seguir en, quedarse en, quedarse con, continuar con, "
    "continúa con, mantener, mantenerse en, ya toma, ya tomo, ya toman, ya está en, está en, "
    "estoy en, está con, estoy con, personas con, gente con"
)
# With one of these it is asked for somebody who gives it.
GIVING = (
    "give gives giving offer offers offering provide provides prescribe prescribes prescribed dose "
    "doses dosing dispense dispenses start starts starting get getting da dan dé ofrece ofrecen "
    "receta recetan empezar comenzar consigo conseguir"
)
# Words for an overdose that may be one that is over.
OVERDOSE = (
    "overdose overdosed overdoses od odd ods oded sobredosis narcanned narcaned narcand revived"
)
# Before one these say that it is.
SURVIVED = (
    "after, after an, after his, after her, after my, after a, survived, survived an, survived a, "
    "survives an, since, since an, since his, since her, since my, following an, from an, history "
    "of, recent, his last, her last, my last, previous, past, después de, después de una, después "
    "de la, después de su, sobrevivió, sobrevivió a, sobrevivió a una, sobreviví a una, desde la, "
    "desde su, tras una"
)
# Before one these say that somebody died of it.
DIED_OF = (
    "died of, died of an, died from, died from an, died by, died to, died in an, dead from, dead "
    "from an, passed from, passed from an, passed away from, passed away from an, lost to, lost to "
    "an, killed by an, murió de, murió de una, murió por, murió por una, falleció de, "
    "falleció de una, falleció por, falleció por una, se murió de, se murió de una, murió a causa "
    "de una"
)
# Right after who is named, these say that nobody is to be taken in.
GONE = (
    "died dead passed deceased murio fallecio murieron fallecieron muerto muerta "
    "fallecido fallecida"
)
# And near one these.
AGO = (
    "yesterday, last week, last weekend, last month, last year, last summer, last "
    "winter, day ago, days ago, week ago, weeks ago, month ago, months ago, year ago, years ago, "
    "the other day, the other night, in the past, before, twice, recently, a while ago, a while "
    "back, ayer, anteayer, la semana pasada, el mes pasado, el año pasado, la otra noche, "
    "el otro día, recientemente, dos veces"
)
DAYS = "dia dias semana semanas mes meses ano anos"
# Beside one of these it may be now.
RIGHT_NOW = (
    "now just still again today tonight right minute minutes min mins hour hours hr hrs morning "
    "having ahora ahorita hoy minuto minutos hora horas rato acaba acabo acaban mañana otra"
)
# Before a medicine these say that another one is to be left for it.
MOVED_TO = (
    "switch to, switching to, switched to, change to, changing to, move to, moving to, transition "
    "to, transitioning to, get onto, cambiar a, cambiarse a, pasar a, pasarse a"
)
# Between two medicines the first is left: "methadone to suboxone".
ONTO = "to onto into a"
# What is so at present; before one of these it is an hour all the same: "now help", "now please".
PRESENT = "now ahora"
ASKING = "please pls help need needs bed beds asap por ayuda necesito necesita"
AND_OR = "and or nor y o e u ni"
# Words beside others that say when something was, or that it is not of now: "what now".
_BESIDE = {
    "before_now": "what",
    "after_now": "que",
    "counted_times": "times veces",
    "not_counted": "last next",
    "dated": "in en since desde of de",
    "hace": "hace",
    "passed_before": "last pasado",
    "passed_after": "ago hace",
    "clause": "y pero",
    "article": "a an",
    "lost_whom": "lost perdi perdimos",
    "lost_to": "to por",
}
SINGLE = {
    **_BESIDE,
    "unstopped": UNSTOPPED,
    "turns": TURNS,
    "between": BETWEEN,
    "since_when": SINCE,
    "lately": LATELY,
    "long_ago": LONG,
    "onto": ONTO,
    "and_or": AND_OR,
    "overdose": OVERDOSE,
    "days": DAYS,
    "right_now": RIGHT_NOW,
    "giving": GIVING,
    "gone": GONE,
    "present": PRESENT,
    "asking": ASKING,
}
