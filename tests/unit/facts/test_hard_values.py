"""Odd values from strangers: each is read for what it says or refused, and none is dropped."""

from __future__ import annotations

import pytest

from levelground.facts import read_value, safe_text
from levelground.facts.answers import WrongValueError
from levelground.site import all_pages
from levelground.site.kind import Site
from tests.unit.content.test_catalog import GOOD
from tests.unit.content.test_json_schema import seen
from tests.unit.making import directory, errors, problems, read, record

TOKYO, OSAKA = "\u6771\u4eac", "\u5927\u962a"


def place(city: str = "Fairhaven", county: str = "Example", state: str = "EX") -> str:
    """Return the line of a place."""
    return f'place: {{city: {city}, county: {county}, state: {state}, zip: "00001"}}'


@pytest.mark.parametrize("state", ["unknown", "n/a", "yes", "no"])
def test_a_place_has_a_state(state: str):
    assert read("level: iop", place=place(state=state))[0] is None


@pytest.mark.parametrize(
    "check",
    [
        "{on: 2026-11-02, how: unknown, covers: [everything]}",
        "{on: 2026-11-02, how: no, covers: [everything]}",
        "{on: 2026-11-02, how: yes, covers: [everything]}",
        "{on: 2026-11-02, how: phone, covers: unknown}",
        "{on: 2026-11-02, how: phone, covers: no}",
    ],
)
def test_a_check_says_how_and_what(check: str):
    assert read(f"level: iop\nchecked: [{check}]")[0] is None


@pytest.mark.parametrize("level", ["yes", "no", "n/a"])
def test_a_level_is_a_level_or_unknown(level: str):
    assert read(f"level: {level}")[0] is None


def test_a_record_of_unknown_level_has_all_its_pages():
    site = Site(directory(record("level: unknown")))

    assert all(all_pages.make_page(site, key).path for key in all_pages.keys(site))


def test_editors_see_that_the_level_is_missing():
    assert seen(GOOD) == []
    assert seen(GOOD.replace("level: iop\n", ""))


@pytest.mark.parametrize(
    "line", ["hours_per_week: {0}", "payment: {{price: '{0}'}}", "hours_per_week: 1-{0}"]
)
def test_a_number_of_400_digits_is_refused(line: str):
    assert errors("level: iop\n" + line.format("9" * 400))


def test_insurers_yes_is_no_insurer_called_yes():
    assert errors("level: iop\npayment: {insurers: yes}") == ['"yes" does not say which']


def test_a_word_beside_programs_is_a_problem():
    assert errors("word: evening\nprograms: [{level: iop}]") == ['there is no field "word"']


def test_an_empty_text_in_quotes_is_a_problem():
    assert errors('level: iop\nabout: ""') == ["it is empty"]


@pytest.mark.parametrize(
    ("facts", "where"),
    [
        ("level: iop\nchecked: {on: 3 May, how: phone, covers: [everything]}", "4:15:"),
        ("level: iop\nchecked:\n  on: 2026-11-02\n  how: guess\n  covers: [everything]", "6:8:"),
        ("level: iop\nsources: {title: A, urll: x}", "4:21:"),
    ],
)
def test_a_fault_in_a_single_check_or_source_has_its_own_place(facts: str, where: str):
    assert [line.partition(" ")[0] for line in problems(facts)] == [where]


@pytest.mark.parametrize("code", ["00001<b>xy", "000011234x"])
def test_a_zip_of_nine_digits_has_digits(code: str):
    assert errors("level: iop", place=place().replace("00001", code)) == [
        f'"{code}" is not a ZIP code of five digits'
    ]


def test_a_phone_has_the_digits_that_phones_have():
    with pytest.raises(WrongValueError):
        read_value.read_phone("2\u0660\u0660 2\u0660\u0660 \u0660\u0660\u0660\u0660")


@pytest.mark.parametrize(
    "url", ["https://exa\nmple.org/", "https://example.org/\ta", "https://example.org/\u00a0b"]
)
def test_a_web_address_has_no_white_space(url: str):
    with pytest.raises(WrongValueError):
        safe_text.read_url(url)


@pytest.mark.parametrize(
    "mail", ["a\x01b@example.org", "a\u202eb@example.org", "a?cc=b%40evil.net&x@example.org"]
)
def test_an_e_mail_address_has_only_what_addresses_have(mail: str):
    with pytest.raises(WrongValueError):
        safe_text.read_email(mail)


