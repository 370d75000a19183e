"""Words of time, some of which are towns too (Ayer is "yesterday" in Spanish), and of number."""

from __future__ import annotations

# A word of time is a town only beside its state, after "in" or "near", or among choices alone.
TIMES = (
    "ayer anteayer antier anoche hoy mañana noche tarde temprano luego siempre "
    "today yesterday tomorrow morning noon afternoon evening night nights "
    "monday tuesday wednesday thursday friday mon tue tues thu thur thurs fri "
    "lunes martes miércoles jueves viernes"
)
# What cannot wait, in the words of all languages; "ya" at the end alone, "ya no" is no longer.
AT_ONCE = (
    "help now, ayuda ya, ayuda ahora, urge, me urge, nos urge, le urge, urgentemente, cuanto "
    "antes, lo antes posible, lo más pronto posible, lo más rápido posible, enseguida, en "
    "seguida, inmediatamente, de urgencia, con urgencia, esta misma noche, esta noche, ya "
    "mismo, ahora, ahora mismo, as soon as possible, this minute, this instant, this second, "
    "cant wait, cannot wait, can not wait, wont wait, no puede esperar, no puedo esperar, no "
    "podemos esperar, no aguanto más, no aguanta más, ya no aguanto, ya no aguanta, ya no puedo "
    "más, ya no puede más"
)
AT_ONCE_LAST = "ya"
# Before a time these ask that a place is open then.
OPENING = (
    "open, open on, opens, opens on, abierto, abierta, abierto el, abierta el, abierto los, "
    "abierta los, abre el, abre los, abren el, abren los"
)
# When: now, in what is left of today or of this evening, late on any day, at every hour, or on days
# of the week from 0, Monday.
_WHEN = {
    "now": "now, right now, ahora, ahora mismo",
    "today": "today, hoy",
    "tonight": "tonight, esta noche",
    "late": "late, late at night, till late, until late, hasta tarde",
    "always": (
        "24 hours, 24 hour, 24 hrs, 24 hr, 24h, 24 7, 24 hours a day, around the clock, all night, "
        "overnight, las 24 horas, 24 horas, toda la noche"
    ),
    "0": "monday, mondays, mon, lunes",
    "1": "tuesday, tuesdays, tue, tues, martes",
    "2": "wednesday, wednesdays, wed, miercoles",
    "3": "thursday, thursdays, thu, thurs, jueves",
    "4": "friday, fridays, fri, viernes",
    "5": "saturday, saturdays, sat, sabado, sabados",
    "6": "sunday, sundays, sun, domingo, domingos",
    "56": "weekend, weekends, fin de semana, fines de semana",
}
OPENS = {word: when for when, words in _WHEN.items() for word in words.split(", ")}
# "In May" is no town.
MONTHS = (
    "january february march april may june july august september october november december "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
)
# Beside one of these a word of time is Spanish.
SPANISH = (
    "toma tomo tomar tomaba tomando tomó tomado bebe bebo beber bebía bebió bebido bebiendo usa "
    "uso usar usó usaba usado consume consumir consumió dejó dejé dejar fuma fumó fumar desde "
    "hasta hace antes después no se le lo la el los las mi su sus está estaba estuvo fue era que y "
    "con sin por para del en ella él yo ya un una muy pero cuando como donde tiene tuvo tenía "
    "salió murió llegó pasó empezó temblando tiembla vomita vomitó suda trago cerveza hijo hija "
    "esposo esposa mamá papá apenas mismo todo toda"
)
# Numbers as they are written out, for ages: "twenty two", "quince", "treinta y dos".
_FROM_ONE = (
    "one two three four five six seven eight nine",
    "uno dos tres cuatro cinco seis siete ocho nueve",
)
_FROM_TEN = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve",
)
_FROM_TWENTY_ONE = (
    "veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete",
)
_TENS = (
    "twenty thirty forty fifty sixty seventy eighty ninety",
    "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
)


def _counted(rows: tuple[str, ...], first: int, step: int = 1) -> dict[str, int]:
    return {word: first + step * at for row in rows for at, word in enumerate(row.split())}


# The number of each word, in the words of all languages, without accents.
NUMBERS = {
    **_counted(_FROM_ONE, 1),
    **_counted(_FROM_TEN, 10),
    **_counted(_FROM_TWENTY_ONE, 21),
    "veintiocho": 28,
    "veintinueve": 29,
    **_counted(_TENS, 20, step=10),
}
