"""Colors, styles and templates of a directory of one's own, in the place of the theme's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from levelground.bootstrap import ROOT
from levelground.content.folders import Folders
from levelground.content.own import own_colors
from levelground.plugin.assets import own_look, style_bundles
from levelground.plugin.assets.own_look import OwnStyles

TOKENS = (ROOT / "theme" / "static" / "css" / "base" / "tokens.css").read_text("utf-8")


def directory(folder: Path, text: str = "") -> Folders:
    (folder / "levelground.toml").write_text(f'name = "A"\n{text}')
    (folder / "content" / "programs").mkdir(parents=True)
    return Folders.of(folder / "content")


def test_the_engines_own_colors_can_be_read():
    assert own_colors.with_colors(TOKENS, {"light": {"line": "#ddd6c8"}}) == TOKENS


def test_a_color_is_changed_in_its_own_theme_alone():
    made = own_colors.with_colors(TOKENS, {"dark": {"accent": "#ffd27f"}})

    assert "--accent: #0b5d5a;" in made
    assert made.count("--accent: #ffd27f;") == 1


def test_a_style_stands_in_the_place_of_the_themes(tmp_path: Path):
    theme, mine = tmp_path / "theme", tmp_path / "mine"
    for folder, width in ((theme, 1), (mine, 2)):
        (folder / "blocks").mkdir(parents=True)
        (folder / "blocks" / "card.css").write_text(f"a {{ top: {width}px }}")
    (theme / "bundles.toml").write_text(f"site = {json.dumps(['blocks/card'])}\n")

    assert style_bundles.join_styles(theme, OwnStyles(mine))["site"] == "a{top:2px}"


def test_a_template_of_ones_own_stands_before_the_themes(tmp_path: Path):
    folders = directory(tmp_path)
    templates = tmp_path / "overrides" / "templates"
    templates.mkdir(parents=True)
    (templates / "about.html").write_text("")
    made = own_look.pelican_settings(folders, publish=False)

    assert made["THEME_TEMPLATES_OVERRIDES"] == [str(templates)]


def test_what_the_file_leaves_open_a_published_site_has_from_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    folders = directory(tmp_path, 'corrections = "mailto:care@example.org"\n')
    monkeypatch.setenv("SITEURL", "https://example.org/care/")
    monkeypatch.setenv("CORRECTIONS", "https://example.org/issues")
    made = own_look.pelican_settings(folders, publish=True)

    assert made["SITEURL"] == "https://example.org/care"
    assert made["LEVELGROUND_CORRECTIONS"] == "mailto:care@example.org"
    assert own_look.pelican_settings(folders, publish=False)["SITEURL"] == ""
