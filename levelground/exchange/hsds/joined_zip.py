"""Zip files whose entries are made of pieces that were compressed before, and stay as they are.

Pieces of one deflate stream can follow each other where none refers to what is before it and each
ends at a whole byte, see RFC 1951; their checksums are joined by arithmetic. So files of several
zip files become one without being compressed again.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip file knows
_END = b"\x03\x00"  # a last block with nothing in it
_POLYNOMIAL, _ONE = 0xEDB88320, 1 << 31
_LOCAL, _NAME_AND_EXTRA = 30, struct.Struct("<26xHH")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a deflate stream: its bytes, and the checksum and length of what it stands for."""

    raw: bytes
    checksum: int
    size: int

    @classmethod
    def of(cls, content: bytes) -> Piece:
        """Return a compressed piece."""
        packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        raw = packer.compress(content) + packer.flush(zlib.Z_SYNC_FLUSH)
        return cls(raw if content else b"", zlib.crc32(content), len(content))

    @classmethod
    def stored(cls, content: bytes) -> Piece:
        """Return a piece as it is, up to 65,535 bytes: its length follows from its content's."""
        length = struct.pack("<BHH", 0, len(content), len(content) ^ 0xFFFF)
        return cls(length + content, zlib.crc32(content), len(content))

    def without(self, start: Piece) -> Piece:
        """Return what follows *start*, with which this begins."""
        size = self.size - start.size
        checksum = self.checksum ^ _moved(start.checksum, size)
        return Piece(self.raw[len(start.raw) :], checksum, size)


class JoinedZip(zipfile.ZipFile):
    """A zip file that is written from pieces; the same pieces give the same bytes."""

    def put(self, name: str, pieces: Sequence[Piece]) -> None:
        """Write an entry."""
        entry = zipfile.ZipInfo(name, _DAY)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        entry.file_size = sum(piece.size for piece in pieces)
        entry.compress_size = sum(len(piece.raw) for piece in pieces) + len(_END)
        for piece in pieces:
            entry.CRC = _moved(getattr(entry, "CRC", 0), piece.size) ^ piece.checksum
        file = self.fp
        if file is None:
            raise ValueError("the zip file is closed")
        entry.header_offset = file.tell()
        self._didModify = True
        file.write(entry.FileHeader())
        for piece in pieces:
            file.write(piece.raw)
        file.write(_END)
        self.filelist.append(entry)
        self.NameToInfo[entry.filename] = entry
        self.start_dir = file.tell()


def pieces_of(path: Path) -> Iterator[tuple[str, Piece]]:
    """Yield the name and the content of each entry of a zip file that `JoinedZip` has written."""
    with zipfile.ZipFile(path) as package, path.open("rb") as file:
        for entry in package.infolist():
            file.seek(entry.header_offset)
            name, extra = _NAME_AND_EXTRA.unpack(file.read(_LOCAL))
            file.seek(name + extra, 1)
            raw = file.read(entry.compress_size - len(_END))
            yield entry.filename, Piece(raw, entry.CRC, entry.file_size)


def _moved(checksum: int, size: int) -> int:
    """Return what a checksum is worth before *size* further bytes.

    A polynomial over the two numbers 0 and 1, times x to the power of eight for each byte, modulo
    that of CRC-32; the highest bit is the lowest power.
    """
    power, at = _ONE, 3
    while size:
        if size & 1:
            power = _product(_DOUBLINGS[at % 32], power)
        size >>= 1
        at += 1
    return _product(power, checksum)


def _product(one: int, other: int) -> int:
    """Return the product of two polynomials, modulo that of CRC-32."""
    found, bit = 0, _ONE
    while one:
        if one & bit:
            found ^= other
            one ^= bit
        bit >>= 1
        other = (other >> 1) ^ (_POLYNOMIAL if other & 1 else 0)
    return found


def _doublings() -> Iterator[int]:
    """Yield x, its square, the square of that, and so on: after 32 of them they repeat."""
    power = _ONE >> 1
    for _at in range(32):
        yield power
        power = _product(power, power)


_DOUBLINGS = tuple(_doublings())
