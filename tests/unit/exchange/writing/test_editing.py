"""A record edited in place: no change is no hunk, one change is one, and nothing else moves."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from difflib import SequenceMatcher
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from levelground.base.errors import LevelGroundError
from levelground.bootstrap import ROOT
from levelground.content import yaml_tree
from levelground.exchange.writing import editing
from levelground.exchange.writing.edit_steps import Edit

WORDS = "x: y|it's|\"so\"|9-15|yes|a, b|[b]|{c}|# d|(555) 555-0142|a - b|'|é ñ|https://x.example.org/?a=1"
VALUES = st.sampled_from(
    [*WORDS.split("|"), ["cbt", "a, b"], {"medicaid": "yes", "x-y": "no"}, [{"on": "2026-11-04"}]]
)
AT_A_LEVEL = """\
programs:

  - level: iop # evenings

    hours_per_week:   9-15
  # a day program
  - {level: php, accepts: [ a , b ] }
"""


@cache
def records() -> tuple[tuple[str, object], ...]:
    """Return the example's records, each as its text and what it says."""
    found = sorted((ROOT / "content" / "programs").rglob("*.yaml"))
    texts = [path.read_text("utf-8") for path in found]
    return tuple((text, yaml_tree.parse_yaml(text.encode(), "x").value) for text in texts)


def paths(tree: object, above: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of everything below *tree*."""
    if isinstance(tree, str):
        return
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for name, value in pairs:
        yield (*above, name)
        yield from paths(value, (*above, name))


def hunks(before: str, after: str) -> int:
    """Return in how many places two texts differ."""
    matcher = SequenceMatcher(None, before.split("\n"), after.split("\n"), autojunk=False)
    return sum(tag != "equal" for tag, *_ in matcher.get_opcodes())


def at(tree: object, path: tuple[str | int, ...]) -> object:
    for name in path:
        tree = tree[name]
    return tree


def test_without_edits_every_record_comes_back_as_it_was():
    for text, tree in records():
        assert editing.edited(text, []) == text
        assert editing.edited(text, [Edit((name,), value) for name, value in tree.items()]) == text


@settings(max_examples=150)
@given(st.data())
def test_a_value_that_changes_or_goes_is_one_hunk_in_any_record(data: st.DataObject):
    text, tree = data.draw(st.sampled_from(records()))
    path = data.draw(st.sampled_from([*paths(tree)]))
    value = data.draw(VALUES | st.none())
    wanted = deepcopy(tree)
    if value is None:
        del at(wanted, path[:-1])[path[-1]]
    else:
        at(wanted, path[:-1])[path[-1]] = value

    after = editing.edited(text, [Edit(path, value)])

    assert yaml_tree.parse_yaml(after.encode(), "x").value == wanted
    assert hunks(text, after) <= 1
    assert [line for line in text.split("\n") if line.startswith("#")] == [
        line for line in after.split("\n") if line.startswith("#")
    ]


@settings(max_examples=100)
@given(st.data())
def test_what_is_put_in_takes_no_line_away_from_any_record(data: st.DataObject):
    text, tree = data.draw(st.sampled_from(records()))
    groups = [path for path in [(), *paths(tree)] if not isinstance(at(tree, path), str)]
    path = data.draw(st.sampled_from(groups))
    group = at(tree, path)
    name = "new_word" if isinstance(group, dict) else len(group)
    value = data.draw(VALUES)
    before = tuple(group) if isinstance(group, dict) else ()

    after = editing.edited(text, [Edit((*path, name), value, before)])

    found = at(yaml_tree.parse_yaml(after.encode(), "x").value, path)
    assert found[name] == value
    assert hunks(text, after) == 1


def test_the_manner_in_which_a_person_writes_stays():
    text = AT_A_LEVEL
    edits = [
        Edit(("programs", 0, "hours_per_week"), "9-12"),
        Edit(("programs", 1, "accepts", 2), "c"),
        Edit(("programs", 2), {"level": "outpatient", "accepts": ["a"]}),
    ]

    assert editing.edited(text, edits) == text.replace("9-15", "9-12").replace(
        "b ] }\n", "b, c ] }\n  - {level: outpatient, accepts: [a]}\n"
    )


def test_a_long_text_stays_folded_and_a_quoted_one_quoted():
    text = "about: >-\n    One\n    two.\nphone: '(555) 555-0142' # asked\n"
    edits = [Edit(("about",), "three " * 30 + "end."), Edit(("phone",), "(555) 555-0199")]
    after = editing.edited(text, edits)

    assert after.startswith("about: >-\n    three three")
    assert max(map(len, after.split("\n"))) <= 100
    assert after.endswith("\nphone: '(555) 555-0199' # asked\n")


def test_the_last_of_a_list_leaves_an_empty_one():
    assert editing.edited("a:\n  - b: c\n", [Edit(("a", 0, "b"), None)]) == "a:\n  - {}\n"
    assert editing.edited("a: [b]\n", [Edit(("a", 0), None)]) == "a: []\n"
    assert editing.edited("a: b\n", [Edit(("a",), None)]) == "{}\n"


@pytest.mark.parametrize("text", ["a: b\na: c\n", "a: &x b\n", "a: [b\n", "\ta: b\n", "a:\n"])
def test_what_cannot_be_read_is_not_edited(text: str):
    with pytest.raises(LevelGroundError, match=r"x\.yaml cannot be edited: x\.yaml:\d+:\d+"):
        editing.edited(text, [Edit(("a",), "d")], "x.yaml")
