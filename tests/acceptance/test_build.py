"""Real builds: the same bytes every time, all or nothing, and no link that leads nowhere."""

from __future__ import annotations

import json
import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest

from levelground import commands
from levelground.base import processes
from levelground.bootstrap import ROOT
from levelground.plugin import sitemaps
from tests.acceptance.built import fingerprint, links_within, pages, parts
from tests.days import EPOCH

GOOD = ROOT / "tests" / "records" / "good"
SOME = ("single-program", "top-level-overridden", "others-no")
REAL = (
    "name: Mill Road Clinic\n"
    'place: {street: 3 Mill Road, city: Worcester, county: Worcester, state: MA, zip: "01608"}\n'
    "level: outpatient\nsources: [{title: Website}]\n"
)
BANNER = "None of these programs is real."
BANNERS = {"en": BANNER, "es": "Ningún programa es real."}
# What follows the # here is what was chosen or asked for; scripts read it.
FOR_SCRIPTS = {"compare.html", "list.html", "find.html"}
SCHEMES = {"https", "http", "mailto", "tel", "sms", "geo"}

pytestmark = pytest.mark.usefixtures("fixed_day")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder with three good records; the rest comes from the project's own content."""
    folder = tmp_path / "records"
    folder.mkdir()
    for name in SOME:
        shutil.copy(GOOD / f"{name}.yaml", folder)
    return folder


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A whole content folder, with a programs/ and a guides/ of its own."""
    folder = tmp_path / "content"
    (folder / "programs").mkdir(parents=True)
    shutil.copy(GOOD / "single-program.yaml", folder / "programs")
    shutil.copytree(ROOT / "content" / "guides", folder / "guides")
    return folder


@pytest.fixture
def site(content: Path, tmp_path: Path) -> Path:
    """The site of the three records, built."""
    assert commands.build(content, tmp_path / "site") == 0
    return tmp_path / "site"


def beside(folder: Path) -> set[str]:
    """Return the names of what lies beside a folder, but for the memory of builds."""
    return {path.name for path in folder.parent.iterdir()} - {folder.name, "cache"}


def test_a_build_says_where_to_look(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    code = commands.build(content, tmp_path / "site")
    count = len(pages(tmp_path / "site"))

    assert code == 0
    assert capsys.readouterr().out.startswith(f"{count} pages are in {tmp_path / 'site'}.")


def test_every_record_has_its_page(site: Path):
    assert {path.stem for path in (site / "programs").iterdir()} == set(SOME)


def test_nothing_is_left_beside_the_site(content: Path, site: Path):
    assert beside(site) == {content.name}


def test_two_builds_give_the_same_bytes(content: Path, site: Path, tmp_path: Path):
    assert commands.build(content, tmp_path / "again") == 0

    assert fingerprint(tmp_path / "again") == fingerprint(site)


def test_building_over_the_last_site_gives_what_a_clean_build_gives(content: Path, site: Path):
    clean = fingerprint(site)
    (content / "extra.yaml").write_text((GOOD / "phone-with-extension.yaml").read_text())
    assert commands.build(content, site) == 0
    assert "programs/extra.html" in fingerprint(site)

    (content / "extra.yaml").unlink()
    assert commands.build(content, site) == 0
    assert fingerprint(site) == clean


def test_several_processes_write_the_same_bytes(
    content: Path, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(processes, "WORTH_IT", 1)
    monkeypatch.setattr(processes, "BATCH", 2)
    monkeypatch.setattr(processes.os, "cpu_count", lambda: 2)
    assert commands.build(content, tmp_path / "again") == 0

    assert fingerprint(tmp_path / "again") == fingerprint(site)


@pytest.mark.parametrize("seed", ["0", "1"])
def test_another_process_with_another_hash_order_gives_the_same_bytes(
    content: Path, site: Path, tmp_path: Path, seed: str
):
    script = "import sys; from pathlib import Path; from levelground import commands; "
    script += "sys.exit(commands.build(Path(sys.argv[1]), Path(sys.argv[2])))"
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    subprocess.run(
        [sys.executable, "-c", script, str(content), str(tmp_path / "again")],
        check=True,
        cwd=ROOT,
        env=environment,
        capture_output=True,
    )

    assert fingerprint(tmp_path / "again") == fingerprint(site)


def test_the_day_of_the_build_is_the_one_passed_in(
    content: Path, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(EPOCH) + 200 * 24 * 3600))
    assert commands.build(content, tmp_path / "later") == 0

    assert fingerprint(tmp_path / "later") != fingerprint(site)


def test_an_error_leaves_the_last_site_whole(
    content: Path, site: Path, capsys: pytest.CaptureFixture[str]
):
    before = fingerprint(site)
    (content / "broken.yaml").write_text("name: [")
    code = commands.build(content, site)

    assert code == 1
    assert fingerprint(site) == before
    assert beside(site) == {content.name}
    assert "The site was not built. The site built before is as it was." in capsys.readouterr().err


def test_an_error_in_a_first_build_leaves_no_site(content: Path, tmp_path: Path):
    (content / "broken.yaml").write_text("name: [")

    assert commands.build(content, tmp_path / "site") == 1
    assert beside(content) == set()


def test_a_build_that_breaks_off_leaves_the_last_site_whole(
    content: Path, site: Path, monkeypatch: pytest.MonkeyPatch
):
    def break_off(*_arguments: object) -> list[str]:
        raise MemoryError

    before = fingerprint(site)
    monkeypatch.setattr(sitemaps.Sitemaps, "names", break_off)
    with pytest.raises(MemoryError):
        commands.build(content, site)

    assert fingerprint(site) == before
    assert beside(site) == {content.name}


def test_a_warning_that_pelican_only_logs_fails_the_build(
    content: Path,
    site: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    def warn(*_arguments: object) -> list[str]:
        logging.getLogger("pelican.contents").warning("Unable to find %s", "gone.md")
        return []

    before = fingerprint(site)
    monkeypatch.setattr(sitemaps.Sitemaps, "names", warn)

    assert commands.build(content, site) == 1
    assert fingerprint(site) == before
    assert "Unable to find gone.md" in capsys.readouterr().err


@pytest.mark.parametrize("entry", ["index.html", "holiday.jpg", ".hidden"])
def test_a_folder_that_is_no_site_of_ours_is_refused_and_untouched(
    content: Path, tmp_path: Path, entry: str, capsys: pytest.CaptureFixture[str]
):
    folder = tmp_path / "public"
    folder.mkdir()
    (folder / entry).write_text("mine")

    assert commands.build(content, folder) == 2
    assert (folder / entry).read_text() == "mine"
    assert "is not a site built by Level Ground" in capsys.readouterr().err


def test_an_empty_folder_may_become_a_site(content: Path, tmp_path: Path):
    (tmp_path / "public").mkdir()

    assert commands.build(content, tmp_path / "public") == 0


@pytest.mark.parametrize("where", ["records", "."])
def test_the_folder_that_holds_the_content_is_never_replaced(
    content: Path, tmp_path: Path, where: str
):
    assert commands.build(content, tmp_path / where) == 2
    assert len(list(content.iterdir())) == len(SOME)


def test_content_that_is_not_there_cannot_be_built(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert commands.build(tmp_path / "gone", tmp_path / "site") == 2
    assert "there is no content folder" in capsys.readouterr().err


@pytest.mark.parametrize("folder", ["programs", "guides"])
def test_a_link_inside_the_content_is_refused(whole: Path, tmp_path: Path, folder: str):
    (tmp_path / "secret").write_text("---\ntitle: Secret\n---\nsecret\n")
    suffix = {"programs": "yaml", "guides": "md"}[folder]
    (whole / folder / f"link.{suffix}").symlink_to(tmp_path / "secret")

    assert commands.build(whole, tmp_path / "site") == 1
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    "line",
    [
        "save_as: ../../escaped.html",
        "save_as: index.html",
        "template: provider",
        "slug: ../index",
        "url: javascript:alert(1)",
        "status: hidden",
    ],
)
def test_a_guides_header_cannot_choose_its_address_or_template(
    whole: Path, tmp_path: Path, line: str, capsys: pytest.CaptureFixture[str]
):
    (whole / "guides" / "evil.md").write_text(f"---\ntitle: Evil\n{line}\n---\nText.\n")
    name = line.partition(":")[0]

    assert commands.build(whole, tmp_path / "site") == 1
    assert f'there is no field "{name}"' in capsys.readouterr().err
    assert not list(tmp_path.rglob("escaped.html"))


def test_a_guide_of_a_whole_folder_is_a_page_with_its_title(whole: Path, tmp_path: Path):
    (whole / "guides" / "asking.md").write_text("---\ntitle: What to ask\n---\n## First\n\nAsk.\n")
    assert commands.build(whole, tmp_path / "site") == 0
    page = (tmp_path / "site" / "guides" / "asking.html").read_text("utf-8")

    assert "What to ask" in page
    assert '<h2 id="first">First</h2>' in page


def test_an_example_says_so_on_every_page(site: Path):
    for page in pages(site):
        banner = BANNERS["es" if page.relative_to(site).parts[0] == "es" else "en"]
        assert banner in page.read_text("utf-8"), page


def test_a_real_record_takes_the_examples_and_their_banner_away(content: Path, site: Path):
    assert "noindex" in (site / "index.html").read_text("utf-8")
    (content / "mill-road.yaml").write_text(REAL)
    assert commands.build(content, site) == 0

    assert [path.stem for path in (site / "programs").iterdir()] == ["mill-road"]
    for page in pages(site):
        html = page.read_text("utf-8")
        assert BANNER not in html
        assert "noindex" not in html


def test_a_real_site_gives_out_no_address_made_up_for_the_example(content: Path, site: Path):
    (content / "mill-road.yaml").write_text(REAL)
    assert commands.build(content, site) == 0

    assert "levelground.example.org" not in (site / "index.html").read_text("utf-8")
    assert not (site / "sitemap.xml").exists()


def test_what_a_stranger_writes_is_escaped_on_every_page(content: Path, site: Path):
    words = 'Tom & "Jerry\'s" 3 < 5 { 7 * 7 }'
    record = (GOOD / "single-program.yaml").read_text()
    record += f"about: {json.dumps(words)}\nalso_known_as: {json.dumps(words)}\n"
    (content / "single-program.yaml").write_text(record)
    assert commands.build(content, site) == 0
    page = (site / "programs" / "single-program.html").read_text("utf-8")

    assert "Tom &amp; &#34;Jerry&#39;s&#34; 3 &lt; 5 { 7 * 7 }" in page
    assert "3 < 5" not in page.partition("</script>")[2]


def test_schema_org_data_cannot_end_its_script(content: Path, site: Path):
    record = (GOOD / "single-program.yaml").read_text().replace("Cooper's Yard", "A & B's 3 < 5")
    (content / "single-program.yaml").write_text(record)
    assert commands.build(content, site) == 0
    page = (site / "programs" / "single-program.html").read_text("utf-8")
    data = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]

    assert json.loads(data)["name"] == "A & B's 3 < 5 Counseling"
    assert not set("<>&") & set(data)


def test_a_check_of_good_records_ends_with_0(content: Path, capsys: pytest.CaptureFixture[str]):
    assert commands.check(content) == 0
    assert capsys.readouterr().out == "0 errors, 0 warnings.\n"


def test_a_check_as_json_names_every_place(content: Path, capsys: pytest.CaptureFixture[str]):
    (content / "broken.yaml").write_text("name: A\nlevel: ipo\n")
    code = commands.check(content, form="json")
    told = json.loads(capsys.readouterr().out)

    assert code == 1
    assert (told["errors"], told["warnings"]) == (2, 1)
    assert {(entry["line"], entry["field"]) for entry in told["problems"]} == {
        (1, ""),
        (1, "place"),
        (2, "level"),
    }
    assert all(entry["path"].endswith("records/broken.yaml") for entry in told["problems"])


def test_the_task_prints_nothing_but_json(content: Path):
    (content / "broken.yaml").write_text("name: [")
    command = [sys.executable, "-m", "invoke", "check", "--content", str(content)]
    done = subprocess.run(
        [*command, "--format", "json"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert json.loads(done.stdout)["errors"] == 1


def test_every_link_leads_to_the_site_or_to_a_kind_of_address_that_is_allowed(november_site: Path):
    schemes = {
        address.partition(":")[0]
        for page in pages(november_site)
        for address in parts(page).links
        if ":" in address.split("/")[0]
    }

    assert schemes <= SCHEMES


def test_every_link_within_the_site_leads_to_a_file_that_is_there(november_site: Path):
    broken = {
        f"{page.relative_to(november_site)} -> {address}"
        for page, address, target, _fragment in links_within(november_site)
        if not Path(unquote(str(target))).resolve().is_file()
    }

    assert not broken


def test_every_fragment_leads_to_something_on_its_page(november_site: Path):
    broken = {
        f"{page.relative_to(november_site)} -> {address}"
        for page, address, target, fragment in links_within(november_site)
        if fragment
        and target.name not in FOR_SCRIPTS
        and fragment not in parts(target.resolve()).ids
    }

    assert not broken


def test_no_link_leads_out_of_the_folder_of_the_site(november_site: Path):
    root = november_site.resolve()

    assert all(
        target.resolve().is_relative_to(root)
        for _page, _address, target, _fragment in links_within(november_site)
    )


def test_no_two_things_on_a_page_have_the_same_id(november_site: Path):
    for page in pages(november_site):
        ids = parts(page).ids
        assert len(ids) == len(set(ids)), page


def test_no_page_loads_anything_from_elsewhere(november_site: Path):
    loaded = {address for page in pages(november_site) for address in parts(page).loaded}

    assert loaded
    assert [address for address in loaded if ":" in address or address.startswith("/")] == []


def test_what_a_page_loads_is_there(november_site: Path):
    for page in pages(november_site):
        for address in set(parts(page).loaded):
            assert (page.parent / address).is_file(), f"{page} -> {address}"


def test_no_page_has_a_script_or_a_style_in_its_text(november_site: Path):
    for page in pages(november_site):
        assert parts(page).handlers == [], page
        assert set(parts(page).inline_scripts) <= {"application/ld+json"}, page


def test_every_page_forbids_what_it_does_not_need(november_site: Path):
    for page in pages(november_site):
        assert "default-src 'none'" in page.read_text("utf-8").partition("<title>")[0], page


def test_help_now_is_on_every_page(november_site: Path):
    for page in pages(november_site):
        assert {"tel:911", "tel:988"} <= set(parts(page).links), page


def test_every_public_page_is_in_the_sitemap_once(november_site: Path):
    maps = {
        language: (november_site / f"sitemap-{language}.xml").read_text("utf-8")
        for language in ("en", "es")
    }
    named = [page.relative_to(november_site).as_posix() for page in pages(november_site)]

    for language, sitemap in maps.items():
        folder = "" if language == "en" else f"{language}/"
        own = [name for name in named if name.startswith("es/") == bool(folder)]
        base = f"https://levelground.example.org/{folder}"
        for name in (name.removeprefix(folder) for name in own):
            assert sitemap.count(f"<loc>{base}{name}</loc>") == (name != "404.html"), name
        assert sitemap.count("<loc>") == len(own) - 1
