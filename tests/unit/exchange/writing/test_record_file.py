"""Record files: written so that YAML can mean nothing else, edited so that comments stay."""

from __future__ import annotations

import operator
import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from levelground.content import yaml_tree
from levelground.exchange.writing import editing, record_file
from levelground.exchange.writing.edit_steps import Edit

SCHEMA = "../../../levelground/schema/program.schema.json"
# What can stand in a record: printable, on one line, without idle spaces.
TEXTS = st.text(
    st.characters(exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"])
    | st.sampled_from(" :#-?,[]{}&*!|>'\"%@`~"),
    min_size=1,
).filter(lambda text: text == " ".join(text.split()) and text.isprintable())
KEYS = st.text("abyz_", min_size=1, max_size=4)
LEAVES = TEXTS | st.lists(TEXTS, min_size=1, max_size=5)
GROUPS = st.dictionaries(KEYS, LEAVES, min_size=1, max_size=3)
TREES = st.dictionaries(
    KEYS,
    LEAVES | GROUPS | st.lists(GROUPS, min_size=1, max_size=3),
    min_size=1,
    max_size=4,
)
# What YAML 1.1 reads as something else, and records write bare all the same.
ANSWER_OR_DATE = re.compile(r"yes|no|\d{4}-\d\d?-\d\d?", re.IGNORECASE)
BY_HAND = """\
# yaml-language-server: $schema=x
# Imported. Change what you like: the next import keeps it. (as imported: 0123456789abcdef)

name: Harbor Point Recovery  # as on the sign
zip: 01608
about: >-
  Two lines
  of words.

contact: {phone: "508-555-0142", website: 'https://harborpoint.example.org'}
accepting: yes
programs:
  # the evening track
  - level: iop
    hours_per_week: 9-15
  - level: php
checked:
  - on: 2026-10-03
    how: phone
"""


def read(text: str) -> dict:
    """Return the text as the site reads it."""
    document = yaml_tree.parse_yaml(text.encode(), "x.yaml")
    assert document.problems == ()
    return document.value


@given(TREES)
def test_what_is_written_is_read_back(tree: dict):
    assert read(record_file.fresh(tree, SCHEMA)) == tree


@given(TEXTS.filter(lambda text: not ANSWER_OR_DATE.fullmatch(text)))
def test_other_programs_read_every_text_as_text(text: str):
    written = record_file.fresh({"name": text, "list": [text]}, SCHEMA)

    assert yaml.load(written, yaml.CSafeLoader) == {"name": text, "list": [text]}


@pytest.mark.parametrize(
    "text",
    ["null", "~", "True", "off", "Y", "12", "1.5", "1e5", "0x1F", "1_000", "12:30", "- x", "a: b"],
)
def test_what_yaml_would_take_for_something_else_is_quoted(text: str):
    assert record_file.fresh({"name": text}, SCHEMA).endswith(f'\nname: "{text}"\n')


def test_digits_are_quoted_coordinates_are_numbers_and_answers_stand_bare():
    tree = {"zip": "01608", "latitude": "42.2624", "detox": "yes", "word": "on", "year": "2023"}

    assert record_file.fresh(tree, SCHEMA).splitlines()[2:] == [
        'zip: "01608"',
        "latitude: 42.2624",
        "detox: yes",
        'word: "on"',
        'year: "2023"',
    ]


def test_a_short_list_stands_in_one_line_and_a_long_one_has_a_line_each():
    short, long = ["cbt", "dbt"], [f"a-rather-long-term-{number}" for number in range(9)]
    lines = record_file.fresh({"short": short, "long": long}, SCHEMA).splitlines()[2:]

    assert lines[:3] == ["short: [cbt, dbt]", "long:", "  - a-rather-long-term-0"]
    assert len(lines) == 11


def test_the_first_line_names_the_schema_for_editors():
    first = record_file.fresh({"name": "x"}, SCHEMA).splitlines()[0]

    assert first == f"# yaml-language-server: $schema={SCHEMA}"


def test_a_fresh_file_is_untouched_until_any_letter_of_it_changes():
    text = record_file.fresh({"name": "Harbor Point", "zip": "01608"}, SCHEMA)

    assert record_file.is_untouched(text)
    assert record_file.is_untouched(text.replace("\n", "\r\n"))
    assert not record_file.is_untouched(text.replace("Harbor", "Harbour"))
    assert not record_file.is_untouched(text + "about: More.\n")
    assert not record_file.is_untouched(text.partition("\n")[2])
    assert not record_file.is_untouched("")


def test_without_edits_a_file_written_by_hand_comes_back_as_it_was():
    assert editing.edited(BY_HAND, []) == BY_HAND


def test_an_edit_changes_its_value_and_nothing_else():
    edits = [
        Edit(("contact", "phone"), "508-555-0199"),
        Edit(("programs", 0, "hours_per_week"), "9-12"),
        Edit(("programs", 2), {"level": "outpatient"}),
        Edit(("accepting",), None),
    ]

    expected = (
        BY_HAND.replace("508-555-0142", "508-555-0199")
        .replace("9-15", "9-12")
        .replace("accepting: yes\n", "")
        .replace("  - level: php\n", "  - level: php\n  - level: outpatient\n")
    )
    assert editing.edited(BY_HAND, edits) == expected


def test_a_new_field_goes_where_a_fresh_file_has_it():
    edits = [
        Edit(("also_known_as",), "Evening House", ("name",)),
        Edit(("therapies",), ["cbt", "dbt"], ("name", "place", "contact", "detox")),
        Edit(("imported",), {"row": "7", "zip": "01608"}, ("programs", "checked", "sources")),
    ]
    text = editing.edited(BY_HAND, edits)
    names = list(read(text.replace("zip: 01608", 'zip: "01608"', 1)))

    assert names == [
        "name", "also_known_as", "zip", "about", "contact", "therapies", "accepting", "programs",
        "checked", "imported",
    ]  # fmt: skip
    assert "therapies: [cbt, dbt]\n" in text
    assert text.endswith('imported:\n  row: "7"\n  zip: "01608"\n')
    assert "# as on the sign" in text


COMMENTED = """\
# as on the sign
name: Elm House  # "#1" on the door
accepting: yes  # asked
# where it is
place:
  street: 12 Canal Street  # asked
  # by the canal
  city: Worcester
about: |
  Room #4 # is no comment
  and no more.
therapies:
  - cbt  # every day
  # on Tuesdays
  - dbt  # adults only
  - group
languages: [en, es]  # asked
payment:
  accepts: {medicaid: yes, medicare: no}  # both
programs:
  - level: iop  # evenings
    hours_per_week: 9-12  # asked
  - level: php
    # nothing known
    days_per_week: 5
checked:
  - {on: 2022-12-31, how: import}  # not by us
# the end
"""


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(("accepting",), None)],
        [Edit(("therapies",), ["cbt", "emdr", "group"])],
        [Edit(("therapies",), ["group", "dbt"])],
        [Edit(("therapies",), None), Edit(("about",), None)],
        [Edit(("therapies",), {"cbt": "yes", "dbt": "no"})],
        [Edit(("languages",), ["es", "fr"]), Edit(("languages",), None)],
        [Edit(("place",), {"city": "Lynn", "zip": "01901"})],
        [Edit(("payment", "accepts"), ["medicaid"]), Edit(("about",), "Room #4 # is a place.")],
        [Edit(("programs", 0), {"level": "iop"}), Edit(("programs", 1), None)],
        [Edit(("checked",), [{"on": "2023-12-31", "how": "import"}]), Edit(("name",), "Oak House")],
    ],
)
def test_no_edit_loses_a_comment(edits: list[Edit]):
    text = editing.edited(COMMENTED, edits)

    said = [line.partition("#")[2] for line in COMMENTED.splitlines() if "Room" not in line]
    assert [words for words in filter(None, said) if words not in text] == []
    wanted = read(COMMENTED)
    for edit in edits:
        *above, last = edit.path
        place = wanted
        for step in above:
            place = place[step]
        place.pop(last) if edit.value is None else operator.setitem(place, last, edit.value)
    assert read(text) == wanted


def test_a_comment_on_an_item_of_a_list_stays_beside_it_and_on_one_that_goes_names_it():
    text = editing.edited(COMMENTED, [Edit(("therapies",), ["cbt", "emdr", "group"])])

    assert text == COMMENTED.replace("  - dbt  # adults", "  - emdr\n  # - dbt  # adults")
