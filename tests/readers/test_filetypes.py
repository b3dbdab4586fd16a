import pytest

from bongsu.readers.filetypes import detect


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7", "pdf"),
        (b"MZ\x90", "exe"),
        (b"PK\x03\x04", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
        (b"HWP Document File V3.00", "hwp3"),
        (b"\n <HTML><body>", "html"),
        (b"<!DOCTYPE html>", "html"),
        (b"hello", None),
        (b"", None),
    ],
)
def test_a_file_is_told_by_its_first_bytes(data: bytes, kind: str | None) -> None:
    assert detect(data) == kind
