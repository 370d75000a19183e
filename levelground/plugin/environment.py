"""What templates are given besides their page: words, filters, and safe defaults."""

from __future__ import annotations

from typing import Any

from jinja2 import StrictUndefined

from levelground.content.markdown import pieces
from levelground.facts.in_words import day_words
from levelground.language import messages
from levelground.plugin.template_memory import TemplateMemory


def prepare(env: Any) -> None:
    """Make a Jinja environment safe and give it our filters.

    Escaping and strictness are set here and not only in pelicanconf.py, so that
    no setting can turn them off by mistake.
    """
    env.autoescape = True
    env.undefined = StrictUndefined
    env.add_extension("jinja2.ext.i18n")
    env.install_gettext_callables(messages._, messages.ngettext, newstyle=True)
    # Jinja's own `_` formats each message anew, though ours hold nothing to fill in,
    # and marks it safe, which a translation need not be.
    env.globals["_"] = messages._
    env.filters.update(day=day_words, thousands=thousands, tel=tel, host=host, pieces=pieces)
    env.filters["plain"] = plain_text
    env.bytecode_cache = TemplateMemory(env)


def thousands(count: int) -> str:
    """Return "1,204"."""
    return f"{count:,}"


def tel(digits: str) -> str:
    """Return the address that calls *digits*."""
    return "tel:" + "".join(c for c in digits if c.isdigit())


def plain_text(text: str) -> str:
    """Return a text for where no element can mark its language: a title, an attribute."""
    return str(text)


def host(url: str) -> str:
    """Return the host of a web address, as people say it: without www."""
    return url.split("//", 1)[-1].split("/", 1)[0].removeprefix("www.")
