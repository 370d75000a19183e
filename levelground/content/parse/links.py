"""Whether a guide's links lead where they say, and to something that is there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote

from levelground.base import strings
from levelground.base.problems import Problem
from levelground.content.markdown import FILENAME
from levelground.content.parse import dialing
from levelground.facts import safe_text
from levelground.model.guide import Guide, GuideLink

_WHOLE_NUMBER = (10, 11)  # digits; a shorter one in the words of another link is no phone number
_SHORT_NUMBER = 3  # digits: 988, where nothing else is shown
_ANCHOR = re.compile(r'<[^<>]*\bid="([^"]+)"')
_OF_THE_PAGE = re.compile(r"main|top|block-\d+|(?:word|use)-.+")  # that the site adds to a text
_LEADS = re.compile(r"https?:|mailto:|tel:|\{filename\}|\S+\.html\b")  # to a page or a person
_SHOWN_MAIL = re.compile(r"[\w.%+-]+@[\w-]+(?:\.[\w-]+)+")


def mislabelled_links(links: Iterable[GuideLink], shown: str) -> Iterator[Problem]:
    """Yield a Problem for each link whose words show another number or address, or are none."""
    for link in links:
        if not link.shows.strip() and _LEADS.match(link.address):
            what = f'the link to "{link.address}" has no words, so that nobody can press it'
            yield Problem(shown, link.line, link.column, "", what, "write where it leads")
        other = besides(link)
        if other:
            what = f'the link shows "{other}" and leads to "{link.address}"'
            write = "show the number or address that it leads to, or plain words"
            yield Problem(shown, link.line, link.column, "", what, write)


def besides(link: GuideLink) -> str:
    """Return the number or address that a link shows and does not lead to, or nothing."""
    says = unicodedata.normalize("NFKC", link.shows)
    scheme, _colon, rest = link.address.partition(":")
    return (
        _other_number(says, rest if scheme.lower() == "tel" else "")
        or _other_mail(says, rest if scheme.lower() == "mailto" else "")
        or safe_text.other_address(_SHOWN_MAIL.sub(" ", says), link.address)
    )


def _other_number(says: str, dialed: str) -> str:
    found = dialing.number_besides(says, [dialed] if dialed else [])
    alone = len(found) == _SHORT_NUMBER and not re.search(r"\w", says.replace(found, ""))
    return found if dialed or alone or len(found) in _WHOLE_NUMBER else ""


def _other_mail(says: str, written: str) -> str:
    own = written.partition("?")[0].casefold()
    return next((mail for mail in _SHOWN_MAIL.findall(says) if mail.casefold() != own), "")


def broken_links(written: Iterable[Guide], guides: Iterable[Guide]) -> list[Problem]:
    """Return a Problem for every link or `related` entry in *written* that leads to no guide.

    Or to no heading of one: that of a translation is in *written* too.
    """
    written = tuple(written)
    originals = {guide.slug: guide for guide in guides}
    shown = {**originals, **{guide.slug: guide for guide in written if guide.slug in originals}}
    return [problem for guide in written for problem in _broken(guide, shown)]


def _broken(guide: Guide, guides: Mapping[str, Guide]) -> Iterator[Problem]:
    for link in guide.links:
        fault = _leads_nowhere(link, guides) or _no_heading(link, guide, guides)
        if fault:
            yield Problem(guide.path, link.line, link.column, "", *fault)
    for slug in guide.related:
        if slug not in guides:
            what = f'there is no guide "{slug}"'
            yield Problem(guide.path, 1, 1, "related", what, "name a guide that is there")


def _leads_nowhere(link: GuideLink, slugs: Collection[str]) -> tuple[str, str] | None:
    """Return what is wrong, and what to do, with a link to a guide or page that cannot be."""
    address = link.address
    target = PurePosixPath(address.removeprefix(FILENAME).split("#")[0].replace("\\", "/"))
    if address.startswith(FILENAME):
        if target.stem in slugs and target.suffix == ".md":
            return None
        return f'there is no guide "{target}"', _guide_meant(target, slugs)
    if ":" in address.split("/")[0] or address.startswith("#") or target.suffix == ".html":
        return None
    if target.suffix.lower() == ".md":
        return f'"{address}" leads to no page', _guide_meant(target, slugs)
    if link.shows.startswith("^"):
        return "guides have no footnotes", "write the note into the text, or under sources:"
    return f'"{address}" leads to no page', "write the address of a page, which ends in .html"


def _no_heading(link: GuideLink, own: Guide, guides: Mapping[str, Guide]) -> tuple[str, str] | None:
    """Return what is wrong, and what to do, with a link to a heading that a guide has not."""
    page, sign, anchor = link.address.partition("#")
    guide = guides.get(_slug_of(page)) if page else own
    if not sign or guide is None:
        return None
    anchors = _ANCHOR.findall(guide.html)
    wanted = unquote(anchor)
    if wanted in anchors or _OF_THE_PAGE.fullmatch(wanted):
        return None
    where = f'the guide "{guide.slug}"' if guide is not own else "this page"
    if not anchors:
        write = f'write "{page}"' if page else "write plain words in its place"
        return f'{where} has no headings, and "#{anchor}" leads nowhere', write
    meant = strings.slugify(wanted)
    near = f'write "#{meant}"' if meant in anchors else strings.did_you_mean(wanted, anchors)
    return f'no heading of {where} is "#{anchor}"', near


def _slug_of(page: str) -> str:
    """Return which guide an address leads to, "" where it is another page."""
    path = PurePosixPath(unquote(page.partition("?")[0].removeprefix(FILENAME)))
    near = path.parent.as_posix() in {".", "../guides"} and ":" not in path.name
    return path.stem if near else ""


def _guide_meant(target: PurePosixPath, slugs: Collection[str]) -> str:
    """Return what to write for a guide that was named in another way, or nearly."""
    meant = strings.slugify(target.stem)
    near = meant if meant in slugs else _nearest(meant, slugs)
    if near:
        return f"write {FILENAME}{near}.md"
    return "write the file name of a guide that is there"


def _nearest(name: str, slugs: Collection[str]) -> str:
    return next((slug for slug in sorted(slugs) if strings.one_letter_off(name, slug)), "")
