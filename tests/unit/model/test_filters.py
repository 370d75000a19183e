"""One answer to what a program states of an option: of a single field, and on every surface."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from levelground.compare import State
from levelground.facts.answers import Answer
from levelground.model import Record, filters
from levelground.model.directive import ProgramList, Wanted
from levelground.model.filters import ANY, Filter, FilterKind
from levelground.site.arrange.directory import Directory
from levelground.site.arrange.filtered_lists import KINDS, VISITS, Lists
from levelground.site.data import shard_facts, shards
from levelground.site.guide_blocks.chosen import choose
from tests.unit.making import comparer, directory, program, record, terms


@pytest.mark.parametrize(
    ("facts", "wanted", "said"),
    [
        ("virtual: fully", ("virtual", "fully"), Answer.YES),
        ("virtual: hybrid", ("virtual", "fully"), Answer.NO),
        ("virtual: yes", ("virtual", "fully"), None),
        ("virtual: no", ("virtual", "fully"), Answer.NO),
        ("virtual: hybrid", ("virtual", filters.ANY), Answer.YES),
        ("virtual: unknown", ("virtual", filters.ANY), None),
        ("", ("virtual", filters.ANY), None),
        ("payment: {accepts: [medicaid]}", ("payment.accepts", "medicaid"), Answer.YES),
        ("payment: {accepts: [medicaid]}", ("payment.accepts", "medicare"), None),
        ("payment: {accepts: {medicaid: no}}", ("payment.accepts", "medicaid"), Answer.NO),
        ("payment: {accepts: n/a}", ("payment.accepts", "medicaid"), Answer.NO),
        ("genders: {women: yes, men: no}", ("populations", "women"), Answer.YES),
        ("genders: {women: yes, men: no}", ("populations", "men"), Answer.NO),
        ("genders: [women]", ("populations", "women"), None),
        ("genders: {women: no}\npopulations: [women]", ("populations", "women"), Answer.NO),
        ("detox: no", ("detox_from", "alcohol"), Answer.NO),
        ("detox: referral", ("detox_from", "alcohol"), None),
        ("", ("payment.accepts", "medicaid"), None),
    ],
)
def test_only_a_stated_no_drops_a_program_out(
    facts: str, wanted: tuple[str, str], said: Answer | None
):
    assert filters.answer(wanted[0], program(f"level: iop\n{facts}"), wanted[1]) is said


@pytest.mark.parametrize(
    ("facts", "name", "said"),
    [
        ("level: outpatient\nmedication_for_opioids: no", "medication_same_day", Answer.NO),
        ("level: outpatient\nmedication_for_opioids: [partner]", "medication_same_day", None),
        ("level: outpatient", "medication_same_day", None),
        ("level: detox\ndetox_from: unknown", "stay_phone", None),
        ("level: iop", "stay_phone", Answer.NO),
        ("level: unknown", "stay_phone", None),
        ("level: residential\nstay_phone: house-phone", "stay_phone", Answer.NO),
        ("level: residential\nstay_phone: later", "stay_phone", Answer.YES),
        ("level: residential\nstay_visits: no", "stay_visits", Answer.NO),
    ],
)
def test_what_a_fact_is_part_of_and_the_level_settle_it(facts: str, name: str, said: Answer | None):
    assert filters.answer(name, program(facts)) is said


@pytest.mark.parametrize(
    ("facts", "option", "said"),
    [
        ("support: [naloxone-given]", "naloxone", Answer.YES),
        ("support: [naloxone]", "naloxone-given", None),
        ("support: {naloxone-given: no}", "naloxone", None),
        ("support: [meals]", "parenting-class", None),
    ],
)
def test_naloxone_to_take_home_states_the_other(facts: str, option: str, said: Answer | None):
    assert filters.answer("support", program(f"level: iop\n{facts}"), option) is said


LEVELS = ("iop", "detox", "sober-living")


def written(chosen: Filter) -> Iterator[str]:
    """Yield what a record may say of a field, in every form that the field has."""
    some = [term for term in filters.options(chosen, terms()) if term != ANY][:3]
    yield from ("unknown", "no", "n/a")
    if chosen.kind in {FilterKind.ONE, FilterKind.WAYS, FilterKind.PLAIN}:
        yield "yes"
        yield from some
        yield from (term for term in filters.options(chosen, terms()) if term == "referral")
    elif chosen.kind is FilterKind.TERMS:
        yield f"[{', '.join(some)}]"
        yield f"{{{some[0]}: yes, {some[-1]}: no}}"
        yield f"{{{some[0]}: yes, others: no}}"
        yield from ("[all-genders]",) * (chosen.id == "genders")


def asked_of_all() -> list[Filter]:
    return [f for f in filters.filters() if f.kind not in {FilterKind.RANGE, FilterKind.NAMES}]


def said_of(chosen: Filter) -> list[Record]:
    """Return a record for each level and each way to answer a field, and one that does not."""
    lines = [""]
    for value in written(chosen):
        group, _dot, name = chosen.id.rpartition(".")
        lines.append(f"{group}: {{{name}: {value}}}" if group else f"{name}: {value}")
    found = []
    for level in LEVELS:
        for line in lines:
            facts = line if chosen.id == "level" and line else f"level: {level}\n{line}"
            try:
                found.append(record(facts, name=f"name: Oak {len(found)}", slug=f"p-{len(found)}"))
            except AssertionError:
                continue  # this field has no such form
    return found


@pytest.mark.parametrize("chosen", asked_of_all(), ids=lambda chosen: chosen.id)
def test_search_guides_and_tables_give_the_same_answer(chosen: Filter):
    whole = directory(*said_of(chosen))
    assert len(whole.listings) > len(LEVELS)
    searched = in_search(whole, chosen)
    field = chosen.field
    for option in filters.options(chosen, terms()):
        guide = in_guides(whole, chosen, option)
        for number, (made, one) in enumerate(whole.listings):
            one_answer = filters.answer(chosen.id, one, option)
            where = f"{field.name} {option}: {field.of(one)}"
            assert searched[made.slug].get(option) is one_answer, f"search, {where}"
            assert guide[made.slug] is one_answer, f"guide, {where}"
            if option == ANY and field.name != "telehealth":
                state = comparer().cell(field, made, one).state
                elsewhere = getattr(field.of(one), "term", "") == "referral"
                assert elsewhere or in_table(state) is one_answer, f"table, {number}, {where}"


@pytest.mark.parametrize("kind", KINDS)
def test_lists_give_the_same_answer(kind: str):
    field = {"payment": "payment.accepts", "video": "virtual", "time": "session_times"}
    chosen = filters.named(field.get(kind, "languages"))
    whole = directory(*said_of(chosen))
    lists = Lists(whole)
    for option in filters.options(chosen, terms()):
        if option == ANY:
            continue
        for given in (Answer.YES, Answer.NO):
            listed = {made.slug for made, _one in lists.who((kind, option), given)}
            asked = {
                made.slug
                for made, one in whole.listings
                if filters.answer(chosen.id, one, option) is given
            }
            assert listed == asked, f"{option} {given}"
    visits = {made.slug for made, _one in lists.who(("video", VISITS))}
    assert visits == {m.slug for m, p in whole.listings if filters.answer("telehealth", p)}


def in_search(whole: Directory, chosen: Filter) -> dict[str, dict[str, Answer]]:
    """Return what the search's file says, by slug and option."""
    (name,) = shards.shards(whole)
    records = shards.records_in(whole, name)
    found: dict[str, dict[str, Answer]] = {made.slug: {} for made in records}
    told = searched_facts(whole, name, chosen.id)
    if not told:
        return found
    one = len(told["no"]) == 1 and told.get("one")
    for at, option in enumerate(told["of"]):
        yes = bits(told["yes"][at])
        others = [bits(text) for k, text in enumerate(told["yes"]) if k != at]
        no = bits(told["no"][0 if one else at])
        for number, made in enumerate(records):
            if yes >> number & 1:
                found[made.slug][option] = Answer.YES
            elif no >> number & 1 or (one and any(other >> number & 1 for other in others)):
                found[made.slug][option] = Answer.NO
    unspoken = set(filters.options(chosen, terms())) - set(told["of"])
    for number, made in enumerate(records):
        # An option that nobody speaks of is a no where the fact cannot be said at all.
        if bits(told.get("moot", "")) >> number & 1:
            found[made.slug] |= dict.fromkeys(unspoken, Answer.NO)
    return found


