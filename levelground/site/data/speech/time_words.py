"""Words of time, some of which are towns too: Ayer, in Massachusetts, is "yesterday" in Spanish."""

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
