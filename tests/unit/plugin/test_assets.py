"""One stylesheet and one script, from small files in an order that is written down or derived."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from levelground.base.errors import BuildError
from levelground.bootstrap import ROOT
from levelground.plugin import assets
from levelground.plugin.assets import style_bundles
from levelground.plugin.assets.own_look import OwnStyles


def theme(path: Path, **files: str) -> Path:
    """Make a folder of styles, files of `blocks` that make one sheet in the order given."""
    (path / "blocks").mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (path / "blocks" / f"{name}.css").write_text(content)
    return named(path, site=[f"blocks/{name}" for name in files])


def named(path: Path, **bundles: list[str]) -> Path:
    """Say which files make which sheet."""
    lines = [f"{name} = {json.dumps(names)}\n" for name, names in bundles.items()]
    (path / "bundles.toml").write_text("".join(lines))
    return path


def joined(path: Path, **files: str) -> str:
    """Return the sheet that these files make."""
    return style_bundles.join_styles(theme(path, **files))["site"]


def test_files_follow_one_another_in_the_order_written(tmp_path: Path):
    assert joined(tmp_path, z="a { top: 0 }\n", a="b { top: 1px }\n") == "a{top:0}b{top:1px}"


def test_signs_between_parts_of_a_selector_stand_alone(tmp_path: Path):
    made = joined(tmp_path, a="a + b ~ c:nth-child(n + 3)::after { top: 0 !important }\n")

    assert made == "a+b~c:nth-child(n+3):after{top:0!important}"


def test_comments_blank_lines_and_indents_are_left_out(tmp_path: Path):
    made = joined(tmp_path, a="/* why\n * so */\na,\nb > c {\n  top: 0;\n}\n\n\n")

    assert made == "a,b>c{top:0}"


@pytest.mark.parametrize(
    "css",
    [
        "a{top:calc(1px + 2px)}",
        "a b{top:0}",
        'a{content:" / "}',
        "a :hover{top:0}",
        "@media screen and (a){b{top:0}}",
    ],
)
def test_spaces_that_mean_something_stay(tmp_path: Path, css: str):
    assert joined(tmp_path, a=css) == css


def test_the_value_of_an_attribute_keeps_its_quotes_where_it_needs_them(tmp_path: Path):
    css = '[a="yes"], [b="2"], [c$="-x"] { content: "d"; }\n'

    made = joined(tmp_path, a=css)

    assert made == '[a=yes],[b="2"],[c$="-x"]{content:"d"}'


def script(path: Path, content: str) -> str:
    """Return what a script of every page becomes that has this *content*."""
    (path / "a.js").write_text(content)
    return dict(assets.join_scripts(path))["site"]


def test_a_scripts_comments_go_and_its_addresses_stay(tmp_path: Path):
    made = script(tmp_path, '// why\n  // so\nvar a = "tel:" + "//";\n')

    assert made == 'var a="tel://";\n'


def test_a_script_keeps_the_names_that_others_see(tmp_path: Path):
    made = script(tmp_path, "(function () { var long = 1; window.shown = long; }());\n")

    assert made == "(function(){var e=1;window.shown=e})();\n"


def test_a_script_that_cannot_be_read_stops_the_build_with_its_place(tmp_path: Path):
    with pytest.raises(BuildError, match=r"a\.js cannot be read: .*line 2"):
        script(tmp_path, "var a = 1;\nvar b = ;\n")


def with_tokens(path: Path, tokens: str, css: str) -> str:
    """Return the sheet of a page for the values that all pages have, and one file."""
    (path / "base").mkdir()
    (path / "base" / "tokens.css").write_text(tokens)
    theme(path, a=css)
    made = style_bundles.join_styles(named(path, site=["base/tokens"], more=["blocks/a"]))
    return f"{made['site']} {made['more']}"


def test_a_token_that_is_set_once_and_is_short_stands_where_it_is_used(tmp_path: Path):
    tokens = ":root { --space-2: .5rem; --ink: #000; }\n"
    css = (
        "a { gap: var(--space-2) calc(-1 * var(--space-2)) }\n@media print { b { --ink: #fff } }\n"
    )

    assert with_tokens(tmp_path, tokens, css) == (
        ":root{--a:#000} a{gap:.5rem calc(-1 * .5rem)}@media print{b{--a:#fff}}"
    )


def test_other_tokens_have_one_short_name_in_all_sheets(tmp_path: Path):
    tokens = ":root { --line: 1px solid var(--soft); --soft: #333; }\n"
    css = ".a--b { border: var(--line); color: var(--soft); --mark: 0; left: var(--mark, 1px) }\n"

    assert with_tokens(tmp_path, tokens, css + ".c { color: var(--soft) }") == (
        ":root{--a:1px solid #333} .a--b{border:var(--a);color:#333;--b:0;left:var(--b,1px)}"
        ".c{color:#333}"
    )


def test_what_stands_in_the_room_for_print_is_for_print_only(tmp_path: Path):
    (tmp_path / "print").mkdir()
    (tmp_path / "print" / "a.css").write_text("a { top: 0 }\n")

    made = style_bundles.join_styles(named(tmp_path, site=["print/a"]))

    assert made["site"] == "@media print{a{top:0}}\n"


@pytest.mark.parametrize(
    ("names", "fault"),
    [
        (["base/z", "blocks/a", "blocks/b", "blocks/c"], "differ: blocks/c;"),
        (["blocks/a"], "differ: base/z, blocks/b;"),
        (["base/z", "blocks/a", "blocks/a", "blocks/b"], "of site are in no good order"),
        (["blocks/a", "base/z", "blocks/b"], "of site are in no good order"),
    ],
)
def test_files_are_named_once_in_the_order_of_their_rooms_or_the_build_stops(
    tmp_path: Path, names: list[str], fault: str
):
    made = theme(tmp_path, a="", b="")
    (made / "base").mkdir()
    (made / "base" / "z.css").write_text("")

    with pytest.raises(BuildError, match=fault):
        style_bundles.join_styles(named(made, site=names))


def test_a_list_of_sheets_that_cannot_be_read_stops_the_build(tmp_path: Path):
    (tmp_path / "bundles.toml").write_text("site = [")

    with pytest.raises(BuildError, match=r"bundles\.toml cannot be read"):
        style_bundles.join_styles(tmp_path)


def test_the_themes_own_files_join_to_the_same_text_every_time():
    own = ROOT / "theme" / "static"
    made = list(assets.bundles(own))

    assert made == list(assets.bundles(own))
    assert not [
        name for _, name, content in made if "/*" in content and name not in {"lunr", "qr", "texts"}
    ]


def test_every_sheet_and_script_becomes_a_file_of_its_name(tmp_path: Path):
    (tmp_path / "js" / "lists").mkdir(parents=True)
    (tmp_path / "js" / "lists" / "b.js").write_text("b();\n")
    styles = theme(tmp_path / "css", a="", b="a { top: 0 }")
    named(styles, site=["blocks/a"], lists=["blocks/b"])

    made = {(kind, name): content for kind, name, content in assets.bundles(tmp_path)}

    assert list(made) == [("css", "site"), ("css", "lists"), ("js", "site"), ("js", "lists")]
    assert made["css", "lists"] == "a{top:0}"
    assert made["js", "lists"] == "b();\n"


@pytest.mark.usefixtures("own_memory")
def test_what_was_made_and_proved_is_remembered_until_a_file_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    static = tmp_path / "static"
    shutil.copytree(ROOT / "theme" / "static", static)
    first = assets.proved_bundles(static, OwnStyles())
    with (static / "css" / "base" / "text.css").open("a", encoding="utf-8") as style:
        style.write("a { background: url(//example.org/a.png) }\n")
    second = assets.proved_bundles(static, OwnStyles())
    changed = {made.name for made, before in zip(second, first, strict=True) if made != before}
    assert "site" in changed
    assert [made.name for made in first if made.faults] == []
    assert {made.name for made in second if made.faults} == changed
    monkeypatch.setattr(assets, "bundles", lambda *_theme: pytest.fail("made again"))
    assert assets.proved_bundles(static, OwnStyles()) == second
