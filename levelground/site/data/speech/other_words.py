"""Names of what no record knows, and of what is beside a choice: drugs, plans, meetings."""

from __future__ import annotations

# Drugs that no fact of a program names.
DRUGS = (
    "kratom, mitragynine, 7 oh, 7oh, tianeptine, tianaa, zaza, gas station heroin, phenibut, "
    "kava, k2, spice, synthetic weed, bath salts, salvia, dxm, robotripping, triple c, benadryl, "
    "steroids, roids, flexeril, cyclobenzaprine, muscle relaxer, muscle relaxers, muscle "
    "relaxant, muscle relaxants, trazodone, seroquel, nyquil, esteroides, tianeptina, marihuana "
    "sintética, delta 8"
)
# Plans by their names: that private insurance is taken does not say that the plan is.
PLANS = (
    "aetna, blue cross, blue shield, blue cross blue shield, bcbs, cigna, united, united "
    "healthcare, unitedhealthcare, uhc, optum, humana, kaiser, kaiser permanente, harvard "
    "pilgrim, commonwealth care alliance, wellsense, health new england, molina, carefirst, "
    "emblemhealth, carelon, tufts, tufts health plan, anthem, ambetter, oscar health, fallon "
    "health, magellan, bmc healthnet, bmc healthnet plan, tufts health together, iehp, inland "
    "empire health plan, caloptima, unitedhealthcare community plan, united healthcare community "
    "plan, highmark, geisinger, premera, regence, wellpoint, medical mutual, health net"
)
# Meetings by their names: that a program brings people to know them does not make it one.
MEETINGS = (
    "aa, aa meeting, aa meetings, alcoholics anonymous, alcoholics anonymous meeting, alcoholics "
    "anonymous meetings, na meeting, na meetings, narcotics anonymous, narcotics anonymous "
    "meeting, narcotics anonymous meetings, alcohólicos anónimos, narcóticos anónimos, reuniones "
    "de aa, reuniones de na, juntas de aa, juntas de na, twelve step meetings, 12 step meetings, "
    "doble a, smart recovery, smart recovery meetings, celebrate recovery, al anon, alanon, "
    "mutual help groups, grupos de ayuda mutua"
)
# Which language is meant, these do not say.
NO_ENGLISH = (
    "no english, not english, dont know english, limited english, little english, bad english, "
    "broken english, poor english, esl"
)
# What else a directory does not know, beside the asides of each language.
UNKNOWN = (
    "out of network, couples, as a couple, abstinence based, abstinence only, abstinence, basado "
    "en la abstinencia, fuera de la red, en pareja, how soon, soon, soonest, wait, admission, "
    "admissions, intake, opening, openings, christmas, thanksgiving, holiday, holidays, "
    "undocumented, immigration status, without papers, id, no id, guest dosing, guest dose, "
    "guest doses, guest dosed, courtesy dosing, courtesy dose, hambre, tengo hambre, hungry, "
    "visit, pet, pets, my dog, dog, dogs, cats, perro, perros, parking, fentanyl test strips, "
    "fentanyl strips, test strips, fent strips, drug checking, needle exchange, syringe "
    "exchange, syringe services, clean needles, clean syringes, safe injection site, safe "
    "consumption site, overdose prevention center, tiras de fentanilo, tiras reactivas, tiras "
    "para detectar fentanilo, intercambio de jeringas, intercambio de agujas, jeringas limpias, "
    "agujas limpias, section 35, sec 35, section 12, marchman act, baker act, caseys law, civil "
    "commitment, involuntary commitment, court commitment, sección 35, opiate free, opioid free, "
    "heroin free, fentanyl free, meth free, nicotine free, methadone free, suboxone free, benzo "
    "free, med free, medication free, visa, daca, asylum, refugee, papeles, sin papeles, "
    "indocumentado, indocumentada, estado migratorio, visitar, estatus, estatus migratorio, "
    "inmigración, migra, la migra, deport, deported, deportation, deportar, deportan, deporten, "
    "deportado, deportada, deportación, public charge, carga pública, green card, tarjeta verde, "
    "ilegal, ilegales, documentos, sin documentos, ciudadano, ciudadana, identificación, sin "
    "identificación, jeringas, jeringuillas, cambiar jeringas, cambio de jeringas, pruebas de "
    "fentanilo, tiras de prueba, qué tan pronto, pronto, admisión, ingreso, mascota, mascotas, "
    "navidad, a qué hora, horario"
)
