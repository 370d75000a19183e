"""What a sentence of a guide claims about health or the law is seen by its shape."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from levelground.bootstrap import ROOT
from levelground.content import markdown, yaml_tree
from levelground.content.parse.words_file import load_wording

SENTENCES = sorted((ROOT / "tests" / "claims").glob("*.yaml"))
RECALL = 0.9
WORDS, _PROBLEMS = load_wording(ROOT / "content" / "words.yaml", "words.yaml")


def is_seen(said: str) -> bool:
    """Whether a guide with this one sentence would be warned of a claim."""
    (sentence,) = markdown.sentences(said, 1)
    return not sentence.asks and WORDS.unsourced(sentence.text) is not None


@pytest.mark.parametrize("path", SENTENCES, ids=lambda path: path.stem)
def test_nearly_all_claims_are_seen_and_what_claims_nothing_is_left_alone(path: Path) -> None:
    groups = cast("dict[str, list[str]]", yaml_tree.read_yaml(path, path.name).value)
    seen = [said for said in groups["claims"] if is_seen(said)]

    assert len(seen) / len(groups["claims"]) >= RECALL
    assert [said for said in groups["fine"] if is_seen(said)] == []


@pytest.mark.parametrize(
    ("said", "kind"), [("It can kill.", "clinical"), ("It is a federal crime.", "legal")]
)
def test_the_remedy_names_the_kind_of_mark(said: str, kind: str) -> None:
    slip = WORDS.unsourced(said)

    assert slip is not None
    assert f"{{{kind}: id}}" in slip.write


def test_a_harmless_shape_hides_no_other_in_the_same_words() -> None:
    assert is_seen("Withdrawal starts within 8 hours.")
