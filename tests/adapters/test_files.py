import os
from pathlib import Path

import pytest

from bongsu.adapters.files import (
    free_name,
    must_be_new,
    read_document,
    text_or_file,
    write_new,
    write_tree,
)
from bongsu.model.errors import BongsuError


def test_a_new_file_is_its_owners_only(tmp_path: Path) -> None:
    written = write_new(tmp_path / "a" / "b.txt", b"x" * 100_000)
    assert written.read_bytes() == b"x" * 100_000
    assert written.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("kind", ["file", "folder", "dead link"])
def test_nothing_is_written_over(tmp_path: Path, kind: str) -> None:
    target = tmp_path / "x"
    if kind == "file":
        target.write_bytes(b"old")
    elif kind == "folder":
        target.mkdir()
    else:
        target.symlink_to(tmp_path / "nowhere")
    for refused in (lambda: write_new(target, b"new"), lambda: must_be_new(target)):
        with pytest.raises(BongsuError, match=r"input\.file_exists"):
            refused()
    assert not (tmp_path / "nowhere").exists()


def test_a_name_taken_in_between_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "x"
    monkeypatch.setattr("bongsu.adapters.files.must_be_new", lambda _: target.write_bytes(b"old"))
    with pytest.raises(BongsuError, match=r"input\.file_exists"):
        write_new(target, b"new")
    assert target.read_bytes() == b"old"


def test_a_failed_write_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BongsuError, match=r"world\.disk_full"):
        write_new(tmp_path / "x", b"new")
    assert list(tmp_path.iterdir()) == []


def test_the_next_free_name(tmp_path: Path) -> None:
    wanted = tmp_path / "report.html"
    assert free_name(wanted) == wanted
    wanted.touch()
    (tmp_path / "report-2.html").symlink_to(tmp_path / "nowhere")
    assert free_name(wanted) == tmp_path / "report-3.html"


def test_a_tree_goes_to_an_empty_folder(tmp_path: Path) -> None:
    files = [("a.txt", b"1"), ("b/c.txt", b"2")]
    assert write_tree(tmp_path, files) == 2
    assert (tmp_path / "b" / "c.txt").read_bytes() == b"2"
    for taken in (tmp_path, tmp_path / "a.txt"):
        with pytest.raises(BongsuError, match=r"input\.folder_not_empty"):
            write_tree(taken, files)


@pytest.mark.parametrize("name", ["../x", "/x", "a/../../x", "", "a\x00b"])
def test_no_name_leaves_its_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(BongsuError, match=r"invariant\.name_escapes"):
        write_tree(tmp_path / "t", [(name, b"")])


def test_two_files_of_one_name_are_our_own_fault(tmp_path: Path) -> None:
    with pytest.raises(BongsuError, match=r"invariant\.name_twice"):
        write_tree(tmp_path / "t", [("a", b"1"), ("./a", b"2")])
    assert (tmp_path / "t" / "a").read_bytes() == b"1"


def test_documents_are_small(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_bytes(b"12345")
    assert read_document(file, 5) == b"12345"
    with pytest.raises(BongsuError, match=r"input\.file_too_large"):
        read_document(file, 4)


def test_text_or_file(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_bytes(b"\xef\xbb\xbfline\n")
    assert text_or_file(str(file)) == "line\n"
    assert text_or_file("case/1/root") == "case/1/root"
    assert text_or_file("y" * 5_000) == "y" * 5_000
    assert text_or_file("a\x00b") == "a\x00b"
