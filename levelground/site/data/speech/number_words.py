"""Numbers as they are written out, for ages: "twenty two", "quince", "treinta y dos"."""

from __future__ import annotations

_FROM_ONE = (
    "one two three four five six seven eight nine",
    "uno dos tres cuatro cinco seis siete ocho nueve",
)
_FROM_TEN = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve",
)
_FROM_TWENTY_ONE = (
    "veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete",
)
_TENS = (
    "twenty thirty forty fifty sixty seventy eighty ninety",
    "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
)


def _counted(rows: tuple[str, ...], first: int, step: int = 1) -> dict[str, int]:
    return {word: first + step * at for row in rows for at, word in enumerate(row.split())}


# The number of each word, in the words of all languages, without accents.
NUMBERS = {
    **_counted(_FROM_ONE, 1),
    **_counted(_FROM_TEN, 10),
    **_counted(_FROM_TWENTY_ONE, 21),
    "veintiocho": 28,
    "veintinueve": 29,
    **_counted(_TENS, 20, step=10),
}
