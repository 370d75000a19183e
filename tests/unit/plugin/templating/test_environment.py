"""What templates are given: escaping, strictness, our filters and words."""

from __future__ import annotations

from datetime import date

import pytest
from jinja2 import Environment, UndefinedError

from levelground.language import messages
from levelground.plugin.templating import environment
from tests.unit.language.test_messages import Spanish


@pytest.fixture
def env() -> Environment:
    """An environment that was made without any care, as ours makes it."""
    made = Environment(autoescape=False)  # noqa: S701 - the point of the test
    environment.prepare(made)
    return made


def shown(env: Environment, template: str, **given: object) -> str:
    """Return a template with these values filled in."""
    return env.from_string(template).render(**given)


def test_values_are_escaped_even_if_a_setting_turned_that_off(env: Environment):
    assert shown(env, "{{ a }}", a="<b>'\"&") == "&lt;b&gt;&#39;&#34;&amp;"


def test_values_in_translated_texts_are_escaped_too(env: Environment):
    assert shown(env, "{% trans %}By {{ a }}{% endtrans %}", a="<b>") == "By &lt;b&gt;"


@pytest.mark.parametrize("template", ["{{ gone }}", "{{ a.gone }}", "{% if gone %}x{% endif %}"])
def test_a_name_that_is_not_there_stops_the_build(env: Environment, template: str):
    with pytest.raises(UndefinedError):
        shown(env, template, a="x")


def test_texts_are_in_the_language_of_the_page(env: Environment):
    with messages.speaking(Spanish()):
        assert shown(env, '{{ _("Yes") }}') == "S\u00ed"


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ a|day }}", "October 3, 2026"),
        ("{{ 12744|thousands }}", "12,744"),
        ("{{ '1-800-662-HELP (4357)'|tel }}", "tel:18006624357"),
        ("{{ 'https://www.example.org/a/b'|host }}", "example.org"),
        ("{{ 'http://harbor.example.org'|host }}", "harbor.example.org"),
    ],
)
def test_filters_say_values_as_people_do(env: Environment, template: str, said: str):
    assert shown(env, template, a=date(2026, 10, 3)) == said


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_its_own_name(env: Environment, month: int):
    on = date(2026, month, 1)

    assert shown(env, "{{ a|day }}", a=on) == f"{on:%B} 1, 2026"
