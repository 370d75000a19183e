"""Markdown to HTML that runs nothing and leads nowhere unsafe."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from levelground import richtext


class Tags(HTMLParser):
    """Collects every tag with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def faults(markdown: str) -> list[tuple[int, int, str]]:
    """Return (line, column, what) of every problem in a guide's text."""
    found = list(richtext.problems_in(markdown, "guides/a.md", 1))
    assert all(problem.write for problem in found)
    return [(problem.line, problem.column, problem.what) for problem in found]


def test_plain_markdown_becomes_plain_html():
    assert richtext.to_html("A *word* and **another**.") == (
        "<p>A <em>word</em> and <strong>another</strong>.</p>"
    )


def test_headings_have_ids_to_link_to():
    assert richtext.to_html("## Detox, safely") == '<h2 id="detox-safely">Detox, safely</h2>'


def test_tables_are_tables():
    tags = [
        tag for tag, _attributes in Tags(richtext.to_html("| a | b |\n|---|---|\n| 1 | 2 |")).found
    ]

    assert tags == ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"]


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?b=c",
        "mailto:a@example.org",
        "tel:988",
        "levels.html#iop",
        "{filename}detox.md",
    ],
)
def test_a_safe_link_keeps_its_address(address: str):
    ((_p, _none), (_a, attributes)) = Tags(richtext.to_html(f"[x]({address})")).found

    assert attributes["href"] is not None
    assert attributes["href"].replace("%7B", "{").replace("%7D", "}") == address
    assert faults(f"[x]({address})") == []


@pytest.mark.parametrize(
    ("markdown", "what"),
    [
        ("[x](javascript:alert(1))", '"javascript:" links are not allowed'),
        ("[x](JaVaScRiPt:alert(1))", '"javascript:" links are not allowed'),
        ("[x](data:text/html,y)", '"data:" links are not allowed'),
        ("[x](vbscript:y)", '"vbscript:" links are not allowed'),
        ("[x](file:///etc/passwd)", '"file:" links are not allowed'),
        ("[x]: javascript:alert(1)", '"javascript:" links are not allowed'),
        ("<ftp://example.org>", '"ftp:" links are not allowed'),
        ("[x](//example.org)", '"//example.org" leaves the site or breaks in an offline copy'),
        ("[x](/levels.html)", '"/levels.html" leaves the site or breaks in an offline copy'),
        ("[x](http://[::1)", '"http://[::1" is not an address'),
    ],
)
def test_an_unsafe_link_is_a_problem(markdown: str, what: str):
    assert what in [found for _line, _column, found in faults(markdown)]


@pytest.mark.parametrize(
    "markdown", ["<script>x</script>", "a <b>c</b>", "<!-- c -->", "<img src=x"]
)
def test_html_is_a_problem_and_comes_out_as_text(markdown: str):
    assert any("is HTML" in what for _line, _column, what in faults(markdown))
    assert {tag for tag, _attributes in Tags(richtext.to_html(markdown)).found} <= {"p"}


def test_a_problem_has_its_line_and_column():
    assert faults("one\n\ntwo <b>\n") == [(3, 5, '"<b>" is HTML, which guides do not use')]


def test_html_in_code_is_no_html():
    assert faults("`<b>`\n\n```\n<script>\n```\n") == []


def test_addresses_in_angle_brackets_are_no_html():
    assert faults("<https://example.org> <a@example.org> <tel:988>") == []


def test_an_image_does_not_come_out():
    assert "img" not in {
        tag for tag, _ in Tags(richtext.to_html("![x](https://example.org/a.png)")).found
    }


def test_every_link_is_found_with_its_place():
    markdown = "[a](one.html)\n\n[b]: two.html\n<https://example.org>"

    assert list(richtext.links(markdown, 10)) == [
        ("one.html", 10, 3),
        ("two.html", 12, 1),
        ("https://example.org", 13, 1),
    ]


SIGNS = st.lists(
    st.sampled_from(
        [
            "[",
            "]",
            "(",
            ")",
            "<",
            ">",
            "!",
            "`",
            "*",
            "_",
            "#",
            "\n",
            " ",
            "    ",
            "|",
            "-",
            ":",
            "&",
            ";",
            '"',
            "'",
            "=",
            "/",
            "\\",
            "x",
            "script",
            "img",
            "svg",
            "a",
            "onerror",
            "onclick",
            "href",
            "src",
            "style",
            "javascript:",
            "java\nscript:",
            "data:text/html,",
            "&#106;",
            "&colon;",
            "alert(1)",
            "http://",
            "\x00",
            "\x02",
            "\x03",
            "\u2028",
        ]
    ),
    max_size=40,
).map("".join)


@given(st.one_of(SIGNS, st.text(max_size=120)))
@example("[x](<javascript:alert(1)>)")
@example("[x](java&#115;cript:alert(1))")
@example("[x](&#106;avascript:alert(1))")
@example("<a href=javascript:alert(1)>x</a>")
@example('[x](https://e.org "onmouseover=alert(1)")')
@example("\u0002wzxhzdk:0\u0003")
def test_no_markdown_makes_html_that_runs(markdown: str):
    for tag, attributes in Tags(richtext.to_html(markdown)).found:
        assert tag in richtext._TAGS
        assert set(attributes) <= {"href", "id", "rel", "title"}
        address = (attributes.get("href") or "").strip().lower()
        scheme = address.partition(":")[0] if ":" in address.split("/")[0] else ""
        assert scheme in {"", "http", "https", "mailto", "tel"}


@given(st.one_of(SIGNS, st.text(max_size=120)))
def test_looking_for_problems_never_fails(markdown: str):
    assert all(line >= 1 and column >= 1 for line, column, _what in faults(markdown))


@pytest.mark.parametrize(
    "address", ["{static}/help-now.yaml", "{attach}x.md", "|static|/x", "{author}me", "{index}"]
)
def test_a_link_cannot_give_the_host_an_order(address: str):
    (problem,) = richtext.problems_in(f"[x]({address})", "a.md", 1)

    assert "asks the site for more than a guide" in problem.what
