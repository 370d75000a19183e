"""Compiled templates, remembered: Jinja compiles one only after it has changed."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from jinja2.bccache import BytecodeCache

from levelground.base import memory

_KIND = "template"
_KEPT = 600  # a theme has fewer than a hundred


class TemplateMemory(BytecodeCache):
    """Gives Jinja what it compiled before, by the template's text and the environment's ways.

    What is kept ends in a digest of itself, since code that lost a byte may be anything.
    """

    def __init__(self, env: Any) -> None:
        ways = (env.block_start_string, env.variable_start_string, env.comment_start_string)
        ways += (env.trim_blocks, env.lstrip_blocks, env.keep_trailing_newline, env.autoescape)
        names = sorted(env.extensions), sorted(env.filters), sorted(env.tests)
        self.ways = repr((ways, names))

    def load_bytecode(self, bucket: Any) -> None:
        """Fill *bucket* with what was kept for it, if that is whole."""
        kept = memory.engine_memory().recall(_KIND, self._key(bucket)) or ""
        code, _colon, digest = kept.partition(":")
        if not code or memory.memory_key(code) != digest:
            return
        try:
            bucket.bytecode_from_string(base64.b64decode(code))
        except (EOFError, ValueError, TypeError, binascii.Error):
            bucket.reset()

    def dump_bytecode(self, bucket: Any) -> None:
        """Keep what was compiled."""
        code = base64.b64encode(bucket.bytecode_to_string()).decode("ascii")
        whole = f"{code}:{memory.memory_key(code)}"
        memory.engine_memory().keep(_KIND, self._key(bucket), whole, most=_KEPT)

    def _key(self, bucket: Any) -> str:
        return memory.memory_key(self.ways, bucket.key, bucket.checksum)
