"""Workbooks of made-up facilities, as small as Excel can read them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from levelground.exchange.samhsa.editions import Edition
from levelground.exchange.samhsa.workbook import COLUMNS, Row

Cell = str | float

EDITION = Edition("2023")
DICTIONARY_HEADER = (
    "category_code",
    "category_name",
    "service_code",
    "service_name",
    "service_description",
)
# Enough of the directory's dictionary for the facilities that tests make up.
NAMES = {
    "SA": "Substance use treatment",
    "DT": "Detoxification  ",
    "HH": "Transitional housing, halfway house, or sober home",
    "SUMH": "Treatment for co-occurring substance use",
    "HI": "Hospital inpatient/24-hour hospital inpatient",
    "OP": "Outpatient",
    "RES": "Residential/24-hour residential",
    "HID": "Hospital inpatient detoxification",
    "HIT": "Hospital inpatient treatment",
    "OD": "Outpatient detoxification",
    "ODT": "Outpatient day treatment or partial hospitalization",
    "OIT": "Intensive outpatient treatment",
    "OMB": "Outpatient methadone/buprenorphine or naltrexone treatment",
    "ORT": "Regular outpatient treatment",
    "RD": "Residential detoxification",
    "RL": "Long-term residential",
    "RS": "Short-term residential",
    "GH": "General Hospital (including VA hospital)",
    "BU": "Buprenorphine used in Treatment",
    "NMAUT": "Does not use medication assisted treatment for alcohol use disorder",
    "PMAT": "This facility administers/prescribes medication for alcohol use disorder",
    "NAUT": "Does not treat alcohol use disorder",
    "UB": "Prescribes buprenorphine",
    "NMOA": "Does not use MAT for opioid use disorders",
    "DLC": "Lofexidine or Clonidine detoxification",
    "MWS": "Maintenance service with medically supervised withdrawal",
    "CBT": "Cognitive behavioral therapy",
    "TELE": "Telemedicine/telehealth therapy",
    "PVTN": "Private non-profit organization",
    "PVTP": "Private for-profit organization",
    "FED": "Federal Government",
    "VAMC": "U.S. Department of Veterans Affairs",
    "MD": "Medicaid",
    "PI": "Private health insurance",
    "MI": "Federal military insurance",
    "ADTX": "Alcohol Detoxification",
    "SMON": "Smoking not permitted",
    "SMPD": "Smoking permitted in designated area",
    "VAPN": "Vaping not permitted",
    "ADLT": "Adults",
    "FEM": "Female",
    "MALE": "Male",
}
# The same of the directory of mental health facilities.
MENTAL_HEALTH = {
    "MH": "Mental health treatment",
    "SUMH": "Treatment for co-occurring substance use",
    "HI": "Hospital inpatient/24-hour hospital inpatient",
    "OP": "Outpatient",
    "RES": "Residential/24-hour residential",
    "CBT": "Cognitive behavioral therapy",
    "PVTN": "Private non-profit organization",
}
FULL = "SA SUMH * OP OIT ORT * CBT TELE * PVTN * MD PI * SMON * ADLT * FEM MALE"


def row(number: int = 2, **fields: str) -> Row:
    """Return a made-up facility in Worcester with *fields* of its own."""
    made_up = {
        "name1": "Harbor Point Recovery",
        "street1": "12 Canal Street",
        "city": "Worcester",
        "state": "MA",
        "zip": "01608",
        "phone": "508-555-0142",
        "codes": FULL,
    }
    empty = {name: "" for name in Row.__dataclass_fields__ if name != "number"}
    return Row(number=number, **{**empty, **made_up, **fields})


def cells(facility: Row) -> list[Cell]:
    """Return the cells of a facility in the order of the sheet's columns."""
    return [getattr(facility, "codes" if name == COLUMNS[-1] else name) for name in COLUMNS]


def facilities(rows: Iterable[Row], header: Sequence[str] = COLUMNS) -> list[Sequence[Cell]]:
    """Return the sheet that lists *rows*."""
    return [header, *(cells(facility) for facility in rows)]


def dictionary(names: dict[str, str] | None = None) -> list[Sequence[Cell]]:
    """Return the sheet that says what the codes mean."""
    entries = (NAMES if names is None else names).items()
    return [DICTIONARY_HEADER, *(("X", "Some category", code, name, "") for code, name in entries)]


def write(path: Path, *sheets: Sequence[Sequence[Cell]]) -> Path:
    """Write *sheets* as the smallest .xlsx that holds them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in _parts(sheets).items():
            archive.writestr(name, part)
    return path


def workbook(path: Path, rows: Iterable[Row]) -> Path:
    """Write a whole workbook of made-up *rows*."""
    return write(path, facilities(rows), dictionary())


def _parts(sheets: Sequence[Sequence[Sequence[Cell]]]) -> dict[str, str]:
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    numbers = range(1, len(sheets) + 1)
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{types}.worksheet+xml"/>'
        for n in numbers
    )
    listed = "".join(f'<sheet name="Sheet {n}" sheetId="{n}" r:id="r{n}"/>' for n in numbers)
    targets = "".join(
        f'<Relationship Id="r{n}" Type="{office}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}">'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f"{targets}</Relationships>",
        **{
            f"xl/worksheets/sheet{n}.xml": _sheet(main, sheet)
            for n, sheet in zip(numbers, sheets, strict=True)
        },
    }


def _sheet(namespace: str, rows: Sequence[Sequence[Cell]]) -> str:
    body = "".join(f"<row>{''.join(map(_cell, entry))}</row>" for entry in rows)
    return f'<worksheet xmlns="{namespace}"><sheetData>{body}</sheetData></worksheet>'


def _cell(value: Cell) -> str:
    if isinstance(value, str):
        text = f'<t xml:space="preserve">{escape(value)}</t>'
        return f'<c t="inlineStr"><is>{text}</is></c>' if value else "<c/>"
    return f"<c><v>{value}</v></c>"
