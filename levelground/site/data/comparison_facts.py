"""The facts that any comparison in a browser is made from, in the words of the page's language.

`comparison_rows_file` says once what all programs share: the rows in their order, their
questions, the levels' usual ranges. `provider_facts_file` is one provider: what its programs
state, so that four programs load four small files and never the country's.
What is left out is not stated.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from levelground import compare
from levelground.compare import Bar, Cell, State, usual_bar
from levelground.content import catalog
from levelground.facts.answers import Answer, Choices, Phone
from levelground.facts.field_table import Compare, Field, Group
from levelground.facts.vocabulary import Term
from levelground.language.messages import Foreign, _
from levelground.model import Check, Program, Record, calling, deciding
from levelground.model.freshness import is_ours
from levelground.site import addresses
from levelground.site.arrange import helplines, whereabouts
from levelground.site.arrange.directory import Directory, level_of
from levelground.site.data.data_file import DataFile
from levelground.site.parts import by_level, cards, comparison_tables
from levelground.site.pieces import HelpEntry

ROWS = "rows"
# A state in one letter; a fact that cannot be said of the level has one of its own.
_LETTERS = {
    State.YES: "y",
    State.NO: "n",
    State.NOT_APPLICABLE: "x",
    State.SAID: "s",
    State.ASK: "a",
}
_ANSWERS = {Answer.YES: "y", Answer.NO: "n", Answer.NOT_APPLICABLE: "x"}
_MOOT = "m"
_EMPTY: tuple[Any, ...] = (None, "", [], {}, 0, False)
_REST = "*"  # what a complete list states of the terms it does not name


def provider_facts_file(directory: Directory, slug: str) -> DataFile:
    """Return what a browser needs to compare the programs of one provider.

    *slug* may be a name that it had before: comparisons are kept under it.
    """
    record = directory.catalog.named(slug)
    told = [_told(directory, record, program) for program in record.programs]
    shared = {
        name: cell for name, cell in told[0].items() if all(t.get(name) == cell for t in told)
    }
    value = {
        "name": record.name,
        "short": _short(record),
        "place": whereabouts.town_of(record),
        "href": addresses.provider(record.slug),
        "address": whereabouts.address_of(record),
        "help": [_help(line) for line in helplines.near(directory, record)],
        "checks": [[check.on.isoformat(), check.how.term] for check in _checks(record)],
        "imported": record.imported.survey_year if record.imported else "",
        "closed": catalog.is_closed(record),
        "corrections": record.corrections or "",
        "facts": shared,
        "programs": [
            _program(directory, record, program)
            | {"facts": {name: cell for name, cell in own.items() if name not in shared}}
            for program, own in zip(record.programs, told, strict=True)
        ],
    }
    return DataFile.of(f"facts/{slug}", _stated(value))


def _short(record: Record) -> str:
    """Return the name for sentences, "" where that is the name itself."""
    short = compare.short_name(record.name, record.place.city)
    return "" if short == record.name else short


def _help(line: HelpEntry) -> list[str]:
    """Return when to use a line for the program's own region, what it says, and its address.

    A number for text messages that its words do not say follows.
    """
    texted = [_("Text {number}").format(number=line.text)] if line.text else []
    return [line.who, line.label, f"tel:{line.phone}" if line.phone else line.url, *texted]


def _program(directory: Directory, record: Record, program: Program) -> dict[str, Any]:
    """Return the head of a program's column, and how to reach it."""
    contact = program.contact
    return _stated(
        {
            "key": program.key,
            "name": cards.program_title(record, program),
            "level": level_of(program),
            "called": program.called,
            "status": cards.status(directory, record, program),
            "danger": int(by_level.is_detox(program)),
            "phone": _phone(contact.phone),
            "admissions": [_phone(phone) for phone in contact.for_admissions if phone],
            "tty": _phone(contact.tty),
            "text": [contact.text.shown, contact.text.sms] if contact.text else [],
            "hours": contact.hours,
            "website": contact.website,
        }
    )


def _told(directory: Directory, record: Record, program: Program) -> dict[str, Any]:
    """Return all that a program states, by the name of the fact."""
    found: dict[str, Any] = {}
    checks, plain = _checks(record), _words()
    if limits := comparison_tables.limits_told(directory, record, program):
        found[compare.LIMITS] = [_LETTERS[State.SAID], limits]
    for field, cell in directory.comparer.told(record, program):
        if field.fact.compare is Compare.EACH:
            told = _each(field.of(program), cell, checks)
            refused = directory.comparer.refused(field, record, program)
            if told := told | ({"asked": refused} if refused else {}):
                found[field.name] = told
            continue
        if cell.state is not State.ASK or cell.note or cell.conflict or cell.asked:
            found[field.name] = _cell(cell, checks, plain)
    return found


def _cell(cell: Cell, checks: Sequence[Check], plain: Mapping[str, str]) -> Any:
    """Return [state, words, note, conflict, check, bar, original, asked] without an empty end.

    A plain yes or no is its letter alone, where the words are those in *plain*. `check` is the
    number of a check in the record's list, counted from 1; 0 where no person has made sure.
    `original` has a letter for each of w(ords), n(ote) and c(onflict) that is
    in the language of the record and not in that of the page. `asked` is the day on which they
    would not say.
    """
    state = _MOOT if cell.moot else _LETTERS[cell.state]
    words = "" if state == _MOOT or cell.words == plain.get(state) else cell.words
    check = checks.index(cell.check) + 1 if checks and cell.check in checks else 0
    if not (words or cell.note or cell.conflict or check or cell.bar or cell.asked):
        return state
    told = {"w": words, "n": cell.note, "c": cell.conflict}
    whole = [state, *told.values(), check, _ends(cell.bar), _original(told), _asked(cell)]
    while not whole[-1]:
        whole.pop()
    return whole


