"""Text and addresses from strangers, made sure to be nothing but text and addresses.

Records come in by pull request. What passes here has no markup, no hidden
control characters and no address that a browser would run.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

from levelground.base import slips, strings
from levelground.base.names import empty_words
from levelground.facts.answers import WrongValueError
from levelground.facts.written import picture_signs

# Letters and signs that show as nothing, in no class that says so.
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u2800\u3164\uffa0")
# A mail address in angle brackets is none, and neither is the sign for less.
_MARKUP = re.compile(
    r"<(?![\w.+-]+@[\w.-]+>)(?:[a-zA-Z/!?]|\s+[a-zA-Z/!?][^<>]*>)|&(?:[a-zA-Z]{2,10}|#\d{2,7}|#x[0-9a-fA-F]{2,6});|javascript:",
    re.IGNORECASE,
)
# What a template was to put something in the place of: {{ hours }}, {% include x %}, ${name}.
_UNFILLED = re.compile(r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)|\$\{.*?(?:\}|$)|\}\}|%\}")
_MAILBOX = re.compile(r"[a-z0-9][a-z0-9._%+-]{0,63}", re.IGNORECASE | re.ASCII)
_SLUG_LIMIT = 120
_SHOWN = 40  # characters of what is wrong
_HOST = re.compile(
    r"(?=.{1,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+"
    r"(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])",
    re.IGNORECASE | re.ASCII,
)
_SHOWN_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]*://|www\.)[^\s,;]+|[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}(?:[/?#][^\s,;]*)?",
    re.IGNORECASE,
)
_OWN_ENDING = re.compile(r"\.(?:md|ya?ml|html)$", re.IGNORECASE)  # of a file that is named without
_FILE_ENDING = re.compile(r"\.(?:pdf|html?|docx?|xlsx?|csv)$", re.IGNORECASE)
_SIGNS_AROUND = ".!?:)('\""
_PORT = re.compile(r"[1-9][0-9]{0,4}", re.ASCII)
_LAST_PORT = 65535


def read_text(written: str, limit: int) -> str:
    """Return *written* as one line of plain text of at most *limit* characters.

    Raises WrongValueError for markup, control characters, text that changes
    its own direction, and text that is too long or empty.
    """
    clean = strings.squeeze(written)
    at = first_hidden(written)
    if at is not None:
        raise WrongValueError.because(
            f"there is an invisible character in it (U+{ord(written[at]):04X})",
            "type the text anew",
        )
    if odd := _odd_sign(clean):
        raise WrongValueError.because(*odd)
    if _MARKUP.search(clean):
        raise WrongValueError.because("there is HTML or a script in it", "write plain words only")
    if formula := empty_words.formula_in(clean):
        what = f'"{formula[:_SHOWN]}" is a formula of a spreadsheet'
        raise WrongValueError.because(what, "write what its cell shows")
    if unfilled := unfilled_part(clean):
        raise WrongValueError.because(*unfilled)
    if not clean:
        raise WrongValueError.because("it is empty", "write something, or remove the line")
    if len(clean) > limit:
        raise WrongValueError.because(
            f"it is {len(clean):,} characters long", f"write at most {limit:,}"
        )
    return clean


def _odd_sign(clean: str) -> tuple[str, str] | None:
    """Return what is wrong with a letter or sign, and what to write; None where none is odd."""
    if letter := slips.odd_letter(clean):
        return letter, "type the text anew"
    return picture_signs.sign_fault(clean)


def read_statement(written: str, limit: int) -> str:
    """Return *written* as `read_text` does, made sure to state something.

    Raises WrongValueError too for words like null or TBD. They are no fault in
    a vocabulary, where NA is a fellowship.
    """
    clean = read_text(written, limit)
    if empty_words.says_nothing(clean):
        raise WrongValueError.for_nothing(clean)
    return clean


def unfilled_part(written: str) -> tuple[str, str] | None:
    """Return what is wrong, and what to write, where a template's mark was left; else None."""
    found = _UNFILLED.search(written)
    if found is None:
        return None
    what = f'"{found[0][:_SHOWN]}" was to be filled in by a template, and was not'
    return what, "write what it stands for, or leave it out"


def first_hidden(written: str) -> int | None:
    """Return where the first character stands that nobody sees, None where all can be seen."""
    if written.isprintable() and _FILLERS.isdisjoint(written):
        return None
    return next((at for at, character in enumerate(written) if _is_hidden(character)), None)


def _is_hidden(character: str) -> bool:
    """Whether *character* is a control, format or filling one that no one types on purpose."""
    if character.isascii():
        return character not in "\n\t" and not character.isprintable()
    return character in _FILLERS or unicodedata.category(character) in {"Cc", "Cf", "Co", "Cs"}


