"""Made-up providers in real towns of three states: enough that the search is split by state.

A few are written out, for the questions to ask for. The others are drawn by a
fixed rule, so that every run has the same ones.
"""

from __future__ import annotations

import random
from pathlib import Path

from levelground.bootstrap import ROOT
from levelground.interchange import import_samhsa
from levelground.interchange.workbook import Row
from levelground.parse.terms import load_vocabularies
from tests.unit.interchange import made_up
from tests.unit.interchange.made_up import row

NAMES = {
    **made_up.NAMES,
    "SP": "Spanish",
    "CHLD": "Children/Adolescents",
    "AD": "Adolescents",
    "VET": "Veterans",
    "WN": "Adult women",
    "METH": "Methadone",
    "BUM": "Buprenorphine maintenance",
    "MM": "Methadone maintenance",
    "MC": "Medicare",
    "SF": "Cash or self-payment",
    "SS": "Sliding fee scale",
}
WRITTEN = (
    dict(name1="Harbor Point Recovery", city="Worcester", state="MA", zip="01608"),
    dict(name1="Harbor Point Recovery", city="San Diego", state="CA", zip="92101"),
    dict(name1="Blue Heron Detox", city="Fall River", state="MA", zip="02720",
         codes="SA DT * RES RD * MD PI * PVTN * ADLT"),
    dict(name1="Casa Violeta", city="Lawrence", state="MA", zip="01841",
         codes="SA * OP OIT ORT * SP * MD * PVTN * ADLT"),
    dict(name1="Ash Lane Teen Center", city="Springfield", state="MA", zip="01103",
         codes="SA * OP OIT ORT * CHLD AD * MD PI * PVTN"),
    dict(name1="Veterans Gate Clinic", city="Lowell", state="MA", zip="01852",
         codes="SA * OP ORT * VET * MI * PVTN * ADLT"),
    dict(name1="Saint Brendan House", city="Quincy", state="MA", zip="02169", codes="HH * PVTN"),
    dict(name1="Pier Nine Medication Clinic", city="New Bedford", state="MA", zip="02740",
         codes="SA * OP OMB * BU UB METH MM * MD SF * PVTP * ADLT"),
    dict(name1="Granite Steps", city="Nashua", state="NH", zip="03060",
         codes="SA * OP OIT * PI * PVTP * ADLT"),
    dict(name1="Hope House", city="Manchester", state="NH", zip="03101", codes="SA * RES RL * SS"),
    dict(name1="Orange Grove Residence", city="Orange", state="CA", zip="92866",
         codes="SA * RES RL RS * PI SF * PVTP"),
    dict(name1="Surf Line Sober Homes", city="San Diego", state="CA", zip="92103", codes="HH * SF"),
    dict(name1="Reading Square Residence", city="Reading", state="MA", zip="01867",
         codes="SA * RES RS * PI"),
)  # fmt: skip
FIRST = ("Amber", "Birch", "Cedar", "Dune", "Elder", "Fern", "Gable", "Hazel", "Ivory", "Juniper")
SECOND = (
    "Bridge",
    "Corner",
    "Field",
    "Gate",
    "Lantern",
    "Meadow",
    "Path",
    "Road",
    "Shore",
    "Tower",
)
LAST = ("Recovery", "Center", "Counseling", "Treatment Services", "Health")
TOWNS = (
    ("Boston", "MA", "02111"), ("Cambridge", "MA", "02139"), ("Brockton", "MA", "02301"),
    ("Lynn", "MA", "01901"), ("Pittsfield", "MA", "01201"), ("Holyoke", "MA", "01040"),
    ("Taunton", "MA", "02780"), ("Concord", "NH", "03301"), ("Keene", "NH", "03431"),
    ("Dover", "NH", "03820"), ("Laconia", "NH", "03246"), ("Los Angeles", "CA", "90012"),
    ("Fresno", "CA", "93721"), ("Oakland", "CA", "94612"), ("Sacramento", "CA", "95814"),
    ("Eureka", "CA", "95501"), ("Bakersfield", "CA", "93301"), ("Riverside", "CA", "92501"),
)  # fmt: skip
CODES = (
    made_up.FULL,
    "SA * OP ORT * MD SF SS * PVTN * ADLT",
    "SA DT * OP OIT ORT OD * PI MC * PVTP * ADLT",
    "SA * RES RS RL * PI SF * PVTP * FEM",
    "SA DT * RES RD * MD PI * PVTN",
    "SA SUMH * OP ODT OIT * PI * PVTP * CHLD AD",
)


def rows() -> list[Row]:
    """Return every made-up facility."""
    drawn = random.Random(4)  # noqa: S311 - a fixed draw, not a secret
    made = [dict(entry) for entry in WRITTEN]
    for number in range(330):
        town, state, zip_code = drawn.choice(TOWNS)
        name = f"{drawn.choice(FIRST)} {drawn.choice(SECOND)} {drawn.choice(LAST)}"
        made.append(
            dict(
                name1=name,
                name2=f"Site {number}",
                city=town,
                state=state,
                zip=zip_code,
                codes=drawn.choice(CODES),
            )
        )
    # No number of 555-01xx, which only examples may have.
    phones = (f"508-444-{number:04}" for number in range(len(made)))
    return [
        row(number, **fields, phone=next(phones)) for number, fields in enumerate(made, start=2)
    ]


def write(folder: Path) -> Path:
    """Import the made-up facilities into *folder* and return it."""
    workbook = made_up.write(
        folder.with_suffix(".xlsx"), made_up.facilities(rows()), made_up.dictionary(NAMES)
    )
    vocabularies, _problems = load_vocabularies(ROOT / "content" / "vocabulary")
    import_samhsa(workbook, (), folder, vocabularies, edition="2023")
    return folder
