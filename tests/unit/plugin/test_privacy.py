"""The proof that a page asks nothing of another origin finds what a browser would load."""

from __future__ import annotations

import pytest

from levelground.bootstrap import ROOT
from levelground.plugin import privacy


@pytest.mark.parametrize(
    "html",
    [
        '<script src="https://a.example.net/a.js"></script>',
        "<script src=//a.example.net/a.js></script>",
        "<SCRIPT SRC = '//a.example.net/a.js'>",
        '<img alt="x" src="https://a.example.net/a.png">',
        '<img srcset="a.png 1x, https://a.example.net/a.png 2x">',
        '<link rel="stylesheet" href="https://a.example.net/a.css">',
        '<link rel="preconnect" href="https://a.example.net">',
        '<iframe src="https://a.example.net">',
        '<form action="https://a.example.net">',
        '<button formaction="https://a.example.net">',
        '<a href="a.html" ping="https://a.example.net">',
        '<video poster="https://a.example.net/a.png">',
        '<object data="https://a.example.net/a">',
        '<svg><use href="https://a.example.net/a.svg#b"/></svg>',
        '<body background="https://a.example.net/a.png">',
    ],
)
def test_what_a_browser_would_load_from_elsewhere_is_found(html: str):
    assert list(privacy.faults_in_page(f"<p>Text</p>{html}"))


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://a.example.net">A</a>',
        '<link rel="canonical" href="https://a.example.net/">',
        '<link rel="alternate" type="x" href="https://a.example.net/feed.atom">',
        '<script src="theme/js/site.js"></script>',
        '<img src="data:image/svg+xml,x">',
        "<p>https://a.example.net is an address</p>",
        '<p title="see https://a.example.net">x</p>',
        '<a href="https://a.example.net"><img src="a.png"></a>',
        "",
    ],
)
def test_what_a_person_follows_or_reads_is_no_fault(html: str):
    assert list(privacy.faults_in_page(html)) == []


@pytest.mark.parametrize(
    ("css", "count"),
    [
        ("a { background: url(https://a.example.net/a.png) }", 1),
        ("a { background: url( '//a.example.net/a.png' ) }", 1),
        ("@import 'a.css';", 1),
        ("a { background: url(data:image/png;base64,x) }", 0),
        ("a { background: url(a.png) }", 0),
    ],
)
def test_a_stylesheet_asks_nobody_else(css: str, count: int):
    assert len(list(privacy.faults_in_style(css))) == count


@pytest.mark.parametrize(
    ("js", "count"),
    [
        ("fetch('a')", 1),
        ("new XMLHttpRequest()", 1),
        ("navigator.sendBeacon('a')", 1),
        ("document.cookie = 'a'", 1),
        ("import('a.js')", 1),
        ("new WebSocket('a')", 1),
        ("caches.open('a')", 1),
        ("navigator.serviceWorker.register('a')", 1),
        ("indexedDB.open('a')", 1),
        ("var fetched = 'a'; location.hash = 'b';", 0),
    ],
)
def test_a_script_uses_neither_the_network_nor_cookies(js: str, count: int):
    assert len(list(privacy.faults_in_script(js))) == count


def test_one_script_may_have_pages_kept_and_do_nothing_else():
    keeping = "navigator.serviceWorker.register('a'); caches.delete('b');"

    assert list(privacy.faults_in_script(keeping, keeper=True)) == []
    assert len(list(privacy.faults_in_script(f"{keeping} fetch('c')", keeper=True))) == 1
    assert len(list(privacy.faults_in_script("indexedDB.open('a')", keeper=True))) == 1


def worker() -> str:
    return "".join(path.read_text("utf-8") for path in (ROOT / "theme" / "worker").glob("*.js"))


def test_the_worker_asks_nothing_but_the_files_of_its_site():
    assert list(privacy.faults_in_worker(worker())) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("fetch(kept.scope + path, how)", "fetch(path, how)"),
        ("fetch(request)", "fetch(request.headers)"),
        ('mode: "same-origin"', 'mode: "cors"'),
        ('"use strict";', '"use strict"; importScripts("a.js");'),
        ('"use strict";', '"use strict"; indexedDB.open("a");'),
        ('"use strict";', '"use strict"; var a = "https://a.example.net/";'),
        ('"use strict";', '"use strict"; fetch("a");'),
    ],
)
def test_a_worker_that_would_ask_more_is_found(old: str, new: str):
    changed = worker().replace(old, new)
    assert changed != worker()
    assert list(privacy.faults_in_worker(changed))
