"""What registers say, as a page tells it, in every language."""

from __future__ import annotations

import pytest

from levelground.language import catalogues
from levelground.language.messages import speaking
from levelground.site.arrange import registers
from tests.unit.making import directory, record

ENTRY = "{directory: ex, title: Example list, what: WHAT, id: X-1, on: 2026-08-20MORE}"


def lines(what: str, more: str = "", twice: int = 1) -> tuple[str, ...]:
    entry = ENTRY.replace("WHAT", what).replace("MORE", more)
    made = record(f"level: iop\nconfirmed: [{', '.join([entry] * twice)}]")
    return registers.register_lines(directory(made), made)


@pytest.mark.parametrize(
    ("what", "more", "said"),
    [
        ("license", ", until: 2027-10-31",
         "On the state's list of August 20, 2026: licensed until October 31, 2027."),
        ("license", ", until: 2026-10-31",
         ("On the state's list of August 20, 2026: licensed until October 31, 2026. "
         "That day has passed. Ask whether it was renewed.")),
        ("license", "", "On the state's list of August 20, 2026: licensed."),
        ("license", ", missing: 2026-11-20",
         ("On the state's list of August 20, 2026, and not any more on that of November 20, 2026. "
         "Ask why.")),
        ("certification", ", until: 2027-10-31",
         "On the list “Example list” of August 20, 2026: certified until October 31, 2027."),
    ],
)  # fmt: skip
def test_a_register_is_told_with_its_day(what: str, more: str, said: str):
    assert lines(what, more) == (said,)


def test_the_same_sentence_is_not_said_twice():
    assert len(lines("license", ", until: 2027-10-31", twice=2)) == 1


def test_it_is_told_in_spanish():
    with speaking(catalogues.translations("es")):
        (said,) = lines("license", ", until: 2027-10-31")

    assert said == (
        "En la lista del estado del 20 de agosto de 2026: con licencia hasta el "
        "31 de octubre de 2027."
    )
