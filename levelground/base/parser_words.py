"""What YAML's parser says is wrong, in words for a person who writes a record."""

from __future__ import annotations

# What the parser says, and what it comes to.
_PARSER = (
    ("expected ':'", "a field's name has no colon after it"),
    ("expected key", "a field's name was expected here"),
    ("expected '-'", "an entry of a list was expected here, with a hyphen"),
    ("expected ',' or", "a comma or a closing bracket is missing"),
    ("node content", "there is no value where one was expected"),
    ("mapping values", "a colon stands where no field can begin"),
    ("block sequence", "a list cannot begin in the middle of a line"),
    ("cannot start any token", "a value cannot begin with this sign"),
    ("escape", "a backslash within double quotes begins a sign that there is not"),
    ("end of stream", "a quote has no end"),
    ("document", "a line such as --- or %, or one that is not indented, ends the record too soon"),
)


def in_plain_words(problem: str) -> str:
    """Return what YAML's parser says of a *problem*, in words for a person who writes a record."""
    told = (words for begins, words in _PARSER if begins in problem)
    return next(told, "the lines do not fit together here")