# A host and a path without what comes before them: www.example.org/iop.
_WITHOUT_SCHEME = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,24}(?:/[\w./~%-]*)?", re.IGNORECASE)


def read_url(written: str) -> str:
    """Return *written* if it is an absolute http or https address, or raise.

    Its host is a plain name, so that what people see is what a browser opens.
    """
    remedy = "write the whole address, like https://harborpoint.example.org/iop"
    if _WITHOUT_SCHEME.fullmatch(written):
        remedy = f'write "https://{written}", once you have tried it'
    try:
        parts = urlsplit(written)
    except ValueError as error:
        raise WrongValueError.because(f'"{written}" is not a web address', remedy) from error
    if parts.scheme not in {"http", "https"}:
        raise WrongValueError.because(f'"{written}" is not an http or https address', remedy)
    sign = slips.odd_sign(written)
    if sign:
        raise WrongValueError.because(f'"{written}" is not a web address: {sign}', "type it anew")
    odd = any(c in "<>\"'`\\" or c.isspace() or not c.isprintable() for c in written)
    if odd or not parts.netloc:
        raise WrongValueError.because(f'"{written}" is not a web address', remedy)
    _check_host(parts.netloc)
    if written.endswith((",", ";")):
        what = f'"{written}" ends in a sign that is no part of it'
        raise WrongValueError.because(what, f'remove the "{written[-1]}" at its end')
    return read_text(written, limit=500)


def _check_host(written: str) -> None:
    """Raise WrongValueError unless *written* is a plain host name, with a port or without.

    A name in other letters can look like one that people trust, and numbers in
    place of a name can be written so that nobody sees where they lead.
    """
    host, colon, port = written.partition(":")
    if "@" in written:
        what, write = "a web address has no @ before its first slash", "remove what is before the @"
        raise WrongValueError.because(what, f"{write}, and the @")
    if not _HOST.fullmatch(host):
        what = f'"{host}" is not the plain name of a website'
        write = "use letters a to z, digits, hyphens and single dots, like harborpoint.example.org"
        if not host.isascii():
            write += "; a name in other letters is written in its form that starts with xn--"
        raise WrongValueError.because(what, write)
    if colon and not (_PORT.fullmatch(port) and int(port) <= _LAST_PORT):
        what = f'"{port}" after the colon is not a port'
        raise WrongValueError.because(what, f'remove ":{port}", or write a number up to 65535')


def read_email(written: str) -> str:
    """Return *written* if it is one e-mail address, or raise."""
    mailbox, _at, host = written.partition("@")
    if not _MAILBOX.fullmatch(mailbox) or not _HOST.fullmatch(host):
        raise WrongValueError.because(
            f'"{written}" is not an e-mail address', "write it like help@harborpoint.example.org"
        )
    return written


def is_link(written: str, starts: tuple[str, ...]) -> bool:
    """Whether an address has one of *starts*, and leads where it says: a letter to one mailbox."""
    if not written.startswith(starts) or any(c.isspace() or c in "\"'<>" for c in written):
        return False
    scheme, _colon, mailbox = written.partition(":")
    try:
        return scheme != "mailto" or bool(read_email(mailbox))
    except WrongValueError:
        return False


def read_slug(written: str) -> str:
    """Return *written* if it is a slug (lower case, digits, single hyphens), or raise."""
    if not strings.SLUG.fullmatch(written) or len(written) > _SLUG_LIMIT:
        like = strings.slugify(_OWN_ENDING.sub("", written)) or "iop"
        write = f'use small letters, digits and hyphens, like "{like}"'
        raise WrongValueError.because(f'"{written}" is not a plain name', write)
    return written


def other_address(says: str, address: str) -> str:
    """Return the first web address in *says* that *address* does not lead to, or nothing.

    A host alone stands for each of its pages and its own subdomains; a file's name like
    form.pdf is no address.
    """
    is_web = address.lower().startswith(("http:", "https:"))
    host, page = _host_and_page(address) if is_web else ("", "")
    for match in _SHOWN_ADDRESS.finditer(unicodedata.normalize("NFKC", says)):
        shown = match[0].strip(_SIGNS_AROUND)
        if _FILE_ENDING.search(shown) and "/" not in shown:
            continue
        own_host, own_page = _host_and_page(shown if "://" in shown else f"https://{shown}")
        same = host == own_host or (not own_page and host.endswith(f".{own_host}"))
        if not same or (own_page and own_page != page):
            return shown
    return ""


def _host_and_page(address: str) -> tuple[str, str]:
    """Return (host, page) of a web address, so that two spellings of one compare as equal."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address, ""
    page = parts.path.rstrip("/") + (f"?{parts.query}" if parts.query else "")
    return parts.netloc.lower().removeprefix("www."), page
