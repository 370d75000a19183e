"""The first use of a term in a guide becomes a link to what it means, at the guide's end."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

NOTE, USE = "word-", "use-"
_USED = re.compile(rf'<a href="#{NOTE}([a-z0-9-]+)" id="{USE}\1"')
_CLOSED = frozenset({"a", "code", "h1", "h2", "h3", "h4", "pre", "th"})
# After the inline patterns (20), whose links must not get links of their own.
_PRIORITY = 15


def explained(html: str) -> tuple[str, ...]:
    """Return the names of the terms that are explained in *html*, in the order of their use."""
    return tuple(_USED.findall(html))


class Explain(Extension):
    """Links the first use of each term; *forms* are as they are written, with the term's name.

    A form in small letters is found in any case, one with capitals as it is.
    """

    def __init__(self, forms: Mapping[str, str]) -> None:
        super().__init__()
        self.forms = forms

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        """Add what looks through the finished tree."""
        if self.forms:
            md.treeprocessors.register(_FirstUses(md, self.forms), "explain", _PRIORITY)


class _FirstUses(Treeprocessor):
    """Walks the text in reading order and links what it meets for the first time."""

    def __init__(self, md: Markdown, forms: Mapping[str, str]) -> None:
        super().__init__(md)
        self.names = {form.lower(): name for form, name in forms.items()}
        self.pattern = _pattern(forms)
        self.met: set[str] = set()

    def run(self, root: Element) -> None:
        """Link the first uses below *root*."""
        if root.tag in _CLOSED:
            return
        self._link(root, 0, root.text, None)
        for child in list(root):
            self.run(child)
            self._link(root, list(root).index(child) + 1, child.tail, child)

    def _link(self, parent: Element, at: int, text: str | None, before: Element | None) -> None:
        """Link the first uses in one stretch of text, which follows *before* or opens *parent*."""
        if not text or isinstance(text, AtomicString):
            return
        rest = 0
        for match in self.pattern.finditer(text):
            name = self.names[match[0].lower()]
            if name in self.met:
                continue
            self.met.add(name)
            _set(parent, before, text[rest : match.start()])
            before = Element("a", {"href": f"#{NOTE}{name}", "id": f"{USE}{name}"})
            before.text = match[0]
            parent.insert(at, before)
            at, rest = at + 1, match.end()
        _set(parent, before, text[rest:])


def _set(parent: Element, before: Element | None, text: str) -> None:
    """Put *text* after *before*, or at the start of *parent*."""
    if before is None:
        parent.text = text
    else:
        before.tail = text


def _pattern(forms: Mapping[str, str]) -> re.Pattern[str]:
    """Return what finds any of *forms* as whole words, the longest first."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    spelled = [
        re.escape(form) if form != form.lower() else f"(?i:{re.escape(form)})" for form in ordered
    ]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(spelled)})(?![\w-])")
