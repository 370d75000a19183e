"""Words for one person that say of which sex they are: daughter, abuelo, she.

Who is to be taken in is told by them, and a house for the other sex alone does not fit.
"""

from __future__ import annotations

# Words that name a person by themselves.
WOMEN = (
    "daughter wife sister girlfriend niece granddaughter stepdaughter stepsister mom mum mommy "
    "mother stepmother grandma grandmother granny aunt fiancee woman lady girl girls hija hijita "
    "hijastra esposa hermana sobrina nieta tia mama mami madre madrastra abuela abuelita suegra "
    "cunada nuera ahijada novia comadre amiga vecina"
)
MEN = (
    "husband brother boyfriend nephew grandson stepson stepbrother dad daddy father stepfather "
    "grandpa grandfather uncle man guy boy boys hijo hijito hijastro esposo marido hermano sobrino "
    "nieto tio padre padrastro abuelo abuelito suegro cunado yerno ahijado novio "
    "compadre amigo vecino"
)
# Words that name one only after "my" and the like: "son caros", "la prima del seguro".
OWN_WOMEN = "nana prima mujer senora vieja nina muchacha chica"
OWN_MEN = "son primo papa papi senor viejo nino muchacho chico"
# Right after it these say that "son" is no person but the Spanish for "are": "son caros".
ARE = (
    "caro cara caros caras gratis gratuitos gratuitas buenos buenas malos malas baratos baratas "
    "confidenciales privados privadas seguros seguras abiertos abiertas bilingues muy para de del "
    "los las con todos todas los las cuantos cuantas cuales mejores reales publicos publicas "
    "obligatorias largas cortas iguales diferentes solo"
)
# Words that stand for a person who was or was not named.
SHE = "she ella"
HE = "he him"
# Before one of these, with "my" between: who is there too, and is not to be taken in.
ALONGSIDE = "with bring bringing and or from con y e o traer llevar traigo llevo junto"
# With one of these before it, "with" is about the person: "help with my son", "ayuda con mi hija".
ABOUT = "help helping problem problems trouble ayuda ayudar problema problemas"
# Who the asking person is: "I am his wife".
SELF = "am im soy"
# After the word: "wife of an alcoholic", "take my son with me".
OF = "of de conmigo"
# "With" says so too, where one of these follows; "a woman with kids" is one to be taken in.
WITH = "with con"
HERE = "me us mi nosotros"
# Before an age or a word of age: "son" is a person there too.
CALLED = "my our his her for adult teen teenage old yo grown a"
# Before "him" and "ella", which at the beginning need none.
FOR_WHOM = "for para"
# Between two people.
JOINS = "and or y e o"
US = "i me yo"
SEXES = {
    "women": WOMEN,
    "men": MEN,
    "ownWomen": OWN_WOMEN,
    "ownMen": OWN_MEN,
    "she": SHE,
    "he": HE,
    "alongside": ALONGSIDE,
    "about": ABOUT,
    "self": SELF,
    "of": OF,
    "with": WITH,
    "here": HERE,
    "called": CALLED,
    "are": ARE,
    "forWhom": FOR_WHOM,
    "joins": JOINS,
    "us": US,
}
