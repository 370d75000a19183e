"""Scripts made short for slow phones: local names of one letter, no white space.

What was shortened before is remembered: see `shortening`, which takes its time.
"""

from __future__ import annotations

from levelground.base import memory

_KIND = "script"
_KEPT = 400


def shortened(script: str, name: str) -> str:
    """Return *script* with the same meaning in fewer bytes; *name* is for messages.

    Raises BuildError where it is not ECMAScript 5.
    """
    key = memory.memory_key(name, script)
    kept = memory.engine_memory().recall(_KIND, key)
    if kept is None:
        from levelground.plugin.assets import shortening  # with a parser that takes its time

        kept = shortening.in_fewer_bytes(script, name)
        memory.engine_memory().keep(_KIND, key, kept, most=_KEPT)
    return kept
