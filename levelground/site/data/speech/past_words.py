"""What is over, in the words of all languages: a substance no longer used, a medicine left."""

from __future__ import annotations

# Before a substance these say that it is not used any more, for long.
PAST = (
    "sober from, sober off, sober off of, clean from, clean off, clean off of, not using, not "
    "taking, not drinking, isnt using, isnt on, is not on, not on, no longer on, no longer using, "
    "no longer uses, no longer takes, no longer does, no longer drinks, no longer drinking, "
    "no longer addicted to, recovered from, in recovery from, free from, free of, used to use, "
    "used to do, used to take, used to drink, used to be on, used to be addicted to, doesnt use, "
    "doesnt take, does not use, doesnt do, "
    "sobrio de, sobria de, limpio de, limpia de, ya no usa, ya no uso, ya no consume, ya no "
    "consumo, ya no toma, ya no tomo, ya no bebe, ya no bebo, ya no se mete, ya no fuma, "
    "recuperado de, recuperada de, antes usaba, antes tomaba, antes consumía"
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
    "after, finished, finishing, finishes, completed, completing, completes, done with, out of, "
    "coming out of, came out of, coming from, just left, graduated, graduated from, graduating, "
    "discharged from, discharge from, step down from, stepping down from, stepped down from, step "
    "down after, moving from, transition from, transitioning from, after leaving, already did, "
    "did, después de, terminó, terminé, terminando, termina, completó, completé, salió de, salí "
    "de, sale de, saliendo de, viene de, ya hizo, ya hice, dado de alta de, dada de alta de"
)
# Between two medicines the first is left: "methadone to suboxone".
ONTO = "to onto into a"
AND_OR = "and or nor y o e u ni"
SINGLE = {
    "unstopped": UNSTOPPED,
    "turns": TURNS,
    "between": BETWEEN,
    "since_when": SINCE,
    "lately": LATELY,
    "long_ago": LONG,
    "onto": ONTO,
    "and_or": AND_OR,
}
