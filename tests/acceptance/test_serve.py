"""The server for writing: the last good site, with what is wrong on every page."""

from __future__ import annotations

import http.client
import re
import shutil
import socket
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest

from levelground.bootstrap import ROOT
from levelground.commands.site_build import build_into
from levelground.content.folders import Folders
from levelground.plugin import server
from levelground.plugin.live.live_site import LiveSite
from levelground.plugin.server import Status

PAGE = '<!doctype html><html lang="en"><body data-page="home"><main>Welcome</main></body></html>'
Ask = Callable[..., tuple[int, str, str]]
RECORD = ROOT / "tests" / "records" / "good" / "single-program.yaml"
# The package has a function of this name, which hides the module.
serving = import_module("levelground.commands.serving")
rebuild = serving._rebuild


@pytest.fixture
def status() -> Status:
    """The newest build, as the server knows it."""
    return Status()


@pytest.fixture
def ask(tmp_path: Path, status: Status) -> Iterator[Ask]:
    """Return a function that asks the server for a path: (status, kind, body)."""
    site = tmp_path / "site"
    (site / "programs").mkdir(parents=True)
    (site / "index.html").write_text(PAGE)
    (site / "programs" / "a.html").write_text(PAGE.replace("Welcome", "A program"))
    (site / "style.css").write_text("body { color: black }")
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "secret.html").write_text("secret")
    running = server.start_server(site, 0, status)

    def get(path: str) -> tuple[int, str, str]:
        connection = http.client.HTTPConnection("127.0.0.1", running.server_address[1], timeout=30)
        connection.putrequest("GET", path, skip_host=False)
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read().decode()
        connection.close()
        return answer.status, answer.headers["Content-Type"], body

    yield get
    running.shutdown()
    running.server_close()


def test_a_page_is_served_as_it_is_with_the_script_that_reloads_it(ask: Ask):
    code, kind, body = ask("/index.html")

    assert (code, kind) == (200, "text/html; charset=utf-8")
    assert '<body data-page="home"><script src="/__levelground.js"></script><main>Welcome' in body


@pytest.mark.parametrize("path", ["/", "/index.html", "/index.html?a=b"])
def test_the_front_page_has_its_usual_names(ask: Ask, path: str):
    assert "Welcome" in ask(path)[2]


def test_a_page_in_a_folder_is_served(ask: Ask):
    assert "A program" in ask("/programs/a.html")[2]


def test_other_files_come_as_they_are(ask: Ask):
    code, kind, body = ask("/style.css")

    assert (code, kind, body) == (200, "text/css", "body { color: black }")


def test_while_all_is_well_no_page_speaks_of_trouble(ask: Ask, status: Status):
    status.tell("")

    assert "Something is wrong" not in ask("/")[2]


@pytest.mark.parametrize("path", ["/", "/programs/a.html"])
def test_what_is_wrong_is_on_every_page_and_the_page_is_still_there(
    ask: Ask, status: Status, path: str
):
    status.tell("a.yaml:3:8: level: it is wrong")
    body = ask(path)[2]

    assert "Something is wrong now" in body
    assert "a.yaml:3:8: level: it is wrong" in body
    assert "<main>" in body


def test_what_is_wrong_is_shown_as_text_even_if_it_is_a_script(ask: Ask, status: Status):
    status.tell('"<script>alert(1)</script>" is HTML & more')
    body = ask("/")[2]

    assert "&quot;&lt;script&gt;alert(1)&lt;/script&gt;&quot; is HTML &amp; more" in body
    assert "<script>alert" not in body


def test_when_it_is_mended_the_trouble_is_gone(ask: Ask, status: Status):
    status.tell("it is wrong")
    status.tell("")

    assert "it is wrong" not in ask("/")[2]


def test_the_script_knows_the_build_it_came_with_and_the_newest_one(ask: Ask, status: Status):
    status.tell("")
    code, kind, body = ask("/__levelground.js")
    status.tell("")

    assert (code, kind) == (200, "text/javascript")
    assert 'var last = "1"' in body
    assert ask("/__levelground.js?ask=5")[2] == 'levelgroundBuild("2");'


def test_a_page_that_is_not_there_says_so(ask: Ask):
    assert ask("/gone.html")[0] == 404


