"""Zip files from pieces: any reader unpacks them, and pieces come out as they went in."""

from __future__ import annotations

import zipfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from levelground.exchange.hsds.joined_zip import JoinedZip, Piece, pieces_of

texts = st.binary(max_size=300).map(lambda few: few * 40)


def test_entries_of_pieces_are_read_by_others_and_can_be_joined_again(tmp_path: Path) -> None:
    one, two, whole = (tmp_path / name for name in ("one.zip", "two.zip", "whole.zip"))
    header, rows = b"id,name\n", [b"1,Alder\n" * 5000, b"", b"2,Birch\n"]
    for path, own in ((one, rows[0]), (two, rows[2])):
        with JoinedZip(path, "w") as made:
            made.put("table.csv", [Piece.stored(header), Piece.of(own), Piece.of(rows[1])])
            made.put("empty.csv", [Piece.of(b"")])
    first, second = dict(pieces_of(one)), dict(pieces_of(two))
    with JoinedZip(whole, "w") as made:
        joined = second["table.csv"].without(Piece.stored(header))
        made.put("table.csv", [first["table.csv"], joined])

    with zipfile.ZipFile(whole) as read, zipfile.ZipFile(one) as alone:
        assert read.testzip() is None
        assert read.read("table.csv") == header + rows[0] + rows[2]
        assert alone.read("empty.csv") == b""
    assert one.stat().st_size < len(rows[0]) / 10


@given(start=texts.filter(lambda text: len(text) < 65_536), rest=texts)
def test_what_follows_a_start_is_known_without_unpacking(start: bytes, rest: bytes) -> None:
    known, other = Piece.of(start), Piece.of(rest)
    both = Piece(known.raw + other.raw, Piece.of(start + rest).checksum, len(start) + len(rest))
    assert both.without(known) == other
