"""Words by which a name denies, ends, doubts or sends away what it names, English and Spanish.

Whoever guesses a name asks here first: "no_detox" is no slip of "detox", and what stands under
"discontinued" or "excludes" is not offered. Who reads a sentence, a label or what is said of a
phone number has its words from here as well.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import Enum


def _words(said: str) -> frozenset[str]:
    return frozenset(said.split())


# They deny what stands beside them, in a name as in a sentence.
NEGATIONS = _words(
    """
    aint arent cannot cant didnt doesnt dont hasnt isnt jamas neither never ni ningun ninguna
    ninguno no nobody non none nor not nunca sin tampoco without wont
    """
)
# They deny what stands behind them, and nothing else.
EXCEPTIONS = _words("except excepto exclude excludes excluding minus salvo")
# They say of what they stand beside that it is no more, in a name as in a sentence.
ENDS = _words(
    """
    cancelada cancelado canceled cancelled dead defunct descontinuada descontinuado desconectada
    desconectado discontinued disconnected ended ending ends expired expires former formerly
    inactiva inactive inactivo invalid invalida invalido moved obsolete obsoleto retired retirado
    revocada revocado revoked stopped suspended suspendida suspendido terminada terminado
    terminated vencida vencido wrong equivocado
    """
)
# Words that turn a name only as its first, "old_phone" and not "how_old", and a sentence anywhere.
_FIRST = frozenset({"ex", "old", "past", "was", "were", "era"})
# A word that denies as the last of several, "smoke_free", and one that is a number there.
_LAST = "free"
_NUMBER = "no"


class Turn(Enum):
    """What a name says of the thing that it names, with the words that say so."""

    DENIED = (
        NEGATIONS
        | EXCEPTIONS - {"except", "excepto"}
        | _words(
            """
            anti avoid avoids ban banned barred contraindicated contraindication contraindications
            denied denies deny disallowed disqualified disqualifiers disqualifies excluded
            exclusion exclusions exclusionary excluida excluidas excluido excluidos excluir excluye
            excluyen excluyendo exclusiones forbid forbidden forbids impedido ineligible lack
            lacking lacks negada negado negados niega prohibe prohiben prohibida prohibidas
            prohibido prohibidos prohibited rechaza rechazada rechazado rechazados rechazan refuse
            refused refuses reject rejected rejects turned turns unable unavailable unsupported
            unwelcome
            """
        )
    )
    LIMITED = _words(
        """
        except exception exceptions excepto exclusivamente exclusively limit limitaciones limitation
        limitations limite limited limites limits only restrict restricciones restriccion restricted
        restriction restrictions restringido restringidos solamente solo unicamente
        """
    )
    ENDED = ENDS | _words(
        """
        anterior anteriores anteriormente antes antigua antiguas antiguo antiguos eran hasta previa
        previas previo previos previous previously removed until used
        """
    )
    UNSURE = _words(
        """
        anticipated applied applying coming considering desired doubtful expected future futuro
        futuros maybe pendiente pendientes pending perhaps planeado planeados planned planning
        posible posibles possible possibly potential probable probably pronto proposed proximamente
        quizas quiza requested seeking solicitado soon supposedly tbd tentative unclear unconfirmed
        unknown unsure unverified upcoming wanted wishlist
        """
    )
    ELSEWHERE = _words(
        """
        deriva derivacion derivada derivado derivados elsewhere offsite outsourced refer referido
        referidos referral referrals referred refers remite remitido remitidos
        """
    )


_TURNS = {word: turn for turn in Turn for word in turn.value}


def turns_said(words: Collection[str]) -> frozenset[Turn]:
    """Return how the *words* of a sentence, in small letters without accents, turn it."""
    found = {_TURNS[word] for word in words if word in _TURNS}
    return frozenset(found if _FIRST.isdisjoint(words) else {*found, Turn.ENDED})


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
