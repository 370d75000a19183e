"""What people call towns, how they spell names that are said otherwise, and words of addresses."""

from __future__ import annotations

# What people call towns, as words of their names; these are the same in every language.
NICKNAMES = {
    "la": "los angeles",
    "stl": "saint louis", "saint joe": "saint joseph", "kc": "kansas city", "kcmo": "kansas city",
    "okc": "oklahoma city", "nyc": "new york", "new york city": "new york", "slc": "salt lake city",
    "philly": "philadelphia", "vegas": "las vegas", "nola": "new orleans", "indy": "indianapolis",
    "washington dc": "washington", "cape cod": "barnstable county",
    "cape": "barnstable county", "marthas vineyard": "dukes county",
    "the vineyard": "dukes county", "southie": "south boston", "eastie": "east boston",
    "jp": "jamaica plain", "sf": "san francisco", "san fran": "san francisco",
    "oc": "orange county",
    "berkshires": "berkshire county", "the berkshires": "berkshire county",
    "manhattan": "new york", "nueva york": "new york", "nueva bedford": "new bedford",
    "rio piedras": "san juan", "hato rey": "san juan", "santurce": "san juan",
    "viejo san juan": "san juan", "old san juan": "san juan", "filadelfia": "philadelphia",
}  # fmt: skip

# Stretches of more than one state, or of none for sure: a town or a ZIP code is asked for.
REGIONS = "the valley"

# Before the name of a state these make a region of it, which may not be known.
SIDES = (
    "north south east west northern southern eastern western northeast northwest southeast "
    "southwest northeastern northwestern southeastern southwestern central upstate downstate "
    "norte sur este oeste noreste noroeste sureste suroeste centro"
)

# Names as they are heard, in English or Spanish ears, where no town is called so.
HEARD = {
    heard: town
    for town, all_heard in {
        "worcester": "wooster woostah wuster wusta worster woster wurster uster wister guster "
        "worchester worchestor worcestor worchster",
        "gloucester": "gloster glouster glosta glowster",
        "leominster": "lemonster leminster lemminster lemonstar leomister",
        "leicester": "lester leister",
        "haverhill": "havrill hayvril haveril averil javeril",
        "woburn": "wooburn woobin wobern",
        "quincy": "quinzy kwinzy quinci cuinsi",
        "peabody": "peabuddy peebody pibodi",
        "boston": "bawston bahston",
        "lowell": "luel loel lowel louel",
        "lawrence": "lorens lorense lawrens laurens lorenz",
        "holyoke": "joliok jolyoke holiok holyoak",
        "chelsea": "chelsi chelsy",
        "framingham": "framingan freminjam framinham",
        "brockton": "brocton broctown",
        "springfield": "espringfil springfil espringfield",
        "louisville": "looavul luhvul louieville",
        "new orleans": "nawlins norleans",
        "tucson": "tuscon tooson",
        "cincinnati": "sinsinati cincy",
        "poughkeepsie": "pokeepsie pokipsy",
        "schenectady": "skenectady",
        "puyallup": "pewallup",
        "albuquerque": "albukerke albakerky",
        "houston": "hiuston jiuston",
        "chicago": "shycago chitown",
        "hialeah": "jailea hialea",
    }.items()
    for heard in all_heard.split()
}

# The last word of an address, after a number and a name; some are short, and some Spanish.
KINDS_OF_STREET = (
    "street avenue ave av road rd boulevard blvd drive dr lane ln highway hwy route rte parkway "
    "pkwy pike turnpike tpke circle cir square sq terrace ter plaza plz court ct place pl trail "
    "trl alley broadway freeway expressway loop calle avenida carretera camino"
)
HIGHWAYS = "highway hwy route rte carretera"  # these have a number after them
# After a number these make no address: a 20 minute drive.
UNITS = "minute minutes min mins mile miles minuto minutos milla millas yr yrs yo step steps"
# What is named after a town, or like one, and lies elsewhere: Suffolk University.
LANDMARKS = (
    "university college campus park station stadium mall airport hospital general universidad "
    "parque estacion estadio aeropuerto"
)
# Before the letters of a town such as LA, and before a word of time that is a town as well: not the
# Spanish "en", with which a phrase of time begins too.
BEFORE_CODE, BEFORE_TIME = "in near around to", "in near around close by from"
# Codes of states that are also plain words, or short for something else; the last only in capitals,
# and not even then alone.
PLAIN_CODES = "in or me hi ok oh as id de la co pa mo ms md pr vi ex al va"
NEVER_CODES = "va"
BEFORE_MY = "para de por a"  # "para mi hijo" is not in Michigan
MOUNTS = "mount fort"  # Mount Auburn is not Auburn
OF_PLACE = "de del"  # between a side and its state: "norte de massachusetts"
BY_LANDMARK = "near around close cerca serca cercas"  # before a landmark
UP_TO = "to de del la el the"  # after these
# All of them, as the search calls them.
WORDS = {
    "before_code": BEFORE_CODE.split(),
    "before_time": BEFORE_TIME.split(),
    "plain_codes": PLAIN_CODES.split(),
    "never_codes": NEVER_CODES.split(),
    "before_my": BEFORE_MY.split(),
    "mounts": MOUNTS.split(),
    "of_place": OF_PLACE.split(),
    "by_landmark": BY_LANDMARK.split(),
    "up_to": UP_TO.split(),
    "nicknames": NICKNAMES,
    "heard": HEARD,
    "streets": KINDS_OF_STREET.split(),
    "highways": HIGHWAYS.split(),
    "units": UNITS.split(),
}
