"""One site in several languages: each page has its twin, and leads to it."""

from __future__ import annotations

import re
import shutil
from gettext import NullTranslations
from pathlib import Path

import pytest

from levelground import commands
from levelground.bootstrap import ROOT
from levelground.content.folders import OWN_CONTENT
from levelground.language import catalogues
from levelground.plugin import site_editions
from tests.acceptance.built import pages

GOOD = ROOT / "tests" / "records" / "good"
OWN = OWN_CONTENT
SWITCH = r'<a class="masthead-language"[^>]* lang="{0}" hreflang="{0}" href="([^"#]*)">([^<]*)</a>'
SPANISH, ENGLISH = (re.compile(SWITCH.format(language)) for language in ("es", "en"))
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')
URL = re.compile(r"<url><loc>([^<]*)</loc>(.*?)</url>")
ALTERNATE = re.compile(r'<xhtml:link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/>')

pytestmark = pytest.mark.usefixtures("fixed_day")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder of its own, with one record, all terms and two guides, one translated."""
    folder = tmp_path / "content"
    shutil.copytree(OWN / "vocabulary", folder / "vocabulary")
    for part in ("programs", "guides/es"):
        (folder / part).mkdir(parents=True)
    shutil.copy(GOOD / "single-program.yaml", folder / "programs")
    shutil.copy(OWN / "help-now.yaml", folder)
    shutil.copy(OWN / "about.md", folder)
    write(folder / "guides" / "both.md", "Both", "Read [the other]({filename}one.md).")
    write(folder / "guides" / "one.md", "Only one", "Text.")
    write(folder / "guides" / "es" / "both.md", "Las dos", "Lea [la otra]({filename}one.md).")
    return folder


def write(path: Path, title: str, text: str) -> None:
    path.write_text(f"---\ntitle: {title}\n---\n\n{text}\n", "utf-8")


def edit(content: Path, old: str, new: str) -> None:
    """Change the record."""
    path = content / "programs" / "single-program.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def built(content: Path) -> Path:
    site = content.with_name("site")
    assert commands.build(content, site) == 0
    return site


def own(site: Path, page: Path) -> str:
    """Return where a page is within its language."""
    return page.relative_to(site).as_posix().removeprefix("es/")


def is_spanish(site: Path, page: Path) -> bool:
    return page.relative_to(site).parts[0] == "es"


def test_every_page_is_there_in_both_languages(november_site: Path):
    spanish, english = (
        {own(november_site, p) for p in pages(november_site) if is_spanish(november_site, p) is es}
        for es in (True, False)
    )

    assert english == spanish


def test_every_page_says_its_language(november_site: Path):
    for page in pages(november_site):
        wanted = "es" if is_spanish(november_site, page) else "en"
        assert f'<html lang="{wanted}">' in page.read_text("utf-8"), page


def test_every_page_leads_to_itself_in_the_other_language(november_site: Path):
    for page in pages(november_site):
        spanish = is_spanish(november_site, page)
        ((link, name),) = (ENGLISH if spanish else SPANISH).findall(page.read_text("utf-8"))
        twin = (page.parent / link).resolve()
        assert name == ("English" if spanish else "Español")
        assert twin.is_file(), page
        assert is_spanish(november_site.resolve(), twin) is not spanish
        assert own(november_site.resolve(), twin) == own(november_site, page)


def test_a_page_names_its_own_address_and_not_that_of_its_twin(november_site: Path):
    for page in pages(november_site):
        (address,) = CANONICAL.findall(page.read_text("utf-8"))
        assert address.endswith(f"org/{page.relative_to(november_site).as_posix()}")


def test_sitemaps_name_every_page_with_its_languages(november_site: Path):
    index = (november_site / "sitemap.xml").read_text("utf-8")
    names = re.findall(r"<sitemap><loc>[^<]*/([^/<]*)</loc></sitemap>", index)
    found = {
        loc: dict(ALTERNATE.findall(others))
        for name in names
        for loc, others in URL.findall((november_site / name).read_text("utf-8"))
    }

    assert names == ["sitemap-en.xml", "sitemap-es.xml"]
    public = [page for page in pages(november_site) if page.name != "404.html"]
    assert len(found) == len(public)
    for loc, others in found.items():
        assert set(others) == {"en", "es", "x-default"}
        assert loc in others.values()
        assert others["x-default"] == others["en"]
        assert all(found[other] == others for other in others.values())


def test_each_language_has_a_feed_of_its_own(november_site: Path):
    english, spanish = (
        (november_site / folder / "feed.atom").read_text("utf-8") for folder in ("", "es")
    )

    assert "Checked on October" in english
    assert "Verificado el" in spanish
    assert "/es/programs/" in spanish
    assert "/es/programs/" not in english


def test_scripts_are_told_words_of_the_pages_language(november_site: Path):
    assert "Compare them" in (november_site / "data/words.js").read_text("utf-8")
    assert "Compararlos" in (november_site / "es/data/words.js").read_text("utf-8")


def test_dates_numbers_and_plurals_are_as_spanish_writes_them(november_site: Path):
    page = (november_site / "es/programs/harbor-point-recovery.html").read_text("utf-8")

    assert re.search(r">\d{1,2} de [a-z]+ de 2026<", page)
    assert "9 a 15 horas a la semana" in page
    told = " ".join(p.read_text("utf-8") for p in pages(november_site / "es"))
    assert not re.search(r"\b1 programas", told)


def test_a_guide_without_a_translation_leads_to_the_list_of_guides_and_says_so(content: Path):
    site = built(content)
    page = (site / "guides/one.html").read_text("utf-8")

    assert SPANISH.findall(page) == [("../es/guides.html", "Español: la lista de guías")]
    assert not (site / "es/guides/one.html").exists()
    listed = (site / "es/guides.html").read_text("utf-8")
    link = '<a href="./../guides/one.html" hreflang="en"><bdi lang="en">Only one</bdi></a>'
    assert link in listed


def test_a_link_in_a_translation_leads_to_the_original_where_there_is_no_other(content: Path):
    page = (built(content) / "es/guides/both.html").read_text("utf-8")

    assert '<a href="../../guides/one.html"' in page


def test_a_term_without_a_translation_is_marked_with_its_language(content: Path):
    path = content / "vocabulary" / "payments.yaml"
    path.write_text(
        path.read_text("utf-8") + "\n  - id: seashells\n    label: Seashells\n", "utf-8"
    )
    edit(content, "medicaid]}", "medicaid, seashells]}\nabout: In its own words.")
    site = built(content)
    page = (site / "es/programs/single-program.html").read_text("utf-8")

    assert '<bdi lang="en">Seashells</bdi>' in page
    assert '<bdi lang="en">In its own words.</bdi>' in page
    assert "<bdi lang" not in (site / "programs/single-program.html").read_text("utf-8")


def test_what_is_english_in_the_data_of_a_comparison_is_marked_too(content: Path):
    edit(content, "session_times:", "session_times_note: By ten.\nsession_times:")
    data = "data/facts/single-program.js"
    site = built(content)

    assert '"By ten.","",1,[],"n"]' in (site / "es" / data).read_text("utf-8")
    assert '"n"]' not in (site / data).read_text("utf-8")


def test_a_page_about_the_directory_without_a_translation_keeps_its_language(content: Path):
    page = (built(content) / "es/about.html").read_text("utf-8")

    assert '<div class="body" lang="en">' in page
    assert "<h1>Sobre este directorio</h1>" in page


def test_a_site_in_one_language_has_no_folders_and_no_switch(
    content: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(site_editions, "site_languages", lambda _settings: ("en",))
    site = built(content)

    assert not (site / "es").exists()
    assert 'class="masthead-language"' not in (site / "index.html").read_text("utf-8")
    assert "<loc>" in (site / "sitemap.xml").read_text("utf-8")
    assert "hreflang" not in (site / "sitemap.xml").read_text("utf-8")


def test_another_language_may_come_first(content: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(site_editions, "site_languages", lambda _settings: ("es", "en"))
    site = built(content)

    assert '<html lang="es">' in (site / "index.html").read_text("utf-8")
    assert '<html lang="en">' in (site / "en/index.html").read_text("utf-8")
    assert "../en/guides/one.html" in (site / "guides/both.html").read_text("utf-8")
    assert (site / "en/guides/both.html").is_file()


def test_a_language_without_a_catalogue_is_refused(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(catalogues, "forget", lambda: None)
    monkeypatch.setattr(catalogues, "translated", lambda: ())

    assert commands.build(content, content.with_name("site")) == 2
    assert 'LEVELGROUND_LANGUAGES has "es", which has no catalogue' in capsys.readouterr().err


class Bracketed(NullTranslations):
    """Puts every message in brackets, so that what is said without one shows."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"

    def pgettext(self, context: str, message: str) -> str:
        return f"⟦{message}{context and ''}⟧"


