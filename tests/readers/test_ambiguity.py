"""Messages whose structure lies: flags, views, candidates, and what ordinary mail is spared."""

import base64
import re
from urllib.parse import quote

import pytest

from bongsu.detectors.mail.ambiguous_structure import FLAGS, VIEWS
from bongsu.readers.ambiguity import rules
from bongsu.readers.ambiguity.flags import CODES
from bongsu.readers.ambiguity.inline import files
from bongsu.readers.ambiguity.lenient import LEAF_CAP, leaves
from tests.readers.making import LURE, Rows, rows_of

MIXED = b'Content-Type: multipart/mixed; boundary="=_b0"\n\n'
TEXT = b"--=_b0\nContent-Type: text/plain\n\nHello.\n"
END = b"--=_b0--\n"
PROGRAM = b"MZ\x90\x00 inert" + b" nothing" * 20
CODED = base64.encodebytes(PROGRAM)
FILE = b"--=_b0\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=a.exe\n"
BASE64 = b"Content-Transfer-Encoding: base64\n"


def _codes(found: Rows, *, hard: bool) -> set[object]:
    return {row["code"] for row in found.get("email_ambiguity", []) if row["hard"] is hard}


def _files(found: Rows) -> list[tuple[object, object, object]]:
    rows = found.get("email_attachment", [])
    return [(row["name"], row["detected_type"], row["view"]) for row in rows]


def test_one_name_written_twice_in_two_ways_is_no_conflict() -> None:
    name = base64.b64encode("0차 회의록.hwp".encode())
    word = b'"=?utf-8?B?' + name + b'?="'
    starred = b"utf-8''" + quote("0차 회의록.hwp").encode()
    for placed in (b"filename=" + word, b"filename*=" + starred):
        field = b"--=_b0\nContent-Type: application/x-hwp; name=" + word
        part = field + b"\nContent-Disposition: attachment; " + placed + b"\n" + BASE64
        assert "email_ambiguity" not in rows_of(MIXED + TEXT + part + b"\n" + CODED + END)


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_ordinary_mail_has_no_flag(line_end: bytes) -> None:
    sound = MIXED + TEXT + FILE + BASE64 + b"\n" + CODED + END
    found = rows_of(sound.replace(b"\n", line_end), LURE)
    assert "email_ambiguity" not in found
    assert {row["view"] for row in found["email_attachment"]} == {"strict"}
    assert {row["view"] for row in found["email_url"]} == {"strict"}


def test_what_only_another_view_shows_follows_the_strict_rows() -> None:
    found = rows_of(
        MIXED + TEXT + FILE + b"Content-Transfer-Encoding: 7bit\n" + BASE64 + b"\n" + CODED + END
    )
    assert _codes(found, hard=True) >= {"repeated_field"}
    assert _files(found) == [("a.exe", None, "strict"), ("a.exe", "exe", "last_field")]
    row = found["email_ambiguity"][0]
    assert "last_field" in str(row["views"]).split()
    assert row["hidden"] == 1


def test_a_part_after_the_end() -> None:
    found = rows_of(MIXED + TEXT + END + FILE + BASE64 + b"\n" + CODED + END)
    assert "part_outside" in _codes(found, hard=True)
    assert ("a.exe", "exe", "outside_parts") in _files(found)


def test_what_no_structure_speaks_of_is_a_candidate() -> None:
    found = rows_of(MIXED + TEXT + END + b"A note that nobody reads.\n" + CODED)
    assert _files(found) == [(None, "exe", "carved")]


