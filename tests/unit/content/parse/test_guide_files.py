"""Guides and the lines of help now: a closed header, safe Markdown, links that lead somewhere."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from levelground.base.problems import Problem, Severity
from levelground.bootstrap import ROOT
from levelground.content.parse import claims
from levelground.content.parse.guide_files import load_guides, load_help, read_guide, split
from levelground.content.parse.translations import load_translations
from levelground.model.guide import Guide
from tests.unit.making import terms

HEAD = "---\ntitle: Choosing\n---\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of guides, right where one stands."""
    monkeypatch.chdir(tmp_path)
    made = tmp_path / "guides"
    made.mkdir()
    return made


def guide(folder: Path, text: str, name: str = "choosing.md") -> Guide:
    """Return the guide made of *text*, which must be without a problem."""
    (folder / name).write_text(text, "utf-8")
    made, problems = read_guide(folder / name, f"guides/{name}", terms())
    assert problems == ()
    assert made is not None
    return made


def said(folder: Path, text: str, name: str = "choosing.md") -> list[str]:
    """Return what is wrong in a guide as `line:column: field: what`."""
    (folder / name).write_text(text, "utf-8")
    return [
        str(problem).partition(".md:")[2].partition(";")[0]
        for problem in load_guides(folder, terms())[1]
    ]


def test_a_guide_is_its_header_and_its_text(folder: Path):
    made = guide(
        folder,
        "---\ntitle: Choosing a program\nsummary: [Start here.]\norder: 2\nreviewed: 2026-10-01\n"
        "---\n## First\n\nCall.\n",
    )

    assert (made.title, made.summary, made.order) == ("Choosing a program", ("Start here.",), 2)
    assert (made.slug, made.reviewed) == ("choosing", date(2026, 10, 1))
    assert made.html == '<h2 id="first">First</h2>\n<p>Call.</p>'


def test_guides_are_in_reading_order_then_by_name(folder: Path):
    for name, order in (("c", 1), ("b", 2), ("a", 2)):
        (folder / f"{name}.md").write_text(f"---\ntitle: {name}\norder: {order}\n---\nx\n")
    (folder / "last.md").write_text(HEAD + "x\n")

    assert [made.slug for made in load_guides(folder, terms())[0]] == ["c", "a", "b", "last"]


@pytest.mark.parametrize(
    "field",
    ["save_as", "url", "template", "slug", "status", "lang", "path", "category", "date", "html"],
)
def test_a_header_cannot_choose_an_address_or_a_template(folder: Path, field: str):
    (problem,) = said(folder, f"---\ntitle: A\n{field}: ../index.html\n---\nx\n")

    assert problem == f'3:1: {field}: there is no field "{field}"'


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Just text\n", "1:1: the guide does not start with a header"),
        ("---\ntitle: A\n", "1:1: the guide does not start with a header"),
        ("Title: A\nSlug: b\n\nText\n", "1:1: the guide does not start with a header"),
        ("---\norder: 1\n---\nx\n", "2:1: title: it is missing"),
        ("---\ntitle: A\norder: first\n---\nx\n", '3:8: order: "first" is not a number'),
        ("---\ntitle: A\nreviewed: today\n---\nx\n", '3:11: reviewed: "today" is not a date'),
        ("---\ntitle: <b>A</b>\n---\nx\n", "2:8: title: there is HTML or a script in it"),
        (HEAD + "\n<b>x</b>\n", '5:1: "<b>" is HTML, which guides do not use'),
        (HEAD + "[x](javascript:alert)\n", '4:3: "javascript:" links are not allowed'),
        (HEAD + "see [x]({filename}gone.md)\n", '4:7: there is no guide "gone.md"'),
        ("---\ntitle: A\nrelated: [gone]\n---\nx\n", '1:1: related: there is no guide "gone"'),
        (
            "---\ntitle: A\nrelated: ['../x']\n---\nx\n",
            '3:11: related[1]: "../x" is not a plain name',
        ),
    ],
)
def test_what_is_wrong_in_a_guide_is_said_with_its_place(folder: Path, text: str, problem: str):
    assert any(found.startswith(problem) for found in said(folder, text))


def test_a_link_to_a_guide_that_is_there_is_right(folder: Path):
    guide(folder, HEAD + "## Part\n\n## Qué pasa\n", "other.md")

    assert said(folder, HEAD + "[x]({filename}other.md#part)\n") == []
    assert said(folder, HEAD + "[x](other.html#que-pasa) [y](../guides/other.html#part)\n") == []
    assert said(folder, HEAD + "## Here\n\n[x](#here) [y](#main) [z](../levels.html#iop)\n") == []


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("#hear", 'no heading of this page is "#hear"; did you mean "here"?'),
        ("#Here", 'no heading of this page is "#Here"; write "#here"'),
        ("#", 'no heading of this page is "#"; write one of: here, after'),
        (
            "{filename}other.md#prat",
            'no heading of the guide "other" is "#prat"; did you mean "part"?',
        ),
        ("other.html#Part", 'no heading of the guide "other" is "#Part"; write "#part"'),
        (
            "{filename}b.md#part",
            'the guide "b" has no headings, and "#part" leads nowhere; write "{filename}b.md"',
        ),
    ],
)
def test_a_link_to_a_heading_that_is_not_there_names_the_nearest(
    folder: Path, link: str, told: str
):
    guide(folder, HEAD + "## Part\n", "other.md")
    guide(folder, HEAD + "x\n", "b.md")
    text = HEAD + f"## Here\n\n## After\n\nSee [x]({link})\n"

    (folder / "choosing.md").write_text(text, "utf-8")
    (problem,) = load_guides(folder, terms())[1]
    assert str(problem).partition("choosing.md:")[2] == f"8:7: {told}"


