"""A site as a host takes it: with its settings, or with states apart and a door between them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from levelground import commands
from levelground.commands.handing.publishing import WantedSite
from levelground.plugin.kept.kept_lists import kept_digest
from levelground.publish import hosts
from levelground.publish.hosts import Host
from tests.acceptance.built import fingerprint, links_within

MA = (
    "name: Mill Road Clinic\n"
    'place: {street: 3 Mill Road, city: Worcester, county: Worcester, state: MA, zip: "01608"}\n'
    "level: outpatient\nsources: [{title: Website}]\nformerly: [mill-street]\n"
)

pytestmark = pytest.mark.usefixtures("fixed_day")


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder with records in two states and no guide."""
    folder = tmp_path / "content"
    (folder / "programs").mkdir(parents=True)
    (folder / "guides").mkdir()
    (folder / "programs" / "mill-road.yaml").write_text(MA)
    other = MA.replace("MA", "VT").replace("01608", "05401").replace("mill-street", "mill-lane")
    (folder / "programs" / "mill-vermont.yaml").write_text(other)
    monkeypatch.setenv("SITEURL", "https://a.test")
    return folder


def test_a_site_has_what_its_host_reads_and_robots_that_name_the_sitemap(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    to = tmp_path / "public"
    wanted = WantedSite("netlify", language="en", lean=True)
    assert commands.publish(content, to, wanted) == 0
    first = fingerprint(to)

    assert (to / "robots.txt").read_text().endswith("Sitemap: https://a.test/sitemap.xml\n")
    led = (to / "_redirects").read_text()
    assert "/programs/mill-street.html /programs/mill-road.html 301" in led
    assert (tmp_path / "netlify.toml").is_file()
    assert not (to / "api").exists()
    assert "MiB as they are sent" in capsys.readouterr().out

    assert commands.publish(content, to, wanted) == 0
    assert fingerprint(to) == first


def test_a_file_beside_that_is_somebodys_own_is_never_written_over(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    own = tmp_path / "netlify.toml"
    own.write_text('[build]\n  publish = "other"\n[functions]\n  directory = "f"\n', "utf-8")
    before = own.read_bytes()

    assert commands.publish(content, tmp_path / "public", WantedSite("netlify", "en")) != 0
    assert own.read_bytes() == before
    assert not (tmp_path / "public").exists()
    assert "is not this command's own" in capsys.readouterr().err


def test_states_apart_are_sites_of_their_own_with_a_door_between_them(
    content: Path, tmp_path: Path
):
    to = tmp_path / "public"
    wanted = WantedSite("github-pages", "en", lean=True, apart="https://{state}.a.test")
    assert commands.publish(content, to, wanted) == 0
    door = (to / "door" / "index.html").read_text("utf-8")
    page = (to / "ma" / "index.html").read_text("utf-8")

    assert {path.name for path in to.iterdir()} == {"door", "ma", "vt", ".levelground"}
    assert '<a href="https://ma.a.test">Massachusetts</a> <small>1 program</small>' in door
    led = (to / "door" / "programs" / "mill-lane.html").read_text("utf-8")
    assert "url=https://vt.a.test/programs/mill-lane.html" in led
    assert (to / "door" / "places" / "ma" / "worcester.html").is_file()
    missing = (to / "door" / "404.html").read_text("utf-8")
    assert missing == door.replace('"door.css"', '"/door.css"')
    assert (to / "door" / "door.css").is_file()
    assert "It holds only: <strong>Massachusetts</strong>" in page
    assert 'href="https://a.test/"' in page
    assert '<link rel="canonical" href="https://ma.a.test/index.html">' in page
    assert not (to / "ma" / "programs" / "mill-vermont.html").exists()
    lost = [link for _page, link, file, _id in links_within(to / "ma") if not file.is_file()]
    assert lost == []


def test_the_lists_of_a_state_apart_are_of_its_pages_as_they_are(content: Path, tmp_path: Path):
    to = tmp_path / "public"
    wanted = WantedSite("github-pages", "en", lean=True, apart="https://{state}.a.test")
    assert commands.publish(content, to, wanted) == 0
    worker = (to / "ma" / "kept-worker.js").read_text("utf-8")
    digests = json.loads(worker.partition("=")[2].partition(";\n")[0])["lists"]

    assert set(digests) == {"en", "en/ma"}
    for name, digest in digests.items():
        listed = (to / "ma" / "keep" / f"{name}.json").read_bytes()
        assert kept_digest(listed) == digest
        told = json.loads(listed)
        for path, own in {**told["every"], **told["rest"]}.items():
            assert kept_digest((to / "ma" / path).read_bytes()) == own


def test_what_a_host_does_not_take_is_not_written_and_what_would_fit_is_named(
    content: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setitem(hosts.HOSTS, "small", Host("small", "", files=10))
    before = fingerprint(tmp_path)

    assert commands.publish(content, tmp_path / "public", WantedSite("small", "en", lean=True)) == 2
    told = capsys.readouterr().err
    assert "small does not take it" in told
    assert "files, and it takes 10" in told
    assert fingerprint(tmp_path) == before


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (WantedSite("geocities"), 'there is no host "geocities"; write one of: github-pages'),
        (WantedSite("s3", apart="https://a.test"), "is one address for all; write {state} in it"),
    ],
)
def test_what_cannot_be_published_is_refused(
    content: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    wanted: WantedSite,
    told: str,
):
    assert commands.publish(content, tmp_path / "public", wanted) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "public").exists()
