"""Words by which a name denies, ends, doubts or sends away what it names, English and Spanish.

Whoever guesses a name asks here first: "no_detox" is no slip of "detox", and what stands under
"discontinued" or "excludes" is not offered.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

# Words that turn a name only as its first: "old_phone", and not "how_old".
_FIRST = frozenset({"ex", "old", "past", "was", "were", "era"})
# A word that denies as the last of several, "smoke_free", and one that is a number there.
_LAST = "free"
_NUMBER = "no"


class Turn(Enum):
    """What a name says of the thing that it names, with the words that say so."""

    DENIED = """
        anti avoid avoids ban banned barred cannot cant contraindicated contraindication
        contraindications denied denies deny didnt disallowed disqualified disqualifiers
        disqualifies doesnt dont excluded excludes exclude
        excluding exclusion exclusions exclusionary excluida excluidas excluido excluidos excluir
        excluye excluyen excluyendo exclusiones forbid forbidden forbids hasnt impedido ineligible
        isnt arent jamas lack lacking lacks minus nadie negada negado negados never niega ningun
        ninguna ninguno no
        nobody non none not nunca prohibe prohiben prohibida prohibidas prohibido prohibidos
        prohibited rechaza rechazada rechazado rechazados rechazan refuse refused refuses reject
        rejected rejects sin tampoco turned turns unable unavailable unsupported unwelcome
        wont without
        """
    LIMITED = """
        except exception exceptions excepto exclusivamente exclusively limit limitaciones limitation
        limitations limite limited limites limits only restrict restricciones restriccion restricted
        restriction restrictions restringido restringidos solamente solo unicamente
        """
    ENDED = """
        anterior anteriores anteriormente antes antigua antiguas antiguo antiguos cancelada
        cancelado canceled cancelled defunct descontinuada descontinuado desconectado discontinued
        disconnected ended eran expired former formerly hasta obsolete obsoleto previa previas
        previo previos previous previously removed retired retirado revocada revocado revoked
        stopped suspended suspendida suspendido terminada terminado terminated until used vencida
        vencido wrong equivocado
        """
    UNSURE = """
        anticipated applied applying coming considering desired doubtful expected future futuro
        futuros maybe pendiente pendientes pending perhaps planeado planeados planned planning
        posible posibles possible possibly potential probable probably proposed proximamente quizas
        quiza requested seeking solicitado soon supposedly tbd tentative unclear unconfirmed unknown
        unsure unverified upcoming wanted wishlist
        """
    ELSEWHERE = """
        deriva derivacion derivada derivado derivados elsewhere offsite outsourced refer referido
        referidos referral referrals referred refers remite remitido remitidos
        """


_TURNS = {word: turn for turn in Turn for word in turn.value.split()}


def turns_in(words: Sequence[str]) -> frozenset[Turn]:
    """Return how the *words* of a name, in small letters without accents, turn it."""
    if len(words) > 1 and words[-1] == _NUMBER:  # phone_no
        words = words[:-1]
    found = {_TURNS[word] for word in words if word in _TURNS}
    if words and words[0] in _FIRST:
        found.add(Turn.ENDED)
    if len(words) > 1 and words[-1] == _LAST:
        found.add(Turn.DENIED)
    return frozenset(found)


def bare_words(words: Sequence[str]) -> list[str]:
    """Return the *words* of a name without those that turn it."""
    kept = [word for at, word in enumerate(words) if word not in (_FIRST if at == 0 else ())]
    if len(kept) > 1 and kept[-1] == _LAST:
        kept.pop()
    return [word for word in kept if word not in _TURNS]
