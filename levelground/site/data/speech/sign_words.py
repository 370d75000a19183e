"""Signs that somebody is in danger, in the words of all languages: what to do stands first."""

from __future__ import annotations

# What follows is in the words of all languages: a grandmother types as she speaks, on any page.
# Signs that somebody may die now: what to do at once stands before all else. First those of an
# overdose: who does not breathe, cannot be woken or was brought back.
BREATHLESS = (
    "sleeping weird, breathing weird, breathing funny, breathing slow, snoring weird, hard to "
    "wake, cant stay awake, wont stay awake, eyes rolled back, cold and clammy, respira raro, "
    "respira lento, le cuesta respirar, ronca raro, ojos en blanco, no puede despertar, cannot "
    "breathe, is blue, hes blue, shes blue, looks blue, gurgling, death rattle, overdose, "
    "overdosed, overdosing, overdoses, od, oding, odd, ods, not breathing, stopped breathing, "
    "isnt breathing, barely breathing, cant breathe, can not breathe, trouble breathing, wont "
    "wake up, wont wake, cant wake him, cant wake her, doesnt wake up, unconscious, "
    "unresponsive, not responding, passed out, turning blue, turned blue, lips are blue, blue "
    "lips, lips blue, cant wake, cant wake up, cannot wake, cannot wake up, can not wake, can "
    "not wake up, foaming, narcan didnt work, narcan isnt working, narcan not working, gave him "
    "narcan, gave her narcan, sobredosis, no respira, no está respirando, no puede respirar, "
    "apenas respira, no despierta, no se despierta, no reacciona, no responde, se desmayó, "
    "desmayado, desmayada, inconsciente, labios azules, labios morados, está morado, está "
    "morada, se puso morado, se puso morada, se está poniendo morado, se está poniendo morada, "
    "se puso azul, espuma, he stops breathing, stops breathing, stop breathing, stopped "
    "breathin, not breathin, isnt breathin, aint breathing, hardly breathing, quit breathing, no "
    "longer breathing, breath is slow, cant breath, cant get him up, cant get her up, narcanned, "
    "narcaned, narcand, got narcan, needed narcan, revived, came back with narcan, on the nod, "
    "no pulse, purple lips, lips purple, lips are purple, gray lips, grey lips, lips turning "
    "blue, face is blue, turning gray, turning grey, turning purple, puedo despertar, podemos "
    "despertar, pueden despertar, logro despertar, logramos despertar, despertarlo, despertarla, "
    "no se mueve, no tiene pulso, sin pulso, dejó de respirar, coma etílico, en coma, se pasó de "
    "droga, se pasó de drogas, se pasó de dosis, se pasó con la droga, se pasó con la dosis, se "
    "pasó de tragos, fue la mano, pasó la mano, la pálida, una pálida, yeyo, patatús, piel fría, "
    "lips grey, lips gray, lips are grey, lips are gray, lips white, brought back with narcan, "
    "brought him back, brought her back, woke up after narcan, after narcan, narcan wore off"
)
_OTHER_CRISES = (
    "dying, gonna die, going to die, will die, hell die, shell die, might die, could die, about "
    "to die, may die, se muere, se está muriendo, se nos muere, se me muere, se va a morir, va a "
    "morir, muriéndose, puede morir, muchas pastillas, not waking up, chest pain, poisoned, 911, "
    "ambulance, er, the er, crisis, in crisis, en crisis, vomiting blood, throwing up blood, "
    "coughing blood, coughing up blood, took too many, taken too many, took a bunch of, took all "
    "his, took all her, took all my, took all the, took the whole, took a whole, whole bottle of, "
    "swallowed, gun in the house, has a gun, got a gun, last the night, having a seizure, "
    "no se levanta, le falta el aire, me falta el aire, falta de aire, se está ahogando, me estoy "
    "ahogando, tirado, tirada, duele el pecho, dolor en el pecho, presión en el pecho, se le paró "
    "el corazón, paro cardíaco, infarto, derrame, corazón muy rápido, corazón acelerado, corazón a "
    "mil, acelera el corazón, taquicardia, cara caída, traba la lengua, arrastra las palabras, "
    "muy caliente, bien caliente, ardiendo, sangrando, se desangra, algo en la bebida, algo en el "
    "trago, lo drogaron, la drogaron, me drogaron, lo envenenaron, la envenenaron, "
    "ambulancia, nueve once, dolor de pecho, se intoxicó, intoxicado, vomita sangre, vomitando "
    "sangre, vomitó sangre, demasiadas pastillas, se tomó todas, tomó todas, se tomó todo, se "
    "tomó un frasco, todo el frasco, frasco entero, se tragó, tiene una pistola, tiene un arma, "
    "está convulsionando, se está convulsionando, convulsionando"
)
CRISIS = f"{BREATHLESS}, {_OTHER_CRISES}"
# Of these, who thinks of suicide or of hurting themselves: their own line stands first.
SUICIDE = (
    "cut his wrists, cut her wrists, cut my wrists, cutting himself, cutting herself, cutting "
    "myself, wants to end it, want to end it, se cortó las venas, cortarse las venas, se cortó "
    "las muñecas, se quiere hacer daño, quiere hacerse daño, suicide, suicidal, kill himself, "
    "kill herself, kill myself, kill themselves, kill them self, killing himself, killing "
    "herself, wants to die, want to die, hurt himself, hurt herself, hurt myself, end my life, "
    "end his life, end her life, self harm, dont want to live, doesnt want to live, not want to "
    "live, end it all, better off dead, wants to be dead, no reason to live, slit, jump off, "
    "suicidio, suicida, suicidarse, se quiere matar, quiere matarse, quiero matarme, me quiero "
    "matar, quiere morir, quiere morirse, me quiero morir, quiero morirme, quitarse la vida, "
    "hacerse daño, no quiere vivir, no quiero vivir, ya no quiere vivir, no quiere seguir "
    "viviendo, no quiero seguir viviendo, wanna die, wish i was dead, wishes he was dead, wishes "
    "she was dead, hang himself, hang herself, hang myself, hanging himself, shoot himself, shoot "
    "herself, shoot myself, take his own life, take her own life, take my own life, his own life, "
    "her own life, my own life, unalive, kms, dont want to be here, doesnt want to be here, dont "
    "want to be alive, no point in living, tired of living, better off without me, better off "
    "without him, ahorcarse, se quiere ahorcar, colgarse, pegarse un tiro, darse un tiro, "
    "matarse, matarme, ganas de morir, se quiere morir, no quiere estar aquí, no quiero estar "
    "aquí, cansado de vivir, cansada de vivir, quiero desaparecer, quiere desaparecer, "
    "quitar la vida, quitarme la vida, se quitó la vida, va a colgar, voy a colgar, se colgó, se "
    "va a ahorcar, me voy a ahorcar, ahorcarme, se va a matar, me voy a matar, intentó matarse, "
    "trató de matarse, quiso matarse, se quiso matar, acabar con su vida, acabar con mi vida, "
    "acabar con todo, sin ganas de vivir, no tiene ganas de vivir, no tengo ganas de vivir, mejor "
    "muerto, mejor muerta, mejor sin mí, tirarse de, tirarse al, se quiere tirar, me quiero "
    "tirar, se corta, se está cortando, me corto, se hace cortes, se hace daño, me hago daño, "
    "cortarse los brazos, se cortó los brazos, no le encuentra sentido a la vida"
)
# Who sees or hears what is not there, or is out of touch: it needs a doctor today, whatever it
# comes from. A choice may be read into the same words.
MINDS = (
    "psychosis, psychotic, hears voices, hearing voices, hear voices, heard voices, voices in his "
    "head, voices in her head, voices in my head, sees things, see things, seeing things, hears "
    "things, hear things, hearing things, seeing people who arent there, talks to himself, talks "
    "to herself, talking to himself, talking to herself, paranoid, paranoia, delusional, "
    "delusions, hallucinates, hallucinate, out of his mind, out of her mind, losing his mind, "
    "losing her mind, losing my mind, lost his mind, lost her mind, going crazy, gone crazy, went "
    "crazy, thinks someone is after him, thinks people are after him, thinks someone is watching, "
    "thinks people are watching, psicosis, psicótico, psicótica, oye voces, oigo voces, escucha "
    "voces, escucho voces, oyendo voces, escuchando voces, oír voces, voces en la cabeza, ve "
    "cosas, veo cosas, ve gente, habla solo, habla sola, hablando solo, hablando sola, paranoico, "
    "paranoica, paranoias, cree que lo persiguen, cree que la persiguen, cree que lo siguen, "
    "viendo cosas, viendo gente, viendo sombras, ve sombras, ve muertos, mirando cosas, oyó "
    "voces, las voces, tiene voces, oyendo cosas, escucha cosas, escuchando cosas, cree que lo "
    "vigilan, cree que la vigilan, cree que lo están, cree que la están, lo quieren matar, se "
    "siente perseguido, se siente perseguida, bien loco, bien loca, se puso loco, se puso loca, "
    "se puso como loco, días despierto, días despierta, días sin dormir, noches sin dormir, "
    "perdió la razón, perdiendo la razón, fuera de sí, está como loco, está como loca, se volvió "
    "loco, se volvió loca, se está volviendo loco, se está volviendo loca"
)
# Who is hurt or threatened at home.
VIOLENCE = (
    "hits me, hit me, hitting me, hits us, hit us, beats me, beat me, beating me, beats us, beat "
    "us, beats me up, beat me up, chokes me, choked me, choking me, strangled me, punches me, "
    "punched me, slaps me, slapped me, kicks me, kicked me, pushes me, pushed me, shoves me, hurts "
    "me, hurting me, hits my mom, hits my mother, hits kids, hits the kids, hits my kids, hits our "
    "kids, hits her, hits his wife, threatens me, threatened me, threatening me, threatens us, "
    "threatens to kill me, threatened to kill me, going to kill me, gonna kill me, kill me, kill "
    "us, abuses me, abused me, abusing me, rapes me, raped me, scared of him, scared of my "
    "husband, scared of my boyfriend, scared of my son, scared of my wife, afraid of him, afraid "
    "of my husband, afraid of my boyfriend, afraid of my son, afraid of my wife, fear for my life, "
    "afraid for my life, violent, abusive, not safe at home, unsafe at home, not safe with him, "
    "dont feel safe, wont let me leave, restraining order, protective order, me pega, me golpea, "
    "me pegó, me golpeó, me ha pegado, me ha golpeado, me maltrata, me maltrató, me amenaza, me "
    "amenazó, me quiere matar, me va a matar, me ahorca, me ahorcó, me empuja, me empujó, me "
    "viola, me violó, abusa de mí, nos pega, nos golpea, nos amenaza, nos maltrata, le pega a, "
    "golpea a, pega a mis hijos, le pega a mis hijos, le tengo miedo, tengo miedo de él, miedo de "
    "mi esposo, miedo a mi esposo, miedo de mi marido, miedo a mi marido, miedo de mi hijo, "
    "me encierra, nos encierra, me tiene encerrada, no me deja salir, me jala, me jaló, me patea, "
    "me pateó, me estrangula, me estranguló, me da golpes, me cae a golpes, me dio una paliza, "
    "nos maltrató, me controla, miedo de mi novio, miedo a mi novio, miedo de mi "
    "pareja, miedo de mi ex, "
    "violento, violenta, se pone agresivo, se pone agresiva, agresivo, agresiva, no estoy segura "
    "en casa, orden de restricción, orden de alejamiento"
)
# Hours at which nobody asks for a program of next week.
HOURS = (
    "12 am, 12am, 1 am, 1am, 2 am, 2am, 3 am, 3am, 4 am, 4am, 5 am, 5am, 11 pm, 11pm, midnight, "
    "middle of the night, tonite, 2 nite, this night, right this minute, "
    "this very day, hoy mismo, medianoche, madrugada, la madrugada, media noche, "
    "en este momento, ahorita, orita"
)
# Medicines that are dangerous to stop, and that no fact of a program names.
UNNAMED = (
    "seconal, nembutal, secobarbital, pentobarbital, 1 4 bd, z drugs, phenibut, gabapentin, "
    "gabbies, neurontin, pregabalin, lyrica, baclofen, carisoprodol, soma, ambien, zolpidem, "
    "lunesta, "
    "butalbital, fioricet, barbs, pregabalina, gabapentina, ghb, gbl, phenobarbital, fenobarbital"
)
# Signs of withdrawal, beside those of each language.
WITHDRAWAL = (
    "no toma desde, no tomo desde, no ha tomado desde, no he tomado desde, no ha tomado hoy, "
    "no ha bebido, no he bebido, no bebe desde, no bebo desde, dia sin tomar, dias sin tomar, "
    "horas sin tomar, dia sin beber, dias sin beber, horas sin beber, sin tomar alcohol, "
    "mal sin tomar, enfermo sin, enferma sin, mal sin la droga, mal sin droga, mal sin ella, mal "
    "cuando no, enfermo cuando no, dando el mono, da el mono, tembladera, escalofríos, sudores, "
    "no toma hace, se le acabaron las pastillas, se me acabaron las pastillas, "
    "hasnt drank, hasnt drunk, havent drank, havent drunk, without a drink, no alcohol since, "
    "no alcohol for, no drink since, last drank, "
    "withdrawing, in withdrawal, going through withdrawal, hasnt had a drink, havent had a drink, "
    "last drink, ran out of xanax, ran out of benzos, ran out of klonopin, "
    "dejó la bebida, dejó el alcohol, dejó las pastillas, dejé de beber, dejé de tomar"
)
SUFFERED = (
    "had a fit, having a fit, has a fit, has fits, had fits, having fits, rum fits, dts, d t s, "
    "seeing spiders, spiders on, ve arañas, alucina, the horrors, slurring, suda, "
    "people who arent there, people that arent there, le dieron ataques, "
    "shake, shaky, shakey, hands shake, seeing bugs, sees bugs, bugs on, seeing snakes, "
    "seeing people, throwing up, vomiting, sweating, sweats, twitching, seized, seizing, "
    "he is confused, hes confused, she is confused, shes confused, is so confused, is very "
    "confused, está confundido, está confundida, está desorientado, está desorientada, "
    "tiemblan, temblor de manos, ve bichos, ve animales, ve insectos, mira cosas, vomitando, "
    "vomita, sudando, tiritando, delirio, delirando, delira, le dan ataques, le dio un ataque, "
    "tuvo un ataque, tiene ataques, me dan ataques, ataque epiléptico, convulsionando, convulsionó"
)
# Beside a substance that nobody may stop alone, these say that a person has none of it now.
WITHHELD = (
    "since yesterday ayer desde hace day days dia dias hour hours hora horas week weeks semana "
    "semanas monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles "
    "jueves viernes sabado domingo left more longer anymore sleep dormir tiene tengo queda quedan"
)
# To have taken so many pills at once is an overdose: "took 10 xanax", "se tomó diez pastillas".
SWALLOWED = (
    "took taken ate eaten popped swallowed downed tomó tomo tomado tragó trago comió comio ingirió"
)
