"""At a terminal `inv new` asks for what no flag says, and nothing besides."""

from __future__ import annotations

import pytest
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from levelground import commands
from levelground.base.errors import LevelGroundError
from levelground.commands.keeping import asking
from tests.unit.making import terms

TOLD = {
    "name": "Fir House", "street": "4 Fir Street", "city": "Fairhaven", "county": "Example",
    "zip": "00001", "phone": "(555) 555-0199", "website": "https://fir.example.org/",
}  # fmt: skip


def asked(typed: str) -> dict[str, str]:
    with create_pipe_input() as pipe:
        pipe.send_text(typed)
        return asking.ask_what_is_left(TOLD, terms(), input=pipe, output=DummyOutput())


def test_only_what_is_left_is_asked_and_levels_are_ticked():
    down, space = "\x1b[B", " "
    made = asked(f"EX\r{space}{down}{space}\rhttps://fir.example.org/iop\r")

    first, second = [term.id for term in terms().levels][:2]
    assert made == {
        **TOLD, "state": "EX", "levels": f"{first},{second}",
        "source": "https://fir.example.org/iop",
    }  # fmt: skip


def test_who_leaves_the_questions_has_written_nothing():
    with pytest.raises(LevelGroundError, match="the questions were left"):
        asked("\x03")


def test_taking_back_is_git_s_and_said_so(capsys: pytest.CaptureFixture[str]):
    assert commands.undo() == 0
    assert "git checkout -- content/programs" in capsys.readouterr().out


@pytest.mark.parametrize("typed", ["y", "n", "\r", "\x03"])
def test_only_a_yes_is_a_yes(typed: str):
    with create_pipe_input() as pipe:
        pipe.send_text(typed)
        said = asking.ask_whether("All the same?", input=pipe, output=DummyOutput())
    assert said is (typed == "y")
