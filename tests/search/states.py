"""Made-up providers in real towns of three states: enough that the search is split by state.

A few are written out, for the questions to ask for. The others are drawn by a
fixed rule, so that every run has the same ones.
"""

from __future__ import annotations

import random
from pathlib import Path

from levelground.bootstrap import ROOT
from levelground.content.parse.terms import load_vocabularies
from levelground.exchange import import_workbook
from levelground.exchange.samhsa.workbook import Row
from tests.unit.exchange import made_up
from tests.unit.exchange.made_up import row

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
    "TRC": "Trauma-related counseling",
    "CDTX": "Cocaine Detoxification",
    "NP": "No payment accepted",
    "FSA": "Federal, or any government funding for substance use treatment programs",
    "PA": "Payment assistance",
    "YAD": "Young adults",
}
Facility = tuple[str, str, str, str, str]  # name, town, state, ZIP, codes
WRITTEN: tuple[Facility, ...] = (
    ("Harbor Point Recovery", "Worcester", "MA", "01608", made_up.FULL),
    ("Harbor Point Recovery", "San Diego", "CA", "92101", made_up.FULL),
    ("Blue Heron Detox", "Fall River", "MA", "02720", "SA DT * RES RD * MD PI * PVTN * ADLT"),
    ("Casa Violeta", "Lawrence", "MA", "01841", "SA * OP OIT ORT * SP * MD * PVTN * ADLT"),
    (
        "Ash Lane Teen Center",
        "Springfield",
        "MA",
        "01103",
        "SA * OP OIT ORT * CHLD AD * MD PI * PVTN",
    ),
    ("Veterans Gate Clinic", "Lowell", "MA", "01852", "SA * OP ORT * VET * MI * PVTN * ADLT"),
    ("Saint Brendan House", "Quincy", "MA", "02169", "HH * PVTN"),
    (
        "Pier Nine Medication Clinic",
        "New Bedford",
        "MA",
        "02740",
        "SA * OP OMB * BU UB METH MM * MD SF * PVTP * ADLT",
    ),
    ("Granite Steps", "Nashua", "NH", "03060", "SA * OP OIT * PI * PVTP * ADLT"),
    ("Hope House", "Manchester", "NH", "03101", "SA * RES RL * SS"),
    ("Orange Grove Residence", "Orange", "CA", "92866", "SA * RES RL RS * PI SF * PVTP"),
    ("Surf Line Sober Homes", "San Diego", "CA", "92103", "HH * SF"),
    ("Providence Steps Clinic", "Boston", "MA", "02111", "SA DT * OP OIT OD * MD PI * PVTN * ADLT"),
    ("Reading Square Residence", "Reading", "MA", "01867", "SA * RES RS * PI"),
    # An island of its own: who names trauma, cocaine, no cost and ages in one way each.
    ("Quiet Dune Counseling", "Nantucket", "MA", "02554", "SA * OP ORT * TRC * SF * PVTN * ADLT"),
    ("Whale Street Clinic", "Nantucket", "MA", "02554", "SA * OP ORT * PI * PVTN * YAD ADLT"),
    ("Open Door House", "Nantucket", "MA", "02554", "SA * RES RL * NP * PVTN * ADLT"),
    ("Mill Brook House", "Nantucket", "MA", "02554", "SA * RES RL * FSA MD * PVTN * ADLT"),
    ("Lamp Street House", "Nantucket", "MA", "02554", "SA * RES RL * SF * PA * PVTN * CHLD"),
    ("Harbor Light House", "Nantucket", "MA", "02554", "SA * RES RL * PI * PVTN * ADLT"),
    ("Sound View Detox", "Nantucket", "MA", "02554", "SA DT * RES RD * CDTX * MD * PVTN * ADLT"),
)
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
    made = [(*entry, "") for entry in WRITTEN]
    for number in range(330):
        name = f"{drawn.choice(FIRST)} {drawn.choice(SECOND)} {drawn.choice(LAST)}"
        made.append((name, *drawn.choice(TOWNS), drawn.choice(CODES), f"Site {number}"))
    return [
        row(
            number,
            name1=name,
            name2=second,
            city=town,
            state=state,
            zip=zip_code,
            codes=codes,
            # No number of 555-01xx, which only examples may have.
            phone=f"508-444-{number:04}",
        )
        for number, (name, town, state, zip_code, codes, second) in enumerate(made, start=2)
    ]


def write(folder: Path) -> Path:
    """Import the made-up facilities into *folder* and return it."""
    workbook = made_up.write(
        folder.with_suffix(".xlsx"), made_up.facilities(rows()), made_up.dictionary(NAMES)
    )
    vocabularies, _problems = load_vocabularies(ROOT / "content" / "vocabulary")
    import_workbook(workbook, (), folder, vocabularies, edition="2023")
    return folder
