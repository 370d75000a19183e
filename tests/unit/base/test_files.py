"""Files from strangers: every one is read or named, none is followed and none is passed over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levelground.base import files
from levelground.base.problems import Problem, Severity


def walked(folder: Path) -> dict[str, str]:
    """Return what is said of each file below *folder*, nothing where it is as it should be."""
    return {
        shown: problem.what if problem else ""
        for _path, shown, problem in files.walk_files(folder, ".yaml", "programs")
    }


def fault(path: Path) -> str:
    """Return why a file is refused."""
    found = files.read_bytes(path, "programs/x.yaml")
    assert isinstance(found, Problem)
    return found.what


def test_files_come_in_the_order_of_their_names(tmp_path: Path):
    for name in ("b.yaml", "a.yaml", "a/c.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("name: A")

    assert list(walked(tmp_path)) == [
        "programs/a/c.yaml",
        "programs/a.yaml",
        "programs/b.yaml",
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Harbor.yaml",
        "harbor_point.yaml",
        "harbor point.yaml",
        "a--b.yaml",
        "-a.yaml",
        "a-.yaml",
        "x%2f..yaml",
        "a\nb.yaml",
        "a..yaml",
        "caf\u00e9.yaml",
        "a\\b.yaml",
        "x.en.yaml",
        "\u202ea.yaml",
        "README.yaml",
        "LICENSE.yaml",
    ],
)
def test_a_name_that_cannot_be_a_web_address_is_a_problem(tmp_path: Path, name: str):
    (tmp_path / name).write_text("name: A")

    assert list(walked(tmp_path).values()) == ["a file's name becomes a web address"]


@pytest.mark.parametrize("name", [".a.yaml", "..yaml", ".a.yml", ".a.YAML", ".a.md", "._a.yaml"])
def test_a_hidden_file_that_is_written_like_content_is_named(tmp_path: Path, name: str):
    (tmp_path / name).write_text("name: A")

    (told,) = walked(tmp_path).values()
    assert told == "its name starts with a dot, and what is hidden is not read"


@pytest.mark.parametrize("name", [".DS_Store", ".gitkeep", ".a.yaml.swp", ".env"])
def test_a_hidden_file_of_a_system_is_passed_over(tmp_path: Path, name: str):
    (tmp_path / name).write_text("name: A")

    assert walked(tmp_path) == {}


def test_a_hidden_folder_is_named_once_where_it_holds_what_may_be_content(tmp_path: Path):
    for folder in (".old/ma", ".git/refs", ".github/workflows", ".empty"):
        (tmp_path / folder).mkdir(parents=True)
    for name in (".old/ma/a.yaml", ".old/ma/b.yaml", ".git/refs/c.yaml", ".github/workflows/d.yml"):
        (tmp_path / name).write_text("name: A")

    assert [*walked(tmp_path)] == ["programs/.old"]


@pytest.mark.parametrize("name", ["trust.yaml", "matches.yaml"])
def test_what_is_read_at_the_top_alone_is_named_below(tmp_path: Path, name: str):
    (tmp_path / "ma").mkdir()
    for at in (tmp_path, tmp_path / "ma"):
        (at / name).write_text("pairs: []")

    assert [*walked(tmp_path)] == [f"programs/ma/{name}"]


def test_the_problem_of_an_odd_name_is_one_printable_line(tmp_path: Path):
    (tmp_path / "a\nb\u202e.yaml").write_text("name: A")
    ((_path, _shown, problem),) = files.walk_files(tmp_path, ".yaml", "programs")

    assert problem is not None
    assert problem.path == "programs/a?b?.yaml"


def test_a_name_that_is_no_text_at_all_is_a_problem_that_can_be_printed(tmp_path: Path):
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.yaml")).write_text("name: A")
    ((_path, _shown, problem),) = files.walk_files(tmp_path, ".yaml", "programs")

    assert problem is not None
    assert str(problem).encode()


@pytest.mark.parametrize("name", ["a.yml", "a.yaml.bak", "a.json", "a", "a.YAML", "README.yml"])
def test_a_file_of_another_kind_is_a_problem_and_not_passed_over(tmp_path: Path, name: str):
    (tmp_path / name).write_text("name: A")

    assert walked(tmp_path) == {f"programs/{name}": "this file does not end in .yaml"}


@pytest.mark.parametrize("name", [".git", ".a.yaml.swp", "README.md", "README", "LICENSE"])
def test_only_hidden_files_and_those_about_the_folder_are_left_out(tmp_path: Path, name: str):
    (tmp_path / name).write_text("name: A")

    assert walked(tmp_path) == {}


@pytest.mark.parametrize("target", ["real.yaml", "gone.yaml", ".", "/"])
def test_a_link_is_a_problem_wherever_it_leads_and_is_not_followed(tmp_path: Path, target: str):
    folder = tmp_path / "programs"
    folder.mkdir()
    (tmp_path / "real.yaml").write_text("name: A")
    (folder / "link.yaml").symlink_to(Path("..") / target)

    assert walked(folder) == {"programs/link.yaml": "this is a link to another place"}


def test_a_folder_named_like_a_record_is_walked_as_any_other(tmp_path: Path):
    (tmp_path / "x.yaml").mkdir()
    (tmp_path / "x.yaml" / "harbor.yaml").write_text("name: A")

    assert walked(tmp_path) == {"programs/x.yaml/harbor.yaml": ""}


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path):
    assert walked(tmp_path / "gone") == {
        "programs": "the folder cannot be read (no such file or directory)"
    }


def test_a_file_is_named_as_one_reaches_it_from_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)

    assert files.shown(tmp_path / "content" / "programs") == "content/programs"
    assert files.shown(Path("content")) == "content"
    assert files.shown(tmp_path.parent) == tmp_path.parent.as_posix()


def test_a_plain_file_comes_back_byte_for_byte(tmp_path: Path):
    (tmp_path / "a.yaml").write_bytes(b"name: A\r\n\xff")

    assert files.read_bytes(tmp_path / "a.yaml", "a.yaml") == b"name: A\r\n\xff"


def test_a_link_is_refused_even_where_it_leads_to_a_record(tmp_path: Path):
    (tmp_path / "real.yaml").write_text("name: A")
    (tmp_path / "link.yaml").symlink_to("real.yaml")

    assert fault(tmp_path / "link.yaml") == "this is a link to another place"


def test_a_dangling_link_is_refused(tmp_path: Path):
    (tmp_path / "link.yaml").symlink_to("gone.yaml")

    assert fault(tmp_path / "link.yaml") == "this is a link to another place"


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.yaml")

    assert walked(tmp_path) == {"programs/pipe.yaml": ""}
    assert fault(tmp_path / "pipe.yaml") == "this is not a plain file"


def test_a_folder_is_no_file(tmp_path: Path):
    found = files.read_bytes(tmp_path, "there")
    assert str(found) == "there:1:1: this is a folder, and no file; name a file in it"


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path):
    assert fault(tmp_path / "gone.yaml") == "there is no such file"


def test_a_file_without_the_right_to_read_it_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.yaml").write_text("name: A")
    monkeypatch.setattr(Path, "read_bytes", refuse)

    assert fault(tmp_path / "a.yaml") == "the file cannot be read (permission denied)"


def test_a_file_of_ten_megabytes_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(_path: Path) -> bytes:
        raise AssertionError("it was read")

    with (tmp_path / "a.yaml").open("wb") as file:
        file.truncate(10 * 1024 * 1024)
    monkeypatch.setattr(Path, "read_bytes", refuse)

    assert fault(tmp_path / "a.yaml") == "10,485,760 bytes is too large for a record or guide"


def test_a_file_may_be_just_as_large_as_the_limit(tmp_path: Path):
    (tmp_path / "a.yaml").write_bytes(b"x" * files.MAX_BYTES)

    assert isinstance(files.read_bytes(tmp_path / "a.yaml", "a.yaml"), bytes)


def test_a_byte_order_mark_is_taken_off_with_a_warning():
    content, (problem,) = files.decode(b"\xef\xbb\xbfname: A", "a.yaml")

    assert content == "name: A"
    assert (problem.severity, problem.what) == (
        Severity.WARNING,
        "the file starts with a byte order mark",
    )


@pytest.mark.parametrize("raw", [b"a: 1\r\nb: 2\r\n", b"a: 1\rb: 2\r"])
def test_line_ends_of_other_systems_are_made_ours_with_one_warning(raw: bytes):
    content, (problem,) = files.decode(raw, "a.yaml")

    assert content == "a: 1\nb: 2\n"
    assert (problem.severity, problem.line, problem.column) == (Severity.WARNING, 1, 5)


def test_a_byte_that_is_not_utf_8_is_named_at_its_place():
    content, (problem,) = files.decode("a: 1\ncity: Le\u00f3n\n".encode("latin-1"), "a.yaml")

    assert content is None
    assert (problem.line, problem.column, problem.what) == (2, 9, "the byte 0xf3 is not UTF-8")


def test_columns_are_counted_in_characters_not_bytes():
    _content, (problem,) = files.decode("city: Le\u00f3n ".encode() + b"\xff", "a.yaml")

    assert problem.column == 12


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_file_of_two_bytes_a_letter_is_named_as_such(encoding: str):
    content, (problem,) = files.decode("name: Leon\n".encode(encoding), "a.yaml")

    assert content is None
    assert problem.what == "the file is saved as UTF-16"


def test_a_nul_byte_is_named_at_its_place():
    content, (problem,) = files.decode(b"a: 1\nb: \x002\n", "a.yaml")

    assert content is None
    assert (problem.line, problem.column, problem.what) == (2, 4, "there is a NUL byte in the file")


@given(st.binary(max_size=200))
def test_any_bytes_become_text_or_a_problem(raw: bytes):
    content, found = files.decode(raw, "a.yaml")

    assert content is not None or found
    assert "\r" not in (content or "")
