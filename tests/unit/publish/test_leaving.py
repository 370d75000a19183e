"""A link that leaves a copy says so; what the copy lacks is no link."""

from __future__ import annotations

from levelground.publish import leaving

THERE = {"index.html", "programs/a.html", "places/ex.html"}


def test_a_link_to_the_web_says_that_it_needs_it():
    html = '<html lang="en"><a href="https://example.org/">Site</a>'

    assert leaving.marked(html, "index.html", THERE).endswith(
        '<a href="https://example.org/">Site</a> <span class="quiet">(needs the internet)</span>'
    )


def test_a_link_to_a_page_that_is_not_in_the_copy_is_words():
    html = '<html lang="es"><a href="../programs/b.html#costs">B &amp; C</a>'

    assert leaving.marked(html, "places/ex.html", THERE).endswith(
        '<span>B &amp; C</span> <span class="quiet">(no está en esta copia)</span>'
    )


def test_other_links_stay_as_they_are():
    html = (
        '<a href="../programs/a.html#costs">A</a><a href="#here">B</a><a href="tel:988">C</a>'
        '<a href="./{href}">{name}</a><a href="https://example.org/" data-exit>Leave</a>'
    )

    assert leaving.marked(html, "places/ex.html", THERE) == html


def test_only_addresses_of_the_copy_are_changed():
    html = (
        '<a href="./a.html"></a><a href="#b"></a><script src="theme/c.js"></script><a href="tel:1">'
    )

    assert leaving.addressed(html, lambda address: f"x/{address}") == (
        '<a href="x/./a.html"></a><a href="#b"></a><script src="x/theme/c.js"></script>'
        '<a href="tel:1">'
    )
