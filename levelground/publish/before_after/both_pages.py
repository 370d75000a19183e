"""A folder with the pages of changed records before and after, and a page that shows both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from levelground.publish.before_after import changed_blocks

DOOR = "before-and-after.html"
BEFORE, AFTER = "before", "after"
PICTURES = "pictures"
_STYLE = (
    "body{font:1.05rem/1.45 system-ui,sans-serif;margin:1rem;color:#1b2829;background:#faf7f0}"
    ".both{display:grid;grid-template-columns:1fr 1fr;gap:1rem}h3{margin:.4rem 0;font-size:1rem}"
    "iframe{width:100%;height:80vh;border:1px solid #1b2829;background:#fff}"
    "@media(max-width:50rem){.both{grid-template-columns:1fr}}"
)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self' file: http: https:"


@dataclass(frozen=True, slots=True)
class BothPages:
    """One record's pages: the path of each below the folder, "" where it has none.

    `name`: what it is called. `why`: why it has no page on one side. `spots`: the ids of the first
    changes on each side.
    """

    slug: str
    name: str
    before: str
    after: str
    why: str = "No page."
    spots: tuple[str, str] = ("", "")

    @property
    def sides(self) -> tuple[tuple[str, str, str], ...]:
        """Return the title, the path and the spot of each side."""
        told = (("Before", self.before), ("After", self.after))
        return tuple((title, path, spot) for (title, path), spot
                     in zip(told, self.spots, strict=True))  # fmt: skip


def mark_both(folder: Path, pages: BothPages) -> BothPages | None:
    """Mark in the files of *folder* what differs between them; None where nothing does."""
    places = [folder / path if path else None for path in (pages.before, pages.after)]
    texts = [place.read_text("utf-8") if place else "" for place in places]
    was, now = changed_blocks.mark_changes(*texts)
    if not was.changes and not now.changes:
        return None
    lone = not all(texts)
    for place, text, made in zip(places, texts, (was, now), strict=True):
        if place:  # of a page that is alone all is new: a mark on everything marks nothing
            html = changed_blocks.inert(text) if lone else made.html
            place.write_text(html, "utf-8", newline="\n")
    spots = ("", "") if lone else (_first(was.changes), _first(now.changes))
    return BothPages(pages.slug, pages.name, pages.before, pages.after, pages.why, spots)


def _first(changes: Sequence[str]) -> str:
    return changes[0] if changes else ""


def both_pages_html(pages: Sequence[BothPages], told: Sequence[str], pictured: bool) -> str:  # noqa: FBT001 - a fact of the folder
    """Return the page that shows each record's pages side by side; *told* stands above them.

    It runs nothing, and neither may what stands in its frames.
    """
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Before and after</title><style>{_STYLE}</style></head><body>\n"
        "<h1>Before and after</h1>\n"
        f"{''.join(f'<p>{escape(line)}</p>' for line in told)}\n"
        f"{''.join(_record(one, pictured) for one in pages)}</body></html>\n"
    )


def _record(pages: BothPages, pictured: bool) -> str:  # noqa: FBT001
    link = f'<p><a href="{PICTURES}/{pages.slug}.png">As a picture</a></p>' if pictured else ""
    sides = "".join(_sides(pages))
    return f'<h2>{escape(pages.name)}</h2>\n{link}<div class="both">{sides}</div>\n'


def _sides(pages: BothPages) -> Iterator[str]:
    for title, path, spot in pages.sides:
        if path:
            at = f"{path}#{spot}" if spot else path
            # Of its own origin, or a browser gives it no styles from a folder; it runs nothing.
            frame = (
                f'<iframe sandbox="allow-same-origin" src="{escape(at)}" title="{title}" '
                'loading="lazy"></iframe>'
            )
            yield f'<div><h3><a href="{escape(path)}">{title}</a></h3>{frame}</div>'
        else:
            yield f"<div><h3>{title}</h3><p>{escape(pages.why)}</p></div>"
