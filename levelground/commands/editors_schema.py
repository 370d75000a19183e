"""The JSON Schema that editors check records with while one types."""

from __future__ import annotations

from levelground.commands.console import command, say
from levelground.content import json_schema
from levelground.content.folders import OWN_CONTENT
from levelground.content.parse.terms import load_vocabularies


@command
def schema() -> int:
    """Write the JSON Schema that editors use, from the field table and the vocabulary."""
    vocabularies, _problems = load_vocabularies(OWN_CONTENT / "vocabulary")
    json_schema.FILE.write_text(json_schema.generate(vocabularies), "utf-8", newline="\n")
    say(f"{json_schema.FILE.name} is up to date.")
    return 0
