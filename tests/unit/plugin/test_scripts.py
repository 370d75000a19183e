"""Scripts are made shorter, and mean what they meant."""

from __future__ import annotations

import pytest

from levelground.base.errors import BuildError
from levelground.plugin.assets import scripts


@pytest.mark.parametrize(
    ("script", "short"),
    [
        (
            "function half(number) { return number / 2; }",
            "function half(a){return a/2};",
        ),
        (
            "(function () { var one = 1; var two = 2; f(one); f(two, one); }());",
            "(function(){var a=1,b=2;f(a);f(b,a)}());",
        ),
        ("if (a) { while (b()); }", "if(a){while(b());};"),
        ("if (a) { for (;;); } else { c(); }", "if(a){for(;;);}else{c();};"),
    ],
)
def test_a_semicolon_is_kept_only_where_it_says_something(script: str, short: str):
    assert scripts.shortened(script, "a script") == f"{short}\n"


def test_newer_syntax_is_an_error_that_names_its_script():
    with pytest.raises(BuildError, match=r"app/new\.js is no ECMAScript 5"):
        scripts.shortened("const a = () => 1;", "app/new.js")
