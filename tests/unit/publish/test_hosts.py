"""What a host takes is told before anything is sent to it, and how a site would fit."""

from __future__ import annotations

import json
import re
import tomllib

import pytest

from levelground.bootstrap import ROOT
from levelground.publish import hosted, hosts
from levelground.publish.hosts import HOSTS, Host
from tests.unit.making import catalog, record

EX = 'place: {city: A, county: Example, state: EX, zip: "00001"}'
MA = 'place: {city: Lynn, county: Essex, state: MA, zip: "01901"}'
WHOLE = catalog(
    record("level: iop\nformerly: [old-name]", slug="new-name", place=EX),
    record("level: iop", slug="b", place=MA),
    record("level: iop", slug="c", place=MA),
)
COUNTRY = {f"programs/{n}.html": 12_000 for n in range(42_000)} | {
    f"es/programs/{n}.html": 12_700 for n in range(42_416)
}


def test_the_whole_country_is_measured_against_each_host():
    refused = {name: [*host.refuses(COUNTRY)] for name, host in HOSTS.items()}

    assert refused["cloudflare-pages"] == ["84,416 files, and it takes 20,000"]
    assert refused["cloudflare-pages-paid"] == refused["s3"] == refused["nginx"] == []
    assert refused["netlify"] == []


def test_a_site_that_is_too_large_is_told_in_mebibytes():
    assert "2,000 MiB, and it takes 1,024" in [
        *HOSTS["github-pages"].refuses({"a": 2000 * 1024 * 1024})
    ]


def test_what_would_fit_is_named():
    assert [*hosted.remedies(Host("few", "", files=60_000), COUNTRY, WHOLE)] == [
        "--language en, in one language",
        "--lean --language en",
        "--states-apart, a site for each state; the largest is MA",
    ]


def test_old_addresses_lead_on_in_each_language():
    assert hosted.moved_addresses(WHOLE, ("en", "es")) == {
        "programs/old-name.html": "programs/new-name.html",
        "es/programs/old-name.html": "es/programs/new-name.html",
    }


@pytest.mark.parametrize("host", HOSTS.values(), ids=lambda host: host.name)
def test_each_host_is_told_of_old_addresses_and_of_safety(host: Host):
    moved = hosted.moved_addresses(WHOLE, ("en", "es"))
    told = dict(hosts.files_within(host, moved)) | dict(hosts.files_beside(host, "public", moved))

    if host.name == "github-pages":
        assert told == {".nojekyll": ""}
        return
    assert "programs/old-name.html" in "".join(told.values())
    if host.name not in {"s3", "gitlab-pages"}:
        assert "frame-ancestors 'none'" in "".join(told.values())
    if host.rules:
        assert ("404.html 404" in told["_redirects"]) == (host.name == "netlify")
    if host.name == "netlify":
        assert tomllib.loads(told["netlify.toml"])["build"] == {"publish": "public"}
    if host.name == "s3":
        assert json.loads(told["public.s3.json"])["RoutingRules"][0]["Redirect"] == {
            "ReplaceKeyWith": "programs/new-name.html", "HttpRedirectCode": "301"
        }  # fmt: skip


def test_of_more_old_addresses_than_a_host_reads_the_rest_have_pages_of_their_own():
    moved = {f"programs/{n}.html": "programs/a.html" for n in range(3000)}
    told = {name: dict(hosts.files_within(host, moved)).get("_redirects", "")
            for name, host in HOSTS.items()}  # fmt: skip

    assert told["cloudflare-pages"].count("\n") == 1999
    assert told["gitlab-pages"].count("\n") == 999
    assert told["netlify"].count("\n") == 3001


def test_with_states_apart_the_settings_say_where_each_has_its_name():
    told = dict(hosts.files_beside(HOSTS["nginx"], "public", {}, apart=True))

    assert "root /srv/public/STATE;" in told["public.nginx.conf"]
    assert dict(hosts.files_beside(HOSTS["netlify"], "public", {}, apart=True)) == {}


# What only a whole page may ask, and a page cannot say of itself.
ASKED_OF_THE_HOST = {"worker-src", "connect-src", "manifest-src", "frame-ancestors"}


def policy(text: str) -> dict[str, str]:
    """Return what a content policy allows, by its directives."""
    parts = (part.split(None, 1) for part in text.split(";") if part.strip())
    return {name: " ".join(allowed.split()) for name, allowed in parts}


def test_a_host_is_asked_for_the_policy_that_pages_name_themselves() -> None:
    frame = (ROOT / "theme" / "templates" / "base.html").read_text("utf-8")
    named = re.search(r'Content-Security-Policy" content="(.+?)">', frame, re.DOTALL)
    assert named
    own = policy(re.sub(r"\{\{.*?\}\}", "", named[1]))
    told = policy(hosts.SAFETY["Content-Security-Policy"])

    assert own["default-src"] == "'none'"
    assert {name: one for name, one in told.items() if name not in ASKED_OF_THE_HOST} == own


@pytest.mark.parametrize("name", ["netlify", "nginx", "s3"])
def test_what_was_written_beside_the_folder_is_known_again_whatever_moved(name: str):
    moved = hosted.moved_addresses(WHOLE, ("en", "es"))
    for then in hosts.files_beside(HOSTS[name], "public", moved):
        (now,) = hosts.files_beside(HOSTS[name], "public", {})
        assert hosts.is_of_publish(then[1], now[1])
        assert hosts.is_of_publish(then[1].removeprefix(hosts.OURS), then[1])


@pytest.mark.parametrize(
    ("name", "theirs"),
    [
        ("netlify", "[build]\n"),
        ("nginx", "server {}\n"),
        ("s3", "{}"),
        ("s3", '{"IndexDocument": {"Suffix": "index.html"}}'),
        ("s3", '{\n  "Key": "x"\n}\n'),
        ("netlify", ""),
    ],
)
def test_what_somebody_else_wrote_is_not_ours(name: str, theirs: str):
    ((_file, fresh),) = hosts.files_beside(HOSTS[name], "public", {})
    assert not hosts.is_of_publish(theirs, fresh)
