"""A name with its meaning in brackets, said in full once on a page, and then in short.

"Detox (withdrawal management)" is "Detox" from the second time on. What scripts fill and what is no
text, as a label for screen readers, stays. What is folded may not have been seen: the first time
outside of it is in full as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

_BODY = "<body"


def names_said_once(html: str, names: Iterable[str]) -> str:
    """Return a page in which each of *names*, as HTML, is in full the first time only."""
    head, mark, body = html.partition(_BODY)
    for name in names:
        if body.count(name) > 1:
            body = "".join(_once(body.split(name), name))
    return f"{head}{mark}{body}"


def _once(parts: list[str], name: str) -> Iterator[str]:
    """Yield what stands between the names, and each name in full or in short."""
    first, _sign, meaning = name.partition(" (")
    short = first + meaning.rpartition(")")[2]  # with the mark that ends a name in another language
    told = shown = in_tag = False
    folds = templates = 0
    yield parts[0]
    for before, after in pairwise(parts):
        opened, closed = before.rfind("<"), before.rfind(">")
        in_tag = opened > closed if max(opened, closed) >= 0 else in_tag
        folds += before.count("<details") - before.count("</details")
        templates += before.count("<template") - before.count("</template")
        is_text = not (in_tag or templates)
        said = told if folds else shown
        yield short if is_text and said else name
        told = told or is_text
        shown = shown or (is_text and not folds)
        yield after
