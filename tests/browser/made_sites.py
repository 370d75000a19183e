"""Sites that browser tests make for themselves: a hostile one, and one that is published."""

from __future__ import annotations

import dataclasses
import re
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from filelock import FileLock

from levelground.base.build_date import build_date
from levelground.bootstrap import ROOT
from levelground.content import catalog
from levelground.content.catalog import Catalog
from levelground.content.folders import Folders
from levelground.content.part import Part
from levelground.facts.vocabulary import Vocabularies
from levelground.plugin import host
from levelground.plugin.host import Copying
from levelground.plugin.kept.kept_lists import kept_digest
from levelground.publish.built_copy import BuiltCopy
from levelground.publish.one_file import one_file
from tests.attacks import Poison
from tests.browser.serving import QuietHandler, serving
from tests.days import EPOCH

PROVIDER = "programs/penny-ridge-clinic.html"
HOSTILE_PAGES = (
    "index.html",
    "programs.html",
    "levels.html",
    "glossary.html",
    "places/ex/counties/sample.html",
    "programs/hollow-fence-residence.html",
    "programs/penny-ridge-clinic.html",
    "find.html#q=iop",
    "compare.html#penny-ridge-clinic/iop,hollow-fence-residence/detox",
    "list.html#penny-ridge-clinic/iop",
)
BROKEN = """() => {
  const wrong = [];
  const alien = "x-evil, img, iframe, object, embed, base, style, textarea, [http-equiv=refresh]";
  const runs = (value) => /^\\s*(javascript|data|vbscript):/i.test(value) && value !== "data:,";
  document.querySelectorAll("*").forEach((node) => {
    [...node.attributes].forEach((one) => {
      if (/^on/i.test(one.name) || one.name === "style") { wrong.push(one.name); }
      if (runs(one.value)) { wrong.push(one.value); }
    });
  });
  document.querySelectorAll(alien).forEach((node) => wrong.push(node.outerHTML));
  document.querySelectorAll("script:not([src]):not([type])").forEach((node) => {
    wrong.push(node.text);
  });
  document.querySelectorAll("template").forEach((node) => {
    if (node.content.querySelector(alien)) { wrong.push("in a template"); }
  });
  const body = [...document.body.children].map((node) => node.nodeName);
  ["MAIN", "FOOTER"].forEach((wanted) => {
    if (body.filter((name) => name === wanted).length !== 1) { wrong.push(body.join(" ")); }
  });
  return wrong;
}"""
# All that a browser may hold for an origin, asked from within it.
LEFT = """async () => [
  ...(await caches.keys()),
  ...(await navigator.serviceWorker.getRegistrations()).map((one) => one.scope),
  ...(await indexedDB.databases()).map((one) => one.name),
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie,
].filter(Boolean)"""


@contextmanager
def made_once(factory: pytest.TempPathFactory, worker_id: str, name: str) -> Iterator[Path]:
    """Yield the folder of a site that all workers share, while no other of them makes it."""
    own = factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / name
    with FileLock(folder.with_suffix(".lock")), pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        yield folder


def sample() -> Catalog:
    """Return what the example has of the county Sample."""
    whole = catalog.load_catalog(Folders.of(ROOT / "content"), build_date())
    _part, cut = Part.of(county="Sample").of_catalog(whole)
    return cut


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A site of the county Sample with an attack in place of every text; how many, beside it."""
    with made_once(tmp_path_factory, worker_id, "hostile") as folder:
        if not folder.exists():
            folders, cut = Folders.of(ROOT / "content"), sample()
            poison = Poison()
            terms = {
                name: dataclasses.replace(one, terms=poison.into(one.terms))
                for name, one in cut.vocabularies.by_name.items()
            }
            bad = dataclasses.replace(
                cut,
                records=poison.into(cut.records),
                help_lines=poison.into(cut.help_lines),
                questions=poison.into(cut.questions),
                guides=poison.into(cut.guides),
                vocabularies=Vocabularies(terms),
            )
            folder.mkdir()
            asked = Copying(language="en", says=False, whole=bad)
            outcome = host.build_site(
                folders, folder, build_date(), before=folder, publish=True, copying=asked
            )
            assert not outcome.failed, outcome.warnings
            folder.with_suffix(".put").write_text(str(poison.put))
            single = one_file(BuiltCopy(folder, outcome), ROOT / "theme")
            folder.with_suffix(".html").write_text(single, "utf-8")
    return folder


def build(whole: Catalog, to: Path) -> None:
    """Build a published site of the county Sample in the folder *to*."""
    to.mkdir(parents=True)
    asked = Copying(says=False, data=False, whole=whole)
    outcome = host.build_site(
        Folders.of(ROOT / "content"), to, build_date(), before=to, publish=True, copying=asked
    )
    assert not outcome.failed, outcome.warnings


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of a published site of the county Sample."""
    with made_once(tmp_path_factory, worker_id, "published") as folder:
        if not folder.exists():
            build(sample(), folder)
    return folder


class Website:
    """A site in a folder of its host's, as project pages are. The network to it can be away.

    `asked`: every path that was asked for. `portal`: what the network answers in the site's place.
    """

    def __init__(self, folder: Path, published: Path) -> None:
        self.folder, self.site = folder, folder / "dir"
        self.asked: list[str] = []
        self.away, self.address = False, ""
        self.portal = re.compile("$^")
        shutil.copytree(published, self.site)
        site = self

        class Handler(QuietHandler):
            def do_GET(self) -> None:  # noqa: N802 - as the server calls it
                site.asked.append(self.path)
                if site.away:
                    self.connection.shutdown(socket.SHUT_RDWR)
                elif site.portal.search(self.path):
                    self.send_response(200)
                    self.end_headers()
                    self.wfile.write(b"<p>Sign in to use this network</p>")
                else:
                    super().do_GET()

        self.handler = Handler

    def change(self, path: str, old: str, new: str) -> None:
        """Change a page, and what the build says of it, and make the site a day younger."""
        page, worker = self.site / path, self.site / "kept-worker.js"
        content = page.read_bytes()
        page.write_bytes(content.replace(old.encode(), new.encode()))
        assert page.read_bytes() != content
        told = worker.read_text("utf-8").replace("2026-11-29", "2026-11-30")
        for name in ("keep/en.json", "keep/en/ex.json"):
            place = self.site / name
            before = place.read_bytes()
            listed = before.replace(
                kept_digest(content).encode(), kept_digest(page.read_bytes()).encode()
            ).replace(b"November 29", b"November 30")
            place.write_bytes(listed)
            told = told.replace(kept_digest(before), kept_digest(listed))
        worker.write_text(told, "utf-8")


@pytest.fixture
def website(tmp_path: Path, published: Path) -> Iterator[Website]:
    """The site on a server of this machine; `address` is its own."""
    made = Website(tmp_path / "host", published)
    with serving(made.folder, made.handler) as root:
        made.address = f"{root}dir/"
        yield made
