"""Pages come without indents and needless end tags, and say the same."""

from __future__ import annotations

import pytest

from levelground.plugin.templating import lean


@pytest.mark.parametrize(
    ("template", "lean_template"),
    [
        ("<ul>\n    <li>One</li>\n  </ul>", "<ul>\n<li>One</li>\n</ul>"),
        ("one\n  {% if a %}\n  two\n  {% endif %}", "one\n{% if a %}\n two\n{% endif %}"),
        ("{# why #}\n  <b>so</b>", "{# why #}\n <b>so</b>"),
    ],
)
def test_an_indent_goes_where_a_line_ends_before_it(template: str, lean_template: str):
    assert lean.without_indents(template) == lean_template


@pytest.mark.parametrize(
    ("html", "page"),
    [
        ("<ul><li><p>One</p></li><li>Two</li></ul>", "<ul><li><p>One<li>Two</ul>\n"),
        ("<p>One</p>\n\n  <p>Two</p> three", "<p>One\n<p>Two</p> three\n"),
        ("<tr><td>1</td></tr></tbody></table>", "<tr><td>1</table>\n"),
        ("<pre>\n  <li>as it is</li>\n</pre>", "<pre>\n  <li>as it is</li>\n</pre>"),
        ("<p>a</p><span>b</span>", "<p>a</p><span>b</span>\n"),
    ],
)
def test_an_end_tag_goes_where_what_follows_ends_it(html: str, page: str):
    assert lean.lean_page(html) == page
