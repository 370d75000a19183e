"""The JSON Schema that editors check records with while one types."""

from __future__ import annotations

from levelground.commands.console import command, say
from levelground.content import json_schema as schemas
from levelground.content.folders import OWN_CONTENT
from levelground.content.parse.terms import load_vocabularies


@command
def schema() -> int:
    """Write the JSON Schema that editors use, from the field table and the vocabulary."""
    vocabularies, _problems = load_vocabularies(OWN_CONTENT / "vocabulary")
    schemas.FILE.write_text(schemas.generate(vocabularies), "utf-8", newline="\n")
    say(f"{schemas.FILE.name} is up to date.")
    return 0
