"""A directory as a ZIM file, for the readers that libraries and prisons have (Kiwix).

The only door to libzim. See https://wiki.openzim.org/wiki/ZIM_file_format and, for what its
metadata has to say, https://wiki.openzim.org/wiki/Metadata.
"""

from __future__ import annotations

import html
import mimetypes
import re
import struct
import zlib
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from levelground.base.errors import LevelGroundError
from levelground.publish import leaving
from levelground.publish.built_copy import BuiltCopy

# ISO 639-3, as the format asks for.
_LANGUAGES = {"en": "eng", "es": "spa"}
_SIDE = 48
_BARS = ((7, 28, 14), (19, 18, 14), (31, 8, 14))  # left, top, width: steps, as in the site's mark
_INK, _PAPER = b"\x0d\x5f\x57", b"\xfb\xf8\xf1"
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_MOST = 30  # letters of a title


def write_zim(copy: BuiltCopy, to: Path, told: Mapping[str, str]) -> None:
    """Write the files of *copy* to *to*; *told* are the `title`, `name`, `day` and `about`.

    Raises LevelGroundError where libzim is not installed.
    """
    writer = _writer()
    there = {*copy.paths()}
    languages = [_LANGUAGES.get(code, code) for code in copy.outcome.languages]
    creator = writer.Creator(str(to))
    creator.config_verbose(False).config_indexing(True, languages[0])  # noqa: FBT003 - no names
    with creator:
        creator.set_mainpath("index.html")
        creator.add_illustration(_SIDE, shelf_picture())
        for path in copy.paths():
            creator.add_item(_item(writer, copy, path, there))
        for name, value in _metadata(told, languages).items():
            creator.add_metadata(name, value)


def _writer() -> Any:
    try:
        return import_module("libzim.writer")
    except ImportError as error:
        what = "a ZIM file needs libzim, which is not installed"
        raise LevelGroundError(what, "install it: pip install libzim") from error


def _metadata(told: Mapping[str, str], languages: list[str]) -> Mapping[str, str]:
    return {
        "Title": told["title"][:_MOST],
        "Description": told["about"][:80],
        "Name": told["name"],
        "Date": told["day"],
        "Language": ",".join(languages),
        "Creator": told["title"],
        "Publisher": told["title"],
        "Tags": "_category:other;_ftindex:yes",
    }


def _item(writer: Any, copy: BuiltCopy, path: str, there: set[str]) -> Any:
    page = path.endswith(".html")
    content: bytes | str = (copy.folder / path).read_bytes()
    title = ""
    if page:
        content = leaving.marked(copy.text(path), path, there)
        found = _TITLE.search(content)
        title = html.unescape(found[1]) if found else path
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"

    class _Entry(writer.Item):  # type: ignore[misc]  # libzim has no types here
        def get_path(self) -> str:
            return path

        def get_title(self) -> str:
            return title

        def get_mimetype(self) -> str:
            return kind

        def get_contentprovider(self) -> Any:
            return writer.StringProvider(content)

        def get_hints(self) -> dict[Any, int]:
            return {writer.Hint.FRONT_ARTICLE: int(page), writer.Hint.COMPRESS: 1}

    return _Entry()


def shelf_picture() -> bytes:
    """Return the site's mark as a PNG of 48 by 48, as readers show it in their shelf."""
    rows = b""
    for y in range(_SIDE):
        row = [_PAPER] * _SIDE
        for left, top, width in _BARS:
            if top <= y < _SIDE - 6:
                row[left : left + width - 4] = [_INK] * (width - 4)
        rows += b"\x00" + b"".join(row)
    head = struct.pack(">IIBBBBB", _SIDE, _SIDE, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
