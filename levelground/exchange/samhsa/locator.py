"""The locator's reply as a second form of the national directory: pages of facilities in JSON.

A reply is of a search, so that who is not in it may be listed all the same. Names stand in it in
place of codes; the code sheet of a workbook of the directory says which is which.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from levelground.base import strings
from levelground.base.build_date import build_date
from levelground.base.errors import WorkbookError, reason
from levelground.exchange.samhsa import editions
from levelground.exchange.samhsa.service_names import ServiceNames
from levelground.exchange.samhsa.workbook import Row, Workbook

MAX_BYTES = 512 * 1024 * 1024
_BETWEEN = "; "
_TEXTS = ("name1", "name2", "street1", "street2", "city", "state", "phone", "intake1", "intake2",
          "intake1a", "intake2a", "frid")  # fmt: skip
_KINDS = {"SA": editions.SUBSTANCE_USE, "MH": editions.MENTAL_HEALTH}
_TYPES = ("typeFacility", "type_facility")
_REMEDY = "use the reply of FindTreatment.gov as it came"
_NO_PLACE = ("hotline1",)
_MORE = 10


def is_reply(path: Path) -> bool:
    """Whether a file, or the files of a folder, may be a reply: they begin as JSON does."""
    if path.is_dir():
        return any(path.glob("*.json"))
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(512).lstrip(b"\xef\xbb\xbf \r\n\t")[:1] in {b"{", b"["}


def read_reply(path: Path, edition: str, directory: str, names: ServiceNames) -> Workbook:
    """Return the facilities of a *directory* in the reply at *path*, a file or a folder of pages.

    *edition* is the year in which it was asked for, this one where it is ""; *names* are those of
    the services. Raises WorkbookError for what is no reply.
    """
    year = editions.named_year(edition or str(build_date().year))
    reply = _Reply(directory, names)
    for name, page in _pages(path):
        reply.add(name, page)
    if not reply.seen:
        raise WorkbookError(f'"{path.name}" lists no facility', _REMEDY)
    return Workbook(
        editions.Edition(year, directory, is_reply=True),
        tuple(reply.rows),
        names.by_code,
        remarks=reply.remarks,
        notes=(*_of_which_year(edition, year), *reply.notes()),
    )


def _of_which_year(edition: str, year: str) -> tuple[str, ...]:
    told = f"A reply does not say of which year it is: {year} is taken. --edition says another."
    return () if edition else (told,)


def _pages(path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield (file, page) for each page of a reply."""
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    for file in files:
        value = _json(file)
        pages = value if isinstance(value, list) else [value]
        if pages and all(isinstance(page, dict) and "rows" not in page for page in pages):
            pages = [{"rows": pages}] if "name1" in pages[0] else pages
        for page in pages:
            if not isinstance(page, dict) or not isinstance(page.get("rows"), list):
                what = f'"{file.name}" is JSON, and no reply of the locator: it has no "rows"'
                raise WorkbookError(what, _REMEDY)
            yield file.name, page


def _json(path: Path) -> Any:
    try:
        if path.stat().st_size > MAX_BYTES:
            what = f'"{path.name}" is larger than {MAX_BYTES // 1024 // 1024} MB'
            raise WorkbookError(what, "ask the locator for fewer facilities at once")
        return json.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        what = f'"{path.name}" cannot be read ({reason(error)})'
        raise WorkbookError(what, "check the file's rights") from error
    except json.JSONDecodeError as error:
        what = f'"{path.name}" is no whole JSON: row {error.lineno}, column {error.colno}'
        raise WorkbookError(what, "fetch it again") from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise WorkbookError(f'"{path.name}" is no JSON in UTF-8', "fetch it again") from error


