"""Words of time, some of which are towns too: Ayer, in Massachusetts, is "yesterday" in Spanish."""

from __future__ import annotations

# A word of time is a town only beside its state, after "in" or "near", or among choices alone.
TIMES = (
    "ayer anteayer antier anoche hoy mañana noche tarde temprano luego siempre "
    "today yesterday tomorrow morning noon afternoon evening night nights "
    "monday tuesday wednesday thursday friday mon tue tues thu thur thurs fri "
    "lunes martes miércoles jueves viernes"
)
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
