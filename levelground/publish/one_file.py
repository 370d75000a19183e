"""A whole directory in one file of HTML, to mail and to keep: the site's very pages and scripts.

Nothing is written twice. The pages, styles, scripts and data of a copy are packed as they are; a
few hundred lines of script (theme/one-file) show one of them at a time, and give the site's
scripts what they would load. Their texts are known, so the file's own policy lets nothing else run.
"""

from __future__ import annotations

import base64
import hashlib
import json
import mimetypes
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from levelground.plugin.assets import scripts
from levelground.publish import leaving, without_scripts
from levelground.publish.built_copy import BuiltCopy

_SHELL = ("trees", "inflate", "files", "place", "show")
_MOST = 250_000  # bytes of a pack before it is packed: so much is unpacked for one page
_CODE = "theme/"
_PICTURES = (".svg", ".png", ".webp")

_PART = {
    name: re.compile(pattern, re.DOTALL)
    for name, pattern in {
        "lang": r'<html lang="([a-z-]+)"',
        "title": r"<title>(.*?)</title>",
        "canonical": r'<link rel="canonical" href="([^"]*)"',
        "kind": r'<body data-page="([^"]*)"',
        "body": r"<body[^>]*>(.*)",
    }.items()
}
_SHEET = re.compile(r'<link rel="stylesheet" href="([^"]*)"')
_SCRIPT = re.compile(r"<script\b([^>]*)></script>")
_ATTRIBUTE = re.compile(r'([a-z-]+)(?:="([^"]*)")?')
_IMAGE = re.compile(r'(<img\b[^>]*?\s)src="([^"]*)"')
_HREF = re.compile(r'(<a\b[^>]*?\shref=")([^"]*)"')
_DATA = re.compile(r"levelground\.data\(\"([a-z0-9/-]+)\",'(.*)'\);\n", re.DOTALL)
_ESCAPED = re.compile(r"\\(u[0-9a-f]{4}|.)")
_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//|\{)", re.IGNORECASE)


def one_file(copy: BuiltCopy, theme: Path) -> str:
    """Return the file that holds every page of *copy*."""
    there = {*copy.paths()}
    values = {path: _value(copy, path, there) for path in sorted(there) if _has_use(path)}
    shell = _shell(theme)
    code = [shell, *(values[path] for path in values if path.endswith(".js") and _is_code(path))]
    looks = [values[path] for path in values if path.endswith(".css")]
    home = copy.text("index.html")
    return "".join([
        f'<!doctype html>\n<html lang="{leaving.language_of(home)}">\n<head>\n',
        '<meta charset="utf-8">\n',
        _policy(code, looks),
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
        '<meta name="referrer" content="no-referrer">\n<link rel="icon" href="data:,">\n',
        f"<title>{_found('title', home)}</title>\n</head>\n<body>\n",
        without_scripts.plain_listing(copy),
        *_packs(values),
        f"<script>{shell}</script>\n</body>\n</html>\n",
    ])  # fmt: skip


def _is_code(path: str) -> bool:
    return path.startswith(_CODE)


def _has_use(path: str) -> bool:
    """Whether a page shows the file, or runs it; what a message shows of a link has none here."""
    return _is_code(path) or not path.endswith(_PICTURES)


def _picture(content: bytes, path: str) -> str:
    """Return the address that has all of a picture in it."""
    kind = mimetypes.guess_type(path)[0] or "image/webp"
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def _value(copy: BuiltCopy, path: str, there: Iterable[str]) -> Any:
    """Return what the shell is given for a file: a page, [name, json] of data, or its text.

    Of a picture it is given an address that asks for nothing.
    """
    if path.endswith(_PICTURES):
        return _picture((copy.folder / path).read_bytes(), path)
    text = copy.text(path)
    if path.endswith(".html"):
        return _page(leaving.marked(text, path, {*there}), path)
    if path.endswith(".js") and _is_code(path):
        return _sealed(text)
    data = _DATA.fullmatch(text)
    return [data[1], _ESCAPED.sub(_unescaped, data[2])] if data else text


def _unescaped(sign: re.Match[str]) -> str:
    return chr(int(sign[1][1:], 16)) if len(sign[1]) > 1 else sign[1]


def _sealed(script: str) -> str:
    """Return a script of the site, which sees the page it is on for the browser's address."""
    return (
        f"(function(location,history){{{script}}}"
        "(window.levelgroundOne.place,window.levelgroundOne.steps));"
    )


