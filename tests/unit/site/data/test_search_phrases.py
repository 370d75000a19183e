"""What the search says: every phrase a script uses is there, every phrase there is used."""

from __future__ import annotations

import re

from levelground.bootstrap import ROOT
from levelground.site.data import comparison_phrases, search_phrases
from levelground.site.data.speech import choice_meanings, spoken

SCRIPTS = {
    path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
    for bundle in (
        "find",
        "whom",
        "denied",
        "suggest",
        "finder",
        "filters",
        "here",
        "map",
        "meant",
        "nothing",
        "order",
        "paper",
    )
    for path in sorted((ROOT / "theme" / "static" / "js" / bundle).glob("*.js"))
}
# `say.found`, `told.say["in"]`; `lg.say(...)` fills one in, and is another thing.
USED = re.compile(r"""(?<!lg\.)\bsay(?:\.([a-z_]+)|\["([a-z_]+)"\])""")
# `say["note_" + kind]`: the kinds are named in quotes where they are given, or told to the scripts.
COMPOSED = re.compile(r"""\bsay\["([a-z]+_)" \+""")
QUOTED = re.compile(r"""["']([a-z]+)["']""")


def used() -> set[str]:
    """Return the names of the phrases that scripts say."""
    code = "\n".join(SCRIPTS.values())
    kinds = [*QUOTED.findall(code), *spoken.spoken_phrases()["other"]]
    kinds += [
        kind + end for _id, _of, kind, *_by in choice_meanings.NEARLY for end in ("", "_note")
    ]
    composed = {start + end for start in COMPOSED.findall(code) for end in kinds}
    return {one or other for one, other in USED.findall(code)} | (
        composed & {*search_phrases.PHRASES}
    )


def test_every_phrase_that_scripts_say_is_there():
    assert used() - {*search_phrases.PHRASES} == set()


def test_no_phrase_is_there_that_no_script_says():
    assert {*search_phrases.PHRASES} - used() == set()


def test_a_phrase_that_search_and_comparison_both_say_is_written_once():
    search = set(map(str, search_phrases.OWN.values()))
    comparison = set(map(str, comparison_phrases.OWN.values()))

    assert search & comparison == set()


def test_no_name_is_shared_and_ones_own():
    assert not {*search_phrases.SHARED} & {*search_phrases.OWN, *comparison_phrases.OWN}
