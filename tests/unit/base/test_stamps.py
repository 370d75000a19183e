"""Files are the very ones that were there, by their entries on the disk."""

from __future__ import annotations

import os
from pathlib import Path

from levelground.base import stamps


def test_every_file_and_link_below_a_folder_has_a_stamp(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "one.html").write_text("1", "utf-8")
    (tmp_path / "two.html").write_text("22", "utf-8")
    (tmp_path / "a" / "link").symlink_to(tmp_path / "two.html")
    found = stamps.files_below(str(tmp_path))
    assert sorted(found) == ["a/b/one.html", "a/link", "two.html"]
    assert found["two.html"] == stamps.stamp_of((tmp_path / "two.html").lstat())
    assert stamps.files_below(str(tmp_path / "nothing")) == {}


def test_an_edit_whose_size_and_time_were_put_back_is_another_file(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text("1", "utf-8")
    before = stamps.files_below(str(tmp_path))
    times = page.stat().st_atime_ns, page.stat().st_mtime_ns
    page.unlink()
    page.write_text("2", "utf-8")
    os.utime(page, ns=times)
    after = stamps.files_below(str(tmp_path))
    assert stamps.digest_of_files(before) != stamps.digest_of_files(after)
    assert stamps.digest_of_files(after) == stamps.digest_of_files(dict(reversed(after.items())))