def _page(html: str, path: str) -> Mapping[str, Any]:
    """Return the parts of a page, its links as those of one file."""
    head, body = html.partition("<body")[0], _found("body", html)
    body = _IMAGE.sub(lambda one: f'{one[1]}data-file="{leaving.resolved(one[2], path)}"', body)
    return {
        **{name: _found(name, html) for name in ("lang", "title", "canonical", "kind")},
        "sheets": [leaving.resolved(address, path) for address in _SHEET.findall(head)],
        "scripts": [_script(attributes, path) for attributes in _SCRIPT.findall(head)],
        "body": _HREF.sub(lambda link: f'{link[1]}{_within(link[2], path)}"', body),
    }


def _found(name: str, html: str) -> str:
    found = _PART[name].search(html)
    return found[1] if found else ""


def _script(attributes: str, path: str) -> tuple[str, Mapping[str, str], int]:
    """Return a script's path, its attributes, and whether it waits for the page."""
    given = {name: value for name, value in _ATTRIBUTE.findall(attributes) if name}
    source = leaving.resolved(given.pop("src"), path)
    waits = int(given.pop("defer", None) is not None)
    if given.get("data-folder", "").startswith("."):
        given["data-folder"] = f"#{leaving.resolved(given['data-folder'], path)}/"
    return source, given, waits


def _within(address: str, path: str) -> str:
    """Return a link of the page at *path* as one of the file: "#places/ma.html#list"."""
    if _SCHEME.match(address):
        return address
    _target, hash_, fragment = address.partition("#")
    return f"#{leaving.resolved(address, path) or path}{hash_}{fragment}"


def _shell(theme: Path) -> str:
    """Return the script that shows pages, in few bytes."""
    parts = ((theme / "one-file" / f"{name}.js").read_text("utf-8") for name in _SHELL)
    return scripts.shortened("(function () {\n" + "\n".join(parts) + "\n}());\n", "one-file")


def _policy(code: Iterable[str], looks: Iterable[str]) -> str:
    """Return the policy that lets these scripts and styles run, and nothing be asked for."""
    return (
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        f"script-src {_hashes(code)}; style-src {_hashes(looks)}; img-src data:; "
        "base-uri 'none'; form-action 'none'\">\n"
    )


def _hashes(texts: Iterable[str]) -> str:
    made = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts)
    return " ".join(f"'sha256-{one}'" for one in made)


def _packs(values: Mapping[str, Any]) -> Iterator[str]:
    """Yield the packs; the first says which file is in which."""
    groups = [{path: values[path] for path in group} for group in _groups(values)]
    where = {path: number for number, group in enumerate(groups) for path in group}
    groups[0] = {"where": where, "files": groups[0]}
    yield from (_pack(group) for group in groups)


def _groups(values: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """Yield what is packed together: first pages, searches, other code, then the rest in order.

    What a first answer waits for is unpacked by itself, since an old phone takes its time.
    """
    done: set[str] = set()
    firsts = _firsts(values)
    for group in firsts:
        own = tuple(path for path in dict.fromkeys(group) if path in values and path not in done)
        done.update(own)
        if own:
            yield own
    rest = sorted((path for path in values if path not in done), key=lambda one: (_order(one), one))
    part: list[str] = []
    size = 0
    for path in rest:
        own_size = len(json.dumps(values[path]))
        if part and size + own_size > _MOST:
            yield tuple(part)
            part, size = [], 0
        part.append(path)
        size += own_size
    if part:
        yield tuple(part)


def _firsts(values: Mapping[str, Any]) -> Iterator[list[str]]:
    """Yield what the first page needs, then what a first search needs, in each language."""
    for name, also in (("index.html", ""), ("find.html", "data/")):
        for home in sorted((path for path in values if path.endswith(name)), key=len):
            folder = home.removesuffix(name)
            if home != f"{folder}{name}" or folder.count("/") > 1:
                continue
            page = values[home]
            loaded = [*page["sheets"], *(source for source, _given, _waits in page["scripts"])]
            yield [home, *loaded, *(_searched(values, folder) if also else [])]
    yield [path for path in values if _is_code(path)]


def _searched(values: Mapping[str, Any], folder: str) -> Iterator[str]:
    """Yield the data that every search reads: words, and who states what; texts come when asked."""
    yield f"{folder}data/words.js"
    for path in values:
        if path.startswith(f"{folder}data/find/") and "-" not in path.rpartition("/")[2]:
            yield path


def _order(path: str) -> tuple[str, str]:
    """Return what files are packed together by: pages of one folder, which have most in common."""
    folder, _slash, name = path.rpartition("/")
    return folder, name.rpartition(".")[2]


def _pack(files: Mapping[str, Any]) -> str:
    raw = json.dumps(files, ensure_ascii=False, separators=(",", ":")).encode()
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, 9)
    packed = base64.b64encode(packer.compress(raw) + packer.flush()).decode()
    return f'<script type="text/plain" data-size="{len(raw)}">{packed}</script>\n'
