"""One stylesheet and one script, from small files in an order that is written down or derived."""

from __future__ import annotations

from pathlib import Path

import pytest

from levelground.base.errors import BuildError
from levelground.bootstrap import ROOT
from levelground.plugin import assets


def folder(path: Path, **files: str) -> Path:
    """Make a folder of files, with an ORDER that names them as they are given."""
    for name, content in files.items():
        (path / name.replace("_", ".")).write_text(content)
    (path / "ORDER").write_text("".join(f"{name.replace('_', '.')}\n" for name in files))
    return path


def test_files_follow_one_another_in_the_order_written(tmp_path: Path):
    made = folder(tmp_path, z_css="a { top: 0 }\n", a_css="b { top: 1px }\n")

    assert assets.join_styles(made) == "a{top:0}b{top:1px}"


def test_comments_blank_lines_and_indents_are_left_out(tmp_path: Path):
    made = folder(tmp_path, a_css="/* why\n * so */\na,\nb > c {\n  top: 0;\n}\n\n\n")

    assert assets.join_styles(made) == "a,b>c{top:0}"


@pytest.mark.parametrize(
    "css",
    ["a{top:calc(1px + 2px)}", "a b{top:0}", "a :hover{top:0}", "@media screen and (a){b{top:0}}"],
)
def test_spaces_that_mean_something_stay(tmp_path: Path, css: str):
    assert assets.join_styles(folder(tmp_path, a_css=css)).strip() == css


def test_the_value_of_an_attribute_keeps_its_quotes_where_it_needs_them(tmp_path: Path):
    css = '[a="yes"], [b="2"], [c$="-x"] { content: "d"; }\n'

    made = assets.join_styles(folder(tmp_path, a_css=css))

    assert made.strip() == '[a=yes],[b="2"],[c$="-x"]{content:"d"}'


def script(path: Path, content: str) -> str:
    """Return what a script of every page becomes that has this *content*."""
    (path / "a.js").write_text(content)
    return dict(assets.join_scripts(path))["site"]


def test_a_scripts_comments_go_and_its_addresses_stay(tmp_path: Path):
    made = script(tmp_path, '// why\n  // so\nvar a = "tel:" + "//";\n')

    assert made == 'var a="tel:"+"//";\n'


def test_a_script_keeps_the_names_that_others_see(tmp_path: Path):
    made = script(tmp_path, "(function () { var long = 1; window.shown = long; }());\n")

    assert made == "(function(){var a=1;window.shown=a}());\n"


def test_a_script_that_old_browsers_would_not_read_stops_the_build_with_its_place(tmp_path: Path):
    with pytest.raises(BuildError, match=r"a\.js is no ECMAScript 5 .*2:"):
        script(tmp_path, "var a = 1;\nlet b = () => a;\n")


def test_the_file_for_print_is_for_print_only(tmp_path: Path):
    made = folder(tmp_path, print_css="a { top: 0 }\n")

    assert assets.join_styles(made) == "@media print{a{top:0}}\n"


@pytest.mark.parametrize("order", ["a.css\n", "a.css\nb.css\nc.css\n", "a.css\na.css\nb.css\n"])
def test_every_file_is_named_once_or_the_build_stops(tmp_path: Path, order: str):
    made = folder(tmp_path, a_css="", b_css="")
    (made / "ORDER").write_text(order)

    with pytest.raises(BuildError, match="ORDER and the files beside it differ"):
        assets.join_styles(made)


def test_the_themes_own_files_join_to_the_same_text_every_time():
    own = ROOT / "theme" / "static"
    made = list(assets.bundles(own))

    assert made == list(assets.bundles(own))
    assert not [name for _, name, content in made if "/*" in content and name not in {"lunr", "qr"}]


def test_a_folder_of_its_own_becomes_a_file_of_its_name(tmp_path: Path):
    for name in ("css", "css/lists", "js", "js/lists"):
        (tmp_path / name).mkdir()
    folder(tmp_path / "css", a_css="")
    folder(tmp_path / "css" / "lists", a_css="a { top: 0 }")
    (tmp_path / "js" / "lists" / "b.js").write_text("b();\n")

    made = {(kind, name): content for kind, name, content in assets.bundles(tmp_path)}

    assert list(made) == [("css", "site"), ("css", "lists"), ("js", "site"), ("js", "lists")]
    assert made["css", "lists"].strip() == "a{top:0}"
    assert made["js", "lists"] == "b();\n"