def test_a_link_of_another_view_is_labelled() -> None:
    page = base64.encodebytes(
        b'<p>Please <a href="https://evil.example/x">read this letter</a></p>'
    )
    found = rows_of(MIXED + TEXT + b"--=_b0\nContent-Type: text/html\n" + b"\n" + page + END)
    assert [(row["host"], row["view"]) for row in found["email_url"]] == [
        ("evil.example", "sniffed_encoding")
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (MIXED.replace(b"-Type:", b"-Type :") + TEXT + END, "odd_field"),
        (MIXED.replace(b'"=_b0"', b'"=_b0"; boundary=c') + TEXT + END, "repeated_parameter"),
        (MIXED.replace(b"=_b0", b"=_c0") + TEXT + END, "missing_boundary"),
        (MIXED.replace(b"\n\n", b"\n" + BASE64 + b"\n") + TEXT + END, "coded_container"),
        (MIXED + TEXT + b"--=_b0x\n\nHello\n" + END, "odd_line"),
        (MIXED + TEXT.replace(b"\n\n", b"\x00\n\n") + END, "control_byte"),
        (b"X-A: b\r" + MIXED + TEXT + END, "bare_cr"),
        (b"X-A: b\n \n" + MIXED + TEXT + END, "header_end"),
        (b"X-A: b\nno field\n" + MIXED + TEXT + END, "header_end"),
        (MIXED + FILE + BASE64 + b"\n" + CODED.replace(b"A", b"A!", 1) + END, "broken_base64"),
        (MIXED + FILE + b"Content-Transfer-Encoding: x-none\n\nabc\n" + END, "unknown_encoding"),
        (MIXED + FILE.replace(b"/pdf", b"/pdf; name=a.pdf") + b"\nabc\n" + END, "conflicting_name"),
        (b"Content-Type: text/plain; charset=utf-7\n\nHello\n", "odd_charset"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("crlf", [False, True])
def test_a_violation_that_changes_what_is_shown_is_hard(
    data: bytes, code: str, *, crlf: bool
) -> None:
    data = re.sub(rb"\n", b"\r\n", data) if crlf else data
    assert code in _codes(rows_of(data), hard=True)


def test_what_an_mbox_leaves_at_the_top_is_no_flag() -> None:
    line = b"From a@one.example Fri May 01 09:00:00 2026\n"
    assert "email_ambiguity" not in rows_of(line + MIXED + TEXT + END)


def test_an_attached_letter_hides_nothing() -> None:
    letter = (
        b"--=_b0\nContent-Type: message/rfc822\n\nSubject: x\n" + FILE[7:] + BASE64 + b"\n" + CODED
    )
    found = rows_of(MIXED + TEXT + letter + END + b"--=_b0\n")  # flagged for its last line
    assert _codes(found, hard=True) == {"part_outside"}
    assert {view for _, _, view in _files(found)} == {"strict"}


def test_uuencode_and_yenc_decode() -> None:
    uu = b"text\nbegin 644 a.txt\n#86)C\n`\nend\n"
    yenc = (
        b"=ybegin line=128 size=4 name=b.bin\n"
        + bytes([97 + 42, 42, 61, 64 + 42 + 19])
        + b"\n=yend\n"
    )
    assert list(files(uu)) == [("a.txt", b"abc")]
    assert list(files(yenc)) == [("b.bin", bytes([97, 0, 19]))]


def test_a_bomb_of_parts_is_bounded() -> None:
    many = b"\n".join(b"--b%d\nContent-Type: text/html\n\nx" % number for number in range(20_000))
    assert all(len(leaves(many, each)) <= LEAF_CAP for each in rules.chosen(many))


def test_every_hard_flag_and_every_view_has_its_sentence() -> None:
    soft_only = {"unclosed", "mixed_line_ends", "broken_quoted", "inline_file"}
    assert set(FLAGS) == set(CODES) - soft_only
    known = {each.name for each in (*rules.VIEWS, rules.BARE_CR, rules.CONTROLS)}
    assert set(VIEWS) == known


HEAD = b"Content-Type: text/plain\n"
BOMBS = {
    "bare CR and blanks": HEAD + b"\n" + b"\r " * 500_000,
    "blanks in a value": b"Content-Type: text/plain" + b" " * 16_000 + b"!\n\n",
    "blanks between parameters": b"Content-Type: text/plain" + b" ;" * 8_000 + b"!\n\n",
    "boundaries": b"".join(b"Content-Type: a/b; boundary=b%d\n\n" % n for n in range(20_000)),
    "comments": b"Content-Transfer-Encoding: " + b"(" * 15_000 + b"\n\n",
    "uuencode": HEAD + b"\n" + b"begin 644 a\n" * 50_000,
}


@pytest.mark.parametrize("what", BOMBS)
def test_what_is_built_to_be_slow_is_read(what: str) -> None:
    assert len(rows_of(BOMBS[what])["email_activity"]) == 1
