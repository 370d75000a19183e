"""What templates are given besides their page: words, filters, and safe defaults."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from jinja2 import StrictUndefined
from jinja2.bccache import BytecodeCache
from jinja2.environment import create_cache
from jinja2.ext import Extension
from markupsafe import Markup, escape

from levelground.base import memory
from levelground.content.markdown import pieces
from levelground.facts.in_words import day_words
from levelground.language import messages
from levelground.plugin.templating import lean

_KIND = "template"
_KEPT = 600  # a theme has fewer than a hundred


def prepare(env: Any) -> None:
    """Make a Jinja environment safe and give it our filters.

    Escaping and strictness are set here and not only in pelicanconf.py, so that
    no setting can turn them off by mistake.
    """
    env.autoescape = True
    env.undefined = StrictUndefined
    env.add_extension("jinja2.ext.i18n")
    env.add_extension(LeanSource)
    env.install_gettext_callables(messages._, messages.ngettext, newstyle=True)
    # Jinja's own `_` formats each message anew, though ours hold nothing to fill in,
    # and marks it safe, which a translation need not be.
    env.globals["_"] = messages._
    env.filters.update(day=day_words, thousands=thousands, tel=tel, host=host, pieces=pieces)
    env.filters.update(plain=plain_text, before=messages.before, whole=whole, mailed=mailed)
    env.make_globals = _plain_globals(env)
    env.cache = create_cache(-1)  # never cleaned, and so without a lock: a theme is small
    env.bytecode_cache = TemplateMemory(env)


def _plain_globals(env: Any) -> Callable[[Any], Any]:
    """Return what gives templates the environment's own globals: Jinja's layers of them are slow.

    A template imports a dozen macros for each page, and asks each time which globals are its own.
    """
    layered = env.make_globals
    return lambda given: layered(given) if given else env.globals


def thousands(count: int) -> str:
    """Return "1,204"."""
    return f"{count:,}"


def tel(digits: str) -> str:
    """Return the address that calls *digits*."""
    return "tel:" + "".join(c for c in digits if c.isdigit())


_NUMBER = re.compile(r"(?:1-\d{3}-|\(\d{3}\) |\d{3}-)\d{3}-\d{4}")


def whole(text: str) -> Markup:
    """Return a text in which no phone number is broken over two lines."""
    marked = _NUMBER.sub(lambda found: f"<bdi>{found[0]}</bdi>", str(escape(text)))
    return Markup(marked)  # noqa: S704 - what is not ours was escaped


def plain_text(text: str) -> str:
    """Return a text for where no element can mark its language: a title, an attribute."""
    return str(text)


def host(url: str) -> str:
    """Return the host of a web address, as people say it: without www."""
    return url.split("//", 1)[-1].split("/", 1)[0].removeprefix("www.")


_NOT_MAILED = re.compile(r"[^\w:,.-]", re.ASCII)


def mailed(text: str) -> str:
    """Return a text as it stands in the address of a letter; letters with accents stay letters."""
    return _NOT_MAILED.sub(lambda one: one[0] if one[0] > "~" else quote(one[0]), text)


class LeanSource(Extension):
    """Takes from templates, before they are compiled, what no page needs: see `lean`.

    Lines stay where they are, so that an error names the right one.
    """

    def preprocess(self, source: str, _name: str | None, _filename: str | None = None) -> str:
        """Return the text of a template without indents and without needless end tags."""
        return source if "<pre" in source else lean.without_ends(lean.without_indents(source))


class TemplateMemory(BytecodeCache):
    """Compiled templates by their text and the environment's ways: each is compiled once.

    What is kept ends in a digest of itself, since code that lost a byte may be anything.
    """

    def __init__(self, env: Any) -> None:
        signs = env.block_start_string, env.variable_start_string, env.comment_start_string
        ways = env.trim_blocks, env.lstrip_blocks, env.keep_trailing_newline, env.autoescape
        names = sorted(env.extensions), sorted(env.filters), sorted(env.tests)
        self.ways = repr((signs, ways, names))

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
