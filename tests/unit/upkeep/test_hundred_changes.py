"""A hundred changes of every kind, hidden ones too: a review tells of each, and how loud."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

import pytest

from levelground.content.rules import Setting
from levelground.upkeep.reviews import review_forms
from levelground.upkeep.reviews.review import Review
from levelground.upkeep.reviews.review_lines import (
    BROKEN,
    DECIDES,
    FACT,
    HIDDEN,
    QUIET,
    REACH,
    REACHED,
    STATE,
    TRUST,
    Line,
)
from levelground.upkeep.reviews.sides import Side
from tests.unit.making import TODAY, terms

RECORD = """\
name: {name}
place: {{street: {street}, city: Worcester, county: Worcester, state: MA, zip: "01608"}}
about: A place by the canal.
contact:
  phone: (508) 555-{phone}
  admissions_phone: (508) 555-{more}
  website: https://{slug}.example.org/
  email: intake@{slug}.example.org
  hours: Monday to Friday, 9 to 5
payment: {{accepts: {{medicaid: yes, medicare: no}}, price: 350 per day}}
ages: [adults]
genders: [women]
languages: [en]
virtual: hybrid
programs:
  - level: iop
    hours_per_week: 9-15
    session_times: [evening]
    accepting: yes
    wait_days: 2-5
  - level: detox
    detox_setting: [residential]
    detox_from: [alcohol, opioids]
checked:
  - {{on: 2026-11-04, how: phone, covers: [everything], by: volunteer}}
  - {{on: 2026-09-28, how: website, covers: [program]}}
sources:
  - {{title: Website, url: "https://{slug}.example.org/", on: 2026-09-28}}
conflicts:
  - {{about: wait_days, note: The website says a week.}}
"""


def made(name: str, phone: str, street: str) -> str:
    slug = name.lower().replace(" ", "")
    return RECORD.format(name=name, slug=slug, phone=phone, more=f"1{phone[1:]}", street=street)


ELM, OAK, ASH = "programs/ma/elm.yaml", "programs/ma/oak.yaml", "programs/ma/ash.yaml"
ELM_TEXT = made("Elm House", "0142", "1 Elm Street")
HELP = b"lines:\n  - {id: crisis, label: Call 988, phone: '988', say: A crisis.}\n"
GUIDE = (
    b"---\ntitle: Paying\n---\n\nCall [the line](https://www.medicaid.gov/) or 1-800-662-4357.\n"
)
TERMS = b"""\
title: {en: Payment, es: Pago}
terms:
  - id: medicaid
    label: {en: Medicaid, es: Medicaid}
    synonyms: [state plan]
  - id: medicare
    label: {en: Medicare, es: Medicare}