def _each(value: Choices | None, cell: Cell, checks: Sequence[Check]) -> dict[str, Any]:
    """Return what a program states of each term of a list, and of the rest.

    The note of the list as a whole is for where no term has a row of its own.
    """
    answers = {term: _ANSWERS[answer] for term, answer in value.stated} if value else {}
    note = "" if answers else cell.note
    if value and value.others is not None:
        answers[_REST] = _ANSWERS[value.others]
    check = checks.index(cell.check) + 1 if cell.check in checks else 0
    told = {"note": note, "conflict": cell.conflict}
    original = _original({name[0]: words for name, words in told.items()})
    return _stated({"each": answers, **told, "check": check, "original": original})


def _asked(cell: Cell) -> str:
    """Return the day on which they would not say, "" where nobody was refused."""
    return cell.asked.isoformat() if cell.asked else ""


def _original(told: Mapping[str, str]) -> str:
    """Return the letters of those texts that are not in the language of the page."""
    return "".join(letter for letter, words in told.items() if isinstance(words, Foreign))


def _checks(record: Record) -> list[Check]:
    """Return the checks that people of the directory made; what was merely imported has none."""
    return [check for check in record.checked if is_ours(check)]


def _phone(phone: Phone | None) -> list[str]:
    """Return [shown, href], nothing where there is no number."""
    return [phone.shown, phone.href] if phone else []


def _ends(bar: Bar | None) -> list[float]:
    return [bar.start, bar.width] if bar else []


def _stated(value: dict[str, Any]) -> dict[str, Any]:
    """Return a mapping without what is empty."""
    return {name: entry for name, entry in value.items() if entry not in _EMPTY}


def comparison_rows_file(directory: Directory) -> DataFile:
    """Return what every comparison shares, in the words of the page's language."""
    comparer = directory.comparer
    value = {
        "words": _words(),
        "states": {letter: state for state, letter in _LETTERS.items()}
        | {_MOOT: State.NOT_APPLICABLE},
        "groups": [
            *([group.key, _(group.title)] for group in Group),
            [comparison_tables.DECIDING, comparison_tables.deciding_title()],
        ],
        "deciding": deciding.of_tables(),
        "rows": [_limits(), *(_row(directory, field) for field in comparer.rows_in_order)],
        "levels": {term.id: _level(directory, term) for term in directory.levels},
        "unknown": _("Level not stated"),
        "everyone": [
            {
                "ask": q.ask.in_(directory.language),
                "why": q.why.in_(directory.language),
                "listen": q.listen.in_(directory.language),
                "settled": [at for at in deciding.IDLE if calling.is_settled(q.facts, at)],
            }
            for q in directory.catalog.questions
        ],
        "differ": compare.clause_rules(),
        "first": {level: list(map(_first, asked)) for level, asked in calling.FIRST.items()},
        "idle": {level: sorted(names) for level, names in deciding.IDLE.items()},
        "danger": [
            _("Danger:"),
            cards.detox_warning(),
            *helplines.tonight_for_scripts(directory),
        ],
    }
    return DataFile.of(ROWS, value)


def _first(asked: calling.FirstQuestion) -> dict[str, Any]:
    """Return a question that opens a call."""
    words = {"ask": _(asked.ask), "why": _(asked.why), "listen": _(asked.listen)}
    return {"of": asked.of, **words}


def _words() -> dict[str, str]:
    """Return what a page says for each state by itself."""
    return {
        "y": _("Yes"),
        "n": _("No"),
        "x": _("Does not apply"),
        "m": _("Does not apply"),
        "a": _("Not stated. Ask."),
    }


def _limits() -> dict[str, Any]:
    """Return the row of whom a program does not take, in the group of what decides."""
    words = {"label": comparison_tables.limits_label(), "silent": comparison_tables.no_limit()}
    return words | {"name": compare.LIMITS, "group": len(Group), "core": 1, "fresh": 365}


def _row(directory: Directory, field: Field) -> dict[str, Any]:
    """Return one row: what it is called, how long a check of it holds, and what to ask."""
    fact = field.fact
    row = {
        "name": field.name,
        "label": _(fact.label),
        "group": list(Group).index(fact.group),
        "core": fact.core,
        "drawn": int(field.name == compare.DRAWN),
        "fresh": fact.fresh_days,
        "ask": _(fact.ask) if fact.ask else "",
        "open": _(fact.open) if fact.open else "",
        "why": _(fact.why) if fact.why else "",
        "listen": _(fact.listen) if fact.listen else "",
    }
    if fact.compare is Compare.EACH:
        row["terms"] = list(_terms(directory, field))
    return _stated(row)


def _terms(directory: Directory, field: Field) -> Iterator[dict[str, Any]]:
    """Yield the terms of a list that has a row for each, with what to ask about each."""
    language = directory.language
    for term in directory.catalog.vocabularies[field.fact.vocabulary]:
        said = {"ask": term.ask, "why": term.why, "listen": term.listen}
        yield _stated(
            {"id": term.id, **_label(term, language)}
            | {name: text.in_(language) for name, text in said.items() if text}
        )


def _label(term: Term, language: str) -> dict[str, Any]:
    """Return a term's label, with a mark where it is not in the language of the page."""
    label = term.label.in_(language)
    return _stated({"label": label, "original": int(isinstance(label, Foreign))})


def _level(directory: Directory, term: Term) -> dict[str, Any]:
    """Return what a level usually means, which is never said of a program."""
    usual = compare.usual_words(term, directory.language)
    label = _label(term, directory.language)
    return _stated({**label, "bar": _ends(usual_bar(term)), "words": usual})
