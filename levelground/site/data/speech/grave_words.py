"""What may kill now and is told by words together: in all languages, for the script `grave`."""

from __future__ import annotations

from typing import Any

from levelground import search
from levelground.site.data.speech import sign_words

# Children, of whom the first are too young to have taken anything by choice.
_SMALL = (
    "toddler toddlers baby babies infant infants newborn preschooler bebe bebé bebecito bebecita "
    "bebita bebito nene nena niñito niñita"
)
_CHILDREN = (
    "kid kids child children son daughter grandson granddaughter grandkid grandbaby nephew niece "
    "boy girl niño niña niños niñas hijo hija hijito hijita nieto nieta sobrino sobrina chamaco "
    "chamaca"
)
# After "baby" these make another person of it.
_GROWN = "daddy daddys mama mamas father fathers mother mothers mom moms dad dads"
# How something gets into a child: the first never mean that a drug is used.
_ATE = (
    "ate, eaten, eating my, eating his, eating her, eating the, swallowed, swallows, swallow, "
    "swallowing, chewed, chewing, chewed on, "
    "licked, licking, sucking on, sucked on, ingested, put in his mouth, put in her mouth, comió, "
    "se comió, comió una, tragó, se tragó, masticó, chupó, se metió a la boca, ingirió"
)
_TOOK = (
    "took, taken, drank, drunk, popped, got into, get into, gotten into, got a hold of, got ahold "
    "of, got hold of, found, tomó, se tomó, bebió, se bebió, agarró, encontró"
)
# Before a child, in Spanish, these may say what it did: "se tomó el niño las pastillas".
_ACTS = "se comió tragó tomó bebió"
# What begins a new part of a sentence, beside the breaks of each language.
_APART = "i y pero yo"
# How the word after an age begins, in years and in months; the first is enough. Of the others the
# word after it, or before the number, tells an age from a time: "3 years sober".
_AN_AGE, _YEARS, _MONTHS = "yo", "year yr año", "month mos mes"
_OLD, _OF_AGE = "old olds", "de"
_OWNED = "my our his her the their mi mis su sus la las el los nuestra nuestras"
# What a child finds and that is no filter's word.
_THINGS = (
    "pill, pills, med, meds, medicine, medicines, medication, medications, tablet, tablets, strip, "
    "strips, patch, patches, gummy, gummies, edible, edibles, vape juice, dose, pastilla, "
    "pastillas, medicina, medicinas, medicamento, medicamentos, parche, parches, gomitas, them, it"
)
# What is no drink, and what is done with it.
_PRODUCTS = (
    "mouthwash, mouth wash, listerine, hand sanitizer, sanitizer, hand gel, purell, rubbing "
    "alcohol, isopropyl, isopropyl alcohol, antifreeze, methanol, wood alcohol, bleach, cologne, "
    "perfume, aftershave, lysol, hairspray, hair spray, windex, drain cleaner, cleaning fluid, "
    "gasoline, nail polish remover, vanilla extract, enjuague bucal, desinfectante de manos, gel "
    "antibacterial, gel de manos, alcohol en gel, alcohol de farmacia, alcohol isopropílico, "
    "alcohol de curar, alcohol de 96, anticongelante, metanol, cloro, lejía, colonia, gasolina, "
    "loción"
)
_DRINKS = (
    "drank drink drinks drinking drunk swallowed swallowing swallows ate took chugged chugging "
    "bebe bebo bebió bebí bebiendo beber bebido toma tomo tomó tomé tomando tomar tomado tragó "
    "traga ingirió"
)
# Who is hard to wake, beside what slows the breath.
_SEDATED = (
    "sleepy, drowsy, groggy, woozy, out of it, nodding, nodding off, nodding out, nodded off, "
    "nodded out, nods off, nods out, nod off, slumped, slumped over, limp, snoring, barely awake, "
    "half asleep, falling asleep, fell asleep, wont get up, cant get up, dormido, dormida, mucho "
    "sueño, con sueño, tiene sueño, somnoliento, somnolienta, soñoliento, soñolienta, adormilado, "
    "adormilada, adormecido, adormecida, cabecea, cabeceando, se duerme, se está durmiendo, "
    "durmiéndose, ronca, roncando"
)
# These words say so by themselves, whatever it came from.
_NODS = (
    "nodding off, nodding out, nodded off, nodded out, nods off, nods out, nod off, on the nod, "
    "cabecea, cabeceando"
)
# Of what is no drink, what some drink for the alcohol in it.
_SPIRITS = (
    "mouthwash, mouth wash, listerine, hand sanitizer, sanitizer, hand gel, purell, rubbing "
    "alcohol, isopropyl alcohol, cologne, perfume, aftershave, hairspray, hair spray, lysol, "
    "vanilla extract, enjuague bucal, desinfectante de manos, gel antibacterial, gel de manos, "
    "alcohol en gel, alcohol de farmacia, alcohol de curar, alcohol de 96, colonia, loción"
)
# Medicines from a shop or a drawer of which many at once may kill.
_REMEDIES = (
    "tylenol, tylenols, acetaminophen, paracetamol, advil, advils, ibuprofen, motrin, aleve, "
    "naproxen, aspirin, aspirins, excedrin, benadryl, benadryls, nyquil, dayquil, zzzquil, unisom, "
    "coricidin, dramamine, melatonin, trazodone, seroquel, zoloft, prozac, lexapro, wellbutrin, "
    "lithium, metoprolol, propranolol, insulin, gabapentin, gabapentins, flexeril, soma, somas, "
    "ambien, ambiens, caps, capsules, aspirina, aspirinas, ibuprofeno, antidepressants, "
    "antidepresivos, sleeping aids, sleep aids"
)
# Who slow the breath and are named by no fact of a program.
_SLOWERS = (
    "gabapentin, gabbies, neurontin, pregabalin, lyrica, baclofen, carisoprodol, soma, somas, "
    "ambien, zolpidem, lunesta, flexeril, cyclobenzaprine, muscle relaxer, muscle relaxers, "
    "muscle relaxant, muscle relaxants, trazodone, seroquel, benadryl, nyquil, ghb, gbl, kratom, "
    "tianeptine, phenibut, phenobarbital, barbs, fioricet, xylazine, tranq, ketamine, "
    "pregabalina, gabapentina, fenobarbital, relajantes musculares, relajante muscular"
)
# Somebody used again, after a time without.
_USED_AGAIN = (
    "used, using again, uses again, use again, relapsed, relapse, relapsing, slipped up, got high, "
    "getting high, shot up, back to using, back on, using, volvió a usar, volvió a consumir, "
    "recayó, recaída, usó, consumió"
)
# What was swallowed in numbers, by a person of any age.
_OVERTAKEN = (
    "poisoning, call poison, se envenenó, a lot of tylenol, a lot of pills, too many sleeping "
    "pills, ate all her, ate all his, ate all my, poison control, poison center, centro de "
    "envenenamiento, control de envenenamiento, swallowed, took too many, taken too many, took a "
    "bunch of, took all his, took all her, took all my, took all the, took the whole, took a "
    "whole, whole bottle of, muchas pastillas, demasiadas pastillas, se tomó todas, tomó todas, "
    "se tomó todo, se tomó un frasco, todo el frasco, frasco entero, se tragó, poisoned, se "
    "intoxicó"
)
# Before what tells of suicide these say that there is none.
_NOT_SO = (
    "not, never, isnt, no, no es, no está, im not, is not, not feeling, isnt feeling, not thinking "
    "of, not thinking about, not thinking of a, isnt thinking of, no thoughts of, no plans to, "
    "denies, no piensa en, no pienso en, no piensa en el, no tiene ideas de, sin ideas de, sin "
    "pensar en, no hay ideas de"
)
# Whose name says that they slow the breath; all but the first of them are more than that beside it.
_SLOWING = (
    "alcohol benzodiazepines sedatives opioids methadone buprenorphine buprenorphine-naloxone "
    "buprenorphine-alone"
)
# What each of them is of, where two kinds add up.
SLOWING_KINDS = {
    "alcohol": "drink",
    "benzodiazepines": "sedative",
    "sedatives": "sedative",
    "opioids": "opioid",
    "methadone": "opioid",
    "buprenorphine": "opioid",
    "buprenorphine-naloxone": "opioid",
    "buprenorphine-alone": "opioid",
}
# Those of them of which an old dose may kill after a time without.
_OPIOIDS = "opioids methadone buprenorphine buprenorphine-naloxone buprenorphine-alone"
_DRUGS = ("conditions", "detox_from", "medications")
_AFTER_JAIL = ("populations", "justice")