"""
BEFORE: Mapping[str, bytes] = {
    ELM: ELM_TEXT.encode(),
    OAK: made("Oak House", "0143", "2 Oak Street").encode(),
    ASH: made("Ash House", "0144", "3 Ash Street").encode(),
    "help-now.yaml": HELP,
    "guides/paying.md": GUIDE,
    "vocabulary/payments.yaml": TERMS,
    "questions.yaml": b"questions: []\n",
    "about.md": b"---\ntitle: About\nrun_by: A coalition\n---\n",
    "words.yaml": b"words: []\n",
}


def side(files: Mapping[str, bytes]) -> Side:
    return Side(files, terms(), Setting(terms(), TODAY))


@cache
def before() -> Side:
    return side(BEFORE)


def told(after: Mapping[str, bytes | None]) -> list[Line]:
    """Return what is told of these files put in place of those that were there; None is gone."""
    files = {name: raw for name, raw in {**BEFORE, **after}.items() if raw is not None}
    return Review(before(), side(files)).lines()


def elm(old: str, new: str) -> Callable[[], list[Line]]:
    assert old in ELM_TEXT, old
    return lambda: told({ELM: ELM_TEXT.replace(old, new, 1).encode()})


def whole(after: Mapping[str, bytes | None]) -> Callable[[], list[Line]]:
    return lambda: told(after)


def within(name: str, old: bytes, new: bytes) -> Callable[[], list[Line]]:
    assert old in BEFORE[name], old
    return lambda: told({name: BEFORE[name].replace(old, new, 1)})


PHONE = "phone: (508) 555-0142"
SITE = "website: https://elmhouse.example.org/"
CHECK = "{on: 2026-11-04, how: phone, covers: [everything], by: volunteer}"
ELM_ALONE = ELM_TEXT.encode()
# What is changed; how loud the line is that must be told, and what it says.
CHANGES: tuple[tuple[Callable[[], list[Line]], int, str], ...] = (
    # Numbers.
    (elm(PHONE, "phone: (508) 555-0199"), REACH, "Phone: (508) 555-0142 \u2192 (508) 555-0199"),
    (elm(PHONE, "phone: (508) 555-0149"), REACH, "one digit differs"),
    (elm(PHONE, "phone: (508) 555-0124"), REACH, "the same digits in another order"),
    (elm(PHONE, "phone: (508) 555-0143"), REACH, "is also that of oak"),
    (elm(PHONE, "phone: (508) 555-1143"), REACH, "is also that of oak"),
    (elm(PHONE, "phone: (212) 555-0142"), REACH, "area code 212 is that of NY"),
    (elm(PHONE, "phone: (413) 555-0142"), REACH, "another area code, 508 before"),
    (elm(PHONE, "phone: (888) 555-0142"), REACH, "toll-free"),
    (elm(PHONE, "phone: (833) 555-0142"), REACH, "referral lines"),
    (elm(PHONE, "phone: (508) 555-0142 x12"), REACH, "Phone: (508) 555-0142 \u2192"),
    (elm(f"  {PHONE}\n", ""), REACH, "Phone: (508) 555-0142 \u2192 not stated"),
    (elm("0142", "\u0661142"), REACH, "a digit of another alphabet in it (U+0661)"),
    (elm("0142", "\uff10142"), REACH, "another alphabet"),
    (elm("(508) 555-1142", "(877) 555-1142"), REACH, "toll-free"),
    (elm(PHONE, f"{PHONE}\n  tty: (212) 555-0177"), REACH, "area code 212 is that of NY"),
    (elm(PHONE, f"{PHONE}\n  text: (508) 555-0143"), REACH, "is also that of oak"),
    (
        elm("  - level: iop", "  - level: iop\n    contact: {phone: (800) 555-0100}"),
        REACH,
        "toll-free",
    ),
    # Addresses.
    (elm(SITE, "website: https://elmhouse.example.com/"), REACH, "looks like elmhouse.example.org"),
    (elm(SITE, "website: https://e1mhouse.example.org/"), REACH, "looks like elmhouse.example.org"),
    (elm(SITE, "website: https://findrehab.example.com/"), REACH, "another host"),
    (elm(SITE, "website: https://elmhouse.example.org/go"), REACH, "Website:"),
    (elm(SITE, "website: https://xn--lmhouse-abc.example.org/"), REACH, "another alphabet"),
    (elm(SITE, "website: http://elmhouse.example.org/"), REACH, "Website:"),
    (elm(SITE, "website: javascript:alert(1)"), BROKEN, "cannot be published"),
    (elm("intake@elmhouse", "intake@elmhause"), REACH, "looks like"),
    (elm("about:", "corrections: x@evil.example.com\nabout:"), REACH, "corrections is new"),
    # What cannot be read, or is read otherwise than it looks.
    (elm("payment:", "contact: {phone: (212) 555-0142}\npayment:"), BROKEN, "cannot be published"),
    (elm("  phone:", "  phone: (212) 555-0142\n  phone:"), BROKEN, "cannot be published"),
    (elm("ages: [adults]", "ages: &a [adults]"), BROKEN, '"&a" is an anchor'),
    (
        elm("ages: [adults]", "ages: !!python/object:os.system [adults]"),
        BROKEN,
        "cannot be published",
    ),
    (elm("ages: [adults]", "<<: {ages: [adults]}"), BROKEN, "cannot be published"),
    (elm("hours_per_week: 9-15", "hours_per_week: lots"), BROKEN, "cannot be published"),
    (elm("hours_per_week: 9-15", "hour_per_week: 9-15"), BROKEN, "cannot be published"),
    (elm("name: Elm House", "name: Elm\u200b House"), BROKEN, "cannot be published"),
    (elm("name: Elm House", "name: Elm \u202eesuoH"), BROKEN, "cannot be published"),
    (elm("name: Elm House", "name: \u0395lm House"), REACH, "U+0395"),
    (elm("name: Elm House", "name: <b>Elm</b>"), BROKEN, "cannot be published"),
    (elm("medicaid: yes", "medicade: yes"), BROKEN, "cannot be published"),
    (whole({ELM: b""}), BROKEN, "cannot be published"),
    (whole({ELM: b"\xff\xfe\x00"}), BROKEN, "cannot be published"),
    (elm('zip: "01608"', 'zip: "10001"'), FACT, "place.zip: 01608 \u2192 10001"),
    # Files.
    (whole({ELM: None}), STATE, "its file is gone"),
    (whole({ELM: None, "programs/ri/elm.yaml": ELM_ALONE}), HIDDEN, "its file moved"),
    (
        whole({ELM: None, "programs/ma/elms.yaml": b"formerly: [elm]\n" + ELM_ALONE}),
        HIDDEN,
        "renamed: it was elm",
    ),
    (
        whole({ELM: None, "programs/ma/elms.yaml": ELM_ALONE}),
        HIDDEN,
        'without "formerly" old links',
    ),
    (
        whole({ELM: None, "programs/ma/elms.yaml": ELM_ALONE.replace(b"0142", b"0149")}),
        REACH,
        "one digit differs",
    ),
    (whole({"programs/zz/elm.yaml": ELM_ALONE}), BROKEN, "it has several files"),
    (
        whole({"programs/ma/fir.yaml": made("Fir House", "0188", "4 Fir Street").encode()}),
        STATE,
        "new: Fir House",
    ),
    (
        whole({"programs/ma/fir.yaml": made("Fir House", "0143", "4 Fir Street").encode()}),
        REACH,
        "is also that of oak",
    ),
    (
        whole(
            {
                "programs/ma/fir.yaml": made("Fir", "0188", "4 Fir Road")
                .replace("(508)", "(800)")
                .encode()
            }
        ),
        REACH,
        "toll-free",
    ),
    (
        whole(
            {
                "programs/ma/fir.yaml": made("Fir", "0188", "4 Fir Road")
                .replace("(508)", "(212)")
                .encode()
            }
        ),
        REACH,
        "area code 212",
    ),
    (whole({"programs/ma/fir.yaml": b"name: Fir\n"}), BROKEN, "cannot be published"),
    (
        whole(
            {
                "programs/ma/fir.yaml": made("Fir", "0188", "4 Fir Road")
                .partition("checked:")[0]
                .encode()
            }
        ),
        TRUST,
        "no source and no check",
    ),
    (whole({"programs/ma/fir.yml": ELM_ALONE}), QUIET, "no record, so no page shows it"),
    (whole({OAK: BEFORE[ASH], ASH: BEFORE[OAK]}), STATE, "name: Oak House \u2192 Ash House"),
    # Whether it is open, and which programs there are.
    (elm("about:", "listing: closed\nabout:"), STATE, "listing: not stated \u2192 closed"),
    (
        elm("about:", "listing: do-not-list\nabout:"),
        STATE,
        "listing: not stated \u2192 do-not-list",
    ),
    (
        elm("about:", "listing: paused\nask_again: 2027-01-15\nabout:"),
        FACT,
        "ask_again: not stated",
    ),
    (elm("about:", "fictional: yes\nabout:"), STATE, "fictional: not stated \u2192 yes"),
    (elm("  - level: detox", "  - level: php"), STATE, "program detox is gone"),
    (elm("  - level: detox", "  - level: php"), STATE, "program php is new"),
    (elm("  - level: iop", "  - level: outpatient"), STATE, "program iop is gone"),
    (elm("name: Elm House", "name: Elm Home"), STATE, "name: Elm House \u2192 Elm Home"),
    # Facts.
    (elm("medicaid: yes", "medicaid: no"), DECIDES, "Accepted payment, Medicaid: Yes \u2192 No"),
    (elm("medicare: no", "medicare: yes"), DECIDES, "Accepted payment, Medicare: No \u2192 Yes"),
    (elm("medicaid: yes, ", ""), DECIDES, "Medicaid: Yes \u2192 not stated"),
    (elm("price: 350 per day", "price: 3500 per day"), FACT, "$350 a day \u2192 $3,500 a day"),
    (elm(", price: 350 per day", ""), FACT, "$350 a day \u2192 not stated"),
    (
        elm("hours_per_week: 9-15", "hours_per_week: 9-12"),
        DECIDES,
        "iop, Hours a week: 9 to 15 hours",
    ),
    (elm("accepting: yes", "accepting: no"), FACT, "iop, "),
    (elm("wait_days: 2-5", "wait_days: 25"), DECIDES, "iop, "),
    (elm("[alcohol, opioids]", "[alcohol, opioids, benzodiazepines]"), DECIDES, "detox, "),
    (elm("[alcohol, opioids]", "{alcohol: yes, opioids: no}"), DECIDES, "Opioids: Yes \u2192 No"),
    (elm("    detox_setting: [residential]\n", ""), DECIDES, "\u2192 not stated"),
    (
        elm("ages: [adults]", "ages: [adults, youth]"),
        DECIDES,
        "Children and teens: not stated \u2192 Yes",
    ),
    (elm("genders: [women]", "genders: [men]"), DECIDES, "\u2192 Yes"),
    (elm("virtual: hybrid", "virtual: no"), DECIDES, "\u2192 No"),
    (elm("languages: [en]", "languages: [en, es]"), FACT, "Spanish"),
    (elm("hours: Monday to Friday", "hours: Monday to Sunday"), FACT, "Monday to Sunday"),
    (elm("street: 1 Elm Street", "street: 11 Elm Street"), FACT, "place.street: 1 Elm Street"),
    (elm("city: Worcester", "city: Auburn"), FACT, "place.city: Worcester \u2192 Auburn"),
    (elm("about: A place by the canal.", "about: The best of all."), FACT, "about: A place"),
    # Checks, sources, reasons.
    (elm(f"  - {CHECK}\n", ""), TRUST, "lost its check: phone on 2026-11-04"),
    (elm("covers: [everything]", "covers: [contact]"), TRUST, "lost its check"),
    (
        elm("checked:", "checked:\n  - {on: 2026-11-20, how: phone, covers: [time]}"),
        QUIET,
        "no fact changed",
    ),
    (elm("hours_per_week: 9-15", "hours_per_week: 9-12"), TRUST, "no check or source is given"),
    (elm("title: Website", "title: A list"), TRUST, "lost its source: Website"),
    (
        elm("conflicts:\n  - {about: wait_days, note: The website says a week.}\n", ""),
        TRUST,
        "conflicts is gone",
    ),
    (
        elm(
            "conflicts:",
            "asked: [{on: 2026-11-20, about: [payment.price], outcome: would-not-say}]\nconflicts:",
        ),
        QUIET,
        "asked is new",
    ),
    (
        elm("conflicts:", "excused: [{rule: hours-fit-level, because: So.}]\nconflicts:"),
        HIDDEN,
        "excused is new",
    ),
    (
        elm("conflicts:", "listed: [{directory: ca, id: x1, on: 2026-01-01}]\nconflicts:"),
        HIDDEN,
        "listed is new",
    ),
    (elm("about:", "formerly: [oak-hill]\nabout:"), HIDDEN, "formerly is new"),
    (elm("hours_per_week: 9-15", "hours_per_week: 30"), QUIET, "new warning"),
    # Terms, help lines, guides.
    (
        within("vocabulary/payments.yaml", b"en: Medicaid,", b"en: Cash,"),
        HIDDEN,
        "label.en: Medicaid \u2192 Cash",
    ),
    (
        within(
            "vocabulary/payments.yaml",
            b"  - id: medicare\n    label: {en: Medicare, es: Medicare}\n",
            b"",
        ),
        HIDDEN,
        "term medicare is gone (6 programs state it)",
    ),
    (
        within("vocabulary/payments.yaml", b"state plan", b"cash only"),
        HIDDEN,
        "synonyms: state plan \u2192 cash only",
    ),
    (
        within("vocabulary/payments.yaml", b"id: medicare", b"id: medicaid"),
        HIDDEN,
        "is there twice, and the last one wins",
    ),
    (
        within("vocabulary/payments.yaml", b"en: Payment", b"en: Money"),
        QUIET,
        "title.en: Payment \u2192 Money",
    ),
    (within("help-now.yaml", b"'988'", b"1-800-555-0100"), REACH, "1-800-555-0100 is new in it"),
    (within("help-now.yaml", b"'988'", b"'989'"), REACH, "988 is gone from it"),
    (within("guides/paying.md", b"662-4357", b"662-4358"), REACH, "1-800-662-4358 is new in it"),
    (
        within("guides/paying.md", b"www.medicaid.gov", b"www.medicaid.example.com"),
        REACH,
        "medicaid.example.com/ is new",
    ),
    (whole({"about.md": None}), QUIET, "gone; read it as a page"),
    # What it reaches.
    (elm("medicaid: yes", "medicaid: no"), REACHED, "Medicaid (2 programs fewer)"),
    (
        elm("about:", "listing: closed\nabout:"),
        REACHED,
        "Intensive outpatient (IOP) (1 program fewer)",
    ),
    (elm("hours_per_week: 9-15", "hours_per_week: 9-12"), REACHED, "beside 2 other programs"),
    (elm("city: Worcester", "city: Auburn"), REACHED, "the lists of 2 towns, 1 county and 1 state"),
)


def test_there_are_a_hundred():
    assert len(CHANGES) >= 100


NAMES = [f"{number}: {said}" for number, (_change, _rank, said) in enumerate(CHANGES)]


@pytest.mark.parametrize(("change", "rank", "said"), CHANGES, ids=NAMES)
def test_every_change_is_told(change: Callable[[], list[Line]], rank: int, said: str):
    lines = change()

    assert [line for line in lines if line.rank == rank and said in line.words], lines
    assert lines == sorted(lines)
    # However much there is, the loudest lines come first and the whole is ten lines and two more.
    assert len(review_forms.FORMS["text"](lines, []).splitlines()) <= review_forms.SHOWN + 2


def test_no_change_is_told_of_none():
    assert told({}) == []
    assert told({ELM: b"# by the canal\n" + ELM_ALONE}) == []


def test_a_term_that_changes_four_hundred_pages_is_told_with_its_number():
    """Records of one text in a hundred files, each with four programs."""
    short = f"{ELM_TEXT.partition('about:')[0]}payment: {{accepts: [medicaid]}}\nprograms:\n"
    levels = "".join(f"  - level: {level}\n" for level in ("iop", "php", "detox", "outpatient"))
    many = {f"programs/ma/fir-{n}.yaml": f"{short}{levels}".encode() for n in range(100)}
    was = {**many, "vocabulary/payments.yaml": TERMS}
    now = {**was, "vocabulary/payments.yaml": TERMS.replace(b"en: Medicaid", b"en: Private plan")}

    (line,) = Review(Side(was, terms()), Side(now, terms())).lines()

    assert line.rank == HIDDEN
    assert "400 programs state it" in line.words


def test_the_same_of_many_records_is_told_once():
    names = (ELM, OAK, ASH, "programs/ma/fir.yaml")
    was = dict.fromkeys(names, ELM_ALONE)
    now = {name: raw.replace(b"350 per day", b"900 per day") for name, raw in was.items()}

    lines = Review(Side(was, terms()), Side(now, terms())).lines()

    (price,) = [line for line in lines if "$350" in line.words]
    assert price.about == "4 records (ash, elm, fir, oak)"
