"""The files for those who use the data elsewhere, as a build leaves them."""

from __future__ import annotations

import csv
import json
import re
import zipfile
from pathlib import Path

from levelground.exchange.outward import api_schema
from levelground.site.pages import use_data

FOLDER = Path("api") / "v1"


def read(site: Path, name: str) -> dict[str, object]:
    return json.loads((site / FOLDER / name).read_text("utf-8"))


def test_the_index_leads_to_files_that_are_there(november_site: Path):
    index = read(november_site, "index.json")

    named = [*index["everything"].values(), index["schema"], index["openapi"]]
    named += [value for place in index["places"] for value in place.values() if "/" in str(value)]

    assert len(named) > 5
    assert [name for name in named if not (november_site / FOLDER / name).is_file()] == []
    assert index["example"] is True


def test_each_form_tells_of_every_program(november_site: Path):
    index = read(november_site, "index.json")
    folder = november_site / FOLDER

    with (folder / "everything.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    lines = (folder / "everything.ndjson").read_text("utf-8").splitlines()
    features = read(november_site, "everything.geojson")["features"]

    assert len(rows) == index["programs"]
    assert {row["example"] for row in rows} == {"yes"}
    assert len(lines) == len(features) == index["providers"]
    assert lines == [
        (folder / "providers" / f"{json.loads(line)['id']}.json").read_text("utf-8").rstrip("\n")
        for line in lines
    ]


def test_made_up_programs_are_left_out_of_hsds(november_site: Path):
    folder = november_site / FOLDER

    assert read(november_site, "places/ex.hsds.json") == []
    with zipfile.ZipFile(folder / "everything.hsds.zip") as package:
        assert len(package.read("organizations.csv").splitlines()) == 1
        assert len(package.read("taxonomy_terms.csv").splitlines()) > 100


def test_the_schema_has_an_id_that_stays(november_site: Path):
    assert read(november_site, "schema/provider.json")["$id"] == api_schema.ID
    assert api_schema.ID == "urn:levelground:v1:provider"


def test_the_page_leads_to_each_file_with_its_size_in_every_language(november_site: Path):
    for page in (november_site / "data.html", november_site / "es" / "data.html"):
        size = r"(?:</a>\s|,\s*)([\d.,]+) (KB|MB)"  # of a place behind its link, of all within it
        found = re.findall(rf'href="([^"]+)" download[^>]*>[^,]*?(?:\([^)]*\))?[^,]*?{size}',
                           page.read_text("utf-8"))  # fmt: skip
        assert len(found) == 10
        for href, number, unit in found:
            bytes_there = (page.parent / href).stat().st_size
            assert f"{number} {unit}" == use_data.size_words(bytes_there)


def test_every_page_leads_there(november_site: Path):
    provider = next((november_site / "programs").glob("*.html")).read_text("utf-8")

    assert "../data.html" in provider
