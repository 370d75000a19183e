"""In forced colours, as Windows' contrast themes have them, nothing that a colour told is lost.

They take every fill away: what was set off by one has a line then, what is chosen a line, a mark or
other letters, a drawing a colour that is not its ground's, and what has the focus a ring.
"""

import pytest
from playwright.sync_api import Page

from tests.browser.comparing import settle
from tests.browser.conftest import OpenPage
from tests.browser.faults import Faults
from tests.browser.pages import SamplePage

PHONE, DESK = 360, 1280

COMMON = """
  const style = (one, pseudo) => getComputedStyle(one, pseudo);
  const clear = colour => /^rgba\\(.*, 0\\)$|^transparent$/.test(colour);
  const ground = one => !one ? "" : clear(style(one).backgroundColor)
    ? ground(one.parentElement) : style(one).backgroundColor;
  const told = one => one.outerHTML.slice(0, 110);
  const seen = one => one.checkVisibility() && one.getBoundingClientRect().width > 2
    && one.getBoundingClientRect().bottom + scrollY > 0;
  const all = [...document.body.querySelectorAll("*")];
"""
# Marks what a fill sets off from its ground, while the theme's own colours are shown.
MARK_FILLED = f"""() => {{{COMMON}
  all.filter(one => seen(one) && !(one instanceof SVGElement))
    .filter(one => !clear(style(one).backgroundColor)
      && style(one).backgroundColor !== ground(one.parentElement))
    .forEach(one => {{ one.dataset.filled = ""; }});
}}"""
# What was filled and has no line on any side now, nor a line around what it lies in or holds.
LOST = f"""() => {{{COMMON}
  const lined = one => ["Top", "Right", "Bottom", "Left"].some(side =>
    parseFloat(style(one)[`border${{side}}Width`]) >= 1
    && style(one)[`border${{side}}Style`] !== "none"
    && style(one)[`border${{side}}Color`] !== ground(one));
  const filled = one => one.dataset.filled !== undefined;
  return all.filter(one => filled(one) && seen(one) && !lined(one))
    .filter(one => !lined(one.parentElement) && ![...one.children].some(lined))
    .map(one => `only a fill sets it off: ${{told(one)}}`);
}}"""
# What is chosen, current or open to choice, and looks the same as if it were not.
ALIKE = f"""() => {{{COMMON}
  const states = ["aria-current", "aria-pressed", "aria-selected", "data-here"];
  const looks = one => [one, "::before", "::after"].map((part, at) => {{
    const own = at ? style(one, part) : style(one);
    const lines = ["Top", "Right", "Bottom", "Left"].map(side =>
      own[`border${{side}}Color`] === ground(one) ? "" :
        own[`border${{side}}Width`] + own[`border${{side}}Style`]);
    return [...lines, ...["fontWeight", "textDecorationLine", "textDecorationThickness", "content",
      "outlineStyle", "outlineWidth"].map(name => own[name])].join();
  }}).join();
  return states.flatMap(name => [...document.querySelectorAll(`[${{name}}]`)]
    .filter(one => seen(one) && one.getAttribute(name) !== "false")
    .filter(one => !one.querySelector("b"))
    .filter(one => {{
      const before = looks(one), value = one.getAttribute(name);
      if (value === "true" && name !== "aria-current") one.setAttribute(name, "false");
      else one.removeAttribute(name);
      const after = looks(one);
      one.setAttribute(name, value);
      return before === after;
    }})
    .map(one => `${{name}} looks like any other: ${{told(one)}}`));
}}"""
# Shapes of drawings in no colour but that of their ground.
VANISHED = f"""() => {{{COMMON}
  const canvas = style(document.documentElement).backgroundColor;
  const paints = (one, what) => style(one)[what] !== "none" && !clear(style(one)[what])
    && style(one)[what] !== canvas;
  return [...document.querySelectorAll("main svg :is(rect, path, circle, polygon, text)")]
    .filter(one => seen(one.ownerSVGElement) && one.getBBox().width > 0)
    .filter(one => !paints(one, "fill") && !paints(one, "stroke"))
    .map(one => `drawn in the colour of its ground: ${{told(one)}}`);
}}"""
# What can have the focus, and shows no ring in another colour than its ground when it has.
UNRINGED = f"""() => {{{COMMON}
  return [...document.querySelectorAll("a[href], button, summary, input, select, [tabindex='0']")]
    .filter(one => one.checkVisibility() && !one.disabled && one.tabIndex >= 0)
    .filter(one => {{
      one.focus({{ focusVisible: true, preventScroll: true }});
      const own = style(one);
      return document.activeElement === one && (own.outlineStyle === "none"
        || parseFloat(own.outlineWidth) < 2 || own.outlineColor === ground(one.parentElement));
    }})
    .map(one => `no ring: ${{told(one)}}`);
}}"""


def lost(page: Page) -> list[str]:
    """Return what of a page that is shown is lost in forced colours."""
    page.evaluate(MARK_FILLED)
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    return [fault for check in (LOST, ALIKE, VANISHED, UNRINGED) for fault in page.evaluate(check)]


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "light"), (DESK, "dark")])
def test_forced_colours_lose_nothing(
    new_page: OpenPage, file_address: str, looked_at: list[SamplePage], width: int, scheme: str
) -> None:
    page = new_page(width=width, color_scheme=scheme)
    faults = Faults()
    for sample in looked_at:
        page.emulate_media(forced_colors="none")
        page.goto(file_address + sample.path)
        settle(page, sample)
        faults.add(sample, lost(page))
    assert not faults, repr(faults)


def test_what_stands_only_in_a_fill_is_found(new_page: OpenPage, file_address: str) -> None:
    """The checks themselves: each finds the fault that it is for."""
    page = new_page()
    page.goto(f"{file_address}404.html")
    page.evaluate("""() => {
      const part = document.querySelector("main .wrap");
      part.insertAdjacentHTML("beforeend", `
        <p id="fill">Set off</p><button type="button" aria-pressed="true" id="state">Chosen</button>
        <svg width="9" height="9"><rect width="9" height="9" id="shape"></rect></svg>
        <a href="#main" id="ring">Go</a>`);
      const set = (id, styles) => Object.assign(document.getElementById(id).style, styles);
      set("fill", { background: "yellow" });
      set("shape", { fill: "Canvas" });
      set("ring", { outline: "none" });
    }""")

    found = "\n".join(lost(page))
    for part in ("fill", "state", "shape", "ring"):
        assert f'id="{part}"' in found, part
