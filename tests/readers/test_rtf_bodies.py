"""Bodies kept as RTF: the examples of MS-OXRTFCP, and pages and Korean within."""

import pytest

from bongsu.readers.outlook import rtf

HELLO = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232"
    "0af32068656c0900206277 05b06c647d0a800fa0".replace(" ", "")
)
CROSSING = bytes.fromhex(
    "1a0000001c0000004c5a4675e2d44b5141000420575859 5a0d6e7d010eb0".replace(" ", "")
)


def test_the_examples_of_the_specification() -> None:
    assert rtf.unpack(HELLO) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    assert rtf.unpack(CROSSING) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


def test_the_plain_form() -> None:
    assert rtf.unpack(b"\x14\0\0\0\x04\0\0\0MELA\0\0\0\0{\\rt") == b"{\\rt"


@pytest.mark.parametrize("count", range(len(HELLO)))
def test_a_cut_form_gives_a_beginning(count: int) -> None:
    assert rtf.unpack(HELLO).startswith(rtf.unpack(HELLO[:count]))


def test_korean_text() -> None:
    page = rb"{\rtf1\ansi\ansicpg949{\fonttbl{\f0 Gulim;}}\pard \'c8\'ae\'c0\'ce\par \u54869?x}"
    assert rtf.body(page) == ("text/plain", "확인\r\n확x")


def test_a_page_within() -> None:
    page = (
        rb"{\rtf1\ansi\fromhtml1 {\*\htmltag64 <p>}\htmlrtf \b\htmlrtf0 See "
        rb'{\*\htmltag84 <a href="https://evil.example/">}here{\*\htmltag92 </a>}'
        rb"\htmlrtf \par not shown\htmlrtf0 }"
    )
    expected = '<p>See <a href="https://evil.example/">here</a>'
    assert rtf.body(page) == ("text/html", expected)


def test_deep_and_unbalanced_groups_end() -> None:
    assert rtf.body(b"{" * 100_000 + b"x" + b"}" * 200_000)[1] == "x"


def test_output_is_capped() -> None:
    claimed = (100 * rtf.OUTPUT_CAP).to_bytes(4, "little")
    run = (b"\xff" + b"\x00\x0f" * 8) * 400_000
    assert len(rtf.unpack(b"\0\0\0\0" + claimed + b"LZFu\0\0\0\0" + run)) <= rtf.OUTPUT_CAP
