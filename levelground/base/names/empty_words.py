"""What stands in a field and says nothing of it: null, TBD, "call for hours", a formula."""

from __future__ import annotations

import re

# What people and programs write into a field that they have nothing for.
_NOTHING = re.compile(
    r"(?:null|nil|nulo|~|none|n/?a|n\.a\.|#n/a|nan|n/d|n\.d\.|s/d|tb[cdan]|x{3,}"
    r"|todo|fixme|to do|asdf\w*|lorem ipsum.*|placeholder|untitled"
    r"|unknown|undefined|undetermined|empty|blank|pending|missing|unavailable|unspecified"
    r"|(?-i:call|ask|llame|pregunte|consulte)"  # Call is a town
    r"|please (?:call|ask|inquire)(?: us)?|(?:call|ask) us"
    r"|(?:please )?(?:call|ask|llame|pregunte) (?:us )?(?:for|para|por) (?:more |m\u00e1s )?"
    r"(?:hours|times|details|info(?:rmation)?|prices?|pricing|rates?|costs?|schedule|availability"
    r"|horarios?|detalles|informaci[o\u00f3]n|precios?|costos?|tarifas?)"
    r"|see (?:the |our )?website|#(?:ref|value|name|num|div/0)[!?]"
    r"|(?:n/?a|unknown|tb[cda]) ?(?:[(,;:\u2013\u2014]|- ).*"
    r"|to be (?:determined|confirmed|announced|decided)|(?:i |we )?(?:do not|don['\u2019]?t) know"
    r"|(?:not|no) (?:stated|known|available|applicable|given|listed|specified|provided|sure"
    r"|data|info|information)|ningun[oa]|nada|desconocid[oa]|pendiente"
    r"|por (?:determinar|confirmar)|sin (?:datos?|informaci[o\u00f3]n)"
    r"|no (?:se sabe|sabemos|aplica|disponible|consta|se indica|indicado)"
    r"|[-._?*\u2010-\u2015\u2026\s]+)",
    re.IGNORECASE,
)
# What a cell holds in place of what it shows: =HYPERLINK("..."), =A1&" House", +SUM(A1:A2),
# and +cmd|'/C x'!A0, which would run a program.
_FORMULA = re.compile(r"[=\uff1d].*|[+@\uff0b\uff20-]\s*[A-Za-z]{2,20}[(|].*")
_MOST = 30  # letters; no such word is longer
_AROUND = " \t\"'([{<>}])."


def says_nothing(written: str) -> bool:
    """Whether a text is only a word or sign for what nobody knows: null, TBD, no se sabe, ---."""
    bare = written.strip()
    if len(bare) > _MOST and bare[0].isalnum():
        return False
    return any(_NOTHING.fullmatch(said) for said in (bare, bare.strip(_AROUND)))


def formula_in(written: str) -> str:
    """Return the formula of a spreadsheet that a text begins with, '' for any other text."""
    found = _FORMULA.match(written.strip())
    return found[0] if found else ""
