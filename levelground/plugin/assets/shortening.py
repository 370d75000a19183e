"""Local names of one letter, and no white space. The only door to calmjs.parse.

It reads ECMAScript 5, which is what every browser we serve understands; newer
syntax is an error with its place.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

from calmjs.parse import asttypes
from calmjs.parse.asttypes import EmptyStatement, ES5Program, FuncBase, Node, VarStatement
from calmjs.parse.exceptions import ECMASyntaxError
from calmjs.parse.parsers.es5 import Parser
from calmjs.parse.unparsers.es5 import minify_print
from calmjs.parse.walkers import Walker

from levelground.base.errors import BuildError


def in_fewer_bytes(script: str, name: str) -> str:
    """Return *script* with the same meaning in fewer bytes.

    Raises BuildError where it is not ECMAScript 5.
    """
    with _uncollected():
        try:
            program = Parser(yacc_tracking=False, asttypes=_NODES).parse(script)
        except ECMASyntaxError as error:
            what = f"{name} is no ECMAScript 5 ({error})"
            raise BuildError(what, "use var and function, and no comma before a bracket") from error
        _join_declarations(program)
        # A loop or condition without a body needs the semicolon that is its body.
        bodiless = any(Walker().filter(program, lambda node: isinstance(node, EmptyStatement)))
        short: str = minify_print(
            program, obfuscate=True, obfuscate_globals=False, drop_semi=not bodiless
        )
    # The next file of a bundle begins with a bracket, which would call what this one ends with.
    return f"{short.rstrip(';')};\n"


def _placeless(node: type) -> type:
    """Return a kind of node that does not keep where it stood, for which nobody asks here."""
    nowhere = {"setpos": lambda *_args, **_more: None, "_token_map": {}}
    return type(node.__name__, (node,), nowhere | dict.fromkeys(("lexpos", "lineno", "colno"), 0))


# The parser's own would find the place of each sign: a third of its time.
_NODES: Any = SimpleNamespace(
    **{name: _placeless(kind) for name, kind in vars(asttypes).items() if isinstance(kind, type)}
)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let the garbage collector not walk a tree that is needed to its last node."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _join_declarations(program: ES5Program) -> None:
    """Say `var` once for declarations that follow each other, in each function's own body."""
    for function in Walker().filter(program, lambda node: isinstance(node, FuncBase)):
        function.elements = _joined(function.elements)


def _joined(statements: list[Node]) -> list[Node]:
    joined: list[Node] = []
    for statement in statements:
        before = joined[-1] if joined else None
        if isinstance(statement, VarStatement) and isinstance(before, VarStatement):
            joined[-1] = VarStatement([*before.children(), *statement.children()])
        else:
            joined.append(statement)
    return joined
