import pytest

from tests.readers.attachments.making import codes, facts, value


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("a.js", "script", "js"),
        ("a.JSE ", "script", "jse"),
        ("견적서.hta", "script", "hta"),
        ("a.exe", "executable", "exe"),
        ("a.scr.", "executable", "scr"),
        ("보고서.hwp.lnk", "double_extension", "보고서.hwp.lnk"),
        ("a.pdf.html", "double_extension", "a.pdf.html"),
        ("photo.jpg          .exe", "double_extension", "photo.jpg          .exe"),
        ("a\u202egpj.exe", "right_to_left_name", "a\u202egpj.exe"),
    ],
)
def test_a_name_says_what_it_hides(name: str, code: str, said: str) -> None:
    assert value(facts(name, b"x"), code) == said


@pytest.mark.parametrize(
    "name", ["report.2024.pdf", "a.tar.gz", "v1.2.docx", "회의록.hwp", "", None]
)
def test_everyday_names_say_nothing(name: str | None) -> None:
    assert facts(name, b"plain words") == []


def test_a_right_to_left_extension_is_read_as_the_system_reads_it() -> None:
    assert "executable" in codes(facts("invoice\u202efdp.exe", b"x"))


def test_a_program_is_told_by_its_bytes_whatever_its_name() -> None:
    found = facts("photo.jpg", b"MZ\x90\x00")
    assert value(found, "executable") == "exe"
    assert value(found, "type_mismatch") == "exe named .jpg"


def test_a_script_is_told_by_its_first_line() -> None:
    assert value(facts("rotate", b"#!/bin/sh\necho\n"), "script") == "shebang"


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.jpg", b"\x89PNG\r\n"), ("a.doc", b"PK\x03\x04"), ("a.hwp", b"HWP Document File V3"),
     ("a.pdf", b"%PDF-1.4"), ("a.unknown", b"MZ")],
)  # fmt: skip
def test_everyday_mix_ups_are_no_mismatch(name: str, content: bytes) -> None:
    assert "type_mismatch" not in codes(facts(name, content))
