"""Options of the tasks: what is wrong in one ends in a message, and in no traceback."""

from __future__ import annotations

import inspect
from typing import Any

import pytest
from invoke.tasks import Task

import tasks
from levelground import task_list
from levelground.task_list.options import whole_number

EVERY = (*task_list.every_task(), *tasks.ENGINE_TASKS)


@pytest.mark.parametrize("task", EVERY, ids=lambda task: task.name)
def test_no_option_is_read_by_invoke_that_breaks_off_at_a_wrong_number(task: Task[Any]):
    defaults = [one.default for one in inspect.signature(task.body).parameters.values()]
    assert [one for one in defaults if type(one) in {int, float}] == []


@pytest.mark.parametrize("written", ["many", "", "1.5", "-1", "99999", "x1", "1e3"])
def test_a_wrong_number_is_told_with_its_option(written: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        whole_number(written, "--most", most=9999)

    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith(f'--most: "{written}" is not a')


@pytest.mark.parametrize(("written", "number"), [("20", 20), (" 7 ", 7), (0, 0)])
def test_a_number_is_read(written: str, number: int):
    assert whole_number(written, "--most") == number
