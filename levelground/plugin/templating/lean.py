"""Pages without indents, and without the end tags that HTML lets one omit.

See https://html.spec.whatwg.org/multipage/syntax.html#optional-tags: each of
these ends where the next cell, row or item starts, or where its parent ends.
"""

from __future__ import annotations

import re

_OPTIONAL = re.compile("</(?:t[dhr]|tbody|thead|li|d[td]|body|html)>")
# A paragraph ends by itself before another block, and where what it stands in ends.
_END_OF_PARAGRAPH = re.compile(
    r"</p>(?=\s*<(?:/(?:article|aside|blockquote|dd|div|dl|footer|header|li|main|ol|section|table|td"
    r"|th|ul)|article|aside|blockquote|dd|div|dl|dt|footer|h[1-6]|header|li|nav|ol|p|section|t[dhr]"
    r"|table|tbody|ul)\b)"
)

_TAG_ENDS = ("%}", "#}")


def lean_page(html: str) -> str:
    """Return a page whose template is lean already: what was filled into it may not be."""
    if "<pre" in html:  # where white space means something
        return html
    html = without_ends(_END_OF_PARAGRAPH.sub("", html))
    return "\n".join(filter(None, map(str.strip, html.split("\n")))) + "\n"


def without_ends(html: str) -> str:
    """Return HTML without the end tags that it can do without, but for those of paragraphs."""
    return _OPTIONAL.sub("", html)


def without_indents(template: str) -> str:
    """Return a template with as many lines, and no more white space around each than it needs.

    After a line that ends in a tag of the template no end of a line comes out: there an indent
    may be all that stands between two words.
    """
    lines = template.split("\n")
    pairs = zip(lines, ["", *lines], strict=False)
    return "\n".join(
        f" {line.strip()}" if before.endswith(_TAG_ENDS) and line[:1] == " " else line.strip()
        for line, before in pairs
    )
