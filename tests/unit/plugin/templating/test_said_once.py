"""A name with its meaning in brackets is said in full once on a page."""

from __future__ import annotations

import pytest

from levelground.plugin.templating.said_once import names_said_once

DETOX = "Detox (withdrawal management)"


def page(body: str) -> str:
    return f"<head><title>{DETOX}</title></head><body>{body}</body>"


@pytest.mark.parametrize(
    ("body", "made"),
    [
        (f"<h1>{DETOX}</h1>", f"<h1>{DETOX}</h1>"),
        (f"<p>{DETOX}<p>{DETOX}, {DETOX}", f"<p>{DETOX}<p>Detox, Detox"),
        (f'<p>{DETOX}<b title="{DETOX}">', f'<p>{DETOX}<b title="{DETOX}">'),
        (f'<b title="{DETOX}"><p>{DETOX}<p>{DETOX}', f'<b title="{DETOX}"><p>{DETOX}<p>Detox'),
        (
            f"<p>{DETOX}<template><p>{DETOX}</template>",
            f"<p>{DETOX}<template><p>{DETOX}</template>",
        ),
        (
            f"<details>{DETOX} {DETOX}</details><p>{DETOX} {DETOX}",
            f"<details>{DETOX} Detox</details><p>{DETOX} Detox",
        ),
        (
            f"<p>{DETOX}<details>{DETOX}</details>{DETOX}",
            f"<p>{DETOX}<details>Detox</details>Detox",
        ),
        ("<p>Detox and IOP", "<p>Detox and IOP"),
    ],
)
def test_the_first_time_is_in_full_and_the_rest_in_short(body: str, made: str):
    assert names_said_once(page(body), [DETOX]) == page(made)


def test_each_name_is_told_for_itself():
    other = "Intensive outpatient (IOP)"
    text = f"<p>{DETOX}, {other}<p>{other}, {DETOX}"

    assert names_said_once(page(text), [DETOX, other]) == page(
        f"<p>{DETOX}, {other}<p>Intensive outpatient, Detox"
    )


def test_a_name_in_another_language_keeps_the_mark_of_it():
    name = '<bdi lang="en">Detox (withdrawal management)</bdi>'

    html = names_said_once(f"<body><p>{name}<p>{name}", [name])

    assert html == f'<body><p>{name}<p><bdi lang="en">Detox</bdi>'