SETS = {
    "small_ones": _SMALL,
    "children": _CHILDREN,
    "grown": _GROWN,
    "owned": _OWNED,
    "drinks": _DRINKS,
    "acts": _ACTS,
    "apart": _APART,
    "an_age": _AN_AGE,
    "old": _OLD,
    "of_age": _OF_AGE,
    "in_years": _YEARS,
    "in_months": _MONTHS,
}
PHRASES = {
    "ate": _ATE,
    "took": _TOOK,
    "things": _THINGS,
    "products": _PRODUCTS,
    "sedated": _SEDATED,
    "overtaken": _OVERTAKEN,
    "not_so": _NOT_SO,
    "nods": _NODS,
    "spirits": _SPIRITS,
    "remedies": _REMEDIES,
    "slowers": _SLOWERS,
    "used_again": _USED_AGAIN,
    "breathless": sign_words.BREATHLESS,
}
NAMES = {"slowing": _SLOWING.split(), "opioids": _OPIOIDS.split()}
# What the search knows from the start: which choices and words bring the rest.
TRIGGERS = (
    f"{_PRODUCTS}, {_SEDATED}, got into, get into, gotten into, got a hold of, got ahold of, got "
    "hold of, chewed, chewing, licked, licking, sucking, sucked, eating my, eating his, eating "
    "her, eating the, found, agarró, "
    "encontró, masticó, chupó, bebió, drank, drunk"
)
GRAVE_CHOICES = {"drugs": [*_DRUGS], "jailed": [*_AFTER_JAIL]}


def grave_phrases() -> dict[str, Any]:
    """Return the words of what may kill now: few questions have one."""
    return {
        **{name: search.index_words(words) for name, words in SETS.items()},
        **{name: _cut(words) for name, words in PHRASES.items()},
        **NAMES,
        "slowing_kinds": SLOWING_KINDS,
        "suicide": _cut(sign_words.SUICIDE),
    }


def _cut(said: str) -> list[str]:
    return list(dict.fromkeys(filter(None, map(search.phrase, said.split(",")))))