def test_a_page_that_is_not_there_says_so_in_the_language_of_its_address(ask: Ask, tmp_path: Path):
    site = tmp_path / "site"
    (site / "es").mkdir()
    (site / "404.html").write_text("<!doctype html><body><h1>Not here</h1></body>")
    (site / "es" / "404.html").write_text("<!doctype html><body><h1>No está</h1></body>", "utf-8")

    assert "No está" in ask("/es/gone.html")[2]
    assert "Not here" in ask("/gone/es.html")[2]
    assert "Not here" in ask("/gone.html")[2]


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/../secret.html",
        "/%2e%2e/secret.txt",
        "/%2e%2e/secret.html",
        "/..%2fsecret.html",
        "/programs/../../secret.html",
        "/programs/%2e%2e/%2e%2e/secret.txt",
        "//../secret.html",
        "/..\\secret.txt",
    ],
)
def test_no_path_leads_out_of_the_site(ask: Ask, path: str):
    code, _kind, body = ask(path)

    assert code == 404 or "Welcome" in body
    assert "secret" not in body


def test_before_the_first_good_build_there_is_a_page_that_says_what_is_wrong(tmp_path: Path):
    status = Status()
    status.tell("a.yaml:1:1: it is wrong")
    running = server.start_server(tmp_path / "site", 0, status)
    connection = http.client.HTTPConnection("127.0.0.1", running.server_address[1], timeout=30)
    connection.request("GET", "/")
    body = connection.getresponse().read().decode()
    connection.close()
    running.shutdown()
    running.server_close()

    assert "a.yaml:1:1: it is wrong" in body


def test_the_server_is_for_this_machine_only(tmp_path: Path):
    running = server.start_server(tmp_path, 0, Status())
    address = running.server_address[0]
    running.shutdown()
    running.server_close()

    assert address == "127.0.0.1"


@pytest.mark.usefixtures("fixed_day")
def test_a_record_that_breaks_is_told_and_the_last_good_site_stays_until_it_is_mended(
    tmp_path: Path, status: Status, capsys: pytest.CaptureFixture[str]
):
    content, site = tmp_path / "records", tmp_path / "site"
    content.mkdir()
    shutil.copy(RECORD, content)
    rebuild(content, site, status)
    before = (site / "index.html").read_bytes()
    assert (status.number, status.trouble) == (1, "")

    (content / "broken.yaml").write_text("name: A\nlevel: ipo\n")
    rebuild(content, site, status)
    assert (status.number, (site / "index.html").read_bytes()) == (2, before)
    assert 'broken.yaml:2:8: level: "ipo" is not a known term here' in status.trouble
    assert "not rebuilt: the last good site is still there" in capsys.readouterr().out

    (content / "broken.yaml").unlink()
    rebuild(content, site, status)
    assert (status.number, status.trouble) == (3, "")


def test_content_that_goes_away_is_told_and_does_not_end_the_server(tmp_path: Path, status: Status):
    rebuild(tmp_path / "gone", tmp_path / "site", status)

    assert "there is no content folder" in status.trouble


@pytest.mark.usefixtures("ask")
def test_a_silent_connection_keeps_nobody_waiting(tmp_path: Path, status: Status):
    running = server.start_server(tmp_path / "site", 0, status)
    with socket.create_connection(running.server_address[:2], timeout=30):
        connection = http.client.HTTPConnection(*running.server_address[:2], timeout=30)
        connection.request("GET", "/index.html")
        assert connection.getresponse().status == 200
        connection.close()
    running.shutdown()
    running.server_close()
    assert server._Handler.timeout


@pytest.mark.usefixtures("ask")
@pytest.mark.parametrize(
    ("host", "code"),
    [
        ("localhost", 200),
        ("LOCALHOST:8000", 200),
        ("127.0.0.1:1", 200),
        ("[::1]:8000", 200),
        ("evil.example", 421),
        ("localhost.evil.example", 421),
        ("127.0.0.1@evil.example", 421),
        ("", 421),
    ],
)
def test_only_a_page_asked_of_this_machine_is_given(
    tmp_path: Path, status: Status, host: str, code: int
):
    running = server.start_server(tmp_path / "site", 0, status)
    connection = http.client.HTTPConnection(*running.server_address[:2], timeout=30)
    connection.request("GET", "/index.html", headers={"Host": host})
    answer = connection.getresponse()

    assert answer.status == code
    assert (b"Welcome" in answer.read()) == (code == 200)
    connection.close()
    running.shutdown()
    running.server_close()


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """A folder with two records of one town."""
    content = tmp_path / "records"
    content.mkdir()
    for name in ("single-program", "second-program"):
        shutil.copy(RECORD, content / f"{name}.yaml")
    return content


