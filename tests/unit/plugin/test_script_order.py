"""The order of scripts follows from what each says that it needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from levelground.base.errors import BuildError
from levelground.plugin import assets


def theme(path: Path, bundles: str = "", **needs: str) -> Path:
    """Make scripts: `a_b="c"` is a/b.js, which needs c and calls `a.b()`."""
    (path / "bundles.toml").write_text(bundles)
    for key, need in needs.items():
        name = key.replace("_", "/")
        file = path / f"{name}.js"
        file.parent.mkdir(exist_ok=True)
        said = f"\n   needs: {need}" if need else ""
        file.write_text(f"/* Does something. {said} */\n{name.replace('/', '.')}();\n")
    return path


def order(path: Path, bundle: str) -> str:
    """Return the calls of a bundle in their order."""
    return dict(assets.join_scripts(path))[bundle].replace("();\n", " ").strip()


def test_what_is_needed_comes_first_and_else_the_first_by_name(tmp_path: Path):
    made = theme(tmp_path, a_b="a/z", a_c="", a_z="a/d", a_d="")

    assert order(made, "a") == "a.c a.d a.z a.b"


def test_what_every_page_has_needs_no_word_in_the_list_of_bundles(tmp_path: Path):
    assert order(theme(tmp_path, root="", a_b="root"), "a") == "a.b"


def test_what_is_used_where_it_is_there_orders_nothing(tmp_path: Path):
    made = theme(tmp_path, a_b="a/c", a_c="")
    (made / "a" / "c.js").write_text("/* Does something.\n   if there: a/b */\na.c();\n")

    assert order(made, "a") == "a.c a.b"


def test_a_bundle_may_be_made_of_several_folders(tmp_path: Path):
    bundles = '[a]\nfolders = ["a", "x"]\n'

    assert order(theme(tmp_path, bundles, a_b="x/y", x_y=""), "a") == "x.y a.b"


def test_a_bundle_may_need_what_those_before_it_need(tmp_path: Path):
    bundles = '[b]\nafter = ["a"]\n[c]\nafter = ["b"]\n'

    assert order(theme(tmp_path, bundles, a_x="", b_x="a/x", c_x="a/x"), "c") == "c.x"


def test_browsers_are_told_to_compile_at_once_what_runs_whole(tmp_path: Path):
    made = theme(tmp_path, "[a]\nwhole = true\n", a_b="", c_d="")

    joined = dict(assets.join_scripts(made))
    assert joined["a"] == "//# allFunctionsCalledOnLoad\na.b();\n"
    assert joined["c"] == "c.d();\n"


@pytest.mark.parametrize(
    ("bundles", "needs", "problem"),
    [
        ("", {"a_b": "a/gone"}, r"a/b\.js needs a/gone, which is no script"),
        ("", {"a_b": "c/d", "c_d": ""}, r"a/b\.js needs c/d, which is not there before a;"),
        ('[c]\nafter = ["a"]\n', {"a_b": "c/d", "c_d": ""}, r"needs c/d, which is not there"),
        ("", {"a_b": "a/b"}, "in a circle: a/b needs a/b;"),
        (
            "",
            {"a_b": "a/c", "a_c": "a/d, a/e", "a_d": "a/b", "a_e": ""},
            "in a circle: a/b needs a/c needs a/d needs a/b;",
        ),
        ('[gone]\nafter = ["a"]\n', {"a_b": ""}, r"bundles\.toml names what is no folder.*: gone"),
        ('[a]\nafter = ["gone"]\n', {"a_b": ""}, r"names what is no folder beside it: gone"),
        ('[a]\nfolders = ["a", "gone"]\n', {"a_b": ""}, r"no folder beside it: gone"),
        ('[a]\nbefore = ["b"]\n', {"a_b": "", "b_c": ""}, r"no folder beside it: a\.before"),
        ('[a]\nafter = ["b"]\n[b]\nafter = ["a"]\n', {"a_b": "", "b_c": ""}, "after itself: a, b"),
        ("[a\n", {"a_b": ""}, r"bundles\.toml cannot be read"),
    ],
)
def test_a_need_that_cannot_be_met_stops_the_build_with_the_file_and_the_need(
    tmp_path: Path, bundles: str, needs: dict[str, str], problem: str
):
    made = theme(tmp_path, bundles, **needs)

    with pytest.raises(BuildError, match=problem):
        list(assets.join_scripts(made))
