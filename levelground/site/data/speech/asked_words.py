"""What guides answer, asked in other words than the questions of guides_found."""

from __future__ import annotations

# What is asked in other words, in those of all languages: people type their own on any page.
ASKED_TOO = {
    "overdose": (
        "od, odd, oding, ods, cannot breathe, is blue, hes blue, shes blue, gurgling, muchas "
        "pastillas, unresponsive, passed out, no responde, no puede respirar, lips are blue, "
        "blue lips, labios azules, cant wake up, cannot wake up, cant wake, narcan didnt work, "
        "took too many, took whole, foaming at mouth, no despierta, no se despierta, demasiadas "
        "pastillas, como se usa narcan, como usar narcan, espuma por la boca, se puso morado, "
        "se puso morada, labios morados, se puso azul, esta morado, esta morada, puedo "
        "despertar, podemos despertar, despertarlo, despertarla, se paso de droga, se paso de "
        "drogas, se paso con dosis, se paso con droga, se paso de dosis, fue la mano con, no se "
        "mueve, no tiene pulso, dejo de respirar, respira raro, ronca raro, miedo de llamar, "
        "miedo a llamar, si llamo al 911, jeringas, jeringuillas, tiras de fentanilo, tiras de "
        "prueba, pruebas de fentanilo, test strips, needle exchange, clean needles, syringe "
        "services"
    ),
    "mental-health-crisis": (
        "aventarse, quiere aventar, quiere lanzar, va a lanzarse, "
        "cut her wrists, cut his wrists, cut my wrists, cutting herself, cutting himself, "
        "cutting myself, wants to end it, se corto las venas, se corto las muñecas, se quiere "
        "hacer daño, suicide, thinking about suicide, thoughts of suicide, hurt himself, hurt "
        "herself, hurt myself, end my life, self harm, dont want to live, doesnt want to live, "
        "end it all, better off dead, no reason to live, suicidio, suicida, quitarse la vida, "
        "hacerse daño, quiere morir, quiere matarse, se quiere matar, no quiere vivir, no "
        "quiero vivir, quitar la vida, quitarme la vida, va a colgar, va a matar, voy a matar, "
        "ahorcarse, se corta, se esta cortando, voces, ve cosas, viendo cosas, viendo gente, se "
        "siente perseguido"
    ),
    "therapies-and-medication": (
        "medication, medicine, meds, medicamento, medicamentos, medicinas"
    ),
    "detox-safely": (
        "what happens in detox, what happens during detox, que pasa en desintoxicacion, dejar "
        "de tomar en casa, dejar el alcohol en casa, bajar xanax, bajar clonazepam, dejar "
        "xanax, dejar clonazepam, dejar rivotril, taper benzos, taper xanax, taper klonopin, "
        "benzo taper, cuanto dura detox, cuanto dura desintoxicacion"
    ),
    "iop-php-outpatient": (
        "difference between php and iop, difference between iop and php, difference between iop "
        "and outpatient, diferencia entre iop y php, diferencia entre php e iop"
    ),
    "iop-and-inpatient": (
        "rehab or iop, iop or rehab, iop instead of rehab, outpatient or rehab, rehab or "
        "outpatient, difference between iop and inpatient, difference between inpatient and "
        "outpatient, iop o residencial, residencial o iop, ambulatorio o residencial, iop y "
        "residencial, residencial e iop, residencial y iop, ambulatorio y residencial, "
        "residencial y ambulatorio, difference between iop and residential, difference between "
        "residential and iop"
    ),
    "privacy-and-rights": (
        "job find out, work find out, boss find out, school find out, no record, on record, go on "
        "record, background check, "
        "can they tell boss, will they tell boss, can they tell, will they tell, find out im in "
        "rehab, le van a decir, le pueden decir, se van a enterar, es confidencial"
    ),
    "spotting-bad-actors": (
        "is legit, is it legit, legit, legitimate, rip off, can i trust, es estafa, es una estafa, "
        "estafa, es fraude, son de confianza, fake rehab"
    ),
    "pregnant-or-with-children": (
        "will they take baby, take baby, take kids, take children, will i lose kids, dcf, "
        "quitar mis hijos, quitar hijos, quitar a mis hijos, quitar bebe, quitar mi bebe, "
        "quitan a mis hijos, quitan mis hijos, enbarasada, embarasada, enbarazada, encinta, "
        "bebe nacio, nacio con abstinencia, born dependent, baby in withdrawal"
    ),
    "medication-for-opioids": (
        "missed dose, missed doses, missed methadone, missed suboxone, precipitated withdrawal, "
        "ran out of suboxone, ran out of methadone, kicked out of methadone, kicked off methadone, "
        "too soon after, took suboxone too, "
        "just another drug, is suboxone just, is methadone just, suboxone addictive, methadone "
        "addictive, cambiar una droga por otra, otra droga, bajar la metadona, bajarme de la "
        "metadona, dejar la metadona, bajar la dosis, viajar, travel with methadone, travel on "
        "methadone, guest dose, guest dosing, quede sin metadona, no tengo metadona, quede sin "
        "suboxone, acabo suboxone, perdi mi dosis"
    ),
    "court-and-jail": (
        "judge, judge ordered, court date, juez, el juez, fiscal, lo mando juez, seccion 35, "
        "obligar, obligarlo, obligarla, a la fuerza, contra su voluntad, soltaron, salio de la "
        "carcel, sale de la carcel, salir de la carcel, orden de la corte, declararme culpable, "
        "declararse culpable, plead guilty"
    ),
    "sober-living": "que es casa sobria, que es una casa sobria, que es vivienda sobria",
    "paying": "doesnt cost anything, sin dinero, no puedo pagar, no podemos pagar, cuanto cobran",
    "after-the-program": (
        "i relapsed, he relapsed, she relapsed, we relapsed, they relapsed, relapsed last night, "
        "relapsed again, relapsed today, relapsed yesterday, just relapsed, slipped up, had slip, "
        "relapsed after, relapse after, recayo, volvio a recaer, recae, recaer, recaida, volvio "
        "a usar, volvio a consumir, volvio a tomar, vuelve a usar, vuelve a consumir, "
        "vuelvo a usar, vuelvo a consumir, corrieron del programa, botaron del "
        "programa, sacaron del programa, echaron del programa, kicked out of program, kicked "
        "out of rehab"
    ),
    "when-insurance-says-no": (
        "seguro no quiere pagar, seguro no paga, seguro no cubre, seguro no quiere cubrir, "
        "seguro nego, seguro dijo que no, seguro no aprueba, no quiere pagar seguro, no quieren "
        "pagar, negaron tratamiento, apelar, apelacion, denegaron, denegado, medicaid nego, "
        "medicaid no cubre, masshealth no cubre, masshealth nego"
    ),
    "helping-someone": (
        "with needle, with needles, found needle, found needles, found syringe, found pills, found "
        "drugs, found vape, found stash, wont go to, refuses to go, refuses rehab, refuses detox, "
        "obligar, obligarlo, obligarla, a la fuerza, contra su voluntad, se niega, no se deja "
        "ayudar, no acepta ayuda, no puedo con mi hijo, no puedo con mi hija, no puedo con el, "
        "no puedo con ella, que le digo, como le hablo, como hablo con, me roba, cree que no "
        "tiene problema"
    ),
    "paying-where-you-live": (
        "perdi masshealth, perdi medicaid, quitaron medicaid, quitaron masshealth, cancelaron "
        "medicaid, cancelaron masshealth, renovar medicaid, renovar masshealth, renew "
        "masshealth, lost masshealth, regla de trabajo, requisito de trabajo"
    ),
    "language-and-papers": (
        "papeles, estatus, estatus migratorio, inmigracion, migra, deportar, deportan, "
        "deporten, deportacion, carga publica, tarjeta verde, ilegal, documentos, "
        "indocumentados, no habla ingles, no hablo ingles, no hablan ingles, interprete, "
        "traductor, sin ingles, poco ingles, no entiendo ingles, no se ingles, soy ciudadano, "
        "no soy ciudadano, notario, ice agents, afraid of ice"
    ),
    "different-for-you": (
        "brother died, sister died, husband died, wife died, friend died, mom died, dad died, died "
        "of overdose, died from overdose, lost my son, lost my daughter, lost my brother, "
        "en la calle, donde dormir, donde quedarme, vive en carro, vivo en carro, sin casa, sin "
        "techo, tianeptine, tianeptina"
    ),
    "teens-and-young-adults": (
        "12 anos, 13 anos, 14 anos, 15 anos, 16 anos, 17 anos, 12 year old, 13 year old, 14 "
        "year old, 15 year old, 16 year old, 17 year old, tiene 13, tiene 14, tiene 15, tiene "
        "16, tiene 17, is 13, is 14, is 15, is 16, is 17, menor de edad, menores de edad, "
        "adolecente, adolecentes"
    ),
    "levels-of-care": (
        "detox vs, detox versus, between detox and, compare detox, detox better than, better than "
        "detox, detox not enough, detox isnt enough, more than detox, less than detox, step up "
        "from detox, rehab vs, rehab versus, between rehab and, compare rehab, rehab better than, "
        "better than rehab, rehab not enough, rehab isnt enough, more than rehab, less than "
        "rehab, step up from rehab, residential vs, residential versus, between residential and, "
        "compare residential, residential better than, better than residential, residential not "
        "enough, residential isnt enough, more than residential, less than residential, step up "
        "from residential, inpatient vs, inpatient versus, between inpatient and, compare "
        "inpatient, inpatient better than, better than inpatient, inpatient not enough, inpatient "
        "isnt enough, more than inpatient, less than inpatient, step up from inpatient, "
        "outpatient vs, outpatient versus, between outpatient and, compare outpatient, outpatient "
        "better than, better than outpatient, outpatient not enough, outpatient isnt enough, more "
        "than outpatient, less than outpatient, step up from outpatient, sober living vs, sober "
        "living versus, between sober living and, compare sober living, sober living better than, "
        "better than sober living, sober living not enough, sober living isnt enough, more than "
        "sober living, less than sober living, step up from sober living, halfway house vs, "
        "halfway house versus, between halfway house and, compare halfway house, halfway house "
        "better than, better than halfway house, halfway house not enough, halfway house isnt "
        "enough, more than halfway house, less than halfway house, step up from halfway house"
    ),
    "work-and-school": (
        "can i work, can he work, can she work, work while, while in treatment, work during, keep "
        "working, still work, go to work, between jobs"
    ),
}
