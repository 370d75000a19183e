"""The theme keeps the house rules: small files, plain selectors, nothing a strict CSP forbids."""

import re
from pathlib import Path

import pytest

from levelground.plugin import assets
from levelground.plugin.assets import script_order

THEME = Path(__file__).resolve().parents[2] / "theme"
STYLES = sorted(THEME.glob("static/css/**/*.css"))
LIBRARIES = sorted(p for p in THEME.glob("static/js/**/*.js") if p.name in assets.VENDORED)
SCRIPTS = sorted(p for p in THEME.glob("static/js/**/*.js") if p not in LIBRARIES)
TEMPLATES = sorted(THEME.glob("templates/**/*.html"))

# The scripts that may keep something: what is chosen or written down, in this tab, or on the device
# when asked. keep/copy.js has storage to clear it.
KEEPERS = {"choose.js", "choices.js", "kept.js", "write.js", "copy.js"}
# Markup that is put out as it is, each with what has made it harmless.
SAFE = {
    "{{ piece|safe }}": "a piece of a guide, whose Markdown has no raw HTML and is sanitized",
    "{{ page.json_ld|safe }}": "JSON with every < > and & escaped, inside a data block",
}
# What a page may not do: reach out, keep anything, or make markup or code out of text.
BARRED = re.compile(
    r"\b(fetch|XMLHttpRequest|WebSocket|sendBeacon|innerHTML|outerHTML|insertAdjacentHTML|eval|"
    r"Function|import|localStorage|sessionStorage|indexedDB|cookie)\b"
)
COMMENT = re.compile(r"/\*.*?\*/|\{#.*?#\}|^\s*//.*?$", re.DOTALL | re.MULTILINE)


def named(paths: list[Path]) -> pytest.MarkDecorator:
    """Run a test once for every file, under the file's own name."""
    return pytest.mark.parametrize("path", paths, ids=lambda path: path.name)


def content(path: Path) -> str:
    """Return a file's text without its comments."""
    return COMMENT.sub("", path.read_text("utf-8"))


@pytest.mark.parametrize(
    ("paths", "most"), [(STYLES, 300), (SCRIPTS, 300), (TEMPLATES, 100)], ids=["css", "js", "html"]
)
def test_every_file_is_short(paths: list[Path], most: int) -> None:
    assert paths
    long = [path.name for path in paths if len(path.read_text("utf-8").splitlines()) >= most]
    assert not long


def test_every_script_is_in_the_bundle_of_its_folder_once() -> None:
    js = THEME / "static" / "js"
    bundles = script_order.read_script_bundles(js)
    scripts = script_order.read_scripts(js)
    orders = [script_order.ordered_scripts(bundle, scripts, bundles) for bundle in bundles.values()]

    assert {script.path for order in orders for script in order} == {*SCRIPTS, *LIBRARIES}
    assert all(len(order) == len(set(order)) for order in orders)


@named(SCRIPTS)
def test_no_line_of_what_a_script_needs_is_long(path: Path) -> None:
    head = path.read_text("utf-8").partition("*/")[0]
    assert not [line for line in head.splitlines() if len(line) > 115]


@named(STYLES)
def test_no_selector_names_an_id(path: Path) -> None:
    selectors = re.findall(r"([^{};]+)\{", content(path))
    assert not [selector.strip() for selector in selectors if "#" in selector]


@named(STYLES)
def test_nothing_is_important_but_on_paper(path: Path) -> None:
    assert path.parent.name == "print" or "!important" not in content(path)


@named(STYLES)
def test_no_style_asks_for_another_file(path: Path) -> None:
    assert not re.findall(r"@import|url\(", content(path))


@named(STYLES)
def test_no_style_needs_a_browser_of_this_year(path: Path) -> None:
    assert not re.findall(r"@layer|light-dark\(|:has\(|color-mix\(", content(path))


@named(SCRIPTS)
def test_no_script_reaches_out_or_keeps_anything(path: Path) -> None:
    found = set(BARRED.findall(content(path)))
    allowed = {"localStorage", "sessionStorage"} if path.name in KEEPERS else set()
    assert found <= allowed


@named(TEMPLATES)
def test_no_line_of_a_template_is_long(path: Path) -> None:
    assert not [line for line in path.read_text("utf-8").splitlines() if len(line) > 120]


@named(TEMPLATES)
def test_no_template_has_inline_styles_or_code(path: Path) -> None:
    text = content(path)
    assert not re.findall(r"<style|\sstyle=|\son[a-z]+=|javascript:", text)
    assert not re.findall(r"<script(?![^>]*(\ssrc=|application/ld\+json))", text)


@named(TEMPLATES)
def test_markup_is_put_out_unescaped_only_where_something_has_cleaned_it(path: Path) -> None:
    found = re.findall(r"\{\{[^}]*\bsafe\b[^}]*\}\}", content(path))
    assert set(found) <= set(SAFE)


@named(TEMPLATES)
def test_every_visible_word_can_be_translated(path: Path) -> None:
    text = re.sub(r"\{%-?\s*trans\b.*?%\}.*?endtrans\s*-?%\}", "", content(path), flags=re.DOTALL)
    text = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\{\w+\}", " ", text, flags=re.DOTALL)  # {slot}
    assert not re.findall(r"[A-Za-z]{2,}", re.sub(r"<[^>]*>", " ", text))
