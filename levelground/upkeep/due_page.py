"""A call list to print: each place with its number, what to ask, and lines to write on."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from datetime import date

from levelground.compare import Comparer
from levelground.facts.in_words import day_words
from levelground.facts.vocabulary import Vocabularies
from levelground.upkeep.due import Due
from levelground.upkeep.due_forms import QuestionBlock, phone_of, question_blocks

_STYLE = (
    "body{font:11pt/1.4 Georgia,serif;max-width:48em;margin:1em auto;padding:0 1em}"
    "section{break-inside:avoid;border-top:2px solid;margin-top:1.2em}h2{margin:.4em 0 0}"
    "b{font-size:14pt}table{width:100%;border-collapse:collapse}td{border-bottom:1px solid #888;"
    "padding:.35em .6em .35em 0;vertical-align:top;height:1.9em}td:first-child{width:55%}"
    "small{display:block}@page{margin:15mm}"
)


def as_page(entries: Sequence[Due], today: date, terms: Vocabularies) -> str:
    """Return a page of its own to print and to write on, without scripts and without links."""
    comparer = Comparer(terms)
    places = "".join(part for one in entries for part in _place(one, comparer))
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>Whom to call</title><style>{_STYLE}</style></head><body>\n"
        f"<h1>Whom to call</h1><p>{day_words(today)}. Write the answer, or: would not say, "
        f"still so.</p>\n{places}</body></html>\n"
    )


def _place(one: Due, comparer: Comparer) -> Iterator[str]:
    record = one.record
    phone = phone_of(one) or "no phone number"
    why = "; ".join(f"{reason.label}: {reason.told}" for reason in one.reasons[:3])
    yield f"<section><h2>{html.escape(record.name)}, {html.escape(record.place.city)}</h2>"
    yield f"<p><b>{html.escape(phone)}</b> <small>{html.escape(why)}</small></p>"
    for block in question_blocks(one):
        yield f"<p>{html.escape(block.id)}</p><table>"
        yield from _rows(block, comparer)
        yield "</table>"
    yield "<p>Spoke with, on: ______________________________</p></section>\n"


def _rows(block: QuestionBlock, comparer: Comparer) -> Iterator[str]:
    for fact in block.facts:
        question = fact.fact.open or fact.fact.ask or f"{fact.fact.label}?"
        said = comparer.words(fact, block.program)
        now = f"<small>Now: {html.escape(said)}</small>" if said else ""
        yield f"<tr><td>{html.escape(question)}{now}</td><td></td></tr>"
