import base64
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bongsu.readers.transfer import RUN_CAP, base64_bytes, decoded


@given(st.binary(max_size=300), st.integers(1, 80))
def test_sound_base64_reads_back(data: bytes, width: int) -> None:
    text = base64.b64encode(data)
    lines = b"\r\n".join(text[at : at + width] for at in range(0, len(text), width))
    assert base64_bytes(lines) == data


@pytest.mark.parametrize(
    ("written", "found"),
    [
        (b"YWJj", b"abc"),
        (b"YWJjZA", b"abcd"),
        (b"YW!J\x00j\xff", b"abc"),
        (b"YWJjZ", b"abc"),
        (b"=", b""),
        (b"", b""),
        (b"YWI=YWI=", b"abab"),
        (b"YQ==\r\nYWJj", b"aabc"),
        (b"YWJjZA= =\n--", b"abcd"),
    ],
)
def test_junk_is_passed_over(written: bytes, found: bytes) -> None:
    assert base64_bytes(written) == found


@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    for encoding in ("base64", "quoted-printable", "8bit", ""):
        decoded(data, encoding)


@given(st.binary(max_size=300))
def test_quoted_printable_reads_back(data: bytes) -> None:
    assert decoded(quopri.encodestring(data, quotetabs=True), "Quoted-Printable") == data


def test_an_unknown_encoding_leaves_the_body() -> None:
    assert decoded(b"=41", "x-uuencode") == b"=41"


def test_a_body_of_endless_padding_is_still_decoded() -> None:
    assert base64_bytes(b"QUJD=!" * (2 * RUN_CAP)) == b"ABC" * (2 * RUN_CAP)
