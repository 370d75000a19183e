"""What the tasks call: each command prints what people need to know and returns an exit code.

0: done. 1: the content has an error. 2: the command cannot do what was asked.
A command is loaded when it is asked for: a check needs no Pelican.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from levelground.commands.building import build
    from levelground.commands.checking import check
    from levelground.commands.editors_schema import schema
    from levelground.commands.extract_messages import messages
    from levelground.commands.handing.mailing import single_file
    from levelground.commands.handing.printing import booklet
    from levelground.commands.handing.publishing import publish
    from levelground.commands.handing.shelving import zim
    from levelground.commands.handing.zipping import offline
    from levelground.commands.importing import import_samhsa
    from levelground.commands.importing_tables import draft_mapping, import_table
    from levelground.commands.keeping.auditing import audit_draw, audit_take
    from levelground.commands.keeping.new_records import new
    from levelground.commands.keeping.next_calls import due
    from levelground.commands.keeping.own_directories import start, upgrade
    from levelground.commands.keeping.picturing import picture
    from levelground.commands.keeping.record_states import (
        close,
        confirm,
        pause,
        rename,
        reopen,
        undo,
        unlist,
    )
    from levelground.commands.keeping.record_style import fmt
    from levelground.commands.keeping.reviewing import review
    from levelground.commands.keeping.taking_in import take
    from levelground.commands.lists.honesty_test import honesty
    from levelground.commands.lists.importing_hsds import import_hsds
    from levelground.commands.reference_pages import reference
    from levelground.commands.serving import serve

__all__ = [
    "audit_draw",
    "audit_take",
    "booklet",
    "build",
    "check",
    "close",
    "confirm",
    "draft_mapping",
    "due",
    "fmt",
    "honesty",
    "import_hsds",
    "import_samhsa",
    "import_table",
    "messages",
    "new",
    "offline",
    "pause",
    "picture",
    "publish",
    "reference",
    "rename",
    "reopen",
    "review",
    "schema",
    "serve",
    "single_file",
    "start",
    "take",
    "undo",
    "unlist",
    "upgrade",
    "zim",
]
_ROOMS = {
    "audit_draw": "keeping.auditing",
    "audit_take": "keeping.auditing",
    "booklet": "handing.printing",
    "build": "building",
    "check": "checking",
    "close": "keeping.record_states",
    "confirm": "keeping.record_states",
    "due": "keeping.next_calls",
    "fmt": "keeping.record_style",
    "draft_mapping": "importing_tables",
    "honesty": "lists.honesty_test",
    "import_hsds": "lists.importing_hsds",
    "import_samhsa": "importing",
    "import_table": "importing_tables",
    "messages": "extract_messages",
    "new": "keeping.new_records",
    "offline": "handing.zipping",
    "pause": "keeping.record_states",
    "picture": "keeping.picturing",
    "publish": "handing.publishing",
    "reference": "reference_pages",
    "rename": "keeping.record_states",
    "reopen": "keeping.record_states",
    "review": "keeping.reviewing",
    "schema": "editors_schema",
    "serve": "serving",
    "single_file": "handing.mailing",
    "start": "keeping.own_directories",
    "take": "keeping.taking_in",
    "undo": "keeping.record_states",
    "unlist": "keeping.record_states",
    "upgrade": "keeping.own_directories",
    "zim": "handing.shelving",
}


def __getattr__(name: str) -> Any:
    """Return the command *name*."""
    if name not in _ROOMS:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