def test_a_guide_that_is_a_link_to_another_file_is_refused(folder: Path, tmp_path: Path):
    (tmp_path / "secret.md").write_text(HEAD + "secret\n")
    (folder / "a.md").symlink_to(tmp_path / "secret.md")
    guides, (problem,) = load_guides(folder, terms())

    assert guides == ()
    assert (problem.path, problem.what) == ("guides/a.md", "this is a link to another place")


@pytest.mark.parametrize("name", ["page.html", "page.rst", "page.markdown", "Page.md", "a b.md"])
def test_a_file_that_is_no_guide_is_a_problem(folder: Path, name: str):
    (folder / name).write_text(HEAD + "x\n")
    guides, problems = load_guides(folder, terms())

    assert guides == ()
    assert [problem.path for problem in problems] == [f"guides/{name}"]


def test_a_guide_with_windows_line_ends_is_read_with_a_warning(folder: Path):
    (folder / "a.md").write_bytes((HEAD + "Text\n").replace("\n", "\r\n").encode())
    (made,), (problem,) = load_guides(folder, terms())

    assert made.html == "<p>Text</p>"
    assert problem.what == "the lines end as on Windows"


def test_a_rule_in_the_text_does_not_end_the_header():
    header, markdown, first_line = split("---\ntitle: A\n---\none\n\n---\n\ntwo\n")

    assert (header, first_line) == ("title: A", 4)
    assert markdown == "one\n\n---\n\ntwo\n"


def test_the_shipped_guides_have_no_problem():
    guides, problems = load_guides(ROOT / "content" / "guides", terms())

    assert problems == ()
    assert {made.slug for made in guides} == {
        path.stem for path in (ROOT / "content" / "guides").glob("*.md")
    } - {"README"}


def test_help_now_holds_the_three_numbers_that_save_lives():
    lines, problems = load_help(ROOT / "content" / "help-now.yaml", "help-now.yaml", terms())

    assert problems == ()
    assert {"911", "988"} <= {line.phone for line in lines}
    assert any("SAMHSA" in f"{line.label} {line.say}" for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "lines: x",
        "lines: [{id: a}]",
        "lines: [{id: a, who: b, label: c, say: <b>d</b>}]",
        "lines: [{id: a, who: b, label: c, say: d, url: 'javascript:x'}]",
    ],
)
def test_a_wrong_file_of_help_is_a_problem(tmp_path: Path, text: str):
    (tmp_path / "help-now.yaml").write_text(text)
    lines, problems = load_help(tmp_path / "help-now.yaml", "help-now.yaml", terms())

    assert lines == ()
    assert problems


MARKED = "---\ntitle: Choosing\nsources: [{title: A, id: alcohol}]\n---\n"


def test_a_marked_claim_is_known_with_its_source_and_the_mark_is_not_shown(folder: Path):
    made = guide(folder, MARKED + "It can kill. {clinical: alcohol}\nCall. `{legal}`\n")

    (claim,) = made.claims
    assert (claim.kind, claim.sources, claim.line, claim.column) == (
        "clinical",
        ("alcohol",),
        5,
        14,
    )
    assert "It can kill.\nCall." in made.html
    assert [*claims.unsourced(made)] == []


@pytest.mark.parametrize("mark", ["{clinical}", "{legal: }", "{clinical: other}"])
def test_a_marked_claim_without_a_source_that_there_is_is_an_error(folder: Path, mark: str):
    (folder / "choosing.md").write_text(f"{MARKED}It can kill. {mark}\n", "utf-8")
    _guides, (problem,) = load_guides(folder, terms())

    assert (problem.line, problem.column, problem.severity) == (5, 14, Severity.ERROR)


def test_a_translation_may_leave_the_sources_of_its_claims_to_the_original(folder: Path):
    original = guide(folder, MARKED + "It can kill. {clinical: alcohol}\n")
    (folder / "es").mkdir()
    text = "---\ntitle: Elegir\n---\nPuede ser mortal. {clinical: alcohol}\n"
    (folder / "es" / "choosing.md").write_text(text, "utf-8")
    about = folder / "about.md", None
    made, problems = load_translations(folder, about, (original,), terms())

    assert problems == ()
    assert made["es"].guides[0].claims[0].sources == ("alcohol",)


def translated(folder: Path, english: str, spanish: str) -> tuple[Problem, ...]:
    """Return what is found in a translation beside its original, each with this text."""
    original = guide(folder, MARKED.replace("}]", "}, {title: B, id: law}]") + english)
    (folder / "es").mkdir()
    (folder / "es" / "choosing.md").write_text(f"---\ntitle: Elegir\n---\n{spanish}", "utf-8")
    return load_translations(folder, (folder / "about.md", None), (original,), terms())[1]


def test_a_translation_marks_what_its_original_marks(folder: Path):
    english = "It can kill. {clinical: alcohol} They may not. {legal: law}\n"
    spanish = "Puede ser mortal. {clinical: alcohol, law}\n"
    missing, more = translated(folder, english, spanish)

    assert missing.severity is Severity.WARNING
    assert missing.what == (
        'its original marks a legal claim with "law", and no sentence here is marked so'
    )
    assert (more.line, more.column) == (4, 19)


def test_a_translation_may_cut_its_sentences_otherwise(folder: Path):
    english = "It can kill, and soon. {clinical: alcohol}\n"
    spanish = "Puede ser mortal. {clinical: alcohol} Y pronto. {clinical: alcohol}\n"

    assert translated(folder, english, spanish) == ()
