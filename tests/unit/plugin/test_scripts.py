"""Scripts are made shorter, and mean what they meant."""

from __future__ import annotations

import sys

import pytest

from levelground.base.errors import BuildError
from levelground.plugin.assets import scripts


@pytest.mark.parametrize(
    ("script", "short"),
    [
        (
            "function half(number) { return number / 2; }",
            "function half(e){return e/2};",
        ),
        (
            "(function () { var one = 1; var two = 2; f(one); f(two, one); }());",
            "(function(){var e=1,t=2;f(e),f(t,e)})();",
        ),
        ("if (a) { while (b()); }", "if(a)for(;b(););"),
        ("if (a) { for (;;); } else { c(); }", "if(a)for(;;);else c();"),
    ],
)
def test_a_semicolon_is_kept_only_where_it_says_something(script: str, short: str):
    assert scripts.shortened(script, "a script") == f"{short}\n"


def test_no_newer_syntax_comes_in():
    made = scripts.shortened(
        "(function () { var f = function () { return 'a' + b; }; f(f); })()", "a"
    )

    assert "=>" not in made
    assert "`" not in made


def test_what_is_no_script_is_an_error_that_names_it_and_the_place():
    with pytest.raises(BuildError, match=r"app/new\.js cannot be read: .* on line 1 and column 9"):
        scripts.shortened("var a = ;", "app/new.js")


def test_where_no_library_shortens_names_comments_and_white_space_go(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setitem(sys.modules, "minify", None)

    made = scripts.shortened("// why\nvar name = 1;\n\nf(name);\n", "a script")

    assert made == "var name=1;f(name);\n"
