"""What a new edition changes, and what a person's hand keeps."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from levelground.exchange.merging import merge
from levelground.exchange.merging.merge import Merged
from levelground.exchange.samhsa.codebook import CodeBook
from levelground.exchange.samhsa.editions import Edition
from levelground.exchange.samhsa.facility import convert
from tests.unit.exchange.made_up import row

OLD, NEW = Edition("2022"), Edition("2023")
BY_PHONE = {"on": "2023-10-03", "how": "phone", "covers": ["contact"]}


class Versions:
    """The three versions of one facility; `mine` is what a test changes."""

    def __init__(self, book: CodeBook, before: dict[str, str], after: dict[str, str]) -> None:
        self.old: Any = convert(row(**before), OLD, book).record
        self.new: Any = convert(row(**after), NEW, book).record
        self.mine: Any = copy.deepcopy(self.old)

    def merge(self) -> Merged:
        """Return the merge of the three."""
        return merge.merge_records(self.old, self.mine, self.new)

    def merged(self) -> dict[str, Any]:
        """Return what the file says after the merge, in the order of its making."""
        result = copy.deepcopy(self.mine)
        for edit in self.merge().edits:
            *above, last = edit.path
            place = result
            for step in above:
                place = place[step]
            if edit.value is None:
                del place[last]
            elif isinstance(place, list) and last == len(place):
                place.append(edit.value)
            else:
                place[last] = edit.value
        return result


Make = Callable[..., Versions]


@pytest.fixture
def versions(book: CodeBook) -> Make:
    """Return a function from two made-up rows to their three versions."""

    def made(before: dict[str, str] | None = None, **after: str) -> Versions:
        return Versions(book, before or {}, after)

    return made


def test_a_record_that_nobody_touched_becomes_the_new_edition_s(versions: Make):
    facility = versions(
        {"codes": "SA * OP OIT ORT * SMON * CBT"},
        phone="508-555-0199",
        street1="9 Mill Road",
        codes="SA DT * OP OIT ODT OD * SMPD * TELE * PI",
    )

    assert facility.merged() == facility.new
    assert facility.merge().kept == ()


def test_what_changed_is_said_in_words(versions: Make):
    facility = versions(
        {"codes": "SA * OP OIT * CBT"},
        phone="508-555-0199",
        codes="SA SUMH * OP ODT * TELE",
    )

    assert facility.merge().changed == (
        "contact.phone: 508-555-0142 → 508-555-0199",
        "focus: also co-occurring",
        "telehealth: nothing → yes",
        "therapies: cbt → nothing",
        "program php: new",
        "program iop: no longer listed",
    )


def test_a_value_that_a_person_changed_stays_and_the_difference_is_told(versions: Make):
    facility = versions(phone="508-555-0199")
    facility.mine["contact"]["phone"] = "508-555-0177"

    assert facility.merged()["contact"]["phone"] == "508-555-0177"
    assert facility.merge().kept == (
        "contact.phone: the new edition says 508-555-0199; kept yours, 508-555-0177",
    )


def test_a_person_s_change_that_the_edition_knows_nothing_new_of_needs_no_word(versions: Make):
    facility = versions()
    facility.mine["contact"]["phone"] = "508-555-0177"
    facility.mine["about"] = "A quiet house."

    assert facility.merge().kept == ()
    assert facility.merge().changed == ()
    assert facility.merged()["about"] == "A quiet house."


def test_a_value_that_a_person_has_checked_stays_although_it_is_as_imported(versions: Make):
    facility = versions(phone="508-555-0199", codes="SA * OP OIT * TELE")
    facility.mine["checked"].append(BY_PHONE)

    merged = facility.merged()
    assert merged["contact"]["phone"] == "508-555-0142"
    assert merged["telehealth"] == "yes"
    assert "contact.phone" in facility.merge().kept[0]


def test_the_import_does_not_vouch_for_what_a_person_checked(versions: Make):
    facility = versions(codes="SA * OP OIT * TELE")
    facility.mine["checked"].append(BY_PHONE)

    ours, theirs = facility.merged()["checked"]
    assert theirs == BY_PHONE
    assert ours["on"] == "2022-12-31"
    assert "contact" not in ours["covers"]
    assert "everything" not in ours["covers"]
    assert "payment" in ours["covers"]


def test_a_check_of_everything_keeps_everything_and_the_row_is_kept_up(versions: Make):
    facility = versions(phone="508-555-0199", codes="SA * OP ODT * TELE")
    facility.mine["checked"] = {**BY_PHONE, "covers": "everything"}

    merged = facility.merged()
    assert {**merged, "imported": 0, "sources": 0} == {
        **facility.mine, "imported": 0, "sources": 0,
    }  # fmt: skip
    assert merged["imported"] == facility.new["imported"]


def test_a_list_that_a_person_made_longer_stays_and_only_the_difference_is_told(versions: Make):
    facility = versions({"codes": "SA * MD PI"}, codes="SA * PI MI")
    facility.mine["payment"]["accepts"].append("employer")

    (kept,) = facility.merge().kept
    assert kept.startswith("payment.accepts: the new edition says also tricare, and no longer ")
    assert kept.endswith("medicaid and employer; kept yours")


def test_the_import_does_not_vouch_for_what_a_person_wrote_without_a_check(versions: Make):
    facility = versions()
    facility.mine["contact"]["phone"] = "508-555-0177"

    (ours,) = facility.merged()["checked"]
    assert "contact" not in ours["covers"]
    facility.mine, facility.old = facility.merged(), facility.new
    assert facility.merge().edits == ()


def test_a_value_that_a_person_took_out_stays_out(versions: Make):
    facility = versions(phone="508-555-0199", codes="SA * OP OIT * CBT PI")
    del facility.mine["contact"]["phone"]
    del facility.mine["therapies"]

    merged = facility.merged()
    assert merged["contact"] == {}
    assert "therapies" not in merged
    assert "kept yours, nothing" in facility.merge().kept[0]


def test_an_address_is_never_half_old_and_half_new(versions: Make):
    facility = versions(street1="9 Mill Road", zip="01609")
    facility.mine["place"] |= {"latitude": "42.2650", "precision": "address"}

    assert facility.merged()["place"] == facility.mine["place"]
    (kept,) = facility.merge().kept
    assert 'the new edition says street "9 Mill Road", zip 01609, ' in kept
    assert 'kept yours, street "12 Canal Street", zip 01608, latitude 42.2650' in kept
    assert "city" not in kept


def test_hours_that_a_person_added_to_a_program_stay_with_it(versions: Make):
    facility = versions({"codes": "SA * OP OIT"}, codes="SA * OP OIT ODT ORT")
    facility.mine["programs"][0]["hours_per_week"] = "9-12"

    assert facility.merged()["programs"][0] == {"level": "iop", "hours_per_week": "9-12"}
    assert [p["level"] for p in facility.merged()["programs"]] == ["iop", "outpatient", "php"]


def test_a_program_that_is_listed_no_more_goes_unless_a_person_wrote_in_it(versions: Make):
    facility = versions({"codes": "SA * OP OIT ORT RES RS RL HI HIT"}, codes="SA * OP ORT")
    facility.mine["programs"][1]["hours_per_week"] = "9-12"

    assert [p["level"] for p in facility.merged()["programs"]] == ["outpatient", "iop"]
    assert "the new edition says nothing" in facility.merge().kept[0]


def test_programs_are_found_wherever_a_person_moved_them(versions: Make):
    facility = versions({"codes": "SA * OP OIT ORT ODT"}, codes="SA * OP OIT ORT")
    facility.mine["programs"].reverse()
    facility.mine["programs"].insert(1, {"level": "sober-living"})

    levels = [p["level"] for p in facility.merged()["programs"]]
    assert levels == ["sober-living", "iop", "outpatient"]


def test_a_record_that_a_person_wrote_as_a_single_program_stays_one(versions: Make):
    facility = versions({"codes": "SA * OP OIT"}, codes="SA * OP ODT")
    del facility.mine["programs"]
    facility.mine["level"] = "iop"

    assert "programs" not in facility.merged()


def test_a_conflict_that_a_person_settled_does_not_come_back(versions: Make):
    codes = "SA * OP OIT * SMON SMPD"
    facility = versions({"codes": codes}, codes=f"{codes} * PVTN PVTP")
    del facility.mine["conflicts"]
    facility.mine["smoking"] = "not-allowed"

    merged = facility.merged()
    assert merged["smoking"] == "not-allowed"
    assert [entry["about"] for entry in merged["conflicts"]] == ["owner.kind"]


def test_a_conflict_that_the_new_edition_settles_goes(versions: Make):
    facility = versions({"codes": "SA * OP OIT * SMON SMPD"}, codes="SA * OP OIT * SMON")

    assert "conflicts" not in facility.merged()
    assert facility.merged()["smoking"] == "not-allowed"


def test_a_person_s_sources_and_checks_stay_beside_the_import_s(versions: Make):
    facility = versions()
    site = {"title": "Provider's website", "url": "https://harborpoint.example.org"}
    facility.mine["sources"].append(site)

    assert facility.merged()["sources"] == [*facility.new["sources"], site]


def test_a_facility_that_is_listed_again_loses_its_mark(versions: Make):
    facility = versions()
    facility.mine["listing"] = "no-longer-listed"

    assert "listing" not in facility.merged()


def test_a_facility_that_a_person_knows_to_be_closed_stays_closed(versions: Make):
    facility = versions()
    facility.mine["listing"] = "closed"

    assert facility.merged()["listing"] == "closed"


def test_merging_the_same_edition_again_does_nothing(versions: Make):
    facility = versions(phone="508-555-0199")
    facility.mine = facility.merged()
    facility.old = facility.new

    assert facility.merge() == Merged()


def test_a_word_that_says_nothing_is_no_hand_of_a_person(versions: Make):
    three = versions(street1="12 Canal Street")
    three.mine["place"]["street"] = "N/A"
    assert three.merged()["place"]["street"] == "12 Canal Street"
    (told,) = three.merge().changed
    assert told.startswith("place: street N/A")


def test_unknown_is_what_a_person_says(versions: Make):
    three = versions(street1="12 Canal Street")
    three.mine["place"]["street"] = "unknown"
    assert three.merged()["place"]["street"] == "unknown"