def searched_facts(whole: Directory, name: str, field: str) -> dict[str, Any]:
    """Return what a part of the search has of a filter, in its own file or in that of a group."""
    group = shard_facts.later_filters().get(field)
    file = shards.later_facts(whole, name, group) if group else shards.shard(whole, name)
    value: dict[str, Any] = json.loads(file.json)
    found: dict[str, Any] = (value if group else value["filters"]).get(field, {})
    if found.get("keyed"):
        records = shards.records_in(whole, name)
        found["yes"] = [in_keys(option, records) for option in found["of"]]
    return found


def in_keys(option: str, records: Sequence[Record]) -> str:
    """Return the records whose only program has an option in its key, as the search writes them."""
    keys = [made.programs[0].key for made in records]
    return shard_facts.bits_as_text([f"-{option}-" in f"-{key}-" for key in keys])


def bits(text: str) -> int:
    return int.from_bytes(base64.b64decode(text + "=" * (-len(text) % 4)), "little")


def in_guides(whole: Directory, chosen: Filter, option: str) -> dict[str, Answer | None]:
    """Return what a guide that asks for it makes of each program."""
    wanted = (Wanted(chosen.id, "" if option == ANY else option),)
    found = choose(whole, ProgramList.model_construct(stating=wanted))
    stated = {made.slug for made, _one in found.stated}
    silent = {made.slug for made, _one in found.silent}
    return {
        made.slug: Answer.YES if made.slug in stated else None if made.slug in silent else Answer.NO
        for made, _one in whole.listings
    }


def in_table(state: State) -> Answer | None:
    if state in {State.YES, State.SAID}:
        return Answer.YES
    return None if state is State.ASK else Answer.NO
