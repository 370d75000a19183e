"""Markdown to HTML that runs nothing and leads nowhere unsafe."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from levelground.content.markdown import (
    find_directives,
    look,
    markdown_links,
    pieces,
    to_html,
)
from levelground.content.markdown.converting import TAGS


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
    found = list(look(markdown, "guides/a.md", 1).problems)
    assert all(problem.write for problem in found)
    return [(problem.line, problem.column, problem.what) for problem in found]


def test_plain_markdown_becomes_plain_html():
    assert to_html("A *word* and **another**.") == (
        "<p>A <em>word</em> and <strong>another</strong>.</p>"
    )


def test_headings_have_ids_to_link_to():
    assert to_html("## Detox, safely") == '<h2 id="detox-safely">Detox, safely</h2>'


def test_tables_are_tables():
    tags = [tag for tag, _attributes in Tags(to_html("| a | b |\n|---|---|\n| 1 | 2 |")).found]

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
    ((_p, _none), (_a, attributes)) = Tags(to_html(f"[x]({address})")).found

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
    assert {tag for tag, _attributes in Tags(to_html(markdown)).found} <= {"p"}


def test_a_problem_has_its_line_and_column():
    assert faults("one\n\ntwo <b>\n") == [(3, 5, '"<b>" is HTML, which guides do not use')]


def test_html_in_code_is_no_html():
    assert faults("`<b>`\n\n```\n<script>\n```\n") == []


def test_addresses_in_angle_brackets_are_no_html():
    assert faults("<https://example.org> <a@example.org> <tel:988>") == []


def test_an_image_does_not_come_out():
    assert "img" not in {tag for tag, _ in Tags(to_html("![x](https://example.org/a.png)")).found}


def test_every_link_is_found_with_its_place():
    markdown = "[a](one.html)\n\n[b]: two.html\n<https://example.org>"

    assert list(markdown_links(markdown, 10)) == [
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
    for tag, attributes in Tags(to_html(markdown)).found:
        assert tag in TAGS
        assert set(attributes) <= {"href", "id", "rel", "title"}
        assert tag != "section"  # only a directive leaves one, and none is known here
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
    (problem,) = look(f"[x]({address})", "a.md", 1).problems

    assert "asks the site for more than a guide" in problem.what


NAMES = {"levels": ("show",), "help-now": ()}


def written(markdown: str) -> list[tuple[str, int, int, str]]:
    """Return the directives of a text that has nothing wrong with it."""
    found, problems = find_directives(markdown, "a.md", 1)
    assert problems == ()
    return [(entry.name, entry.line, entry.column, entry.options) for entry in found]


def test_a_directive_is_found_with_its_place_and_its_options():
    text = "One.\n\n/// levels\n    show: [iop]\n///\n\nTwo.\n\n/// help-now\n///"

    assert written(text) == [("levels", 3, 5, "    show: [iop]"), ("help-now", 9, 5, "")]


def test_a_directive_leaves_its_number_between_the_pieces_of_html():
    text = "One.\n\n/// help-now\n///\n\n/// levels\n    show: [iop]\n///\n\nTwo."

    assert pieces(to_html(text, NAMES)) == (
        "<p>One.</p>\n",
        0,
        1,
        "\n<p>Two.</p>",
    )


def test_nobody_can_write_the_place_of_a_directive_by_hand():
    text = '<section data-directive="0"></section>\n\n/// help-now\n///'

    assert [piece for piece in pieces(to_html(text, NAMES)) if piece == 0] == [0]
    assert faults(text)


@pytest.mark.parametrize(
    ("markdown", "place", "what"),
    [
        ("/// levels\n    show: iop\n", (1, 5), 'the directive "levels" is not closed'),
        ("/// levels\ntext\n///", (1, 5), 'the directive "levels" is not closed'),
        ("text\n/// help-now\n///", (2, 5), 'the directive "help-now" stands in a paragraph'),
        ("/// help-now\n///\ntext", (1, 5), 'the directive "help-now" stands in a paragraph'),
        ("- /// help-now", (1, 3), "a directive cannot stand in a list, a quote or an indent"),
        ("    /// help-now", (1, 5), "a directive cannot stand in a list, a quote or an indent"),
        ("///", (1, 1), '"///" closes no directive'),
        ("/// levels | iop\n///", (1, 1), "this is no directive"),
    ],
)
def test_a_directive_that_is_written_wrongly_is_a_problem(
    markdown: str, place: tuple[int, int], what: str
):
    problem = find_directives(markdown, "a.md", 1)[1][0]

    assert (problem.line, problem.column, problem.what) == (*place, what)
    assert problem.write


LINES = st.lists(
    st.sampled_from(
        [
            "/// help-now",
            "/// levels",
            "///",
            "////",
            "    show: [iop]",
            "",
            "text",
            "- item",
            "> quote",
            "1. one",
            "```",
            "| a | b |",
            "|---|---|",
            "# Heading",
            "    code",
            ": definition",
        ]
    ),
    max_size=14,
).map("\n".join)


@given(LINES)
def test_the_numbers_in_the_html_are_those_of_the_directives_that_were_found(markdown: str):
    found, problems = find_directives(markdown, "a.md", 1)
    numbers = [p for p in pieces(to_html(markdown, NAMES)) if isinstance(p, int)]

    assert problems or numbers == list(range(len(found)))


@pytest.mark.parametrize(
    ("markdown", "what"),
    [
        ("- " * 900 + "x", "nested too deep"),
        ("> " * 9 + "x", "nested too deep"),
        (" " * 44 + "x", "nested too deep"),
        ("one word. " * 7_000, "is too long for a guide"),
        ("<" + " " * 60_000, "characters of one kind in a row"),
        ("[a" * 8_000, "too many signs in one paragraph"),
        (("[a" * 200 + "\n\n") * 80, "too many signs in this guide"),
        ("|a" * 300 + "\n" + "|-" * 300 + "\n" + "|b\n" * 300, "too large to read on a phone"),
    ],
)
def test_what_would_take_long_to_read_is_refused_unread(
    monkeypatch: pytest.MonkeyPatch, markdown: str, what: str
):
    monkeypatch.delattr("levelground.content.markdown.converting.converter")

    assert any(what in found for _line, _column, found in faults(markdown))


@pytest.mark.parametrize(
    ("markdown", "what"),
    [
        ("~~free~~", '"~~" strikes nothing out here'),
        ("- [ ] Call", "there are no boxes to tick in guides"),
        ("# Top\ntext", 'a title with one "#" is lost'),
        ("Text\n| a | b |\n|---|---|\n| 1 | 2 |", "a table was not made of this"),
        ("![x](y.png)", "pictures are not shown in guides"),
        ("[x] (y.html) and [x](y", "a link was not made of this"),
    ],
)
def test_what_would_come_out_raw_or_be_lost_is_a_problem(markdown: str, what: str):
    assert what in [found for _line, _column, found in faults(markdown)]


def test_the_sign_for_less_is_no_html():
    assert faults("Waits are < a week, or a <b") == [
        (1, 26, '"<b" is HTML, which guides do not use')
    ]


@pytest.mark.parametrize(
    ("markdown", "line", "what"),
    [
        ("Ask:\n1. One\n2. Two", 2, "this list comes out as a part of the paragraph before it"),
        ("Pasos:\n- Uno", 2, "this list comes out as a part of the paragraph before it"),
        ("One\nmore\n* a\n* b", 3, "this list comes out as a part of the paragraph before it"),
        ("> Ask:\n> - One", 2, "this list comes out as a part of the paragraph before it"),
        ("- a\n\n  more\n- b", 4, "this list comes out as a part of the paragraph before it"),
        ("- a\n  - b", 2, "a list within a list comes out beside it here"),
        ("1. a\n   - b", 2, "a list within a list comes out beside it here"),
        ("1) One\n2) Two", 1, "this sign makes no list here"),
        ("\u2022 One\n\u2022 Two", 1, "this sign makes no list here"),
    ],
)
def test_what_only_looks_like_a_list_is_named(markdown: str, line: int, what: str):
    assert [(at, said) for at, _column, said in faults(markdown)] == [(line, what)]


@pytest.mark.parametrize(
    "markdown",
    [
        "Ask:\n\n1. One\n2. Two",
        "- a\n    - b\n        - c\n- d",
        "- a\n  goes on\n- b",
        "## Ask\n- One",
        "It took\n12. Then it was over.",
        "One - two\nand three - four",
        "```\nAsk:\n- One\n```",
        "- a\n- b\n\n1. c",
    ],
)
def test_a_list_that_is_one_passes(markdown: str):
    assert faults(markdown) == []