def left_over(html: str) -> set[str]:
    """Return the words of a page's text and of what is read aloud, without all that is marked."""
    # Neither a drawing, a title nor a shared card can hold an element that marks a language.
    bare = r"<script.*?</script>|<svg.*?</svg>|<title.*?</title>|<meta property[^>]*>"
    told = re.sub(bare, " ", html, flags=re.DOTALL)
    told = re.sub(r"<bdi>(.*?)</bdi>", r" \1 ", told)  # a number, kept in one piece
    spoken = re.findall(r'(?:aria-label|title|alt|placeholder|content|data-[a-z]+)="([^"]*)"', told)
    marked = (
        r'<bdi lang="en">.*?</bdi>|<a [^>]*lang="en".*?</a>|<div class="body" lang="en">.*?</main>'
        r'|<section [^>]*lang="en">.*?</section>|<a rel=external [^>]*>.*?</a>'  # and a host's name
    )
    told = re.sub(marked, " ", told, flags=re.DOTALL)
    told = " ".join([re.sub(r"<[^>]*>", " ", told), *(s for s in spoken if "⟦" in s)])
    told = re.sub(r"\{\w+\}", " ", told)  # what scripts fill in
    while "⟦" in told:
        told, count = re.subn(r"⟦[^⟦⟧]*⟧", " ", told)
        if not count:
            break
    return set(re.findall(r"[A-Za-z]{3,}", told))


def test_nothing_that_a_page_says_is_outside_the_catalogue(
    content: Path, monkeypatch: pytest.MonkeyPatch
):
    """All words are from a message, a term (in English, and marked), or a name in the record."""
    # What people type is read in every language that there is a catalogue for.
    made_up = {"xx": Bracketed(), "en": NullTranslations(), "es": NullTranslations()}
    monkeypatch.setattr(site_editions, "site_languages", lambda _settings: ("en", "xx"))
    monkeypatch.setattr(catalogues, "forget", lambda: None)
    monkeypatch.setattr(catalogues, "translations", made_up.__getitem__)
    site = built(content)
    named = set(re.findall(r"[A-Za-z]{3,}", (GOOD / "single-program.yaml").read_text("utf-8")))
    named |= {"Level", "Ground", "English", "Both", "example", "org", "JavaScript"}
    named |= {"CSV", "JSON", "NDJSON", "GeoJSON", "HSDS"}

    found = {
        page.relative_to(site).as_posix(): sorted(left_over(page.read_text("utf-8")) - named)
        for page in pages(site / "xx")
    }
    assert {page: words for page, words in found.items() if words} == {}
