"""A booklet says what the site says: tagged, whole, the same every time, and folds as it should."""

from __future__ import annotations

import io
import re
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader

from levelground.base.errors import LevelGroundError
from levelground.content.part import Part
from levelground.language import catalogues
from levelground.language.messages import speaking
from levelground.publish import folded_booklet
from levelground.publish.booklet_data import booklet_data
from levelground.publish.folded_booklet import SIZES
from levelground.site.arrange.directory import Directory
from tests.unit.making import catalog, record

HOSTILE = '#panic("x") *b* $x$ `c` @at-a \\ #include "/etc/passwd" // /* "]'
PLACE = 'place: {{street: {street}, city: {city}, county: Example, state: EX, zip: "00001"}}'


def made(slug: str, city: str, facts: str, name: str = ""):
    place = PLACE.format(street="12 Quay Street", city=city)
    return record(facts, slug=slug, name=f"name: {name or slug.title()}", place=place)


WHOLE = catalog(
    made(
        "alpha",
        "Fairhaven",
        'contact: {phone: "555-555-0101", admissions_phone: "555-555-0102", tty: "555-555-0101"}\n'
        "payment: {accepts: [medicaid]}\n"
        "programs:\n  - {level: iop, hours_per_week: 9}\n  - {level: detox, detox_from: [alcohol]}",
        name="Señal Ñandú",
    ),
    made("beta", "Gull Harbor", 'contact: {phone: "555-555-0103"}\nlevel: outpatient'),
    made("gamma", "Gull Harbor", "level: residential", name=f"'{HOSTILE}'"),
)


@cache
def data(language: str = "en"):
    directory = Directory(WHOLE, language, ("en", "es"))
    with speaking(catalogues.translations(language)):
        return booklet_data(directory, Part(("ex",), "Example"), "Level Ground")


@cache
def printed(work: Path, size: str = "half-letter", pages: str = "", duplex: str = "short"):
    work.mkdir(exist_ok=True)
    return folded_booklet.typeset(data(), SIZES[size], pages, duplex, work)


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def words(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in read(pdf).pages)


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("booklet")


def test_a_booklet_is_tagged_and_says_its_language_and_title(work: Path):
    found = read(printed(work).pages)
    root = found.trailer["/Root"]

    assert bool(root["/MarkInfo"]["/Marked"])
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en-US"
    assert bool(root["/ViewerPreferences"]["/DisplayDocTitle"])
    assert found.metadata.title == "Level Ground: Example County, Example State"
    assert re.search(rb"pdfuaid:part[^0-9]{1,3}1", root["/Metadata"].get_data())
    assert {"Help now", "Programs by town", "Index"} <= {
        entry["/Title"] for entry in found.outline if not isinstance(entry, list)
    }


def test_every_number_stands_once_at_its_program(work: Path):
    text = words(printed(work).pages)

    for number in ("(555) 555-0101", "(555) 555-0102", "(555) 555-0103"):
        assert text.count(number) == 1, number
    assert "No phone number is listed." in text


def test_help_comes_first_and_each_page_says_its_day_and_source(work: Path):
    pages = read(printed(work).pages).pages

    assert "Help now" in pages[0].extract_text()
    assert "Do not stop alcohol" in pages[0].extract_text()
    assert all("November 29, 2026" in " ".join(page.extract_text().split()) for page in pages)


def test_what_nobody_stated_is_not_a_no(work: Path):
    assert "Not stated. Ask." in words(printed(work).pages)


def test_words_of_records_are_never_read_as_commands(work: Path):
    text = words(printed(work).pages)

    assert '#panic("x") *b* $x$ `c` @at-a \\ #include "/etc/passwd"' in text
    assert "Señal Ñandú" in text


def test_the_same_words_give_the_same_bytes(work: Path, tmp_path: Path):
    again = folded_booklet.typeset(data(), SIZES["half-letter"], "", "short", tmp_path)

    assert (again.pages, again.sheets) == (printed(work).pages, printed(work).sheets)


def test_indexes_and_call_sheets_are_there(work: Path):
    text = words(printed(work).pages)

    for title in ("By level of care", "By payment", "By town", "Call sheet: Calling about detox"):
        assert title in text
    assert "Do you have a bed now?" in text


def test_a_folded_booklet_has_a_multiple_of_four_pages(work: Path):
    made = printed(work)

    assert made.count % 4 == 0
    assert len(read(made.pages).pages) == made.count
    assert len(read(made.sheets).pages) == made.paper * 2 == made.count / 2


@pytest.mark.parametrize(
    ("pages", "count"), [("24", 24), ("multiple-of 8", 16), ("multiple-of-4", 16)]
)
def test_it_has_the_pages_that_are_asked_for(work: Path, pages: str, count: int):
    made = printed(work, pages=pages)

    assert made.count == len(read(made.pages).pages)
    assert made.count % (8 if "8" in pages else 4) == 0
    assert made.count == count or pages != "24"


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        ("4", "and 4 were asked for"),
        ("30", "30 pages cannot be folded; write a multiple of 4"),
        ("few", '"few" is no number of pages'),
        ("0", '"0" is no number of pages'),
    ],
)
def test_pages_that_cannot_be_are_refused(work: Path, pages: str, told: str):
    with pytest.raises(LevelGroundError) as error:
        printed(work, pages=pages)

    assert told in f"{error.value.what}; {error.value.write}"


def test_the_sides_of_a_sheet_fold_into_the_order_of_the_pages():
    assert list(folded_booklet._sheets(8, turned=False)) == [
        (8, 1, False), (2, 7, False), (6, 3, False), (4, 5, False)
    ]  # fmt: skip
    assert list(folded_booklet._sheets(8, turned=True))[1] == (2, 7, True)


def test_a_pocket_booklet_comes_twice_on_a_sheet_and_letter_is_not_folded(work: Path):
    pocket, letter = printed(work / "p", "pocket"), printed(work / "l", "letter")
    sheet = read(pocket.sheets).pages[0].mediabox

    assert (float(sheet.width), float(sheet.height)) == (612, 792)
    assert letter.sheets == b""


def test_large_print_is_large():
    assert SIZES["half-letter"].large().type >= 16


def test_a_booklet_in_spanish_is_in_spanish():
    found = data("es")

    assert found["words"]["help"] == "Ayuda ahora"
    assert found["towns"][0]["providers"][0]["phones"][0][0] == "Para preguntar cómo empezar"
