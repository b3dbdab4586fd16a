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
        (b"PK\x05\x06" + bytes(18), "zip"),
        (b"ALZ\x01", "alz"),
        (bytes(257) + b"ustar", "tar"),
        (bytes(32769) + b"CD001", "iso"),
        (b"BM\x36\x00\x00\x00\x00\x00\x00\x00", "bmp"),
        (b"BM without zeros", None),
        (b"RIFF\x00\x00\x00\x00WEBP", "webp"),
        (b"junk before %PDF-1.4", "pdf"),
        (bytes(999) + b"conectix" + bytes(504), "vhd"),
        (b"%PDF-1.7" + bytes(999) + b"conectix" + bytes(504), "pdf"),
        (b"hello", None),
        (b"", None),
    ],
)
def test_a_file_is_told_by_its_first_bytes(data: bytes, kind: str | None) -> None:
    assert detect(data) == kind
