"""Records that say anything that records can say, made from the field table."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from levelground.content.parse.records import read_record
from levelground.content.yaml_tree import Document
from levelground.facts.answers import MONEY_UNITS, Choice, Choices, Hours, Money, Phone, Range
from levelground.facts.field_table import Field
from levelground.facts.field_types import Email, Slug, Url
from levelground.model import Record
from tests.unit.making import FIELDS, terms

ANSWERS = st.sampled_from(["yes", "no", "n/a"])
# Texts that a spreadsheet, or one of the forms, could take for something else.
TEXTS = st.sampled_from(
    ["Groups, in the morning", '@1+1 "now"', "@home", "'quoted'", "- first", "Does not apply", "12",
     "no dogs", "+1 more", "Niños; y niñas", "a: yes, b: no"]
)  # fmt: skip
NAMES = ["Acme, Inc.", 'The "Plan"', "Salud: Uno", "Plain Health Plan"]
PLACE = {"street": "12 Quay Street", "city": "Fairhaven", "county": "Example", "state": "ex",
         "zip": "00001"}  # fmt: skip


def _number(most: float) -> st.SearchStrategy[float]:
    return st.integers(0, int(most * 2)).map(lambda half: half / 2)


def _span(most: float) -> st.SearchStrategy[str]:
    both = st.tuples(_number(most), _number(most)).map(sorted)
    ends = both.map(lambda ends: f"{ends[0]:g}-{ends[1]:g}")
    return st.one_of(ends, _number(most).map(lambda low: f"{low:g}+"))


def _list(field: Field) -> st.SearchStrategy[Any]:
    names = [*terms()[field.item.vocabulary].by_id] if field.item.vocabulary else NAMES
    told = st.dictionaries(st.sampled_from(names), ANSWERS, min_size=1, max_size=4)
    if field.item.terms_only:
        return told
    whole = st.sampled_from(["no", "n/a", {"others": "yes"}])
    return st.one_of(told, whole, st.builds(lambda t, rest: {**t, "others": rest}, told, ANSWERS))


def _choice(field: Field) -> st.SearchStrategy[Any]:
    named = [*terms()[field.item.vocabulary].by_id] if field.item.vocabulary else []
    return st.sampled_from(named if field.item.terms_only else [*named, "yes", "no", "n/a"])


def _money() -> st.SearchStrategy[str]:
    amount = st.builds(
        lambda low, more, per: f"{low}-{low + more} {'once' if per == 'once' else f'per {per}'}",
        st.integers(0, 9000),
        st.integers(0, 900),
        st.sampled_from(MONEY_UNITS),
    )
    return st.one_of(amount, st.sampled_from(["no", "n/a"]))


def _value(field: Field) -> st.SearchStrategy[Any]:
    made = {
        Choice: lambda: _choice(field),
        Choices: lambda: _list(field),
        Range: lambda: st.one_of(_span(field.item.most), st.just("n/a")),
        Money: _money,
        Phone: lambda: st.sampled_from(["(555) 555-0142", "555-555-0143 x12", "+1 555 555 0144"]),
        Hours: lambda: st.sampled_from(
            ["any hour", "by appointment", "mon-fri 8:00-17:00, sun 1-5 pm"]
        ),
        date: lambda: st.dates(date(2000, 1, 1), date(2040, 1, 1)).map(date.isoformat),
        Url: lambda: st.just("https://harbor.example.org/iop?a=1&b=2"),
        Email: lambda: st.just("hello@harbor.example.org"),
        Slug: lambda: st.just("evening"),
        str: lambda: st.just("EX-SU-0198") if field.fact.numbered else TEXTS,
    }
    return made[field.kind]()


@st.composite
def programs(draw: st.DrawFn, number: int) -> dict[str, Any]:
    """Return a program with a dozen facts or so."""
    made: dict[str, Any] = {"word": f"group-{number}"}
    for name in draw(st.lists(st.sampled_from(sorted(FIELDS)), max_size=14, unique=True)):
        tree = made
        *groups, last = name.split(".")
        for group in groups:
            tree = tree.setdefault(group, {})
        tree[last] = draw(_value(FIELDS[name]))
    return {"level": "unknown", **made}


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Return a record of one to three programs, with what may stand at its top."""
    tree: dict[str, Any] = {
        "name": draw(st.sampled_from(["Harbor Point", "-Harbor", "12 Steps; and more"])),
        "place": PLACE,
        "programs": [draw(programs(number)) for number in range(draw(st.integers(1, 3)))],
        "checked": [{"on": "2026-10-03", "how": "phone", "covers": ["contact", "payment"]}],
        "sources": [{"title": "Its website", "url": "https://a.example.org", "on": "2026-01-02"}],
        "conflicts": [{"about": "wait_days", "note": "One says 2, the other 5."}],
    }
    if draw(st.booleans()):
        tree |= {"listing": draw(st.sampled_from(["closed", "open"])), "fictional": "yes"}
    made, problems = read_record(Document("programs/harbor.yaml", tree), "harbor", terms())
    assert made is not None, "\n".join(map(str, problems))
    return made


def said(record: Record | None) -> dict[str, Any]:
    """Return all that a record says, whatever file it came from."""
    assert record is not None
    return {name: value for name, value in dict(record).items() if name not in {"path", "digest"}}
