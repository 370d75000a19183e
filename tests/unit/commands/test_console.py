"""How commands speak: what a person needs, where it belongs, with an exit code."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading

import pytest

from levelground.base.errors import BuildError, LevelGroundError
from levelground.commands import console


def test_a_result_is_printed_and_a_trouble_goes_beside_it(capsys: pytest.CaptureFixture[str]):
    console.say("done")
    console.warn("odd")

    assert capsys.readouterr() == ("done\n", "odd\n")


def test_a_file_that_is_printed_keeps_its_line_ends(capfd: pytest.CaptureFixture[str]):
    console.say_file("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")

    assert capfd.readouterr().out == "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (LevelGroundError("it is not there", "bring it"), "it is not there; bring it.\n"),
        (BuildError("it is not there"), "it is not there.\n"),
    ],
)
def test_an_error_on_purpose_is_a_message_and_exit_code_2(
    error: LevelGroundError, said: str, capsys: pytest.CaptureFixture[str]
):
    @console.command
    def fail() -> int:
        raise error

    assert fail() == 2
    assert capsys.readouterr().err == said


def test_who_reads_only_the_first_lines_is_told_nothing_of_a_pipe():
    program = (
        "import sys\nfrom levelground.commands import console\n"
        "@console.command\ndef tell():\n    for _ in range(20_000):\n        console.say('line')\n"
        "    return 0\n"
        "sys.exit(tell())\n"
    )
    done = subprocess.run(
        ["sh", "-c", '"$0" -c "$1" | head -1', sys.executable, program],
        capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert (done.stdout, done.stderr) == ("line\n", "")


def test_any_other_error_is_not_hidden():
    @console.command
    def fail() -> int:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()


def test_a_command_keeps_its_name_its_docstring_and_its_code():
    @console.command
    def check() -> int:
        """Check."""
        return 1

    assert (check.__name__, check.__doc__, check()) == ("check", "Check.", 1)


def test_what_is_quick_or_at_no_terminal_says_nothing_of_waiting(
    capsys: pytest.CaptureFixture[str],
):
    with console.patient("Reading"):
        pass

    assert capsys.readouterr() == ("", "")


def test_at_a_terminal_what_takes_long_says_what_it_does(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    said = threading.Event()
    monkeypatch.setattr(console, "_SOON", 0.0)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setattr(console, "warn", lambda words: (told.append(words), said.set()))
    told: list[str] = []

    with console.patient("Reading"):
        assert said.wait(20)

    assert told == ["Reading: this takes a moment. Ctrl+C stops it."]
    assert capsys.readouterr().out == ""


def test_nothing_that_a_stranger_wrote_steers_the_terminal(capsys: pytest.CaptureFixture[str]):
    console.say("a\x1b[31mb\x07\u202ec\rd\r\n\te\u00f1")
    console.warn("\x9b2J")

    assert capsys.readouterr() == (
        "a\\u001b[31mb\\u0007\\u202ec\\u000dd\r\n\te\u00f1\n", "\\u009b2J\n",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("number", "where", "told"),
    [
        (
            errno.ENOSPC,
            None,
            "no space left on device; make room, or name a place on another",
        ),
        (errno.EROFS, "/a/.site.new", "/a: read-only file system; name a folder that you may"),
        (errno.EACCES, "/a/b.pdf", "/a/b.pdf: permission denied; name a folder that you may"),
        (errno.EIO, "/a/b.pdf", "/a/b.pdf: input/output error."),
    ],
)
def test_what_the_disk_refuses_is_told_with_what_to_do(
    capsys: pytest.CaptureFixture[str], number: int, where: str | None, told: str
):
    @console.command
    def refused() -> int:
        raise OSError(number, os.strerror(number), where)

    assert refused() == 2
    assert told in capsys.readouterr().err
