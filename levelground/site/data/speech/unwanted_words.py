"""What somebody does not want, has never used, or wants nothing else beside: in all languages."""

from __future__ import annotations

# Before a choice these say that it is not wanted. Whoever is tired of a drug has it all the same:
# of what one is treated for they say nothing.
DISLIKED = (
    "hate, hates, hated, hating, dislike, dislikes, despises, detests, loathes, cant stand, cannot "
    "stand, can not stand, refuse, refuses, refused, refusing, declines, declined, rejects, doesnt "
    "like, dont like, didnt like, does not like, do not like, not into, not interested in, no "
    "interest in, doesnt care for, not a fan of, no fan of, not big on, not keen on, opposed to, "
    "against, sick of, tired of, fed up with, done with, had enough of, nothing to do with, avoid, "
    "avoids, avoiding, skip, does not believe in, doesnt believe in, dont believe in, not "
    "comfortable with, uncomfortable with, would rather not, rather not, not willing, not open to, "
    "wont go to, will not go to, wont do, wont try, odia, odio, odian, odiaba, detesta, detesto, "
    "aborrece, no le gusta, no le gustan, no me gusta, no me gustan, no les gusta, no les gustan, "
    "no nos gusta, no le gustó, no soporta, no soporto, no soportan, no aguanta, no aguanto, "
    "rechaza, rechazo, rechazan, rechazó, se niega, se niegan, se negó, me niego, se rehúsa, se "
    "rehúsan, no quiere, no quiero, no quieren, no queremos, no quiso, no desea, no le interesa, "
    "no le interesan, no me interesa, harto de, harta de, hartos de, cansado de, cansada de, en "
    "contra de, no cree en, no creo en, no creen en, nada que ver con, prefiere no, evitar, evita, "
    "no va a ir a, no piensa ir a, opuesto a, opuesta a"
)
# Of these, what somebody says who wants no care at all, before what care as such is called.
REFUSALS = (
    "refuse, refuses, refused, refusing, refuses to go to, refused to go to, wont go to, will not "
    "go to, wont go, wont do, declines, declined, rejects, not willing, rechaza, rechazó, se "
    "niega, se negó, se rehúsa, no va a ir a, no piensa ir a"
)
ANY_CARE = "rehab, detox, treatment, hospital, the hospital, rehabilitación, desintoxicación"
# And after a choice.
DISLIKED_AFTER = (
    "is not for him, is not for her, is not for me, is not for us, isnt for him, isnt for her, "
    "isnt for me, isnt for us, not for him, not for her, not for me, not for us, didnt work, "
    "did not work, doesnt work, does not work, didnt help, did not help, doesnt help, "
    "never worked, never helped, no le gusta, no le gustan, no me gusta, no me gustan, "
    "no les gusta, no le gustó, no le funciona, no le funcionó, no me funciona, no me funcionó, "
    "no le sirve, no le sirvió, no me sirve, no me sirvió, no le ayuda, no le ayudó, "
    "no es para él, no es para ella, no es para mí, no lo quiere, no la quiere, no lo quiero, "
    "no la quiero"
)
# After who somebody else is, at the end of what is said: "my ex is a vet, I am not".
NOT_I = (
    "i am not, im not, but i am not, but im not, and i am not, and im not, not me, but not me, i "
    "am not one, im not one, yo no, pero yo no, yo no soy, pero yo no soy, y yo no, no yo"
)
# Before a substance these say that it is none of those in question.
UNUSED = (
    "never used, never tried, never touched, never took, never taken, never did, never done, "
    "never drank, has never used, hasnt ever used, not used, not using, not on, not addicted to, "
    "not hooked on, doesnt use, does not use, dont use, doesnt do, does not do, no problem with, "
    "nunca ha usado, nunca he usado, nunca usó, nunca usa, nunca ha probado, nunca probó, "
    "nunca ha consumido, nunca consumió, nunca ha tomado, nunca tomó, nunca se ha metido, "
    "jamás ha usado, jamás usó, jamás ha probado, jamás ha consumido, no usa, no consume, "
    "no ha usado, no ha consumido, no ha probado, no es adicto a, no es adicta a, "
    "no tiene problema con, no tiene problemas con"
)
# Before a way to pay these say that there is none any more, or none yet.
LOST = (
    "lost, loses, losing, lose, ran out of, running out of, kicked off, kicked off of, thrown "
    "off, dropped from, dropped by, cut off from, cut off of, aged out of, waiting for, waiting "
    "on, applied for, applying for, have to apply for, need to apply for, getting on, trying to "
    "get on, perdí, perdió, perdimos, perdieron, perder, perdiendo, perdido, se quedó sin, me "
    "quedé sin, nos quedamos sin, se me venció, se le venció, se venció, se me acabó, se le "
    "acabó, me quitaron, le quitaron, nos quitaron, me cancelaron, le cancelaron, me cortaron, "
    "le cortaron, esperando, en espera de, solicité, solicitó, está solicitando, estoy "
    "solicitando, le negaron, me negaron, nos negaron, lost my job and, lost his job and, lost "
    "her job and, lost the job and, perdí el trabajo y, perdió el trabajo y, perdí mi trabajo "
    "y, perdió su trabajo y, perdimos el trabajo y, no tiene, no tengo, no tenemos, no tienen, "
    "ya no tiene, ya no tengo, doesnt have, dont have, does not have, do not have, has no, have no"
)
# And after one.
LOST_AFTER = (
    "expired, has expired, is expired, lapsed, has lapsed, ended, has ended, ends, ran out, runs "
    "out, is gone, stopped, got cut off, was cut off, is cut off, cut off, was cancelled, was "
    "canceled, got cancelled, got canceled, is cancelled, is canceled, cancelled, canceled, was "
    "terminated, terminated, is pending, pending, not active, is not active, isnt active, "
    "inactive, hasnt started, has not started, was taken away, se venció, venció, vencido, está "
    "vencido, expiró, se acabó, se terminó, terminó, cancelado, fue cancelado, está cancelado, lo "
    "cancelaron, lo cortaron, pendiente, está pendiente, en trámite, está en trámite"
)
# Beside women or men: nobody else.
ONLY = (
    "only just all exclusively strictly solo solos solamente unicamente exclusivo exclusiva "
    "exclusivamente nada mas puro puros puras"
)
# A word that says how a body is; to be without it asks for no other level of care.
FELT = (
    "withdrawal, withdrawals, cold turkey, shakes, dts, dope sick, dopesick, abstinencia, "
    "síndrome de abstinencia, temblores, malilla, delirium tremens"
)
# Beside a level of care these ask for others, on the one side of it or the other.
LESS_THAN = (
    "less than, less support than, lower than, less intense than, less intensive than, below, "
    "step down from, down from, menos que, menos intenso que"
)
MORE_THAN = (
    "more than, more support than, more help than, higher than, more intense than, more "
    "intensive than, stronger than, above, step up from, stepping up from, up from, más que, más "
    "intenso que"
)
NOT_ENOUGH = (
    "is not enough, isnt enough, not enough, wasnt enough, was not enough, no es suficiente"
)
# Beside two levels these ask which of them it is to be: neither is a part of the other.
COMPARING = (
    "vs, versus, difference, differences, compare, comparing, better than, diferencia, comparar"
)
BETWEEN_LEVELS = "between, in between, somewhere between, entre"
# What is read beside levels of care, by the name the search has for it.
OF_LEVELS = {
    "refusals": REFUSALS,
    "any_care": ANY_CARE,
    "less_than": LESS_THAN,
    "more_than": MORE_THAN,
    "not_enough": NOT_ENOUGH,
    "comparing": COMPARING,
    "between_levels": BETWEEN_LEVELS,
}
# A house for women or for men is one to live in.
HOMES = "house houses home homes casa casas hogar hogares albergue"
# After a language these say that another one is spoken.
NOT_FIRST = (
    "is not his first language, is not her first language, is not my first language, "
    "isnt his first language, isnt her first language, isnt my first language, "
    "is his second language, is her second language, is my second language, "
    "no es su primer idioma, no es mi primer idioma"
)
