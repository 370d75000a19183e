"""Whether a guide's links lead where they say, and to something that is there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath

from levelground.base import strings
from levelground.base.problems import Problem
from levelground.content.markdown import FILENAME
from levelground.content.parse import dialing
from levelground.facts import safe_text
from levelground.model.guide import Guide, GuideLink

_WHOLE_NUMBER = (10, 11)  # digits; a shorter one in the words of another link is no phone number
_SHORT_NUMBER = 3  # digits: 988, where nothing else is shown
_SHOWN_MAIL = re.compile(r"[\w.%+-]+@[\w-]+(?:\.[\w-]+)+")


def shown_otherwise(links: Iterable[GuideLink], shown: str) -> Iterator[Problem]:
    """Yield a Problem for each link whose words show another number or address."""
    for link in links:
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
    """Return a Problem for every link or `related` entry in *written* that leads to no guide."""
    slugs = {guide.slug for guide in guides}
    return [problem for guide in written for problem in _broken(guide, slugs)]


def _broken(guide: Guide, slugs: Collection[str]) -> Iterator[Problem]:
    for link in guide.links:
        fault = _leads_nowhere(link, slugs)
        if fault:
            yield Problem(guide.path, link.line, link.column, "", *fault)
    for slug in guide.related:
        if slug not in slugs:
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


def _guide_meant(target: PurePosixPath, slugs: Collection[str]) -> str:
    """Return what to write for a guide that was named in another way, or nearly."""
    meant = strings.slugify(target.stem)
    near = meant if meant in slugs else _nearest(meant, slugs)
    if near:
        return f"write {FILENAME}{near}.md"
    return "write the file name of a guide that is there"


def _nearest(name: str, slugs: Collection[str]) -> str:
    return next((slug for slug in sorted(slugs) if strings.one_letter_off(name, slug)), "")
