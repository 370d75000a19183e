"""Links of guides: judged as they were made, and shown as what they lead to."""

from __future__ import annotations

from pathlib import Path

import pytest

from levelground.content.parse.guide_files import load_guides
from tests.unit.making import terms

HEAD = "---\ntitle: Choosing\n---\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one guide to link to."""
    monkeypatch.chdir(tmp_path)
    made = tmp_path / "guides"
    made.mkdir()
    (made / "what-is-iop.md").write_text(HEAD + "## Hours\n", "utf-8")
    return made


def said(folder: Path, text: str) -> str:
    """Return what is wrong with a guide of this *text*, and what to do."""
    (folder / "a.md").write_text(HEAD + text + "\n", "utf-8")
    return "\n".join(str(problem) for problem in load_guides(folder, terms())[1])


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[a](&#123;static}/help-now.yaml)", "asks the site for more than a guide"),
        ("[a][b]\n\n[b]:\n  {static}/help-now.yaml", "asks the site for more than a guide"),
        ("[x](&#47;/evil.example/a)", "leaves the site"),
        ("[x](a%00b.html)", "is not an address"),
        (f"[x]({'ab' * 150}.html)", "is too long for an address"),
        ("[x](https://samhsa.gov\u2044evil.com)", "is not the plain name of a website"),
        ("a [y](https://a b.org) b", "is not a web address"),
        ("[x](tel:call-us)", "is no number to call"),
        ("[x](mailto:a@b.org,c@d.org)", "is not an e-mail address"),
    ],
)
def test_a_link_is_judged_as_it_was_made(folder: Path, text: str, what: str):
    assert what in said(folder, text)


@pytest.mark.parametrize(
    "link",
    [
        "[1-800-662-4357](tel:+18885550100)",
        "[Call 988](tel:911)",
        "[988](https://evil.example)",
        "[1-800-662-4357](https://evil.example)",
        "[https://www.samhsa.gov](https://evil.example/x)",
        "[**samhsa**.gov](https://evil.example/x)",
        "[\uff53amhsa.gov](https://evil.example)",
        "[findtreatment.gov]({filename}what-is-iop.md)",
        "[help@a.org](mailto:other@b.org)",
        "[help@a.org](https://a.org)",
    ],
)
def test_a_link_that_shows_another_number_or_address_is_a_problem(folder: Path, link: str):
    assert "the link shows" in said(folder, link)


@pytest.mark.parametrize(
    "link",
    [
        "[1-800-662-4357](tel:18006624357)",
        "[1 (800) 662-HELP](tel:+1-800-662-4357)",
        "[samhsa.gov](https://www.samhsa.gov/find-help)",
        "[the 988 Lifeline](https://988lifeline.org)",
        "[form.pdf](https://example.org/form.pdf)",
        "[help@a.org](mailto:help@a.org)",
        "[What an IOP is]({filename}what-is-iop.md#hours)",
    ],
)
def test_a_link_that_shows_what_it_leads_to_is_right(folder: Path, link: str):
    assert said(folder, link) == ""


@pytest.mark.parametrize(
    ("link", "write"),
    [
        ("[x](What-Is-IOP.md)", "write {filename}what-is-iop.md"),
        ("[x](..\\guides\\what-is-iop.md)", "write {filename}what-is-iop.md"),
        ("[x]({filename}what-is-iob.md)", "write {filename}what-is-iop.md"),
        ("So it is.[^1]\n\n[^1]: Note.", "write the note into the text"),
        ("[x](note)", "write the address of a page, which ends in .html"),
    ],
)
def test_a_link_to_no_page_is_told_with_the_page_that_was_meant(
    folder: Path, link: str, write: str
):
    assert write in said(folder, link)


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\u3164", "\u2066", "\x07"])
def test_an_invisible_character_in_a_guide_is_a_problem(folder: Path, hidden: str):
    assert f"guides/a.md:4:6: there is an invisible character in it (U+{ord(hidden):04X})" in said(
        folder, f"Call {hidden}1-800"
    )