@pytest.mark.parametrize("where", [place(city=TOKYO), place(city="Lynn", county=TOKYO)])
def test_every_page_has_a_name_even_where_a_town_has_no_latin_letters(where: str):
    site = Site(directory(record("level: iop", place=where)))
    paths = [all_pages.make_page(site, key).path for key in all_pages.keys(site)]

    assert not [path for path in paths if path.endswith("/.html")]


def test_two_towns_without_latin_letters_are_two_pages():
    made = [
        record("level: iop", slug=slug, place=place(city=city))
        for slug, city in (("a", TOKYO), ("b", OSAKA))
    ]

    assert len(directory(*made).by_city) == 2


@pytest.mark.parametrize(
    "host",
    [
        "samhsa.gov\u2044evil.com",
        "samhsa.gov\u2215evil.com",
        "s\u0430mhsa.gov",
        "samhsa\u3002gov",
        "samhsa.gov\u3164.evil.com",
        "\uff53amhsa.gov",
        "samhsa\u00b7gov.org",
        "samhsa%2egov.evil.com",
        "a.b%00",
        "@evil.com",
        ":@evil.com",
        "samhsa.gov@evil.com",
        "evil.com:abc",
        "evil.com:",
        "evil.com:0",
        "evil.com:99999",
        "evil.com:65536",
        "evil.com:+443",
        "evil.com:4_4",
        "evil.com:\u0664\u0664\u0663",
        "evil.com:80:80",
        "0x7f.0.0.1",
        "0x7f000001",
        "256.256.256.256",
        "127.0.0.1",
        "127.1",
        "evil.0x7f",
        "[::1]",
        "harbor..org",
        ".harbor.org",
        "harbor.org.",
        "www,harbor.org",
        "harbor.org,",
        "harbor.org;",
        "-harbor.org",
        "harbor-.org",
        "harbor_point.org",
        "harbor.o",
        "a" * 64 + ".org",
        "a." * 127 + "org",
    ],
)
@pytest.mark.parametrize("rest", ["", "/", "/iop?a=b"])
def test_a_website_has_a_plain_name(host: str, rest: str):
    with pytest.raises(WrongValueError):
        safe_text.read_url(f"https://{host}{rest}")


@pytest.mark.parametrize("url", ["https://harbor.org/iop,", "https://harbor.org/iop?a=b;"])
def test_a_web_address_does_not_end_in_a_comma(url: str):
    with pytest.raises(WrongValueError, match="ends in a sign"):
        safe_text.read_url(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://xn--caf-dma.example.org",
        "https://harbor.xn--p1ai/",
        "HTTPS://WWW.Harbor-Point.ORG/IOP",
        "https://123.org",
        "https://1-800-help.com:65535/a,b;c%20d?e=@f#g",
        "https://a--b.org:1",
    ],
)
def test_a_plain_name_of_a_website_passes_as_it_is(url: str):
    assert safe_text.read_url(url) == url


def test_a_name_in_other_letters_is_refused_with_how_to_write_it():
    with pytest.raises(WrongValueError) as caught:
        safe_text.read_url("https://s\u0430mhsa.gov")

    assert "xn--" in caught.value.faults[0].write


@pytest.mark.parametrize(
    ("facts", "remedy"),
    [
        (
            "telehealth: yes (by video)",
            "write yes if that holds without the rest, ",
        ),
        ("telehealth: No, but ask", "write no if that holds without the rest, "),
        ("sober_living: Y", "write yes"),
        ("languages: {es: si}", "write yes"),
        ("women_only: no", "write genders: with those whom it takes"),
        ("insurance: [aetna]", "insurers: for companies by name"),
        ("contact: {website: www.example.org}", 'write "https://www.example.org"'),
        ("contact: {phone: 1-800-REHABNOW}", "write 800-734-2266"),
        ("contact: 555-555-0142", "write its parts below it, indented: phone:"),
        ('checked: [{on: "Sept 2, 2026", how: phone, covers: [everything]}]', "write 2026-09-02"),
        (
            "checked: [{on: 2 de mayo de 2026, how: phone, covers: [everything]}]",
            "write 2026-05-02",
        ),
        ("checked: [{date: 2026-09-02, how: phone, covers: [everything]}]", "write on:"),
        ("asam_level: III.5", 'write "3-5"'),
    ],
)
def test_what_people_write_leads_to_what_it_means(facts: str, remedy: str):
    assert any(remedy in line for line in problems(f"level: iop\n{facts}"))