def rename(record: Path, name: str) -> None:
    """Give a record another name, as an editor saves it."""
    text = re.sub(r"(?m)^name: .*$", f"name: {name}", record.read_text("utf-8"))
    record.write_text(text, "utf-8")


@pytest.mark.usefixtures("fixed_day")
def test_an_edit_is_shown_at_once_as_the_whole_build_will_give_it(records: Path, tmp_path: Path):
    site, record = tmp_path / "site", records / "single-program.yaml"
    live = LiveSite(Folders.of(records), site, build_into(records, site))
    assert live.content_of(site / "index.html") is None

    rename(record, "Newly Named House")
    edited = live.renew({record, records / "4913"})  # what an editor tries out and takes away
    assert edited is not None
    assert not edited.failed
    files = [path for path in sorted(site.rglob("*")) if path.is_file()]
    shown = {path: content for path in files if (content := live.content_of(path)) is not None}
    live.close()
    build_into(records, site)

    assert b"Newly Named House" in shown[site / "programs" / "single-program.html"]
    assert b"Newly Named House" in shown[site / "es" / "programs" / "single-program.html"]
    assert len(shown) > len(files) / 2
    assert [path for path in shown if shown[path] != path.read_bytes()] == []


@pytest.mark.usefixtures("fixed_day")
def test_an_edit_with_an_error_is_told_at_once_and_shows_nothing(records: Path, tmp_path: Path):
    site, record = tmp_path / "site", records / "single-program.yaml"
    desk = serving._Desk(records, site, Status())
    desk.build()

    record.write_text("name: A\nlevel: ipo\n")
    desk.show_at_once({record})
    assert '"ipo" is not a known term here' in desk.status.trouble
    assert desk.status.live is None
    desk.clear()


@pytest.mark.usefixtures("fixed_day")
def test_what_is_shown_already_is_not_read_again_when_the_build_has_ended(
    records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(serving, "_READERS_FIRST", 0)
    site, record = tmp_path / "site", records / "single-program.yaml"
    desk = serving._Desk(records, site, Status())
    desk.build()
    rename(record, "Newly Named House")
    desk.show_at_once({record})
    assert desk.status.number == 2
    desk.build()
    assert (desk.status.number, desk.status.live) == (2, None)

    rename(record, "Again")
    desk.show_at_once({record})
    assert desk.status.live is not None
    # How large files are is known after a whole build.
    desk.status.live(site / "data.html")
    desk.build()
    assert desk.status.number == 4
    desk.clear()


@pytest.mark.usefixtures("fixed_day")
def test_a_record_that_is_new_or_gone_waits_for_the_whole_build(records: Path, tmp_path: Path):
    site = tmp_path / "site"
    live = LiveSite(Folders.of(records), site, build_into(records, site))
    new = shutil.copy(RECORD, records / "third-program.yaml")
    assert live.renew({Path(new)}) is None
    Path(new).unlink()
    (records / "second-program.yaml").unlink()
    assert live.renew({records / "second-program.yaml"}) is None
    assert live.content_of(site / "index.html") is None
    live.close()


def test_what_is_newer_than_the_site_is_served_in_its_place(ask: Ask, status: Status):
    newer = {"index.html": b"<body>Newer", "style.css": b"body { color: navy }"}
    status.live = lambda file: newer.get(file.name)

    assert ask("/")[2].endswith("</script>Newer")
    assert ask("/style.css")[1:] == ("text/css", "body { color: navy }")
    assert "A program" in ask("/programs/a.html")[2]


def test_a_folder_that_is_no_site_is_never_served(tmp_path: Path):
    own = tmp_path / "Documents"
    own.mkdir()
    (own / "letter.txt").write_text("private", "utf-8")

    assert serving.serve(ROOT / "content", own, 0) != 0
    assert [path.name for path in own.iterdir()] == ["letter.txt"]
    assert serving.serve(ROOT / "content", ROOT / "content", 0) != 0
