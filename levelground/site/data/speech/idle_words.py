"""Words of the page's languages that say nothing of what is looked for."""

from __future__ import annotations

from levelground import search
from levelground.language.messages import N_
from levelground.site import languages

# Words of sentences, which say nothing of what is looked for, in all languages.
SMALL = (
    "he she him his hers himself herself myself they them themselves we it its hes shes theyre im "
    "ive weve hed shed were was been being had hasnt havent hadnt does did if so too very really "
    "also then than when why because cause until till into about all some more much many lot lots "
    "still again already after before during how helpp ever always even every each will would "
    "should could might must gonna wanna gotta got gets getting going goes went gone come comes "
    "coming came try trying tried tries keep keeps kept know knows think thinks thought tell say "
    "says said see use uses using used addict addicts addicted hooked start starts started stop "
    "stops stopped quit quitting hi name maria nombre llamo wanted took bunch refuse refuses "
    "refused call calls calling phone number somebody anyone anybody everyone person man guy "
    "thanks thank hello hey worried scared afraid desperate bad badly sick heavy heavily daily day "
    "days week weeks month months yesterday ago time thats whats wheres hows whos theres thing "
    "things like feel feels make makes let lets put bring open tonite problem problems trouble "
    "years age old since died lost care based disorder disorders zip code cost costs doctor "
    "doctors medico medicos doctora medical long home homes house houses casa casas hogar hogares "
    "adonde llevo llevar lleva ir voy vamos usa uso usar usando consume consumir consumiendo mete "
    "se te si ya muy mucho mucha muchos muchas tanto tambien todo toda todos todas ahi alli alla "
    "ayudar ayudame ayudenme ayudeme gracias porque cada dia dias semana mes meses anoche adicto "
    "adicta adictos enviciado enviciada problema problemas tenia era fue soy somos hacer hago hace "
    "dice decir mio cuando como quien que donde puede puedo pueden necesito necesita quiero quiere "
    "quieren busco buscar tiene tienen tengo esta estan es un una unos unas y con para por del mi "
    "mis su sus el los las lo le les nos me favor ayuda alguien llamar telefono numero persona "
    "desde muere murio dejar deja dejo parar encontre llevarlo llevarla stay stays area codigo "
    "postal pues mire mira oiga bueno fijese disculpe manda mando mandaron de la programa "
    "programas clinica clinicas centro centros hablan habla esto ni sea nada hate hates hated "
    "tired fed both nobody sleeping slept patients odia odio harto harta cansado cansada sino "
    "cualquier hola hable hablen hables hablo woman lady girl gal boy fuma fuman atienden atiende "
    "out hour hours minute minutes acabo acabaron doing last law ate salio metido metida couch "
    "nodding relapsed arent isnt wasnt werent dont doesnt didnt cant couldnt shouldnt wouldnt "
    "aint "
    "switch switching released kick kicking busca buscan "
    "relapses relapsing recayo recaido recayendo "
    "mix mixing mixed mezclar mezcla mezclo mezclado vivir piensa pienso anymore dangerous together bottle dinero juntos peligroso peligrosa recently recent reciente recientemente poco poca pocos pocas next own brought back siguiente "
    "necesitamos buscamos queremos tenemos tomaba usaba fumaba consumia"
)
# What begins like a denial, and says how strong the need is.
CANNOT = (
    "wont stop, wont quit, doesnt stop, does not stop, will not stop, never stops, cant stop, "
    "cannot stop, can not stop, couldnt stop, isnt stopping, cant quit, cannot quit, "
    "can not quit, nonstop, non stop, not stop, not sober, never sober, "
    "no para de, no paro de, no deja de, no dejo de, no deja, no quiere dejar, no quiere parar, "
    "no puede dejar, no puedo dejar, no logra dejar, no logro dejar, no puede parar, "
    "no puedo parar, sin parar, no hay manera, no hay, "
    # Where one drinks, and no pills.
    "at bars, in bars, to bars, from bars, near bars, bars and clubs, bars and restaurants, "
    "gay bars, sports bars, salad bars, candy bars, bars close, "
    "but now, and now, now only, now just, pero ahora, y ahora, was clean, been clean, got clean, "
    "get clean, getting clean, stay clean, stays clean, is clean, clean and sober, was sober, "
    "been sober, got sober, get sober, getting sober, stay sober, stays sober, is sober, estaba "
    "limpio, estaba limpia, estuvo limpio, estuvo limpia, estaba sobrio, estaba sobria, "
    "cant take it, cant take it no more, cant take it anymore, cant do this no more, cant take "
    "this, "
    "what now, y ahora que, what next, where next, whats next, next step, next steps, and then "
    "what, que sigue, cual es el siguiente paso, "
    # Who is not meant: "my wife, not me, needs detox".
    "not me, not me but, not myself, no yo, no soy yo, not for me for, not for me but, not "
    "for me its, not for me it is, not for him for, not for him but, not for her for, not for her "
    "but, not for us for, no es para mi es, no para mi para, no es para mi sino, no para mi sino, "
    # What is at hand, and who is where: none of it is asked for.
    "i have narcan, we have narcan, already have narcan, have narcan already, has narcan, got "
    "narcan, narcan already, have narcan at home, i have naloxone, we have naloxone, have naloxone "
    "already, already have naloxone, narcan brought, narcan saved, narcan worked, narcan revived, "
    "used narcan, gave narcan, narcan twice, naloxone saved, naloxone brought, tengo narcan, "
    "tenemos narcan, ya tengo narcan, tengo naloxona, ya tengo naloxona, tenemos naloxona, le di "
    "narcan, le dieron narcan, lo salvó el narcan, con narcan, "
    "home with the kids, home with my kids, home with our kids, home with kids, en casa con los "
    "niños, cría a los niños, cría a sus nietos, cría a los nietos, criar a los nietos, "
    "are at home, is at home, kids at home, children at home, baby at home, son at home, daughter "
    "at home, sits at home, sit at home, alone at home, stuck at home, home alone, at home with, "
    "at home and, drinks at home, drinking at home, drink at home, están en casa, está en casa, "
    "en casa con, en casa y, niños en casa, hijos en casa, "
    "raising kids, raising my kids, raising the kids, raising his kids, raising her kids, raising "
    "their kids, raising grandkids, raising my grandkids, raising my grandchildren, raising "
    "grandchildren, raising children, raising her children, raising his children, whose mom, whose "
    "mother, whose dad, whose father, criando nietos, criando a mis nietos, criando a los nietos, "
    "criando a los niños, criando a sus hijos, crío a mis nietos, cuya mamá, cuya madre, "
    "wont go to school, not going to school, doesnt go to school, skips school, no va a la "
    "escuela, no quiere ir a la escuela, no quiere ir al colegio, "
    # Who works at night looks for care by day.
    "work nights, works nights, working nights, work at night, works at night, working at night, "
    "night shift, nightshift, night shifts, overnight shift, graveyard shift, third shift, "
    "trabaja de noche, trabajo de noche, trabaja en la noche, trabajo en la noche, trabaja por la "
    "noche, trabajo por la noche, turno de noche, turno nocturno, turno de la noche, "
    "is high, is really high, gets high, getting high, is drunk, last night, all night, "
    "every night, good morning, good afternoon, good evening, good night, buenos días, "
    "buenas tardes, buenas noches, me van a, le van a, lo van a, la van a, nos van a, se van a, "
    "van a, va a, voy a, "
    "all day, day and night, night and day, toda la noche, todas las noches, todo el día, "
    "todos los días, cada noche, how about, in recovery, a fifth, "
    "we live in, i live in, he lives in, she lives in, they live in, lives in, live in, "
    "vivimos en, vivo en, vive en, viven en, "
    # Where somebody comes from is not where care is looked for.
    "released from hospital, released from the hospital, discharge from hospital, "
    "discharge from the hospital, discharged from hospital, discharged "
    "from the hospital, hospital discharge, out of the hospital, leaving the hospital, left the "
    "hospital, is in the hospital, is in hospital, coming home from the hospital, from the "
    "hospital, del hospital, salió del hospital, sale del hospital, está en el hospital, dado de "
    "alta del hospital, dada de alta del hospital"
)


def ignored() -> str:
    """Return them in all languages, cut like all others."""
    said = N_(
        "a an and any are can do does for from get give go good has have help i is it looking "
        "me my need needs no not of offer offering offers on or our place places please program "
        "programs service services someone speak speaking take takes taking accept accepts "
        "accepting that the their there they this to treatment want what where which who with "
        "you your find am pm en be we us friendly best top now local options cover covers covered "
        "son daughter husband wife brother sister boyfriend girlfriend nephew niece grandson "
        "granddaughter clinic clinics center centers facility facilities only just somewhere but "
        "anything wants he she him her his hers them taper tapering lets speaks"
    )
    return search.phrase(" ".join(languages.in_all(said)))