@dataclass
class _Reply:
    """The facilities of one directory, as the pages of a reply come by."""

    directory: str
    names: ServiceNames
    rows: list[Row] = field(default_factory=list)
    remarks: dict[int, tuple[str, ...]] = field(default_factory=dict)
    unknown: Counter[tuple[str, str]] = field(default_factory=Counter)
    elsewhere: Counter[str] = field(default_factory=Counter)
    ids: set[tuple[str, str]] = field(default_factory=set)
    seen: int = 0
    others: int = 0
    again: int = 0
    wanted: int = 0

    def add(self, file: str, page: Mapping[str, Any]) -> None:
        """Add a page; raises WorkbookError for a row that is none, with its number."""
        self.wanted = max(self.wanted, _count(page.get("recordCount")))
        for place, told in enumerate(page["rows"], 1):
            self.seen += 1
            if not isinstance(told, dict):
                what = f'row {place} of "{file}" is no facility'
                raise WorkbookError(what, _REMEDY)
            self._row(told, place, file)

    def _row(self, told: Mapping[str, Any], place: int, file: str) -> None:
        kind = _kind(told)
        if not kind:
            what = f'row {place} of "{file}" has no typeFacility, SA or MH'
            raise WorkbookError(what, _REMEDY)
        if kind not in _KINDS:
            self.elsewhere[kind] += 1
            return
        own = (_text(told.get("frid")), kind)
        if own[0] and own in self.ids:
            self.again += 1
            return
        self.ids.add(own)
        if _KINDS[kind] != self.directory:
            self.others += 1
            return
        remarks: list[str] = []
        codes = self._codes(told, kind, remarks)
        remarks += [f"{name} has no field here" for name in _NO_PLACE if _text(told.get(name))]
        texts = {name: _text(told.get(name)) for name in _TEXTS}
        texts["state"] = texts["state"].upper()
        zip_code = _text(told.get("zip"))[:5]
        self.rows.append(
            Row(
                number=self.seen,
                zip=zip_code.zfill(5) if zip_code else "",
                codes=codes,
                website=_website(told.get("website")),
                point=_point(told),
                **texts,
            )
        )
        self.remarks[self.seen] = tuple(remarks)

    def _codes(self, told: Mapping[str, Any], kind: str, remarks: list[str]) -> str:
        """Return the codes of a facility's services, as the workbook has them."""
        parts: list[str] = []
        services = told.get("services")
        for service in services if isinstance(services, list) else ():
            category = _text(service.get("f2")) if isinstance(service, dict) else ""
            names = _text(service.get("f3")) if isinstance(service, dict) else ""
            for name in filter(None, map(str.strip, names.split(_BETWEEN))):
                if code := self.names.code_of(category, name):
                    parts.append(code)
                else:
                    self.unknown[category, name] += 1
                    remarks.append(f'the service "{name}" of "{category}" is not known here')
        of_kind = "SA" if kind == "SA" else "MH"
        return " ".join(dict.fromkeys(parts if of_kind in parts else [of_kind, *parts]))

    def notes(self) -> Iterator[str]:
        """Yield what there is to know of the reply as a whole."""
        if self.wanted > self.seen:
            yield f"The reply has {self.seen:,} of {self.wanted:,} facilities; the rest is missing."
        if self.again:
            again = strings.plural(self.again, "facility stands", "facilities stand")
            yield f"{again} in it twice."
        if self.others:
            other = next(name for name in _KINDS.values() if name != self.directory)
            many = strings.plural(self.others, "facility is", "facilities are")
            yield f"{many} of another directory; ask for them with --directory {other}."
        for kind, rows in sorted(self.elsewhere.items()):
            many = strings.plural(rows, "facility is", "facilities are")
            yield f"{many} of the kind {kind}, which states no services by code; left out."
        for (category, name), rows in self.unknown.most_common(_MORE):
            yield f'The service "{name}" of "{category}" is not known here; {rows:,} have it.'


def _kind(told: Mapping[str, Any]) -> str:
    """Return the kind of a facility; replies of some days write its name otherwise."""
    return next((kind for name in _TYPES if (kind := _text(told.get(name)).upper())), "")


def _text(value: object) -> str:
    """Return a value as text, "" for null."""
    if value is None or isinstance(value, dict | list | bool):
        return ""
    squeezed = strings.squeeze(str(value))
    return strings.squeeze("".join(c for c in squeezed if c.isprintable()))


def _count(value: object) -> int:
    text = _text(value)
    return int(text) if text.isdigit() and text.isascii() else 0


def _point(told: Mapping[str, Any]) -> str:
    """Return "42.26, -71.8" of coordinates, which are texts; "" where they are none."""
    both = [_text(told.get(name)) for name in ("latitude", "longitude")]
    return ", ".join(both) if all(both) else ""


def _website(value: object) -> str:
    """Return a website with its scheme, which most of the locator's lack."""
    text = _text(value)
    if not text or "." not in text:
        return ""
    return text if "://" in text else f"https://{text}"
