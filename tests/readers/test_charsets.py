import pytest
from hypothesis import given
from hypothesis import strategies as st

from bongsu.readers.charsets import _ALIASES, codec, decode

LURE = "비밀번호가 곧 만료됩니다. 아래에서 확인하십시오."


@pytest.mark.parametrize("name", sorted(_ALIASES))
def test_every_name_on_the_list_has_a_codec(name: str) -> None:
    assert "a".encode(codec(name) or "")
    assert codec(f' "{name.upper()}" ') == codec(name)


@pytest.mark.parametrize(
    "name", ["punycode", "idna", "unicode_escape", "raw_unicode_escape", "rot13", "zip", "", None]
)
def test_codecs_that_are_no_charset_are_off_the_list(name: str | None) -> None:
    assert codec(name) is None
    assert decode(b"\\x41 abc", name) == ("\\x41 abc", True)


@pytest.mark.parametrize("declared", [None, "utf-8", "cp949", "us-ascii", "x-unknown"])
@pytest.mark.parametrize("real", ["utf-8", "cp949"])
def test_korean_is_read_whatever_is_declared(declared: str | None, real: str) -> None:
    text, sound = decode(LURE.encode(real), declared)
    assert text == LURE
    assert sound is (codec(declared) in (None, real))


def test_one_lost_byte_does_not_turn_utf8_into_another_charset() -> None:
    for charset in (None, "utf-8", "us-ascii"):
        text, sound = decode(LURE.encode()[1:], charset)
        assert text.endswith(LURE[1:])
        assert not sound


def test_what_fits_nothing_is_replaced() -> None:
    assert decode(b"\xff\xfe\xfd", None) == ("ÿþý", False)
    assert decode(b"\x81\x20\xff", "shift_jis")[1] is False


@pytest.mark.parametrize("charset", ["iso-2022-kr", "iso-2022-jp", "hz-gb-2312", "utf-7"])
def test_seven_bit_charsets_are_not_taken_for_ascii(charset: str) -> None:
    text = "中文" if charset.startswith("hz") else "日本" if "jp" in charset else "한글"
    data = text.encode(codec(charset) or "")
    assert data.isascii()
    assert decode(data, charset) == (text, True)


def test_utf16_is_not_taken_for_ascii() -> None:
    assert decode("abc".encode("utf-16-le"), "utf-16le") == ("abc", True)


@given(st.binary(max_size=200), st.sampled_from([*sorted(_ALIASES), "x", None]))
def test_any_bytes_become_text_that_can_be_stored(data: bytes, charset: str | None) -> None:
    decode(data, charset)[0].encode("utf-8")


def test_half_a_letter_of_utf7_is_replaced_however_it_comes() -> None:
    assert decode(b"+2AA-", "utf-7")[0] == "\ufffd"
    assert decode(b"+2AA-\x80", "utf-7")[0].startswith("\ufffd")
